"""The dishes: what a plate looks like, in bounds, for whom, and what their names promise."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from calc.food.foods import foods
from calc.food.menus.dishes import Dish, Plate, _ingredient, dishes, plates
from tests.support.cases import each

ALL = tuple(dishes().values())
DISHES = tuple(one for one in ALL if not one.beside)
WHEN = {
    *("breakfast", "snack", "portable", "lunch", "dinner"),
    *("early snack", "before training", "after training", "before bed"),
}
BESIDE = {"beside breakfast", "beside main", "beside snack", "beside training"}
# What seasons a dish and counts for nothing, neither in energy nor for who avoids something.
SEASONINGS = {
    *("allspice", "basil", "bay", "berbere", "black_salt", "baking_powder", "caraway"),
    *("cardamom", "chilli", "chives", "cinnamon", "cocoa", "coriander", "cumin"),
    *("curry", "dill", "five-spice", "garam_masala", "garlic", "ginger", "horseradish"),
    *("lemon", "lime", "mint", "mustard_seeds", "nutmeg", "oregano", "paprika"),
    *("parsley", "pepper", "rice_vinegar", "rosemary", "saffron", "sage", "salt"),
    *("seaweed", "sumac", "tamarind", "thyme", "turmeric", "vanilla", "vinegar"),
    "white_pepper",
}
FRUIT_OR_VEGETABLES = ("vegetable", "fruit", "dried fruit")
ANIMALS = re.compile(
    r"\b(beef|chicken|turkey|pork|ham|lamb|salmon|tuna|cod|prawn|egg|cheese|skyr|whey)", re.I
)


def test_there_are_enough_dishes_of_many_kitchens():
    assert len(DISHES) >= 120
    assert len({one.kitchen for one in DISHES}) >= 8
    counts = Counter(word for one in DISHES for word in one.when)
    assert set(counts) == WHEN
    assert min(counts.values()) >= 5


@each("one", ALL)
def test_a_dish_says_what_it_is_and_how_it_is_made(one: Dish):
    assert one.when <= (BESIDE if one.beside else WHEN)
    assert one.ingredients
    assert one.beside or 10 < len(one.how) <= 160
    assert one.beside or (one.minutes > 0 and one.how.endswith("."))
    words = {word.strip().replace(" ", "_") for word in one.season.split(",")} - {""}
    assert words <= SEASONINGS


@each("one", ALL)
def test_a_helping_is_bounded_and_in_steps(one: Dish):
    for options in one.ingredients:
        for helping in options:
            food = helping.food
            assert 0 < helping.least_g <= helping.most_g <= food.most_g + 0.05
            for grams in (helping.least_g, helping.most_g):
                assert grams / helping.step_g == pytest.approx(
                    round(grams / helping.step_g), abs=0.02
                )
            if "rice" in food.name and food.group == "grain":
                assert helping.most_g <= 350
            if food.group == "potato":
                assert helping.most_g <= 450
            if food.group == "fat" and "oil" in food.name:
                assert helping.most_g <= 20
            if food.group == "powder":
                assert helping.most_g <= 30


@each("one", [one for one in DISHES if one.when & {"lunch", "dinner"} and not one.when & {"snack"}])
def test_a_main_meal_has_a_vegetable_or_fruit_and_is_no_shake(one: Dish):
    needed = [options[0] for options in one.ingredients if not options[0].optional]
    fresh = [one for one in needed if one.food.group in FRUIT_OR_VEGETABLES]
    other = [one for one in needed if one.food.name.startswith(("passata", "salsa", "tomato"))]
    assert sum(helping.most_g for helping in (*fresh, *other)) >= 50
    assert not any(helping.food.group == "powder" for helping in needed)


def test_what_goes_before_training_is_light():
    for one in DISHES:
        if "before training" in one.when:
            needed = [options[0] for options in one.ingredients if not options[0].optional]
            assert sum(each.food.held("fat_g", each.least_g) for each in needed) <= 12


@pytest.mark.parametrize("diet", ["vegan", "vegetarian", "omnivore"])
def test_every_plate_of_a_diet_is_eaten_on_it(diet: str):
    made = plates(diet)
    assert all(helping.food.suits(diet) for plate in made for helping in plate.helpings)
    when = Counter(word for plate in made for word in plate.dish.when)
    assert all(when[word] >= 2 for word in WHEN | BESIDE)


def test_a_vegan_dish_is_not_named_after_an_animal():
    assert [one.dish.name for one in plates("vegan") if ANIMALS.search(one.dish.name)] == []


@each("out", [("nuts", "soya"), ("nuts", "soya", "gluten"), ("gluten", "milk", "egg")])
def test_somebody_with_allergies_still_has_dishes(out: tuple[str, ...]):
    without = {name for name, one in foods().items() if one.contains & set(out)}
    made = plates("vegan", without)
    when = Counter(word for plate in made for word in plate.dish.when)
    assert when["lunch"] >= 15
    assert when["dinner"] >= 15
    assert when["breakfast"] >= 5
    assert not any(helping.food.name in without for plate in made for helping in plate.helpings)


def test_the_first_food_that_is_eaten_takes_its_place():
    def milk_of(plate: Plate) -> str:
        return next(one.food.name for one in plate.helpings if "drink" in one.food.name
                    or "milk" in one.food.name)  # fmt: skip

    name = "Porridge with banana"
    found = {
        diet: next(one for one in plates(diet) if one.dish.name == name)
        for diet in ("omnivore", "vegan")
    }
    assert milk_of(found["omnivore"]) == "milk, semi-skimmed"
    assert milk_of(found["vegan"]) == "soya milk, unsweetened"
    soya = {one for one in foods() if "soya" in foods()[one].contains}
    (without,) = (one for one in plates("vegan", soya) if one.dish.name == name)
    assert milk_of(without) == "rice drink"


def test_a_line_is_read_in_grams_and_in_pieces():
    (banana,) = _ingredient("banana: 1-2 x")
    assert (banana.least_g, banana.most_g, banana.step_g) == (118, 236, 118)
    (half,) = _ingredient("avocado: 0.5-1 x")
    assert (half.least_g, half.step_g) == (68, 68)
    first, second = _ingredient("olive oil | butter: 0-20/5")
    assert first.optional
    assert first.least_g == second.least_g == 5
    with pytest.raises(ValueError, match="amount"):
        _ingredient("banana")
