"""A week of menus in words: which dish at which meal, and what to buy for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from calc.evidence import figure
from calc.food.menus import Menu
from calc.food.menus.dishes import main_of
from calc.person.limits import WEEKDAYS
from calc.show.plan.plates import pot_of
from calc.show.words import weighed
from calc.tables.safe_csv import to_csv
from calc.units import Units


class ShownDay(NamedTuple):
    """A weekday with the time, the name and the dish of each of its meals."""

    day: str
    meals: tuple[tuple[str, str, str], ...]


class Aisle(NamedTuple):
    """A part of the shop with what to take there: foods, each with its amount."""

    name: str
    foods: tuple[tuple[str, str], ...]


def days_of(found: Menu) -> tuple[ShownDay, ...]:
    """Return a week day by day; of each meal the dish that others stand beside."""
    days = []
    for day in WEEKDAYS:
        rows = found.table[found.table["day"] == day]
        meals = tuple(
            (str(time), str(meal), main_of(of_meal["dish"].drop_duplicates()))
            for (time, meal), of_meal in rows.groupby(["time", "meal"], sort=False)
        )
        days.append(ShownDay(day, meals))
    return tuple(days)


def aisles_of(shopping: pd.DataFrame, people: int, units: Units) -> tuple[Aisle, ...]:
    """Return what to buy for some people who eat the same, by aisle; cooked foods as they are raw.

    >>> from calc import Profile, make_plan
    >>> from calc.food.menus import menu
    >>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    >>> [one.name for one in aisles_of(menu(plan).shopping, 1, "metric")][0]
    'vegetables and fruit'
    """
    return tuple(
        Aisle(str(aisle), tuple(_bought(row, people, units) for row in part.to_dict("records")))
        for aisle, part in shopping.groupby("aisle", sort=False)
    )


def cook_lines(found: Menu, people: int, units: Units) -> tuple[str, ...]:
    """Return what is cooked once for two days, with what goes into the pot for both and all."""
    told = (one.why for one in found.notices if one.topic == "menu")
    lines = []
    for why, (dish, *days) in zip(told, found.leftovers, strict=True):
        rows = found.table[found.table["day"].isin(days) & (found.table["dish"] == dish)]
        who = f" and {people} people" if people > 1 else ""
        lines.append(f"{why} For both days{who}, as bought: {pot_of(rows, people, units)}.")
    return tuple(lines)


def shopping_csv(found: Menu, people: int) -> str:
    """Return what to buy as CSV text: aisle, food, grams for all, and pieces for one."""
    rows = pd.DataFrame(found.shopping)
    return to_csv(rows.assign(grams=rows["grams"] * people, people=people))


def shopping_text(aisles: tuple[Aisle, ...]) -> str:
    """Return what to buy as plain text, an aisle after the other, to paste into a list."""
    parts = [
        "\n".join([one.name.capitalize(), *(f"- {food}, {much}" for food, much in one.foods)])
        for one in aisles
    ]
    return "\n\n".join(parts)


def _bought(row: Mapping[Any, Any], people: int, units: Units) -> tuple[str, str]:
    grams = float(row["grams"]) * people
    pieces = f" ({row['household']})" if row["household"] and people == 1 else ""
    return str(row["food"]), f"{weighed(grams, units)}{pieces}"


def for_whom(people: int) -> str:
    """Return for how many a list is: '', or 'for 3 who eat the same'."""
    return "" if people == 1 else f"for {figure(people, 0)} who eat the same"
