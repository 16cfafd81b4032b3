"""The columns of a roster: by name and unit, every field of all rows at once, faults by row."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError, Profile, make_plans
from calc.plan.roster.columns import FIELDS, Column, People, read_people, recognise, spelling
from calc.units import quantity

PERSON = {"weight_kg": "80", "height_cm": "180", "age": "30", "sex": "male"}


def people(**cells: object) -> People:
    """One person, read from these columns and those of the usual one that they do not take."""
    table = pd.DataFrame([{**PERSON, **cells}])
    return read_people(table, recognise(list(table.columns))[0])


@pytest.mark.parametrize(
    "columns, message",
    [
        (["height_cm", "age", "sex"], "no column for body weight: use weight_kg, weight_lb"),
        (["weight_kg", "age", "sex"], "no column for height: use height_cm, height_m, height_in"),
        (["weight_kg", "height_cm", "age"], "no column for sex: use sex"),
        (["weight_kg", "height_cm", "sex"], "no column for age: use age"),
        (["weight_kg", "Weight kg", "height_cm", "age", "sex"], "two columns for weight_kg"),
        (["weight_kg", "weight_kg.1", "height_cm", "age", "sex"], "two columns for weight_kg"),
        (["weight_kg", "height_cm", "age", "sex", "protein_g"], "'protein_g' has the name of a"),
    ],
)
def test_a_table_without_the_right_columns_is_refused_by_name(columns, message):
    with pytest.raises(InputError, match=message):
        make_plans(pd.DataFrame([[1] * len(columns)], columns=columns))


def test_all_missing_columns_are_named_at_once():
    with pytest.raises(InputError) as caught:
        make_plans(pd.DataFrame({"name": ["Ana"]}))
    assert [fault.field for fault in caught.value.errors] == ["weight", "height", "age", "sex"]


@pytest.mark.parametrize(
    "heading, name",
    [
        ("Weight (kg)", "weight_kg"),
        (" HEIGHT  cm ", "height_cm"),
        ("age.1", "age"),
        ("Protein, g/kg", "protein_g_kg"),
        ("größe", "größe"),
        (7, "7"),
        ("__", ""),
    ],
)
def test_a_heading_is_spelled_as_columns_are_named(heading, name):
    assert spelling(heading) == name


def test_columns_are_known_by_field_and_unit_and_the_others_by_their_place():
    ours, others = recognise(["note", "Sex", "Weight (lb)", "height", "note", "age"])
    assert ours == [
        Column(2, "Weight (lb)", "weight", "pound"),
        Column(3, "height", "height", ""),
        Column(5, "age", "age", ""),
        Column(1, "Sex", "sex", ""),
    ]
    assert others == [0, 4]


def test_every_field_of_a_profile_has_a_column():
    fields = set(Profile.__dataclass_fields__)
    assert set(FIELDS) <= fields


def test_what_is_not_given_is_the_default_of_a_profile():
    usual = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
    read = people()
    assert read.faults == {}
    for name, one in FIELDS.items():
        expected = one.plain(getattr(usual, name))
        found = read.values[name][0]
        assert found == expected or (math.isnan(found) and math.isnan(expected)), name


@pytest.mark.parametrize(
    "column, cell, field, value",
    [
        ("body_fat", "15 %", "body_fat", 0.15),
        ("measured_resting_energy_kj", "7531.2", "measured_resting_energy", 1800.0),
        ("maintenance", "2600 kcal", "maintenance", 2600.0),
        ("training_days", "Mon; thu", "training_days", 0b1001),
        ("training_days", "none", "training_days", 0),
        ("wake_time", "05:45", "wake_time", 345),
        ("sleep_need_h", "8,5", "sleep_need", 8.5),
        ("conditions", "none", "conditions", frozenset()),
        ("goal", "Cut ", "goal", "cut"),
    ],
)
def test_a_cell_is_read_in_the_unit_of_its_column(column, cell, field, value):
    read = people(**{column: cell})
    assert read.faults == {}
    found = read.values[field][0]
    assert found == (pytest.approx(value) if isinstance(value, float) else value)


@given(st.floats(60, 180), st.sampled_from(["kg", "lb", "st"]), st.booleans())
def test_a_weight_is_that_of_a_profile_in_every_unit_as_text_and_as_number(kilograms, unit, text):
    long = {"kg": "kilogram", "lb": "pound", "st": "stone"}[unit]
    given_weight = float(quantity(kilograms, "kilogram").m_as(long))
    table = pd.DataFrame([{**PERSON, "weight_kg": None, f"weight_{unit}": given_weight}])
    table = table.drop(columns="weight_kg") if unit != "kg" else table
    if text:
        table = table.astype(str)
    read = read_people(table, recognise(list(table.columns))[0])
    profile = Profile(weight=quantity(given_weight, long), height="180 cm", age=30, sex="male")
    assert read.faults == {}
    assert read.values["weight"][0] == pytest.approx(profile.weight_kg, rel=1e-12)


def test_a_fault_is_of_its_row_alone():
    table = pd.DataFrame({**dict.fromkeys(PERSON), **{k: [v] * 3 for k, v in PERSON.items()}})
    table.loc[1, "age"] = "old"
    read = read_people(table, recognise(list(table.columns))[0])
    assert list(read.faults) == [1]
    assert "old" in str(read.faults[1][0])
    assert read.faults[1][0].field == "age"
    assert np.asarray(read.values["age"])[[0, 2]].tolist() == [30, 30]


@pytest.mark.parametrize(
    "cells, message",
    [
        ({"weight_lb": "176"}, "The weight is given in weight_kg and in weight_lb: fill one"),
        ({"weight_kg": " "}, "The body weight is missing: fill weight_kg."),
        ({"weight_kg": "", "weight_lb": ""}, "missing: fill weight_kg or weight_lb."),
        ({"weight_kg": "251"}, "above 250 kg"),
        ({"meals": "4.5"}, "4.5"),
    ],
)
def test_what_is_out_of_the_ordinary_is_said_as_a_profile_says_it(cells, message):
    assert message in " ".join(map(str, people(**cells).faults[0]))
