"""Fitbod: kilograms in UTC, a blank before a number, a warm-up by a word."""

from __future__ import annotations

from typing import Any

import pytest

from calc import journal
from calc.errors import InputError
from tests.support.dates import with_iso
from tests.support.samples import assert_agrees, facts, needs_samples, sample

FILE = """\
Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier
2022-01-05 23:30:49 +0000,Dumbbell Fly, 8,9.071858188712795,0.0,0.0,0.0,0.0,true,, 2.0
2022-01-05 23:30:49 +0000,Dumbbell Fly, 10,18.1,0.0,0.0,0.0,0.0,false,, 2.0
2022-01-05 23:30:49 +0000,Plank, 0,0.0,60.0,0.0,0.0,0.0,false,, 0.0
2022-01-03 10:00:00 +0000,Running, 0,0.0,900.0,2500.0,1.0,0.0,false,, 1.0
2022-01-03 10:00:00 +0000,Push Up, 12,0.0,0.0,0.0,0.0,0.0,false,, 1.0
"""


def read(text: str, **choices: Any) -> journal.Journal:
    return journal.read(text.encode(), "WorkoutExport.csv", **choices)


def columns(found: journal.Journal, *names: str) -> list[list[Any]]:
    table = with_iso(found.log)[list(names)].astype(object)
    return table.where(table.notna(), None).to_numpy().tolist()


def test_a_weight_is_as_logged_and_a_zero_is_nothing():
    found = read(FILE)
    assert found.problems.empty
    assert columns(found, "exercise", "set_type", "weight_kg", "reps", "seconds", "distance_m") == [
        ["Running", "normal", None, None, 900, 2500],
        ["Push Up", "normal", None, 12, None, None],
        ["Dumbbell Fly", "warmup", 9.071858188712795, 8, None, None],
        ["Dumbbell Fly", "normal", 18.1, 10, None, None],
        ["Plank", "normal", None, None, 60, None],
    ]


def test_the_time_zone_is_asked_for_and_until_then_the_date_is_the_one_of_utc():
    found = read(FILE)
    assert [one.name for one in found.questions] == ["timezone"]
    assert columns(found, "date", "start")[-1] == ["2022-01-05", "23:30:49"]


@pytest.mark.parametrize(
    "zone, date, start",
    [
        ("Europe/Berlin", "2022-01-06", "00:30:49"),
        ("America/Chicago", "2022-01-05", "17:30:49"),
        ("UTC", "2022-01-05", "23:30:49"),
    ],
)
def test_a_session_stands_on_the_date_where_the_person_was(zone, date, start):
    found = read(FILE, timezone=zone)
    assert found.questions == ()
    assert columns(found, "date", "start")[-1] == [date, start]


def test_a_zone_that_is_none_is_refused():
    with pytest.raises(InputError):
        read(FILE, timezone="Middle-earth/Shire")


def test_what_cannot_be_read_is_told_by_its_line():
    found = read(FILE.replace("true", "maybe").replace("2022-01-03 10:00:00 +0000,R", "once,R"))
    assert len(found.sets) == 4
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "isWarmup", "maybe", "counted as a normal set"],
        [5, "Date", "once", "not used"],
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", ",\n").encode(),
        lambda text: text.rstrip("\n").encode(),
    ],
    ids=["CRLF", "a mark before it", "commas at its ends", "no last line feed"],
)
def test_how_a_file_was_saved_changes_nothing(change):
    assert journal.read(change(FILE), "WorkoutExport.csv") == read(FILE)


@needs_samples
def test_a_real_export_agrees_with_its_facts():
    found = sample("fitbod-01.csv")
    assert found.problems.empty
    assert_agrees(found, "fitbod-01.csv")


@needs_samples
def test_a_real_export_keeps_its_sets_on_the_clocks_of_any_zone():
    true = facts("training", "fitbod-01.csv")
    for zone in ("America/Chicago", "Pacific/Auckland"):
        found = sample("fitbod-01.csv", timezone=zone)
        assert found.questions == ()
        assert len(found.sets) == true["working_sets"] + true["warmup_sets"]
