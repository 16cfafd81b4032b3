"""A session as rows that a person types in, and back: what cannot be read is told by its row.

Sets, repetitions and rest stand as they are written in a gym, '3-4', '10-15', '60-90'; loads in the
reader's units. The rows are kept as they were typed; a session is made of those that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.show.words import in_own_weight, kilograms, weight_unit
from calc.tables.safe_csv import is_blank
from calc.training.rest_and_tempo import rest_for, tempo_for
from calc.training.session import DROP, RESERVE, TECHNIQUES, TEMPO, Entry, Session
from calc.training.session.limits import LIMITS, LONGEST_NAME, MOST_ENTRIES
from calc.training.session.rows import Column, Columns, entry_of, number_in, of_one, row_of, text_in
from calc.units import Units

NEW_SETS = Constant(3, "sets", "Sets of an exercise that is added to a session", low=3, high=5)
NEW_REPS_LOW = Constant(10, "repetitions", "Repetitions of an added exercise, low", low=8, high=15)
NEW_REPS_HIGH = Constant(
    15, "repetitions", "Repetitions of an added exercise, high", low=8, high=15
)

# The columns in their order: a phone shows the first, the rest stand behind a switch.
FIRST: tuple[str, ...] = ("exercise", "sets", "reps", "load", "rest")
MORE: tuple[str, ...] = ("reserve", "tempo", "technique", "group", "drops", "maximum", "warm_up")
# What is not typed in a table and yet belongs to the row.
KEPT: tuple[str, ...] = ("note", "reps_aim", "aim_of", "drop", "per_side")
COLUMNS: tuple[str, ...] = (*FIRST, *MORE, *KEPT)
NUMBERS = frozenset({"load", "reserve", "tempo", "drops", "maximum", "reps_aim", "drop"})
# What a column is called where a fault of it is told.
LABELS: Mapping[str, str] = {
    "reps": "repetitions",
    "reserve": "in reserve",
    "tempo": "seconds a repetition",
    "maximum": "one-repetition maximum",
    "warm_up": "warm-up set",
}

_SPAN = re.compile(
    r"\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?)(?:\s*(?:-|–|—|to)\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?))?\s*"
)

_USUAL: Mapping[str, Callable[[str], float]] = {
    "reserve": lambda _: float(RESERVE),
    "tempo": tempo_for,
}


def _written(low: float, high: float) -> str:
    return figure(low) if low == high else f"{figure(low)}-{figure(high)}"


def _ends(cell: Any) -> tuple[float, float] | None:
    """Return both ends of a range as it is typed, None where it is none."""
    found = _SPAN.fullmatch(cell if isinstance(cell, str) else figure(cell))
    if found is None:
        return None
    low, high = (float((part or found[1]).replace(",", ".")) for part in found.groups())
    return low, high


def _range(low: str, high: str, example: str) -> Column:
    def read(cell: Any) -> tuple[float, float]:
        ends = _ends(cell)
        if ends is None:
            raise InputError(f"'{text_in(cell)[:20]}' is no number or range; write {example}.")
        return ends

    return Column((low, high), read, _written, f"is empty; write {example}.")


def _or_none(value: Any) -> Any:
    return value or None


@cache
def _columns(units: Units) -> Columns:
    """How each column holds what is planned of an exercise, loads in the reader's unit."""
    return {
        "exercise": of_one("exercise", text_in),
        "sets": _range("sets_low", "sets_high", "3 or 3-4"),
        "reps": _range("reps_low", "reps_high", "10 or 10-15"),
        "load": of_one(
            "load_kg",
            lambda cell: kilograms(number_in(cell), units),
            lambda kg: None if kg is None else in_own_weight(kg, units),
        ),
        "rest": _range("rest_low_s", "rest_high_s", "90 or 60-90"),
        "reserve": of_one("reserve", number_in, wanted="is empty."),
        "tempo": of_one("tempo_s", number_in, wanted="is empty."),
        "technique": of_one("technique", text_in, _or_none),
        "group": of_one("group", text_in, _or_none),
        "drops": of_one("drops", number_in, _or_none),
        "warm_up": of_one("warm_up", bool, _or_none),
        "note": of_one("note", text_in),
        "reps_aim": of_one("reps_aim", number_in),
        "drop": of_one("drop", number_in),
        "per_side": of_one("per_side", bool),
    }


