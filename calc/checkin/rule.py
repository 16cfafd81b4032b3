"""How far the maintenance in use moves towards the learned one in a week."""

from __future__ import annotations

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant

LEAST_CHANGE = Constant(
    50, "kcal/day", "Difference between learned and used maintenance up to which nothing changes"
)
LARGEST_STEP = Constant(150, "kcal/day", "The most that a week's check-in moves maintenance")
NOISE_SDS = Constant(
    1,
    "standard deviations",
    "Doubt of the learned maintenance inside which nothing changes",
    low=1,
    high=2,
)
DAYS_BETWEEN = Constant(7, "days", "Days from one check-in to the next")
FIRST_DAYS = Constant(21, "days", "Days of logs before the first check-in", low=14, high=28)
FIRST_WEIGH_INS = Constant(10, "weigh-ins", "Weigh-ins before the first check-in", low=10)


@elementwise
def next_maintenance(in_use_kcal: Numbers, learned_kcal: Numbers, sd_kcal: Numbers) -> Numbers:
    """Return the maintenance in kcal/day that next week's plan is made from.

    The one in use, unless the learned one differs by more than 50 kcal and by more than one of its
    standard deviations; then the learned one, but at most 150 kcal from the one in use. What is
    nan (nothing learned, no doubt known) changes nothing.

    The rate on the scale is not corrected for a second time: it is what the learned maintenance was
    learned from, and would be counted twice.
    """
    gap = learned_kcal - in_use_kcal
    told = np.abs(gap) > np.maximum(LEAST_CHANGE, NOISE_SDS * sd_kcal)
    return in_use_kcal + np.where(told, np.clip(gap, -LARGEST_STEP, LARGEST_STEP), 0.0)
