"""What a journal is: the sets, the days and the marks of a person, whichever apps wrote them.

Three tables. `log` has one row a set, with when its session began; `days` one row a day and source;
`marks` what a person noted about a span of days, and body fat that was measured. Blank is unknown,
never zero. Dates are dates: ISO text is read at the door of each table, and written again where one
goes out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd

from calc.clock import DATE, as_dates

DATES = ("date", "until")
SET_NUMBERS = ("weight_kg", "reps", "seconds", "distance_m", "rpe")
SET_COLUMNS: tuple[str, ...] = (
    *("date", "workout", "exercise", "set_type"),
    *SET_NUMBERS,
    "source",
)
LOG_COLUMNS: tuple[str, ...] = (*SET_COLUMNS, "start")
DAY_NUMBERS = (
    *("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"),
    *("weight_kg", "sleep_h"),
)
DAY_COLUMNS: tuple[str, ...] = ("date", *DAY_NUMBERS, "source")
MARK_COLUMNS: tuple[str, ...] = ("date", "until", "kind", "value", "unit", "note", "source")
PROBLEM_COLUMNS: tuple[str, ...] = ("file", "row", "column", "value", "what", "done", "source")
SET_TYPES = ("normal", "warmup", "dropset", "failure")

# What one source can say of a day; a source is chosen for each group as a whole.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "intake": ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"),
    "weight": ("weight_kg",),
    "sleep": ("sleep_h",),
}
TRAINING = "training"
HAND = "hand"
NOT_USED = "not used"


@dataclass(frozen=True)
class Question:
    """What a file does not say. `read(..., **{name: answer})` answers it.

    `answers` maps each answer to what it means for a person; empty where any text may be one.
    """

    name: str
    text: str
    answers: Mapping[str, str] = field(default_factory=dict)
    file: str = ""


def table(columns: Sequence[str], numbers: Sequence[str], rows: Any = None) -> pd.DataFrame:
    """Return a table with just these columns: numbers as floats, dates, anything else as text.

    `rows` is a table, a mapping of columns or nothing; a column that it lacks is blank. Dates may
    be given as ISO text. Raises `InputError` where one is no date.
    """
    if rows is None:
        return _nothing(tuple(columns), tuple(numbers)).copy()
    return pd.DataFrame(_columns(columns, numbers, rows))


def _columns(columns: Sequence[str], numbers: Sequence[str], rows: Any) -> dict[str, Any]:
    given = rows if isinstance(rows, pd.DataFrame) or _is_even(rows) else pd.DataFrame(rows)
    size = len(given if isinstance(given, pd.DataFrame) else next(iter(given.values())))
    made: dict[str, Any] = {}
    for name in columns:
        if name not in given:
            made[name] = _unknown(name, size) if name in (*DATES, *numbers) else _blanks(size)
            continue
        column = given[name]
        if name in numbers:
            made[name] = column.to_numpy(dtype=float, na_value=np.nan)
        elif name in DATES:
            made[name] = as_dates(column, name).array
        else:
            made[name] = as_text(column).array
    return made


def _is_even(rows: Any) -> bool:
    """Whether these are columns beside each other as they stand, so that no table makes them so."""
    if not isinstance(rows, dict) or not all(isinstance(one, pd.Series) for one in rows.values()):
        return False
    first, *others = (column.index for column in rows.values()) if rows else (None,)
    return first is not None and all(one is first or one.equals(first) for one in others)


def _unknown(name: str, size: int) -> np.ndarray:
    return np.full(size, "NaT", DATE) if name in DATES else np.full(size, np.nan)


def _blanks(size: int) -> Any:
    return repeated([""], np.zeros(size, dtype=int))


def repeated(texts: Sequence[str], places: np.ndarray) -> Any:
    """Return a column of these texts by their places."""
    return pd.array(np.array(texts, dtype=object), dtype=pd.StringDtype(na_value=np.nan)).take(
        places
    )


def row_codes(
    rows: pd.DataFrame | Mapping[str, pd.Series], columns: Sequence[str], *, sort: bool = False
) -> np.ndarray:
    """Return a number for each row, the same where all of these columns are.

    With `sort` numbers go in the order of the columns, unknown first.
    """
    code: Any = 0
    for name in columns:
        column = rows[name]
        # Of a column pandas would make an index as well, and bare moments it does not sort.
        plain = isinstance(column.dtype, np.dtype) and column.dtype.kind != "M"
        given = column.to_numpy() if plain else column.array
        codes, values = pd.factorize(given, sort=sort)
        code = code * (len(values) + 1) + codes + 1
    return np.asarray(code, dtype=int)


def _by(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Return a table in the order of some columns, unknown first; equal rows keep theirs."""
    if _in_order(*(table[name] for name in columns)):
        return table
    order = row_codes(table, columns, sort=True)
    if (np.diff(order) >= 0).all():
        return table
    return table.take(np.argsort(order, kind="stable")).reset_index(drop=True)


