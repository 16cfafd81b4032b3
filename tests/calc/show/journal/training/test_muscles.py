"""Which muscles weeks train most, and how each is covered."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings

from calc.journal import Journal, spread, weekly
from calc.journal.weekly import DAYS_TRAINED, trained_days
from calc.show.journal.training import muscles
from calc.show.training.volume import standard
from calc.training.exercises import MUSCLES
from calc.training.volume import Counting
from tests.support.journals import a_set, journal_of, journals
from tests.support.shown_weeks import weeks

LAST = date(2026, 11, 1)
HELD = standard(Counting(), "intermediate")


def days(count: int = 4, **by_muscle: int) -> pd.DataFrame:
    """Weeks as of `shown_weeks` in which only these muscles are trained directly."""
    table = weeks(count)[["week_start"]]
    columns = {name: by_muscle.get(name.removeprefix("days_"), 0) for name in DAYS_TRAINED}
    return table.assign(**columns)


def test_the_muscles_trained_most_are_those_with_most_sets_of_what_is_trained_directly():
    table = weeks(4, hard_sets_chest=16.0, hard_sets_lats=14.0, hard_sets_forearms=40.0)
    own = days(chest=2, lats=2, biceps=2, calves=1, neck=1)
    assert muscles.trained(table, own) == ("chest", "lats", "calves", "biceps", "neck")
    assert muscles.most_trained(table, own) == ("chest", "lats", "calves", "biceps")
    assert muscles.most_trained(table, days()) == ()


def test_a_muscle_trained_on_less_than_a_day_in_four_weeks_is_none_of_ones_own():
    own = days(8, chest=1)
    own.loc[0, "days_calves"] = 1
    assert muscles.trained(weeks(8), own) == ("chest",)
    own.loc[1, "days_calves"] = 1
    assert muscles.trained(weeks(8), own) == ("calves", "chest")


def test_only_the_weeks_shown_tell_which_muscles_are_trained():
    own = days(4, chest=1)
    own.loc[3, "days_chest"] = 0
    assert muscles.trained(weeks(4), own) == ("chest",)
    assert muscles.trained(weeks(4).tail(1), own) == ()


@pytest.mark.parametrize(
    "chest, calves, told",
    [
        # The range of a trained lifter is 10 to 20 (`calc.training.landmarks.TRAINED`).
        (
            14.0,
            3.0,
            "chest, 14 sets a week of training, within your 10 to 20. Least covered: calves, 3,",
        ),
        (
            24.0,
            12.0,
            "chest, 24 sets a week of training, over your 20. Least covered: calves, 12, within",
        ),
    ],
)
def test_the_best_and_the_least_covered_are_named_with_their_range(chest, calves, told):
    table = weeks(4, hard_sets_chest=chest, hard_sets_calves=calves)
    assert told in muscles.coverage(table, days(chest=2, calves=1), HELD, LAST)


def test_a_week_off_says_nothing_of_how_the_others_were_filled():
    table = weeks(4, workouts=[4, 0, 0, 4], hard_sets_chest=[14.0, 0, 0, 14.0])
    assert muscles.weekly_sets(table, LAST)["chest"] == 14


def test_a_week_that_is_not_over_covers_nothing_and_one_muscle_is_not_compared():
    table = weeks(2, hard_sets_chest=[14.0, 2.0], hard_sets_calves=[3.0, 0.0])
    own = days(2, chest=2, calves=1)
    said = muscles.coverage(table, own, HELD, date(2026, 10, 14))
    assert "chest, 14 sets a week of training" in said
    assert muscles.coverage(table, days(2, chest=2), HELD, LAST) == ""
    every = standard(Counting(rule="every"), "intermediate")
    assert muscles.coverage(table, own, every, LAST) == ""


@settings(max_examples=25)
@given(journals())
def test_what_is_trained_most_has_sets_and_was_trained_on_a_day(journal: Journal):
    if journal.log.empty:
        return
    table, own = spread(weekly(journal)), trained_days(journal)
    found = muscles.trained(table, own)
    assert set(found) <= set(MUSCLES)
    sums = [table[f"hard_sets_{muscle}"].sum() for muscle in found]
    assert sums == sorted(sums, reverse=True)
    assert all(own[f"days_{muscle}"].sum() > 0 for muscle in found)


def test_how_often_a_muscle_is_trained_counts_days_and_only_what_is_trained_directly():
    # A bench press trains the chest directly and the triceps indirectly; two sessions of a day are
    # one day; a warm-up trains nothing.
    log = [
        a_set("2026-10-05", "Bench Press (Barbell)", start="08:00:00", reps=8),
        a_set("2026-10-05", "Bench Press (Barbell)", start="18:00:00", reps=8),
        a_set("2026-10-08", "Bench Press (Barbell)", reps=8),
        a_set("2026-10-09", "Bench Press (Barbell)", reps=8, set_type="warmup"),
        a_set("2026-10-19", "Bench Press (Barbell)", reps=8),
    ]
    found = trained_days(journal_of(log))
    assert [f"{day:%d %b}" for day in found["week_start"]] == ["05 Oct", "19 Oct"]
    assert found["days_chest"].tolist() == [2, 1]
    assert found["days_triceps"].tolist() == [0, 0]
    assert trained_days(Journal()).empty
