"""The day as one table by the clock, in exact and in whole grams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import cast

import numpy as np
import pandas as pd

from calc.arrays import largest_remainder, nearest
from calc.clock import MINUTES_A_DAY, clock
from calc.day.drinks import FLUID_STEP, water_of_day
from calc.day.events import WINDOW_ROLES, Event, energy_of, events_of
from calc.day.inputs import DayInputs
from calc.day.meal_times import schedule
from calc.errors import Notice
from calc.evidence import Constant
from calc.units import Units, registry

AMOUNTS = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fluid_ml")
COLUMNS = ("day", "start", "end", "what", *AMOUNTS, "note")
_MACROS = ("protein_g", "carbohydrate_g", "fat_g")
ENERGY_STEP = Constant(10, "kcal", "Energy of a day is shown to the nearest")
_OUNCE: float = registry.Quantity(1, "fluid_ounce").m_as("milliliter")


@dataclass(frozen=True)
class Day:
    """A day by the clock: its table for people and files, its events for charts and calendars.

    Event times are minutes since waking, 0..`length` (the next waking); `wake_minute` and
    `bed_minute` are minutes since midnight, so an event is at `wake_minute + start`, past 1440 on
    the next calendar day.
    `targets` are the day's own amounts by column, unrounded, without those withheld.
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
    targets: Mapping[str, float]

    @cached_property
    def table(self) -> pd.DataFrame:
        """The day for people and files, in exact grams; made when it is first asked for."""
        return _table(self.kind, self.wake_minute, self.events)

    @property
    def night_minutes(self) -> int:
        """Minutes in bed of the night at the day's end."""
        return next(one.end - one.start for one in self.events if one.role == "bed")


def _table(kind: str, wake_minute: int, events: Sequence[Event]) -> pd.DataFrame:
    listed = _listed(events)
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


def _listed(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.role not in WINDOW_ROLES]


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
        targets=_targets(inputs, events),
    )


def _targets(inputs: DayInputs, events: Sequence[Event]) -> dict[str, float]:
    sips = sum(one.fluid_ml for one in events if one.role == "training" and isfinite(one.fluid_ml))
    water = None if inputs.water_ml is None else water_of_day(inputs.water_ml, sips)
    given = (inputs.energy_kcal, inputs.protein_g, inputs.carbohydrate_g, inputs.fat_g, water)
    return {name: one for name, one in zip(AMOUNTS, given, strict=True) if one is not None}


def whole_grams(day: Day, units: Units = "metric") -> pd.DataFrame:
    """Return the table of a day as it is read: whole grams and kcal, drinks in steps of 50 ml.

    Each column adds up to the day's own figure as a card shows it (energy to 10 kcal, fluid to
    50 ml or to whole fluid ounces), by largest remainder.
    """
    columns = zip(*whole_amounts(day, units), strict=True)
    return day.table.assign(**{n: list(c) for n, c in zip(AMOUNTS, columns, strict=True)})


def whole_amounts(day: Day, units: Units = "metric") -> list[tuple[float, ...]]:
    """Return what `whole_grams` does as numbers alone: a row an event, `AMOUNTS` by row."""
    step = _OUNCE if units == "imperial" else float(FLUID_STEP)
    columns = []
    for name in AMOUNTS:
        amounts = [float(getattr(event, name)) for event in _listed(day.events)]
        there = [place for place, amount in enumerate(amounts) if isfinite(amount)]
        if there:
            given = [amounts[place] for place in there]
            total = day.targets.get(name, sum(given))
            one = step if name == "fluid_ml" else 1.0
            shown = float(ENERGY_STEP) if name == "energy_kcal" else one
            whole = largest_remainder(given, nearest(total, shown) / one, 0)
            for place, amount in zip(there, whole, strict=True):
                amounts[place] = amount * one
        columns.append(amounts)
    return list(zip(*columns, strict=True))


def totals(table: pd.DataFrame) -> dict[str, float]:
    """Return what the rows of a day add up to: kcal, g and ml by column; nan where withheld.

    >>> totals(pd.DataFrame([{name: 10.04 for name in AMOUNTS}] * 2))["protein_g"]
    20.1
    """
    sums = {name: round(float(table[name].sum(min_count=1)), 1) for name in AMOUNTS}
    macros = cast(tuple[float, float, float], tuple(sums[name] for name in _MACROS))
    return {**sums, "energy_kcal": energy_of(*macros)}
