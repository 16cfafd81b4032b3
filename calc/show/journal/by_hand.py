"""A day as a person writes it: values and sets in their units, and back into the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import nan
from typing import Any, NamedTuple

import pandas as pd

from calc.clock import day_text
from calc.errors import InputError
from calc.evidence import figure
from calc.expenditure.body_fat import measured
from calc.expenditure.checkin.marks import ILLNESS
from calc.journal import Journal
from calc.journal.by_hand import day_rows, put_sets, put_value, set_rows
from calc.journal.by_hand_limits import WAIST_CM
from calc.journal.day_marks import is_marked, note_on, put_waist, waist_on
from calc.journal.fasting import FASTED, is_fasted
from calc.journal.model import HAND
from calc.person.body import BODPOD, DXA, SCALE, SKINFOLD, TAPE, UNKNOWN
from calc.show.journal.contents import counted, listed
from calc.show.today.day import last_before
from calc.show.words import (
    centimetres,
    in_own_weight,
    in_units,
    kilograms,
    on_own_tape,
    on_tape,
    weight_unit,
)
from calc.tables.safe_csv import is_blank
from calc.today import slips
from calc.training.catalogue import EXERCISE_NAMES
from calc.units import Units

NAMES: Mapping[str, str] = {
    "weight_kg": "Body weight",
    WAIST_CM: "Waist",
    "sleep_h": "Sleep",
    "energy_kcal": "Energy",
    "protein_g": "Protein",
    "carbohydrate_g": "Carbohydrate",
    "fat_g": "Fat",
    "fibre_g": "Fibre",
}
# What is asked of somebody who is shown no numbers of what is eaten and weighed.
NO_BODY: tuple[str, ...] = ("sleep_h",)
STEPS: Mapping[str, float] = {
    "weight_kg": 0.1,
    WAIST_CM: 0.5,
    "sleep_h": 0.25,
    "energy_kcal": 50.0,
    **dict.fromkeys(("protein_g", "carbohydrate_g", "fat_g", "fibre_g"), 5.0),
}
UNIT_OF: Mapping[str, str] = {"energy_kcal": "kcal", "sleep_h": "h"}
# How many decimals a value is shown with; what is kept has all of them.
SHOWN_DECIMALS: Mapping[str, int] = {"weight_kg": 1, WAIST_CM: 1, "sleep_h": 2}
# What a day can be said to be, by the kind of the mark that says it.
SAID_OF_DAY: Mapping[str, str] = {ILLNESS: "Ill", FASTED: "Fasted"}
NOUGHT = (
    "0 kcal counts as a day that was not logged. If you ate nothing, say that you fasted: then it "
    "counts."
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
LAST_DAYS = "The last 14 days, to look at or to change"
# What a day's line says, and what follows the unit.
IN_A_LINE: Mapping[str, str] = {
    "weight_kg": "",
    "energy_kcal": "",
    "protein_g": " protein",
    "sleep_h": " sleep",
}
MOST_SETS_AT_ONCE = 20


def unit(name: str, units: Units) -> str:
    """Return the unit of a value of a day, as the person reads it."""
    if name == WAIST_CM:
        return "cm" if units == "metric" else "in"
    return weight_unit(units) if name == "weight_kg" else UNIT_OF.get(name, "g")


def label(name: str, units: Units) -> str:
    """Return what a value of a day is called, with its unit: 'Body weight (kg)', 'Sleep (h)'."""
    return f"{NAMES[name]} ({unit(name, units)})"


def shown(name: str, value: Any, units: Units) -> float | None:
    """Return a value of a day in the person's units, rounded for display; None for nothing."""
    if is_blank(value):
        return None
    own = float(value)
    if name == "weight_kg":
        own = in_own_weight(own, units)
    elif name == WAIST_CM:
        own = on_own_tape(own, units)
    return round(own, SHOWN_DECIMALS.get(name, 0))


def kept(name: str, value: Any, units: Units) -> Any:
    """Return what a person wrote as the journal keeps it: a weight in kg, a waist in cm."""
    if is_blank(value):
        return None
    if name == WAIST_CM:
        return centimetres(float(value), units)
    return kilograms(float(value), units) if name == "weight_kg" else value


def values_of(journal: Journal, day: date, units: Units) -> dict[str, float | None]:
    """Return what is known of a day, by the names of its values."""
    row = {**day_rows(journal, day, day).iloc[0], WAIST_CM: waist_on(journal, day)}
    return {name: shown(name, row[name], units) for name in NAMES}


def nought_sentence(journal: Journal, day: date) -> str:
    """Return what 0 kcal by hand counts as; '' where none was written, or the day was fasted."""
    energy = day_rows(journal, day, day)["energy_kcal"].iloc[0]
    return NOUGHT if energy == 0 and not is_fasted(journal.marks, day) else ""


def with_value(journal: Journal, day: date | str, name: str, value: Any, units: Units) -> Journal:
    """Return the journal with one value of a day written by hand; None takes it back.

    Raises `InputError`, in the person's units, for a value that cannot be, and for an app's value
    that was emptied.
    """
    given = kept(name, value, units)
    try:
        if name == WAIST_CM:
            return put_waist(journal, day, given)
        return put_value(journal, day, name, given)
    except InputError as fault:
        raise InputError(on_tape(in_units(str(fault), units), units), name, value) from fault


def question(journal: Journal, day: date, name: str, value: Any, units: Units) -> str:
    """Return what is asked of a value that may be a slip of the thumb; '' for nothing."""
    given = kept(name, value, units)
    if given is None:
        return ""
    if name == "weight_kg":
        last = last_before(journal, name, day, units)
        return slips.of_weight(given, last.value if last else None, units)
    if name == "sleep_h":
        return slips.of_sleep(given)
    return slips.of_food(nan, given) if name == "energy_kcal" else ""


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


def last_days(
    journal: Journal, today: date, units: Units, *, hidden: bool = False
) -> dict[date, str]:
    """Return what is known of each of the last two weeks in a line, today first.

    Where numbers are `hidden` it is only how long they slept, what was noted and illness.
    """
    rows = day_rows(journal, today - timedelta(days=DAYS_SHOWN - 1), today).iloc[::-1]
    return {
        row["date"].date(): _line(journal, row["date"].date(), row, units, hidden)
        for row in rows.to_dict("records")
    }


def _line(journal: Journal, day: date, row: Mapping[Any, Any], units: Units, hidden: bool) -> str:
    values = {name: shown(name, row[name], units) for name in IN_A_LINE}
    parts = [
        f"{figure(value)} {unit(name, units)}{IN_A_LINE[name]}"
        for name, value in values.items()
        if value is not None and (not hidden or name in NO_BODY)
    ]
    parts += [
        text.lower()
        for kind, text in SAID_OF_DAY.items()
        if is_marked(journal.marks, day, kind) and not (hidden and kind == FASTED)
    ]
    parts += ["a note"] if note_on(journal, day) else []
    return f"**{day_in_words(day)}** {', '.join(parts) or 'nothing yet'}"


def day_in_words(day: date) -> str:
    """Return a day as it is said in a list: 'Mon 30 Nov'."""
    return f"{day:%a} {day_text(day)}"


def saved(what: str, day: date) -> str:
    """Return that something of a day was saved."""
    return f"Saved: {what}, {day_in_words(day)}."


def taken_back(what: str, day: date) -> str:
    """Return that something of a day is as it was before."""
    return f"Undone: {what}, {day_in_words(day)}."


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