@dataclass(frozen=True, eq=False)
class Draft:
    """A session as it is typed: its rows, and what stands around them; equal where all of it is."""

    name: str
    rows: pd.DataFrame
    warm_up_minutes: float | None
    cool_down_minutes: float | None
    warm_up: tuple[str, ...] = ()
    cool_down: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, Draft) and self.rows.equals(other.rows)
        return same and {**vars(self), "rows": 0} == {**vars(other), "rows": 0}


def typed(draft: Draft, edited: pd.DataFrame, shown: Collection[str] = COLUMNS) -> Draft:
    """Return a draft with the rows of a table that was edited.

    In a column that was not `shown` nobody could type: there a row takes what an added one has.
    """
    rows = records(edited)
    for row in rows:
        for name, usual in _USUAL.items():
            if name not in shown and is_blank(row.get(name)):
                row[name] = usual(text_in(row.get("exercise")))
    return replace(draft, rows=table(rows))


def table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Return rows as the table that is edited: numbers as floats, all else as it was typed."""
    return pd.DataFrame(
        {
            name: pd.Series(
                [row.get(name) for row in rows], dtype=float if name in NUMBERS else object
            )
            for name in COLUMNS
        }
    )


def _row(entry: Entry, units: Units) -> dict[str, Any]:
    row = row_of(entry, _columns(units))
    # What is aimed at within a range is only known for that range.
    return {**row, "aim_of": row["reps"]}


def draft_of(session: Session, units: Units) -> Draft:
    """Return a session as it is typed, loads in the reader's units."""
    return Draft(
        session.name,
        table([_row(entry, units) for entry in session.entries]),
        session.warm_up_minutes,
        session.cool_down_minutes,
        session.warm_up,
        session.cool_down,
    )


def new_row(exercise: str = "") -> dict[str, Any]:
    """Return a row for an exercise that is added: three sets of 10 to 15, rests as it needs."""
    return {
        "exercise": exercise or None,
        "sets": figure(NEW_SETS),
        "reps": _written(NEW_REPS_LOW, NEW_REPS_HIGH),
        "rest": _written(*rest_for(exercise)),
        "reserve": float(RESERVE),
        "tempo": tempo_for(exercise),
        "drop": float(DROP),
    }


def with_exercise(draft: Draft, exercise: str) -> Draft:
    """Return a draft with an exercise added at its end."""
    rows = [*records(draft.rows), new_row(exercise)]
    return replace(draft, rows=table(rows))


def with_one_more_set(draft: Draft, exercise: str) -> Draft:
    """Return a draft with one set more of an exercise that is in it; as it was where it is not."""
    rows = records(draft.rows)
    for row in rows:
        ends = None if is_blank(row["sets"]) else _ends(row["sets"])
        if text_in(row["exercise"]) == exercise and ends is not None:
            row["sets"] = _written(ends[0] + 1, ends[1] + 1)
            break
    return replace(draft, rows=table(rows))


def with_cells(draft: Draft, place: int, cells: Mapping[str, Any]) -> Draft:
    """Return the draft with other cells in one of its rows, counted from 0."""
    rows = records(draft.rows)
    rows[place] |= cells
    return replace(draft, rows=table(rows))


def without_row(draft: Draft, place: int) -> Draft:
    """Return the draft without one of its rows, counted from 0."""
    rows = records(draft.rows)
    return replace(draft, rows=table([*rows[:place], *rows[place + 1 :]]))


