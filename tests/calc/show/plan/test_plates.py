"""The plates of a day in words: what is on them, and how far it is from what was asked."""

from __future__ import annotations

import re

import pytest

from calc.food.menus import menu
from calc.person.conditions import ASKABLE
from calc.show.plan.plates import plates_of
from tests.support.cases import each
from tests.support.profiles import plan


@pytest.mark.parametrize("kind", ["training", "rest", "mon"])
def test_each_meal_has_its_dish_with_amounts_and_what_it_holds(kind: str):
    found = plates_of(plan(), kind)
    table = menu(plan(), kind).table
    assert len(found.meals) == 4
    names = [dish.name for meal in found.meals for dish in meal.dishes]
    assert names == table["dish"].drop_duplicates().tolist()
    foods = [food for meal in found.meals for dish in meal.dishes for food in dish.foods]
    assert len(foods) == len(table)
    assert all(re.match(r"[\d.]+ g \w", food) for food in foods)
    kcal = [int(one.holds.partition(" kcal")[0].replace(",", "")) for one in found.meals]
    assert sum(kcal) == pytest.approx(table["energy_kcal"].sum(), abs=3)


def test_how_far_a_meal_is_from_its_target_is_said():
    off = [meal.off for meal in plates_of(plan(), "training").meals]
    parts = r"(\d+ kcal (more|less))?( and )?(\d+ g protein (more|less))?"
    pattern = rf"{parts} than this meal's target\."
    assert all(re.fullmatch(pattern, one) or one == "On this meal's target." for one in off)
    assert len(set(off)) > 1


def test_the_day_is_said_to_be_met_only_where_it_is():
    first, *_, source = plates_of(plan(), "rest").sentences
    assert "within 2 %" in first
    assert "USDA" in source
    hard = plan(diet="vegan", weight="60 kg", goal="cut", protein_per_kg=3.5, meals=2)
    misses = menu(hard, "rest").misses
    said = plates_of(hard, "rest").sentences[0]
    assert misses.empty == ("within 2 %" in said)
    assert misses.empty or "are asked" in said


@each("condition", [one.name for one in ASKABLE])
def test_where_amounts_are_withheld_there_is_no_plate(condition: str):
    guarded = plan(conditions=condition, weight="62 kg")
    found = plates_of(guarded, "rest")
    counted = guarded.energy is not None and guarded.protein is not None
    assert bool(found.meals) <= counted
    assert bool(found.meals) == bool(found.sentences)
