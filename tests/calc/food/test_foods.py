"""The table of foods: what each holds by the public table, who eats it, what it contains."""

from __future__ import annotations

import csv
from collections import Counter
from math import isnan

import pytest

from calc import InputError
from calc.food.foods import CONTENTS, EATEN_BY, FOOD_TABLE, Food, foods, own_food
from calc.food.leucine import LEUCINE
from tests.support.cases import each
from tests.support.source_code import ROOT

FOODS = tuple(foods().values())
# The entries of ours, cut from the public table: USDA National Nutrient Database for Standard
# Reference, release 28.
with (ROOT / "tests/data/usda_sr28_part.csv").open(encoding="utf-8", newline="") as lines:
    PUBLIC = {row["ndb_no"]: row for row in csv.DictReader(lines)}
AMOUNTS = (
    *("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"),
    *("sugar_g", "saturated_fat_g", "sodium_mg"),
)
FROM_ANIMALS = ("poultry", "meat", "fish", "seafood", "egg", "dairy")
# A plate of the public table that we know by heart, against an error in cutting it.
KNOWN = {
    "banana": (89, 1.09, 22.84, 0.33, 2.6),
    "egg, boiled": (155, 12.58, 1.12, 10.61, 0.0),
    "rolled oats, dry": (379, 13.15, 67.7, 6.52, 10.1),
    "olive oil": (884, 0, 0, 100, 0),
    "tofu, firm, pressed": (144, 17.27, 2.78, 8.72, 2.3),
    "salmon, baked": (206, 22.1, 0, 12.35, 0),
}


def test_there_are_enough_everyday_foods():
    assert len(FOODS) >= 220
    assert len({one.group for one in FOODS}) == 22
    kitchens = {kitchen for one in FOODS for kitchen in one.kitchens}
    assert len(kitchens - {"any"}) >= 8
    assert FOOD_TABLE.url.startswith("https://")


@each("item", FOODS)
def test_a_food_holds_what_the_public_table_says_to_the_digit(item: Food):
    row = PUBLIC[item.number]
    for name in AMOUNTS:
        ours = getattr(item, name)
        assert ours == float(row[name]) if row[name] else isnan(ours)


@each("name, amounts", KNOWN.items())
def test_a_food_holds_what_is_known_of_it(name: str, amounts: tuple[float, ...]):
    item = foods()[name]
    assert tuple(getattr(item, part) for part in AMOUNTS[:5]) == amounts


@each("item", FOODS)
def test_a_food_is_plausible(item: Food):
    assert 0 < item.protein_g + item.carbohydrate_g + item.fat_g <= 100.6 or "drink" in item.group
    assert item.raw_factor > 0
    assert item.state == "cooked" or item.raw_factor == 1
    assert 0 < item.step_g <= item.most_g <= 500
    steps = item.most_g / item.step_g
    assert steps == pytest.approx(round(steps))
    assert not item.piece_g or item.piece
    assert item.household
    assert item.household_g > 0
    assert item.aisle


@each("item", FOODS)
def test_who_eats_a_food_and_what_it_contains_agree(item: Food):
    assert item.eaten_by in EATEN_BY
    assert item.contains <= set(CONTENTS)
    if item.group in FROM_ANIMALS:
        assert not item.suits("vegan")
    if item.group in FROM_ANIMALS[:4]:
        assert not item.suits("vegetarian")
    if item.contains & {"milk", "lactose", "egg"}:
        assert not item.suits("vegan")
    if item.contains & {"fish", "shellfish", "pork"}:
        assert not item.suits("vegetarian")
    # Whoever avoids milk avoids what has its sugar, and every cheese.
    assert "milk" in item.contains or not ("lactose" in item.contains or item.group == "dairy")
    assert "egg" in item.contains or item.group != "egg"
    if item.group == "nut" and item.name != "desiccated coconut":
        assert item.contains & {"nuts", "peanut"}


def test_each_diet_has_its_foods():
    suited = Counter(diet for one in FOODS for diet in EATEN_BY if one.suits(diet))
    counts = [suited[diet] for diet in EATEN_BY]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == len(FOODS)
    assert counts[-1] >= 220


def test_leucine_is_known_for_some_foods_only():
    assert foods()["whey protein powder"].leucine_g == pytest.approx(78.13 * 0.105)
    assert isnan(foods()["banana"].leucine_g)
    assert {one.leucine_of for one in FOODS if one.leucine_of} <= set(LEUCINE)


def test_a_food_of_one_s_own_is_read_from_its_label():
    portion = own_food("pudding", 150, 20, 11, 3, per_g=200)
    assert portion.protein_g == 10
    assert portion.energy_kcal == 75
    assert isnan(portion.fibre_g)


@pytest.mark.parametrize(
    "label, field",
    [
        (("pudding", 314, 10, 5.5, 1.5), "energy_kcal"),  # kJ in the place of kcal
        (("pudding", 75, 100, 55, 15), "grams"),
        (("pudding", 75, -1, 5, 1), "grams"),
        ((" ", 75, 10, 5.5, 1.5), "name"),
    ],
)
def test_a_label_that_cannot_be_is_asked_about(label, field):
    with pytest.raises(InputError) as fault:
        own_food(*label)
    assert fault.value.field == field


def test_who_is_sure_of_a_label_keeps_it():
    assert own_food("diet jam", 40, 0, 50, 0, sure=True).energy_kcal == 40
