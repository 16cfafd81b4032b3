"""A menu as tables: what is eaten, what it misses, what to buy, and how the dishes are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from typing import NamedTuple

import pandas as pd

from calc.errors import Notice
from calc.food.foods import NUTRIENTS, Food
from calc.food.menus.dishes import Dish
from calc.food.menus.meals import Meal
from calc.food.menus.measures import bought, household, to_buy
from calc.food.menus.model import (
    DAY_TOLERANCES,
    NAMES,
    Bounds,
    Served,
)
from calc.tables.safe_csv import to_csv

COLUMNS = ("day", "meal", "time", "dish", "food", "grams", "household", *NUTRIENTS)
MISSES = ("day", "meal", "what", "asked", "given")
SHOPPING = ("aisle", "food", "grams", "household")
DISHES = ("dish", "kitchen", "minutes", "tools", "how", "season")
AISLES = (
    *("vegetables and fruit", "meat and fish", "dairy and eggs", "bakery", "frozen"),
    *("tins and jars", "dry goods", "nuts and seeds", "oils and sauces", "supplements"),
)


class Leftover(NamedTuple):
    """A dish that is cooked on one weekday and eaten on another too."""

    dish: str
    cooked: str
    eaten: str


@dataclass(frozen=True)
class Sitting:
    """One meal of a day of a menu with what is on the table."""

    day: str
    meal: Meal
    served: tuple[Served, ...]

    @property
    def given(self) -> dict[str, float]:
        """What it holds: kcal, g and mg, as its rounded rows add up."""
        return {
            name: round(sum(_held(food, name, grams) for food, grams in self.portions), 1)
            for name in NAMES
        }

    @property
    def portions(self) -> list[tuple[Food, float]]:
        """Every food with its grams, dish by dish."""
        return [portion for one in self.served for portion in one.portions]


@dataclass(frozen=True)
class Menu:
    """What to eat on a day or in a week, in tables.

    `table` has a row for each food of a dish: `grams` on the plate, `household` the same as a
    kitchen measures it, and what it holds in kcal and g (fibre is missing where the table of foods
    has none). `misses` has what lies outside of a tolerance, `meal` blank for a day's; `shopping`
    what to buy, weighed raw, by aisle; `dishes` how they are made. `leftovers` are planned, and
    `notices` say what there is to say of it.
    """

    table: pd.DataFrame
    misses: pd.DataFrame
    shopping: pd.DataFrame
    dishes: pd.DataFrame
    notices: tuple[Notice, ...] = ()
    leftovers: tuple[Leftover, ...] = ()

    def to_csv(self) -> str:
        """Return `table` as CSV text; its rows add up to the meals and days."""
        return to_csv(self.table)


def menu_of(
    sittings: Sequence[Sitting],
    bounds: Mapping[str, Bounds],
    notices: Iterable[Notice],
    leftovers: Iterable[Leftover] = (),
) -> Menu:
    """Return the tables of some meals; `bounds` are those of their days."""
    rows = [
        _row(one, served.plate.dish, *portion)
        for one in sittings
        for served in one.served
        for portion in served.portions
    ]
    misses = [
        miss
        for day, limits in bounds.items()
        for miss in misses_of([one for one in sittings if one.day == day], limits)
    ]
    made = {served.plate.dish.name: served.plate.dish for one in sittings for served in one.served}
    return Menu(
        pd.DataFrame(rows, columns=list(COLUMNS)),
        pd.DataFrame(misses, columns=list(MISSES)),
        shopping_of(portion for one in sittings for portion in one.portions),
        pd.DataFrame([_made(one) for one in made.values()], columns=list(DISHES)),
        tuple(notices),
        tuple(leftovers),
    )


def misses_of(
    sittings: Sequence[Sitting], bounds: Bounds
) -> list[tuple[str, str, str, float, float]]:
    """Return what a day misses: day, meal ('' for the day), what, asked and given."""
    found = []
    for one in sittings:
        meal, given = one.meal, one.given
        if abs(given["protein_g"] - meal.protein_g) > meal.protein_slack:
            found.append((one.day, meal.name, "protein_g", meal.protein_g, given["protein_g"]))
        for name, most in (("fat_g", meal.fat_most), ("fibre_g", meal.fibre_most)):
            if given[name] > most:
                found.append((one.day, meal.name, name, round(most, 1), given[name]))
    if not sittings:
        return found
    day = sittings[0].day
    total = {name: round(sum(one.given[name] for one in sittings), 1) for name in NAMES}
    for name, tolerance in DAY_TOLERANCES.items():
        asked = sum(getattr(one.meal, name) for one in sittings)
        if abs(total[name] - asked) > tolerance * asked:
            found.append((day, "", name, round(asked, 1), total[name]))
    limits = (
        ("fibre_g", bounds.fibre_least, bounds.fibre_most),
        ("sodium_mg", 0.0, bounds.sodium_most),
    )
    for name, least, most in limits:
        if not least <= total[name] <= most:
            asked = least if total[name] < least else most
            found.append((day, "", name, round(asked, 1), total[name]))
    return found


def weight_of(misses: Sequence[tuple[str, str, str, float, float]]) -> float:
    """Return how much is missed in all, as shares of what was asked; 0 for nothing."""
    return sum(abs(given - asked) / max(asked, 1) for *_, asked, given in misses)


def _held(food: Food, name: str, grams: float) -> float:
    return round(food.held(name, grams), 1)


def _row(one: Sitting, dish: Dish, food: Food, grams: float) -> tuple[object, ...]:
    amounts = (
        float(getattr(food, name)) if isnan(getattr(food, name)) else _held(food, name, grams)
        for name in NUTRIENTS
    )
    place = (one.day, one.meal.label, one.meal.time, dish.name, food.name)
    return (*place, grams, household(food, grams), *amounts)


def shopping_of(portions: Iterable[tuple[Food, float]]) -> pd.DataFrame:
    """Return what to buy for some foods with their grams on plates, weighed raw, by aisle."""
    sums: dict[str, float] = {}
    foods: dict[str, Food] = {}
    for food, grams in portions:
        name, raw = to_buy(food, grams)
        sums[name] = sums.get(name, 0.0) + raw
        foods.setdefault(name, food)
    rows = [
        (foods[name].aisle, name, float(round(grams)), bought(foods[name], name, grams))
        for name, grams in sums.items()
    ]
    rows.sort(key=lambda row: (AISLES.index(row[0]), row[1]))
    return pd.DataFrame(rows, columns=list(SHOPPING))


def _made(dish: Dish) -> tuple[object, ...]:
    return dish.name, dish.kitchen, dish.minutes, ", ".join(dish.tools), dish.how, dish.season
