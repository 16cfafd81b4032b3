"""Sleep by age, debt and shifted nights; training and meals that come too close to bed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise, select
from calc.clock import MINUTES_A_DAY, around_the_clock
from calc.errors import InputError
from calc.evidence import NO_GRADE, Constant, Read, bibliography_recovery

_nsf = partial(
    Constant, source=bibliography_recovery.HIRSHKOWITZ_2015, read=Read.PRIMARY, grade="A"
)
_teens = partial(_nsf, population="healthy people of 14 to 17 years")
_adults = partial(_nsf, population="healthy people of 18 to 64 years")
_older = partial(_nsf, population="healthy people of 65 years and over")
_quality = partial(
    Constant,
    source=bibliography_recovery.OHAYON_2017,
    read=Read.PART,
    grade="B",
    population="healthy sleepers; not for a diagnosed sleep disorder",
    seen="its publisher's release of January 2017",
)

TEEN_LOW = _teens(8, "h", "Recommended sleep a night, low end", low=7, high=11)
TEEN_HIGH = _teens(10, "h", "Recommended sleep a night, high end", low=7, high=11)
ADULT_LOW = _adults(7, "h", "Recommended sleep a night, low end", low=6, high=10)
ADULT_HIGH = _adults(9, "h", "Recommended sleep a night, high end", low=6, high=10)
OLDER_LOW = _older(7, "h", "Recommended sleep a night, low end", low=5, high=9)
OLDER_HIGH = _older(8, "h", "Recommended sleep a night, high end", low=5, high=9)
TEEN_FROM = _teens(14, "years", "Age from which a teenager's recommendation holds")
ADULT_FROM = _adults(18, "years", "Age from which an adult's recommendation holds")
OLDER_FROM = _older(65, "years", "Age from which an older adult's recommendation holds")

GOOD_EFFICIENCY = _quality(
    0.85, "fraction of time in bed", "Share of the time in bed asleep from which sleep is good"
)
LOW_EFFICIENCY = Constant(
    0.75,
    "fraction of time in bed",
    "Share of the time in bed asleep below which, for weeks, a clinician can help more than "
    "time in bed",
)

TRAINING_NEAR_BED = Constant(
    2,
    "h",
    "Hours between the end of training and bed below which a longer wind-down is worth it: between "
    "the 1 h of trials and the 4 h of wearables",
    low=1,
    high=4,
)
TRAINING_AT_BED = Constant(
    1,
    "h",
    "Hours between the end of vigorous training and bed below which sleep may suffer",
    source=bibliography_recovery.STUTZ_2019,
    read=Read.PART,
    grade="B",
    population="healthy adults in 23 studies; evening training on the whole did no harm",
    seen="the abstract",
)
HARD_TRAINING_BEFORE_BED = Constant(
    4,
    "h",
    "Hours between the end of training and sleep from which no strain went with later sleep; "
    "nearer, the harder the session the later and shorter the sleep",
    source=bibliography_recovery.LEOTA_2025,
    read=Read.PART,
    grade="C",
    population="14,689 people with a wearable, observed over 4 million nights",
    seen="the abstract",
)
LAST_MEAL_EARLIEST = Constant(
    3, "h", "Hours before bed of the last large meal, the roomier end", low=2, high=4
)
LAST_MEAL_LATEST = Constant(
    2, "h", "Hours before bed of the last large meal, the nearer end", low=1, high=3
)
JET_LAG_FLAG = Constant(
    1,
    "h",
    "Shift of mid-sleep between work and free days from which it is pointed out; Wittmann 2006 "
    "describes the shift, and no text that we read gives a line",
    grade=NO_GRADE,
    population="people who sleep at other hours on free days",
)

NIGHTS = 7
TOO_LATE_CODES = ("", "amber", "red")
"""The names of the codes of `training_too_late`, in their order."""


class Debt(NamedTuple):
    """Hours of sleep owed over seven nights: the short nights alone, and net of the long ones."""

    owed: Numbers
    net: Numbers


class SocialJetLag(NamedTuple):
    """The shift of mid-sleep in hours, the two mid-sleeps in minutes of the clock, and a flag."""

    hours: Numbers
    mid_sleep_work_minute: Numbers
    mid_sleep_free_minute: Numbers
    flagged: Numbers


@elementwise
def sleep_need(age: Numbers) -> Band:
    """Return hours of sleep a night for `age` in years (Hirshkowitz 2015), the target midway.

    Below 14 years no recommendation is held here, and the hours are not known (nan).

    >>> sleep_need(30)
    Band(low=7.0, target=8.0, high=9.0)
    """
    years = np.asarray(age)
    groups = [years >= OLDER_FROM, years >= ADULT_FROM, years >= TEEN_FROM]
    low = select(groups, [OLDER_LOW, ADULT_LOW, TEEN_LOW], default=np.nan)
    high = select(groups, [OLDER_HIGH, ADULT_HIGH, TEEN_HIGH], default=np.nan)
    return Band(low, (low + high) / 2, high)


@elementwise
def efficiency_code(efficiency: Numbers) -> Numbers:
    """Return 0 for good sleep (85 % of the time in bed and more), 1 below it, 2 under 75 %.

    At 2, for weeks, more time in bed is not the answer and a clinician can help.

    >>> efficiency_code(0.88), efficiency_code(0.80), efficiency_code(0.70)
    (0, 1, 2)
    """
    share = np.asarray(efficiency)
    return select([share < LOW_EFFICIENCY, share < GOOD_EFFICIENCY], [2, 1], default=0)


def sleep_debt(nights_h: Sequence[float] | Numbers, need_h: Numbers) -> Debt:
    """Return hours owed over the last seven nights against a need of `need_h` hours a night.

    `nights_h` holds seven nights, or a row of seven a person; `need_h` is one number, or one a
    person. `net` is negative where more was slept than needed. A night that is not known (nan)
    leaves the debt unknown. Raises `InputError` for another count of nights, or for a night
    outside 0..24 h. The sum is a convention; it promises nothing about repayment.

    >>> sleep_debt([7, 7, 6, 7, 7, 9, 9], need_h=8)
    Debt(owed=6.0, net=4.0)
    """
    nights = np.asarray(nights_h, dtype=float)
    if nights.ndim == 0 or nights.shape[-1] != NIGHTS:
        given = nights.shape[-1] if nights.ndim else 1
        raise InputError(
            f"Sleep of {given} nights was given: give {NIGHTS}, one for each night of the week.",
            "nights_h",
            nights_h,
        )
    impossible = nights[(nights < 0) | (nights > 24)]
    if impossible.size:
        raise InputError(
            f"A night of {impossible[0]:g} h is not possible: give 0 to 24 hours.",
            "nights_h",
            nights_h,
        )
    short = np.asarray(need_h, dtype=float)[..., np.newaxis] - nights
    owed, net = np.maximum(short, 0).sum(axis=-1), short.sum(axis=-1)
    return Debt(owed, net) if np.ndim(owed) else Debt(float(owed), float(net))


@elementwise
def social_jet_lag(
    work_asleep_minute: Numbers,
    work_awake_minute: Numbers,
    free_asleep_minute: Numbers,
    free_awake_minute: Numbers,
) -> SocialJetLag:
    """Return the shift of mid-sleep between work and free days (Wittmann 2006), around the clock.

    Arguments are minutes of the clock. The shift is the shorter way around, 0 to 12 h.

    >>> from calc.clock import minute_of
    >>> times = (minute_of(text) for text in ("23:00", "06:00", "00:30", "09:30"))
    >>> social_jet_lag(*times).hours
    2.5
    """
    work = _mid_sleep(work_asleep_minute, work_awake_minute)
    free = _mid_sleep(free_asleep_minute, free_awake_minute)
    apart = np.abs(free - work)
    hours = np.minimum(apart, MINUTES_A_DAY - apart) / 60
    return SocialJetLag(hours, work, free, hours >= JET_LAG_FLAG)


def _mid_sleep(asleep_minute: Numbers, awake_minute: Numbers) -> Numbers:
    return around_the_clock(asleep_minute + around_the_clock(awake_minute - asleep_minute) / 2)


@elementwise
def mid_sleep_corrected(
    mid_sleep_free_minute: Numbers, free_sleep_h: Numbers, week_sleep_h: Numbers
) -> Numbers:
    """Return the mid-sleep of free days without the sleep that is caught up then (MSFsc).

    Minutes of the clock, from that mid-sleep, the sleep of a free night and the mean of all nights.

    >>> from calc.clock import clock, minute_of
    >>> week = (5 * 7 + 2 * 9) / 7
    >>> clock(mid_sleep_corrected(minute_of("05:00"), free_sleep_h=9, week_sleep_h=week), step=1)
    '04:17'
    """
    return around_the_clock(mid_sleep_free_minute - (free_sleep_h - week_sleep_h) * 60 / 2)


@elementwise
def training_too_late(minutes_before_bed: Numbers) -> Numbers:
    """Return 0, 1 (amber) or 2 (red) for training that ends `minutes_before_bed`.

    Amber under 2 h, a choice of ours, and red under 1 h (Stutz 2019); negative minutes are a
    session that ends after bedtime. Earlier in the evening is fine. Names: `TOO_LATE_CODES`.

    >>> TOO_LATE_CODES[training_too_late(90)]
    'amber'
    """
    hours = np.asarray(minutes_before_bed) / 60
    return select([hours < TRAINING_AT_BED, hours < TRAINING_NEAR_BED], [2, 1], default=0)
