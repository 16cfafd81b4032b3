"""The check-ins that were used, kept as marks of the journal, so that each can be taken back."""

from __future__ import annotations

import math

import pandas as pd

from calc.checkin.decide import CheckIn
from calc.checkin.names import CHECK_IN, UNIT, check_ins, kilocalories
from calc.journal.model import HAND, mark_table


def record(found: CheckIn) -> pd.DataFrame:
    """Return a check-in as one row of the journal's marks: the maintenance in use after it."""
    return mark_table(
        [
            {
                "date": found.date,
                "kind": CHECK_IN,
                "value": found.proposed_kcal,
                "unit": UNIT,
                "note": found.reason,
                "source": HAND,
            }
        ]
    )


def recorded(marks: pd.DataFrame, found: CheckIn) -> pd.DataFrame:
    """Return the marks with a check-in among them, in place of another of the same date."""
    same = check_ins(marks) & (marks["date"] == found.date)
    return mark_table(pd.concat([marks[~same], record(found)]))


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


def taken_back(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the marks without the last check-in; as they are where there is none."""
    places = [place for place, there in enumerate(check_ins(marks)) if there]
    if not places:
        return marks
    last = max(places, key=lambda place: (str(marks["date"].iloc[place]), place))
    return mark_table(marks.drop(marks.index[last]))
