"""What a session knows of its menus: chosen and kept dishes, what is at hand, what was asked."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pandas as pd

from calc import make_plan
from calc.food import Label, Menu
from calc.kept.codec.menus import menus_of, menus_pieces
from pages.common.state.menu import Menus
from tests.support.profiles import plan

PLAN = plan()


def mains(found: Menu, day: str) -> dict[str, str]:
    rows = found.table[found.table["day"] == day].iloc[::-1]
    return dict(zip(rows["meal"], rows["dish"], strict=True))


def test_a_week_is_found_once_for_the_same_wishes():
    menus = Menus()
    assert menus.week(PLAN) is menus.week(PLAN)
    before = menus.week(PLAN)
    menus.have = "aubergine; salmon"
    assert menus.week(PLAN) is not before


def test_another_dish_is_taken_and_the_day_s_others_stay():
    menus = Menus()
    now = mains(menus.week(PLAN), "wed")
    menus.ask("wed", "Lunch", "swap")
    other = menus.others(PLAN, "wed", "Lunch", now)[0]
    menus.take("wed", "Lunch", other, now)
    assert menus.asked is None
    assert mains(menus.week(PLAN), "wed") == {**now, "Lunch": other}


def test_what_is_kept_stays_in_another_menu_and_the_rest_goes():
    menus = Menus()
    now = mains(menus.week(PLAN), "mon")
    menus.take("mon", "Lunch", menus.others(PLAN, "mon", "Lunch", now)[0], now)
    menus.keep("mon", "Breakfast", now["Breakfast"])
    menus.begin_another()
    assert menus.dishes == {"mon": {"Breakfast": now["Breakfast"]}}
    another = make_plan(replace(PLAN.profile, menu_seed=5))
    assert mains(menus.week(another), "mon")["Breakfast"] == now["Breakfast"]
    menus.keep("mon", "Breakfast", now["Breakfast"])
    menus.begin_another()
    assert menus.dishes == {}


def test_to_ask_again_is_to_ask_no_more():
    menus = Menus()
    menus.ask("mon", "Lunch", "swap")
    menus.ask("mon", "Lunch", "out")
    assert menus.asked == ("mon", "Lunch", "out")
    menus.ask("mon", "Lunch", "out")
    assert menus.asked is None


def test_what_was_chosen_is_taken_back_as_it_was():
    menus = Menus(have="salmon", people=2)
    assert not Menus().is_chosen
    menus.keep("mon", "Lunch", "Dal with white rice")
    menus.add(Label("pudding", 75, 10, 5.5, 1.5))
    menus.add(Label("pudding", 80, 10, 7, 1.5))
    assert [one.energy_kcal for one in menus.own] == [80]
    before = menus.seen
    assert menus.is_chosen
    assert menus_of(menus_pieces(menus.chosen)) == menus.chosen
    menus.people = 3
    assert menus.seen != before


def test_a_kept_dish_of_a_meal_that_the_day_has_no_more_is_let_go():
    menus = Menus()
    menus.keep("mon", "Snack", "Quark with oats and cherries")
    menus.take("mon", "Lunch", "Dal with white rice", {"Breakfast": "Shakshuka with bread"})
    assert menus_of(menus_pieces(menus.chosen)).kept == ()
    menus.begin_another()
    assert menus.dishes == {}


def test_the_file_of_a_week_has_own_foods_and_what_was_taken_and_kept():
    menus = Menus(own=[Label("rye pudding", 350, 30, 40, 7.5, contains=("gluten",))])
    now = mains(menus.week(PLAN), "wed")
    other = menus.others(PLAN, "wed", "Lunch", now)[0]
    menus.take("wed", "Lunch", other, now)
    menus.keep("mon", "Lunch", "Chickpea and potato curry with rice")
    rows = pd.read_csv(StringIO(menus.week(PLAN).to_csv()))
    assert "rye pudding" in set(rows["food"])
    assert other in set(rows.loc[(rows["day"] == "wed") & (rows["meal"] == "Lunch"), "dish"])
    monday = rows[(rows["day"] == "mon") & (rows["meal"] == "Lunch")]
    assert "Chickpea and potato curry with rice" in set(monday["dish"])


def test_what_only_a_forged_message_says_is_not_taken():
    menus = Menus()
    menus.keep("training", "Lunch", "Dal with white rice")
    menus.take("someday", "Lunch", "Dal with white rice", {})
    menus.serve(99)
    menus.use("x" * 5_000)
    for number in range(205):
        menus.add(Label(f"food {number}", 75, 10, 5.5, 1.5))
    assert menus_of(menus_pieces(menus.chosen)) == menus.chosen
    assert (menus.dishes, menus.people, len(menus.own)) == ({}, 1, 200)
