"""Resting energy: which equation speaks for a person, and how far it may be off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

import numpy as np

from calc import evidence
from calc.arrays import Band, Numbers, elementwise
from calc.energy.equations import (
    cunningham_1980,
    cunningham_1991,
    harris_benedict_1919,
    harris_benedict_1984,
    henry_2005,
    henry_2005_weight,
    henry_line,
    mifflin_st_jeor,
    mifflin_st_jeor_unrounded,
    ten_haaf_2014_fat_free_mass,
    ten_haaf_2014_weight,
)
from calc.evidence import Constant, Read
from calc.evidence.bibliography import BADER_2005, HENRY_2005, MIFFLIN_1990, TEN_HAAF_2014
from calc.person.body import body_mass_index, jackson_fat_mass, jackson_fat_percent

__all__ = [
    "RESTING_EQUATIONS",
    "RestingEnergy",
    "RestingEquation",
    "applicable",
    "body_mass_index",
    "cunningham_1980",
    "cunningham_1991",
    "harris_benedict_1919",
    "harris_benedict_1984",
    "henry_2005",
    "henry_2005_weight",
    "jackson_fat_mass",
    "jackson_fat_percent",
    "mifflin_st_jeor",
    "mifflin_st_jeor_unrounded",
    "resting_energy",
    "ten_haaf_2014_fat_free_mass",
    "ten_haaf_2014_weight",
]

MIFFLIN_YOUNGEST = Constant(
    19, "years", "Youngest person in Mifflin's sample", source=MIFFLIN_1990, read=Read.PRIMARY
)
MIFFLIN_OLDEST = Constant(
    78, "years", "Oldest person in Mifflin's sample", source=MIFFLIN_1990, read=Read.PRIMARY
)
TEN_HAAF_YOUNGEST = Constant(
    18, "years", "Youngest person in ten Haaf's sample", source=TEN_HAAF_2014, read=Read.PRIMARY
)
TEN_HAAF_OLDEST = Constant(
    35, "years", "Oldest person in ten Haaf's sample", source=TEN_HAAF_2014, read=Read.PRIMARY
)
_SIZE = "The equations' samples:"
USUAL_WEIGHT_LOW = Constant(40, "kg", f"{_SIZE} least body weight they are taken to hold for")
USUAL_WEIGHT_HIGH = Constant(180, "kg", f"{_SIZE} most body weight they are taken to hold for")
USUAL_HEIGHT_LOW = Constant(140, "cm", f"{_SIZE} least height they are taken to hold for")
USUAL_HEIGHT_HIGH = Constant(210, "cm", f"{_SIZE} most height they are taken to hold for")
USUAL_FAT_FREE_MASS_LOW = Constant(
    30, "kg", f"{_SIZE} least fat-free mass they are taken to hold for"
)
USUAL_FAT_FREE_MASS_HIGH = Constant(
    110, "kg", f"{_SIZE} most fat-free mass they are taken to hold for"
)
HENRY_YOUNGEST = Constant(
    18, "years", "Where Henry's lines for adults begin", source=HENRY_2005, read=Read.SECONDARY
)
LARGEST_BMI_FOR_ATHLETES = Constant(
    40, "kg/m²", "From this body mass index no equation of athletes' body weight is used"
)
ERROR_MEASURED = Constant(
    0.06,
    "share of the value",
    "Band around a measured resting energy; from day to day a person varies by about 5 %"
    f" ({BADER_2005})",
)
ERROR_FAT_FREE_MASS = Constant(
    0.10, "share of the value", "Band around resting energy from a measured fat-free mass"
)
ERROR_TEN_HAAF = Constant(
    0.12,
    "share of the value",
    "Band around resting energy of a trained person without a measured fat-free mass",
)
ERROR_MIFFLIN = Constant(
    0.10,
    "share of the value",
    "Band around Mifflin–St Jeor, inside which 79 % of US adults lie (Weijs 2008)",
)


class RestingEquation(NamedTuple):
    """One equation as the page, the tests and the selection walk it.

    `parameters` are the inputs the function takes, `ages` the youngest and oldest of its sample
    (None where we found no figure), `athletes` whether it was made from trained people only.
    """

    name: str
    label: str
    function: Callable[..., Any]
    needs: Literal["weight", "fat_free_mass"]
    parameters: tuple[str, ...]
    ages: tuple[float, float] | None
    sample: str
    athletes: bool

    def value(self, **inputs: Numbers) -> Numbers:
        """Return resting energy in kcal/day; inputs it does not take may be given too."""
        return self.function(**{name: inputs[name] for name in self.parameters})

    def worked(self, sex: str, age: float, **inputs: float) -> str:
        """Return the equation with a person's figures in it; Henry's by the line of their age."""
        formula = evidence.of(self.function).formula
        line = sex if isinstance(formula, str) or sex in formula else henry_line(sex, age)
        return evidence.worked(self.function, line, age=age, **inputs)


def _entry(
    label: str,
    function: Callable[..., Any],
    parameters: tuple[str, ...] = ("weight_kg", "height_cm", "age", "male"),
    ages: tuple[float, float] | None = None,
    athletes: bool = False,
) -> RestingEquation:
    return RestingEquation(
        function.__name__,
        label,
        function,
        "fat_free_mass" if parameters == _FAT_FREE_MASS else "weight",
        parameters,
        ages,
        evidence.of(function).population,
        athletes,
    )


_FAT_FREE_MASS = ("fat_free_mass_kg",)
_MIFFLIN_AGES = (MIFFLIN_YOUNGEST, MIFFLIN_OLDEST)
_HENRY_AGES = (HENRY_YOUNGEST, float("inf"))
_TEN_HAAF_AGES = (TEN_HAAF_YOUNGEST, TEN_HAAF_OLDEST)

RESTING_EQUATIONS: tuple[RestingEquation, ...] = (
    _entry("Mifflin–St Jeor", mifflin_st_jeor, ages=_MIFFLIN_AGES),
    _entry("Mifflin–St Jeor, unrounded", mifflin_st_jeor_unrounded, ages=_MIFFLIN_AGES),
    _entry("Harris–Benedict 1919", harris_benedict_1919),
    _entry("Harris–Benedict 1984", harris_benedict_1984),
    _entry("Henry 2005, weight", henry_2005_weight, ("weight_kg", "age", "male"), _HENRY_AGES),
    _entry("Henry 2005, weight and height", henry_2005, ages=_HENRY_AGES),
    _entry("Cunningham 1980", cunningham_1980, _FAT_FREE_MASS),
    _entry("Cunningham 1991", cunningham_1991, _FAT_FREE_MASS),
    _entry("ten Haaf 2014, weight", ten_haaf_2014_weight, ages=_TEN_HAAF_AGES, athletes=True),
    _entry(
        "ten Haaf 2014, fat-free mass",
        ten_haaf_2014_fat_free_mass,
        _FAT_FREE_MASS,
        _TEN_HAAF_AGES,
        True,
    ),
)


class RestingEnergy(NamedTuple):
    """Resting energy in kcal/day and how it was found.

    `method` is the code of the rule that spoke, `error` the share of the target that its band
    allows either way (before a missing sex widens it), `spread_low` and `spread_high` the least and
    greatest of all equations that apply, `extrapolated` whether age or size is outside the sample.
    """

    band: Band
    method: Numbers
    error: Numbers
    spread_low: Numbers
    spread_high: Numbers
    extrapolated: Numbers


@elementwise
def _kept(value: Numbers, condition: Numbers) -> Numbers:
    return np.where(condition, value, np.nan)


def applicable(
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    fat_free_mass_kg: Numbers = np.nan,
    trained: Numbers = False,
) -> dict[str, Numbers]:
    """Return resting energy in kcal/day by each of the ten equations, by name.

    nan where an equation does not apply: no fat-free mass known, an equation of athletes for a
    person who does not train, one of athletes' body weight from a body mass index of 40, or
    Henry's below 18 years.

    >>> found = applicable(80, 180, 30, male=True)
    >>> found["mifflin_st_jeor"], found["cunningham_1980"]
    (1780.0, nan)
    """
    light = body_mass_index(weight_kg, height_cm) < LARGEST_BMI_FOR_ATHLETES
    found = {}
    for entry in RESTING_EQUATIONS:
        value = entry.value(
            weight_kg=weight_kg,
            height_cm=height_cm,
            age=age,
            male=male,
            fat_free_mass_kg=fat_free_mass_kg,
        )
        if entry.athletes:
            value = _kept(value, trained)
            value = _kept(value, light) if entry.needs == "weight" else value
        found[entry.name] = value
    return found


@elementwise
def resting_energy(
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    fat_free_mass_kg: Numbers = np.nan,
    trained: Numbers = False,
    measured_kcal: Numbers = np.nan,
) -> RestingEnergy:
    """Return resting energy with its band, the method that was chosen and the spread of the others.

    In this order: a measured value; for a trained person with a measured fat-free mass the mean of
    ten Haaf and Cunningham 1980; for a trained person of 18–35 years ten Haaf from weight, over 35
    the mean of it and Mifflin–St Jeor; otherwise Mifflin–St Jeor. From a body mass index of 40 the
    two ways that use ten Haaf from weight give way to Mifflin–St Jeor.

    Unknown inputs are nan. Without a sex (`male` between 0 and 1) the band grows on each side by
    half of what lies between the two sexes (at 0.5; less towards 0 and 1).

    >>> found = resting_energy(80, 180, 40, male=True)
    >>> found.method, found.band
    ('mifflin', Band(low=1557.0, target=1730.0, high=1903.0))
    >>> resting_energy(80, 180, 30, True, fat_free_mass_kg=68, trained=True).method
    'fat_free_mass'
    """
    weight_kg, height_cm, age, male, fat_free_mass_kg, trained, measured_kcal = np.broadcast_arrays(
        weight_kg, height_cm, age, male, fat_free_mass_kg, trained, measured_kcal
    )
    trained = trained.astype(bool)
    athlete = (
        trained
        & (age >= TEN_HAAF_YOUNGEST)
        & (body_mass_index(weight_kg, height_cm) < LARGEST_BMI_FOR_ATHLETES)
    )
    rules = [
        ~np.isnan(measured_kcal),
        trained & ~np.isnan(fat_free_mass_kg),
        athlete & (age <= TEN_HAAF_OLDEST),
        athlete,
    ]

    def value(share: Numbers) -> Numbers:
        mifflin = mifflin_st_jeor(weight_kg, height_cm, age, share)
        ten_haaf = ten_haaf_2014_weight(weight_kg, height_cm, age, share)
        from_fat_free_mass = (
            ten_haaf_2014_fat_free_mass(fat_free_mass_kg) + cunningham_1980(fat_free_mass_kg)
        ) / 2
        return np.select(
            rules, [measured_kcal, from_fat_free_mass, ten_haaf, (mifflin + ten_haaf) / 2], mifflin
        )

    target = value(male)
    error = np.select(
        rules,
        [ERROR_MEASURED, ERROR_FAT_FREE_MASS, ERROR_TEN_HAAF, ERROR_TEN_HAAF],
        ERROR_MIFFLIN,
    )
    doubt = target * error + np.minimum(male, 1 - male) * np.abs(value(1) - value(0))
    unusual = (
        (weight_kg < USUAL_WEIGHT_LOW)
        | (weight_kg > USUAL_WEIGHT_HIGH)
        | (height_cm < USUAL_HEIGHT_LOW)
        | (height_cm > USUAL_HEIGHT_HIGH)
        | (fat_free_mass_kg < USUAL_FAT_FREE_MASS_LOW)
        | (fat_free_mass_kg > USUAL_FAT_FREE_MASS_HIGH)
    )
    outside_ten_haaf = unusual | (age < TEN_HAAF_YOUNGEST) | (age > TEN_HAAF_OLDEST)
    values = list(applicable(weight_kg, height_cm, age, male, fat_free_mass_kg, trained).values())
    return RestingEnergy(
        Band(target - doubt, target, target + doubt),
        np.select(rules, ["measured", "fat_free_mass", "ten_haaf", "mifflin_ten_haaf"], "mifflin"),
        error,
        np.fmin.reduce(values),
        np.fmax.reduce(values),
        np.select(
            rules,
            [np.zeros_like(trained), outside_ten_haaf, outside_ten_haaf, outside_ten_haaf],
            unusual | (age < MIFFLIN_YOUNGEST) | (age > MIFFLIN_OLDEST),
        ),
    )
