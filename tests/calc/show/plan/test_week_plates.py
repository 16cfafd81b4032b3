"""A week of menus in words, and what to buy for it."""

from __future__ import annotations

import re
from io import StringIO

import pandas as pd
import pytest

from calc.food.foods import foods
from calc.food.menus.measures import to_buy
from calc.person.limits import WEEKDAYS
from calc.show.plan.week_plates import (
    aisles_of,
    cook_lines,
    days_of,
    for_whom,
    shopping_csv,
    shopping_text,
)
from tests.support.profiles import week


def test_each_meal_of_each_day_has_its_dish():
    days = days_of(week())
    assert [one.day for one in days] == list(WEEKDAYS)
    assert {len(one.meals) for one in days} == {4}
    for one in days:
        assert [time for time, *_ in one.meals] == sorted(time for time, *_ in one.meals)
        assert all(dish for *_, dish in one.meals)


def grams(text: str) -> float:
    number, unit = re.match(r"([\d.]+) (k?g)", text).groups()  # type: ignore[union-attr]
    return float(number) * (1000 if unit == "kg" else 1)


@pytest.mark.parametrize("people", [1, 3])
def test_what_is_bought_is_what_is_eaten_times_the_people(people: int):
    bought = {
        food: grams(much)
        for one in aisles_of(week().shopping, people, "metric")
        for food, much in one.foods
    }
    asked = dict(zip(week().shopping["food"], week().shopping["grams"] * people, strict=True))
    assert bought == pytest.approx(asked, rel=0.01, abs=1)
    table = pd.read_csv(StringIO(shopping_csv(week(), people)))
    assert dict(zip(table["food"], table["grams"], strict=True)) == pytest.approx(asked)


@pytest.mark.parametrize("people", [1, 3])
def test_what_is_cooked_once_says_what_goes_into_the_pot_for_both_days(people: int):
    menu = week()
    lines = cook_lines(menu, people, "metric")
    assert len(lines) == len(menu.leftovers) > 0
    for line, left in zip(lines, menu.leftovers, strict=True):
        assert f"'{left.dish}'" in line
        assert ("and 3 people, as bought" in line) == (people == 3)
        rows = menu.table[menu.table["dish"] == left.dish]
        rows = rows[rows["day"].isin((left.cooked, left.eaten))]
        raw = sum(
            to_buy(foods()[name], each)[1]
            for name, each in zip(rows["food"], rows["grams"], strict=True)
        )
        pot = line.rpartition("as bought: ")[2].rstrip(".").split("; ")
        assert sum(map(grams, pot)) == pytest.approx(raw * people, abs=5 * len(pot))
    assert " g " not in " ".join(cook_lines(menu, people, "imperial"))


def test_pieces_are_said_for_one():
    one = shopping_text(aisles_of(week().shopping, 1, "metric"))
    assert re.search(r"^- banana, \d+ g \(\d+ bananas?\)$", one, re.MULTILINE)
    assert "(" not in shopping_text(aisles_of(week().shopping, 2, "metric"))
    assert (for_whom(1), for_whom(2)) == ("", "for 2 who eat the same")
