"""A session and a week as rows and back, for whatever has columns: a table, a file, the page.

`Column` says which fields of an exercise a column holds and how. The table and the file have one
row an exercise; the warm-up and the cool-down have a row for each of their items, the first with
the minutes. A session has no `day`; a week has one on every row.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.tables.delimited_text import records
from calc.tables.safe_csv import is_blank, plain_cell
from calc.tables.safe_csv import to_csv as table_to_csv
from calc.training.session.limits import LIMITS, WHOLE, shown
from calc.training.session.session import Entry, Session, Week
from calc.units import number

LARGEST_FILE = Constant(1_000_000, "bytes", "Largest file of a session or a week that is read")
MOST_ROWS = Constant(1000, "rows", "Most rows of a session or a week that are read")
NAMELESS_SESSION, NAMELESS_WEEK = "My session", "My week"

Row = Mapping[str, Any]


class Column(NamedTuple):
    """A column by the fields of an entry that it holds.

    `read` makes their values, in order, of a cell that is not blank, `write` a cell of them.
    `wanted` is what is said of a blank cell; where it is empty a blank one takes the default.
    """

    fields: tuple[str, ...]
    read: Callable[[Any], tuple[Any, ...]]
    write: Callable[..., Any]
    wanted: str = ""


Columns = Mapping[str, Column]


def of_one(
    field_name: str,
    read: Callable[[Any], Any],
    write: Callable[[Any], Any] = lambda value: value,
    wanted: str = "",
) -> Column:
    """Return the column of one field."""
    return Column((field_name,), lambda cell: (read(cell),), write, wanted)


def row_of(entry: Entry, columns: Columns) -> dict[str, Any]:
    """Return an exercise as a row."""
    return {
        name: column.write(*(getattr(entry, one) for one in column.fields))
        for name, column in columns.items()
    }


def entry_of(row: Row, columns: Columns, **more: Any) -> Entry:
    """Return the exercise of a row, with `more` of its fields that stand in no column.

    Raises `InputError` with every fault, each naming its column.
    """
    values = dict(more)
    faults: list[InputError] = []
    for name, column in columns.items():
        try:
            read = _cell(row, name, column.read)
        except InputError as fault:
            faults.append(fault)
            continue
        if read is not None:
            values.update(zip(column.fields, read, strict=True))
        elif column.wanted:
            faults.append(InputError(column.wanted, name))
    if faults:
        raise InputError.together(faults)
    try:
        return Entry(**values)
    except InputError as error:
        named = {one: name for name, column in columns.items() for one in column.fields}
        raise InputError.together(
            [
                InputError(str(one), named.get(one.field, one.field), one.value)
                for one in error.errors
            ]
        ) from None


def _cell(row: Row, name: str, read: Callable[[Any], Any]) -> Any:
    """Return what a cell holds, None where it is blank; a fault of it names its column."""
    cell = row.get(name)
    try:
        return None if is_blank(cell) else read(cell)
    except InputError as fault:
        raise InputError(str(fault), name, cell) from None


def text_in(cell: Any) -> str:
    """Return the text of a cell without blanks at its ends; empty for a blank one."""
    return "" if is_blank(cell) else str(cell).strip()


def number_in(cell: Any) -> float:
    """Return the number of a cell; raises `InputError` for anything else."""
    try:
        return number(cell.item() if isinstance(cell, np.generic) else cell, "It")
    except (InputError, OverflowError):
        raise InputError(f"{shown(cell)} is not a number.", "", cell) from None


def _yes_in(cell: Any) -> bool:
    answer = text_in(cell).lower()
    if answer not in ("yes", "true", "no", "false"):
        raise InputError(f"'{answer[:20]}' is not yes or no.", "", answer)
    return answer in ("yes", "true")


_YES_NO: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}
_NAMES = {"drop": "drop_share", "reserve": "reserve_reps"}
NEEDED = ("exercise", "sets_low", "reps_low")
COLUMNS: tuple[str, ...] = (
    *("week", "day", "session", "part", "exercise", "sets_low", "sets_high", "reps_low"),
    *("reps_high", "reps_aim", "load_kg", "rest_low_s", "rest_high_s", "tempo_s", "technique"),
    *("drops", "drop_share", "group", "reserve_reps", "per_side", "minutes", "note"),
)
EXERCISE, WARM_UP_SET, WARM_UP, COOL_DOWN = "exercise", "warm-up set", "warm-up", "cool-down"


def _column(name: str) -> Column:
    wanted = "It is blank." if name in NEEDED else ""
    if name == "per_side":
        return of_one(name, _yes_in, _YES_NO.__getitem__)
    return of_one(name, number_in if name in LIMITS else text_in, wanted=wanted)


# Whether it is a warm-up set stands in `part`.
_OF_FILE: Columns = {
    _NAMES.get(one.name, one.name): _column(one.name)
    for one in fields(Entry)
    if one.name != "warm_up"
}


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
    numbers = {
        name: "Int64" if column.fields[0] in WHOLE else "float64"
        for name, column in _OF_FILE.items()
        if column.fields[0] in LIMITS
    } | {"minutes": "float64"}
    blank = {name: None if name in numbers else "" for name in COLUMNS}
    table = pd.DataFrame([{**blank, **row} for row in rows], columns=pd.Index(COLUMNS))
    return table.astype(numbers)


def _rows(session: Session) -> Iterable[dict[str, Any]]:
    ends = [
        (WARM_UP, session.warm_up_minutes, session.warm_up),
        (COOL_DOWN, session.cool_down_minutes, session.cool_down),
    ]
    first, last = (
        [
            {"part": part, "note": item} | ({} if place else {"minutes": minutes})
            for place, item in enumerate(items or ("",))
        ]
        for part, minutes, items in ends
    )
    middle = [
        {"part": WARM_UP_SET if entry.warm_up else EXERCISE, **row_of(entry, _OF_FILE)}
        for entry in session.entries
    ]
    return ({"session": session.name, **row} for row in (*first, *middle, *last))


def to_csv(plan: Session | Week) -> str:
    """Return a session or a week as CSV; no cell of it starts a formula in a spreadsheet."""
    return table_to_csv(to_frame(plan))


def from_frame(table: pd.DataFrame) -> Session | Week:
    """Return the session or the week of a table such as `to_frame` gives.

    Only `exercise`, `sets_low` and `reps_low` have to be there; what is blank takes its default,
    and without a row for it there is no warm-up or cool-down. Raises `InputError` with every fault,
    each naming its line (the header is line 1) and column.

    >>> one = pd.DataFrame([{"exercise": "Leg press", "sets_low": 3, "reps_low": 8}])
    >>> from_frame(one).entries[0].exercise
    'Leg press'
    """
    if len(table) > MOST_ROWS:
        raise InputError(f"Up to {figure(MOST_ROWS)} rows are read.", "rows", len(table))
    names = [str(name) for name in table.columns]
    cells = table.astype(object).itertuples(index=False, name=None)
    rows = [(line, dict(zip(names, row, strict=True))) for line, row in enumerate(cells, start=2)]
    return _plan(names, rows)


def read_csv(data: str | bytes) -> Session | Week:
    """Return the session or the week of a CSV file, written by us or by hand.

    It comes in by the door of all text tables: commas and points, or semicolons and decimal commas,
    in any encoding that is read there. Raises `InputError` as `from_frame` does, and for what is no
    such file at all.
    """
    return _plan(*_lines(data))


def _lines(data: str | bytes) -> tuple[list[str], list[tuple[int, Row]]]:
    """Return the headings of a file, and each row below them with its line."""
    if len(data) > LARGEST_FILE:
        raise InputError(f"The file is larger than {figure(LARGEST_FILE)} bytes.", "file")
    file = io.BytesIO(data.encode(errors="replace") if isinstance(data, str) else data)
    lines = (one for one in records(file, strict=True) if any(map(str.strip, one.fields)))
    header = next(lines, None)
    names = [name.strip() for name in header.fields] if header else []
    rows: list[tuple[int, Row]] = []
    for line, cells in lines:
        if len(rows) >= MOST_ROWS:
            raise InputError(f"Up to {figure(MOST_ROWS)} rows are read.", "rows")
        if any(cell.strip() for cell in cells[len(names) :]):
            raise InputError(f"Line {line}: more cells than there are columns.", "file")
        rows.append((line, dict(zip(names, map(plain_cell, cells), strict=False))))
    return names, rows


def _plan(names: list[str], rows: Sequence[tuple[int, Row]]) -> Session | Week:
    strange = [name for name in names if name not in COLUMNS]
    missing = [name for name in NEEDED if name not in names]
    double = [name for name in names if names.count(name) > 1]
    if strange or missing or double:
        name = (strange or missing or double)[0][:20]
        what = "is not known" if strange else ("is missing" if missing else "is there twice")
        raise InputError(f"Column '{name}' {what}.", name)
    if not rows:
        raise InputError("There is no exercise in it.", "exercise")
    days: dict[str, _Day] = {}
    faults: list[InputError] = []
    weeks: dict[str, None] = {}
    for line, row in rows:
        try:
            weeks.setdefault(text_in(row.get("week")))
            name = text_in(row.get("session"))
            days.setdefault(text_in(row.get("day")), _Day(name)).add(row, name)
        except InputError as error:
            faults += [
                InputError(f"Line {line}, column '{one.field}': {one}", one.field, one.value)
                for one in error.errors
            ]
    if "" in days and len(days) > 1:
        faults.append(InputError("Column 'day': it is set on some rows only.", "day"))
    if len(weeks) > 1:
        faults.append(InputError("Column 'week': more than one week is named.", "week"))
    if faults:
        raise InputError.together(faults)
    sessions = {day: found.session() for day, found in days.items()}
    return sessions.get("") or Week(next(iter(weeks)) or NAMELESS_WEEK, sessions)


@dataclass
class _Day:
    """What has been read of one session."""

    name: str
    entries: list[Entry] = field(default_factory=list)
    minutes: dict[str, float] = field(default_factory=dict)
    items: dict[str, list[str]] = field(default_factory=lambda: {WARM_UP: [], COOL_DOWN: []})

    def add(self, row: Row, name: str) -> None:
        """Take one row; raises `InputError` with its faults."""
        if name != self.name:
            raise InputError(f"'{name[:20]}' is a second session of the same day.", "session", name)
        part = text_in(row.get("part")) or EXERCISE
        if part in (EXERCISE, WARM_UP_SET):
            self.entries.append(entry_of(row, _OF_FILE, warm_up=part == WARM_UP_SET))
        elif part in self.items:
            self._end(part, row)
        else:
            raise InputError(f"'{part[:20]}' is no part of a session.", "part", part)

    def _end(self, part: str, row: Row) -> None:
        minutes = _cell(row, "minutes", number_in)
        if minutes is not None:
            if part in self.minutes:
                raise InputError("The minutes are given twice.", "minutes", minutes)
            self.minutes[part] = minutes
        if item := text_in(row.get("note")):
            self.items[part].append(item)

    def session(self) -> Session:
        """Return the session of the rows; raises `InputError` with its faults."""
        return Session(
            self.name or NAMELESS_SESSION,
            tuple(self.entries),
            self.minutes.get(WARM_UP, 0.0),
            self.minutes.get(COOL_DOWN, 0.0),
            tuple(self.items[WARM_UP]),
            tuple(self.items[COOL_DOWN]),
        )
