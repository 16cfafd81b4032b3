"""What is on the plates of a day in words: dishes with amounts, what they hold, what they miss."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from calc.errors import listed
from calc.evidence import Constant, figure
from calc.food.foods import FOOD_TABLE
from calc.food.menus import Menu, menu
from calc.food.menus.meals import Meal, meals_of
from calc.plan import Plan

SAME_KCAL = Constant(15, "kcal", "A difference of energy below this is none to a reader")
SAME_G = Constant(1, "g", "A difference of protein below this is none to a reader")
NAMES = {
    "energy_kcal": ("energy", "kcal"),
    "protein_g": ("protein", "g"),
    "carbohydrate_g": ("carbohydrate", "g"),
    "fat_g": ("fat", "g"),
    "fibre_g": ("fibre", "g"),
    "sodium_mg": ("sodium", "mg"),
}


class ShownDish(NamedTuple):
    """A dish, its foods with their amounts, and how it is made ('' for what needs no making)."""

    name: str
    foods: tuple[str, ...]
    how: str


class ShownMeal(NamedTuple):
    """A meal with its dishes, what they hold, and how far that is from the meal's target."""

    title: str
    dishes: tuple[ShownDish, ...]
    holds: str
    off: str


class Plates(NamedTuple):
    """A day's meals, and sentences on all of it."""

    meals: tuple[ShownMeal, ...]
    sentences: tuple[str, ...]


def plates_of(plan: Plan, kind: str) -> Plates:
    """Return a menu for a day of a plan in words; without meals where none are counted."""
    asked = meals_of(plan.days[kind])
    if plan.hides_numbers or not asked:
        return Plates((), ())
    found = menu(plan, kind)
    meals = tuple(_meal(found, meal) for meal in asked)
    source = f"What foods hold is from {FOOD_TABLE.short}. Any other food does as well."
    notices = (one.why for one in found.notices)
    return Plates(meals, (_of_the_day(found.misses), *notices, source))


def _meal(found: Menu, meal: Meal) -> ShownMeal:
    table = found.table
    rows = table[(table["meal"] == meal.label) & (table["time"] == meal.time)]
    how = dict(zip(found.dishes["dish"], found.dishes["how"], strict=True))
    dishes = tuple(
        ShownDish(str(name), tuple(_foods(of_dish)), how[name])
        for name, of_dish in rows.groupby("dish", sort=False)
    )
    amounts = {name: float(rows[name].sum()) for name in list(NAMES)[:5]}
    holds = ", ".join(
        f"{figure(amount, 0)} {NAMES[name][1]} {NAMES[name][0]}" for name, amount in amounts.items()
    ).replace("kcal energy", "kcal")
    return ShownMeal(f"{meal.time} {meal.label}", dishes, holds, _off(meal, amounts))


def _foods(rows: pd.DataFrame) -> Iterator[str]:
    for row in rows.to_dict("records"):
        measure = f" ({row['household']})" if row["household"] else ""
        yield f"{figure(row['grams'], 0)} g {row['food']}{measure}"


def _off(meal: Meal, given: dict[str, float]) -> str:
    kcal = given["energy_kcal"] - meal.energy_kcal
    protein = given["protein_g"] - meal.protein_g
    parts = []
    if abs(kcal) >= SAME_KCAL:
        parts.append(f"{figure(abs(kcal), 0)} kcal {'more' if kcal > 0 else 'less'}")
    if abs(protein) >= SAME_G:
        more = "more" if protein > 0 else "less"
        parts.append(f"{figure(abs(protein), 0)} g protein {more}")
    return f"{listed(parts)} than this meal's target." if parts else "On this meal's target."


def _of_the_day(misses: pd.DataFrame) -> str:
    if misses.empty:
        return (
            "Together the meals give the day's energy within 2 %, its protein within 3 %, its "
            "carbohydrate and fat within 6 %."
        )
    said = [
        f"{row['meal'] or 'the day'} has {figure(row['given'], 0)} {NAMES[row['what']][1]} of "
        f"{NAMES[row['what']][0]}, where {figure(row['asked'], 0)} are asked"
        for row in misses.to_dict("records")
    ]
    sentence = "; ".join(said)
    return f"{sentence[0].upper()}{sentence[1:]}. One meal more, or another food, may mend it."
