"""Example foods: what they hold, who eats them, and that their helpings meet a meal's grams."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.evidence import Read
from calc.food import foods as food
from calc.food.example_menus import MENUS, WINDOWS, suggest, suggestions, tolerance
from calc.food.foods import FOOD_TABLE, FOODS, Food
from calc.person.vocabulary import DIETS

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


@pytest.mark.parametrize("diet", DIETS)
@pytest.mark.parametrize("window", WINDOWS)
def test_every_window_and_diet_has_two_different_menus(window, diet) -> None:
    first, second = MENUS[window, diet]
    assert first != second
    for menu in (first, second):
        eaten = (*menu.foods, *(extra for extra in (menu.side, menu.pure) if extra))
        assert all(item.suits(diet) for item in eaten)


@given(
    st.sampled_from(WINDOWS),
    st.sampled_from(DIETS),
    st.floats(10, 80),
    st.floats(10, 250),
    st.floats(0, 60),
)
def test_protein_and_carbohydrate_come_within_five_grams_or_a_tenth(
    window, diet, protein, carbohydrate, fat
) -> None:
    for plate in suggestions(window, diet, protein, carbohydrate, fat):
        assert abs(plate.protein_g - protein) <= max(5, 0.1 * protein)
        assert abs(plate.carbohydrate_g - carbohydrate) <= max(5, 0.1 * carbohydrate)
        assert all(helping.food.suits(diet) for helping in plate.helpings)


@given(st.sampled_from(WINDOWS), st.sampled_from(DIETS), st.floats(10, 80), st.floats(10, 250))
def test_helpings_are_practical_amounts_that_add_up(window, diet, protein, carbohydrate) -> None:
    plate = suggest(window, diet, protein, carbohydrate, 15)
    assert plate.helpings
    for helping in plate.helpings:
        assert helping.grams > 0
        assert helping.grams <= helping.food.most_g
        assert helping.grams % (helping.food.piece_g or 5) == 0
    for name in ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"):
        total = sum(getattr(h.food, name) * h.grams / 100 for h in plate.helpings)
        assert getattr(plate, name) == pytest.approx(total, abs=0.06)
    names = [helping.food for helping in plate.helpings]
    assert len(set(names)) == len(names)


def test_the_article_s_whey_and_fruit_after_training() -> None:
    # article.md, row N6: whey and fruit, say.
    plate = str(suggest("post_workout", "omnivore", 36, 96, 16))
    assert "whey protein powder" in plate
    assert "banana" in plate


def test_a_helping_reads_as_a_person_says_it() -> None:
    plate = str(suggest("meal", "vegetarian", 36, 142, 27))
    assert "2 eggs" in plate
    assert "1 apple" in plate


def test_the_first_suggestion_is_the_same_as_asked_alone() -> None:
    assert suggest("meal", "vegan", 36, 142, 27) == suggestions("meal", "vegan", 36, 142, 27)[0]


@pytest.mark.parametrize("grams", [(-1, 50, 10), (30, float("nan"), 10), (30, 50, float("inf"))])
def test_grams_that_are_not_known_are_refused(grams) -> None:
    with pytest.raises(ValueError, match="known"):
        suggest("meal", "vegan", *grams)


def test_the_tolerance_is_five_grams_or_a_tenth() -> None:
    assert tolerance(20) == 5
    assert tolerance(120) == pytest.approx(12)
