"""The night: how long in bed for the sleep that is needed, and when lights go out."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.clock import around_the_clock
from calc.evidence import Constant, Read, bibliography_recovery, equation

LONGEST_TIME_IN_BED = Constant(
    9.5, "h", "The longest time in bed suggested, since lying awake longer can worsen sleep"
)
_awake = partial(
    Constant,
    unit="minutes",
    source=bibliography_recovery.BOULOS_2019,
    read=Read.PART,
    grade="C",
    population="healthy people in 169 studies; a laboratory's nights are worse than those at home",
    seen="the abstract",
)
AWAKE_YOUNGER = _awake(
    45,
    meaning="Time awake in bed that is allowed for up to 30 years, where nobody measured it: below "
    "the laboratory's 53 min at 25 years",
    low=20,
    high=53,
)
AWAKE_MIDDLE = _awake(
    60,
    meaning="Time awake in bed that is allowed for from 50 to 64 years: below the "
    "laboratory's 85 min",
    low=30,
    high=91,
)
AWAKE_OLDER = _awake(
    75,
    meaning="Time awake in bed that is allowed for from 70 years: below the laboratory's 105 min",
    low=40,
    high=120,
)
_age = partial(Constant, unit="years")
YOUNGER_TO = _age(30, meaning="Age up to which the least time awake is allowed for")
MIDDLE_FROM = _age(50, meaning="Age from which the middle allowance holds")
MIDDLE_TO = _age(64, meaning="Age up to which it holds: the last year of an adult's need of sleep")
OLDER_FROM = _age(70, meaning="Age from which the largest allowance holds")
LIGHTS_OUT = Constant(
    15,
    "minutes",
    "Lights out is said as a span: this much before and after the planned minute",
    low=10,
    high=30,
)


class TimeInBed(NamedTuple):
    """Hours in bed: the suggestion, what the need alone would ask for, and if it was capped."""

    hours: Numbers | Band
    uncapped_hours: Numbers | Band
    capped: Numbers | Band


def time_in_bed(
    need_h: Numbers | Band, efficiency: Numbers = np.nan, age: Numbers = np.nan
) -> TimeInBed:
    """Return hours in bed for hours of sleep.

    A measured sleep efficiency (asleep over in bed) already holds the time to fall asleep; where
    it is not known (nan) a plain allowance for the time awake at an age in years is added. More
    than 9.5 h is capped, with the uncapped hours and a flag beside it. A band gives bands.

    >>> time_in_bed(8, age=30).hours, round(time_in_bed(8, 0.88).hours, 2)
    (8.75, 9.09)
    """
    if isinstance(need_h, Band):
        low, target, high = (_time_in_bed(hours, efficiency, age) for hours in need_h)
        return TimeInBed(*(Band(*part) for part in zip(low, target, high, strict=True)))
    return _time_in_bed(need_h, efficiency, age)


@elementwise
def time_awake(age: Numbers) -> Numbers:
    """Return the hours awake in bed that a night is planned with: 45 min, later 60, then 75.

    Between the ages of the steps it rises evenly. Asked for by nobody who measured: see
    `time_in_bed`.

    >>> time_awake(30), time_awake(57), time_awake(75)
    (0.75, 1.0, 1.25)
    """
    return (
        np.interp(
            age,
            (YOUNGER_TO, MIDDLE_FROM, MIDDLE_TO, OLDER_FROM),
            (AWAKE_YOUNGER, AWAKE_MIDDLE, AWAKE_MIDDLE, AWAKE_OLDER),
        )
        / 60
    )


@equation(
    "Time in bed that holds the sleep needed; falling asleep and waking are in the efficiency",
    unit="h",
    source=bibliography_recovery.OHAYON_2017,
    read=Read.PART,
    grade="B",
    population="healthy sleepers; not for a diagnosed sleep disorder",
    seen="its publisher's release of January 2017, by what efficiency means",
    formula="{need_h} / {efficiency}",
)
def uncapped_time_in_bed(need_h: Numbers, efficiency: Numbers) -> Numbers:
    """Return hours in bed for hours of sleep at a sleep efficiency; `time_in_bed` caps them.

    >>> round(uncapped_time_in_bed(8, 0.88), 2)
    9.09
    """
    return need_h / efficiency


@elementwise
def _time_in_bed(need_h: Numbers, efficiency: Numbers, age: Numbers) -> TimeInBed:
    measured = uncapped_time_in_bed(need_h, efficiency)
    uncapped = np.where(np.isnan(measured), need_h + time_awake(age), measured)
    return TimeInBed(
        np.minimum(uncapped, LONGEST_TIME_IN_BED), uncapped, uncapped > LONGEST_TIME_IN_BED
    )


@elementwise
def bedtime(wake_minute: Numbers, time_in_bed_h: Numbers) -> Numbers:
    """Return the bedtime in minutes of the clock (0 <= m < 1440), unrounded.

    >>> from calc.clock import clock, minute_of
    >>> clock(bedtime(minute_of("06:30"), time_in_bed(8, age=30).hours), step=1)
    '21:45'
    """
    return around_the_clock(wake_minute - time_in_bed_h * 60)
