"""The journal as files of ours: tables for a spreadsheet, and a zip that reads back whole."""

from __future__ import annotations

import io
import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import BinaryIO

import pandas as pd

from calc.clock import iso_dates
from calc.errors import InputError, shown_value
from calc.journal.model import (
    DAY_COLUMNS,
    DAY_NUMBERS,
    MARK_COLUMNS,
    SET_COLUMNS,
    SET_NUMBERS,
    Journal,
    as_text,
    session_names,
)
from calc.journal.reading.questions import Desk, with_uneven
from calc.journal.reading.readers import own
from calc.tables.delimited_text import as_utf8
from calc.tables.safe_csv import FEW_ROWS, columns_to_csv
from calc.tables.sheet import Sheet

SETS, DAYS, MARKS = "sets.csv", "days.csv", "marks.csv"
SESSIONS, SETTINGS, README = "sessions.csv", "settings.json", "README.txt"
SESSION_COLUMNS = ("date", "workout", "start", "title", "source")
LARGEST_PART = 200_000_000

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say: equal journals, equal bytes
_ABOUT = """\
Your journal from Two Plates: sets.csv, days.csv and marks.csv open in any spreadsheet.
Add this whole zip on the Journal page and everything is back; sessions.csv holds when each began.
Blank is unknown, never zero; weights are in kg, energy in kcal, sleep in hours.
"""
# What zipfile raises for a zip that is damaged, locked, or packed in a way that is not ours.
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),
)


def sets_csv(journal: Journal) -> str:
    """Return the sets as CSV, (date, workout) a session: the ten columns of the contract."""
    return _csv(journal.sets, SET_COLUMNS, SET_NUMBERS)


def days_csv(journal: Journal) -> str:
    """Return the days as CSV, one row a date and source."""
    return _csv(journal.days, DAY_COLUMNS, DAY_NUMBERS)


def marks_csv(journal: Journal) -> str:
    """Return the marks as CSV."""
    return _csv(journal.marks, MARK_COLUMNS, ("value",))


def weeks_csv(weeks: pd.DataFrame) -> str:
    """Return a table of weeks as CSV, `week_start` first."""
    table = weeks if "week_start" in weeks else weeks.reset_index()
    columns = ["week_start", *(str(name) for name in table if name != "week_start")]
    numbers = [name for name in columns if pd.api.types.is_numeric_dtype(table[name])]
    return _csv(table, columns, numbers)


def to_zip(journal: Journal) -> bytes:
    """Return the whole journal as a zip of tables, the same bytes for the same journal."""
    sessions, names = _sessions(journal.log)
    settings = {"prefer": dict(journal.prefer)}
    parts = {
        README: _ABOUT,
        SETS: _csv(journal.log.assign(workout=names), SET_COLUMNS, SET_NUMBERS),
        DAYS: days_csv(journal),
        MARKS: marks_csv(journal),
        SESSIONS: _csv(sessions, SESSION_COLUMNS, ()),
        SETTINGS: json.dumps(settings, indent=1, sort_keys=True, ensure_ascii=False) + "\n",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode())
    return made.getvalue()


def is_own_zip(names: Iterable[str]) -> bool:
    """Whether these are the files of a zip of ours, in whichever folder of it they lie."""
    return {SETS, DAYS, MARKS, SESSIONS} <= _places(names).keys()


