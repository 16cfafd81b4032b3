"""Which dishes a meal may have."""

from __future__ import annotations

from math import inf

from calc.food.menus.candidates import candidates
from calc.food.menus.dishes import plates
from calc.food.menus.meals import meals_of
from tests.support.profiles import plan

PLATES = plates("omnivore")
BREAKFAST, LUNCH, BEFORE, DINNER = meals_of(plan().days["mon"])


def names(meal, prices=(), seed="0", many=1):
    found = candidates(meal, PLATES, dict(prices), seed, many)
    return [one.plate.dish.name for one in found if not one.plate.dish.beside]


def test_a_meal_gets_dishes_of_its_own_and_what_stands_beside_them():
    for meal in (BREAKFAST, LUNCH, BEFORE, DINNER):
        for one in candidates(meal, PLATES, {}, "0"):
            right = {meal.beside} if one.plate.dish.beside else set(meal.when)
            assert one.plate.dish.when & right


def test_a_wider_choice_has_more_dishes():
    assert len(names(LUNCH)) == 6
    assert len(names(LUNCH, many=2)) == 12


def test_the_choice_follows_the_seed_and_nothing_else():
    assert names(LUNCH, seed="1") == names(LUNCH, seed="1")
    assert names(LUNCH, seed="1") != names(LUNCH, seed="2")


def test_what_is_out_is_out_and_what_is_cheap_comes_first():
    first, second, *_ = names(LUNCH)
    assert first not in names(LUNCH, {first: inf})
    assert names(LUNCH, {second: -4.0})[0] == second


def test_a_main_meal_is_offered_no_powder():
    for meal in (LUNCH, DINNER):
        for one in candidates(meal, PLATES, {}, "0", 4):
            powders = [each for each in one.plate.helpings if each.food.group == "powder"]
            assert all(each.optional for each in powders)


def test_not_all_dishes_are_of_one_source_of_protein():
    mains = {one.plate.main for one in candidates(LUNCH, PLATES, {}, "0")
             if not one.plate.dish.beside}  # fmt: skip
    assert len(mains) >= 3
