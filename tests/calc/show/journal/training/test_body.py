"""The body of a week: each muscle with its sets, in the step of the trials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.show.journal.training.body import Body, body, level_of
from calc.training.exercises import MUSCLES
from calc.training.landmarks import tier
from tests.support.cases import each
from tests.support.shown_weeks import weeks


def of_week(**columns: float) -> Body:
    found = body(weeks(1, **columns).iloc[0])
    assert found is not None
    return found


# Pelland 2025: a least of 4, further tiers from 11, 19 and 30.
@each(
    "sets, level",
    [(0, 0), (0.5, 1), (3.5, 1), (4, 2), (10.5, 2), (11, 3), (18.5, 3), (19, 4), (30, 5), (60, 5)],
)
def test_the_step_of_a_count(sets: float, level: int):
    assert level_of(sets) == level


@given(st.floats(0.1, 42), st.floats(0.1, 42))
def test_counts_of_one_tier_share_a_step_and_of_two_never(one: float, other: float):
    assert (level_of(one) == level_of(other)) == (tier(one) == tier(other))


def test_every_muscle_is_there_with_its_number_and_its_words():
    found = of_week(hard_sets_chest=12.5, hard_sets_neck=0.0, hard_sets_traps=0.5)
    assert set(found.parts) == set(MUSCLES)
    assert found.parts["chest"] == ("13", 3, "chest 12.5 sets")
    assert found.parts["neck"].text == "0"
    assert found.parts["traps"].text == "<1"
    assert found.title == "5 to 11 Oct: 17 of 19 muscles got 4 sets or more"


def test_the_words_say_all_that_the_picture_does():
    found = of_week(hard_sets_chest=30.0, hard_sets_neck=0.0)
    assert "Fractional sets: chest 30 sets; " in found.alt
    assert found.alt.endswith("None: neck.")
    nothing = {f"hard_sets_{muscle}": 0.0 for muscle in MUSCLES}
    assert of_week(**nothing).alt.endswith("Fractional sets: no set.")


def test_the_steps_are_told_from_none_on():
    assert of_week().levels == (
        *("no set", "under 4", "4 to under 11", "11 to under 19", "19 to under 30", "30 or more"),
    )


@pytest.mark.parametrize("year, told", [(True, "5 to 11 Oct 2026"), (False, "5 to 11 Oct:")])
def test_a_week_of_another_year_says_which(year: bool, told: str):
    found = body(weeks(1).iloc[0], year=year)
    assert found is not None
    assert found.title.startswith(told)


def test_a_week_that_is_not_known_has_no_body():
    assert body(weeks(1, workouts=float("nan")).iloc[0]) is None