def from_zip(file: BinaryIO | bytes, desk: Desk | None = None) -> Journal:
    """Return the journal that `to_zip` wrote, also where its tables were edited since.

    A set whose session is not in sessions.csv has no start. Raises `InputError` for what is no zip
    of ours, or a damaged one.
    """
    stream = io.BytesIO(file) if isinstance(file, bytes) else file
    try:
        with zipfile.ZipFile(stream) as archive:
            places = _places(archive.namelist())
            if not is_own_zip(places):
                raise InputError("This zip is no journal of ours.", "file")
            parts = {name: _part(archive, place) for name, place in places.items()}
    except InputError:
        raise
    except _FAULTS as fault:
        raise InputError(f"The zip is damaged ({shown_value(fault)}).", "file") from fault
    file_name = desk.file if desk else ""
    choices = desk.choices if desk else {}

    def table(name: str, fits: Callable[[Sheet], bool], read: _Read) -> Journal:
        sheet = Sheet(as_utf8(parts[name]))
        if not fits(sheet):
            raise InputError(f"{name} has not the columns that it should have.", "file", name)
        own_desk = Desk(choices, f"{file_name}/{name}".lstrip("/"))
        return with_uneven(read(sheet, own_desk), sheet, own_desk)

    sets = table(SETS, own.is_sets, own.read_sets)
    days = table(DAYS, own.is_days, own.read_days)
    marks = table(MARKS, own.is_marks, own.read_marks)
    found = (sets, days, marks)
    return Journal(
        _with_starts(sets.log, Sheet(as_utf8(parts[SESSIONS]))),
        days.days,
        marks.marks,
        pd.concat([one.problems for one in found], ignore_index=True),
        tuple(question for one in found for question in one.questions),
        _preferences(parts.get(SETTINGS, b"{}")),
    )


_Read = Callable[[Sheet, Desk], Journal]


def _csv(table: pd.DataFrame, columns: Sequence[str], numbers: Sequence[str]) -> str:
    """Return some columns as CSV; a whole number has no decimals."""
    return columns_to_csv(
        columns,
        [_figures(table[name]) if name in numbers else _texts(table[name]) for name in columns],
    )


def _texts(column: pd.Series) -> pd.Series:
    return iso_dates(column) if column.dtype.kind == "M" else as_text(column)


def _figures(column: pd.Series) -> pd.Series:
    given = column.to_numpy(dtype=float)
    if len(given) <= FEW_ROWS:
        return pd.Series([_figure(one) for one in given.tolist()], dtype=object)
    codes, values = pd.factorize(given)
    made = pd.Index([_figure(float(value)) for value in values], dtype=object)
    return pd.Series(pd.Categorical.from_codes(codes, made), index=column.index)


def _figure(value: float) -> str:
    """Return the shortest text that is this number again, blank where it is none."""
    return "" if value != value else repr(value).removesuffix(".0")


def _sessions(log: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Return each session with its name, and the name of each row's session."""
    names = session_names(log)
    named = log[["date", "workout", "start", "source"]].assign(name=names).drop_duplicates()
    listed = named.rename(columns={"workout": "title", "name": "workout"})
    return listed[list(SESSION_COLUMNS)].reset_index(drop=True), names


def _with_starts(log: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    if not sheet.has(*SESSION_COLUMNS):
        raise InputError(f"{SESSIONS} has not the columns that it should have.", "file", SESSIONS)
    keys = ["date", "workout", "source"]
    sessions = pd.DataFrame({name: own.raw(sheet, name) for name in SESSION_COLUMNS})
    found = (
        log[keys]
        .assign(date=iso_dates(log["date"]))
        .merge(sessions.drop_duplicates(keys), on=keys, how="left", validate="many_to_one")
        .set_axis(log.index)
    )
    known = found["start"].notna()
    return log.assign(
        workout=log["workout"].where(~known, found["title"]).astype("str"),
        start=log["start"].where(~known, found["start"]).astype("str"),
    ).sort_values(["date", "start"], kind="stable", ignore_index=True)


def _preferences(data: bytes) -> Mapping[str, str]:
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise InputError(f"{SETTINGS} cannot be read.", "file", SETTINGS) from fault
    prefer = given.get("prefer", {}) if isinstance(given, dict) else {}
    if not isinstance(prefer, dict) or not all(isinstance(one, str) for one in prefer.values()):
        raise InputError(f"{SETTINGS} cannot be read.", "file", SETTINGS)
    return prefer


def _places(names: Iterable[str]) -> dict[str, str]:
    """Return where our files lie in a zip; what a Mac adds beside them is none of them."""
    ours = (SETS, DAYS, MARKS, SESSIONS, SETTINGS)
    every = [name for name in names if not name.startswith("__MACOSX/")]
    return {one: name for name in reversed(every) for one in ours if name.rpartition("/")[2] == one}


def _part(archive: zipfile.ZipFile, place: str) -> bytes:
    with archive.open(place) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise InputError(
            f"{place} is larger than {LARGEST_PART // 1_000_000} megabytes, more than a log is.",
            "file",
            place,
        )
    return data
