"""What an input may be: the words of each choice, the range of each number, and slips explained.

A word that is not among those of its choice is refused; a number out of its range is, too, with the
slip that explains it where one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
import pint

from calc.arrays import Numbers
from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.units import Quantity, amount, quantity

Sex = Literal["male", "female", "unspecified"]
Goal = Literal["gain", "maintain", "recomposition", "cut"]
Experience = Literal["novice", "intermediate", "advanced"]
Diet = Literal["omnivore", "vegetarian", "vegan"]
Activity = Literal["desk", "standing", "moving", "heavy"]
SessionKind = Literal[
    "legs", "upper", "whole", "endurance easy", "endurance hard", "team sport", "walk", "mobility"
]

SEXES: tuple[Sex, ...] = get_args(Sex)
GOALS: tuple[Goal, ...] = get_args(Goal)
EXPERIENCES: tuple[Experience, ...] = get_args(Experience)
DIETS: tuple[Diet, ...] = get_args(Diet)
ACTIVITIES: tuple[Activity, ...] = get_args(Activity)
SESSION_KINDS: tuple[SessionKind, ...] = get_args(SessionKind)
LIFTING: tuple[SessionKind, ...] = ("legs", "upper", "whole")
# What asks of a body hardly more than its daily life does.
GENTLE: tuple[SessionKind, ...] = ("walk", "mobility")
# 1 for a man, 0 for a woman, the midpoint of both where sex is not given.
MALE_SHARE: Mapping[str, float] = {"male": 1.0, "female": 0.0, "unspecified": 0.5}
WEEKDAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_NAMES: Mapping[str, str] = dict(zip(WEEKDAYS, _LONG, strict=True))


def check_choice(values: Numbers, known: Sequence[str], field: str) -> None:
    """Raise `InputError` that names the field where any of `values` is not one of `known`."""
    unknown = [value for value in np.ravel(values).tolist() if value not in known]
    if unknown:
        raise InputError(
            f"{field} '{unknown[0]}' is not known: choose one of {', '.join(known)}.",
            field,
            unknown[0],
        )


@dataclass(frozen=True)
class Limit:
    """The allowed range of one field, in `unit` (a pint unit, or a word for a plain number)."""

    label: str
    low: Constant
    high: Constant
    unit: str = ""


def _limit(label: str, low: float, high: float, unit: str = "", why: str = "") -> Limit:
    meaning = why or "plausible inputs"
    return Limit(
        label,
        Constant(low, unit, f"{label}, lowest accepted: {meaning}"),
        Constant(high, unit, f"{label}, highest accepted: {meaning}"),
        unit,
    )


LIMITS: dict[str, Limit] = {
    "weight": _limit("Body weight", 30, 250, "kilogram"),
    "height": _limit("Height", 130, 220, "centimeter"),
    "goal_weight": _limit("Goal weight", 30, 250, "kilogram"),
    "age": _limit("Age", 14, 90, "years", "sleep bands begin at 14, under 18 no target is given"),
    "body_fat": _limit("Body fat", 0.03, 0.65, "", "a share of body weight"),
    "measured_resting_energy": _limit(
        "Measured resting energy", 600, 4500, "kilocalorie/day", "adults of 30 to 250 kg"
    ),
    "maintenance": _limit(
        "Maintenance from logs", 800, 7000, "kilocalorie/day", "energy of a day as people log it"
    ),
    "activity_level": _limit("Activity level", 1.2, 2.5, "", "the contract's range"),
    "steps": _limit("Steps", 0, 60_000, "a day", "what a long day on foot may come to"),
    "training_minutes": _limit("Training", 15, 240, "minutes", "one session"),
    "sleep_need": _limit("Sleep need", 5, 12, "h", "the widest of the age bands"),
    "sleep_efficiency": _limit("Sleep efficiency", 0.5, 1.0, "", "a share of time in bed"),
    "sweat_rate": _limit("Sweat rate", 0.1, 3.5, "L/h", "athletes in heat lose up to 3 L/h"),
    "meals": _limit("Meals", 2, 6, "a day", "the contract's range"),
    "protein_per_kg": _limit("Protein", 0.5, 6.0, "g/kg", "above 3.5 g/kg less is given"),
    "energy_swing": _limit("Energy swing", 0.0, 0.4, "", "a share of the mean day"),
    "caffeine_mg": _limit("Caffeine", 0, 1000, "mg", "above the caps less is given"),
}

LOWEST_BMI = Constant(12, "kg/m²", "Body mass index below which weight or height is a slip")
HIGHEST_BMI = Constant(60, "kg/m²", "Body mass index above which weight or height is a slip")
USUAL_BMI_LOW = Constant(17, "kg/m²", "Body mass index that makes a guessed slip believable, low")
USUAL_BMI_HIGH = Constant(42, "kg/m²", "Body mass index that makes a guessed slip believable, high")
TENFOLD = 10

LARGEST_SPELT = 1000 * 1000

# What people mix up, in the order in which it is believed: the same number in another unit, or with
# the point in another place ("" is the unit it was given in).
_ENERGIES = (("kilojoule / day", 1), ("kilocalorie / day", 1), ("", TENFOLD), ("", 1 / TENFOLD))
_OF_WEIGHT = (("", TENFOLD), ("pound", 1), ("kilogram", 1), ("", 1 / TENFOLD))
_SLIPS: dict[str, tuple[tuple[str, float], ...]] = {
    "weight": _OF_WEIGHT,
    "goal_weight": _OF_WEIGHT,
    "height": (
        ("meter", 1),
        ("inch", 1),
        ("foot", 1),
        ("centimeter", 1),
        ("", TENFOLD),
        ("", 1 / TENFOLD),
    ),
    "measured_resting_energy": _ENERGIES,
    "maintenance": _ENERGIES,
}
_ENERGY_A_DAY = {"kilocalorie / day": "kcal/day", "kilojoule / day": "kJ/day"}
_SHORT = {
    "kilogram": "kg",
    "pound": "lb",
    "stone": "st",
    "gram": "g",
    "ounce": "oz",
    "centimeter": "cm",
    "meter": "m",
    "millimeter": "mm",
    "inch": "in",
    "foot": "ft",
}


def _written(value: float, decimals: int = 2) -> str:
    """Return a figure, and one too large to be meant in a few characters."""
    return figure(value, decimals) if abs(value) < LARGEST_SPELT else f"{value:.3g}"


def shown(value: Quantity) -> str:
    """Return a quantity as a person writes it: '80 kg', '71 in', '1,800 kcal/day'."""
    unit = f"{value.units}"
    if unit in _ENERGY_A_DAY:
        return f"{_written(value.magnitude, 0)} {_ENERGY_A_DAY[unit]}"
    return f"{_written(value.magnitude, 1 if unit != 'meter' else 2)} {_SHORT.get(unit, unit)}"


def check(name: str, value: Any) -> Any:
    """Return `value` where it lies in the limits of field `name`.

    Raises `InputError` with the value, the allowed range and, where one explains it, the slip.
    """
    limit = LIMITS[name]
    if isinstance(value, pint.Quantity):
        given_amount = amount(value, limit.unit)
        if limit.low <= given_amount <= limit.high:
            return value
        edge = quantity(limit.low if given_amount < limit.low else limit.high, limit.unit)
        bound = f"{shown(edge.to(value.units))}"
        if edge.units != value.units:
            bound += f" ({shown(edge)})"
        given, slip = shown(value), _slip(name, value)
    else:
        given_amount = value
        if limit.low <= given_amount <= limit.high:
            return value
        bound = _plain(limit.low if given_amount < limit.low else limit.high, limit.unit)
        given, slip = _plain(value, limit.unit), _plain_slip(name, value)
    side = "below" if given_amount < limit.low else "above"
    question = f": did you mean {slip}?" if slip else "."
    raise InputError(f"{limit.label} {given} is {side} {bound}{question}", name, value)


def _plain(value: float, unit: str) -> str:
    return f"{_written(value)} {unit}".strip()


def _plain_slip(name: str, value: float) -> str:
    """Return '0.15' for a body fat of 15: shares that were written as percentages."""
    limit = LIMITS[name]
    if limit.high <= 1 <= value and limit.low <= value / 100 <= limit.high:
        return f"{figure(value / 100, 4)} ({figure(value)} %)"
    return ""


def _slip(name: str, value: Quantity) -> str:
    limit = LIMITS[name]
    for unit, factor in _SLIPS.get(name, ()):
        guess = quantity(value.magnitude * factor, unit or value.units)
        if unit != str(value.units) and limit.low <= guess.m_as(limit.unit) <= limit.high:
            return shown(guess)
    return ""


class BuildError(InputError):
    """Weight and height are each possible, but not together: neither of the two can be trusted."""


def check_build(weight: Quantity, height: Quantity) -> None:
    """Raise `BuildError` where weight and height do not fit each other: mostly a slip of units."""
    kilograms, metres = amount(weight, "kilogram"), amount(height, "centimeter") / 100
    index = kilograms / metres**2
    if LOWEST_BMI <= index <= HIGHEST_BMI:
        return
    guesses = (
        ("weight", quantity(weight.magnitude, "pound"), metres),
        ("weight", quantity(weight.magnitude, "kilogram"), metres),
        ("height", quantity(height.magnitude, "inch"), None),
        ("height", quantity(height.magnitude, "centimeter"), None),
    )
    field, slip = "weight", ""
    for name, guess, length in guesses:
        limit = LIMITS[name]
        if not limit.low <= guess.m_as(limit.unit) <= limit.high:
            continue
        build = (
            guess.m_as("kilogram") / length**2 if length else kilograms / guess.m_as("meter") ** 2
        )
        if USUAL_BMI_LOW <= build <= USUAL_BMI_HIGH:
            field, slip = name, f": did you mean {shown(guess)}?"
            break
    side, bound = ("below", LOWEST_BMI) if index < LOWEST_BMI else ("above", HIGHEST_BMI)
    value = weight if field == "weight" else height
    raise BuildError(
        f"Body weight {shown(weight)} at {shown(height)} is a body mass index of "
        f"{figure(index, 0)}, {side} {figure(bound, 0)}{slip or '.'}",
        field,
        value,
    )
