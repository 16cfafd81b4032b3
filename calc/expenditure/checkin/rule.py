"""The rule of the check-in: when it first may, and how far it moves.

- `next_maintenance`: the whole rule, for the maintenance that a check-in puts in use.
- `next_week`: how far it goes, for a week's energy: the doubt and the cap.
- `scale_asks`: on which side of its aim the scale is, at the plan's energy; `aimed_at` the aim.
- `energy_for_rate`, `rate_at_energy`: the energy that a rate on the scale asks for, and back.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.energy.surplus_deficit import expected_rate_range
from calc.evidence import Constant
from calc.expenditure.body import logged_energy_density, usual_fat_mass
from calc.expenditure.projection import known_or
from calc.plan import Plan

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


STEADY = Constant(
    0.001, "of body weight a week", "Change of weight up to which weight counts as held"
)
RATE_IN_DOUBT = Constant(
    0.10,
    "kg a week",
    "Doubt of a rate over four weeks: both ends of the trend are known to 0.28 kg",
)
AS_PLANNED = Constant(
    0.05,
    "of the plan's energy",
    "Logged intake so near the plan's counts as following it; twice as far off, not at all",
)


UNKNOWN = Band(np.nan, np.nan, np.nan)


def aimed_at(plan: Plan) -> Band:
    """Return the change of weight in kg a week that a plan is content with, from low to high.

    What the plan's goal aims at and what it promises of its energy, both. The goal is the one that
    is planned, which a guardrail may have made another than was asked for.
    """
    profile = plan.profile
    aim = expected_rate_range(profile.weight_kg, plan.goal, profile.experience)
    return content_with(plan.amounts.weekly_gain.band, aim, profile.weight_kg, plan.goal)


@elementwise
def content_with(promised: Band, aim: Band, weight_kg: Numbers, goal: Numbers) -> Band:
    """Return the change of weight in kg a week that is as good as the one promised or aimed at.

    To maintain and in recomposition weight that is held is as good, and a thousandth of it to
    either side. Who is to gain does not lose on the way, and the other way round.
    """
    held = (goal == "maintain") | (goal == "recomposition")
    around = np.where(held, STEADY * weight_kg, 0)
    low, high = np.fmin(promised.low, aim.low), np.fmax(promised.high, aim.high)
    low = np.where(held, np.minimum(low, 0), low) - around
    high = np.where(held, np.maximum(high, 0), high) + around
    return Band(
        np.where(goal == "gain", np.maximum(low, 0), low),
        promised.target,
        np.where(goal == "cut", np.minimum(high, 0), high),
    )


@elementwise
def with_doubt(aim: Band) -> Band:
    """Return an aim that a rate may lie in as far as a trend can tell; never past no change."""
    return Band(
        np.where(aim.low >= 0, np.maximum(aim.low - RATE_IN_DOUBT, 0), aim.low - RATE_IN_DOUBT),
        aim.target,
        np.where(aim.high <= 0, np.minimum(aim.high + RATE_IN_DOUBT, 0), aim.high + RATE_IN_DOUBT),
    )


@elementwise
def scale_asks(rate_kg: Numbers, aim: Band) -> Numbers:
    """Return what a rate in kg a week asks for: 1 for more energy, -1 for less, 0 inside its aim.

    `rate_kg` is that of `rate_at_energy`, at the plan's energy. nan where it is not known.

    >>> scale_asks(-0.2, Band(-0.56, -0.48, -0.40))
    -1.0
    """
    side = np.where(rate_kg < aim.low, 1.0, np.where(rate_kg > aim.high, -1.0, 0.0))
    return np.where(np.isnan(rate_kg), np.nan, side)


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
    150 kcal. Where a step goes on in the way of the last one (`followed`), 50 kcal are enough: what
    was learned since is in doubt by far less than all that was learned, and the rest of a step cut
    short is to come. `present_kcal` is in logged units, as all of these are. What is nan (nothing
    wanted, no doubt known) changes nothing.

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


@elementwise
def next_maintenance(
    in_use_kcal: Numbers,
    learned_kcal: Numbers,
    sd_kcal: Numbers,
    last_step_kcal: Numbers = 0.0,
    rate_kg: Numbers = np.nan,
    aim: Band = UNKNOWN,
) -> Numbers:
    """Return the maintenance in kcal/day that next week's plan is made from.

    The one in use, unless the learned one and the scale agree that it is off on the same side; then
    the learned one, but at most 150 kcal from the one in use. A step that is new, or goes back,
    needs the learned one past its doubt and 50 kcal (`next_week`), and the rate at the plan's
    energy (`rate_at_energy`) past the aim and the doubt of a trend. One that goes on in the way of
    the last check-in (`last_step_kcal`, 0 for none) needs 50 kcal, and a rate past the aim. Where
    the rate is not known, the estimate decides alone.

    The size of a step is not corrected by the scale: the learned maintenance was learned from it,
    and it would be counted twice.

    >>> next_maintenance(2600, 2700, sd_kcal=80)
    2700.0
    >>> next_maintenance(2600, 2700, 80, rate_kg=0.3, aim=Band(0.2, 0.25, 0.3))
    2600.0
    """
    change = learned_kcal - in_use_kcal
    goes_on = last_step_kcal * change > 0
    scale = np.where(goes_on, scale_asks(rate_kg, aim), scale_asks(rate_kg, with_doubt(aim)))
    agreed = np.isnan(scale) | (scale * change > 0)
    wanted = np.where(agreed, learned_kcal, in_use_kcal)
    return next_week(in_use_kcal, wanted, sd_kcal, goes_on).energy


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
    2824
    """
    return expenditure_kcal + rate_kg_per_week / 7 * _density(weight_kg, fat_mass_kg)


@elementwise
def rate_at_energy(
    rate_kg_per_week: Numbers,
    eaten_kcal: Numbers,
    energy_kcal: Numbers,
    weight_kg: Numbers,
    fat_mass_kg: Numbers = np.nan,
) -> Numbers:
    """Return the rate in kg a week that a rate at what was eaten would have been at an energy.

    So that neither a plan that is new nor one that was half followed is taken for one that does not
    work. What was eaten within 5 % of the energy is that energy, as far as a log can tell; what is
    10 % off or more counts in full, and in between ever more. All energies are logged kcal/day.

    >>> rate_at_energy(0.25, 2600, 2500, 80)
    0.25
    >>> round(rate_at_energy(0.25, 2750, 2500, 80), 2)
    -0.03
    """
    less = energy_kcal - eaten_kcal
    counts = np.clip(np.abs(less) / (AS_PLANNED * energy_kcal) - 1, 0, 1)
    return rate_kg_per_week + counts * less * 7 / _density(weight_kg, fat_mass_kg)


def _density(weight_kg: Numbers, fat_mass_kg: Numbers) -> Numbers:
    """Return the logged kcal of a kilogram, by what is usual where no fat mass is known."""
    return logged_energy_density(known_or(fat_mass_kg, usual_fat_mass(weight_kg)))
