"""The plates of a day in words: what is on them, and how far it is from what was asked."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from calc.food.menus import menu
from calc.person.conditions import ASKABLE
from calc.person.profile import MOST_MENUS
from calc.show.plan.plates import another_menu, first_words, has_menus, plates_of, pot_of
from calc.units import Units
from tests.support.cases import each
from tests.support.profiles import plan


@pytest.mark.parametrize("day", ["training", "rest", "mon"])
def test_each_meal_has_its_dish_with_amounts_and_what_it_holds(day: str):
    found = menu(plan(), day)
    table = found.table
    shown = plates_of(plan(), day, found)
    assert len(shown.meals) == 4
    names = [dish.name for meal in shown.meals for dish in meal.dishes]
    assert names == table["dish"].drop_duplicates().tolist()
    assert all(meal.main in [dish.name for dish in meal.dishes] for meal in shown.meals)
    foods = [food for meal in shown.meals for dish in meal.dishes for food in dish.foods]
    assert len(foods) == len(table)
    assert all(re.match(r"[\d.]+ g \w", food) for food in foods)
    kcal = [int(one.holds.partition(" kcal")[0].replace(",", "")) for one in shown.meals]
    assert sum(kcal) == pytest.approx(table["energy_kcal"].sum(), abs=3)


def test_amounts_are_in_the_units_of_the_reader():
    found = menu(plan(), "mon")
    shown = plates_of(plan(), "mon", found, "imperial")
    foods = [food for meal in shown.meals for dish in meal.dishes for food in dish.foods]
    assert all(re.match(r"(\d+ lb|[\d.]+ oz)", food) for food in foods)
    assert any(re.search(r"[\d.]+ oz (dry|raw)\)$", food) for food in foods)
    assert not [food for food in foods if re.search(r"\d g\b", food)]


@pytest.mark.parametrize("units, scale", [("metric", r"(\d+ g|[\d.]+ kg) "), ("imperial", r"\d")])
def test_the_pot_for_all_is_said_where_more_eat(units: Units, scale: str):
    found = menu(plan(), "mon")
    alone = plates_of(plan(), "mon", found, units)
    assert [one.pot for one in alone.meals] == [""] * len(alone.meals)
    for meal in plates_of(plan(), "mon", found, units, 3).meals:
        start, _, pot = meal.pot.partition(": ")
        assert start == "For 3, as bought"
        assert all(re.match(scale, part) for part in pot.rstrip(".").split("; "))
        assert units == "metric" or not re.search(r"\d g\b", pot)


def test_a_pot_holds_what_each_eats_times_the_people_raw():
    rows = pd.DataFrame(
        {
            "food": ["egg, boiled", "omelette", "chicken breast, grilled", "my pudding"],
            "grams": [100.0, 61.0, 120.0, 50.0],
        }
    )
    # An omelette of 61 g is one egg, and 120 g of grilled breast are 160 g raw.
    assert pot_of(rows, 4, "metric").split("; ") == [
        "600 g eggs (12 eggs)",
        "638 g chicken breast",
        "200 g my pudding",
    ]
    assert pot_of(rows.tail(1), 10, "imperial") == "1 lb 2 oz my pudding"


def test_how_far_a_meal_is_from_its_target_is_said():
    off = [meal.off for meal in plates_of(plan(), "training", menu(plan(), "training")).meals]
    parts = r"(\d+ kcal (more|less))?( and )?(\d+ g protein (more|less))?"
    pattern = rf"{parts} than this meal's target\."
    assert all(re.fullmatch(pattern, one) or one == "On this meal's target." for one in off)
    assert len(set(off)) > 1


def test_the_day_is_said_to_be_met_only_where_it_is():
    first, *_, source = plates_of(plan(), "rest", menu(plan(), "rest")).sentences
    assert "within 2 %" in first
    assert "USDA" in source
    hard = plan(diet="vegan", weight="60 kg", goal="cut", protein_per_kg=3.5, meals=2)
    found = menu(hard, "rest")
    said = plates_of(hard, "rest", found).sentences[0]
    assert found.misses.empty == ("within 2 %" in said)
    assert found.misses.empty or "are asked" in said


@each("condition", [one.name for one in ASKABLE])
def test_where_amounts_are_withheld_there_is_no_menu(condition: str):
    guarded = plan(conditions=condition, weight="62 kg")
    counted = guarded.energy is not None and guarded.protein is not None
    assert has_menus(guarded) == (counted and not guarded.hides_numbers)


def test_foods_go_by_what_they_are_called_first():
    meal = plates_of(plan(), "mon", menu(plan(), "mon")).meals[0]
    words = first_words(meal)
    assert len(set(words)) == len(words)
    assert not [one for one in words if "," in one]


def test_after_the_last_menu_comes_the_first():
    assert another_menu(plan().profile) == 1
    assert another_menu(replace(plan().profile, menu_seed=int(MOST_MENUS) - 1)) == 0
