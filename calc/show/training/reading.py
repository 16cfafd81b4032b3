"""A session read from what a person typed: each row an exercise, or a fault that names its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from calc.errors import InputError
from calc.evidence import figure
from calc.show.training.rows import (
    SPAN,
    Draft,
    in_kilograms,
    in_own_weight,
    is_blank,
    records,
    text_of,
    weight_unit,
)
from calc.training.session import DROP, Entry, Session
from calc.training.session.bounds import BOUNDS, LONGEST_NAME, MOST_ENTRIES
from calc.units import Units

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
_EXAMPLES = {"sets": "3 or 3-4", "reps": "10 or 10-15", "rest": "90 or 60-90"}


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
    name = text_of(row.get("exercise"))
    place = f"Row {number}, {name}" if name else f"Row {number}"
    return InputError(f"{place}, {LABELS.get(column, column)}: {fault}", column, fault.value)


def _entry(row: Mapping[str, Any], units: Units) -> Entry:
    faults: list[InputError] = []
    given: dict[str, Any] = {}
    name = text_of(row.get("exercise"))
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
        if is_blank(value):
            faults.append(InputError("is empty.", column, None))
        else:
            given[field] = float(str(value))
    if not is_blank(row.get("load")):
        given["load_kg"] = in_kilograms(float(str(row["load"])), units)
    if not faults or all(fault.field != "reps" for fault in faults):
        # What was aimed at within a range is only known for that range.
        aimed = row.get("reps_aim")
        if not is_blank(aimed) and text_of(row.get("aim_of")) == text_of(row.get("reps")):
            given["reps_aim"] = float(str(aimed))
    if faults:
        raise InputError.together(faults)
    drops, drop = row.get("drops"), row.get("drop")
    number_of_drops: Any = 0 if is_blank(drops) else float(str(drops))
    side = row.get("per_side")
    return Entry(
        name,
        technique=text_of(row.get("technique")),
        group=text_of(row.get("group")),
        drops=number_of_drops,
        drop=float(DROP) if is_blank(drop) else float(str(drop)),
        per_side=None if is_blank(side) else bool(side),
        warm_up=row.get("warm_up") is True,
        note=text_of(row.get("note")),
        **given,
    )


def _read_span(column: str, value: Any) -> tuple[float, float]:
    text = text_of(value) if isinstance(value, str) else "" if is_blank(value) else figure(value)
    if not text:
        raise InputError(f"is empty; write {_EXAMPLES[column]}.", column, None)
    found = SPAN.fullmatch(text)
    if found is None:
        raise InputError(
            f"'{text[:20]}' is no number or range; write {_EXAMPLES[column]}.", column, value
        )
    low, high = (float((part or found[1]).replace(",", ".")) for part in found.groups())
    return low, high


def _weight_faults(column: str, value: Any, units: Units) -> Iterator[InputError]:
    if is_blank(value):
        return
    most = BOUNDS["load_kg"].high
    if not 0 <= in_kilograms(float(value), units) <= most:
        limit = figure(in_own_weight(most, units), 0)
        yield InputError(
            f"{figure(value)} {weight_unit(units)} lies outside 0 to {limit}; left out.",
            column,
            value,
        )
