"""The table of foods: what each holds by the public table, who eats it, and leucine in protein."""

from __future__ import annotations

import math

import pytest

from calc.evidence import Read
from calc.food import foods as food
from calc.food.foods import FOOD_TABLE, FOODS, Food, leucine_g

ANIMALS = ("chicken", "salmon", "tuna", "cod")
FROM_ANIMALS = (*ANIMALS, "egg", "yogurt", "cottage", "milk", "whey", "honey")


@pytest.mark.parametrize(
    ("item", "number", "energy", "protein", "carbohydrate", "fat"),
    [
        # USDA National Nutrient Database for Standard Reference, release 28, per 100 g.
        (food.CHICKEN, "05064", 165, 31.02, 0.0, 3.57),
        (food.RICE, "20045", 130, 2.69, 28.17, 0.28),
        (food.YOGURT, "01256", 59, 10.19, 3.60, 0.39),
        (food.TOFU, "16426", 144, 17.27, 2.78, 8.72),
        (food.BANANA, "09040", 89, 1.09, 22.84, 0.33),
        (food.ALMONDS, "12061", 579, 21.15, 21.55, 49.93),
    ],
)
def test_a_food_holds_what_the_public_table_says(
    item: Food, number, energy, protein, carbohydrate, fat
) -> None:
    assert (item.number, item.energy_kcal) == (number, energy)
    assert (item.protein_g, item.carbohydrate_g, item.fat_g) == (protein, carbohydrate, fat)


@pytest.mark.parametrize("item", FOODS, ids=lambda item: item.name)
def test_a_food_is_plausible_and_says_where_it_is_from(item: Food) -> None:
    parts = item.protein_g + item.carbohydrate_g + item.fat_g
    assert 0 < parts <= 100.5
    assert item.fibre_g <= item.carbohydrate_g or item is food.WHEY
    # General Atwater factors are within a quarter of the table's own, fibre and fruit included.
    general = 4 * item.protein_g + 4 * item.carbohydrate_g + 9 * item.fat_g
    assert item.energy_kcal == pytest.approx(general, rel=0.25)
    assert item.read in (Read.SECONDARY, Read.MEMORY)
    assert len(item.number) == 5
    assert FOOD_TABLE.url.startswith("https://")


def test_every_food_is_there_once() -> None:
    assert len({item.number for item in FOODS}) == len(FOODS)
    assert len({item.name for item in FOODS}) == len(FOODS)


def test_no_vegan_food_comes_from_an_animal_and_no_vegetarian_food_is_one() -> None:
    for item in FOODS:
        if item.suits("vegan"):
            assert not any(word in item.name for word in FROM_ANIMALS)
        if item.suits("vegetarian"):
            assert not any(word in item.name for word in ANIMALS)


@pytest.mark.parametrize(
    "protein_g, food, expected",
    [(32, "soy", 2.496), (25, "whey", 2.625)],  # science.md 3.5
)
def test_leucine_is_the_printed_one(protein_g, food, expected):
    assert leucine_g(protein_g, food) == pytest.approx(expected)


def test_leucine_of_a_food_that_is_not_in_the_table_is_unknown():
    assert math.isnan(leucine_g(30, "cardboard"))
