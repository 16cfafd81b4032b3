"""Other dishes for a meal: the day stays right, and all other meals stay as they are."""

from __future__ import annotations

from typing import Any

import pytest

from calc import InputError, Profile, make_plan
from calc.food.menus import menu, swaps
from calc.food.menus.dishes import dishes

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
PLAN = make_plan(Profile(**PERSON))


def mains(**wishes: Any) -> dict[str, str]:
    """The first dish of each meal of a training day."""
    table = menu(PLAN, "training", **wishes).table
    return dict(zip(reversed(table["meal"]), reversed(table["dish"]), strict=True))


@pytest.mark.parametrize("meal", ["Breakfast", "Lunch"])
def test_each_of_them_keeps_the_day_right_and_the_other_meals(meal: str):
    now = mains()
    found = swaps(PLAN, "training", meal)
    assert len(found) == 3
    assert now[meal] not in found
    for dish in found:
        kept = {**now, meal: dish}
        assert menu(PLAN, "training", dishes=kept).misses.empty
        assert mains(dishes=kept) == kept


def test_none_of_them_has_what_is_excluded():
    found = swaps(PLAN, "training", "Lunch", exclude=["fish", "poultry", "meat"])
    assert found
    tables = [menu(PLAN, "training", dishes={"Lunch": dish}).table for dish in found]
    lunches = [table[table["meal"] == "Lunch"]["food"].str.cat() for table in tables]
    assert not [one for one in lunches if "chicken" in one or "tuna" in one or "beef" in one]


def test_a_dish_that_is_excluded_by_now_stays_no_longer():
    now = mains()["Lunch"]
    # What nothing takes the place of.
    needed = next(
        one[0].food.name
        for one in dishes()[now].ingredients
        if len(one) == 1 and not one[0].optional
    )
    assert mains(exclude=[needed], dishes={"Lunch": now})["Lunch"] != now


def test_a_food_that_is_there_is_used():
    before = menu(PLAN, "training").table["food"].str.cat()
    there = next(one for one in ("salmon", "beetroot", "cod") if one not in before)
    assert there in menu(PLAN, "training", have=[there]).table["food"].str.cat()


def test_a_meal_or_a_food_that_is_none_is_named():
    with pytest.raises(InputError, match="'Tea' is no meal of this day: Breakfast, Lunch"):
        swaps(PLAN, "training", "Tea")
    with pytest.raises(InputError, match=r"no food by the name 'brocoli'\. Did you mean") as caught:
        menu(PLAN, have=["brocoli"])
    assert caught.value.errors[0].field == "have"
