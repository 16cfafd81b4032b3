"""What was done before of an exercise, whatever an app calls it."""

from __future__ import annotations

from math import isnan

import pandas as pd

from calc.journal import Journal
from calc.journal.model import log_table
from calc.today.history import best_before, best_of, known_name, times_before


def journal(*rows: tuple[str, str, str, float | None, float | None, str]) -> Journal:
    names = ("date", "exercise", "set_type", "weight_kg", "reps", "source")
    return Journal(log_table(pd.DataFrame([dict(zip(names, row, strict=True)) for row in rows])))


LOG = journal(
    ("2026-11-20", "Bench Press (Barbell)", "warmup", 20, 10, "hevy"),
    ("2026-11-20", "Bench Press (Barbell)", "normal", 60, 8, "hevy"),
    ("2026-11-20", "Bench Press (Barbell)", "failure", 60, 7, "hevy"),
    ("2026-11-20", "Leg Press", "normal", 150, 10, "hevy"),
    ("2026-11-26", "Barbell bench press", "normal", 62.5, 8, "hand"),
    ("2026-11-26", "Barbell bench press", "normal", None, None, "hand"),
)


def test_an_apps_name_is_the_same_exercise_and_the_latest_time_is_first():
    latest, before = times_before(LOG, "Barbell bench press")
    assert (latest.loads_kg, latest.reps) == ((62.5,), (8.0,))
    assert (before.loads_kg, before.reps) == ((60.0, 60.0), (8.0, 7.0))
    assert [one.day.day for one in times_before(LOG, "Bench Press (Barbell)", most=1)] == [26]


def test_only_days_before_count():
    assert [one.day.day for one in times_before(LOG, "Barbell bench press", "2026-11-26")] == [20]
    assert times_before(Journal(), "Leg press") == []
    assert times_before(LOG, "Something of my own") == []


def test_an_exercise_of_ones_own_is_found_by_its_name():
    own = journal(("2026-11-20", "Rope thing", "normal", 10, 12, "hand"))
    assert times_before(own, "Rope thing")[0].reps == (12.0,)
    assert known_name("Rope thing") == "Rope thing"


def test_two_apps_that_tell_of_one_day_tell_of_it_once():
    twice = journal(
        ("2026-11-20", "Leg press", "normal", 150, 10, "hevy"),
        ("2026-11-20", "Leg press", "normal", 150, 10, "strong"),
    )
    assert times_before(twice, "Leg press")[0].reps == (10.0,)


def test_the_best_so_far_is_by_epley():
    # Epley 1985: 62.5 x (1 + 8 / 30).
    assert best_before(LOG, "Barbell bench press") == 62.5 * (1 + 8 / 30)
    assert best_before(LOG, "Barbell bench press", "2026-11-26") == 60 * (1 + 8 / 30)
    assert isnan(best_before(LOG, "Romanian deadlift"))
    assert isnan(best_of((), ()))
