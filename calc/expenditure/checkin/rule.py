"""The rule of a check-in: when the first may be, and how far a week moves what the plan counts on.

- `next_week`: a week's energy from the one before, with its doubt and its cap.
- `next_maintenance`: the same rule for maintenance, which is what a check-in puts in use.
- `energy_for_rate`: the energy that a rate on the scale asks for.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant
from calc.expenditure.kalman import FAT_IF_UNKNOWN, logged_energy_density

FIRST_DAYS = Constant(21, "days", "Days of logs before the first check-in", low=14, high=28)
FIRST_INTAKE_DAYS = Constant(
    10, "days", "Days with intake before the first check-in", low=7, high=14
)
DAYS_BETWEEN = Constant(7, "days", "Days from one check-in to the next")

WEEKLY_CAP = Constant(150, "kcal/day", "Largest change of a week's energy at one check-in")
LEAST_STEP = Constant(50, "kcal/day", "Change of a week's energy below which nothing is changed")
DOUBT = Constant(
    1,
    "standard deviations",
    "Doubt of the learned maintenance inside which nothing changes",
    low=1,
    high=2,
)


class NextWeek(NamedTuple):
    """The next week's energy in kcal/day, in the units of the log.

    `wanted` is what the estimate and the rate ask for, `energy` what is offered: at most one step
    from the present energy, and the present energy where the difference is within doubt.
    """

    wanted: Numbers
    energy: Numbers


@elementwise
def next_week(
    present_kcal: Numbers, wanted_kcal: Numbers, sd_kcal: Numbers, followed: Numbers = False
) -> NextWeek:
    """Return the next week's energy from the present one, what is wanted and the estimate's SD.

    Nothing changes within one SD or 50 kcal, whichever is more; beyond it the step is at most
    150 kcal. Where the present energy already follows the logs (`followed`), 50 kcal are enough:
    what was learned since is in doubt by far less than all that was learned, and the rest of a
    step cut short is to come. `present_kcal` is in logged units, as all of these are. What is nan
    (nothing wanted, no doubt known) changes nothing.

    >>> next_week(2600, 2900, sd_kcal=100).energy
    2750.0
    >>> next_week(2600, 2680, sd_kcal=100).energy
    2600.0
    """
    change = wanted_kcal - present_kcal
    doubt = np.where(np.logical_and(followed, np.isfinite(sd_kcal)), 0, DOUBT * sd_kcal)
    told = np.abs(change) > np.maximum(LEAST_STEP, doubt)
    step = np.clip(change, -WEEKLY_CAP, WEEKLY_CAP)
    return NextWeek(wanted_kcal, present_kcal + np.where(told, step, 0))


def next_maintenance(
    in_use_kcal: Numbers, learned_kcal: Numbers, sd_kcal: Numbers, followed: Numbers = False
) -> Numbers:
    """Return the maintenance in kcal/day that next week's plan is made from.

    The rule is that of a week's energy, `next_week`: the one in use, unless the learned one differs
    by more than 50 kcal and by more than one of its standard deviations; then the learned one, but
    at most 150 kcal from the one in use. Where the one in use was itself put there by a check-in
    (`followed`), more than 50 kcal are enough.

    The rate on the scale is not corrected for a second time: it is what the learned maintenance was
    learned from, and would be counted twice.

    >>> next_maintenance(2600, 2700, sd_kcal=80)
    2700.0
    """
    return next_week(in_use_kcal, learned_kcal, sd_kcal, followed).energy


@elementwise
def energy_for_rate(
    expenditure_kcal: Numbers,
    rate_kg_per_week: Numbers,
    weight_kg: Numbers,
    fat_mass_kg: Numbers = np.nan,
) -> Numbers:
    """Return the logged kcal/day that change weight by `rate_kg_per_week` from a maintenance.

    The energy of a kilogram is the filter's own, so that an error in it falls out of both.

    >>> round(energy_for_rate(2600, 0.25, 80))
    2817
    """
    fat = np.where(np.isnan(fat_mass_kg), FAT_IF_UNKNOWN * weight_kg, fat_mass_kg)
    return expenditure_kcal + rate_kg_per_week / 7 * logged_energy_density(fat)
