"""A session as rows that a person types in, and back: what cannot be read is told by its row.

Sets, repetitions and rest stand as they are written in a gym, '3-4', '10-15', '60-90'; loads in the
reader's units. The rows are kept as they were typed; a session is made of those that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from calc.evidence import Constant, figure
from calc.show.words import POUNDS
from calc.training.session import DROP, RESERVE, TECHNIQUES, TEMPO, Entry, Session
from calc.training.techniques import rest_for, tempo_for
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

SPAN = re.compile(
    r"\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?)(?:\s*(?:-|–|—|to)\s*([0-9]{1,6}(?:[.,][0-9]{1,3})?))?\s*"
)

_USUAL: Mapping[str, Callable[[str], float]] = {
    "reserve": lambda _: float(RESERVE),
    "tempo": tempo_for,
}
# Decimals of a load that is carried from one unit to the other: a thousandth of a gram.
_DIGITS = 6


def weight_unit(units: Units) -> str:
    """Return the unit in which the reader loads a bar: 'kg', or 'lb' for imperial and stone."""
    return "kg" if units == "metric" else "lb"


def in_own_weight(kg: float, units: Units) -> float:
    """Return kilograms in the unit of `weight_unit`, not rounded for display."""
    return kg if units == "metric" else round(kg * POUNDS, _DIGITS)


def in_kilograms(value: float, units: Units) -> float:
    """Return the kilograms of a load in the unit of `weight_unit`; there and back it is as it was.

    The digits that two conversions lose between them are cut off, a thousandth of a gram.
    """
    return value if units == "metric" else round(value / POUNDS, _DIGITS)


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


def typed(draft: Draft, edited: pd.DataFrame, shown: Collection[str] = COLUMNS) -> Draft:
    """Return a draft with the rows of a table that was edited.

    In a column that was not `shown` nobody could type: there a row takes what an added one has.
    """
    rows = records(edited)
    for row in rows:
        for name, usual in _USUAL.items():
            if name not in shown and is_blank(row.get(name)):
                row[name] = usual(text_of(row.get("exercise")))
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
    rows = [*records(draft.rows), new_row(exercise)]
    return replace(draft, rows=table(rows))


def with_one_more_set(draft: Draft, exercise: str) -> Draft:
    """Return a draft with one set more of an exercise that is in it; as it was where it is not."""
    rows = records(draft.rows)
    for row in rows:
        found = SPAN.fullmatch(text_of(row["sets"]))
        if text_of(row["exercise"]) == exercise and found is not None:
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


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table, each by the names of its columns."""
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def text_of(value: Any) -> str:
    """Return the text of a cell without blanks at its ends; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def is_blank(value: Any) -> bool:
    """Return whether nothing stands in a cell."""
    return value is None or value == "" or bool(pd.isna(value))


OPTIONS: tuple[str, ...] = TECHNIQUES[1:]
DEFAULTS: Mapping[str, Any] = {
    **{name: value for name, value in new_row().items() if value is not None},
    "tempo": float(TEMPO),
}
