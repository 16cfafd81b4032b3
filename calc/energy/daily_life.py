"""A day without training: what a job and daily life cost, and the steps of the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, elementwise, select
from calc.evidence import Constant
from calc.evidence.bibliography import FAO_2004
from calc.evidence.bibliography_energy import PRINCE_2019, WEYAND_2010
from calc.person.limits import ACTIVITIES, check_choice

_LEVEL = "resting energy"
_WHO = "adults, a day without training"


class Job(NamedTuple):
    """What a day costs by the work done in it, how sure that is, and the steps that are in it."""

    level: Constant
    error: Constant
    steps: Constant


def _job(
    what: str, level: float, low: float, high: float, error: float, steps: int, usual: str
) -> Job:
    return Job(
        Constant(
            level,
            _LEVEL,
            f"A day without training, {what}: inside the bands of {FAO_2004}, and what hours of "
            "sitting, standing and walking add up to",
            population=_WHO,
            low=low,
            high=high,
        ),
        Constant(
            error,
            _LEVEL,
            f"Standard deviation of one person's day without training, {what}",
            population=_WHO,
        ),
        Constant(
            steps,
            "steps/day",
            f"Steps that are in that day already, {what}{usual}",
            population=_WHO,
        ),
    )


JOBS: Mapping[str, Job] = {
    "desk": _job("at a desk, driving or studying", 1.50, 1.40, 1.60, 0.12, 6000, ""),
    "standing": _job(
        "standing or light work (shop, laboratory, teaching)", 1.65, 1.55, 1.75, 0.13, 8500, ""
    ),
    "moving": _job(
        "on the move (nursing, waiting, post, warehouse)",
        1.80,
        1.65,
        1.90,
        0.15,
        11_500,
        f"; the most of all jobs in {PRINCE_2019}",
    ),
    "heavy": _job("heavy work (building, farming, removals)", 1.95, 1.80, 2.20, 0.18, 11_000, ""),
}
STEP_COST = Constant(
    0.40,
    "kcal/kg per 1,000 steps",
    "Net energy of walking: the middle of five sources, from the least of "
    f"{WEYAND_2010} at the most economical pace to what a day in a calorimeter showed",
    low=0.33,
    high=0.44,
    population="adults, walking",
)
STEPS_DOUBT = Constant(
    0.25, "share of the value", "Standard deviation of what steps add: the device, and the walker"
)
LARGEST_STEPS_SHARE = Constant(
    0.15,
    "of the day without training",
    "The most that steps may add to it or take from it",
)
_LEVELS = [float(job.level) for job in JOBS.values()]


@elementwise
def day_without_training(activity: Numbers, own_level: Numbers = np.nan) -> Numbers:
    """Return a day without training, in resting energies: a person's own level, else the job's.

    `activity` is one of `calc.person.limits.ACTIVITIES`; anything else raises `InputError`.

    >>> day_without_training("desk"), day_without_training("desk", 1.4)
    (1.5, 1.4)
    """
    check_choice(activity, ACTIVITIES, "activity")
    level = select([activity == name for name in JOBS], _LEVELS)
    return np.where(np.isnan(own_level), level, own_level)


@elementwise
def level_error(level: Numbers) -> Numbers:
    """Return one standard deviation of a person's day at a level, between the jobs in proportion.

    >>> round(level_error(1.575), 3)
    0.125
    """
    return np.interp(level, _LEVELS, [float(job.error) for job in JOBS.values()])


@elementwise
def usual_steps(level: Numbers) -> Numbers:
    """Return the steps a day that a day without training has in it already.

    >>> usual_steps(1.5)
    6000.0
    """
    return np.interp(level, _LEVELS, [float(job.steps) for job in JOBS.values()])


@elementwise
def steps_energy(
    weight_kg: Numbers, level: Numbers, resting_kcal: Numbers, steps: Numbers = np.nan
) -> Numbers:
    """Return what steps outside of training add to a day (kcal/day), or take from it.

    Only the difference to what such a day has already: the rest is in its level. 0 where steps are
    not known (nan), and never more than 15 % of the day either way.

    >>> round(steps_energy(80, 1.5, 1963, 7000), 1)
    32.0
    """
    more = STEP_COST * weight_kg * (np.asarray(steps) - usual_steps(level)) / 1000
    most = LARGEST_STEPS_SHARE * resting_kcal * level
    return np.where(np.isnan(steps), 0.0, np.clip(more, -most, most))
