"""Cronometer: the daily summary, the servings, the biometrics, and the files that hold no days.

The columns of the daily summary and of the servings are the nutrients that the user chose: they
are found by name. An account in kilojoules says so in its headings. The groups of the diary have
the names that the user gave them, so that no name of one decides what its rows are: 'Notes' and
'Total' may be somebody's meals.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import (
    amounts,
    clocks,
    intake_of_day,
    nothing_used,
    tell,
    weigh_ins,
    when,
)
from calc.journal.reading.devices.nights import sleep_of_day
from calc.journal.reading.devices.scales import fat_of_day
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import KCAL_PER_KJ, by_text, kilograms, numbers
from calc.person.body import UNKNOWN
from calc.tables.sheet import Sheet

SOURCE = "cronometer"
NAME = "Cronometer"
KCAL, KJ = "Energy (kcal)", "Energy (kJ)"
NUTRIENTS = {
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbs (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fiber (g)",
}
TOTAL, NOTES = "total", "notes"
# What a sum may be off for each of its parts, which have two decimals.
ROUNDED = 0.01
MINUTES_PER_HOUR = 60
# What one unit of sleep is in hours.
HOURS = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 1.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1 / MINUTES_PER_HOUR),
}


def nutrients(sheet: Sheet, desk: Desk) -> dict[str, pd.Series]:
    """Return the columns of energy and macronutrients, energy in kcal."""
    found = {name: amounts(sheet, desk, column) for name, column in NUTRIENTS.items()}
    energy = (
        amounts(sheet, desk, KCAL) if sheet.has(KCAL) else amounts(sheet, desk, KJ) * KCAL_PER_KJ
    )
    return {"energy_kcal": energy, **found}


def is_daily(sheet: Sheet) -> bool:
    """Whether it is the daily summary."""
    return (
        sheet.has("Date", "Protein (g)", "Carbs (g)", "Fat (g)")
        and bool(sheet.column(KCAL, KJ))
        and not sheet.column("Food Name", "Name", "Meal")
    )


def daily(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date; a date with every nutrient blank was not logged.

    Where the summary is by groups of the day, a date's row 'Total' counts in place of the others
    where it is their sum; else it is a group of that name, and counts beside them.
    """
    sheet = Narrow(sheet, ["Date", "Group"], [KCAL, KJ, *NUTRIENTS.values()])
    dates = when(sheet, desk, "Date")["date"]
    amount = nutrients(sheet, desk)
    named = by_text(sheet.texts("Group"), lambda text: text.casefold() == TOTAL, bool)
    part, beside = _parts_and_others(dates, named, amount)
    tell(sheet, desk, part, "A part of the day, in its total already")
    tell(
        sheet,
        desk,
        beside,
        "A group called 'Total' that is not the sum of the others",
        "counted beside them",
        column=("Group",),
    )
    days = intake_of_day(
        desk,
        dates,
        amount,
        sheet,
        where=~part,
        nothing="Nothing was logged on this day",
    )
    return desk.journal(days=days, source=SOURCE)


def _parts_and_others(
    dates: pd.Series, named: pd.Series, amount: Mapping[str, pd.Series]
) -> tuple[pd.Series, pd.Series]:
    """Return which rows are in a total of their date, and which are `named` so and are none.

    A total holds what all other rows of the date do, added up.
    """
    if not named.any():
        return named, named
    day, different = pd.factorize(dates)
    is_named, days = named.to_numpy(), len(different)
    off = np.zeros(days)
    for values in amount.values():
        given = np.nan_to_num(values.to_numpy(dtype=float))
        apart = np.bincount(day, np.where(is_named, given, -given), days)
        off = np.maximum(off, np.abs(apart))
    others = np.bincount(day, ~is_named, days)
    both = (others > 0) & (others < np.bincount(day, minlength=days))
    is_sum = (both & (off <= ROUNDED * (others + 1)))[day]
    dated = (dates != "").to_numpy()
    part, beside = ~is_named & is_sum & dated, is_named & both[day] & ~is_sum & dated
    return pd.Series(part, index=dates.index), pd.Series(beside, index=dates.index)


def is_servings(sheet: Sheet) -> bool:
    """Whether it is the list of servings, with or without `Time`."""
    return sheet.has("Day", "Food Name", "Amount")


