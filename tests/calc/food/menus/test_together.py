"""What goes together on a table, and of what a day has only so much."""

from __future__ import annotations

from collections import Counter

import pytest

from calc.food.foods import foods
from calc.food.menus import menu, week_menu
from calc.food.menus.dishes import Plate, dishes, plates
from calc.food.menus.together import EGGS_A_DAY, again, clashes, counted_as, limits_of
from tests.support.profiles import plan

ALL = {one.dish.name: one for one in plates("omnivore")}


def together(dish: str, beside: str) -> bool:
    one, other = ALL[dish], ALL[beside]
    return not list(clashes([one], [other]))


@pytest.mark.parametrize(
    "dish, beside, fits",
    [
        ("Dal with white rice", "Bread with olive oil", False),
        ("Dal with white rice", "A pot of rice pudding", False),
        ("Dal with white rice", "Yogurt with honey", True),
        ("Fish fingers with mash and peas", "Wholemeal bread", False),
        ("Cod with potatoes and carrots", "Rice cakes, sweetened", False),
        ("Eggs on toast with tomatoes", "Wholemeal bread", False),
        ("Eggs on toast with tomatoes", "A boiled egg", False),
        ("Porridge with banana", "A banana", False),
        ("Porridge with banana", "White bread with jam", True),
        ("Shakshuka with bread", "Oranges", True),
    ],
)
def test_a_side_suits_its_dish(dish: str, beside: str, fits: bool):
    assert together(dish, beside) == fits


def test_two_of_a_kind_stand_not_beside_a_dish():
    fruit = [ALL["An apple"], ALL["Grapes"], ALL["Dark chocolate"]]
    assert list(clashes([], fruit)) == [(ALL["An apple"], ALL["Grapes"])]


def test_a_dish_stands_on_what_fills():
    assert ALL["Dal with white rice"].bases == {"rice"}
    assert ALL["Pasta with tuna and tomato"].bases == {"pasta"}
    assert ALL["Porridge with banana"].bases == frozenset()


def test_eggs_are_counted_raw_and_their_whites_are_not():
    # Two large eggs make 122 g of omelette.
    kind, part = counted_as(foods()["omelette"])
    assert kind == "eggs"
    assert 122 * part == pytest.approx(100, abs=0.1)
    assert counted_as(foods()["egg, boiled"]) == ("eggs", 1.0)
    assert counted_as(foods()["egg white, raw"])[0] == ""
    assert counted_as(foods()["liquid egg white, carton"])[0] == ""
    assert counted_as(foods()["honey"]) == ("sweets", 3.04)


def test_who_eats_more_has_more_nuts_and_sweets_and_no_more_eggs():
    small, large = limits_of(1500), limits_of(5000)
    assert small["sweets"][0] == 150
    assert large["sweets"][0] == 500
    assert (small["nuts"][0], large["nuts"][0]) == (60, 100)
    assert small["eggs"] == large["eggs"]


@pytest.mark.parametrize(
    "fields",
    [{"weight": "130 kg", "height": "190 cm"}, {"diet": "vegetarian"}, {"goal": "cut", "meals": 3}],
    ids=str,
)
def test_a_day_has_three_whole_eggs_at_most(fields):
    table = week_menu(plan(**fields)).table
    eggs = Counter[str]()
    for day, name, grams in zip(table["day"], table["food"], table["grams"], strict=True):
        kind, part = counted_as(foods()[name])
        eggs[day] += part * grams * (kind == "eggs")
    assert 0 < max(eggs.values()) <= EGGS_A_DAY + 1


def test_no_bread_stands_beside_rice_and_three_things_at_most_beside_a_dish():
    found = menu(plan(weight="110 kg", height="195 cm", activity="heavy", meals=5), "training")
    assert found.misses.empty
    for _, rows in found.table.groupby(["meal", "time"]):
        names = list(dict.fromkeys(rows["dish"]))
        main = next(ALL[one] for one in names if not dishes()[one].beside)
        sides: list[Plate] = [ALL[one] for one in names if dishes()[one].beside]
        assert len(sides) <= 3
        assert list(clashes([main], sides)) == []


def test_what_was_eaten_costs_again():
    dal, stew = ALL["Dal with white rice"], ALL["White bean stew with kale"]
    assert again(dal, [dal]) > again(dal, [stew]) > again(dal, [])
    assert again(dal, []) == 0
