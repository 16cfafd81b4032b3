"""Body size: mass index, fat mass where nobody measured it, and how far off who measures is."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import Constant, Read, Source, equation
from calc.evidence.bibliography import JACKSON_2002
from calc.evidence.bibliography_recovery import (
    MOON_2007,
    MOON_2008,
    OLIVER_2026,
    POTTER_2022,
    VAN_DER_PLOEG_2003,
)

LEAST_FAT = Constant(
    0.03, "of body weight", "The least fat mass that the estimate from height and weight may give"
)
MOST_FAT = Constant(
    0.65, "of body weight", "The most fat mass that the estimate from height and weight may give"
)


def _error(
    points: float, meaning: str, source: Source, population: str, low: float, high: float
) -> Constant:
    return Constant(
        points,
        "points of body fat",
        meaning,
        source=source,
        read=Read.PART,
        grade="C",
        population=population,
        low=low,
        high=high,
        seen="the abstract",
    )


SCALE_ERROR = _error(
    5,
    "Standard deviation of a scale's body fat (impedance): limits 15 to 20 points apart, and"
    " −3.5 to +4.4 from device to device; home scales were further off (Frija-Masson 2021)",
    OLIVER_2026,
    "healthy adults, no athletes",
    3.8,
    8,
)
TAPE_ERROR = _error(
    4,
    "Standard deviation of body fat from circumferences: 2.6 ± 3.7 below DXA; 5.2 against three"
    " compartments (Moon 2008)",
    POTTER_2022,
    "430 fit men; women further off",
    3.5,
    5.2,
)
SKINFOLD_ERROR = _error(
    3.8,
    "Total error of body fat from skinfolds by a trained hand, the larger of two equations",
    MOON_2007,
    "30 young women, against three compartments",
    2.7,
    5,
)
DXA_ERROR = _error(
    2.4,
    "Standard deviation of DXA's body fat: a line right to 1.6, and a mean 1.8 too low",
    VAN_DER_PLOEG_2003,
    "152 adults, against four compartments; one machine",
    1.6,
    3,
)
BODPOD_ERROR = _error(
    2.7,
    "Total error of body fat from the volume of air that a body displaces; 2.3 in women",
    MOON_2008,
    "31 young men, against three compartments",
    2.3,
    3.5,
)
UNKNOWN_ERROR = Constant(
    5,
    "points of body fat",
    "Standard deviation of a body fat of which nobody says how it was measured: as by a scale",
    low=4,
    high=8,
)

SCALE, TAPE, SKINFOLD, DXA, BODPOD, UNKNOWN = "scale", "tape", "skinfold", "dxa", "bodpod", ""
# What a method is off by stays the same for a person from one reading to the next.
ERRORS: Mapping[str, Constant] = {
    SCALE: SCALE_ERROR,
    TAPE: TAPE_ERROR,
    SKINFOLD: SKINFOLD_ERROR,
    DXA: DXA_ERROR,
    BODPOD: BODPOD_ERROR,
    UNKNOWN: UNKNOWN_ERROR,
}
_METHODS = (
    (DXA, r"dxa|dexa|absorptiometry"),
    (BODPOD, r"bod ?pod|air displacement|plethysmograph|\badp\b|hydrostatic|underwater"),
    (SKINFOLD, r"skin ?folds?|calipers?|callipers?"),
    (TAPE, r"\btape|navy|circumference"),
    (SCALE, r"scales?\b|\bbia\b|impedance|inbody"),
)


def method_of(text: str) -> str:
    """Return the method that a text names, one of `ERRORS`; '' for none that is known.

    >>> method_of("DEXA at the clinic"), method_of("Bod Pod"), method_of("a guess")
    ('dxa', 'bodpod', '')
    """
    folded = text.casefold()
    return next((name for name, words in _METHODS if re.search(words, folded)), UNKNOWN)


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
