"""Weeks: what is counted in them, what is blank, and that nothing depends on the order of rows."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal import Journal, days_of, prefer, resolved, sessions_of, spread, unassigned, weekly
from calc.journal.model import DAY_NUMBERS
from calc.journal.weekly import COUNTS, HARD_SETS, WEEK_COLUMNS
from calc.training import MUSCLES, find_exercise, hard_sets
from calc.training.volume import Counting, logged_sets
from tests.support.cases import each
from tests.support.dates import iso, with_iso
from tests.support.journals import a_day, a_set, journal_of, journals
from tests.support.samples import facts, needs_samples, sample

pytestmark = pytest.mark.slow

FEW = settings(max_examples=15)
SQUAT = "Squat (Barbell)"
# Mondays of three weeks in a row; the year changes in the first.
ONE, TWO, THREE = "2025-12-29", "2026-01-05", "2026-01-12"


def week(journal: Journal, monday: str = ONE, **others: Any) -> dict[str, float]:
    found = weekly(journal, **others).set_index("week_start")
    return dict(found.loc[monday])


def test_the_columns_are_those_of_the_contract():
    every = (
        "week_start",
        *(f"hard_sets_{muscle}" for muscle in MUSCLES),
        *("tonnage_kg", "workouts", "energy_kcal", "protein_g", "protein_g_per_kg"),
        *("intake_days", "weight_kg", "weigh_ins", "sleep_h", "sleep_nights"),
    )
    assert every == WEEK_COLUMNS
    for journal in (Journal(), journal_of([a_set(ONE)]), journal_of(days=[a_day(ONE, fat_g=9)])):
        assert tuple(weekly(journal).columns) == every
        assert tuple(spread(weekly(journal)).columns) == every


def test_an_empty_journal_has_no_week():
    assert weekly(Journal()).empty
    assert spread(weekly(Journal())).empty
    assert unassigned(Journal()).empty
    assert days_of(Journal(), ONE).empty
    assert sessions_of(Journal(), ONE).empty


@pytest.mark.parametrize(
    "date, monday",
    [
        ("2025-12-29", ONE),
        ("2026-01-01", ONE),
        ("2026-01-04", ONE),
        ("2026-01-05", TWO),
        ("2024-02-29", "2024-02-26"),
        ("1970-01-01", "1969-12-29"),
        ("2199-12-31", "2199-12-30"),
    ],
)
def test_a_week_begins_on_monday(date, monday):
    assert iso(weekly(journal_of([a_set(date, reps=5)]))["week_start"]) == [monday]
    assert iso(weekly(journal_of(days=[a_day(date, fat_g=1)]))["week_start"]) == [monday]


# A squat trains quadriceps and glutes directly; what a warm-up, a drop and an easy set count is the
# rule of calc.training (no set, half a set, none with more than four repetitions in reserve).
@each(
    "rows, sets, tonnage",
    [
        ([{}], 1, 500),
        ([{}, {"set_type": "warmup"}], 1, 500),
        ([{}, {"set_type": "failure"}], 2, 1000),
        ([{}, {"set_type": "dropset", "weight_kg": 50}], 1.5, 750),
        ([{}, {"rpe": 5.0}], 1, 1000),
        ([{}, {"rpe": 6.0}], 2, 1000),
        ([{}, {"reps": 0}], 1, 500),
        ([{}, {"reps": math.nan, "seconds": 40}], 2, 500),
        ([{}, {"weight_kg": math.nan}], 2, 500),
        ([{}, {"weight_kg": -20}], 2, 500),
    ],
)
def test_what_a_set_counts_and_what_it_lifts(rows, sets, tonnage):
    log = [a_set(ONE, SQUAT, **{"weight_kg": 100, "reps": 5, **row}) for row in rows]
    found = week(journal_of(log))
    assert found["hard_sets_quadriceps"] == sets
    assert found["tonnage_kg"] == tonnage
    assert found["workouts"] == 1


@pytest.mark.parametrize(
    "name",
    ["Pull Up (Assisted)", "Chest Dip (Assisted)", "Traction assistée", "Assisted Zercher Dance"],
)
def test_help_of_a_machine_is_no_tonnage(name):
    found = week(journal_of([a_set(ONE, name, weight_kg=30, reps=8)]))
    assert found["tonnage_kg"] == 0


def test_the_three_ways_of_counting():
    journal = journal_of([a_set(ONE, "Bench Press (Barbell)", weight_kg=60, reps=8)] * 2)
    triceps = [
        week(journal, counting=one)["hard_sets_triceps"]
        for one in ("direct", "fractional", "every")
    ]
    assert triceps == [0, 1, 2]
    with pytest.raises(InputError):
        weekly(journal, "by feel")


def test_between_the_first_and_the_last_set_a_week_without_is_zero_and_outside_blank():
    days = [a_day(date, energy_kcal=2000) for date in ("2025-12-22", TWO, "2026-01-19")]
    found = weekly(journal_of([a_set(ONE), a_set(THREE)], days))
    assert found["workouts"].tolist()[1:4] == [1, 0, 1]
    assert found["hard_sets_quadriceps"].tolist()[1:4] == [1, 0, 1]
    assert found["tonnage_kg"].tolist()[1:4] == [0, 0, 0]
    assert found[["hard_sets_neck", "workouts", "tonnage_kg"]].iloc[[0, 4]].isna().all(axis=None)


def test_means_are_over_the_days_that_have_a_value():
    days = [
        a_day("2025-12-29", energy_kcal=2000, protein_g=120),
        a_day("2025-12-30", energy_kcal=3000),
        a_day("2025-12-31", protein_g=160),
        a_day("2026-01-01", "withings", weight_kg=80),
        a_day("2026-01-02", "withings", weight_kg=82, sleep_h=7.5),
        a_day("2026-01-03", "withings"),
    ]
    found = week(journal_of(days=days))
    assert (found["energy_kcal"], found["intake_days"]) == (2500, 2)
    assert found["protein_g"] == 140
    assert (found["weight_kg"], found["weigh_ins"]) == (81, 2)
    assert (found["sleep_h"], found["sleep_nights"]) == (7.5, 1)
    assert found["protein_g_per_kg"] == pytest.approx(140 / 81)
    assert math.isnan(found["workouts"])


@pytest.mark.parametrize("weeks, carried", [(0, True), (1, True), (4, True), (5, False)])
def test_a_weight_stands_in_for_four_weeks_and_no_longer(weeks, carried):
    later = str(pd.Timestamp(ONE).date() + pd.Timedelta(weeks=weeks))
    days = [a_day(ONE, "withings", weight_kg=80), a_day(later, protein_g=160)]
    found = week(journal_of(days=days), later)["protein_g_per_kg"]
    assert found == 2 if carried else math.isnan(found)


def test_a_later_weight_stands_in_for_nothing():
    days = [a_day(ONE, protein_g=160), a_day(TWO, "withings", weight_kg=80)]
    assert math.isnan(week(journal_of(days=days))["protein_g_per_kg"])


def test_two_sessions_of_a_day_are_two_workouts():
    rows = [a_set(ONE, start=start, workout="Legs") for start in ("07:00:00", "18:00:00")]
    assert week(journal_of([*rows, *rows]))["workouts"] == 2


def test_what_is_not_recognised_is_listed_and_counts_when_it_is_assigned():
    rows = [
        *[a_set(ONE, "Zercher Dance", weight_kg=10, reps=5)] * 3,
        a_set(ONE, "Blorping", set_type="warmup"),
        a_set(ONE, SQUAT),
    ]
    journal = journal_of(rows)
    assert unassigned(journal).to_dict() == {"Zercher Dance": 3, "Blorping": 0}
    assert week(journal)["tonnage_kg"] == 150
    assert week(journal)["hard_sets_quadriceps"] == 1
    own = {"Zercher Dance": SQUAT}
    assert unassigned(journal, own).to_dict() == {"Blorping": 0}
    assert week(journal, assignments=own)["hard_sets_quadriceps"] == 4
    with pytest.raises(InputError):
        weekly(journal, assignments={"Zercher Dance": "Blorping"})


def test_of_two_apps_that_tell_the_same_one_counts():
    rows = [a_set(ONE, source=source) for source in ("hevy", "strong")]
    days = [a_day(ONE, source, energy_kcal=2000) for source in ("mfp", "cronometer")]
    journal = journal_of(rows, days)
    assert week(journal)["hard_sets_quadriceps"] == 1
    assert week(journal)["intake_days"] == 1
    assert week(prefer(journal, "training", "both"))["hard_sets_quadriceps"] == 2


def test_weeks_for_a_chart_have_no_gap():
    found = spread(weekly(journal_of([a_set(ONE), a_set(THREE)], [a_day("2026-02-02", fat_g=1)])))
    assert iso(found["week_start"]) == [
        ONE,
        TWO,
        THREE,
        "2026-01-19",
        "2026-01-26",
        "2026-02-02",
    ]
    assert found["workouts"].tolist()[:3] == [1, 0, 1]
    assert found["workouts"].isna().tolist() == [False, False, False, True, True, True]
    assert found[list(COUNTS)].eq(0).all(axis=None)


def test_a_week_opens_into_its_days_and_sessions():
    rows = [
        *[a_set(TWO, SQUAT, workout="Legs", start="07:00:00", weight_kg=100, reps=5)] * 2,
        a_set(TWO, "Leg Curl", workout="Legs", start="07:00:00", weight_kg=40, reps=10),
        a_set("2026-01-11", "Curl", workout="Arms", set_type="warmup", source="hand"),
        a_set(ONE),
        a_set(THREE),
    ]
    days = [a_day(date, energy_kcal=2000) for date in (ONE, TWO, "2026-01-11", THREE)]
    journal = journal_of(rows, days)
    assert iso(days_of(journal, TWO)["date"]) == [TWO, "2026-01-11"]
    assert with_iso(sessions_of(journal, TWO)).to_dict("records") == [
        {
            "date": TWO,
            "workout": "Legs",
            "start": "07:00:00",
            "source": "hevy",
            "exercises": 2,
            "hard_sets": 3.0,
            "tonnage_kg": 1400.0,
        },
        {
            "date": "2026-01-11",
            "workout": "Arms",
            "start": "",
            "source": "hand",
            "exercises": 1,
            "hard_sets": 0.0,
            "tonnage_kg": 0.0,
        },
    ]


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "2026-02-30"])
def test_what_is_no_date_opens_no_week(text):
    with pytest.raises(InputError, match="no date"):
        days_of(journal_of([a_set(ONE)]), text)


@FEW
@given(journals(), st.sampled_from(["direct", "fractional", "every"]))
def test_the_weeks_add_up_to_the_sums_of_the_rows(journal, counting):
    weeks = weekly(journal, counting)
    rows = resolved(journal)
    every = hard_sets(rows.log, counting)
    assert weeks[list(HARD_SETS)].sum().tolist() == every[list(MUSCLES)].tolist()
    sessions = rows.log[["source", "date", "start", "workout"]].drop_duplicates()
    assert weeks["workouts"].sum() == len(sessions)
    working = rows.log[rows.log["set_type"] != "warmup"]
    working = working[~working["exercise"].str.contains("Assisted")]
    lifted = (working["weight_kg"] * working["reps"]).fillna(0).sum()
    assert weeks["tonnage_kg"].sum() == pytest.approx(lifted)
    for count, name in zip(COUNTS, ("energy_kcal", "weight_kg", "sleep_h"), strict=True):
        assert weeks[count].sum() == rows.days[name].notna().sum()
        assert (weeks[name] * weeks[count]).sum() == pytest.approx(rows.days[name].sum())
    assert unassigned(journal).sum() == every["unassigned"]


@FEW
@given(journals(), st.randoms(use_true_random=False))
def test_shuffling_rows_changes_nothing(journal, chance):
    def shuffled(rows: pd.DataFrame) -> pd.DataFrame:
        order = list(range(len(rows)))
        chance.shuffle(order)
        return rows.take(np.array(order, dtype=int)).reset_index(drop=True)

    other = Journal(shuffled(journal.log), shuffled(journal.days))
    pd.testing.assert_frame_equal(weekly(journal), weekly(other), check_exact=True)


@FEW
@given(journals())
def test_the_sessions_and_the_days_of_every_week_are_all_there_are(journal):
    rows, weeks = resolved(journal), weekly(journal)
    opened = [
        pd.concat([one(journal, monday) for monday in weeks["week_start"]])
        for one in (sessions_of, days_of)
        if len(weeks)
    ]
    if opened:
        sessions, days = opened
        assert sessions["hard_sets"].sum() == logged_sets_of(rows.log)
        assert sessions["tonnage_kg"].sum() == pytest.approx(weeks["tonnage_kg"].sum())
        assert days["date"].tolist() == rows.days["date"].tolist()
    else:
        assert rows.log.empty
        assert rows.days[list(DAY_NUMBERS)].empty


def logged_sets_of(log: pd.DataFrame) -> float:
    return float(logged_sets(log, Counting()).sum())


def _helped(name: str) -> bool:
    exercise = find_exercise(name)
    taken_off = exercise is not None and exercise.load == "taken from body weight"
    return taken_off or "assist" in name.lower()


@needs_samples
@pytest.mark.parametrize("name", ["hevy-01.csv", "hevy-02.csv", "hevy-03.csv"])
def test_the_weeks_of_a_real_export_agree_with_its_facts(name):
    journal, true = sample(name), facts("training", name)
    weeks = weekly(journal)
    assert (weeks["workouts"] > 0).sum() == true["iso_weeks_with_training"]
    assert weeks["workouts"].sum() == true["workouts"]
    # The facts have the weight that a machine took off; we leave it out.
    log = journal.log
    helped = log["exercise"].map({name: _helped(name) for name in log["exercise"].unique()}) & log[
        "set_type"
    ].ne("warmup")
    helped_kg = (log["weight_kg"] * log["reps"])[helped].sum()
    assert weeks["tonnage_kg"].sum() + helped_kg == pytest.approx(true["tonnage_kg"], abs=0.1)
