"""The published equations for resting energy from fat-free mass, in kcal/day.

Each takes floats, arrays or columns. Only a fat-free mass that was measured belongs in them.
"""

from __future__ import annotations

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.energy.equations import MUELLER_SAMPLE, TEN_HAAF_SAMPLE, UNIT
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import CUNNINGHAM_1980, CUNNINGHAM_1991, TEN_HAAF_2014
from calc.evidence.bibliography_energy import MUELLER_2004, PONTZER_2021

FALLS_FROM_AGE = Constant(
    63,
    "years",
    "Age from which a kilogram of fat-free mass spends less",
    source=PONTZER_2021,
    read=Read.SECONDARY,
    grade="B",
    population="6,421 people, doubly labelled water",
    low=60,
    high=66,
)
FALLS_A_YEAR = Constant(
    0.007,
    "share a year",
    "How much less it spends with each year from there",
    source=PONTZER_2021,
    read=Read.SECONDARY,
    grade="B",
    population="6,421 people, doubly labelled water",
)


@elementwise
def share_at_age(age: Numbers) -> Numbers:
    """Return what an equation without a term for age is multiplied by: 1 up to 63 years.

    >>> share_at_age(30), round(share_at_age(73), 3)
    (1.0, 0.93)
    """
    return 1 - FALLS_A_YEAR * np.maximum(np.asarray(age) - FALLS_FROM_AGE, 0.0)


@equation(
    "Resting energy, Cunningham 1980",
    unit=UNIT,
    source=CUNNINGHAM_1980,
    read=Read.SECONDARY,
    grade="A",
    population="223 adults of Harris and Benedict, lean mass itself estimated; fits athletes well",
    formula="500 + 22 × {fat_free_mass_kg}",
)
def cunningham_1980(fat_free_mass_kg: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Cunningham 1980 from fat-free mass in kg.

    >>> cunningham_1980(68)
    1996
    """
    return 500 + 22 * fat_free_mass_kg


@equation(
    "Resting energy, Cunningham 1991 (also called Katch–McArdle)",
    unit=UNIT,
    source=CUNNINGHAM_1991,
    read=Read.SECONDARY,
    grade="B",
    population="pooled regressions on fat-free mass in adults",
    formula="370 + 21.6 × {fat_free_mass_kg}",
)
def cunningham_1991(fat_free_mass_kg: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Cunningham 1991 from fat-free mass in kg.

    >>> round(cunningham_1991(68), 1)
    1838.8
    """
    return 370 + 21.6 * fat_free_mass_kg


@equation(
    "Resting energy, ten Haaf from fat-free mass",
    unit=UNIT,
    source=TEN_HAAF_2014,
    read=Read.SECONDARY,
    grade="A",
    population=TEN_HAAF_SAMPLE,
    formula="(95.272 × {fat_free_mass_kg} + 2026.161) / 4.184",
)
def ten_haaf_2014_fat_free_mass(fat_free_mass_kg: Numbers) -> Numbers:
    """Return resting energy in kcal/day by ten Haaf & Weijs 2014 from fat-free mass in kg.

    >>> round(ten_haaf_2014_fat_free_mass(68), 1)
    2032.7
    """
    return (95.272 * fat_free_mass_kg + 2026.161) / 4.184


@equation(
    "Resting energy from fat-free mass and fat mass, Müller",
    unit=UNIT,
    source=MUELLER_2004,
    read=Read.SECONDARY,
    grade="B",
    population=MUELLER_SAMPLE,
    formula={
        "male": "(0.05192 × {fat_free_mass_kg} + 0.04036 × ({weight_kg} − {fat_free_mass_kg})"
        " + 0.869 × 1 − 0.01181 × {age} + 2.992) × 239.0",
        "female": "(0.05192 × {fat_free_mass_kg} + 0.04036 × ({weight_kg} − {fat_free_mass_kg})"
        " + 0.869 × 0 − 0.01181 × {age} + 2.992) × 239.0",
    },
)
def mueller_2004_fat_free_mass(
    weight_kg: Numbers, fat_free_mass_kg: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return resting energy in kcal/day by Müller 2004 from fat-free mass; fat is what remains.

    >>> round(mueller_2004_fat_free_mass(80, 68, 30, male=True))
    1798
    """
    fat_kg = weight_kg - fat_free_mass_kg
    return (
        0.05192 * fat_free_mass_kg + 0.04036 * fat_kg + 0.869 * male - 0.01181 * age + 2.992
    ) * 239.0