def _in_order(dates: pd.Series, texts: pd.Series) -> bool:
    """Whether rows are in the order of their dates, and those of a date in that of a text."""
    days = dates.to_numpy(dtype=DATE).view(np.int64)  # unknown is the least
    if (days[1:] < days[:-1]).any():
        return False
    same = np.flatnonzero(days[1:] == days[:-1])
    return not len(same) or bool((texts.array[same] <= texts.array[same + 1]).all())


@cache
def _nothing(columns: tuple[str, ...], numbers: tuple[str, ...]) -> pd.DataFrame:
    return table(columns, numbers, {})


def as_text(column: pd.Series) -> pd.Series:
    """Return a column as plain texts, blank where it is unknown."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        texts = pd.Index(column.cat.categories, dtype="str").append(pd.Index([""], dtype="str"))
        return pd.Series(texts.take(column.cat.codes.to_numpy()).array, index=column.index)
    if isinstance(column.dtype, pd.StringDtype):
        return column.fillna("") if column.array.isna().any() else column
    return column.astype(object).where(column.notna(), "").astype("str")


def log_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of sets with `start`, oldest first; sets of a session in their order."""
    if rows is None:
        return _nothing(LOG_COLUMNS, SET_NUMBERS).copy()
    made = table(LOG_COLUMNS, SET_NUMBERS, rows)
    return _by(made, "date", "start")


def day_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of days, oldest first."""
    if rows is None:
        return _nothing(DAY_COLUMNS, DAY_NUMBERS).copy()
    made = table(DAY_COLUMNS, DAY_NUMBERS, rows)
    return _by(made, "date", "source")


def mark_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of marks, oldest first."""
    if rows is None:
        return _nothing(MARK_COLUMNS, ("value",)).copy()
    made = table(MARK_COLUMNS, ("value",), rows)
    return _by(made, "date", "kind")


def of_kind(marks: pd.DataFrame, kind: str) -> pd.Series:
    """Return which marks are of a kind, however a hand has spelled it."""
    # Marks are few, and a page asks with every run: a plain list is many times as quick as `.str`.
    found = [str(one).strip().casefold() == kind for one in marks["kind"].tolist()]
    return pd.Series(found, index=marks.index, dtype=bool)


def problem_table(rows: Any = None) -> pd.DataFrame:
    """Return a table of problems; `row` is the line of the file, 0 where none is meant."""
    if rows is None:
        return _no_problem().copy()
    made = _columns(PROBLEM_COLUMNS, ("row",), rows)
    made["row"] = pd.Series(made["row"]).fillna(0).astype(int).array
    return pd.DataFrame(made)


@cache
def _no_problem() -> pd.DataFrame:
    return problem_table({})


def problem(
    what: str, done: str, *, row: int = 0, column: str = "", value: str = ""
) -> pd.DataFrame:
    """Return a table with one problem."""
    return problem_table(
        {"row": [row], "column": [column], "value": [value], "what": [what], "done": [done]}
    )


