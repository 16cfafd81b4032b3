"""The check-ins that were used, kept as marks of the journal, so that each can be taken back."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pandas as pd

from calc.expenditure.checkin.rule import DAYS_BETWEEN
from calc.expenditure.projection import KILOJOULES_PER_KCAL
from calc.journal.model import mark_table, of_kind

# A check-in that was used, and beside it what was in use before, where that was no check-in's.
CHECK_IN, BEFORE = "checkin", "before_checkin"
UNIT = "kcal/day"
_PER_KCAL = {"kcal/day": 1.0, "kcal": 1.0, "kj/day": 1 / KILOJOULES_PER_KCAL}


def check_ins(marks: pd.DataFrame) -> pd.Series:
    """Return which rows are check-ins."""
    return of_kind(marks, CHECK_IN)


def befores(marks: pd.DataFrame) -> pd.Series:
    """Return which rows say what was in use before the check-in of their date."""
    return of_kind(marks, BEFORE)


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
    if not check_ins(marks).any():
        return math.nan
    known = history(marks)["maintenance_kcal"].dropna()
    return math.nan if known.empty else float(known.iloc[-1])


def agree(one: float, other: float) -> bool:
    """Return whether two maintenances are the same in whole kcal; unknown agrees with unknown."""
    return (math.isnan(one) and math.isnan(other)) or abs(one - other) < 1


def before_last(marks: pd.DataFrame) -> float:
    """Return the maintenance in kcal/day that was in use before the last check-in.

    nan for the formula's, and where there is no check-in.
    """
    place = _last(marks)
    if place is None:
        return math.nan
    there = befores(marks) & (marks["date"] == marks["date"].iloc[place])
    if there.any():
        return float(kilocalories(marks[there]).iloc[-1])
    return in_use(taken_back(marks))


def last_step(marks: pd.DataFrame, in_use_kcal: float, formula_kcal: float) -> float:
    """Return by how many kcal/day a check-in moved maintenance to the one in use; 0 if none did.

    `formula_kcal` stands for what was in use before the first check-in.
    """
    kept, before = in_use(marks), before_last(marks)
    if math.isnan(kept) or not agree(kept, in_use_kcal):
        return 0.0
    return kept - (formula_kcal if math.isnan(before) else before)


def next_due(marks: pd.DataFrame, today: date) -> date | None:
    """Return the day of the next check-in where the last one is not a week old; else None."""
    past = marks["date"][check_ins(marks)]
    past = past[past <= pd.Timestamp(today)]
    if past.empty:
        return None
    due: date = past.max().date() + timedelta(days=int(DAYS_BETWEEN))
    return due if today < due else None


def taken_back(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the marks without the last check-in; as they are where there is none."""
    place = _last(marks)
    if place is None:
        return marks
    beside = befores(marks) & (marks["date"] == marks["date"].iloc[place])
    return mark_table(marks[~beside].drop(marks.index[place]))


def _last(marks: pd.DataFrame) -> int | None:
    places = [place for place, there in enumerate(check_ins(marks)) if there]
    return max(places, key=lambda place: (marks["date"].iloc[place], place), default=None)
