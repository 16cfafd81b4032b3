"""Weights as scales and their apps write them, and body fat beside them.

A weight has its unit in the cell, and is never in thousands. Body fat is a mark of the day of a
weigh-in that counts, with how it was measured in its note.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from calc.expenditure.body_fat import BODY_FAT, PERCENT, possible
from calc.journal.model import NOT_USED
from calc.journal.reading.columns import figures_of
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import by_text, kilograms, number
from calc.person.body import SCALE
from calc.tables.sheet import Sheet

NO_BODY_FAT, LATER = "A body fat that no body has", "A later reading of the day"
# What apps write where none was measured.
_NOTHING = frozenset({"", "-", "--", "—", "n/a", "na", "null", "none", "nan"})
_PER_CENT = 100
_WEIGHED = re.compile(r"([-\d.,]+)\s*(kgs?|lbs?|st)?\.?", re.IGNORECASE)


def of_body(text: str) -> float:
    """Return a weight of a body, whose comma is a decimal one; nan where it is none."""
    made = number(text, decimal_comma="," in text)
    return made if np.isfinite(made) else np.nan


def weighed(text: str, *, decimal_comma: bool | None = None) -> tuple[float, str]:
    """Return the number and the unit of '80.0 kg', '176,4 lbs' or '80'; (nan, '') where none is.

    `decimal_comma` is what `number` means by it; without it the weight is one of a body, of which
    nobody has thousands: '80,125' is 80, and so is '80.125'.
    """
    found = _WEIGHED.fullmatch(text.strip())
    if not found:
        return np.nan, ""
    unit = (found[2] or "").casefold()
    if decimal_comma is None:
        return of_body(found[1]), unit
    return number(found[1], decimal_comma=decimal_comma), unit


def weights_in_cells(
    column: pd.Series, unit: str = "", *, decimal_comma: bool | None = None
) -> pd.Series:
    """Return weights in kg: of the unit in the cell, of `unit` where the cell has none.

    `decimal_comma` is as for `weighed`.
    """
    values = by_text(column, lambda text: weighed(text, decimal_comma=decimal_comma)[0], float)
    return kilograms(values, by_text(column, lambda text: weighed(text)[1] or unit, "str"))


def body_fat(
    sheet: Sheet,
    desk: Desk,
    days: pd.DataFrame,
    *names: str,
    mass: pd.Series | None = None,
    method: str = SCALE,
) -> pd.DataFrame | None:
    """Return the body fat beside the weigh-ins that count, as rows of a journal's marks.

    `days` are those of `weigh_ins`, whose index is the place of each row in the sheet; `names` are
    what the column may be called, which has per cent, or the mass of fat where `mass` has that of
    the body, in the same unit. Blank and 0 are not measured; what no body has is told. None where
    there is no such column.
    """
    column = sheet.column(*names)
    if not column:
        return None
    values = figures_of(sheet, column)
    if values is None:
        texts = sheet.texts(column)
        values = by_text(texts, _percent, float)
        unread = values.isna() & ~by_text(texts, lambda one: one.casefold() in _NOTHING, bool)
        _tell(desk, sheet, unread, "This is no number", column, texts)
    percent = values if mass is None else values / mass * _PER_CENT
    beside = percent.where(percent.index.isin(days.index))
    _tell(desk, sheet, _odd(beside), NO_BODY_FAT, column)
    return _marks(days["date"], beside.reindex(days.index), method)


def _percent(text: str) -> float:
    return of_body(text.rstrip(" %"))


def fat_of_day(
    desk: Desk,
    when: pd.DataFrame,
    percent: pd.Series,
    lines: Sheet | np.ndarray,
    *,
    column: str = "",
    values: pd.Series | None = None,
    method: str = SCALE,
) -> pd.DataFrame:
    """Return the earliest body fat of each date, as rows of a journal's marks; others are told.

    For files that have it in rows of its own: `when` has `date` and `time`, `percent` is nan in
    rows of anything else. What stood there is in `column` of a sheet, or it is `values`.
    """
    _tell(desk, lines, _odd(percent), NO_BODY_FAT, column, values)
    there = when[possible(percent / _PER_CENT) & (when["date"] != "")]
    first = there.sort_values(["date", "time"], kind="stable").drop_duplicates("date")
    later = percent.index.isin(there.index) & ~percent.index.isin(first.index)
    _tell(desk, lines, pd.Series(later, percent.index), LATER, column, values, NOT_USED)
    return _marks(first["date"], percent[first.index], method)


def _odd(percent: pd.Series) -> pd.Series:
    return percent.notna() & (percent != 0) & ~possible(percent / _PER_CENT)


def _tell(
    desk: Desk,
    lines: Sheet | np.ndarray,
    where: pd.Series,
    what: str,
    column: str,
    values: pd.Series | None = None,
    done: str = "left blank",
) -> None:
    if not where.any():
        return
    if isinstance(lines, Sheet):
        values = lines.texts(column) if values is None else values
        lines = lines.lines
    desk.tell(where, what, done, lines=lines, column=column, values=values)


def _marks(dates: pd.Series, percent: pd.Series, method: str) -> pd.DataFrame:
    known = possible(percent / _PER_CENT)
    return pd.DataFrame(
        {
            "date": dates[known],
            "kind": BODY_FAT,
            "value": percent[known].round(2),
            "unit": PERCENT,
            "note": method,
        }
    )
