"""Weights as scales and their apps write them, and body fat beside them.

A weight has its unit in the cell, and is never in thousands. Body fat is a mark of the day of a
weigh-in that counts, with how it was measured in its note.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from calc.expenditure.body_fat import BODY_FAT, PERCENT, possible
from calc.journal.reading.columns import figures_of
from calc.journal.reading.questions import Desk
from calc.journal.reading.values import by_text, kilograms, number
from calc.person.body import SCALE
from calc.tables.sheet import Sheet

NO_BODY_FAT = "A body fat that no body has"
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
        _tell(sheet, desk, unread, "This is no number", column)
    percent = values if mass is None else values / mass * _PER_CENT
    beside = percent.reindex(days.index)
    odd = beside.notna() & (beside != 0) & ~possible(beside / _PER_CENT)
    _tell(sheet, desk, odd.reindex(values.index, fill_value=False), NO_BODY_FAT, column)
    return fat_marks(days["date"], beside, method)


def _percent(text: str) -> float:
    return of_body(text.rstrip(" %"))


def _tell(sheet: Sheet, desk: Desk, where: pd.Series, what: str, column: str) -> None:
    if where.any():
        texts = sheet.texts(column)
        desk.tell(where, what, "left blank", lines=sheet.lines, column=column, values=texts)


def fat_marks(dates: pd.Series, percent: pd.Series, method: str = SCALE) -> pd.DataFrame:
    """Return body fat in % as rows of a journal's marks, without what no body has."""
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
