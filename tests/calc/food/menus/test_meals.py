"""What a day asks of its meals: names, times, dishes that belong there, lightness."""

from __future__ import annotations

from math import inf

import pytest

from calc.day.events import MEAL_ROLES
from calc.food.menus.meals import meals_of
from tests.support.profiles import plan


def test_meals_are_those_of_the_day_with_their_amounts():
    day = plan().days["mon"]
    events = [one for one in day.events if one.role in MEAL_ROLES]
    found = meals_of(day)
    assert [one.label for one in found] == [one.label for one in events]
    assert [one.time for one in found] == ["07:00", "11:30", "16:00", "19:30"]
    assert sum(one.protein_g for one in found) == pytest.approx(144, abs=0.2)
    assert [one.energy_kcal for one in found] == pytest.approx([one.energy_kcal for one in events])


def test_each_meal_has_dishes_of_its_time_of_day():
    breakfast, lunch, before, dinner = meals_of(plan().days["mon"])
    assert breakfast.when == ("breakfast",)
    assert lunch.when == ("lunch",)
    assert before.when == ("before training",)
    assert dinner.when == ("dinner",)
    assert lunch.is_main
    assert dinner.is_main
    assert not breakfast.is_main
    assert (breakfast.beside, lunch.beside, before.beside) == (
        "beside breakfast",
        "beside main",
        "beside training",
    )


def test_only_a_meal_before_training_is_kept_light():
    breakfast, _, before, _ = meals_of(plan().days["mon"])
    assert breakfast.fat_most == breakfast.fibre_most == inf
    assert before.fat_g < before.fat_most < 20
    assert before.fibre_most == 10


def test_two_snacks_of_a_day_have_names_of_their_own():
    names = [one.name for one in meals_of(plan(meals=6).days["rest"])]
    assert len(set(names)) == len(names) == 6
    assert sum(one.startswith("Snack ") for one in names) >= 2


def test_who_fasts_by_day_opens_with_a_dinner_and_closes_with_a_breakfast():
    found = meals_of(plan(eating_window=("18:30", "04:30"), training_start="21:00").days["mon"])
    assert found[0].when[0] == "dinner"
    assert found[-1].when[0] == "breakfast"


def test_a_large_snack_may_be_a_lunch_and_a_small_dinner_a_snack():
    large = meals_of(plan(weight="110 kg", activity="heavy", meals=4).days["rest"])
    (snack,) = (one for one in large if one.label == "Snack")
    assert "lunch" in snack.when
    small = meals_of(plan(weight="48 kg", height="155 cm", sex="female", goal="cut", age=60,
                          meals=6).days["rest"])  # fmt: skip
    assert all("snack" in one.when for one in small if one.label == "Dinner")


def test_where_amounts_are_withheld_there_is_no_meal():
    assert meals_of(plan(conditions="eating_disorder", weight="52 kg").days["rest"]) == ()
