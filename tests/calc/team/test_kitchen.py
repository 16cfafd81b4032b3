"""The kitchen's list adds up: plates to people, grams to plates, what to buy to what is eaten."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pandas as pd
import pytest

from calc.food.foods import foods
from calc.food.menus.measures import to_buy
from calc.team.changes import Change
from calc.team.kitchen import (
    change_list,
    cooking_list,
    plate_list,
    shopping_list,
    week_of_plates,
)
from calc.team.plates import Line, Plates, Seat, plates
from calc.team.recipes import Ingredient, Recipe
from tests.calc.team.test_plates import people, team

DAY = "mon"


@pytest.fixture(scope="module")
def day() -> Plates:
    return plates(team(), DAY)


def small() -> Plates:
    """Three at rice and chicken, one of whom has a banana and 60 g less rice."""

    rice = Ingredient("Rice", foods()["white rice, cooked"], 200, 10, 1)
    chicken = Ingredient("Rice", foods()["chicken breast, grilled"], 100, 10, 0)
    recipe = Recipe("Lunch", "Lunch", "12:30", (rice, chicken))
    asked = {"energy_kcal": 600.0}
    changes = (Change(foods()["banana"], 118.0), Change(rice.food, -60.0, "Lunch"))
    seats = (
        Seat("Ana", "everybody", {"Lunch": "S"}, asked, asked),
        Seat("Ben", "everybody", {"Lunch": "L"}, asked, asked),
        Seat("Cem", "everybody", {"Lunch": "L"}, asked, asked, changes),
    )
    grams = (np.array([[150.0, 80.0], [300.0, 120.0]]),)
    return Plates("mon", (Line("everybody", (recipe,), grams, seats),))


def test_known_plates_come_to_known_sums():
    listed = plate_list([small()])
    assert listed[["size", "plates", "food", "grams", "all_grams"]].to_numpy().tolist() == [
        ["S", 1, "white rice, cooked", 150.0, 150.0],
        ["S", 1, "chicken breast, grilled", 80.0, 80.0],
        ["L", 2, "white rice, cooked", 300.0, 600.0],
        ["L", 2, "chicken breast, grilled", 120.0, 240.0],
    ]
    cooking = cooking_list([small()]).set_index("food")["grams"].to_dict()
    assert cooking == {"white rice, cooked": 690.0, "chicken breast, grilled": 320.0}
    bought = shopping_list([small()]).set_index("food")["grams"].to_dict()
    rice, raw = to_buy(foods()["white rice, cooked"], 690)
    assert bought[rice] == round(raw)
    assert bought["banana"] == 118
    assert len(change_list([small()])) == 2


def test_plates_of_a_meal_are_the_people_of_its_line(day: Plates):
    listed = plate_list([day])
    for line in day.lines:
        of_line = listed[listed["line"] == line.name].drop_duplicates(["meal", "time", "size"])
        for _, meal in of_line.groupby(["meal", "time"]):
            assert meal["plates"].sum() == len(line.seats)
    assert (listed["plates"] > 0).all()


def test_what_is_bought_is_what_is_eaten_by_everybody(day: Plates):
    eaten: dict[str, float] = defaultdict(float)
    for line in day.lines:
        for seat in line.seats:
            for recipe, grams in zip(line.recipes, line.grams, strict=True):
                plate = grams[line.letters.index(seat.sizes[recipe.meal])]
                for one, amount in zip(recipe.ingredients, plate, strict=True):
                    name, raw = to_buy(one.food, float(amount))
                    eaten[name] += raw
            for change in seat.changes:
                name, raw = to_buy(change.food, change.grams)
                eaten[name] += raw
    bought = shopping_list([day]).set_index("food")["grams"].to_dict()
    assert bought == pytest.approx(dict(eaten), abs=0.51)


def test_lists_follow_the_day_and_say_nothing_of_who_is_apart(day: Plates):
    listed = plate_list([day])
    first = day.lines[0]
    meals = list(dict.fromkeys(listed["meal"] + " " + listed["time"]))
    assert meals == [f"{one.label} {one.time}" for one in first.recipes]
    text = "".join(table.to_csv() for table in (listed, cooking_list([day]), change_list([day])))
    assert not any(name in text for name in day.apart)


def test_a_week_has_seven_days_and_no_dish_more_than_thrice():
    week = week_of_plates(people(2))
    assert [one.day for one in week] == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    dishes = Counter(
        name
        for one in week
        for recipe in one.lines[0].recipes
        for name in {each.dish for each in recipe.ingredients[:1]}
    )
    assert max(dishes.values()) <= 3
    both = pd.concat([shopping_list([one]) for one in week]).groupby("food")["grams"].sum()
    whole = shopping_list(week).set_index("food")["grams"]
    assert whole.to_dict() == pytest.approx(both.to_dict(), abs=4)
