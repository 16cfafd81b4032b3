"""Intake as the filter uses it: which days are whole, and what stands for those that are not.

A day that was not logged, only in part, or with a slip, is the running mean of whole days with a
variance that grows from day to day. It is never filled from the estimate, which would then confirm
itself. Between a whole day and half a day there is no edge: the lighter a day beside those before
it, the likelier it is that some of it was not written down.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.body import PEOPLE, SIMULATED
from calc.expenditure.projection import known_or

tuned = partial(Constant, population=SIMULATED)
on_people = partial(Constant, population=PEOPLE)

HALF = on_people(
    0.64, "of the running mean", "A day so light is as likely to be logged in part as whole"
)
HALF_EITHER_WAY = on_people(
    0.06, "of the running mean", "So far below it a day is surely logged in part, above it whole"
)
TOO_MUCH = Constant(
    3, "times what is usual", "A day with more energy than that is taken as a slip of typing"
)
ODD_DAYS_IN_A_ROW = on_people(
    5, "days", "So many in a row below or above are a new way of eating, no longer odd"
)
MEMORY = tuned(0.06, "a day", "Share of a whole day in the running mean of intake, once settled")
ERROR_LOGGED = on_people(0.13, "of intake", "Standard deviation of a whole day's log, day by day")
ERROR_NOT_LOGGED = tuned(
    0.38, "of intake", "Standard deviation of the running mean as a day that was not logged"
)
ERROR_GROWTH = tuned(
    2, "of its variance", "What each further day in a row without a log adds to that variance"
)
NOT_LOGGED_EATS_MORE = on_people(
    1.08,
    "of the running mean",
    "Days that go unlogged, or are logged in part, are those with more eaten, by this much",
)

LOGGED, HALF_LOGGED, NOT_LOGGED, SLIP = "logged", "half_logged", "not_logged", "slip"


class Intakes(NamedTuple):
    """Intake by person and day, as the filter uses it.

    `energy_kcal` is 0 where `known` is false (nothing whole was logged yet), `error_kcal` its
    standard deviation (nan there), `status` one of 'logged', 'half_logged' (more likely in part
    than whole), 'not_logged' and 'slip' (far more than usual).
    """

    energy_kcal: Numbers
    known: Numbers
    error_kcal: Numbers
    status: Numbers


def whole_share(of_usual: Numbers) -> Numbers:
    """Return how likely a day is logged whole (0–1) that has such a share of the usual energy.

    >>> [round(float(whole_share(share)), 2) for share in (0.4, 0.64, 0.67, 0.9)]
    [0.0, 0.5, 0.75, 1.0]
    """
    rise = (of_usual - (HALF - HALF_EITHER_WAY)) / (2 * HALF_EITHER_WAY)
    return np.minimum(np.maximum(rise, 0), 1)


class _Read(NamedTuple):
    """By person and day: how likely the log is whole, the running mean before, whether a slip."""

    whole: Numbers
    before: Numbers
    too_much: Numbers


def _read(energy_kcal: Numbers, there: Numbers, usual_kcal: Numbers, meant: Numbers) -> _Read:
    people, days = energy_kcal.shape
    found = _Read(
        np.zeros((people, days)),
        np.full((people, days), np.nan),
        np.zeros((people, days), dtype=bool),
    )
    mean = np.full(people, np.nan)
    whole_days, run_of_odd = np.zeros((2, people))
    for day in range(days):
        eaten, logged = energy_kcal[:, day], there[:, day]
        found.before[:, day] = mean
        if not logged.any():
            continue
        new = np.isnan(mean)
        too_much = eaten > TOO_MUCH * np.fmax(mean, usual_kcal)
        share = np.fmax(whole_share(eaten / np.maximum(mean, 1)), new | meant[:, day])
        side = too_much * 1 - (share < 1 / 2)
        run_of_odd = np.where(logged, run_of_odd * (side * run_of_odd > 0) + side, run_of_odd)
        anew = logged & (np.abs(run_of_odd) >= ODD_DAYS_IN_A_ROW)
        whole = np.where(logged, np.where(anew, 1.0, share * ~too_much), 0)
        found.too_much[:, day] = too_much & ~anew
        found.whole[:, day] = whole
        # A new way of eating starts the mean anew.
        new |= anew
        whole_days = whole_days * ~anew + whole
        pace = np.where(new, 1, whole * np.maximum(MEMORY, 1 / np.maximum(whole_days, 1)))
        mean = np.where(whole > 0, eaten - (1 - pace) * (eaten - np.where(new, eaten, mean)), mean)
    return found


def read_intakes(
    energy_kcal: Numbers,
    usual_kcal: Numbers,
    fasted: Numbers | bool = False,
    light_meant: Numbers | bool = False,
) -> Intakes:
    """Return intakes from a table of people by days in kcal, nan where nothing was logged.

    `usual_kcal` is what a formula says of each person: with the running mean it is held against a
    day that looks like a slip, and is never put in a day's place. A day that is said to be `fasted`
    is whole, however little was eaten, and as much in doubt as any; one on which nothing was is no
    usual day. Where light days are meant (`light_meant`, by person) they are whole too. The values
    of a day rest on that day and earlier ones only.
    """
    people, days = energy_kcal.shape
    logged, nothing = ~np.isnan(energy_kcal), energy_kcal == 0
    meant = np.broadcast_to(light_meant, people)[:, None] | fasted | nothing
    others = np.where(nothing, np.nan, energy_kcal)
    read = _read(others, logged & ~nothing, usual_kcal, meant)
    whole = np.where(nothing, 1.0, read.whole)
    filled = NOT_LOGGED_EATS_MORE * read.before
    gap = np.where(whole > 0, energy_kcal - filled, 0)
    used = np.where(whole < 1, filled + np.where(whole > 0, whole * gap, 0), energy_kcal)
    at = np.arange(days)
    run = at - np.maximum.accumulate(np.where(whole > 1 / 2, at, -1), axis=1)
    growth = 1 + ERROR_GROWTH * np.maximum(run - 1, 0)
    usual = known_or(read.before, usual_kcal[:, None])
    size = np.where(nothing, usual, used)
    of_part = np.where(whole < 1, (1 - whole) * (growth * ERROR_NOT_LOGGED**2 * size**2), 0)
    between = np.where((whole > 0) & (whole < 1), whole * (1 - whole) * gap**2, 0)
    error = np.sqrt(whole * (ERROR_LOGGED * size) ** 2 + of_part + between)
    told = [whole > 1 / 2, read.too_much & logged, logged]
    known = ~np.isnan(used)
    return Intakes(
        np.where(known, used, 0),
        known,
        np.where(known, error, np.nan),
        np.select(told, [LOGGED, SLIP, HALF_LOGGED], NOT_LOGGED),
    )
