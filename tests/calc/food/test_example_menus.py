"""Example menus: two for every window and diet, whose helpings meet a meal's grams."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.food.example_menus import MENUS, Window, suggestions, tolerance
from calc.person.limits import DIETS
from tests.support.cases import each

WINDOWS: tuple[Window, ...] = get_args(Window)


@each("diet", DIETS)
@each("window", WINDOWS)
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
    plate, _ = suggestions(window, diet, protein, carbohydrate, 15)
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
    plate = str(suggestions("post_workout", "omnivore", 36, 96, 16)[0])
    assert "whey protein powder" in plate
    assert "banana" in plate


def test_a_helping_reads_as_a_person_says_it() -> None:
    plate = str(suggestions("meal", "vegetarian", 36, 142, 27)[0])
    assert "2 eggs" in plate
    assert "1 apple" in plate


@pytest.mark.parametrize("grams", [(-1, 50, 10), (30, float("nan"), 10), (30, 50, float("inf"))])
def test_grams_that_are_not_known_are_refused(grams) -> None:
    with pytest.raises(ValueError, match="known"):
        suggestions("meal", "vegan", *grams)


def test_the_tolerance_is_five_grams_or_a_tenth() -> None:
    assert tolerance(20) == 5
    assert tolerance(120) == pytest.approx(12)
