"""Hevy's export: its months in any language, its units by heading, its notes with anything."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.exports import KG, LB, row
from tests.support.samples import assert_agrees, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")


def read(*rows: str, header: str = KG) -> journal.Journal:
    return journal.read("\n".join([header, *rows, ""]).encode(), "workouts.csv")


def test_a_set_is_read_with_all_that_it_holds():
    found = read(row())
    assert found.source == "hevy"
    assert found.problems.empty
    assert found.questions == ()
    assert with_iso(found.sets).to_dict("records") == [
        {
            "date": "2025-05-28",
            "workout": "Legs",
            "exercise": "Squat (Barbell)",
            "set_type": "normal",
            "weight_kg": 100.0,
            "reps": 5.0,
            "seconds": pytest.approx(float("nan"), nan_ok=True),
            "distance_m": pytest.approx(float("nan"), nan_ok=True),
            "rpe": 8.5,
            "source": "hevy",
        }
    ]


@pytest.mark.parametrize(
    "written, date, start",
    [
        ("28 May 2025, 09:08", "2025-05-28", "09:08:00"),
        ("May 7, 2026, 6:13 AM", "2026-05-07", "06:13:00"),
        ("May 7, 2026, 12:13\N{NARROW NO-BREAK SPACE}AM", "2026-05-07", "00:13:00"),
        ("5 Mai 2026, 07:34", "2026-05-05", "07:34:00"),  # French or German
        ("21 Dez 2023, 19:13", "2023-12-21", "19:13:00"),  # Portuguese or German
        ("7 Ago 2023, 10:00", "2023-08-07", "10:00:00"),  # Portuguese or Spanish
        ("7 de ago. de 2023, 10:00", "2023-08-07", "10:00:00"),
        ("05.06.2026, 07:30", "2026-06-05", "07:30:00"),
        ("12 Μαΐ 2024, 18:00", "2024-05-12", "18:00:00"),  # Greek
    ],
)
def test_a_month_in_any_language_is_a_month(written, date, start):
    found = read(row(start=written))
    assert with_iso(found.log)[["date", "start"]].to_numpy().tolist() == [[date, start]]


def test_pounds_and_miles_of_an_imperial_account_are_kilograms_and_metres():
    found = read(row(rest="225,5,,,"), row(rest=",,2,900,"), header=LB)
    assert found.sets["weight_kg"].tolist()[0] == pytest.approx(225 * POUND)
    assert found.sets["distance_m"].tolist()[1] == pytest.approx(2 * 1609.344)
    assert found.sets["seconds"].tolist()[1] == 900


def test_a_note_may_hold_line_feeds_commas_and_quotes():
    found = read(row(note='slow,\nthen ""fast""'), row(kind="nonsense"))
    assert len(found.sets) == 2
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [4, "set_type", "nonsense", "counted as a normal set"]
    ]


def test_the_newest_first_of_the_file_are_the_last_of_the_journal():
    found = read(
        row(start="9 Apr 2026, 18:00", exercise="B"),
        row(start="9 Apr 2026, 18:00", exercise="C"),
        row(start="8 Apr 2026, 18:00", exercise="A"),
    )
    assert found.sets["exercise"].tolist() == ["A", "B", "C"]


def test_two_sessions_of_one_name_on_a_day_are_told_apart_by_their_start():
    found = read(row(start="9 Apr 2026, 07:00"), row(start="9 Apr 2026, 18:30"))
    assert found.sets["workout"].tolist() == ["Legs (07:00)", "Legs (18:30)"]


def test_what_cannot_be_read_is_told_by_its_line_and_nothing_else_is_lost():
    found = read(row(start="soon"), row(rest="heavy,5,,,"))
    assert len(found.sets) == 1
    assert found.sets["weight_kg"].isna().all()
    assert found.problems[["row", "column", "value", "done"]].to_numpy().tolist() == [
        [2, "start_time", "soon", "not used"],
        [3, "weight_kg", "heavy", "left blank"],
    ]


@needs_samples
@pytest.mark.parametrize("name", ["hevy-01.csv", "hevy-02.csv", "hevy-03.csv"])
def test_a_real_export_agrees_with_its_facts(name):
    found = sample(name)
    assert found.problems.empty
    assert_agrees(found, name)


def test_a_nought_where_nothing_is_is_blank():
    found = read(row(rest="0,5,0,0,0"), row(rest="0,0,0,60,"))
    first, second = with_iso(found.sets).to_dict("records")
    assert first["reps"] == 5
    assert all(first[name] != first[name] for name in ("weight_kg", "seconds", "distance_m", "rpe"))
    assert second["seconds"] == 60
    assert second["reps"] != second["reps"]
