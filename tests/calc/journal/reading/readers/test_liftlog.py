"""LiftLog's plain text export: sets with times of their own, in the session that their id names."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.samples import needs_field, of_the_field

POUND = quantity(1, "lb").m_as("kg")
HEADER = "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes"
MONDAY = [
    "s2,2026-03-02T18:09:02,Pull-ups,20,lb,6,8,",
    "s2,2026-03-02T18:00:05,Bench Press,60,kg,8,8,",
    's2,2026-03-02T18:02:40,Bench Press,60,kg,7,8,"felt, well"',
    "s1,2026-03-01T07:00:00,Squats,97.5,kg,8,8,",
]


def read(*rows: str, header: str = HEADER, **choices):
    return journal.read("\n".join([header, *rows, ""]).encode(), "liftlog.csv", **choices)


def test_a_session_begins_with_its_first_set_wherever_that_stands():
    found = read(*MONDAY)
    log = with_iso(found.log)[["date", "start", "exercise", "weight_kg", "reps"]]
    assert log.to_numpy().tolist() == [
        ["2026-03-01", "07:00:00", "Squats", 97.5, 8],
        ["2026-03-02", "18:00:05", "Pull-ups", pytest.approx(20 * POUND), 6],
        ["2026-03-02", "18:00:05", "Bench Press", 60, 8],
        ["2026-03-02", "18:00:05", "Bench Press", 60, 7],
    ]
    assert found.source == "liftlog"
    assert found.problems.empty
    assert found.questions == ()


def test_a_session_past_midnight_is_one_and_sets_without_an_id_are_each_of_their_own():
    found = read(
        "s,2026-03-02T23:55:00,Squats,80,kg,5,5,",
        "s,2026-03-03T00:05:00,Squats,80,kg,5,5,",
        ",2026-03-04T08:00:00,Squats,80,kg,5,5,",
        ",2026-03-04T09:00:00,Squats,80,kg,5,5,",
    )
    assert with_iso(found.log)[["date", "start"]].to_numpy().tolist() == [
        ["2026-03-02", "23:55:00"],
        ["2026-03-02", "23:55:00"],
        ["2026-03-04", "08:00:00"],
        ["2026-03-04", "09:00:00"],
    ]


def test_what_cannot_be_read_is_told_and_a_unit_that_is_not_there_is_asked():
    found = read(
        "s,soon,Squats,80,kg,5,5,",
        "s,2026-03-02T18:00:00,Squats,80,stone-ish,5,5,",
        "s,2026-03-02T18:05:00,Squats,80,,5,5,",
        "s,2026-03-02T18:06:00,Dips,0,kg,5,5,",
    )
    assert found.log["weight_kg"].isna().tolist() == [True, True, True]
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [2, "The date cannot be read"],
        [3, "This unit is not known"],
    ]


def test_the_layout_with_a_date_alone_is_read_too():
    found = read("s,2026-03-02,Squats,80,kg,5,5,", header=HEADER.replace("Timestamp", "Date"))
    assert with_iso(found.log)[["date", "start"]].to_numpy().tolist() == [["2026-03-02", ""]]


@needs_field
def test_the_file_of_the_field_is_one_session_of_four_sets():
    found = of_the_field("sets-with-own-times.csv")
    assert found.log["start"].tolist() == ["18:00:05"] * 4
    assert found.log["weight_kg"].round(2).tolist() == [60, 60, 60, 9.07]
