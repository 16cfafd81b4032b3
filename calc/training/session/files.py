"""A session and a week as a table and as CSV that reads back into the same.

One row an exercise; the warm-up and the cool-down have a row for each of their items, the first
with the minutes. A session has no `day`; a week has one on every row.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.tables.records import records
from calc.tables.safe_csv import plain_cell
from calc.tables.safe_csv import to_csv as table_to_csv
from calc.training.session.bounds import shown
from calc.training.session.session import Entry, Session, Week
from calc.units import number

LARGEST_FILE = Constant(1_000_000, "bytes", "Largest file of a session or a week that is read")
MOST_ROWS = Constant(1000, "rows", "Most rows of a session or a week that are read")
NAMELESS = "My session"

# Column -> field of an entry. Whole numbers, other numbers, texts, and yes or no.
_WHOLE = {
    "sets_low": "sets_low",
    "sets_high": "sets_high",
    "reps_low": "reps_low",
    "reps_high": "reps_high",
    "drops": "drops",
}
_DECIMAL = {
    "reps_aim": "reps_aim",
    "load_kg": "load_kg",
    "rest_low_s": "rest_low_s",
    "rest_high_s": "rest_high_s",
    "tempo_s": "tempo_s",
    "drop_share": "drop",
    "reserve_reps": "reserve",
}
_TEXT = {"exercise": "exercise", "technique": "technique", "group": "group", "note": "note"}
_FLAG = {"per_side": "per_side"}
_FIELDS = {**_TEXT, **_WHOLE, **_DECIMAL, **_FLAG}
_COLUMN_OF = {field: column for column, field in _FIELDS.items()}
COLUMNS: tuple[str, ...] = (
    *("week", "day", "session", "part", "exercise", "sets_low", "sets_high", "reps_low"),
    *("reps_high", "reps_aim", "load_kg", "rest_low_s", "rest_high_s", "tempo_s", "technique"),
    *("drops", "drop_share", "group", "reserve_reps", "per_side", "minutes", "note"),
)
NEEDED = ("exercise", "sets_low", "reps_low")
EXERCISE, WARM_UP_SET, WARM_UP, COOL_DOWN = "exercise", "warm-up set", "warm-up", "cool-down"
_YES_NO: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}


def to_frame(plan: Session | Week) -> pd.DataFrame:
    """Return a session or a week as a table with the columns of `COLUMNS`; blank is not set.

    Raises `InputError` for a week without a session: it has no row to stand on.
    """
    if isinstance(plan, Week):
        if not plan.sessions:
            raise InputError("A week without a session has nothing to write.", "sessions", plan)
        rows = [
            {"week": plan.name, "day": day, **row}
            for day, session in plan.sessions.items()
            for row in _rows(session)
        ]
    else:
        rows = list(_rows(plan))
    whole = dict.fromkeys(_WHOLE, "Int64")
    decimal = dict.fromkeys([*_DECIMAL, "minutes"], "float64")
    blank = {name: None if name in whole or name in decimal else "" for name in COLUMNS}
    table = pd.DataFrame([{**blank, **row} for row in rows], columns=pd.Index(COLUMNS))
    return table.astype({**whole, **decimal})


def _rows(session: Session) -> Iterable[dict[str, Any]]:
    yield from _ends(session.name, WARM_UP, session.warm_up_minutes, session.warm_up)
    for entry in session.entries:
        values = {column: getattr(entry, field) for column, field in _FIELDS.items()}
        values["per_side"] = _YES_NO[entry.per_side]
        part = WARM_UP_SET if entry.warm_up else EXERCISE
        yield {"session": session.name, "part": part, **values}
    yield from _ends(session.name, COOL_DOWN, session.cool_down_minutes, session.cool_down)


def _ends(name: str, part: str, minutes: float, items: tuple[str, ...]) -> Iterable[dict[str, Any]]:
    for place, item in enumerate(items or ("",)):
        row: dict[str, Any] = {"session": name, "part": part, "note": item}
        yield row if place else {**row, "minutes": minutes}


def to_csv(plan: Session | Week) -> str:
    """Return a session or a week as CSV; no cell of it starts a formula in a spreadsheet."""
    return table_to_csv(to_frame(plan))


def from_frame(table: pd.DataFrame) -> Session | Week:
    """Return the session or the week of a table such as `to_frame` gives.

    Only `exercise`, `sets_low` and `reps_low` have to be there; what is blank takes its default,
    and without a row for it there is no warm-up or cool-down. Raises `InputError` with every fault,
    each naming its line (the header is line 1) and column.
    """
    if len(table) > MOST_ROWS:
        raise InputError(f"Up to {figure(MOST_ROWS)} rows are read.", "rows", len(table))
    rows = [
        (place + 2, {str(name): value for name, value in zip(table.columns, row, strict=True)})
        for place, row in enumerate(table.astype(object).itertuples(index=False, name=None))
    ]
    return _read([str(name) for name in table.columns], rows)


def read_csv(data: str | bytes) -> Session | Week:
    """Return the session or the week of a CSV file, written by us or by hand.

    It comes in by the door of all text tables: commas and points, or semicolons and decimal commas,
    in any encoding that is read there. Raises `InputError` as `from_frame` does, and for what is no
    such file at all.
    """
    if len(data) > LARGEST_FILE:
        raise InputError(f"The file is larger than {figure(LARGEST_FILE)} bytes.", "file")
    file = io.BytesIO(data.encode(errors="replace") if isinstance(data, str) else data)
    lines = (one for one in records(file, strict=True) if any(map(str.strip, one.fields)))
    header = next(lines, None)
    names = [name.strip() for name in header.fields] if header else []
    rows: list[tuple[int, dict[str, Any]]] = []
    for line, cells in lines:
        if len(rows) >= MOST_ROWS:
            raise InputError(f"Up to {figure(MOST_ROWS)} rows are read.", "rows")
        if any(cell.strip() for cell in cells[len(names) :]):
            raise InputError(f"Line {line}: more cells than there are columns.", "file")
        rows.append((line, dict(zip(names, map(plain_cell, cells), strict=False))))
    return _read(names, rows)


def _read(names: list[str], rows: list[tuple[int, dict[str, Any]]]) -> Session | Week:
    strange = [name for name in names if name not in COLUMNS]
    missing = [name for name in NEEDED if name not in names]
    double = [name for name in names if names.count(name) > 1]
    if strange or missing or double:
        name = (strange or missing or double)[0][:20]
        what = "is not known" if strange else ("is missing" if missing else "is there twice")
        raise InputError(f"Column '{name}' {what}.", name)
    days: dict[str, _Day] = {}
    faults: list[InputError] = []
    weeks: dict[str, None] = {}
    for line, row in rows:
        try:
            day = _words(row, "day")
            weeks.setdefault(_words(row, "week"))
            days.setdefault(day, _Day(_words(row, "session"))).add(row)
        except InputError as error:
            faults += [_at(line, one) for one in error.errors]
    if not rows:
        raise InputError("There is no exercise in it.", "exercise")
    if "" in days and len(days) > 1:
        faults.append(InputError("Column 'day': it is set on some rows only.", "day"))
    if len(weeks) > 1:
        faults.append(InputError("Column 'week': more than one week is named.", "week"))
    if faults:
        raise InputError.together(faults)
    sessions = {day: found.session() for day, found in days.items()}
    if "" in sessions:
        return sessions[""]
    return Week(next(iter(weeks)) or "My week", sessions)


class _Day:
    """What has been read of one session."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.entries: list[Entry] = []
        self.minutes: dict[str, float] = {}
        self.items: dict[str, list[str]] = {WARM_UP: [], COOL_DOWN: []}

    def add(self, row: Mapping[str, Any]) -> None:
        """Take one row; raises `InputError` with its faults."""
        name = _words(row, "session")
        if name != self.name:
            raise InputError(f"'{name[:20]}' is a second session of the same day.", "session", name)
        part = _words(row, "part") or EXERCISE
        if part in self.items:
            self._end(part, row)
        elif part in (EXERCISE, WARM_UP_SET):
            self.entries.append(_entry(row, part == WARM_UP_SET))
        else:
            raise InputError(f"'{part[:20]}' is no part of a session.", "part", part)

    def _end(self, part: str, row: Mapping[str, Any]) -> None:
        minutes = _amount(row, "minutes")
        if minutes is not None:
            if part in self.minutes:
                raise InputError("The minutes are given twice.", "minutes", minutes)
            self.minutes[part] = minutes
        if item := _words(row, "note"):
            self.items[part].append(item)

    def session(self) -> Session:
        """Return the session of the rows; raises `InputError` with its faults."""
        return Session(
            self.name or NAMELESS,
            tuple(self.entries),
            self.minutes.get(WARM_UP, 0.0),
            self.minutes.get(COOL_DOWN, 0.0),
            tuple(self.items[WARM_UP]),
            tuple(self.items[COOL_DOWN]),
        )


