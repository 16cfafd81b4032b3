"""The day as one table by the clock, in exact and in whole grams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
import pandas as pd

from calc.clock import MINUTES_A_DAY, clock
from calc.day.events import WINDOW_ROLES, Event, energy_of, events_of
from calc.day.meal_times import schedule
from calc.day.schedule import DayInputs
from calc.errors import Notice

AMOUNTS = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fluid_ml")
COLUMNS = ("day", "start", "end", "what", *AMOUNTS, "note")
_MACROS = ("protein_g", "carbohydrate_g", "fat_g")


@dataclass(frozen=True)
class Day:
    """A day by the clock: its table for people and files, its events for charts and calendars.

    Event times are minutes since waking, 0..`length` (the next waking); `wake_minute` and
    `bed_minute` are minutes since midnight, so an event is at `wake_minute + start`, past 1440 on
    the next calendar day.
    `wake_day_offset` is -1 where the session falls after midnight, in a waking day that began on
    the calendar day before it, else 0.
    """

    kind: str
    events: tuple[Event, ...]
    wake_minute: int
    bed_minute: int
    length: int
    wake_day_offset: int
    notices: tuple[Notice, ...]

    @cached_property
    def table(self) -> pd.DataFrame:
        """The day for people and files, in exact grams; made when it is first asked for."""
        return _table(self.kind, self.wake_minute, self.events)

    @property
    def night_minutes(self) -> int:
        """Minutes in bed of the night at the day's end."""
        return next(one.end - one.start for one in self.events if one.role == "bed")


def _table(kind: str, wake_minute: int, events: Sequence[Event]) -> pd.DataFrame:
    listed = [event for event in events if event.role not in WINDOW_ROLES]
    minutes = np.array([(event.start, event.end) for event in listed]) + wake_minute
    times = clock(minutes, step=1)
    columns: dict[str, object] = {
        "day": [kind] * len(listed),
        "start": times[:, 0],
        "end": times[:, 1],
        "what": [event.label for event in listed],
    }
    amounts = np.array([[getattr(event, name) for name in AMOUNTS] for event in listed])
    columns.update(zip(AMOUNTS, amounts.T, strict=True))
    columns["note"] = [event.note for event in listed]
    return pd.DataFrame(columns)


def plan_day(inputs: DayInputs) -> Day:
    """Return the day by the clock.

    The grams of its meals, and of what is taken during its sessions, add up to the day's amounts,
    each rounded to 0.1 g.
    """
    times = schedule(inputs)
    events, notices = events_of(inputs, times)
    return Day(
        kind=inputs.kind,
        events=tuple(events),
        wake_minute=times.wake_minute,
        bed_minute=(times.wake_minute + times.bed) % MINUTES_A_DAY,
        length=times.length,
        wake_day_offset=times.wake_day_offset,
        notices=(*times.notices, *notices),
    )


def totals(table: pd.DataFrame) -> dict[str, float]:
    """Return what the rows of a day add up to: kcal, g and ml by column; nan where withheld.

    >>> totals(pd.DataFrame([{name: 10.04 for name in AMOUNTS}] * 2))["protein_g"]
    20.1
    """
    sums = {name: round(float(table[name].sum(min_count=1)), 1) for name in AMOUNTS}
    macros = cast(tuple[float, float, float], tuple(sums[name] for name in _MACROS))
    return {**sums, "energy_kcal": energy_of(*macros)}
