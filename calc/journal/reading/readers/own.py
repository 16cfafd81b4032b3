"""Our own tables: sets, days and marks as `files` writes them, or as a person writes them by hand.

A person's table needs a date and at least one more of our columns; weights may be in `weight_lb`,
energy in `energy_kj`. A blank source is 'hand'.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.model import (
    DAY_COLUMNS,
    DAY_NUMBERS,
    HAND,
    LOG_COLUMNS,
    MARK_COLUMNS,
    SET_NUMBERS,
    SET_TYPES,
    Journal,
)
from calc.journal.reading.columns import Narrow, moment_columns, number_column
from calc.journal.reading.days import tell
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.stamps import DATE_ALONE, as_moments
from calc.journal.reading.values import (
    KCAL_PER_KJ,
    KG_PER_LB,
    by_text,
    clock,
    different,
    moment,
    number,
    unread,
)
from calc.tables.safe_csv import plain_cell, safe_cell
from calc.tables.sheet import Sheet, plain

SOURCE = "own"
POUNDS = ("weight_lb", "weight_lbs")
KILOJOULES = ("energy_kj",)
SET_HEADINGS = frozenset({*LOG_COLUMNS, *POUNDS})
DAY_HEADINGS = frozenset({*DAY_COLUMNS, *POUNDS, *KILOJOULES})
MARK_HEADINGS = frozenset(MARK_COLUMNS)


def is_sets(sheet: Sheet) -> bool:
    """Whether every heading is one of our sets, a date and an exercise among them."""
    return _ours(sheet, SET_HEADINGS) and sheet.has("exercise")


def is_days(sheet: Sheet) -> bool:
    """Whether every heading is one of our days, a date and a value among them."""
    values = DAY_HEADINGS - {"date", "source"}
    return _ours(sheet, DAY_HEADINGS) and any(sheet.has(name) for name in values)


def is_marks(sheet: Sheet) -> bool:
    """Whether every heading is one of our marks, a date and a kind among them."""
    return _ours(sheet, MARK_HEADINGS) and sheet.has("kind")


def _ours(sheet: Sheet, headings: frozenset[str]) -> bool:
    return sheet.has("date") and {plain(name) for name in sheet.header if name} <= headings


def read_sets(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a table of ours."""
    sheet = _narrow(sheet, SET_NUMBERS)
    began = _dates(sheet, desk)
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": _start(sheet, desk).where(lambda given: given != "", began["time"]),
            "workout": raw(sheet, "workout"),
            "exercise": raw(sheet, "exercise"),
            "set_type": _set_types(sheet, desk),
            "weight_kg": _weight(sheet, desk),
            "reps": _number(sheet, desk, "reps"),
            "seconds": _number(sheet, desk, "seconds"),
            "distance_m": _number(sheet, desk, "distance_m"),
            "rpe": _number(sheet, desk, "rpe"),
            "source": _source(sheet),
        }
    )
    return desk.journal(log=log[began["date"] != ""])


def read_days(sheet: Sheet, desk: Desk) -> Journal:
    """Return the days of a table of ours; of two rows of a day and source the first counts."""
    sheet = _narrow(sheet, DAY_NUMBERS)
    dates = _dates(sheet, desk)["date"]
    given = {name: _number(sheet, desk, name) for name in DAY_NUMBERS}
    given["weight_kg"] = _weight(sheet, desk)
    given["energy_kcal"] = given["energy_kcal"].where(
        given["energy_kcal"].notna(), _number(sheet, desk, *KILOJOULES) * KCAL_PER_KJ
    )
    days = pd.DataFrame({"date": dates, **given, "source": _source(sheet)})
    known = dates != ""
    again = known & days.duplicated(["date", "source"])
    tell(sheet, desk, again, "A second row of the day", column=("date",))
    return desk.journal(days=days[known & ~again])


def read_marks(sheet: Sheet, desk: Desk) -> Journal:
    """Return the marks of a table of ours."""
    dates = _dates(sheet, desk)["date"]
    marks = pd.DataFrame(
        {
            "date": dates,
            "until": _until(sheet, desk),
            "kind": raw(sheet, "kind"),
            "value": _number(sheet, desk, "value"),
            "unit": raw(sheet, "unit"),
            "note": raw(sheet, "note"),
            "source": _source(sheet),
        }
    )
    return desk.journal(marks=marks[dates != ""])


