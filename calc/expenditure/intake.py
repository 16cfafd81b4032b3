"""Which logged days are whole, and what is taken for a day that is not.

A day that was not logged, only in part, or with a slip, is the running mean of whole days with a
variance that grows from day to day. It is never filled from the estimate, which would then confirm
itself.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.tuned import SIMULATED

LOGGED, HALF_LOGGED, NOT_LOGGED, SLIP = "logged", "half_logged", "not_logged", "slip"

tuned = partial(Constant, population=SIMULATED)

HALF = tuned(0.55, "of the running mean", "A day logged below this share is taken as half-logged")
TOO_MUCH = Constant(
    3, "times what is usual", "A day with more energy than that is taken as a slip of typing"
)
ODD_DAYS_IN_A_ROW = tuned(
    3, "days", "So many in a row below or above are a new way of eating, no longer odd"
)
MEMORY = tuned(0.06, "a day", "Share of a whole day in the running mean of intake, once settled")
ERROR_LOGGED = tuned(0.18, "of intake", "Standard deviation of a whole day's log, day by day")
ERROR_NOT_LOGGED = tuned(
    0.38, "of intake", "Standard deviation of the running mean as a day that was not logged"
)
ERROR_GROWTH = tuned(
    2, "of its variance", "What each further day in a row without a log adds to that variance"
)
NOT_LOGGED_EATS_MORE = tuned(
    1.04, "of the running mean", "Days that go unlogged are those with more eaten, by this much"
)


class Intakes(NamedTuple):
    """Intake by person and day, as the filter uses it.

    `energy_kcal` is 0 where `known` is false (nothing whole was logged yet), `error_kcal` its
    standard deviation (nan there), `status` one of 'logged', 'half_logged', 'not_logged' and 'slip'
    (far more than usual).
    """

    energy_kcal: Numbers
    known: Numbers
    error_kcal: Numbers
    status: Numbers


def read_intakes(energy_kcal: Numbers, usual_kcal: Numbers) -> Intakes:
    """Return intakes from a table of people by days in kcal, nan where nothing was logged.

    `usual_kcal` is what a formula says of each person: with the running mean it is held against a
    day that looks like a slip, and is never put in a day's place. The values of a day rest on that
    day and earlier ones only.
    """
    people, days = energy_kcal.shape
    there = ~np.isnan(energy_kcal)
    whole = np.zeros((people, days), dtype=bool)
    too_much = np.zeros((people, days), dtype=bool)
    before = np.full((people, days), np.nan)
    mean = np.full(people, np.nan)
    whole_days, run_of_odd = np.zeros((2, people))
    for day in range(days):
        eaten = energy_kcal[:, day]
        before[:, day] = mean
        side = (eaten > TOO_MUCH * np.fmax(mean, usual_kcal)) * 1 - (eaten < HALF * mean)
        run = np.where(side * run_of_odd > 0, run_of_odd, 0) + side
        run_of_odd = np.where(there[:, day], run, run_of_odd)
        anew = np.abs(run_of_odd) >= ODD_DAYS_IN_A_ROW
        too_much[:, day] = side > 0
        counts = there[:, day] & (anew | (side == 0))
        whole[:, day] = counts
        # A new way of eating starts the mean anew.
        whole_days = whole_days * ~(anew & counts) + counts
        share = np.maximum(MEMORY, 1 / np.maximum(whole_days, 1))
        moved = np.where(whole_days > 1, mean + share * (eaten - mean), eaten)
        mean = np.where(counts, moved, mean)
    used = np.where(whole, energy_kcal, NOT_LOGGED_EATS_MORE * before)
    at = np.arange(days)
    run = at - np.maximum.accumulate(np.where(whole, at, -1), axis=1)
    growth = np.sqrt(1 + ERROR_GROWTH * np.maximum(run - 1, 0))
    error = used * np.where(whole, ERROR_LOGGED, ERROR_NOT_LOGGED * growth)
    status = np.select([whole, too_much, there], [LOGGED, SLIP, HALF_LOGGED], NOT_LOGGED)
    known = ~np.isnan(used)
    return Intakes(np.where(known, used, 0), known, error, status)
