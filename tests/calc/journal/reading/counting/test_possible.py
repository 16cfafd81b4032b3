"""What no day can be is told and left blank, and a day of a coffee was not logged."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from calc import journal
from calc.journal.reading.counting.possible import (
    HIGHEST_ENERGY_KCAL,
    LEAST_ENERGY_KCAL,
    NEXT_TO_NOTHING,
    NO_BODY,
    NO_WEIGHT,
    TOO_MUCH,
    next_to_nothing,
    of_a_body,
    without_food,
)
from calc.journal.reading.days import intake_of_day, weigh_ins
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import KG_PER_LB
from calc.person.limits import LIMITS
from tests.support.dates import with_iso
from tests.support.exports import document, food

BLANK = float("nan")
DATES = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]


def told(desk: Desk) -> list[list[object]]:
    return desk.problems[["row", "value", "what", "done"]].to_numpy().tolist()


def eaten(desk: Desk, dates: list[str], **nutrients: list[float]) -> list[list[Any]]:
    columns = {name: pd.Series(values) for name, values in nutrients.items()}
    found = intake_of_day(desk, pd.Series(dates), columns, np.arange(2, 2 + len(dates)))
    return found.to_numpy().tolist()


def test_a_weight_is_one_of_a_body_within_the_limits_of_a_person():
    low, high = LIMITS["weight"].low, LIMITS["weight"].high
    weights = pd.Series([low - 1, low, 80, high, high + 1, -80, 0, BLANK])
    assert of_a_body(weights).tolist() == [False, True, True, True, *[False] * 4]


def test_a_weight_that_no_body_has_is_told_with_its_value_and_left_out():
    desk, weights = Desk(), pd.Series([80.0, -80.0, 803.0, 0.0, 8.0])
    at = pd.DataFrame({"date": DATES, "time": [""] * 5}, dtype="str")
    found = weigh_ins(desk, at, weights, np.arange(2, 7), values=weights.astype("str"))
    assert found.to_numpy().tolist() == [["2026-03-01", 80.0]]
    assert sorted(told(desk)) == [
        [3, "-80.0", NO_BODY, "not used"],
        [4, "803.0", NO_BODY, "not used"],
        [5, "0.0", NO_WEIGHT, "not used"],
        [6, "8.0", NO_BODY, "not used"],
    ]


def test_a_heavy_person_in_pounds_is_one_in_a_file_that_does_not_say_so():
    text = "#date;weight;weight trend;body fat;body fat trend;comment\n2026-03-02;300;;;;\n"
    asked = journal.read(text.encode(), "libra.csv")
    assert asked.problems.empty
    found = journal.read(text.encode(), "libra.csv", weight_unit="lb")
    assert found.days["weight_kg"].tolist() == pytest.approx([300 * KG_PER_LB])
    assert found.problems.empty


def test_what_is_below_nothing_is_told_and_never_summed():
    desk = Desk()
    found = eaten(
        desk,
        [DATES[0], DATES[0], DATES[1]],
        energy_kcal=[2000.0, -500.0, -300.0],
        protein_g=[100.0, 20.0, -5.0],
    )
    assert found == [["2026-03-01", 2000.0, 120.0]]
    assert told(desk) == [
        [3, "-500.0", "Energy below 0", "left blank"],
        [4, "-300.0", "Energy below 0", "left blank"],
        [4, "-5.0", "Protein below 0", "left blank"],
    ]


def test_more_energy_than_anybody_eats_is_told_and_the_energy_of_that_day_is_blank():
    desk, much = Desk(), HIGHEST_ENERGY_KCAL
    found = eaten(
        desk,
        [DATES[0], DATES[1], DATES[1], DATES[2]],
        energy_kcal=[much, much + 1, 500.0, 2 * much],
        protein_g=[100.0, 90.0, 10.0, BLANK],
    )
    assert np.array(found)[:, 0].tolist() == DATES[:2]
    assert found[0][1:] == [much, 100.0]
    assert np.isnan(found[1][1])
    assert found[1][2] == 100.0
    assert [row[0] for row in told(desk)] == [3, 4, 5]
    assert {(row[2], row[3]) for row in told(desk)} == {(TOO_MUCH, "left blank")}


def test_a_day_of_a_coffee_is_told_and_was_not_logged():
    desk, least = Desk(), float(LEAST_ENERGY_KCAL)
    found = eaten(
        desk,
        [DATES[0], DATES[0], DATES[1], DATES[2], DATES[3]],
        energy_kcal=[20.0, 20.0, least, 25.0, BLANK],
        protein_g=[1.0, BLANK, BLANK, 100.0, 2.0],
    )
    assert [row[0] for row in found] == DATES[1:4]
    assert told(desk) == [[row, "", NEXT_TO_NOTHING, "not used"] for row in (2, 3)]


def test_next_to_nothing_needs_an_energy_and_a_nutrient_may_speak_against_it():
    days = pd.DataFrame({"energy_kcal": [49.0, 49.0, BLANK, 50.0], "fat_g": [0.0, 6.0, 0.0, 0.0]})
    assert next_to_nothing(days).tolist() == [True, False, False, False]
    assert not next_to_nothing(days[["fat_g"]]).any()
    assert without_food(days, [pd.Series(list("abcd"))]).tolist() == [False, False, True, False]


def test_apple_health_tells_a_day_of_a_coffee_once():
    at = "2026-03-02 {}:00:00 +0000".format
    records = [food("EnergyConsumed", "20", at(hour), "kcal") for hour in ("08", "12")]
    records.append(food("EnergyConsumed", "900", "2026-03-03 12:00:00 +0000", "kcal"))
    found = journal.read(document(*records), "export.xml")
    assert with_iso(found.days)[["date", "energy_kcal"]].to_numpy().tolist() == [
        ["2026-03-03", 900.0]
    ]
    assert found.problems["what"].tolist() == [NEXT_TO_NOTHING]
