"""The week as a picture: its energy by day, and what it is expected to do to body weight."""

from __future__ import annotations

import pandas as pd

from calc.person.limits import WEEKDAYS
from calc.plan import Plan
from calc.show.words import body_weight, ends, kcal
from calc.units import Units


def week_table(plan: Plan) -> pd.DataFrame | None:
    """Return seven days from Monday with their energy in kcal, None where energy is withheld."""
    if plan.energy_training_day is None or plan.energy_rest_day is None:
        return None
    energy = {
        "training": plan.energy_training_day.target.m_as("kcal/day"),
        "rest": plan.energy_rest_day.target.m_as("kcal/day"),
    }
    kinds = ["training" if day in plan.profile.training_days else "rest" for day in WEEKDAYS]
    return pd.DataFrame(
        {
            "weekday": [day.capitalize() for day in WEEKDAYS],
            "kind": kinds,
            "energy_kcal": [energy[kind] for kind in kinds],
            "label": [kcal(energy[kind]) for kind in kinds],
        }
    )


def week_sentence(plan: Plan) -> str:
    """Return the week's energy in one sentence; empty where energy is withheld."""
    if plan.energy is None or plan.energy_training_day is None or plan.energy_rest_day is None:
        return ""
    mean = kcal(plan.energy.target.m_as("kcal/day"))
    training = kcal(plan.energy_training_day.target.m_as("kcal/day"))
    rest = kcal(plan.energy_rest_day.target.m_as("kcal/day"))
    if len(plan.day_kinds) == 1 or training == rest:
        return f"{mean} kcal on every day of the week."
    count = len(plan.profile.training_days)
    return (
        f"{training} kcal on {_days(count, 'training')}, {rest} kcal on "
        f"{_days(7 - count, 'rest')}: {mean} kcal a day over the week."
    )


def _days(count: int, kind: str) -> str:
    return f"the {kind} day" if count == 1 else f"{count} {kind} days"


def weight_sentence(plan: Plan, units: Units) -> str:
    """Return the expected change of body weight a week; empty where it is withheld."""
    if plan.weekly_gain is None:
        return ""
    low, target, high = plan.weekly_gain.m_as("kg/week")
    least, most = sorted((abs(low), abs(high)))
    about, *both = (body_weight(abs(part), units, 2) for part in (target, least, most))
    if about.startswith("0 "):
        return "Body weight is expected to hold."
    way = "gain" if target > 0 else "loss"
    between = "" if low * high < 0 or both[0] == both[1] else f" ({ends(*both)})"
    return f"Expected: a {way} of about {about} a week{between}, on the scale."
