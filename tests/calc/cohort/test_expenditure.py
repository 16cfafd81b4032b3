"""Everybody's estimate is the one that each of them would get alone."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.cohort.expenditure import PERSON_COLUMNS, WEIGHT_ALONE, WEIGHT_ALONE_SD, learn_people
from calc.errors import InputError
from calc.expenditure import COLUMNS, estimate
from tests.support.cohorts import logs, made

PEOPLE = 16


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return logs(PEOPLE)


@pytest.fixture(scope="module")
def found(table) -> pd.DataFrame:
    return learn_people(table).set_index("id")


def alone(rows: pd.DataFrame, row: pd.Series) -> pd.Series:
    """The estimate of one person by `estimate` itself, from the same beginning."""
    kg = rows["weight_kg"].fillna(rows["weight_lb"] * 0.45359237)
    first = rows.ffill().bfill().iloc[0]
    known: dict[str, Any] = {
        "height_cm": first["height_cm"],
        "age": first["age"],
        "sex": first["sex"] if isinstance(first["sex"], str) else None,
        "fat_mass_kg": first["body_fat"] * kg.median(),
    }
    sd: dict[str, Any] = {"prior_sd": WEIGHT_ALONE_SD} if row["prior"] == "weight" else {}
    return estimate(rows.assign(weight_kg=kg), row["prior_kcal"], **sd, **known).iloc[-1]


def test_everybody_has_the_figures_that_they_would_have_alone(table, found):
    assert found.index.tolist() == [f"p{person}" for person in range(PEOPLE)]
    for name, rows in table.groupby("id", sort=False):
        row = found.loc[name]
        if row["withheld"]:
            continue
        assert row["error"] == ""
        expected = alone(rows, row)
        assert row[list(COLUMNS[1:7])].astype(float).tolist() == pytest.approx(
            expected[list(COLUMNS[1:7])].astype(float).tolist(), rel=1e-12
        )
        assert row["ready"] == expected["ready"]
        assert (row["first_date"], row["last_date"]) == (rows["date"].min(), rows["date"].max())
        assert row["weigh_ins"] == (rows["weight_kg"].notna() | rows["weight_lb"].notna()).sum()
        assert row["intake_days"] == (rows["energy_kcal"] > 0).sum()


def test_an_estimate_begins_with_what_is_known(table, found):
    assert found["prior"].dropna().value_counts().to_dict() == {
        "formula": 9,
        "weight": 3,
        "given": 2,
    }
    kg = table[table["id"] == "p5"]["weight_kg"].median()
    assert found.loc["p5", "prior_kcal"] == pytest.approx(WEIGHT_ALONE * kg)
    mine = table[table["id"] == "p1"]
    body = {"height": "178 cm", "age": 31, "sex": "female", "body_fat": 0.2}
    plan = make_plan(Profile(weight=f"{mine['weight_kg'].median()} kg", **body))
    assert plan.maintenance
    assert found.loc["p1", "prior_kcal"] == pytest.approx(plan.maintenance.target.magnitude)
    assert found.loc["p2", "prior_kcal"] == 2400


def test_no_number_is_given_to_those_of_whom_none_is_counted(found):
    guarded = found.loc[["p7", "p15"]]
    assert guarded["withheld"].str.contains("energy").all()
    assert guarded[["prior", "prior_kcal", *COLUMNS[1:]]].isna().all(axis=None)
    minor = logs(2).assign(age=16, height_cm=170, sex="male", prior_kcal=None)
    assert learn_people(minor)[list(COLUMNS[1:])].isna().all(axis=None)


@given(st.permutations(range(60)), st.integers(0, 40))
@settings(max_examples=10)
def test_the_order_of_days_and_who_else_is_there_make_no_difference(order, others):
    table = logs(4, days=24)
    mine = table[table["id"] == "p1"]
    shuffled = mine.iloc[[place for place in order if place < len(mine)]]
    rest = table[table["id"] != "p1"].head(others)
    together = learn_people(pd.concat([rest, shuffled]))
    pd.testing.assert_frame_equal(
        together[together["id"] == "p1"].reset_index(drop=True), learn_people(mine)
    )


DAY = {"person": "a", "date": "2026-01-05", "weight_kg": "80", "energy_kcal": "2500"}


def one(*days: dict[str, object]) -> pd.Series:
    return learn_people(pd.DataFrame([DAY, *({**DAY, **day} for day in days)])).iloc[0]


@pytest.mark.parametrize(
    "day, message",
    [
        ({"date": "5.1.2026"}, "date '5.1.2026' is no date."),
        ({"date": ""}, "A date is missing: fill date."),
        ({"date": "1926-01-05"}, "The dates reach over 36,526 days: is there a slip in a year?"),
        ({"weight_kg": "80 kilo"}, "weight_kg '80 kilo' is no number."),
        ({"energy_kcal": "many"}, "energy_kcal 'many' is no number."),
        ({"age": "x", "height_cm": 180, "sex": "male"}, "Age 'x' is not a number."),
        ({"height_cm": 1800}, "Height 1,800 cm is above 220 cm"),
        ({"weight_kg": "", "person": "b"}, "There is nothing to begin with"),
        ({"weight_lb": 176}, "The weight is given twice."),
    ],
)
def test_what_is_wrong_with_a_person_is_said_and_no_number_given(day, message):
    row = one(day) if "person" not in day else learn_people(pd.DataFrame([{**DAY, **day}])).iloc[0]
    assert message in row["error"]
    assert math.isnan(row["expenditure_kcal"])
    assert row["person"] == day.get("person", "a")


@pytest.mark.parametrize(
    "day", [{"date": "2026-01-06 07:30"}, {"weight_kg": "80,5"}, {"energy_kcal": ""}, {"note": "x"}]
)
def test_what_can_be_read_is_no_fault(day):
    assert one(day)["error"] == ""


def test_slips_are_unknown_as_in_the_estimate_of_one():
    row = one({"date": "2026-01-06", "weight_kg": "5000", "energy_kcal": "-3"})
    assert (row["weigh_ins"], row["intake_days"], row["days"]) == (1, 1, 2)


def test_a_row_without_a_person_stands_for_itself():
    table = pd.DataFrame([DAY, {**DAY, "person": " "}, {**DAY, "person": None}, DAY])
    found = learn_people(table, {3: "Too many cells."})
    assert found["error"].tolist() == [
        "Too many cells.",
        *["The row does not say who it is: fill person."] * 2,
    ]


@pytest.mark.parametrize(
    "headings, message",
    [
        (["date", "weight_kg", "energy_kcal"], "no column for who it is"),
        (["person", "weight_kg", "energy_kcal"], "no column for the date"),
        (["person", "date", "energy_kcal"], "no column for weight: use weight_kg or"),
        (["person", "date", "weight_kg"], "no column for energy"),
        (["person", "Date", "date", "weight_kg", "energy_kcal"], "two columns for date"),
    ],
)
def test_columns_that_are_missing_are_named(headings, message):
    with pytest.raises(InputError, match=message):
        learn_people(pd.DataFrame(columns=headings))


def test_nobody_gives_nothing():
    found = learn_people(pd.DataFrame(columns=list(DAY)))
    assert list(found.columns) == ["person", *PERSON_COLUMNS]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_files_of_logs_give_the_same_bytes_in_any_parts(tmp_path, table, form):
    source = tmp_path / f"logs.{form}"
    write = getattr(table, f"to_{form}")
    write(source, index=False)
    outputs = set()
    for rows in (1, 100, 10_000):
        target = tmp_path / f"{rows}.{form}"
        count = made(source, target, "expenditure", rows=rows)
        outputs.add(target.read_bytes())
        assert (count.rows, count.written, count.errors) == (len(table), PEOPLE, 0)
    assert len(outputs) == 1
    read = pd.read_csv if form == "csv" else pd.read_parquet
    kcal = read(tmp_path / f"100.{form}")["expenditure_kcal"].to_numpy()
    assert np.array_equal(kcal, learn_people(table)["expenditure_kcal"], equal_nan=True)
