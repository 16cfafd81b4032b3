"""MyFitnessPal: 'File Export', one row a meal, and the measurements, which name no unit.

The nutrition summary is told by its columns, with or without `Time` and `Note`. A table of just
`Date,Weight` is what MyFitnessPal writes, and some scales' apps too: the unit is asked either way.
The headings are in the language of the account. English is known by the files of several users,
Spanish and Brazilian by what importers of an own export have (their nutrition, and the Brazilian
measurements `Data,Body Fat %,Peso`); the other words for date and weight are translations, and a
list of two columns counts only as MyFitnessPal writes one. The summary in any other language is
known by its shape: the order of its nutrients with the units in their headings, and an energy that
comes of them.
"""

from __future__ import annotations

import re
from functools import partial

import numpy as np

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.counting.totals import totals
from calc.journal.reading.days import (
    amounts,
    ask_unit_for,
    dated,
    intake_of_day,
    nothing_used,
    weigh_ins,
    when,
)
from calc.journal.reading.devices.scales import body_fat
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import kilograms, moment, number
from calc.person.body import UNKNOWN
from calc.tables.sheet import Sheet, unique

SOURCE = "myfitnesspal"
NAME = "MyFitnessPal"
ENGLISH = {
    "energy_kcal": "Calories",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrates (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fiber",
}
# Date, meal, what only such a summary has, and the nutrients.
OTHERS = (
    (
        ("Fecha", "Comida", "Sodio (mg)"),
        ("Calorías", "Proteínas (g)", "Carbohidratos (g)", "Grasa (g)", "Fibra"),
    ),
    (
        ("Data", "Refeição", "Sódio (mg)"),
        ("Calorias", "Proteínas (g)", "Carboidratos (g)", "Gorduras (g)", "Fibra"),
    ),
)
# Cased as MyFitnessPal has them: a table with `date,weight` is somebody's own.
WEIGHED = (
    *(("Date", "Weight"), ("Data", "Peso"), ("Fecha", "Peso"), ("Date", "Poids")),
    ("Datum", "Gewicht"),
)
FAT = "Body Fat %"
MEASURED = frozenset({FAT, "Neck", "Waist", "Hips"})
EXERCISE = (
    ("Date", "Exercise", "Exercise Calories", "Exercise Minutes"),
    ("Data", "Exercício", "Calorias de exercícios", "Minutos de exercício"),
)
# Where each nutrient stands after the energy, and the units of those that have one.
PLACES = {"energy_kcal": 0, "fat_g": 1, "carbohydrate_g": 9, "fibre_g": 10, "protein_g": 12}
UNITS = {1: "g", 7: "mg", 9: "g", 12: "g"}
NUTRIENTS_IN_ALL = 17
KCAL_PER_G = {"fat_g": 9, "carbohydrate_g": 4, "protein_g": 4}
# Alcohol is in none of them, fibre is less than a carbohydrate, and kilojoules are four times more.
LEAST_SHARE, MOST_SHARE = 0.6, 1.5
_UNIT = re.compile(r".*\((m?g)\)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def is_nutrition(sheet: Sheet) -> bool:
    """Whether it is the nutrition summary: meals with energy, and no foods by name."""
    return bool(nutrients(sheet))


def nutrients(sheet: Sheet) -> dict[str, str]:
    """Return the columns of a nutrition summary by what they are; nothing for any other table."""
    needed = ("Date", "Meal", "Calories", "Protein (g)", "Fat (g)")
    if sheet.has(*needed) and not sheet.column("Name", "Food Name"):
        return ENGLISH
    for (date, meal, own), names in OTHERS:
        if sheet.header[:2] == (date, meal) and sheet.has(own, *names[:-1]):
            return dict(zip(ENGLISH, names, strict=True))
    return _by_shape(sheet)


def _by_shape(sheet: Sheet) -> dict[str, str]:
    names = unique(sheet.header)
    # The energy is the third column, or the fourth where the time of the meal stands before it.
    for first in (2, 3):
        units = [_UNIT.fullmatch(name) for name in names[first : first + NUTRIENTS_IN_ALL]]
        found = {place: unit[1] for place, unit in enumerate(units) if unit}
        if len(units) == NUTRIENTS_IN_ALL and found == UNITS:
            made = {name: names[first + place] for name, place in PLACES.items()}
            return made if _fits(sheet, first) else {}
    return {}


def _fits(sheet: Sheet, first: int) -> bool:
    """Whether the first rows have a date, and the energy of what was eaten."""
    rows = [one.fields for one in sheet.head[1:] if len(one.fields) > first + NUTRIENTS_IN_ALL - 1]
    if not rows or not all(moment(row[0]).date for row in rows):
        return False
    read = partial(number, decimal_comma=sheet.decimal_comma)
    table = {
        name: sum(0.0 if np.isnan(one := read(row[first + place])) else one for row in rows)
        for name, place in PLACES.items()
    }
    eaten = sum(table[name] * energy for name, energy in KCAL_PER_G.items())
    return LEAST_SHARE * table["energy_kcal"] <= eaten <= MOST_SHARE * table["energy_kcal"] > 0


def nutrition(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date, its meals added up."""
    columns = nutrients(sheet)
    date = sheet.column("Date") if columns is ENGLISH else sheet.header[0]
    meal = sheet.column("Meal") if columns is ENGLISH else sheet.header[1]
    sheet = Narrow(sheet, [date, meal], [*columns.values()])
    dates = when(sheet, desk, date)["date"]
    eaten = {name: amounts(sheet, desk, column) for name, column in columns.items()}
    whole = totals(sheet, desk, [meal], dates, eaten["energy_kcal"])
    where = ~whole if whole.any() else None
    return desk.journal(days=intake_of_day(desk, dates, eaten, sheet, where=where), source=SOURCE)


def is_measurement(sheet: Sheet) -> bool:
    """Whether it is the measurement summary: the date first, a weight, and nothing unknown."""
    date, weight = _weighed(sheet)
    if not date:
        return False
    if (date, weight) == WEIGHED[0]:
        return True
    first = sheet.head[1].fields[:1] if len(sheet.head) > 1 else [""]
    return sheet.delimiter == "," and bool(_ISO.fullmatch(first[0].strip()))


def _weighed(sheet: Sheet) -> tuple[str, str]:
    names = sheet.header
    for date, weight in WEIGHED:
        if names[:1] == (date,) and weight in names and set(names) <= {date, weight, *MEASURED}:
            return date, weight
    return "", ""


def measurement(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date, and the body fat; blank until the person says the unit.

    How body fat was measured nobody says.
    """
    date, weight = _weighed(sheet)
    sheet = Narrow(sheet, [], [], [date, weight, FAT])
    written = amounts(sheet, desk, weight, body=True)
    unit = ask_unit_for(desk, written)
    weights = weigh_ins(
        desk,
        dated(sheet, desk, date),
        written,
        sheet,
        column=weight,
        each=True,
    )
    weights["weight_kg"] = kilograms(weights["weight_kg"], unit)
    marks = body_fat(sheet, desk, weights, FAT, method=UNKNOWN)
    return desk.journal(days=weights if unit else None, marks=marks, source=SOURCE)


def is_exercise(sheet: Sheet) -> bool:
    """Whether it is the exercise summary of the same export."""
    return any(sheet.has(*names) for names in EXERCISE)


def exercise(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so: the summary has no sets one by one."""
    return nothing_used(
        desk,
        "This is MyFitnessPal's exercise summary: energy and minutes, and no sets one by one",
    )


READERS = (
    Reader(SOURCE, NAME, "nutrition summary", is_nutrition, nutrition),
    Reader(
        SOURCE, NAME, "measurements, or any table of Date and Weight", is_measurement, measurement
    ),
    Reader(SOURCE, NAME, "exercise summary", is_exercise, exercise),
)
