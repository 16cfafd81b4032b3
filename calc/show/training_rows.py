"""A session as rows that a person types in, and back: what cannot be read is told by its row.

Sets, repetitions and rest stand as they are written in a gym, '3-4', '10-15', '60-90'; loads in the
reader's units. The rows are kept as they were typed; a session is made of those that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.training.bounds import BOUNDS, LONGEST_NAME, MOST_ENTRIES
from calc.training.session import DROP, RESERVE, TECHNIQUES, TEMPO, Entry, Session
from calc.training.techniques import rest_for, tempo_for
from calc.units import Units, registry

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

# What a field of an entry is called in the table.
LABELS: Mapping[str, str] = {
    "exercise": "exercise",
    "sets": "sets",
    "reps": "repetitions",
    "load": "load",
    "rest": "rest",
    "reserve": "in reserve",
    "tempo": "seconds a repetition",
    "technique": "technique",
    "group": "group",
    "drops": "drops",
    "maximum": "one-repetition maximum",
    "warm_up": "warm-up set",
}
_COLUMN_OF: Mapping[str, str] = {
    "sets_low": "sets",
    "sets_high": "sets",
    "reps_low": "reps",
    "reps_high": "reps",
    "load_kg": "load",
    "rest_low_s": "rest",
    "rest_high_s": "rest",
    "tempo_s": "tempo",
}
_SPAN = re.compile(
    r"\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?)(?:\s*(?:-|–|—|to)\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?))?\s*"
)
_EXAMPLES = {"sets": "3 or 3-4", "reps": "10 or 10-15", "rest": "90 or 60-90"}


_POUNDS: float = registry.Quantity(1, "kilogram").m_as("pound")
# Decimals of a load that is carried from one unit to the other: a thousandth of a gram.
_DIGITS = 6


def weight_unit(units: Units) -> str:
    """Return the unit in which the reader loads a bar: 'kg', or 'lb' for imperial and stone."""
    return "kg" if units == "metric" else "lb"


def in_own_weight(kg: float, units: Units) -> float:
    """Return kilograms in the unit of `weight_unit`, not rounded for display."""
    return kg if units == "metric" else round(kg * _POUNDS, _DIGITS)


def in_kilograms(value: float, units: Units) -> float:
    """Return the kilograms of a load in the unit of `weight_unit`; there and back it is as it was.

    The digits that two conversions lose between them are cut off, a thousandth of a gram.
    """
    return value if units == "metric" else round(value / _POUNDS, _DIGITS)


class Reading(NamedTuple):
    """What could be read of a draft: its session, one-repetition maxima (kg) and the faults.

    `left_out` are the numbers of the rows that are not in the session, from 1.
    """

    session: Session
    maxima: Mapping[str, float]
    faults: tuple[InputError, ...]
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A session as it is typed: its rows, and what stands around them."""

    name: str
    rows: pd.DataFrame
    warm_up_minutes: float | None
    cool_down_minutes: float | None
    warm_up: tuple[str, ...] = ()
    cool_down: tuple[str, ...] = ()


def _span(low: float, high: float) -> str:
    return figure(low) if low == high else f"{figure(low)}-{figure(high)}"


def _row(entry: Entry, units: Units) -> dict[str, Any]:
    reps = _span(entry.reps_low, entry.reps_high)
    return {
        "exercise": entry.exercise,
        "sets": _span(entry.sets_low, entry.sets_high),
        "reps": reps,
        "load": None if entry.load_kg is None else in_own_weight(entry.load_kg, units),
        "rest": _span(entry.rest_low_s, entry.rest_high_s),
        "reserve": entry.reserve,
        "tempo": entry.tempo_s,
        "technique": entry.technique or None,
        "group": entry.group or None,
        "drops": entry.drops or None,
        "maximum": None,
        "note": entry.note,
        "reps_aim": entry.reps_aim,
        "aim_of": reps,
        "drop": entry.drop,
        "per_side": entry.per_side,
        "warm_up": entry.warm_up or None,
    }


def typed(draft: Draft, edited: pd.DataFrame) -> Draft:
    """Return a draft with the rows of a table that was edited."""
    return replace(draft, rows=table(_records(edited)))


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
        "reps": _span(NEW_REPS_LOW, NEW_REPS_HIGH),
        "rest": _span(*rest_for(exercise)),
        "reserve": float(RESERVE),
        "tempo": tempo_for(exercise),
        "drop": float(DROP),
    }


def with_exercise(draft: Draft, exercise: str) -> Draft:
    """Return a draft with an exercise added at its end."""
    rows = [*_records(draft.rows), new_row(exercise)]
    return replace(draft, rows=table(rows))


def with_one_more_set(draft: Draft, exercise: str) -> Draft:
    """Return a draft with one set more of an exercise that is in it; as it was where it is not."""
    rows = _records(draft.rows)
    for row in rows:
        found = _SPAN.fullmatch(_text(row["sets"]))
        if _text(row["exercise"]) == exercise and found is not None:
            low, high = (float(part or found[1]) for part in found.groups())
            row["sets"] = _span(low + 1, high + 1)
            break
    return replace(draft, rows=table(rows))


