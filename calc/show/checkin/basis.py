"""What a plan rests on: which maintenance and which body weight, where from, and the way back."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

import pandas as pd

from calc.clock import day_text
from calc.evidence import Constant
from calc.expenditure.checkin import CheckIn, history, in_use
from calc.expenditure.checkin.learned import OTHER_BODY
from calc.person.profile import Profile
from calc.plan import Plan, make_plan
from calc.show.checkin.learning import Learning
from calc.show.words import body_weight, in_own_weight, kcal, kilograms
from calc.units import Units

WEIGHT_APART = Constant(
    0.01,
    "of body weight",
    "A trend further from the plan's weight is offered in its place",
    low=0.005,
    high=0.03,
)
WEIGHT_DECIMALS = 1

# The decisions that set the learned maintenance against the one in use.
WEIGHED_UP = frozenset({"noise", "capped", "held", "taken"})


def weight_to_use(learning: Learning, profile: Profile, units: Units) -> float | None:
    """Return the trend weight in kg where the plan is made for another one; else None.

    It is rounded as it is read, so that the plan is made for the weight that was offered. What is
    no weight of the same body is not offered, nor one of an old log.
    """
    trend, weight = learning.trend_kg, profile.weight_kg
    if learning.lessons.stale or not isfinite(trend):
        return None
    apart = max(trend / weight, weight / trend)
    if not 1 + WEIGHT_APART < apart <= OTHER_BODY:
        return None
    return kilograms(round(in_own_weight(trend, units), WEIGHT_DECIMALS), units)


def weight_sentence(weight_kg: float, profile: Profile, units: Units) -> str:
    """Return that the plan is made for another body weight than the trend shows."""
    return (
        f"The plan is made for {body_weight(profile.weight_kg, units)}, and your trend is at "
        f"{body_weight(weight_kg, units)}."
    )


def use_weight(weight_kg: float, units: Units) -> str:
    """Return the words of the button that makes the plan for a body weight."""
    return f"Use {body_weight(weight_kg, units)}"


def weight_used(profile: Profile, units: Units) -> str:
    """Return what was done: the weight that the plan is made for now."""
    return f"The plan is made for {body_weight(profile.weight_kg, units)} now."


def back_to_weight(weight_kg: float, units: Units) -> str:
    """Return the words of the button that leads back to the weight before."""
    return f"Back to {body_weight(weight_kg, units)}"


def basis_sentence(profile: Profile, found: CheckIn, marks: pd.DataFrame) -> str:
    """Return which maintenance the plan counts on, and where it comes from."""
    now = f"{kcal(found.in_use_kcal)} kcal"
    if not isfinite(found.in_use_kcal):
        return ""
    if profile.maintenance is None:
        basis = f"The plan uses the formula's {now}"
    elif is_in_use(profile, in_use(marks)):
        basis = f"The plan uses the {now} of your last check-in"
    else:
        basis = f"The plan uses your own figure of {now}, under Refine"
    if found.learned is None or found.verdict not in WEIGHED_UP:
        return f"{basis}."
    return f"{basis}; your logs say {kcal(found.learned.kcal)}."


def is_in_use(profile: Profile, kcal_a_day: float) -> bool:
    """Return whether the plan counts on a maintenance; nan stands for the formula's."""
    own = profile.maintenance
    if own is None or not isfinite(kcal_a_day):
        return own is None and not isfinite(kcal_a_day)
    return abs(float(own.m_as("kcal/day")) - kcal_a_day) < 1


def was_left(profile: Profile, marks: pd.DataFrame) -> bool:
    """Return whether a check-in was used and the plan was opened without it."""
    return profile.maintenance is None and isfinite(in_use(marks))


def may_use_again(profile: Profile, marks: pd.DataFrame) -> bool:
    """Return whether the plan counts on a figure of its own in place of the last check-in's."""
    kept = in_use(marks)
    return isfinite(kept) and profile.maintenance is not None and not is_in_use(profile, kept)


def left_sentence(marks: pd.DataFrame) -> str:
    """Return that the last check-in is not in the plan that is open."""
    return (
        f"Your check-in of {last_day(marks)} put {kcal(in_use(marks))} kcal in use; this plan "
        "counts on the formula's."
    )


def use_again(kcal_a_day: float) -> str:
    """Return the words of the button that puts a maintenance in use again."""
    return f"Use {kcal(kcal_a_day)} kcal again"


def formula_kcal(plan: Plan) -> float | None:
    """Return the formula's maintenance where a plan counts on another; None where it does not.

    None too where no energy is shown.
    """
    if plan.profile.maintenance is None or plan.maintenance is None or plan.hides_numbers:
        return None
    by_formula = make_plan(replace(plan.profile, maintenance=None))
    return float(by_formula.amounts.maintenance.band.target)


def origin(plan: Plan, marks: pd.DataFrame) -> str:
    """Return in a line for a card where a plan's maintenance comes from; '' for the formula's."""
    formula = formula_kcal(plan)
    if formula is None:
        return ""
    own = float(plan.amounts.maintenance.band.target)
    last = last_day(marks) if is_in_use(plan.profile, in_use(marks)) else ""
    whose = f"from your check-in of {last}" if last else "your own figure"
    return f"Holds your weight: {kcal(own)}, {whose}; the formula says {kcal(formula)}"


def last_day(marks: pd.DataFrame) -> str:
    """Return the day of the last check-in, as a person says it; '' where there is none."""
    known = history(marks).dropna(subset="maintenance_kcal")
    return "" if known.empty else day_text(known["date"].iloc[-1])


def use_formula(formula: float) -> str:
    """Return the words of the button that takes the formula's maintenance again."""
    return f"Use the formula's {kcal(formula)} kcal"
