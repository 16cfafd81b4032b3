"""Which column is what: seen in the headings, in several languages, and held against the table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal.reading.mapping import (
    DAY_FIELDS,
    FIELDS,
    SET_FIELDS,
    checked,
    energy_unit_in,
    length_unit_in,
    signature,
    time_unit_in,
    weight_unit_in,
)
from calc.journal.reading.unknown.suggestion import suggest
from calc.tables.sheet import Sheet
from tests.support.cases import each


@pytest.mark.parametrize(
    "header, mapping",
    [
        (
            ["Date", "Exercise", "Weight (kg)", "Reps", "RPE", "Workout Name"],
            {
                "date": "Date",
                "workout": "Workout Name",
                "exercise": "Exercise",
                "weight": "Weight (kg)",
                "reps": "Reps",
                "rpe": "RPE",
            },
        ),
        (
            ["Datum", "Übung", "Gewicht", "Wdh", "Dauer"],
            {
                "date": "Datum",
                "exercise": "Übung",
                "weight": "Gewicht",
                "reps": "Wdh",
                "seconds": "Dauer",
            },
        ),
        (["Fecha", "Peso"], {"date": "Fecha", "body_weight": "Peso"}),
        (
            ["date", "fat", "weight"],
            {"date": "date", "body_weight": "weight"},
        ),
        (
            ["Jour", "Énergie (kJ)", "Protéines (g)", "Glucides", "Lipides", "Fibres", "Sommeil"],
            {
                "date": "Jour",
                "energy": "Énergie (kJ)",
                "protein_g": "Protéines (g)",
                "carbohydrate_g": "Glucides",
                "fat_g": "Lipides",
                "fibre_g": "Fibres",
                "sleep": "Sommeil",
            },
        ),
        (
            ["day", "bodyWeight_lbs", "sleep_minutes"],
            {"date": "day", "body_weight": "bodyWeight_lbs", "sleep": "sleep_minutes"},
        ),
        (["a", "b", "b"], {}),
        ([], {}),
    ],
)
def test_a_mapping_is_proposed_from_the_headings(header, mapping):
    assert suggest(header) == mapping


@given(st.lists(st.text(max_size=12), max_size=12))
def test_a_proposal_names_fields_and_columns_that_are_there_and_of_one_kind(header):
    found = suggest(header)
    assert set(found) <= set(FIELDS)
    assert len(set(found.values())) == len(found)
    assert not (set(found) & set(SET_FIELDS) and set(found) & set(DAY_FIELDS))


def test_files_with_the_same_headings_share_a_key():
    assert signature(["Date", " Reps "]) == signature(["reps", "DATE", ""])
    assert signature(["Date", "Reps"]) != signature(["Date", "Rep"])
    assert len(signature([])) == len(signature(["a"] * 500)) == 16


@each(
    "read_unit, heading, unit",
    [
        (weight_unit_in, "Weight (lbs)", "lb"),
        (weight_unit_in, "gewicht_KG", "kg"),
        (weight_unit_in, "Weight", ""),
        (weight_unit_in, "Albs", ""),
        (energy_unit_in, "Calories", "kcal"),
        (energy_unit_in, "Brennwert [kJ]", "kJ"),
        (energy_unit_in, "Energy", ""),
        (time_unit_in, "Asleep duration (min)", "min"),
        (time_unit_in, "sleepHours", "h"),
        (time_unit_in, "Sleep", ""),
        (length_unit_in, "Distance (km)", "km"),
        (length_unit_in, "distance_m", "m"),
    ],
)
def test_a_unit_in_a_heading_is_seen(read_unit, heading, unit):
    assert read_unit(heading) == unit


def test_a_mapping_is_of_the_columns_as_the_table_has_them():
    sheet = Sheet(b"Day,LIFT,Reps,Reps\n")
    given = {"date": "day", "exercise": "Lift ", "reps": "reps.2", "rpe": ""}
    assert checked(sheet, given) == {"date": "Day", "exercise": "LIFT", "reps": "Reps.2"}


def test_every_fault_of_a_mapping_is_told_at_once():
    with pytest.raises(InputError) as told:
        checked(Sheet(b"day,lift\n"), {"exercise": "gone", "mood": "day"})
    assert [(one.field, one.value) for one in told.value.errors] == [
        ("exercise", "gone"),
        ("mood", "day"),
        ("date", None),
    ]
