"""Body size: mass index, and fat mass where nobody measured it."""

from __future__ import annotations

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import JACKSON_2002

LEAST_FAT = Constant(
    0.03, "of body weight", "The least fat mass that the estimate from height and weight may give"
)
MOST_FAT = Constant(
    0.65, "of body weight", "The most fat mass that the estimate from height and weight may give"
)


@elementwise
def body_mass_index(weight_kg: Numbers, height_cm: Numbers) -> Numbers:
    """Return the body mass index in kg/m².

    >>> round(body_mass_index(80, 180), 2)
    24.69
    """
    return weight_kg / (height_cm / 100) ** 2


@equation(
    "Body fat from sex, age and body mass index",
    unit="% of body weight",
    source=JACKSON_2002,
    read=Read.PRIMARY,
    grade="C",
    population="US adults; about 5 points either way for one person, more for the very muscular",
    formula={
        "male": "0.14 × {age} + 37.31 × ln({weight_kg} / ({height_cm} / 100)²) − 103.94",
        "female": "0.14 × {age} + 39.96 × ln({weight_kg} / ({height_cm} / 100)²) − 102.01",
    },
)
def jackson_fat_percent(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return body fat in % of body weight as Hall 2011 (appendix, equation 4) prints Jackson 2002.

    The line is not bounded: for a very low or high body mass index it leaves what is possible.

    >>> round(jackson_fat_percent(80, 180, 30, male=True), 1)
    19.9
    """
    size = np.log(body_mass_index(weight_kg, height_cm))
    men = 0.14 * age + 37.31 * size - 103.94
    women = 0.14 * age + 39.96 * size - 102.01
    return male * men + (1 - male) * women


@elementwise
def jackson_fat_mass(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return an estimate of fat mass in kg, kept between 3 % and 65 % of body weight.

    `jackson_fat_percent` is the line before these bounds. For one person it is right to about 5
    points of body fat, so it never unlocks an equation that needs a measured fat-free mass.

    >>> round(jackson_fat_mass(80, 180, 30, male=True), 1)
    15.9
    """
    share = jackson_fat_percent(weight_kg, height_cm, age, male) / 100
    return weight_kg * np.clip(share, LEAST_FAT, MOST_FAT)
