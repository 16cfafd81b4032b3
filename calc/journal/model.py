"""What a journal is: the sets, the days and the marks of a person, whichever apps wrote them.

Three tables. `log` has one row a set, with when its session began; `days` one row a day and source;
`marks` what a person noted about a span of days, and body fat that was measured. Blank is unknown,
never zero. Dates are dates: ISO text is read at the door of each table, and written again where one
goes out.
"""

from __future__ import annotations

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
    given = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(rows)
    size = len(given)
    made: dict[str, Any] = {}
    for name in columns:
        if name not in given:
            made[name] = _unknown(name, size) if name in (*DATES, *numbers) else _blanks(size)
        elif name in numbers:
            made[name] = given[name].to_numpy(dtype=float, na_value=np.nan)
        elif name in DATES:
            made[name] = as_dates(given[name], name).array
        else:
            made[name] = as_text(given[name]).array
    return pd.DataFrame(made)


def _unknown(name: str, size: int) -> np.ndarray:
    return np.full(size, "NaT", DATE) if name in DATES else np.full(size, np.nan)


def _blanks(size: int) -> Any:
    return pd.Index([""], dtype="str").take(np.zeros(size, dtype=int)).array


def row_codes(rows: pd.DataFrame, columns: Sequence[str], *, sort: bool = False) -> np.ndarray:
    """Return a number for each row, the same where all of these columns are.

    With `sort` numbers go in the order of the columns, unknown first.
    """
    code = np.zeros(len(rows), dtype=int)
    for name in columns:
        codes, values = pd.factorize(rows[name], sort=sort)
        code = code * (len(values) + 1) + codes + 1
    return code


def _by(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Return a table in the order of some columns, unknown first; equal rows keep theirs."""
    if _in_order(*(table[name] for name in columns)):
        return table.reset_index(drop=True)
    order = row_codes(table, columns, sort=True)
    if (np.diff(order) >= 0).all():
        return table.reset_index(drop=True)
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
        return column.fillna("") if column.hasnans else column
    return column.astype(object).where(column.notna(), "").astype("str")


def log_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of sets with `start`, oldest first; sets of a session in their order."""
    if rows is None:
        return _nothing(LOG_COLUMNS, SET_NUMBERS).copy()
    made = table(LOG_COLUMNS, SET_NUMBERS, rows)
    return _by(made, "date", "start")


def day_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of days, oldest first."""
    made = table(DAY_COLUMNS, DAY_NUMBERS, rows)
    return _by(made, "date", "source")


def mark_table(rows: Any = None) -> pd.DataFrame:
    """Return the table of marks, oldest first."""
    if rows is None:
        return _nothing(MARK_COLUMNS, ("value",)).copy()
    made = table(MARK_COLUMNS, ("value",), rows)
    return _by(made, "date", "kind")


def problem_table(rows: Any = None) -> pd.DataFrame:
    """Return a table of problems; `row` is the line of the file, 0 where none is meant."""
    if rows is None:
        return _no_problem().copy()
    made = table(PROBLEM_COLUMNS, ("row",), rows)
    return made.assign(row=made["row"].fillna(0).astype(int))


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
_SESSION = ("date", "workout", "start", "source")


def session_names(log: pd.DataFrame) -> pd.Series:
    """Return the name of each row's session, one name a session of a day."""
    short = log["start"].str.slice(0, len("00:00"))
    names = log["workout"].where(log["workout"] != "", short)
    found = names
    # 'Legs', 'Legs (17:30)', 'Legs (17:30, hevy)', 'Legs (17:30:10, hevy)', and then by number.
    for form in NAME_FORMS:
        again = _ambiguous(log, found)
        if again is None:
            return found
        found = found.where(~again, named_with(form, names, log["start"], log["source"]))
    again = _ambiguous(log, found)
    return found if again is None else _numbered(log, found, again)


def named_with(form: str, names: pd.Series, starts: pd.Series, sources: pd.Series) -> pd.Series:
    """Return names of sessions with what tells one from another of that name behind each."""
    when = starts if form == NAME_FORMS[2] else starts.str.slice(0, len("00:00"))
    if form == NAME_FORMS[0]:
        added = when.where(when != "", sources)
        return names.where(names == added, names + " (" + added + ")")
    return names + " (" + (when + ", ").where(when != "", "") + sources + ")"


def _ambiguous(log: pd.DataFrame, names: pd.Series) -> pd.Series | None:
    """Return the rows whose name another session of the day has too, None where there is none."""
    sessions = log[list(_SESSION)].assign(name=names).drop_duplicates()
    again = sessions.duplicated(["date", "name"], keep=False)
    if not again.any():
        return None
    twice = pd.MultiIndex.from_frame(sessions.loc[again, ["date", "name"]].drop_duplicates())
    rows = pd.MultiIndex.from_arrays([log["date"], names])
    return pd.Series(rows.isin(twice), index=log.index)


def _numbered(log: pd.DataFrame, names: pd.Series, again: pd.Series) -> pd.Series:
    """Return names with a number behind those that are still the same."""
    keys = pd.MultiIndex.from_frame(log[list(_SESSION)])
    taken = set(zip(log["date"][~again], names[~again], strict=True))
    made: dict[object, str] = {}
    for key, name in zip(keys[again], names[again], strict=True):
        if key in made:
            continue
        count, called = 1, name
        while (key[0], called) in taken:
            count += 1
            called = f"{name} #{count}"
        taken.add((key[0], called))
        made[key] = called
    told = pd.Series([made.get(key, "") for key in keys], index=log.index, dtype="str")
    return names.where(~again, told)
