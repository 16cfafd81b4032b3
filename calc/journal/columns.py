"""Columns of a file with what cannot be read in them told: what most readers begin with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from calc.journal.desk import DAY_FIRST, Desk
from calc.journal.plain import Narrow
from calc.journal.sheet import Sheet
from calc.journal.values import day_first_of, moments, numbers, slashed, unread


def number_column(
    sheet: Sheet,
    desk: Desk,
    *names: str,
    read: Callable[[pd.Series], pd.Series] = numbers,
) -> pd.Series:
    """Return the first column of these names as numbers; what is none is blank, and is told.

    `read` makes numbers of texts where not all of them are bare ones.
    """
    if not sheet.column(*names):
        return pd.Series(np.nan, index=range(sheet.size))
    if isinstance(sheet, Narrow) and sheet.column(*names) in sheet.figures:
        return pd.Series(sheet.figures[sheet.column(*names)])
    texts = sheet.texts(*names)
    made = read(texts)
    desk.tell(
        unread(texts, made),
        "This is no number",
        "left blank",
        lines=sheet.lines,
        column=sheet.column(*names),
        values=texts,
    )
    return made


def moment_columns(sheet: Sheet, desk: Desk, *names: str) -> pd.DataFrame:
    """Return `date` and `time` of the first column of these names, blank where there is none.

    What cannot be read is told. Where the dates leave open whether the day or the month comes
    first, the person is asked, and until then these dates are blank.
    """
    texts = sheet.texts(*names)
    first = day_first_of(texts)
    lines = sheet.lines
    column = sheet.column(*names)
    if first is None:
        open_ones = slashed(texts)
        answer = desk.date_order(str(texts[open_ones].iloc[0]))
        first = answer == DAY_FIRST
        if not answer:
            desk.tell(
                open_ones,
                "The date can be read in two ways",
                lines=lines,
                column=column,
                values=texts,
            )
            made = moments(texts.astype("str").where(~open_ones, ""))
            readable = ~open_ones
        else:
            made, readable = moments(texts, day_first=first), pd.Series(True, index=texts.index)
    else:
        made, readable = moments(texts, day_first=first), pd.Series(True, index=texts.index)
    desk.tell(
        (made["date"] == "") & readable,
        "The date cannot be read",
        lines=lines,
        column=column,
        values=texts,
    )
    return made
