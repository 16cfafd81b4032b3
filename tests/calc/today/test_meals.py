"""What is to be eaten in a day, what was told of it, and sums that do not depend on the order."""

from __future__ import annotations

from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.day import totals, whole_grams
from calc.errors import InputError
from calc.show.plan.clock import in_whole_grams
from calc.today.meals import (
    Amounts,
    Lived,
    Told,
    at_least,
    changed,
    eaten,
    extra,
    is_whole,
    rows_of,
    total,
)
from tests.support.todays import AMOUNTS, NAMES, ROWS

PLAN = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_the_rows_of_a_day_are_all_that_it_holds(kind: str):
    day = PLAN.days[kind]
    rows = rows_of(in_whole_grams(day, "metric"))
    shown = whole_grams(day)
    whole = total(row.amounts for row in rows)
    assert whole == Amounts(*(shown[name].sum() for name in Amounts._fields))
    assert abs(whole.energy_kcal - totals(shown)["energy_kcal"]) < 10
    assert len({row.name for row in rows}) == len(rows)


def test_a_day_without_numbers_has_nothing_to_tick():
    plan = make_plan(
        Profile(weight="80 kg", height="180 cm", age=30, sex="female", conditions={"pregnant"})
    )
    assert rows_of(plan.days["rest"]) == ()


@given(st.permutations(NAMES), st.lists(AMOUNTS, min_size=4, max_size=4))
def test_meals_told_in_any_order_are_the_same_day(order: list[str], amounts: list[Amounts]):
    told = {name: Told("changed", one) for name, one in zip(NAMES, amounts, strict=True)}
    other = Lived({name: told[name] for name in order})
    assert Lived(told) == other
    assert str(eaten(Lived(told))) == str(eaten(other))


def test_what_is_not_known_is_not_nothing():
    lived = Lived(extras=(extra("cake", energy_kcal=400),))
    assert isnan(eaten(lived).protein_g)
    assert at_least(lived) == Amounts(400.0)


def test_a_day_is_whole_once_each_meal_was_told_of():
    lived = Lived({name: Told("skipped", Amounts()) for name in NAMES[:-1]})
    assert not is_whole(lived, ROWS)
    assert is_whole(Lived({**lived.meals, NAMES[-1]: Told("planned", ROWS[-1].amounts)}), ROWS)
    assert not is_whole(Lived(), ())


def test_a_share_of_a_meal_is_that_share_of_all_of_it():
    assert changed(ROWS[0], 0.5).amounts == Amounts(300.0, 15.0, 37.5, 10.0)
    assert str(changed(ROWS[0], energy_kcal=500).amounts) == str(Amounts(500.0, nan, nan, nan))


@pytest.mark.parametrize(
    "given, field, said",
    [
        ({"energy_kcal": 90_000}, "energy_kcal", "did you mean"),
        ({"energy_kcal": None}, "energy_kcal", "How many kcal"),
        ({"energy_kcal": 500, "fat_g": -1}, "fat_g", "below"),
    ],
)
def test_what_cannot_be_eaten_is_refused(given: dict[str, float | None], field: str, said: str):
    with pytest.raises(InputError, match=said) as fault:
        extra("cake", **given)
    assert fault.value.field == field
