"""How a check-in is written in the journal's marks."""

from __future__ import annotations

import pandas as pd

from calc.projection import KILOJOULES_PER_KCAL

CHECK_IN = "checkin"
BEFORE = "before_checkin"
UNIT = "kcal/day"
_PER_KCAL = {"kcal/day": 1.0, "kcal": 1.0, "kj/day": 1 / KILOJOULES_PER_KCAL}


def check_ins(marks: pd.DataFrame) -> pd.Series:
    """Return which rows are check-ins."""
    return marks["kind"].str.strip().str.casefold() == CHECK_IN


def befores(marks: pd.DataFrame) -> pd.Series:
    """Return which rows say what was in use before the check-in of their date."""
    return marks["kind"].str.strip().str.casefold() == BEFORE


def kilocalories(marks: pd.DataFrame) -> pd.Series:
    """Return the values of marks in kcal/day, nan where the unit is another."""
    factor = marks["unit"].str.strip().str.casefold().map(_PER_KCAL)
    return marks["value"].astype(float) * factor.astype(float)
