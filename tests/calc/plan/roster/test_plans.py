"""A roster is planned row by row: the same numbers, words and faults as for one person."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import time
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calc import InputError, Profile, make_plan, make_plans
from calc.plan.amounts import ITEMS
from calc.plan.roster import RESULT_COLUMNS, notice_text
from calc.plan.roster.plans import amount_columns
from tests.support.cases import each
from tests.support.cohorts import row_of
from tests.support.profiles import GUARDED

PERSON = {"weight_kg": 80.0, "height_cm": 180.0, "age": 30, "sex": "male"}
SOMEBODY = Profile(weight="80 kg", height="180 cm", age=30, sex="male")


def table_of(*people: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame([{**PERSON, **person} for person in people])


def one(**person: Any) -> pd.Series:
    return make_plans(table_of(person)).iloc[0]


def assert_same(of_row: pd.Series, profile: Profile) -> None:
    # A cell of a dict is there in a tenth of the time.
    plan, row = make_plan(profile), of_row.to_dict()
    assert row["error"] == ""
    assert row["goal"] == plan.goal
    assert row["withheld"] == ";".join(sorted(plan.withheld))
    for item in ITEMS:
        amount = getattr(plan, item.name)
        expected = [math.nan] * 3 if amount is None else [part.magnitude for part in amount]
        assert [row[name] for name in amount_columns(item)] == pytest.approx(
            expected, rel=1e-9, abs=1e-9, nan_ok=True
        ), item.name
    times = of_row[["bedtime", "caffeine_cutoff"]].fillna("").tolist()
    assert times == [plan.bedtime or "", plan.caffeine_cutoff or ""]
    assert row["notices"] == " | ".join(notice_text(each) for each in plan.general_notices)


@given(st.lists(GUARDED, min_size=1, max_size=6))
@settings(max_examples=60)
@example([SOMEBODY])
def test_a_row_of_a_roster_has_the_numbers_and_the_words_of_the_plan_of_one_person(profiles):
    plans = make_plans(pd.DataFrame([row_of(profile) for profile in profiles]))
    for profile, (_, row) in zip(profiles, plans.iterrows(), strict=True):
        assert_same(row, profile)


@given(st.lists(GUARDED, min_size=1, max_size=4))
@settings(max_examples=20)
def test_cells_of_text_give_the_same_plans_as_cells_of_numbers(profiles):
    numbers = pd.DataFrame([row_of(profile) for profile in profiles])
    numbers = numbers.map(lambda cell: round(cell, 6) if isinstance(cell, float) else cell)
    texts = numbers.astype(object).fillna("").astype(str)
    pd.testing.assert_frame_equal(make_plans(texts), make_plans(numbers))


@each(
    "cells, fields",
    [
        ({"weight_kg": None, "weight_lb": 176}, {"weight": "176 lb"}),
        ({"weight_kg": None, "weight_st": "12 st 8 lb"}, {"weight": "12 st 8 lb"}),
        ({"weight_kg": None, "weight_st": 12.5}, {"weight": "12.5 st"}),
        ({"weight_kg": None, "weight": "176 lb"}, {"weight": "176 lb"}),
        ({"weight_kg": "82,5"}, {"weight": "82.5 kg"}),
        ({"weight_kg": "176 lb"}, {"weight": "176 lb"}),
        ({"height_cm": None, "height_m": 1.8}, {"height": "1.8 m"}),
        ({"height_cm": None, "height_in": 71}, {"height": "71 in"}),
        ({"height_cm": None, "height": "5 ft 11 in"}, {"height": "5 ft 11 in"}),
        ({"height_cm": None, "height_in": "5'11"}, {"height": "5 ft 11 in"}),
        ({"age": "30"}, {}),
        ({"sex": " Female "}, {"sex": "female"}),
        ({"body_fat": "15 %"}, {"body_fat": 0.15}),
        ({"measured_resting_energy_kcal": 1800}, {"measured_resting_energy": "1800 kcal"}),
        ({"measured_resting_energy_kj": 7500}, {"measured_resting_energy": "7500 kJ"}),
        ({"measured_resting_energy": "7.5 MJ/day"}, {"measured_resting_energy": "7.5 MJ"}),
        ({"maintenance_kcal": 2600}, {"maintenance": "2600 kcal"}),
        ({"maintenance_kj": 11000}, {"maintenance": "11000 kJ"}),
        ({"maintenance": "11 MJ"}, {"maintenance": "11 MJ"}),
        ({"training_days": "mon,thu"}, {"training_days": "mon,thu"}),
        ({"training_days": "mon;thu"}, {"training_days": "mon,thu"}),
        ({"training_days": "Monday thu"}, {"training_days": "mon,thu"}),
        ({"training_days": ["mon", "thu"]}, {"training_days": "mon,thu"}),
        ({"training_days": "none"}, {"training_days": ()}),
        ({"training_days": ""}, {}),
        ({"wake_time": time(5, 45)}, {"wake_time": "05:45"}),
        ({"sleep_need": 8.5}, {"sleep_need": 8.5}),
        ({"protein_g_per_kg": 2}, {"protein_per_kg": 2}),
        ({"conditions": "pregnant;kidney_disease"}, {"conditions": "pregnant,kidney_disease"}),
        ({"conditions": "High blood pressure"}, {"conditions": "hypertension"}),
        ({"conditions": {"pregnant"}}, {"conditions": "pregnant"}),
        ({"conditions": None, "goal": None, "meals": None, "diet": "  "}, {}),
    ],
)
def test_a_cell_is_read_as_a_profile_reads_it(cells, fields):
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    assert_same(one(**cells), Profile(**{**person, **fields}))


@each(
    "cells, faults",
    [
        ({"weight_kg": 300}, {"weight": "300 kg"}),
        ({"weight_kg": 35}, {"weight": "35 kg", "height": "180 cm"}),
        ({"age": 30.5}, {"age": 30.5}),
        ({"age": 12, "sex": "x", "meals": 9}, {"age": 12, "sex": "x", "meals": 9}),
        ({"sex": 1.0}, {"sex": 1.0}),
        ({"body_fat": 15}, {"body_fat": 15}),
        ({"activity_level": math.inf}, {"activity_level": math.inf}),
        ({"training_days": "mon;someday"}, {"training_days": "mon,someday"}),
        ({"wake_time": "25:00"}, {"wake_time": "25:00"}),
        ({"wake_time": 6.5}, {"wake_time": 6.5}),
        ({"conditions": "hiccups"}, {"conditions": "hiccups"}),
        ({"weight_kg": None, "weight": "80"}, {"weight": "80"}),
        ({"weight_kg": None, "weight": 80.0}, {"weight": 80.0}),
        ({"caffeine_mg": True}, {"caffeine_mg": True}),
        ({"meals": "four"}, {"meals": "four"}),
    ],
)
def test_a_row_with_faults_says_what_a_profile_says(cells, faults):
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    with pytest.raises(InputError) as caught:
        Profile(**{**person, **faults})
    row = one(**cells)
    assert row["error"] == " | ".join(str(fault) for fault in caught.value.errors)
    assert row[["goal", "energy_kcal", "sleep_h_low", "bedtime"]].isna().all()


@pytest.mark.parametrize(
    "cells, error",
    [
        ({"weight_kg": None}, "The body weight is missing: fill weight_kg."),
        (
            {"weight_kg": None, "weight_lb": None, "age": 200},
            "The body weight is missing: fill weight_kg or weight_lb. | "
            "Age 200 years is above 90 years.",
        ),
        (
            {"weight_lb": 176},
            "The weight is given in weight_kg and in weight_lb: fill one of them.",
        ),
        ({"sex": " "}, "The sex is missing: fill sex."),
    ],
)
def test_a_blank_or_a_double_cell_is_named(cells, error):
    assert one(**cells)["error"] == error


def test_one_faulty_row_leaves_the_others_as_they_are():
    plans = make_plans(table_of({}, {"weight_kg": 1000}, {"age": "old"}, {}))
    assert (plans["error"] != "").tolist() == [False, True, True, False]
    for row in (0, 3):
        assert_same(plans.iloc[row], SOMEBODY)


def test_order_and_index_are_kept_and_other_columns_come_back_in_front():
    table = table_of({"name": "Ana", "7": "x"}, {"name": "Bo", "weight_kg": 70, "7": "y"})
    table = table.rename(columns={"7": 7})
    table.index = pd.Index(["twice", "twice"])
    before = table.copy(deep=True)
    plans = make_plans(table)
    assert list(plans.columns) == ["name", 7, *RESULT_COLUMNS]
    assert list(plans.index) == ["twice", "twice"]
    assert plans["name"].tolist() == ["Ana", "Bo"]
    assert plans["protein_g"].tolist() == pytest.approx([80 * 1.8, 70 * 1.8])
    pd.testing.assert_frame_equal(table, before)


def test_every_column_of_numbers_has_its_unit_in_its_name():
    numbers = make_plans(table_of({})).select_dtypes("number").columns
    units = ("_kcal", "_g", "_kg_per_week", "_ml", "_h")
    assert len(numbers) == 3 * len(ITEMS)
    assert all(name.removesuffix("_low").removesuffix("_high").endswith(units) for name in numbers)


def test_headings_may_be_spelled_as_people_spell_them():
    table = pd.DataFrame(
        {" Weight (kg) ": [80.0], "HEIGHT cm": [180], "Age": [30], "Sex": ["male"], "Team": ["A"]}
    )
    plans = make_plans(table)
    assert list(plans.columns) == ["Team", *RESULT_COLUMNS]
    assert_same(plans.iloc[0], SOMEBODY)


@pytest.mark.parametrize("table", [table_of({}).iloc[:0], pd.DataFrame()])
def test_an_empty_table_gives_an_empty_table_with_all_columns(table):
    plans = make_plans(table)
    assert list(plans.columns) == list(RESULT_COLUMNS)
    assert len(plans) == 0
    assert plans.dtypes.equals(make_plans(table_of({})).dtypes)


def test_a_table_in_which_nobody_can_be_planned_has_an_error_in_every_row():
    plans = make_plans(table_of({"age": 5}, {"age": 6}))
    assert (plans["error"] != "").all()


@pytest.mark.parametrize("kind", ["Int64", "Float64", "int32", "float32", "category", "object"])
def test_the_type_of_a_column_makes_no_difference(kind):
    plans = make_plans(table_of({}).astype({"age": kind, "weight_kg": kind}))
    assert_same(plans.iloc[0], SOMEBODY)


def test_values_at_the_very_limits_are_planned():
    limits = {"age": 90, "meals": 6, "caffeine_mg": 0, "sleep_efficiency": 1, "energy_swing": 0.4}
    assert one(**limits)["error"] == ""
    assert one(weight_kg=250, height_cm=220)["error"] == ""


def test_what_is_withheld_is_blank_and_says_why():
    row = one(conditions="kidney disease", age=17, name="Ana")
    assert np.isnan(row["protein_g"])
    assert pd.isna(row["caffeine_cutoff"])
    assert "protein: Left out" in row["notices"]
    assert row["sleep_h"] > 0


def test_it_can_be_trusted_with_the_whole_team_at_once():
    size = 3000
    weights = np.linspace(50, 120, size)
    plans = make_plans(pd.DataFrame({**PERSON, "weight_kg": weights}))
    picked = [0, size // 2, size - 1]
    for row in picked:
        assert_same(
            plans.iloc[row],
            Profile(weight=f"{float(weights[row])!r} kg", height="180 cm", age=30, sex="male"),
        )


def test_sessions_in_a_cell_are_the_sessions_of_a_profile():
    week = "mon 17:30 75 legs; wed 06:30 45 endurance hard; thu 12:00 40 walk"
    week += "; sat 10:00 90 team sport"
    rows = make_plans(
        table_of({"sessions": week}, {"sessions": ""}, {"sessions": "none"}, {"sessions": "mon 9"})
    )
    for place, sessions in enumerate((week, None, ())):
        assert_same(rows.iloc[place], replace(SOMEBODY, sessions=sessions))
    assert rows["error"].iloc[3].startswith("Session 'mon 9' is not read")


def test_wake_times_by_weekday_are_those_of_a_profile():
    nights = {"tue": "15:00", "wed": "15:00"}
    week = "tue 02:00 60 upper; sat 10:00 60 legs"
    rows = make_plans(
        table_of(
            {"sessions": week, "wake_tue": "15:00", "wake_wed": "15:00"},
            {"sessions": week, "wake_times": "tue 15:00; wed 15:00"},
            {"wake_sat": "08:00"},
            {"wake_sat": "8 o'clock"},
            {"wake_sat": "08:00", "wake_times": "sat 08:00"},
        )
    )
    own = replace(SOMEBODY, wake_times=nights, sessions=week.split("; "))
    assert_same(rows.iloc[0], own)
    assert_same(rows.iloc[1], own)
    assert_same(rows.iloc[2], replace(SOMEBODY, wake_times={"sat": "08:00"}))
    assert "Wake time 'sat 8 o'clock' is not read" in rows["error"][3]
    assert "fill one of them" in rows["error"][4]
