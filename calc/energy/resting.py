"""Resting energy: what the equations that apply say together, and how far that may be off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

import numpy as np

from calc import evidence
from calc.arrays import Band, Numbers, elementwise, ramp
from calc.energy.combination import (
    ERROR_MEASURED,
    FOUR_OF_FIVE,
    TEN_HAAF_OLDEST,
    Weights,
    combined,
)
from calc.energy.equations import (
    de_lorenzo_1999,
    harris_benedict_1919,
    harris_benedict_1984,
    henry_2005,
    henry_2005_weight,
    henry_line,
    mifflin_st_jeor,
    mifflin_st_jeor_unrounded,
    mueller_2004,
    ten_haaf_2014_weight,
)
from calc.energy.fat_free_mass import (
    cunningham_1980,
    cunningham_1991,
    mueller_2004_fat_free_mass,
    share_at_age,
    ten_haaf_2014_fat_free_mass,
)
from calc.evidence import Constant, Read
from calc.evidence.bibliography import HENRY_2005, MIFFLIN_1990, TEN_HAAF_2014
from calc.person.body import body_mass_index

MIFFLIN_YOUNGEST = Constant(
    19, "years", "Youngest person in Mifflin's sample", source=MIFFLIN_1990, read=Read.PRIMARY
)
MIFFLIN_OLDEST = Constant(
    78, "years", "Oldest person in Mifflin's sample", source=MIFFLIN_1990, read=Read.PRIMARY
)
TEN_HAAF_YOUNGEST = Constant(
    18, "years", "Youngest person in ten Haaf's sample", source=TEN_HAAF_2014, read=Read.PRIMARY
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
HENRY_MIDDLE = Constant(
    30, "years", "Where Henry's second line begins", source=HENRY_2005, read=Read.SECONDARY
)
HENRY_OLDER = Constant(
    60, "years", "Where Henry's third line begins", source=HENRY_2005, read=Read.SECONDARY
)
HENRY_SPAN = Constant(
    5, "years", "Over how many years before it one of Henry's lines turns into the next"
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
        "fat_free_mass" if "fat_free_mass_kg" in parameters else "weight",
        parameters,
        ages,
        evidence.of(function).population,
        athletes,
    )


_FAT_FREE_MASS = ("fat_free_mass_kg",)
_MIFFLIN_AGES = (MIFFLIN_YOUNGEST, MIFFLIN_OLDEST)
_HENRY_AGES = (HENRY_YOUNGEST, float("inf"))
_TEN_HAAF_AGES = (TEN_HAAF_YOUNGEST, TEN_HAAF_OLDEST)
_COMPOSITION = ("weight_kg", "fat_free_mass_kg", "age", "male")

RESTING_EQUATIONS: tuple[RestingEquation, ...] = (
    _entry("Mifflin–St Jeor", mifflin_st_jeor, ages=_MIFFLIN_AGES),
    _entry("Mifflin–St Jeor, unrounded", mifflin_st_jeor_unrounded, ages=_MIFFLIN_AGES),
    _entry("Harris–Benedict 1919", harris_benedict_1919),
    _entry("Harris–Benedict 1984", harris_benedict_1984),
    _entry("Henry 2005, weight", henry_2005_weight, ("weight_kg", "age", "male"), _HENRY_AGES),
    _entry("Henry 2005, weight and height", henry_2005, ages=_HENRY_AGES),
    _entry("Müller 2004, weight", mueller_2004, ("weight_kg", "age", "male")),
    _entry("Müller 2004, fat-free mass", mueller_2004_fat_free_mass, _COMPOSITION),
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
    _entry("De Lorenzo 1999", de_lorenzo_1999, ("weight_kg", "height_cm"), athletes=True),
)
# Another form of one that speaks: shown beside it, never counted twice.
OTHER_FORMS = frozenset({"mifflin_st_jeor_unrounded", "harris_benedict_1984", "henry_2005_weight"})


class RestingEnergy(NamedTuple):
    """Resting energy in kcal/day and how it was found.

    `band` holds four of five people. `method` is 'measured' or 'combined', `error` one standard
    deviation as a share of the target (before a missing sex widens the band), `weights` the share
    of each equation, `spread_low` and `spread_high` the least and greatest of those that have one,
    `extrapolated` whether age or size is outside their samples.
    """

    band: Band
    method: Numbers
    error: Numbers
    weights: Weights
    spread_low: Numbers
    spread_high: Numbers
    extrapolated: Numbers


# Henry's lines hold no age between these, so each is asked at an age of its own.
_BETWEEN = (HENRY_YOUNGEST, HENRY_MIDDLE, HENRY_OLDER)


def _henry(weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: bool) -> Numbers:
    """Return Henry's value in kcal/day, with each line turned into the next over five years."""
    young, middle, old = (henry_2005(weight_kg, height_cm, at, male) for at in _BETWEEN)
    first = ramp(age, HENRY_MIDDLE - HENRY_SPAN, HENRY_MIDDLE)
    second = ramp(age, HENRY_OLDER - HENRY_SPAN, HENRY_OLDER)
    return young + first * (middle - young) + second * (old - middle)