def in_other_units(draft: Draft, before: Units, after: Units) -> Draft:
    """Return a draft with its loads and maxima in other units."""
    if weight_unit(before) == weight_unit(after):
        return draft
    rows = draft.rows.assign(
        **{
            name: [
                value if pd.isna(value) else in_own_weight(kilograms(value, before), after)
                for value in draft.rows[name]
            ]
            for name in ("load", "maximum")
        }
    )
    return replace(draft, rows=rows)


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table, each by the names of its columns."""
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


OPTIONS: tuple[str, ...] = TECHNIQUES[1:]
DEFAULTS: Mapping[str, Any] = {
    **{name: value for name, value in new_row().items() if value is not None},
    "tempo": float(TEMPO),
}


class Reading(NamedTuple):
    """What could be read of a draft: its session, one-repetition maxima (kg) and the faults.

    `left_out` are the numbers of the rows that are not in the session, from 1.
    """

    session: Session
    maxima: Mapping[str, float]
    faults: tuple[InputError, ...]
    left_out: tuple[int, ...] = ()


def told(readings: Mapping[str, Reading], day: str) -> tuple[str, ...]:
    """Return every fault of a week, those of the day shown first, the others with their day."""
    here = [str(fault) for fault in readings[day].faults]
    others = [
        f"{name.capitalize()}: {fault}"
        for name, reading in readings.items()
        for fault in reading.faults
        if name != day
    ]
    return (*here, *others)


def rows_left_out(readings: Mapping[str, Reading]) -> int:
    """Return how many rows of a week are in none of its sessions."""
    return sum(len(reading.left_out) for reading in readings.values())


def read(draft: Draft, units: Units) -> Reading:
    """Return the session of the rows that can be read, and a fault by row and column for the rest.

    A row with a fault is left out of the session, never changed; where only a load or a maximum is
    at fault the row counts and that weight is unknown.
    """
    entries: list[Entry] = []
    maxima: dict[str, float] = {}
    faults: list[InputError] = []
    left_out: list[int] = []
    for number, row in enumerate(records(draft.rows), start=1):
        for column in ("load", "maximum"):
            for fault in _weight_faults(column, row.get(column), units):
                faults.append(_of_row(number, row, fault))
                row[column] = None
        try:
            entry = _entry(row, units)
        except InputError as found:
            placed = [_of_row(number, row, fault) for fault in found.errors]
            # Both ends of a range stand in one cell, whose fault is told once.
            faults += {str(fault): fault for fault in placed}.values()
            left_out.append(number)
            continue
        entries.append(entry)
        if not is_blank(row.get("maximum")):
            maxima[entry.exercise] = kilograms(float(row["maximum"]), units)
    if len(entries) > MOST_ENTRIES:
        faults.append(
            InputError(
                f"A session has up to {figure(MOST_ENTRIES)} exercises; the rows after them are "
                "left out.",
                "exercise",
                len(entries),
            )
        )
        entries = entries[: int(MOST_ENTRIES)]
    given = {
        name: getattr(draft, name)
        for name in ("warm_up_minutes", "cool_down_minutes")
        if getattr(draft, name) is not None
    }
    name = draft.name[: int(LONGEST_NAME)]
    session = Session(name, tuple(entries), warm_up=draft.warm_up, cool_down=draft.cool_down)
    for name, value in given.items():
        try:
            session = replace(session, **{name: value})
        except InputError as fault:
            kept = figure(getattr(session, name))
            faults.append(InputError(f"{fault} {kept} minutes are kept.", name, value))
    return Reading(session, maxima, tuple(faults), tuple(left_out))


def _of_row(number: int, row: Mapping[str, Any], fault: InputError) -> InputError:
    name = text_in(row.get("exercise"))
    place = f"Row {number}, {name}" if name else f"Row {number}"
    label = LABELS.get(fault.field, fault.field)
    return InputError(f"{place}, {label}: {fault}", fault.field, fault.value)


def _entry(row: dict[str, Any], units: Units) -> Entry:
    if is_blank(row.get("exercise")):
        raise InputError("no exercise is given yet.", "exercise", None)
    aimed = text_in(row.get("aim_of")) == text_in(row.get("reps"))
    return entry_of(row if aimed else {**row, "reps_aim": None}, _columns(units))


def _weight_faults(column: str, value: Any, units: Units) -> Iterator[InputError]:
    if is_blank(value):
        return
    most = LIMITS["load_kg"].high
    if not 0 <= kilograms(float(value), units) <= most:
        limit = figure(in_own_weight(most, units), 0)
        yield InputError(
            f"{figure(value)} {weight_unit(units)} lies outside 0 to {limit}; left out.",
            column,
            value,
        )
