"""Lanes on one axis of time: each with a scale of its own, as heights in one picture.

So lanes share their weeks, a touch of one shows it in all, and the picture saves as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import isfinite
from typing import NamedTuple

import pandas as pd

from calc.clock import day_text
from calc.evidence import Constant
from calc.show.journal.week import WEEK

HEAD = 22
FOOT = 8
# Room above the highest and below the lowest mark of a lane, as a share of its range.
ROOM = 0.12
# Two numbers beside a lane need this much between them.
TICK_GAP = 12
MOST_TICKS = 7
# From so many weeks on the axis names months with their year, every so many of them.
LONG = 26
A_YEAR = 12
MONTH_STEPS = (*(1, 2, 3, 6), *(A_YEAR * years for years in (*range(1, 10), *range(10, 1000, 10))))


class Goal(NamedTuple):
    """The range that a lane's values are held against."""

    low: float
    high: float


class Lane:
    """One lane: from a value to a height, from the top of the picture downwards."""

    def __init__(self, name: str, title: str, top: float, height: float, low: float, high: float):
        self.name, self.title = name, title
        self.top, self.base = top + HEAD, top + HEAD + height
        self.low, self.high = low, high
        self.labels: dict[float, str] = {}

    def at(self, value: float) -> float:
        """The height of a value."""
        share = (value - self.low) / (self.high - self.low)
        return self.base - share * (self.base - self.top)

    def label(self, value: float, text: str) -> None:
        """Write a value beside the lane where there is room for it."""
        place = round(float(self.at(value)), 2)
        if self.low <= value <= self.high and all(
            abs(place - other) >= TICK_GAP for other in self.labels
        ):
            self.labels[place] = text


def range_of(values: Iterable[float], goal: Goal | None, least: float) -> tuple[float, float]:
    """Return the ends of a lane that is not drawn from zero: `least` apart, with room around."""
    known = [value for value in (*values, *(goal or ())) if isfinite(value)]
    if not known:
        return 0.0, least
    low, high = min(known), max(known)
    short = max(least - (high - low), 0) / 2
    low, high = low - short, high + short
    return low - ROOM * (high - low), high + ROOM * (high - low)


def ticks_of(starts: Sequence[pd.Timestamp]) -> list[int]:
    """Return the moments named on an axis of weeks, in ms: Mondays, or of long ones months."""
    if len(starts) <= LONG:
        named = list(starts[:: -(-len(starts) // MOST_TICKS)])
    else:
        months = pd.date_range(starts[0], starts[-1] + WEEK, freq="MS")
        step = next(step for step in MONTH_STEPS if len(months) <= step * MOST_TICKS)
        named = [day for day in months if (day.year * A_YEAR + day.month - 1) % step == 0]
    return [int(moment.timestamp() * 1000) for moment in named]


class Told(NamedTuple):
    """What happened on a day: its height comes from its lane.

    `kind` is 'point', 'record', 'dot' or 'trend'; points of one `series` are joined. `low` and
    `high` are how far the value may be off.
    """

    day: pd.Timestamp
    value: float
    kind: str
    words: str
    series: str = ""
    low: float | None = None
    high: float | None = None


class Days(NamedTuple):
    """Lanes of days as one picture: the rows to draw, and what its axes say."""

    rows: pd.DataFrame
    height: float
    heights: dict[float, str]
    ticks: list[int]
    weeks: int


DAY_COLUMNS: tuple[str, ...] = ("kind", "lane", "series", "x", "x2", "y", "y2", "text", "when")
LEAST_SHARE = 0.05
SPREAD = Constant(
    1.96, "standard deviations", "How far off 95 of 100 readings are from what is measured"
)
DayLane = tuple[str, str, Sequence[Told], Callable[[float], str]]


def of_days(lanes: Sequence[DayLane], height: float) -> Days:
    """Return lanes of days as a picture: a name, a title, what to draw and how to write a value.

    A lane without anything in it has no place. Raises `ValueError` where none has anything.
    """
    told = [lane for lane in lanes if lane[2]]
    first, last = (end(one.day for lane in told for one in lane[2]) for end in (min, max))
    begins = first - pd.Timedelta(days=first.weekday())
    mondays = list(pd.date_range(begins, last, freq="7D"))
    ends = mondays[-1] + WEEK
    rows: list[tuple[object, ...]] = []
    heights: dict[float, str] = {}
    below = 0.0
    for name, title, days, write in told:
        values = [one.value for one in days]
        ends_of = [end for one in days for end in (one.low, one.high) if end is not None]
        least = max(max(map(abs, values)) * LEAST_SHARE, 1.0)
        lane = Lane(name, title, below, height, *range_of([*values, *ends_of], None, least))
        below = lane.base
        for value in (min(values), max(values)):
            lane.label(value, write(value))
        rows.append(("title", name, "", begins, begins, lane.top, lane.top, title, ""))
        rows.append(("base", name, "", begins, ends, lane.base, lane.base, "", ""))
        for one in days:
            top, foot = (lane.at(one.value if end is None else end) for end in (one.high, one.low))
            when, series = day_text(one.day, year=True), f"{name} {one.series}"
            place = (one.day, one.day, lane.at(one.value))
            if one.low is not None:
                rows.append(("error", name, series, one.day, one.day, top, foot, "", ""))
            rows.append((one.kind, name, series, *place, place[-1], one.words, when))
        heights |= lane.labels
    made = pd.DataFrame(rows, columns=list(DAY_COLUMNS)).astype({"y": float, "y2": float})
    return Days(made, below + FOOT, heights, ticks_of(mondays), len(mondays))