def between_lines(age: float) -> bool:
    """Return whether an age lies where one of Henry's lines turns into the next.

    >>> between_lines(28), between_lines(30)
    (True, False)
    """
    return any(line - HENRY_SPAN < age < line for line in (HENRY_MIDDLE, HENRY_OLDER))


def _values(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: bool, lean_kg: Numbers
) -> Weights:
    """Return resting energy of one sex by each equation that may speak, made fit for its age."""
    aged = share_at_age(age)
    body = (weight_kg, height_cm, age, float(male))
    return Weights(
        mifflin_st_jeor=mifflin_st_jeor(*body),
        harris_benedict_1919=harris_benedict_1919(*body),
        henry_2005=_henry(weight_kg, height_cm, age, male),
        mueller_2004=mueller_2004(weight_kg, age, float(male)),
        mueller_2004_fat_free_mass=mueller_2004_fat_free_mass(weight_kg, lean_kg, age, float(male)),
        cunningham_1980=cunningham_1980(lean_kg) * aged,
        cunningham_1991=cunningham_1991(lean_kg) * aged,
        ten_haaf_2014_weight=ten_haaf_2014_weight(*body),
        ten_haaf_2014_fat_free_mass=ten_haaf_2014_fat_free_mass(lean_kg) * aged,
        de_lorenzo_1999=de_lorenzo_1999(weight_kg, height_cm),
    )


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
    """Return resting energy: a measured value alone, else the mean of the equations that apply.

    Each equation weighs by its published error in people like this one
    (`calc.energy.combination`); `trained` is a share from 0 to 1 (or a bool) of how far the
    equations of people who train speak. Nothing jumps: neither with age, nor weight, nor training.

    Unknown inputs are nan. Without a sex (`male` between 0 and 1) it lies between both, and the
    band grows on each side by half of what lies between the two (at 0.5; less towards 0 and 1).

    >>> found = resting_energy(80, 180, 30, male=True)
    >>> found.method, found.band.map(round)
    ('combined', Band(low=1605, target=1794, high=1983))
    >>> round(resting_energy(80, 180, 30, True, fat_free_mass_kg=68, trained=True).band.target)
    1963
    """
    weight_kg, height_cm, age, male, fat_free_mass_kg, trained, measured_kcal = np.broadcast_arrays(
        *(
            np.asarray(one, dtype=float)
            for one in (
                weight_kg,
                height_cm,
                age,
                male,
                fat_free_mass_kg,
                trained,
                measured_kcal,
            )
        )
    )
    bmi, known = body_mass_index(weight_kg, height_cm), ~np.isnan(fat_free_mass_kg)
    lean = np.where(known, fat_free_mass_kg, 0)
    shares = {True: male, False: 1 - male}
    found = {}
    values = {}
    for sex, share in shares.items():
        if np.any(share > 0):
            values[sex] = _values(weight_kg, height_cm, age, sex, lean)
            found[sex] = combined(values[sex], sex, age, bmi, known.astype(float), trained)
    target = sum(shares[sex] * one.kcal for sex, one in found.items())
    error = sum(shares[sex] * one.error for sex, one in found.items())
    weights = Weights(
        *(
            sum(shares[sex] * one.weights[place] for sex, one in found.items())
            for place in range(len(Weights._fields))
        )
    )
    measured = ~np.isnan(measured_kcal)
    target = np.where(measured, measured_kcal, target)
    error = np.where(measured, ERROR_MEASURED, error)
    doubt = FOUR_OF_FIVE * error * target
    if len(found) > 1:
        apart = np.abs(found[True].kcal - found[False].kcal)
        doubt = doubt + np.where(measured, 0, np.minimum(male, 1 - male) * apart)
    every = [
        np.where(weight > 0, sum(shares[sex] * one[place] for sex, one in values.items()), np.nan)
        for place, weight in enumerate(weights)
    ]
    unusual = (
        (weight_kg < USUAL_WEIGHT_LOW)
        | (weight_kg > USUAL_WEIGHT_HIGH)
        | (height_cm < USUAL_HEIGHT_LOW)
        | (height_cm > USUAL_HEIGHT_HIGH)
        | (fat_free_mass_kg < USUAL_FAT_FREE_MASS_LOW)
        | (fat_free_mass_kg > USUAL_FAT_FREE_MASS_HIGH)
        | (age < MIFFLIN_YOUNGEST)
        | (age > MIFFLIN_OLDEST)
    )
    return RestingEnergy(
        Band(target - doubt, target, target + doubt),
        np.where(measured, "measured", "combined"),
        error,
        weights,
        np.fmin.reduce(every),
        np.fmax.reduce(every),
        unusual & ~measured,
    )
