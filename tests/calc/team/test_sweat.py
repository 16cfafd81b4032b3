"""A team's sweat test: known rates, units by heading, no more than is safe, a fault where it is."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import InputError, Profile
from calc.team.squad import Member
from calc.team.sweat import COLUMNS, EMPTY, NO_PLAN, rate_error, sweat_table

HEADINGS = ("name", "weight_before_kg", "weight_after_kg", "drunk_l", "urine_l", "minutes")


def table(*rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(headings))


def one(*row: object, headings: tuple[str, ...] = HEADINGS, **more: Any) -> dict[str, Any]:
    found = sweat_table(table(("Ana", *row), headings=headings), **more)
    return dict(found.iloc[0])


@pytest.mark.parametrize(
    ("row", "rate", "loss"),
    # The worked examples of the project's collection of the science of hydration.
    [((80.0, 79.2, 0.6, 0, 75), 1.12, 1.0), ((62.0, 61.7, 0.4, 0.1, 60), 0.6, 0.5)],
)
def test_known_rates(row: tuple[float, ...], rate: float, loss: float):
    found = one(*row)
    assert found["sweat_l_per_h"] == rate
    assert found["loss_percent"] == loss
    assert found["low95"] < rate < found["high95"]
    assert found["error"] == ""


def test_pounds_ounces_and_millilitres_are_the_same_test():
    metric = one(80.0, 79.2, 0.6, 0.1, 75)
    in_ml = ("name", "weight_before_kg", "weight_after_kg", "drunk_ml", "urine_ml", "minutes")
    assert one("80,0", "79.2", 600, 100, "75", headings=in_ml) == metric
    us = ("name", "weight_before_lb", "weight_after_lb", "drunk_oz", "urine_oz", "minutes")
    found = one(80 / 0.45359237, 79.2 / 0.45359237, 600 / 29.5735, 100 / 29.5735, 75, headings=us)
    assert found["sweat_l_per_h"] == metric["sweat_l_per_h"]
    assert found["drink_to_ml"] == metric["drink_to_ml"]


def test_sodium_is_that_of_the_sweat_at_usual_concentrations():
    found = one(80.0, 79.2, 0.32, 0, 60)
    assert found["sodium_mg"] == 1030
    assert (found["sodium_low_mg"], found["sodium_high_mg"]) == (515, 2060)


def test_the_error_of_a_rate():
    # 1.96 √(2 · 0.05² + (0.05 · 0.6)²) / 1.25 h
    assert rate_error(0.6, 1.25) == pytest.approx(0.1204, abs=1e-4)


@settings(max_examples=150, deadline=None)
@given(
    st.floats(45, 120),
    st.floats(-0.001, 0.039),
    st.floats(0, 3),
    st.floats(0, 0.5),
    st.integers(20, 600),
)
def test_nobody_is_told_to_drink_more_than_they_lose(before, loss, drunk, urine, minutes):
    after = before * (1 - loss)
    found = one(before, after, drunk, urine, minutes)
    if found["error"]:
        assert pd.isna(found["drink_to_ml"])
        return
    lost_ml = 1000 * (before - after + drunk - urine)
    assert 0 <= found["drink_from_ml"] <= found["drink_to_ml"] <= max(lost_ml, 0) + 1e-6
    assert found["drink_to_ml"] <= 1000 * minutes / 60
    kept = lost_ml - found["drink_from_ml"] <= 20 * before + 1e-6
    assert kept or "drink the rest afterwards" in str(found["note"])


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ((80, 80.5, 0.5, 0, 60), "weight_after_kg: Weight after is 80.5 kg, more than the 80.1 kg"),
        ((80, 76, 0.5, 0, 60), "weight_after_kg: Weight after is 76 kg, below 76.8 kg"),
        ((80, 79.5, 0.5, 3, 60), "urine_l: Urine is 3 litres, more than"),
        ((8, 79.5, 0.5, 0, 60), "weight_before_kg: Weight before is 8 kg: it has to be 30 to 300"),
        ((80, 79.5, 500, 0, 60), "drunk_l: Amount drunk is 500 litres: it has to be 0 to 10"),
        ((80, 79.5, 0.5, 0, 5), "minutes: Length of the session is 5 minutes"),
        (("eighty", 79.5, 0.5, 0, 60), "weight_before_kg: Weight before 'eighty' is not a number"),
        ((80, None, 0.5, 0, 60), "weight_after_kg: Weight after is blank"),
    ],
)
def test_a_row_that_cannot_be_says_field_value_and_range(row, says):
    found = one(*row)
    assert says in found["error"] or says in found["error"].replace("_kg: ", "_kg: ")
    assert pd.isna(found["sweat_l_per_h"])


def test_a_fault_leaves_the_other_rows_alone_and_in_their_order():
    found = sweat_table(
        table(
            ("Ana", 62, 61.7, 0.4, 0.1, 60), ("Ben", 0, 1, 2, 3, 4), ("Cem", 80, 79.2, 0.6, 0, 75)
        )
    )
    assert found["name"].tolist() == ["Ana", "Ben", "Cem"]
    assert (found["error"] != "").tolist() == [False, True, False]
    assert tuple(found.columns) == COLUMNS


def test_urine_may_be_left_out_whole_or_in_a_row():
    without = ("name", "weight_before_kg", "weight_after_kg", "drunk_l", "minutes")
    assert one(80.0, 79.2, 0.6, 75, headings=without) == one(80.0, 79.2, 0.6, None, 75)


@pytest.mark.parametrize(
    ("headings", "says"),
    [
        (("name", "weight_before_kg", "drunk_l", "urine_l", "minutes"), "'weight_after_kg'"),
        ((*HEADINGS, "drunk_ml"), "has 'drunk' more than once"),
        (HEADINGS[1:], "needs a column 'name'"),
    ],
)
def test_a_table_without_a_column_says_which(headings, says):
    with pytest.raises(InputError, match=says):
        sweat_table(pd.DataFrame([[1] * len(headings)], columns=list(headings)))


def member(name: str, *conditions: str) -> Member:
    return Member(
        name,
        Profile(weight="80 kg", height="180 cm", age=25, sex="male", conditions=set(conditions)),
    )


def test_whose_plan_leaves_out_fluid_or_sodium_gets_none():
    row = (80.0, 79.2, 0.6, 0, 75)
    kidneys = one(*row, members=[member("Ana", "kidney_disease")])
    assert kidneys["sweat_l_per_h"] == 1.12
    assert pd.isna(kidneys["drink_to_ml"])
    assert pd.isna(kidneys["sodium_mg"])
    assert kidneys["note"] == NO_PLAN
    pressure = one(*row, members=[member("Ana", "hypertension")])
    assert pressure["drink_to_ml"] > 0
    assert pd.isna(pressure["sodium_mg"])


def test_whose_plan_hides_numbers_gets_none_at_all():
    found = one(80.0, 79.2, 0.6, 0, 75, members=[member("Ana", "eating_disorder")])
    assert all(pd.isna(found[name]) for name in COLUMNS[1:-2])
    assert found["note"] == NO_PLAN


def test_who_is_not_of_the_team_gets_no_plan():
    found = one(80.0, 79.2, 0.6, 0, 75, members=[member("Anna")])
    assert "nobody of the team is called 'Ana'" in found["error"]


def test_the_empty_table_to_begin_with_is_read():
    found = sweat_table(pd.read_csv(io.StringIO(EMPTY)))
    assert found["error"].tolist() == ["", ""]
    assert found["sweat_l_per_h"].tolist() == [0.6, 1.12]
