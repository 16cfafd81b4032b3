"""The journal's marks as a check-in reads them: pauses, what the estimate is told, past check-ins.

A mark stands on a date, or from it to `until`. Kinds are those of the journal: illness, travel,
creatine, diet, cycle, activity, pause and checkin; any other kind means nothing here. Check-ins are
written as marks by `calc.expenditure.checkin.history`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

from calc.clock import Day, as_date
from calc.evidence import Constant
from calc.expenditure.projection import KILOJOULES_PER_KCAL

SETTLING = Constant(
    7, "days", "Days after an illness or a journey until body weight counts as usual again"
)
LEVEL_SHIFT = Constant(
    14, "days", "Days after creatine or another diet begins in which water moves body weight"
)
PHASE_DAYS = Constant(
    7, "days", "Days of a marked phase of the cycle in which water moves body weight most"
)

ILLNESS, TRAVEL, CREATINE, DIET = "illness", "travel", "creatine", "diet"
CYCLE, ACTIVITY, PAUSE = "cycle", "activity", "pause"
_WORDS = {
    ILLNESS: "Illness moves water and appetite",
    TRAVEL: "Travel moves water, meals and the hour of weighing",
    CREATINE: "Creatine binds water in its first two weeks",
    DIET: "Another diet moves water in its first two weeks",
    CYCLE: "The cycle moves water in these days",
    PAUSE: "You paused the check-in",
}

# A check-in that was used, and beside it what was in use before, where that was no check-in's.
CHECK_IN, BEFORE = "checkin", "before_checkin"
UNIT = "kcal/day"
_PER_KCAL = {"kcal/day": 1.0, "kcal": 1.0, "kj/day": 1 / KILOJOULES_PER_KCAL}


@dataclass(frozen=True)
class Pause:
    """Why the check-in rests: the mark's kind and date, the day it goes on (None: open), words."""

    kind: str
    since: date
    resumes: date | None
    words: str


class Known(NamedTuple):
    """What marks tell `calc.expenditure.estimate`: its keyword arguments, by their names.

    Dates in their order; `pauses` holds every date of an illness or a journey.
    """

    menstrual_cycle: bool
    changes: tuple[date, ...]
    creatine_starts: tuple[date, ...]
    pauses: tuple[date, ...]


class _Mark(NamedTuple):
    kind: str
    start: date
    until: date | None


def _marks(marks: pd.DataFrame) -> Iterator[_Mark]:
    for kind, start, until in zip(marks["kind"], marks["date"], marks["until"], strict=True):
        end = None if pd.isna(until) else until.date()
        yield _Mark(str(kind).strip().casefold(), start.date(), end)


def _resumes(mark: _Mark) -> date | None:
    """Return the first day after the pause that a mark means; None for one that stays open."""
    after_end = (mark.until or mark.start) + timedelta(days=1)
    if mark.kind in (ILLNESS, TRAVEL):
        return after_end + timedelta(days=int(SETTLING))
    if mark.kind in (CREATINE, DIET):
        return max(after_end, mark.start + timedelta(days=int(LEVEL_SHIFT)))
    if mark.kind == CYCLE:
        return after_end if mark.until else mark.start + timedelta(days=int(PHASE_DAYS))
    return after_end if mark.until else None


def paused(marks: pd.DataFrame, day: Day) -> Pause | None:
    """Return why the check-in rests on a day, by the mark that rests it longest; None if none does.

    Illness and travel pause it for their days and a week after, creatine and another diet for two
    weeks from their start, a phase of the cycle for its days (a week where it has no end), and a
    person's own 'pause' for its days, or until it is given an end. A change of activity does not
    pause it: the estimate is told, and its own doubt grows.
    """
    today = as_date(day)
    resting = [
        (mark, end)
        for mark in _marks(marks)
        if mark.kind in _WORDS
        and mark.start <= today
        and ((end := _resumes(mark)) is None or today < end)
    ]
    if not resting:
        return None
    mark, end = max(resting, key=lambda one: one[1] or date.max)
    return Pause(mark.kind, mark.start, end, _WORDS[mark.kind])


def known_to_the_estimate(marks: pd.DataFrame) -> Known:
    """Return what marks tell the estimate; `estimate(..., **known_to_the_estimate(m)._asdict())`.

    A span of other activity is a change where it begins and on the day after its end.
    """
    changes, creatine, pauses = set(), set(), set()
    cycle = False
    for mark in _marks(marks):
        if mark.kind == ACTIVITY:
            changes.add(mark.start)
            if mark.until:
                changes.add(mark.until + timedelta(days=1))
        elif mark.kind == CREATINE:
            creatine.add(mark.start)
        elif mark.kind in (ILLNESS, TRAVEL):
            length = ((mark.until or mark.start) - mark.start).days + 1
            pauses |= {mark.start + timedelta(days=place) for place in range(length)}
        cycle = cycle or mark.kind == CYCLE
    return Known(cycle, *(tuple(sorted(dates)) for dates in (changes, creatine, pauses)))


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
