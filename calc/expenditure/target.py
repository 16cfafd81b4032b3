"""From what was learned to the energy of the next week."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant
from calc.expenditure.body import FAT_IF_UNKNOWN, logged_energy_density

LARGEST_STEP = Constant(150, "kcal/day", "Largest change of a week's energy at one check-in")
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
def energy_for_rate(
    expenditure_kcal: Numbers,
    rate_kg_per_week: Numbers,
    weight_kg: Numbers,
    fat_mass_kg: Numbers = np.nan,
) -> Numbers:
    """Return the logged kcal/day that change weight by `rate_kg_per_week` from a maintenance.

    The energy of a kilogram is the filter's own, so that an error in it falls out of both.
    """
    fat = np.where(np.isnan(fat_mass_kg), FAT_IF_UNKNOWN * weight_kg, fat_mass_kg)
    return expenditure_kcal + rate_kg_per_week / 7 * logged_energy_density(fat)


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
    """
    change = wanted_kcal - present_kcal
    doubt = np.where(np.logical_and(followed, np.isfinite(sd_kcal)), 0, DOUBT * sd_kcal)
    told = np.abs(change) > np.maximum(LEAST_STEP, doubt)
    step = np.clip(change, -LARGEST_STEP, LARGEST_STEP)
    return NextWeek(wanted_kcal, present_kcal + np.where(told, step, 0))