def raw(sheet: Sheet, name: str) -> pd.Series:
    """Return a column as it was before it was written: blanks kept, guards of formulas undone."""
    column = sheet.column(name)
    if not column:
        return pd.Series("", index=range(sheet.size), dtype="str")
    codes, texts = sheet.columns[column]
    made = pd.Index([unguarded(text) for text in texts], dtype="str")
    return pd.Series(made.take(codes).array) if len(made) else pd.Series([], dtype="str")


def unguarded(text: str) -> str:
    """Return a text without the apostrophe that `safe_cell` put in front; any other one stays."""
    bare = str(plain_cell(text))
    return bare if safe_cell(bare) == text else text


def _narrow(sheet: Sheet, numbers: Sequence[str]) -> Narrow:
    """Return a sheet that reads bare numbers as such, to the last bit."""
    figures = [*numbers, *POUNDS, *KILOJOULES]
    return Narrow(sheet, [name for name in sheet.header if name not in figures], figures)


def _dates(sheet: Sheet, desk: Desk) -> pd.DataFrame:
    """Return `date` and `time`; what we wrote ourselves needs no looking for how it is written."""
    texts = sheet.texts("date")
    if not _are_ours(texts.cat.categories):
        return moment_columns(sheet, desk, "date")
    return pd.DataFrame({"date": texts.astype("str"), "time": pd.Series("", texts.index, "str")})


def _are_ours(texts: pd.Index) -> bool:
    """Whether every text is a date as we write it, within the years that can be."""
    written = pa.array(texts, pa.large_string())
    alone = pc.max(pc.binary_length(written)).as_py() == DATE_ALONE
    return alone and as_moments(written) is not None


def _exact(texts: pd.Series) -> pd.Series:
    """Return numbers to the last bit."""
    codes, written = different(texts)
    return pd.Series(np.append(_numbers(written), np.nan)[codes], index=texts.index)


def _numbers(texts: Sequence[str]) -> np.ndarray:
    try:
        found = np.array([text or "nan" for text in texts], dtype=str).astype(float)
    except ValueError:
        found = np.array([number(text) for text in texts], dtype=float)
    return np.where(np.isfinite(found), found, np.nan)


_number = partial(number_column, read=_exact)


def _weight(sheet: Sheet, desk: Desk) -> pd.Series:
    kilograms = _number(sheet, desk, "weight_kg")
    if not any(sheet.has(name) for name in POUNDS):
        return kilograms
    return kilograms.where(kilograms.notna(), _number(sheet, desk, *POUNDS) * KG_PER_LB)


def _source(sheet: Sheet) -> pd.Series:
    given = raw(sheet, "source")
    return given.where(given.str.strip() != "", HAND)


def _start(sheet: Sheet, desk: Desk) -> pd.Series:
    texts = sheet.texts("start")
    made = by_text(texts, clock, "str")
    desk.tell(
        unread(texts, made),
        "This is no time of the clock",
        "left blank",
        lines=sheet.lines,
        column="start",
        values=texts,
    )
    return made


def _until(sheet: Sheet, desk: Desk) -> pd.Series:
    texts = sheet.texts("until")
    made = by_text(texts, lambda text: moment(text).date, "str")
    desk.tell(
        unread(texts, made),
        "The date cannot be read",
        "left blank",
        lines=sheet.lines,
        column="until",
        values=texts,
    )
    return made


def _set_types(sheet: Sheet, desk: Desk) -> pd.Series:
    texts = sheet.texts("set_type")
    codes, every = different(texts)
    known = {text: text.casefold() for text in every if text.casefold() in SET_TYPES}
    strange = np.array([text != "" and text not in known for text in every], dtype=bool)
    if len(codes):
        desk.tell(
            pd.Series(strange[codes]),
            "This type of set is not known",
            "counted as a normal set",
            lines=sheet.lines,
            column="set_type",
            values=texts,
        )
    return by_text(texts, lambda text: known.get(text, "normal"), "str")


READERS = (
    Reader(SOURCE, "Two Plates", "sets", is_sets, read_sets),
    Reader(SOURCE, "Two Plates", "days", is_days, read_days),
    Reader(SOURCE, "Two Plates", "marks", is_marks, read_marks),
)