def _entry(row: Mapping[str, Any], warm_up: bool) -> Entry:
    values: dict[str, Any] = {"warm_up": warm_up}
    faults: list[InputError] = []
    for column, field in _FIELDS.items():
        try:
            value = _cell(row, column)
        except InputError as error:
            faults.append(error)
            continue
        if value is not None:
            values[field] = value
    for column in NEEDED:
        if column not in values and column not in [fault.field for fault in faults]:
            faults.append(InputError("It is blank.", column))
    if faults:
        raise InputError.together(faults)
    try:
        return Entry(**values)
    except InputError as error:
        raise InputError.together(
            [
                InputError(str(one), _COLUMN_OF.get(one.field, one.field), one.value)
                for one in error.errors
            ]
        ) from None


def _cell(row: Mapping[str, Any], column: str) -> Any:
    """Return what a cell holds for an entry, None where it is blank."""
    if column in _TEXT:
        return _words(row, column) or None
    if column in _FLAG:
        answer = _words(row, column).lower()
        if answer in ("yes", "true", "no", "false"):
            return answer in ("yes", "true")
        if answer:
            raise InputError(f"'{answer[:20]}' is not yes or no.", column, answer)
        return None
    amount = _amount(row, column)
    if amount is not None and column in _WHOLE and amount.is_integer():
        return int(amount)
    return amount


def _blank(value: Any) -> bool:
    return value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value))


def _words(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    return "" if _blank(value) else str(value).strip()


def _amount(row: Mapping[str, Any], column: str) -> float | None:
    value: Any = row.get(column)
    if _blank(value) or (isinstance(value, str) and not value.strip()):
        return None
    try:
        return number(value.item() if isinstance(value, np.generic) else value, "It")
    except (InputError, OverflowError):
        raise InputError(f"{shown(value)} is not a number.", column, value) from None


def _at(line: int, error: InputError) -> InputError:
    return InputError(f"Line {line}, column '{error.field}': {error}", error.field, error.value)
