"""Saying which column of an unknown table is what: what is asked, and the first rows to look at."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from calc.journal.headings import suggest
from calc.journal.readers.generic import DAY_FIELDS, SET_FIELDS, WHEN_FIELDS
from calc.journal.sheet import Sheet, unique

SET, DAY = "set", "day"
ROWS: Mapping[str, str] = {SET: "a set of a workout", DAY: "a day, a meal or a night"}
FIELDS: Mapping[str, Mapping[str, str]] = {
    SET: {**WHEN_FIELDS, **SET_FIELDS},
    DAY: {**WHEN_FIELDS, **DAY_FIELDS},
}
PREVIEW_ROWS = 5
MOST_PREVIEWED = 30


def proposed(sheet: Sheet) -> Mapping[str, str]:
    """Return what the headings suggest: the column of each field."""
    return suggest(sheet.header)


def proposed_rows(sheet: Sheet) -> str:
    """Return what a row most likely is: 'set' where a column is an exercise, else 'day'."""
    return SET if "exercise" in proposed(sheet) else DAY


def columns(sheet: Sheet) -> list[str]:
    """Return the names of the columns to choose from."""
    return unique(sheet.header)


def preview(sheet: Sheet) -> pd.DataFrame:
    """Return the first rows as they stand in the file."""
    names = columns(sheet)[:MOST_PREVIEWED]
    rows = [record.fields for record in sheet.head[1 : PREVIEW_ROWS + 1]]
    padded = [[*row, *[""] * len(names)][: len(names)] for row in rows]
    return pd.DataFrame(padded, columns=names, dtype="str")
