"""Lose It!: the food log, one row a food, and the log of weights.

The food log comes with `Type` or `Meal`, with and without `Icon` and `Deleted`. A row that the user
deleted, exercise and what was taken over from HealthKit as energy burnt are no food.
"""

from __future__ import annotations

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, ask_unit_for, intake_of_day, tell, weigh_ins, when
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import by_text, kilograms
from calc.tables.sheet import Sheet

SOURCE = "lose_it"
NAME = "Lose It!"
NUTRIENTS = {
    "energy_kcal": "Calories",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrates (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fiber (g)",
}
KIND = ("Type", "Meal")
YES = frozenset({"true", "1", "yes"})
NO_FOOD = frozenset({"exercise", "healthkit"})
BURNT = ("healthkit", "calorie burn")


def is_food(sheet: Sheet) -> bool:
    """Whether it is a log of foods (or of exercise alone, which has the same first columns)."""
    return sheet.has("Date", "Name", "Quantity", "Units", "Calories") and bool(sheet.column(*KIND))


def food(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date, its foods added up."""
    sheet = Narrow(sheet, ["Date", "Name", *KIND, "Deleted"], [*NUTRIENTS.values()])
    gone = deleted(sheet, desk)
    kinds, names = sheet.texts(*KIND), sheet.texts("Name")
    amount = {name: amounts(sheet, desk, column) for name, column in NUTRIENTS.items()}
    # Energy burnt is below nothing; a food may have any name.
    burnt = ~(amount["energy_kcal"] > 0) & by_text(
        names, lambda text: any(word in text.casefold() for word in BURNT), bool
    )
    other = burnt | by_text(kinds, lambda text: text.casefold() in NO_FOOD, bool)
    tell(sheet, desk, other & ~gone, "Exercise or energy burnt, no food", column=("Name",))
    days = intake_of_day(
        desk,
        when(sheet, desk, "Date")["date"],
        amount,
        sheet,
        where=~(gone | other),
    )
    return desk.journal(days=days, source=SOURCE)


def is_weight(sheet: Sheet) -> bool:
    """Whether it is the log of weights."""
    return sheet.has("Date", "Weight", "Last Updated", "Deleted")


def weight(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date; blank until the person says in which unit it is."""
    gone = deleted(sheet, desk)
    written = amounts(sheet, desk, "Weight", body=True).where(~gone)
    unit = ask_unit_for(desk, written)
    weights = weigh_ins(
        desk,
        when(sheet, desk, "Date"),
        written,
        sheet,
        column="Weight",
        each=~gone,
    )
    weights["weight_kg"] = kilograms(weights["weight_kg"], unit)
    return desk.journal(days=weights if unit else None, source=SOURCE)


def deleted(sheet: Sheet, desk: Desk) -> pd.Series:
    """Return which rows the user deleted in the app; they are told."""
    gone = by_text(sheet.texts("Deleted"), lambda text: text.casefold() in YES, bool)
    tell(sheet, desk, gone, "Deleted in the app")
    return gone


READERS = (
    Reader(SOURCE, NAME, "food log", is_food, food),
    Reader(SOURCE, NAME, "weights", is_weight, weight),
)
