"""All muscles by weeks: every count stands in its cell, in its step, in its order."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings

from calc.journal import Journal, spread, weekly
from calc.journal.weekly import DAYS_TRAINED, trained_days
from calc.show.journal.training.grid import LEVELS, grid, times_a_week
from calc.show.journal.training.muscles import weekly_sets
from calc.show.journal.week import last_day
from calc.show.training.volume import standard
from calc.training.exercises import MUSCLES
from calc.training.volume import Counting
from tests.support.journals import journals
from tests.support.shown_weeks import weeks

LAST = date(2026, 11, 1)
HELD = standard(Counting(), "intermediate")


def days(**by_muscle: int) -> pd.DataFrame:
    columns = {name: by_muscle.get(name.removeprefix("days_"), 0) for name in DAYS_TRAINED}
    return weeks(4)[["week_start"]].assign(**columns)


def cells(muscle: str, **columns: object) -> pd.DataFrame:
    found = grid(weeks(4, **columns), days(chest=2, lats=1), HELD, LAST)
    assert found is not None
    return found.rows[found.rows["muscle"] == muscle]


@pytest.mark.parametrize(
    "sets, level, text",
    # 4 is the least with an effect and 10 to 20 the range (`calc.training.landmarks`).
    [
        (0.0, "none", ""),
        (0.5, "least", "<1"),
        (3.5, "least", "4"),
        (4.0, "below", "4"),
        (10.0, "within", "10"),
        (20.0, "within", "20"),
        (20.5, "above", "21"),
    ],
)
def test_a_cell_is_as_full_as_its_sets_stand_and_has_their_number(sets, level, text):
    row = cells("Chest", hard_sets_chest=[12.0, 12.0, 12.0, sets]).iloc[-1]
    assert (row["level"], row["text"]) == (LEVELS[level], text)


def test_a_name_has_beside_it_how_often_its_muscle_is_trained():
    assert set(cells("Chest")["name"]) == {"Chest 2×"}
    assert set(cells("Triceps")["name"]) == {"Triceps"}


def test_the_muscle_with_most_sets_comes_first_and_none_is_left_out():
    found = grid(weeks(4, hard_sets_neck=30.0), days(neck=1), HELD, LAST)
    assert found is not None
    assert found.rows["muscle"].iloc[0] == "Neck"
    assert found.rows["muscle"].nunique() == len(MUSCLES)
    assert found.title == (
        "0 of 1 muscles you train in range on average; neck most often, on 1 day a week"
    )
    assert "neck 30, over your 20, on 1 day" in found.alt


def test_a_week_that_is_not_over_is_unsure_and_one_without_a_log_has_no_cell():
    table = weeks(4, workouts=[float("nan"), 4, 4, 4])
    found = grid(table, days(chest=1), HELD, date(2026, 10, 28))
    assert found is not None
    assert found.weeks == 3
    assert found.rows.groupby("x")["sure"].all().tolist() == [True, True, False]
    assert grid(weeks(2, workouts=0.0), days(), HELD, LAST) is None


def test_no_more_than_a_year_is_drawn():
    found = grid(weeks(80), days(chest=1), HELD, date(2029, 1, 1))
    assert found is not None
    assert found.weeks == 53


@pytest.mark.parametrize("rule, steps", [("fractional", 5), ("direct", 5), ("every", 2)])
def test_each_way_of_counting_says_what_its_steps_are(rule, steps):
    held = standard(Counting(rule=rule), "novice")
    found = grid(weeks(4), days(chest=2), held, LAST)
    assert found is not None
    assert len(found.levels) == steps
    assert ("in your 6 to 12" in found.levels) == (rule == "fractional")


@settings(max_examples=20)
@given(journals())
def test_means_and_times_are_those_of_the_weeks(journal: Journal):
    if journal.log.empty:
        return
    table, own, last = spread(weekly(journal)), trained_days(journal), last_day(journal)
    means, often = weekly_sets(table, last), times_a_week(table, own, last)
    assert ((often >= 0) & (often <= 7)).all()
    found = grid(table, own, HELD, last)
    if found is not None:
        with_session = table.loc[table["workouts"] > 0, "week_start"]
        over = found.rows[found.rows["sure"] & found.rows["x"].isin(with_session)]
        for muscle, sets in over.groupby("muscle")["sets"]:
            assert sets.mean() == pytest.approx(means[str(muscle).lower().replace(" ", "_")])
