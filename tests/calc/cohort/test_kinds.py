"""Each kind of table refuses headings that it cannot use before anything is made."""

from __future__ import annotations

import pandas as pd
import pytest

from calc.cohort.kinds import KINDS
from calc.errors import InputError
from calc.person.limits import WEEKDAYS


def test_columns_that_pass_are_those_that_are_not_ours():
    headings = ["name", "weight_kg", "note", "height_cm", "age", "sex"]
    assert list(KINDS["plans"].check(headings)) == [0, 2]


@pytest.mark.parametrize(
    "headings, message",
    [
        (["name"], "no column for body weight"),
        (["weight_kg", "weight_kg", "height_cm", "age", "sex"], "two columns for weight_kg"),
        (["weight_kg", "height_cm", "age", "sex", "error"], "has the name of a result"),
    ],
)
def test_headings_that_cannot_be_used_are_refused(headings, message):
    with pytest.raises(InputError, match=message):
        KINDS["plans"].check(headings)


def test_a_faulty_line_has_its_fault_and_no_result():
    table = pd.DataFrame({"weight_kg": ["80"] * 2, "height_cm": "180", "age": "30", "sex": "male"})
    made = KINDS["plans"].make(table, {1: "Too long."})
    assert made["error"].tolist() == ["", "Too long."]
    assert made["energy_kcal"].isna().tolist() == [False, True]
    assert made[["goal", "notices", "withheld"]].to_numpy()[1].tolist() == [""] * 3


def test_a_faulty_line_keeps_its_days_and_its_person():
    table = pd.DataFrame({"weight_kg": ["80"] * 2, "height_cm": "180", "age": "30", "sex": "male"})
    days = KINDS["days"].make(table, {1: "Too long."})
    assert days["day"].tolist() == [*WEEKDAYS] * 2
    assert days["error"].tolist() == [""] * 7 + ["Too long."] * 7
    assert days["energy_kcal"].isna().tolist() == [False] * 7 + [True] * 7
    logs = pd.DataFrame({"id": ["a"], "date": "2026-01-05", "weight_kg": 80, "energy_kcal": 2000})
    assert KINDS["expenditure"].make(logs, {0: "Too long."})["error"].tolist() == ["Too long."]
    assert list(KINDS["expenditure"].check(["date", "id", "weight_kg", "energy_kcal"])) == [1]
