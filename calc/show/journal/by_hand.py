"""A day as a person writes it: values and sets in their units, and back into the journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd

from calc.clock import iso_date
from calc.errors import InputError
from calc.evidence import figure
from calc.expenditure.body_fat import measured
from calc.journal import Journal
from calc.journal.by_hand import (
    apply_day_edits,
    day_rows,
    put_day,
    put_sets,
    set_rows,
)
from calc.journal.fasting import is_fasted
from calc.journal.model import DAY_NUMBERS, HAND
from calc.person.body import BODPOD, DXA, SCALE, SKINFOLD, TAPE, UNKNOWN
from calc.show.journal.contents import counted, listed
from calc.show.words import in_own_weight, in_units, kilograms, weight_unit
from calc.tables.safe_csv import is_blank
from calc.training.catalogue import EXERCISE_NAMES
from calc.units import Units

QUICK: tuple[str, ...] = ("weight_kg", "energy_kcal", "protein_g", "sleep_h")
NAMES: Mapping[str, str] = {
    "weight_kg": "Body weight",
    "energy_kcal": "Energy",
    "protein_g": "Protein",
    "carbohydrate_g": "Carbohydrate",
    "fat_g": "Fat",
    "fibre_g": "Fibre",
    "sleep_h": "Sleep",
}
# The table of days: what is weighed, eaten and slept first, the rest for a wider screen.
TABLE: tuple[str, ...] = (*QUICK, *(name for name in NAMES if name not in QUICK))
# What is asked of somebody who is shown no numbers of what is eaten and weighed.
NO_BODY: tuple[str, ...] = ("sleep_h",)
STEPS: Mapping[str, float] = {
    "weight_kg": 0.1,
    "energy_kcal": 50.0,
    "protein_g": 5.0,
    "sleep_h": 0.25,
}
SHORT: Mapping[str, str] = {"weight_kg": "Weight", "carbohydrate_g": "Carbs"}
UNIT_OF: Mapping[str, str] = {"energy_kcal": "kcal", "sleep_h": "h"}
# How many decimals a value is shown with; what is kept has all of them.
SHOWN_DECIMALS: Mapping[str, int] = {"weight_kg": 1, "sleep_h": 2}
FORMATS: Mapping[str, str] = {"weight_kg": "%.1f", "sleep_h": "%.2f"}
NOUGHT = (
    "0 kcal counts as a day that was not logged. If you fasted, mark the day as fasted on the "
    "Check-in page."
)
BODY_FAT, MEASURED_BY = "Body fat (%)", "How it was measured"
METHODS: Mapping[str, str] = {
    SCALE: "By a scale",
    TAPE: "With a tape",
    SKINFOLD: "With a caliper",
    DXA: "DXA scan",
    BODPOD: "BodPod, under water",
    UNKNOWN: "I do not know",
}
DAYS_SHOWN = 14
MOST_SETS_AT_ONCE = 20
DAY = "day"


def label(name: str, units: Units) -> str:
    """Return what a value of a day is called, with its unit: 'Body weight (kg)', 'Sleep (h)'."""
    unit = weight_unit(units) if name == "weight_kg" else UNIT_OF.get(name, "g")
    return f"{NAMES[name]} ({unit})"


def heading(name: str, units: Units) -> str:
    """Return the heading of a column of the table of days, short enough for a phone."""
    unit = weight_unit(units) if name == "weight_kg" else UNIT_OF.get(name, "g")
    return f"{SHORT.get(name, NAMES[name])}, {unit}"


def shown(name: str, value: Any, units: Units) -> float | None:
    """Return a value of a day in the person's units, rounded for display; None for nothing."""
    if is_blank(value):
        return None
    own = in_own_weight(float(value), units) if name == "weight_kg" else float(value)
    return round(own, SHOWN_DECIMALS.get(name, 0))


def kept(name: str, value: Any, units: Units) -> Any:
    """Return what a person wrote as the journal keeps it; a weight in kg."""
    if name != "weight_kg" or is_blank(value):
        return None if is_blank(value) else value
    return kilograms(float(value), units)


def values_of(journal: Journal, day: date, units: Units) -> dict[str, float | None]:
    """Return what is known of a day, by the names of its values."""
    row = day_rows(journal, day, day).iloc[0]
    return {name: shown(name, row[name], units) for name in DAY_NUMBERS}


def nought_sentence(journal: Journal, day: date) -> str:
    """Return what 0 kcal by hand counts as; '' where none was written, or the day was fasted."""
    energy = day_rows(journal, day, day)["energy_kcal"].iloc[0]
    return NOUGHT if energy == 0 and not is_fasted(journal.marks, day) else ""


def with_value(journal: Journal, day: date | str, name: str, value: Any, units: Units) -> Journal:
    """Return the journal with one value of a day written by hand; None takes it back.

    Raises `InputError`, in the person's units.
    """
    try:
        return put_day(journal, day, **{name: kept(name, value, units)})
    except InputError as fault:
        raise InputError(in_units(str(fault), units), name, value) from fault


class BodyFat(NamedTuple):
    """A body fat in % that was written by hand, None where none was, and how it was measured."""

    percent: float | None
    method: str


