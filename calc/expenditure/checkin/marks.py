"""What a person's marks mean for the check-in: what pauses it, and what they tell the estimate.

A mark stands on a date, or from it to `until`. Kinds are those of the journal: illness, travel,
creatine, diet, cycle, activity, pause, fasted, light_days, part_days, checkin; no other means a
thing here. Check-ins are written as marks by `calc.expenditure.checkin.history`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

from calc.clock import Day, as_date
from calc.evidence import Constant
from calc.journal.fasting import fasted_dates

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
# What a person says of all their light days: meant, or logged in part.
LIGHT, PART = "light_days", "part_days"
_WORDS = {
    ILLNESS: "Illness moves water and appetite",
    TRAVEL: "Travel moves water, meals and the hour of weighing",
    CREATINE: "Creatine binds water in its first two weeks",
    DIET: "Another diet moves water in its first two weeks",
    CYCLE: "The cycle moves water in these days",
    PAUSE: "You paused the check-in",
}


@dataclass(frozen=True)
class Pause:
    """Why the check-in rests: the mark's kind and date, the day it goes on (None: open), words."""

    kind: str
    since: date
    resumes: date | None
    words: str


class Known(NamedTuple):
    """What marks tell `calc.expenditure.estimate`: its keyword arguments, by their names.

    Dates in their order; `pauses` holds every date of an illness or a journey, `fasts` every one on
    which nothing was eaten.
    """

    menstrual_cycle: bool
    changes: tuple[date, ...]
    creatine_starts: tuple[date, ...]
    pauses: tuple[date, ...]
    fasts: tuple[date, ...]
    light_days_meant: bool


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
    cycle = light = False
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
        cycle, light = cycle or mark.kind == CYCLE, light or mark.kind == LIGHT
    fasts = tuple(fasted_dates(marks).astype("datetime64[D]").tolist())
    changed, begun, rested = (tuple(sorted(dates)) for dates in (changes, creatine, pauses))
    return Known(cycle, changed, begun, rested, fasts, light)


def light_days_answered(marks: pd.DataFrame) -> bool:
    """Return whether a person said what their light days are, meant or logged in part."""
    return any(mark.kind in (LIGHT, PART) for mark in _marks(marks))
