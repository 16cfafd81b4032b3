"""The ten equations of resting energy side by side for one person, and what they come to."""

from __future__ import annotations

import numpy as np
import pandas as pd

from calc import evidence
from calc.energy.resting import (
    HENRY_YOUNGEST,
    LARGEST_BMI_FOR_ATHLETES,
    RESTING_EQUATIONS,
    RestingEquation,
    applicable,
)
from calc.evidence import figure
from calc.person.body import body_mass_index
from calc.plan import amounts
from calc.plan.plan import Plan

CHOSEN: dict[str, tuple[str, ...]] = {
    "measured": (),
    "fat_free_mass": ("ten_haaf_2014_fat_free_mass", "cunningham_1980"),
    "ten_haaf": ("ten_haaf_2014_weight",),
    "mifflin_ten_haaf": ("mifflin_st_jeor", "ten_haaf_2014_weight"),
    "mifflin": ("mifflin_st_jeor",),
}
USED, APPLIES, APPLIES_NOT = "used", "applies", "does not apply"
_NAMES: dict[str, str] = {
    "measured": "your measured value",
    "fat_free_mass": "the mean of ten Haaf & Weijs and Cunningham 1980 from fat-free mass",
    "ten_haaf": "ten Haaf & Weijs from weight",
    "mifflin_ten_haaf": "the mean of Mifflin–St Jeor and ten Haaf & Weijs",
    "mifflin": "Mifflin–St Jeor",
}


def resting_comparison(plan: Plan) -> pd.DataFrame | None:
    """Return resting energy by each of the ten equations, a row an equation in their own order.

    Columns: `equation`, `kcal` (kcal/day; nan where an input is not known), `applies`, `chosen`
    (the plan rests on it), `standing` (the two in words), `reason` (why it does not apply, '' where
    it does), `sample`, `grade`, `source`, `read`, and in every row the plan's own `low`, `target`
    and `high`. None where the plan hands out no resting energy.
    """
    if plan.resting_energy is None:
        return None
    inputs, chosen = plan.inputs, CHOSEN[str(plan.amounts.resting.method)]
    body = {
        "weight_kg": inputs.weight_kg,
        "height_cm": inputs.height_cm,
        "age": inputs.age,
        "male": inputs.male,
        "fat_free_mass_kg": inputs.fat_free_mass_kg,
    }
    trains = bool(amounts.trained(inputs))
    fits = applicable(**body, trained=trains)
    rows = []
    for one in RESTING_EQUATIONS:
        known = evidence.of(one.function)
        applies = bool(np.isfinite(fits[one.name]))
        rows.append(
            (
                one.label,
                float(one.value(**body)),
                applies,
                one.name in chosen,
                USED if one.name in chosen else APPLIES if applies else APPLIES_NOT,
                "" if applies else _reason(one, plan, trains),
                one.sample,
                known.grade,
                known.source.short,
                known.read.value,
            )
        )
    columns = [
        "equation",
        "kcal",
        "applies",
        "chosen",
        "standing",
        "reason",
        "sample",
        "grade",
        "source",
        "read",
    ]
    low, target, high = plan.resting_energy.m_as("kcal/day")
    return pd.DataFrame(rows, columns=columns).assign(low=low, target=target, high=high)


def _reason(one: RestingEquation, plan: Plan, trains: bool) -> str:
    """Return why an equation does not apply, in the order in which `applicable` asks."""
    inputs = plan.inputs
    if one.needs == "fat_free_mass" and np.isnan(inputs.fat_free_mass_kg):
        return "needs a measured body fat"
    if one.athletes and not trains:
        return "made from people who train regularly"
    bmi = body_mass_index(inputs.weight_kg, inputs.height_cm)
    if one.athletes and bmi >= LARGEST_BMI_FOR_ATHLETES:
        return "made from lighter people for their height"
    return f"made for people from {figure(HENRY_YOUNGEST)} years"


def resting_finding(plan: Plan) -> str:
    """Return what the comparison shows as one sentence; '' where there is none to show."""
    if plan.resting_energy is None:
        return ""
    found = plan.amounts.resting
    return (
        f"The equations that apply to you lie between {figure(found.spread_low, 0)} and "
        f"{figure(found.spread_high, 0)} kcal; we use {_NAMES[str(found.method)]}, "
        f"{figure(found.band.target, 0)}."
    )
