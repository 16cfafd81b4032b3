"""Amounts as a kitchen says them, and what they are to buy."""

from __future__ import annotations

import pytest

from calc.food.foods import foods
from calc.food.menus.measures import bought, household, to_buy
from tests.support.cases import each


@pytest.mark.parametrize(
    "name, grams, said",
    [
        ("banana", 118, "1 banana"),
        ("banana", 236, "2 bananas"),
        ("wholemeal bread", 96, "3 slices"),
        ("avocado", 68, "½ avocado"),
        ("tomatoes, raw", 153, "about 1 tomato"),
        ("prawns, raw", 100, "17 prawns"),
        ("olives, black", 10, "about 2 olives"),
        ("carrots, raw", 90, "1½ carrots"),
        ("olive oil", 15, "about 1 tbsp"),
        ("grapes", 250, "about 50 grapes"),
        ("white rice, cooked", 240, "about 1½ cups, 86 g dry"),
        ("chicken breast, grilled", 120, "about 1 medium breast, 160 g raw"),
        ("salmon, baked", 100, "about ½ fillet portion, 110 g raw"),
        ("garlic", 3, "1 clove"),
        ("water biscuits", 15, "about 4 crackers"),
        ("oven chips, baked", 110, "about 15 chips, 126 g frozen"),
    ],
)
def test_an_amount_is_said_as_a_kitchen_measures_it(name: str, grams: float, said: str):
    assert household(foods()[name], grams) == said


@pytest.mark.parametrize(
    "name, grams, item, weight",
    [
        ("white rice, cooked", 100, "white rice, dry", 36),
        ("chicken breast, grilled", 100, "chicken breast", 133),
        ("eggs, scrambled", 122, "eggs", 100.04),
        ("egg, boiled", 100, "eggs", 100),
        ("chickpeas, boiled", 100, "chickpeas, dry", 43),
        ("banana", 118, "banana", 118),
        ("baked potato with skin", 200, "potatoes for baking", 242),
    ],
)
def test_what_is_bought_is_raw(name: str, grams: float, item: str, weight: float):
    found, raw = to_buy(foods()[name], grams)
    assert found == item
    assert raw == pytest.approx(weight)


@each("food", [one for one in foods().values() if one.state == "cooked"])
def test_what_is_bought_is_not_called_cooked(food):
    name, raw = to_buy(food, 100)
    assert raw == pytest.approx(100 * food.raw_factor)
    assert not name.endswith((", cooked", ", boiled", ", grilled", ", fried", ", roasted"))


def test_pieces_are_bought_as_pieces():
    assert bought(foods()["egg, boiled"], "eggs", 250) == "5 eggs"
    assert bought(foods()["orange"], "orange", 262) == "2 oranges"
    assert bought(foods()["white rice, cooked"], "white rice, dry", 90) == ""
