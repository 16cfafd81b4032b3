"""MyFitnessPal: 'File Export', one row a meal, and the measurements, which name no unit.

The nutrition summary is told by its columns, with or without `Time` and `Note`. A table of just
`Date,Weight` is what MyFitnessPal writes, and some scales' apps too: the unit is asked either way.
"""

from __future__ import annotations

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import (
    amounts,
    ask_unit_for,
    dated,
    intake_of_day,
    nothing_used,
    weigh_ins,
    when,
)
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import kilograms
from calc.tables.sheet import Sheet

SOURCE = "myfitnesspal"
NAME = "MyFitnessPal"
NUTRIENTS = {
    "energy_kcal": ("Calories",),
    "protein_g": ("Protein (g)",),
    "carbohydrate_g": ("Carbohydrates (g)",),
    "fat_g": ("Fat (g)",),
    "fibre_g": ("Fiber",),
}
# Cased as MyFitnessPal has them: a table with `date,weight` is somebody's own.
MEASURED = frozenset({"Date", "Weight", "Body Fat %", "Neck", "Waist", "Hips"})


def is_nutrition(sheet: Sheet) -> bool:
    """Whether it is the nutrition summary: meals with energy, and no foods by name."""
    return sheet.has("Date", "Meal", "Calories", "Protein (g)", "Fat (g)") and not sheet.column(
        "Name", "Food Name"
    )


def nutrition(sheet: Sheet, desk: Desk) -> Journal:
    """Return the intake of each date, its meals added up."""
    sheet = Narrow(sheet, ["Date"], [name for names in NUTRIENTS.values() for name in names])
    dates = when(sheet, desk, "Date")["date"]
    nutrients = {name: amounts(sheet, desk, *columns) for name, columns in NUTRIENTS.items()}
    return desk.journal(days=intake_of_day(desk, dates, nutrients, sheet), source=SOURCE)


def is_measurement(sheet: Sheet) -> bool:
    """Whether it is the measurement summary: `Date` first, `Weight`, and nothing unknown."""
    names = sheet.header
    return names[:1] == ("Date",) and "Weight" in names and set(names) <= MEASURED


def measurement(sheet: Sheet, desk: Desk) -> Journal:
    """Return the weight of each date; blank until the person says in which unit it is."""
    sheet = Narrow(sheet, [], [], ["Date", "Weight"])
    written = amounts(sheet, desk, "Weight")
    unit = ask_unit_for(desk, written)
    weights = weigh_ins(
        desk,
        dated(sheet, desk, "Date"),
        written,
        sheet,
        column="Weight",
        each=True,
    )
    weights["weight_kg"] = kilograms(weights["weight_kg"], unit)
    return desk.journal(days=weights if unit else None, source=SOURCE)


def is_exercise(sheet: Sheet) -> bool:
    """Whether it is the exercise summary of the same export."""
    return sheet.has("Date", "Exercise", "Exercise Calories", "Exercise Minutes")


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
