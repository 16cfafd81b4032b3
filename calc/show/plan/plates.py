"""What is on the plates of a day in words: dishes with amounts, what they hold, what they miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from calc.errors import listed
from calc.evidence import Constant, figure
from calc.food.foods import FOOD_TABLE, Food, foods
from calc.food.menus import Menu
from calc.food.menus.dishes import main_of
from calc.food.menus.meals import Meal, meals_of
from calc.food.menus.measures import bought, to_buy
from calc.person.profile import MOST_MENUS, Profile
from calc.plan import Plan
from calc.show.words import weighed, weighed_in
from calc.units import Units

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
    """A dish, its foods with amounts, their names, and how it is made ('' for what needs none)."""

    name: str
    foods: tuple[str, ...]
    names: tuple[str, ...]
    how: str


class ShownMeal(NamedTuple):
    """A meal with its dishes, what they hold, and how far that is from the meal's target.

    `name` is the meal's in its day and `main` the dish that others stand beside. `pot` is what all
    who eat it need; '' for one.
    """

    name: str
    main: str
    title: str
    dishes: tuple[ShownDish, ...]
    holds: str
    off: str
    pot: str


class Plates(NamedTuple):
    """A day's meals, and sentences on all of it."""

    meals: tuple[ShownMeal, ...]
    sentences: tuple[str, ...]


def has_menus(plan: Plan) -> bool:
    """Whether a plan counts what a menu could be measured by."""
    return not plan.hides_numbers and not plan.withheld & {"energy", "protein"}


def another_menu(profile: Profile) -> int:
    """Return the number of the menu after the one that is looked at; after the last the first."""
    return int((profile.menu_seed + 1) % MOST_MENUS)


def plates_of(
    plan: Plan, day: str, found: Menu, units: Units = "metric", people: int = 1
) -> Plates:
    """Return a day of a menu in words, with what goes into the pot for some people."""
    table = found.table[found.table["day"] == day]
    how = dict(zip(found.dishes["dish"], found.dishes["how"], strict=True))
    meals = tuple(_meal(table, meal, how, units, people) for meal in meals_of(plan.days[day]))
    source = f"What foods hold is from {FOOD_TABLE.short}. Any other food does as well."
    notices = (one.why for one in found.notices if one.topic == "meals")
    misses = found.misses[found.misses["day"] == day]
    return Plates(meals, (_of_the_day(misses), *notices, source))


def first_words(meal: ShownMeal) -> tuple[str, ...]:
    """Return what the foods of a meal are called before what was done to them, each once."""
    foods = (food for dish in meal.dishes for food in dish.names)
    return tuple(dict.fromkeys(food.partition(",")[0] for food in foods))


def pot_of(rows: pd.DataFrame, people: int, units: Units) -> str:
    """Return what some people need of the foods of a menu's rows, weighed as it is bought.

    >>> rows = pd.DataFrame({"food": ["white rice, cooked", "banana"], "grams": [250.0, 118.0]})
    >>> pot_of(rows, 3, "metric")
    '270 g white rice, dry; 354 g banana (3 bananas)'
    """
    sums: dict[str, float] = {}
    known: dict[str, Food | None] = {}
    for name, grams in zip(rows["food"], rows["grams"], strict=True):
        food = foods().get(name)
        # A food of a person's own is bought as it is eaten.
        label, raw = (name, grams) if food is None else to_buy(food, grams)
        sums[label] = sums.get(label, 0.0) + people * raw
        known.setdefault(label, food)
    return "; ".join(
        f"{weighed(grams, units)} {label}{_in_pieces(known[label], label, grams)}"
        for label, grams in sums.items()
    )


def _in_pieces(food: Food | None, label: str, grams: float) -> str:
    pieces = "" if food is None else bought(food, label, grams)
    return f" ({pieces})" if pieces else ""


def _meal(
    table: pd.DataFrame, meal: Meal, how: Mapping[str, str], units: Units, people: int
) -> ShownMeal:
    rows = table[(table["meal"] == meal.label) & (table["time"] == meal.time)]
    dishes = tuple(
        ShownDish(str(name), tuple(_foods(of_dish, units)), tuple(of_dish["food"]), how[str(name)])
        for name, of_dish in rows.groupby("dish", sort=False)
    )
    amounts = {name: float(rows[name].sum()) for name in list(NAMES)[:5]}
    holds = ", ".join(
        f"{figure(amount, 0)} {NAMES[name][1]} {NAMES[name][0]}" for name, amount in amounts.items()
    ).replace("kcal energy", "kcal")
    main = main_of([one.name for one in dishes])
    title = f"{meal.time} {meal.label}"
    pot = f"For {people}, as bought: {pot_of(rows, people, units)}." if people > 1 else ""
    return ShownMeal(meal.name, main, title, dishes, holds, _off(meal, amounts), pot)


def _foods(rows: pd.DataFrame, units: Units) -> Iterator[str]:
    for row in rows.to_dict("records"):
        measure = f" ({weighed_in(row['household'], units)})" if row["household"] else ""
        yield f"{weighed(row['grams'], units)} {row['food']}{measure}"


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
