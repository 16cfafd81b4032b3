"""How far the maintenance in use moves towards the learned one in a week, and when it first may."""

from __future__ import annotations

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.tables import FIRST_WEIGH_INS
from calc.expenditure.target import LARGEST_STEP, LEAST_STEP, next_week

__all__ = [
    "DAYS_BETWEEN",
    "FIRST_DAYS",
    "FIRST_INTAKE_DAYS",
    "FIRST_WEIGH_INS",
    "LARGEST_STEP",
    "LEAST_STEP",
    "next_maintenance",
]

DAYS_BETWEEN = Constant(7, "days", "Days from one check-in to the next")
FIRST_DAYS = Constant(21, "days", "Days of logs before the first check-in", low=14, high=28)
FIRST_INTAKE_DAYS = Constant(
    10, "days", "Days with intake before the first check-in", low=7, high=14
)


def next_maintenance(
    in_use_kcal: Numbers, learned_kcal: Numbers, sd_kcal: Numbers, followed: Numbers = False
) -> Numbers:
    """Return the maintenance in kcal/day that next week's plan is made from.

    The rule is that of a week's energy, `calc.expenditure.target.next_week`: the one in use, unless
    the learned one differs by more than 50 kcal and by more than one of its standard deviations;
    then the learned one, but at most 150 kcal from the one in use. Where the one in use was itself
    put there by a check-in (`followed`), more than 50 kcal are enough.

    The rate on the scale is not corrected for a second time: it is what the learned maintenance was
    learned from, and would be counted twice.
    """
    return next_week(in_use_kcal, learned_kcal, sd_kcal, followed).energy
