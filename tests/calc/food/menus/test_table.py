"""A menu's tables: what adds up, what is missed, what is bought."""

from __future__ import annotations

from io import StringIO

import pandas as pd
import pytest

from calc.food.foods import NUTRIENTS, foods
from calc.food.menus import menu
from calc.food.menus.dishes import plates
from calc.food.menus.meals import meals_of
from calc.food.menus.model import Bounds, Served
from calc.food.menus.table import AISLES, Sitting, menu_of, misses_of, weight_of
from tests.support.profiles import plan

MENU = menu(plan())
WIDE = Bounds(0, 1000, 1000, 100_000)
PORRIDGE = next(one for one in plates("omnivore") if one.dish.name == "Porridge with banana")


def test_the_columns_are_those_that_were_promised():
    heads = "day,meal,time,dish,food,grams,household"
    assert ",".join(MENU.table.columns) == f"{heads},{','.join(NUTRIENTS)}"
    assert ",".join(MENU.misses.columns) == "day,meal,what,asked,given"
    assert ",".join(MENU.shopping.columns) == "aisle,food,grams,household"


def test_a_row_is_its_food_by_its_grams():
    for row in MENU.table.to_dict("records"):
        food = foods()[row["food"]]
        for name in NUTRIENTS:
            assert row[name] == pytest.approx(getattr(food, name) * row["grams"] / 100, abs=0.051)


def test_the_csv_reads_back_and_adds_up():
    back = pd.read_csv(StringIO(MENU.to_csv()))
    assert back.columns.tolist() == MENU.table.columns.tolist()
    for name in NUTRIENTS[:4]:
        assert back[name].sum() == pytest.approx(MENU.table[name].sum(), abs=1e-6)


def test_the_list_has_all_that_is_eaten_weighed_raw_by_aisle():
    eaten = sum(row["grams"] * foods()[row["food"]].raw_factor
                for row in MENU.table.to_dict("records"))  # fmt: skip
    assert MENU.shopping["grams"].sum() == pytest.approx(eaten, abs=len(MENU.shopping))
    aisles = MENU.shopping["aisle"].tolist()
    assert aisles == sorted(aisles, key=AISLES.index)
    assert MENU.shopping["food"].is_unique


def test_every_food_s_aisle_is_in_the_order_of_a_shop():
    assert {one.aisle for one in foods().values()} <= set(AISLES)


def test_each_dish_says_how_it_is_made():
    assert set(MENU.dishes["dish"]) == set(MENU.table["dish"])


def sitting(oats_g: float) -> Sitting:
    meal = meals_of(plan().days["mon"])[0]
    served = Served(0, PORRIDGE, ((foods()["rolled oats, dry"], oats_g),))
    return Sitting("mon", meal, (served,))


def test_what_is_missed_is_told_with_what_was_asked_and_given():
    found = misses_of([sitting(100)], WIDE)
    by_what = {(meal, what): (asked, given) for _, meal, what, asked, given in found}
    assert by_what["Breakfast", "protein_g"] == (36.0, 13.2)
    asked, given = by_what["", "energy_kcal"]
    assert (asked, given) == (982.5, 379.0)
    assert weight_of(found) > 1
    assert weight_of([]) == 0


@pytest.mark.parametrize(
    "bounds, what, asked",
    [(Bounds(25, 45, 60, 2300), "fibre_g", 25), (Bounds(0, 5, 5, 2300), "fibre_g", 5)],
)
def test_fibre_outside_of_its_bounds_is_missed(bounds, what, asked):
    found = misses_of([sitting(100)], bounds)
    assert ("mon", "", what, asked, 10.1) in found


def test_a_menu_of_sittings_lists_its_misses():
    made = menu_of([sitting(100)], {"mon": WIDE}, [])
    assert len(made.table) == 1
    assert set(made.misses["what"]) >= {"energy_kcal", "protein_g"}
    assert made.shopping.to_dict("records") == [
        {"aisle": "dry goods", "food": "rolled oats, dry", "grams": 100.0, "household": ""}
    ]