def servings(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date, its servings added up.

    A row with energy or a nutrient is food, whatever its group is called; without any, it is a note
    in a group 'Notes'.
    """
    sheet = Narrow(sheet, ["Day", "Group"], [KCAL, KJ, *NUTRIENTS.values()])
    dates = when(sheet, desk, "Day")["date"]
    amount = nutrients(sheet, desk)
    note = by_text(sheet.texts("Group"), lambda text: text.casefold() == NOTES, bool)
    note &= (pd.DataFrame(amount).fillna(0.0) == 0).all(axis=1)
    tell(sheet, desk, note, "A note, no food")
    days = intake_of_day(
        desk,
        dates,
        amount,
        sheet,
        where=~note,
        nothing="A food with no energy and no macronutrient",
    )
    return desk.journal(days=days, source=SOURCE)


def is_biometrics(sheet: Sheet) -> bool:
    """Whether it is the list of biometrics."""
    return sheet.has("Day", "Metric", "Unit", "Amount")


def biometrics(sheet: Sheet, desk: Desk) -> Journal:
    """Return weight, body fat and sleep of each date; every other metric is told and left out.

    A metric may name the device behind it: 'Weight (Apple Health)'.
    """
    sheet = Narrow(sheet, ["Day", "Time", "Metric", "Unit", "Amount"])
    metric = by_text(sheet.texts("Metric"), measured, "str")
    weigh, sleep, fat = (metric == name for name in ("weight", "sleep", "body fat"))
    units = sheet.texts("Unit")
    tell(
        sheet,
        desk,
        ~(weigh | sleep | fat),
        "Neither weight, body fat nor hours of sleep",
        column=("Metric",),
    )
    amount = sheet.texts("Amount")
    written = numbers(amount, decimal_comma=sheet.decimal_comma)
    weights = kilograms(written, units).where(weigh)
    measured_fat = written.where(fat & (units == "%"))
    hours = by_text(units, lambda text: HOURS.get(text.casefold(), np.nan), float)
    slept = (written * hours).where(sleep)
    wanted = weigh | sleep | fat
    tell(sheet, desk, wanted & written.isna(), "This is no number", column=("Amount",))
    known = weights.notna() | slept.notna() | measured_fat.notna()
    unknown = wanted & written.notna() & ~known
    tell(sheet, desk, unknown, "The unit is not known", column=("Unit",))
    moments = when(sheet, desk, "Day").assign(time=clocks(sheet, "Time"))
    weighed = weigh_ins(
        desk,
        moments,
        weights,
        sheet,
        column="Amount",
    )
    nights = sleep_of_day(desk, moments["date"], slept, sheet, where=slept.notna())
    marks = fat_of_day(desk, moments, measured_fat, sheet, column="Amount", method=UNKNOWN)
    return desk.journal(
        days=weighed.merge(nights, on="date", how="outer"), marks=marks, source=SOURCE
    )


def measured(metric: str) -> str:
    """Return a metric without the device behind it: 'weight' of 'Weight (Apple Health)'."""
    return metric.partition("(")[0].strip().casefold()


def is_exercises(sheet: Sheet) -> bool:
    """Whether it is the list of exercises of the same export."""
    return sheet.has("Day", "Exercise", "Minutes", "Calories Burned")


def exercises(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so: the list has no sets."""
    return nothing_used(
        desk, "This is Cronometer's list of exercises: minutes and energy, and no sets"
    )


def is_notes(sheet: Sheet) -> bool:
    """Whether it is the list of notes of the same export."""
    return sheet.has("Day", "Note") and set(sheet.header) <= {"Day", "Time", "Group", "Note"}


def notes(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(desk, "This is Cronometer's list of notes: no intake, weight or sleep")


READERS = (
    Reader(SOURCE, NAME, "daily summary", is_daily, daily),
    Reader(SOURCE, NAME, "servings", is_servings, servings),
    Reader(SOURCE, NAME, "biometrics", is_biometrics, biometrics),
    Reader(SOURCE, NAME, "exercises", is_exercises, exercises),
    Reader(SOURCE, NAME, "notes", is_notes, notes),
)
