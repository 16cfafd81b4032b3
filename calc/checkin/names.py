"""How a check-in is written in the journal's marks, and read from them again."""

from __future__ import annotations

import math

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


def history(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the past check-ins, oldest first: `date`, `maintenance_kcal` in use after it, `note`.

    A value whose unit is no energy a day is nan.
    """
    past = marks[check_ins(marks)].sort_values("date", kind="stable")
    return pd.DataFrame(
        {
            "date": past["date"],
            "maintenance_kcal": kilocalories(past),
            "note": past["note"],
        }
    ).reset_index(drop=True)


def in_use(marks: pd.DataFrame) -> float:
    """Return the maintenance in kcal/day that the last check-in put in use, nan for none."""
    known = history(marks)["maintenance_kcal"].dropna()
    return math.nan if known.empty else float(known.iloc[-1])


def agree(one: float, other: float) -> bool:
    """Return whether two maintenances are the same in whole kcal; unknown agrees with unknown."""
    return (math.isnan(one) and math.isnan(other)) or abs(one - other) < 1
