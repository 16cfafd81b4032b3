"""The check-ins that were used, kept as marks of the journal, so that each can be taken back."""

from __future__ import annotations

import math

import pandas as pd

from calc.expenditure.checkin.decision import CheckIn
from calc.expenditure.checkin.rule import (
    BEFORE,
    CHECK_IN,
    UNIT,
    agree,
    befores,
    check_ins,
    history,
    in_use,
    kilocalories,
)
from calc.journal.model import HAND, mark_table

__all__ = ["before_last", "history", "in_use", "record", "recorded", "taken_back"]


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
    """Return the marks with a check-in among them, in place of another of the same date.

    Where the maintenance before it was not that of the check-in before (a person's own figure, or
    the formula's again), it is marked beside it, so that taking back leads there.
    """
    same = (check_ins(marks) | befores(marks)) & (marks["date"] == pd.Timestamp(found.date))
    kept = marks[~same]
    own = found.before.profile.maintenance
    kcal = math.nan if own is None else float(own.m_as("kcal/day"))
    if agree(kcal, in_use(kept)):
        return mark_table(pd.concat([kept, record(found)]))
    there = {"date": found.date, "kind": BEFORE, "value": kcal, "unit": UNIT, "source": HAND}
    return mark_table(pd.concat([kept, mark_table([there]), record(found)]))


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