def in_other_units(draft: Draft, before: Units, after: Units) -> Draft:
    """Return a draft with its loads and maxima in other units."""
    if weight_unit(before) == weight_unit(after):
        return draft
    rows = draft.rows.assign(
        **{
            name: [
                value if pd.isna(value) else in_own_weight(in_kilograms(value, before), after)
                for value in draft.rows[name]
            ]
            for name in ("load", "maximum")
        }
    )
    return replace(draft, rows=rows)


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _blank(value: Any) -> bool:
    return value is None or value == "" or bool(pd.isna(value))


def read(draft: Draft, units: Units) -> Reading:
    """Return the session of the rows that can be read, and a fault by row and column for the rest.

    A row with a fault is left out of the session, never changed; where only a load or a maximum is
    at fault the row counts and that weight is unknown.
    """
    entries: list[Entry] = []
    maxima: dict[str, float] = {}
    faults: list[InputError] = []
    left_out: list[int] = []
    for number, row in enumerate(_records(draft.rows), start=1):
        for column in ("load", "maximum"):
            for fault in _weight_faults(column, row.get(column), units):
                faults.append(_of_row(number, row, fault))
                row[column] = None
        try:
            entry = _entry(row, units)
        except InputError as found:
            faults += [_of_row(number, row, fault) for fault in found.errors]
            left_out.append(number)
            continue
        entries.append(entry)
        if not _blank(row.get("maximum")):
            maxima[entry.exercise] = in_kilograms(float(row["maximum"]), units)
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
    session = Session(
        draft.name[: int(LONGEST_NAME)],
        tuple(entries),
        warm_up=draft.warm_up,
        cool_down=draft.cool_down,
    )
    for name, value in given.items():
        try:
            session = replace(session, **{name: value})
        except InputError as fault:
            kept = figure(getattr(session, name))
            faults.append(InputError(f"{fault} {kept} minutes are kept.", name, value))
    return Reading(session, maxima, tuple(faults), tuple(left_out))


def _of_row(number: int, row: Mapping[str, Any], fault: InputError) -> InputError:
    column = _COLUMN_OF.get(fault.field, fault.field)
    name = _text(row.get("exercise"))
    place = f"Row {number}, {name}" if name else f"Row {number}"
    return InputError(f"{place}, {LABELS.get(column, column)}: {fault}", column, fault.value)


def _entry(row: Mapping[str, Any], units: Units) -> Entry:
    faults: list[InputError] = []
    given: dict[str, Any] = {}
    name = _text(row.get("exercise"))
    if not name:
        raise InputError("no exercise is given yet.", "exercise", None)
    for column, low, high in (
        ("sets", "sets_low", "sets_high"),
        ("reps", "reps_low", "reps_high"),
        ("rest", "rest_low_s", "rest_high_s"),
    ):
        try:
            given[low], given[high] = _read_span(column, row.get(column))
        except InputError as fault:
            faults.append(fault)
    for column, field in (("reserve", "reserve"), ("tempo", "tempo_s")):
        value = row.get(column)
        if _blank(value):
            faults.append(InputError("is empty.", column, None))
        else:
            given[field] = float(str(value))
    if not _blank(row.get("load")):
        given["load_kg"] = in_kilograms(float(str(row["load"])), units)
    if not faults or all(fault.field != "reps" for fault in faults):
        # What was aimed at within a range is only known for that range.
        aimed = row.get("reps_aim")
        if not _blank(aimed) and _text(row.get("aim_of")) == _text(row.get("reps")):
            given["reps_aim"] = float(str(aimed))
    if faults:
        raise InputError.together(faults)
    drops, drop = row.get("drops"), row.get("drop")
    number_of_drops: Any = 0 if _blank(drops) else float(str(drops))
    side = row.get("per_side")
    return Entry(
        name,
        technique=_text(row.get("technique")),
        group=_text(row.get("group")),
        drops=number_of_drops,
        drop=float(DROP) if _blank(drop) else float(str(drop)),
        per_side=None if _blank(side) else bool(side),
        warm_up=row.get("warm_up") is True,
        note=_text(row.get("note")),
        **given,
    )


def _read_span(column: str, value: Any) -> tuple[float, float]:
    text = _text(value) if isinstance(value, str) else "" if _blank(value) else figure(value)
    if not text:
        raise InputError(f"is empty; write {_EXAMPLES[column]}.", column, None)
    found = _SPAN.fullmatch(text)
    if found is None:
        raise InputError(
            f"'{text[:20]}' is no number or range; write {_EXAMPLES[column]}.", column, value
        )
    low, high = (float((part or found[1]).replace(",", ".")) for part in found.groups())
    return low, high


def _weight_faults(column: str, value: Any, units: Units) -> Iterator[InputError]:
    if _blank(value):
        return
    most = BOUNDS["load_kg"].high
    if not 0 <= in_kilograms(float(value), units) <= most:
        limit = figure(in_own_weight(most, units), 0)
        yield InputError(
            f"{figure(value)} {weight_unit(units)} lies outside 0 to {limit}; left out.",
            column,
            value,
        )


OPTIONS: tuple[str, ...] = TECHNIQUES[1:]
DEFAULTS: Mapping[str, Any] = {
    **{name: value for name, value in new_row().items() if value is not None},
    "tempo": float(TEMPO),
}
