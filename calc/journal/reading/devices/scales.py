"""Weights as scales and their apps write them: with a unit in the cell, and never in thousands."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from calc.journal.reading.values import by_text, kilograms, number

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
