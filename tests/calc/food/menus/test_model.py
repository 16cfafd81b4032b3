"""The choice of a day: one dish a meal, amounts in bounds and steps, tolerances held."""

from __future__ import annotations

import pytest

from calc.food.menus.candidates import candidates
from calc.food.menus.dishes import dishes, plates
from calc.food.menus.meals import meals_of
from calc.food.menus.model import DAY_TOLERANCES, Bounds, Option, choose
from tests.support.profiles import plan

BOUNDS = Bounds(25, 45, 60, 3500)


def day(name: str = "mon", **fields):
    meals = meals_of(plan(**fields).days[name])
    every = plates(fields.get("diet", "omnivore"))
    return meals, choose(meals, [candidates(one, every, {}, "0") for one in meals], BOUNDS)


@pytest.mark.parametrize("diet", ["omnivore", "vegan"])
def test_a_day_has_one_dish_a_meal_within_its_tolerances(diet: str):
    meals, served = day(diet=diet)
    for place, _ in enumerate(meals):
        dishes_there = [one for one in served if one.meal == place and not one.plate.dish.beside]
        assert len(dishes_there) == 1
    names = [one.plate.dish.name for one in served]
    assert len(set(names)) == len(names)
    for name, tolerance in DAY_TOLERANCES.items():
        asked = sum(getattr(one, name) for one in meals)
        given = sum(food.held(name, grams) for one in served for food, grams in one.portions)
        assert given == pytest.approx(asked, rel=tolerance)


def test_amounts_are_in_their_bounds_and_steps():
    _, served = day("rest")
    for one in served:
        bounds = {helping.food.name: helping for helping in one.plate.helpings}
        for food, grams in one.portions:
            helping = bounds[food.name]
            assert helping.least_g - 0.1 <= grams <= helping.most_g + 0.1
            steps = grams / helping.step_g
            assert steps == pytest.approx(round(steps), abs=0.02)
        needed = {name for name, helping in bounds.items() if not helping.optional}
        assert needed <= {food.name for food, _ in one.portions}


def test_one_meal_has_at_most_a_scoop_and_no_more_oil_than_fits():
    meals, served = day(meals=5, diet="vegan")
    for place, _ in enumerate(meals):
        portions = [each for one in served if one.meal == place for each in one.portions]
        assert sum(grams for food, grams in portions if food.group == "powder") <= 30
        assert sum(grams for food, grams in portions if food.name.endswith("oil")) <= 20


def test_what_cannot_be_met_is_met_as_nearly_as_it_can_be():
    # A glass of juice and a banana for a whole day.
    meals = meals_of(plan().days["mon"])[:1]
    juice = next(one for one in plates("vegan") if one.dish.name == "Dates and a drink of juice")
    (served,) = choose(meals, [[Option(juice, 0.0)]], BOUNDS)
    assert served.plate.dish is dishes()["Dates and a drink of juice"]
    assert 0 < sum(food.held("energy_kcal", grams) for food, grams in served.portions) < 700


def test_a_meal_without_a_dish_has_no_menu():
    meals = meals_of(plan().days["mon"])[:1]
    assert choose(meals, [[]], BOUNDS) == []