@dataclass(frozen=True)
class Journal:
    """A person's log, whole or of one file.

    `source` names the app it came from, or several joined by a comma. `problems` has a row for
    whatever was not used as it stood: line, column, value, what is the matter, what was done, and
    the app that wrote it.
    `questions` are what the files do not say. `prefer` names the source to take where two tell the
    same of one day, by group ('intake', 'weight', 'sleep', 'training'). `app` is the one that wrote
    the file, where it is one file.
    """

    log: pd.DataFrame = field(default_factory=log_table)
    days: pd.DataFrame = field(default_factory=day_table)
    marks: pd.DataFrame = field(default_factory=mark_table)
    problems: pd.DataFrame = field(default_factory=problem_table)
    questions: tuple[Question, ...] = ()
    prefer: Mapping[str, str] = field(default_factory=dict)
    app: str = ""

    @cached_property
    def source(self) -> str:
        """The apps it came from, joined by a comma; of a file of which nothing is used, its app."""
        names = pd.concat([self.log["source"], self.days["source"], self.marks["source"]])
        return ", ".join(sorted(set(names))) or self.app

    @cached_property
    def sets(self) -> pd.DataFrame:
        """The table of sets, of the columns that `contracts` has: (date, workout) is a session.

        Where two sessions of a day have one name, the start is added to it, 'Legs (17:30)', and
        where that is the same too, as much of the start and the app as tells them apart.
        """
        return self.log.assign(workout=session_names(self.log))[list(SET_COLUMNS)]

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return self.log.empty and self.days.empty and self.marks.empty

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same sets, days and marks."""
        if not isinstance(other, Journal):
            return NotImplemented
        return (
            self.log.equals(other.log)
            and self.days.equals(other.days)
            and self.marks.equals(other.marks)
        )

    __hash__ = None  # type: ignore[assignment]

    def but(self, **changes: Any) -> Journal:
        """Return it with some of its parts replaced."""
        return replace(self, **changes)


NAME_FORMS = ("start", "start and source", "whole start and source")
_SESSION = ("date", "start", "source", "workout")


def session_names(log: pd.DataFrame) -> pd.Series:
    """Return the name of each row's session, one name a session of a day."""
    codes = pd.factorize(row_codes(log, _SESSION))[0]
    first = np.unique(codes, return_index=True)[1]
    days = log["date"].to_numpy(dtype=DATE)[first].view(np.int64).tolist()
    rows = (log[name].array[first].tolist() for name in _SESSION[1:])
    names = _names_of(days, [*zip(*rows, strict=True)])
    return pd.Series(repeated(names, codes), index=log.index, name="workout")


def _names_of(days: Sequence[int], sessions: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return a name for each session, which is told by its start, its source and what it is called.

    'Legs', 'Legs (17:30)', 'Legs (17:30, hevy)', 'Legs (17:30:10, hevy)', and then by number.
    """
    found = plain = [name or start[: len("00:00")] for start, _, name in sessions]
    for form in NAME_FORMS:
        again = _again(days, found)
        if not any(again):
            return found
        found = [
            named_with(form, name, start, source) if twice else had
            for twice, had, name, (start, source, _) in zip(
                again, found, plain, sessions, strict=True
            )
        ]
    again = _again(days, found)
    return _numbered(days, found, again) if any(again) else found


def named_with(form: str, name: str, start: str, source: str) -> str:
    """Return the name of a session with what tells it from another of that name behind it."""
    when = start if form == NAME_FORMS[2] else start[: len("00:00")]
    if form == NAME_FORMS[0]:
        added = when or source
        return name if name == added else f"{name} ({added})"
    return f"{name} ({when}{', ' if when else ''}{source})"


def _again(days: Sequence[int], names: Sequence[str]) -> list[bool]:
    """Return of which sessions another of the day has the name too."""
    called = [*zip(days, names, strict=True)]
    many = Counter(called)
    return [many[one] > 1 for one in called]


def _numbered(days: Sequence[int], names: Sequence[str], again: Sequence[bool]) -> list[str]:
    """Return names with a number behind those that are still the same."""
    called = [*zip(days, names, strict=True)]
    taken = {one for one, twice in zip(called, again, strict=True) if not twice}
    made = []
    for (day, name), twice in zip(called, again, strict=True):
        count, own = 1, name
        while twice and (day, own) in taken:
            count += 1
            own = f"{name} #{count}"
        taken.add((day, own))
        made.append(own)
    return made