def body_fat_of(journal: Journal, day: date) -> BodyFat:
    """Return the body fat of a day that was written by hand."""
    marks = journal.marks
    own = measured(marks[(marks["source"] == HAND) & (marks["date"] == pd.Timestamp(day))])
    if own.empty:
        return BodyFat(None, SCALE)
    return BodyFat(round(float(own["share"].iloc[-1]) * 100, 2), str(own["method"].iloc[-1]))


def recent_days(journal: Journal, today: date, units: Units) -> pd.DataFrame:
    """Return the last two weeks to be edited, today first: `date`, `day` in words, the values."""
    rows = day_rows(journal, today - timedelta(days=DAYS_SHOWN - 1), today)
    rows = rows.iloc[::-1].reset_index(drop=True)
    weights = [
        None if is_blank(value) else in_own_weight(value, units) for value in rows["weight_kg"]
    ]
    days = [f"{day:%a} {day.day}" for day in rows["date"]]
    return rows.assign(weight_kg=pd.Series(weights, dtype=float), **{DAY: days})


def changed_cells(
    rows: pd.DataFrame, edits: Mapping[Any, Mapping[str, Any]]
) -> Iterator[tuple[str, str, Any]]:
    """Yield date, name and value of each cell that was edited in `recent_days`."""
    for place, cells in edits.items():
        for name, value in cells.items():
            if name in DAY_NUMBERS:
                yield iso_date(rows["date"].iloc[int(place)]), name, value


def with_cell(journal: Journal, day: str, name: str, value: Any, units: Units) -> Journal:
    """Return the journal with one cell of `recent_days` as it was edited.

    Raises `InputError` for a value that cannot be, and for an app's value that was emptied.
    """
    before = day_rows(journal, day, day)
    after = before.assign(**{name: pd.Series([kept(name, value, units)], dtype=object)})
    try:
        return apply_day_edits(journal, before, after)
    except InputError as fault:
        raise InputError(in_units(str(fault), units), name, value) from fault


def sets_of(journal: Journal, day: date, units: Units) -> pd.DataFrame:
    """Return the sets of a day that were written by hand, to be edited."""
    rows = set_rows(journal, day)
    weights = [
        None if is_blank(value) else in_own_weight(value, units) for value in rows["weight_kg"]
    ]
    return rows.assign(weight_kg=pd.Series(weights, dtype=float))


def edited(rows: pd.DataFrame, change: Mapping[str, Any]) -> pd.DataFrame:
    """Return a table as it was edited: `edited_rows`, `added_rows` and `deleted_rows`."""
    records = [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
    for place, cells in change.get("edited_rows", {}).items():
        records[int(place)].update(cells)
    gone = {int(place) for place in change.get("deleted_rows", ())}
    left = [row for place, row in enumerate(records) if place not in gone]
    left += [dict(row) for row in change.get("added_rows", ())]
    return pd.DataFrame(left, columns=list(rows.columns), dtype=object)


def with_sets(journal: Journal, day: date, rows: pd.DataFrame, units: Units) -> Journal:
    """Return the journal with these sets of a day in place of those by hand.

    Raises `InputError`, every fault with its row.
    """
    weights = [kept("weight_kg", value, units) for value in rows["weight_kg"]]
    whole = rows.assign(weight_kg=pd.Series(weights, index=rows.index, dtype=object))
    try:
        return put_sets(journal, day, whole)
    except InputError as fault:
        raise InputError.together(
            [InputError(in_units(str(one), units), one.field, one.value) for one in fault.errors]
        ) from fault


def with_more_sets(
    journal: Journal,
    day: date,
    exercise: str | None,
    weight: float | None,
    reps: float | None,
    number: float | None,
    units: Units,
) -> Journal:
    """Return the journal with `number` equal sets added to a day by hand.

    Raises `InputError` where the exercise or the repetitions are missing, and as `with_sets`.
    """
    missing = [
        what
        for what, given in (("the exercise", exercise), ("the repetitions", reps))
        if is_blank(given)
    ]
    if missing:
        raise InputError(f"Say {listed(missing)} first.", "exercise", exercise)
    sets = 0.0 if is_blank(number) else float(number or 0)
    if not 1 <= sets <= MOST_SETS_AT_ONCE:
        raise InputError(
            f"{figure(sets)} sets at once are not from 1 to {MOST_SETS_AT_ONCE}.", "sets", number
        )
    rows = sets_of(journal, day, units)
    new = pd.DataFrame([{"exercise": exercise, "weight_kg": weight, "reps": reps}] * int(sets))
    whole = pd.concat([rows.astype(object), new.astype(object)], ignore_index=True)
    return with_sets(journal, day, whole.reindex(columns=list(rows.columns)), units)


def suggestions(journal: Journal) -> list[str]:
    """Return names of exercises: those of the journal, the most frequent first, then ours."""
    own = journal.log["exercise"].value_counts().index
    return list(dict.fromkeys([*(str(name) for name in own if name), *EXERCISE_NAMES]))


def sets_in_words(rows: pd.DataFrame) -> str:
    """Return how many sets of a day there are by hand: '4 sets of 2 exercises'."""
    if rows.empty:
        return "No set of this day is written yet."
    exercises = counted(rows["exercise"].nunique(), "exercise")
    return f"{counted(len(rows), 'set')} of {exercises}. Change or take out any in the table."
