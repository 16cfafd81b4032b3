"""The kitchen's list: how many plates of each size, what is on them, what to cook and to buy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from calc.food.foods import Food
from calc.food.menus.measures import household, to_buy
from calc.food.menus.planner import Week
from calc.food.menus.table import shopping_of
from calc.person.limits import WEEKDAYS
from calc.team.plates import Line, Plates, plates
from calc.team.squad import Member

PLATE_COLUMNS = (
    *("day", "meal", "time", "line", "dish", "size", "plates"),
    *("food", "grams", "household", "all_grams"),
)
COOKING_COLUMNS = ("day", "meal", "time", "line", "dish", "food", "grams", "buy", "buy_grams")
CHANGE_COLUMNS = ("day", "name", "meal", "food", "grams", "change")


def week_of_plates(members: Iterable[Member], *, seed: int = 0) -> tuple[Plates, ...]:
    """Return the plates of seven days, Monday first; dishes come again no oftener than on a menu.

    Raises `InputError` as `calc.team.plates.plates` does.
    """
    every, weeks = tuple(members), dict[str, Week]()
    return tuple(plates(every, day, seed=seed, weeks=weeks) for day in WEEKDAYS)


def plate_list(days: Iterable[Plates]) -> pd.DataFrame:
    """Return what is on each size of plate: a row a meal, line, size and food.

    `plates` is how many people have that size, `grams` what lies on one (cooked where it is eaten
    cooked), `household` the same in a kitchen's measure with what it weighs raw, `all_grams` on all
    of them. A size that nobody has at a meal is left out.
    """
    rows = [
        (*place, letter, count, food.name, grams, household(food, grams), grams * count)
        for day in days
        for place, line, meal in _meals(day)
        for letter, count, portions in _plates(line, meal)
        for food, grams in portions
    ]
    return pd.DataFrame(rows, columns=list(PLATE_COLUMNS))


def cooking_list(days: Iterable[Plates]) -> pd.DataFrame:
    """Return what to cook of each food for a meal of a line: a row a food.

    `grams` are those on all plates, cooked where they are eaten cooked, `buy` and `buy_grams` what
    that is as it is bought, raw or dry. What people add to their plates and leave is counted.
    """
    rows = []
    for day in days:
        for place, line, meal in _meals(day):
            for food, grams in _sums(_portions(line, meal)):
                name, raw = to_buy(food, grams)
                rows.append((*place, food.name, round(grams, 1), name, float(round(raw))))
    return pd.DataFrame(rows, columns=list(COOKING_COLUMNS))


def change_list(days: Iterable[Plates]) -> pd.DataFrame:
    """Return what people change on their plates: a row a thing; `grams` below 0 are left.

    `meal` is blank for what is eaten beside the plates, `change` says it in words.
    """
    rows = [
        (day.day, seat.name, one.meal, one.food.name, one.grams, one.text)
        for day in days
        for seat in day.seats
        for one in seat.changes
    ]
    return pd.DataFrame(rows, columns=list(CHANGE_COLUMNS))


def shopping_list(days: Iterable[Plates]) -> pd.DataFrame:
    """Return what to buy for everybody: aisle, food, grams (raw or dry) and pieces, as for a menu.

    What people add to their plates is on it, and what they leave is not.
    """
    portions = [
        portion
        for day in days
        for line in day.lines
        for meal in ("", *(one.meal for one in line.recipes))
        for portion in _portions(line, meal)
    ]
    return shopping_of(portions)


def _meals(day: Plates) -> Iterator[tuple[tuple[str, ...], Line, str]]:
    """Yield the meals of a day by the clock, each with its lines."""
    every = [(recipe, line) for line in day.lines for recipe in line.recipes]
    order = {recipe.meal: at for line in day.lines for at, recipe in enumerate(line.recipes)}
    for recipe, line in sorted(every, key=lambda one: order[one[0].meal]):
        yield (day.day, recipe.label, recipe.time, line.name, recipe.dish), line, recipe.meal


def _plates(line: Line, meal: str) -> Iterator[tuple[str, int, list[tuple[Food, float]]]]:
    """Yield the sizes that somebody has at a meal: letter, how many, and a plate's foods."""
    at = [one.meal for one in line.recipes].index(meal)
    for letter, grams in zip(line.letters, line.grams[at], strict=True):
        count = line.count(meal, letter)
        if count:
            foods = (one.food for one in line.recipes[at].ingredients)
            yield letter, count, list(zip(foods, map(float, grams), strict=True))


def _portions(line: Line, meal: str) -> Iterator[tuple[Food, float]]:
    """Yield what all people of a line have at a meal with their changes; '' for beside meals."""
    if meal:
        for _, count, portions in _plates(line, meal):
            yield from ((food, grams * count) for food, grams in portions)
    for seat in line.seats:
        yield from ((one.food, one.grams) for one in seat.changes if one.meal == meal)


def _sums(portions: Iterable[tuple[Food, float]]) -> list[tuple[Food, float]]:
    sums: dict[str, tuple[Food, float]] = {}
    for food, grams in portions:
        sums[food.name] = food, sums.get(food.name, (food, 0.0))[1] + grams
    return [one for one in sums.values() if one[1] > 0]
