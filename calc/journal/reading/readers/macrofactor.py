"""MacroFactor's workbook: the quick export, and the sheets of the detailed one.

Made from descriptions of its sheets, no export of a user was at hand. What MacroFactor itself
estimates (expenditure, trend weight) is not used: the journal makes its own from what was logged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from calc.journal.model import DAY_NUMBERS, Journal
from calc.journal.reading.columns import moment_columns, number_column
from calc.journal.reading.days import intake_of_day, weigh_ins
from calc.journal.reading.mapping import length_unit_in
from calc.journal.reading.questions import Desk
from calc.journal.reading.sets import METRES, nothing_blank, reps_of, weights_kg
from calc.journal.reading.values import KCAL_PER_KJ, by_text, durations
from calc.tables.sheet import Sheet, plain

SOURCE = "macrofactor"
QUICK, MACROS, MICROS = "quick export", "calories & macros", "micronutrients"
WEIGHT, FOOD, WORKOUTS = "scale weight", "food log", "workout log"
ESTIMATES = ("expenditure", "weight trend")
SUMS = ("exercises - ", "muscle groups - ")

NUTRIENTS: Mapping[str, tuple[str, ...]] = {
    "protein_g": ("Protein (g)",),
    "carbohydrate_g": ("Carbs (g)", "Carbohydrates (g)"),
    "fat_g": ("Fat (g)",),
    "fibre_g": ("Fiber (g)", "Fibre (g)"),
}
KILOCALORIES = ("Calories (kcal)", "Energy (kcal)")
KILOJOULES = ("Calories (kJ)", "Energy (kJ)")
# Exertion by repetitions in reserve: none left is 10, one is 9.
HARDEST = 10


def recognises(sections: Mapping[str, Sheet]) -> bool:
    """Whether these are sheets of MacroFactor, by title."""
    found = _by_title(sections)
    if QUICK in found and _has_intake(found[QUICK]):
        return True
    macros = MACROS in found and _has_intake(found[MACROS])
    weight = WEIGHT in found and found[WEIGHT].has("Date") and bool(_weight_column(found[WEIGHT]))
    workouts = WORKOUTS in found and found[WORKOUTS].has("Date", "Exercise", "Set Type")
    food = FOOD in found and found[FOOD].has("Food Name") and _has_intake(found[FOOD])
    return macros or weight or workouts or food


def is_used(title: str) -> bool:
    """Whether a sheet of this title is one of those that are read."""
    return plain(title) in (QUICK, MACROS, MICROS, WEIGHT, FOOD, WORKOUTS)


def read(sections: Mapping[str, Sheet], desk: Desk) -> Journal:
    """Return the days and the sets of a MacroFactor workbook; a sheet that is not used is told."""
    found = _by_title(sections)
    days = []
    used = []
    for name in (QUICK, MACROS, MICROS):
        if name in found and _has_date(found[name]):
            days.append(_intake(found[name], desk))
            used.append(name)
            _tell_unlogged(found[name], desk)
    if not {QUICK, MACROS} & set(used) and FOOD in found:
        days.append(_intake(found[FOOD], desk))
        used.append(FOOD)
    for name in (QUICK, WEIGHT):
        if name in found and _weight_column(found[name]):
            days.append(_weights(found[name], desk))
            used.append(name)
    log = None
    if WORKOUTS in found and found[WORKOUTS].has("Date", "Exercise"):
        log = _sets(found[WORKOUTS], desk)
        used.append(WORKOUTS)
    for title in sections:
        if plain(title) not in used:
            desk.say(_why(plain(title)), value=title)
    return desk.journal(log=log, days=_one_a_date(days), source=SOURCE)


def _why(name: str) -> str:
    if name in ESTIMATES:
        return "MacroFactor's own estimate: the journal makes its own"
    if name.startswith(SUMS):
        return "Sums of a day, no sets: export the workout log"
    if name == FOOD:
        return "Each food: its day is used"
    return "A sheet that holds nothing of the journal"


def _by_title(sections: Mapping[str, Sheet]) -> dict[str, Sheet]:
    return {plain(title): section for title, section in sections.items()}


def _has_date(sheet: Sheet) -> bool:
    return sheet.has("Date")


def _has_intake(sheet: Sheet) -> bool:
    return _has_date(sheet) and bool(sheet.column(*KILOCALORIES, *KILOJOULES))


def _weight_column(sheet: Sheet) -> str:
    return sheet.column("Weight (kg)", "Weight (lbs)", "Weight (lb)", "Weight")


def _intake(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    when = moment_columns(sheet, desk, "Date")
    nutrients = {
        name: number_column(sheet, desk, *names)
        for name, names in NUTRIENTS.items()
        if sheet.column(*names)
    }
    if sheet.column(*KILOCALORIES):
        nutrients["energy_kcal"] = number_column(sheet, desk, *KILOCALORIES)
    elif sheet.column(*KILOJOULES):
        nutrients["energy_kcal"] = number_column(sheet, desk, *KILOJOULES) * KCAL_PER_KJ
    if not nutrients:
        return pd.DataFrame({"date": []})
    # A day without food is one that was not logged: its row holds other things.
    fed = pd.DataFrame(nutrients).notna().any(axis=1)
    return intake_of_day(desk, when["date"], nutrients, sheet.lines, where=fed)


def _weights(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    when = moment_columns(sheet, desk, "Date")
    column = _weight_column(sheet)
    return weigh_ins(
        desk,
        when,
        weights_kg(sheet, desk, ["Weight"]),
        sheet.lines,
        column=column,
        values=sheet.texts(column),
        each=not sheet.column(*KILOCALORIES, *KILOJOULES),
    )


def _tell_unlogged(sheet: Sheet, desk: Desk) -> None:
    """Tell each date of which nothing that is used was logged."""
    names = [sheet.column(*some) for some in (*NUTRIENTS.values(), KILOCALORIES, KILOJOULES)]
    logged = pd.Series(False, index=range(sheet.size))
    for name in {*names, _weight_column(sheet)} - {""}:
        logged |= sheet.texts(name) != ""
    dated = sheet.texts("Date") != ""
    desk.tell(dated & ~logged, "Nothing was logged on this day", lines=sheet.lines)


def _one_a_date(days: Sequence[pd.DataFrame]) -> pd.DataFrame | None:
    """Return the first value of each date that one of the tables has."""
    if not days:
        return None
    every = pd.concat([one.assign(date=one["date"].astype("str")) for one in days])
    columns = [name for name in DAY_NUMBERS if name in every]
    return every.groupby("date", sort=True)[columns].first().reset_index()


def _sets(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    when = moment_columns(sheet, desk, "Date")
    exercise = sheet.texts("Exercise")
    dated = when["date"] != ""
    desk.tell(dated & (exercise == ""), "A row without an exercise", lines=sheet.lines)
    seconds = nothing_blank(durations(sheet.texts("Duration")))
    distance_m = _distances(sheet, desk)
    log = pd.DataFrame(
        {
            "date": when["date"],
            "start": when["time"],
            "workout": sheet.texts("Workout"),
            "exercise": exercise,
            "set_type": _set_types(sheet, desk),
            "weight_kg": weights_kg(sheet, desk, ["Weight"]),
            "reps": reps_of(number_column(sheet, desk, "Reps"), seconds, distance_m),
            "seconds": seconds,
            "distance_m": distance_m,
            "rpe": HARDEST - number_column(sheet, desk, "RIR"),
        }
    )
    return log[dated & (exercise != "")]


def _distances(sheet: Sheet, desk: Desk) -> pd.Series:
    """Return metres, of whichever of the columns of short and of long distances has a value."""
    made = pd.Series(float("nan"), index=range(sheet.size))
    for name in sheet.header:
        unit = length_unit_in(name)
        if plain(name).startswith("distance") and unit:
            metres = nothing_blank(number_column(sheet, desk, name)) * METRES[unit]
            made = made.where(made.notna(), metres)
    return made


def _set_types(sheet: Sheet, desk: Desk) -> pd.Series:
    texts = sheet.texts("Set Type")
    kinds = by_text(texts, _set_type, "str")
    desk.tell(
        kinds == "",
        "This type of set is not known",
        "counted as a normal set",
        lines=sheet.lines,
        column="Set Type",
        values=texts,
    )
    return kinds.where(kinds != "", "normal")


def _set_type(text: str) -> str:
    name = plain(text)
    for part, kind in (("warm", "warmup"), ("drop", "dropset"), ("fail", "failure")):
        if part in name:
            return kind
    return "normal" if name in ("", "standard set", "standard", "working set", "normal") else ""
