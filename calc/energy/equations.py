"""The published equations for resting energy from weight, height, age and sex, in kcal/day.

Each takes floats, arrays or columns. `male` is a bool, or a share from 0 to 1: 0.5 is the midpoint
of both lines, for a person who gives no sex. Nothing is bounded here: outside the sample that an
equation was made from it extrapolates (`calc.energy.resting` says where that is so). Those from
fat-free mass are in `calc.energy.fat_free_mass`.
"""

from __future__ import annotations

import numpy as np

from calc.arrays import Numbers, select
from calc.evidence import Read, equation
from calc.evidence.bibliography import (
    HARRIS_BENEDICT_1919,
    HENRY_2005,
    MIFFLIN_1990,
    ROZA_1984,
    TEN_HAAF_2014,
)
from calc.evidence.bibliography_energy import DE_LORENZO_1999, MUELLER_2004

UNIT = "kcal/day"
MIFFLIN_SAMPLE = "498 US adults (251 men, 247 women), 19–78 years, 264 normal weight, 234 obese"
HENRY_SAMPLE = "10,552 people of the Oxford database, Italian data left out; adult lines only"
MUELLER_SAMPLE = "2,528 people in Germany, 5–91 years"
TEN_HAAF_SAMPLE = "90 recreational athletes (53 men, 37 women), 18–35 years"


@equation(
    "Resting energy, Mifflin–St Jeor (rounded form)",
    unit=UNIT,
    source=MIFFLIN_1990,
    read=Read.PRIMARY,
    grade="A",
    population=MIFFLIN_SAMPLE,
    formula={
        "male": "10 × {weight_kg} + 6.25 × {height_cm} − 5 × {age} + 5",
        "female": "10 × {weight_kg} + 6.25 × {height_cm} − 5 × {age} − 161",
    },
)
def mifflin_st_jeor(weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Mifflin 1990, coefficients rounded as published.

    >>> mifflin_st_jeor(80, 180, 30, male=True)
    1780.0
    """
    shared = 10 * weight_kg + 6.25 * height_cm - 5 * age
    return male * (shared + 5) + (1 - male) * (shared - 161)


@equation(
    "Resting energy, Mifflin–St Jeor (unrounded form)",
    unit=UNIT,
    source=MIFFLIN_1990,
    read=Read.PRIMARY,
    grade="A",
    population=MIFFLIN_SAMPLE,
    formula={
        "male": "9.99 × {weight_kg} + 6.25 × {height_cm} − 4.92 × {age} + 166 × 1 − 161",
        "female": "9.99 × {weight_kg} + 6.25 × {height_cm} − 4.92 × {age} + 166 × 0 − 161",
    },
)
def mifflin_st_jeor_unrounded(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return resting energy in kcal/day by Mifflin 1990 unrounded, the form that Hall 2011 uses.

    >>> round(mifflin_st_jeor_unrounded(80, 180, 30, male=True), 1)
    1781.6
    """
    return 9.99 * weight_kg + 6.25 * height_cm - 4.92 * age + 166 * male - 161


@equation(
    "Resting energy, Harris–Benedict 1919",
    unit=UNIT,
    source=HARRIS_BENEDICT_1919,
    read=Read.SECONDARY,
    grade="B",
    population="239 healthy adults; about 5 % above what was measured in Mifflin's sample",
    formula={
        "male": "66.4730 + 13.7516 × {weight_kg} + 5.0033 × {height_cm} − 6.7550 × {age}",
        "female": "655.0955 + 9.5634 × {weight_kg} + 1.8496 × {height_cm} − 4.6756 × {age}",
    },
)
def harris_benedict_1919(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return resting energy in kcal/day by Harris & Benedict 1919.

    >>> round(harris_benedict_1919(80, 180, 30, male=True), 1)
    1864.5
    """
    men = 66.4730 + 13.7516 * weight_kg + 5.0033 * height_cm - 6.7550 * age
    women = 655.0955 + 9.5634 * weight_kg + 1.8496 * height_cm - 4.6756 * age
    return male * men + (1 - male) * women


@equation(
    "Resting energy, Harris–Benedict as revised in 1984",
    unit=UNIT,
    source=ROZA_1984,
    read=Read.SECONDARY,
    grade="B",
    population="337 adults: the sample of 1919 and 98 later ones; about 14 % either way",
    formula={
        "male": "88.362 + 13.397 × {weight_kg} + 4.799 × {height_cm} − 5.677 × {age}",
        "female": "447.593 + 9.247 × {weight_kg} + 3.098 × {height_cm} − 4.330 × {age}",
    },
)
def harris_benedict_1984(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return resting energy in kcal/day by Roza & Shizgal 1984.

    >>> round(harris_benedict_1984(80, 180, 30, male=True), 1)
    1853.6
    """
    men = 88.362 + 13.397 * weight_kg + 4.799 * height_cm - 5.677 * age
    women = 447.593 + 9.247 * weight_kg + 3.098 * height_cm - 4.330 * age
    return male * men + (1 - male) * women


@equation(
    "Resting energy, Henry/Oxford from weight",
    unit=UNIT,
    source=HENRY_2005,
    read=Read.SECONDARY,
    grade="B",
    population=HENRY_SAMPLE,
    formula={
        "male 18–29": "16.0 × {weight_kg} + 545",
        "male 30–59": "14.2 × {weight_kg} + 593",
        "male 60+": "13.5 × {weight_kg} + 514",
        "female 18–29": "13.1 × {weight_kg} + 558",
        "female 30–59": "9.74 × {weight_kg} + 694",
        "female 60+": "10.1 × {weight_kg} + 569",
    },
)
def henry_2005_weight(weight_kg: Numbers, age: Numbers, male: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Henry 2005 from weight; nan below 18 years.

    The lines change at 30 and at 60 years, and the value jumps there.

    >>> henry_2005_weight(80, 30, male=True)
    1729.0
    """
    bands = [age < 18, age < 30, age < 60]
    men = select(
        bands, [np.nan, 16.0 * weight_kg + 545, 14.2 * weight_kg + 593], 13.5 * weight_kg + 514
    )
    women = select(
        bands, [np.nan, 13.1 * weight_kg + 558, 9.74 * weight_kg + 694], 10.1 * weight_kg + 569
    )
    return male * men + (1 - male) * women


@equation(
    "Resting energy, Henry/Oxford from weight and height",
    unit=UNIT,
    source=HENRY_2005,
    read=Read.SECONDARY,
    grade="B",
    population=HENRY_SAMPLE,
    formula={
        "male 18–29": "14.4 × {weight_kg} + 313 × {height_cm} / 100 + 113",
        "male 30–59": "11.4 × {weight_kg} + 541 × {height_cm} / 100 − 137",
        "male 60+": "11.4 × {weight_kg} + 541 × {height_cm} / 100 − 256",
        "female 18–29": "10.4 × {weight_kg} + 615 × {height_cm} / 100 − 282",
        "female 30–59": "8.18 × {weight_kg} + 502 × {height_cm} / 100 − 11.6",
        "female 60+": "8.52 × {weight_kg} + 421 × {height_cm} / 100 + 10.7",
    },
)
def henry_2005(weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Henry 2005 from weight and height; nan below 18 years.

    The lines change at 30 and at 60 years, and the value jumps there. The paper's height is in m.

    >>> round(henry_2005(80, 180, 30, male=True), 1)
    1748.8
    """
    height_m = height_cm / 100
    bands = [age < 18, age < 30, age < 60]
    men = select(
        bands,
        [
            np.nan,
            14.4 * weight_kg + 313 * height_m + 113,
            11.4 * weight_kg + 541 * height_m - 137,
        ],
        11.4 * weight_kg + 541 * height_m - 256,
    )
    women = select(
        bands,
        [
            np.nan,
            10.4 * weight_kg + 615 * height_m - 282,
            8.18 * weight_kg + 502 * height_m - 11.6,
        ],
        8.52 * weight_kg + 421 * height_m + 10.7,
    )
    return male * men + (1 - male) * women


def henry_line(sex: str, age: float) -> str:
    """Return which of Henry's six lines is a person's: a key of the formulas, 'male 30–59'.

    >>> henry_line("female", 62)
    'female 60+'
    """
    if age < 30:
        return f"{sex} 18–29"
    return f"{sex} 30–59" if age < 60 else f"{sex} 60+"


@equation(
    "Resting energy, ten Haaf from weight",
    unit=UNIT,
    source=TEN_HAAF_2014,
    read=Read.SECONDARY,
    grade="A",
    population=TEN_HAAF_SAMPLE,
    formula={
        "male": "(49.940 × {weight_kg} + 2459.053 × {height_cm} / 100 − 34.014 × {age}"
        " + 799.257 × 1 + 122.502) / 4.184",
        "female": "(49.940 × {weight_kg} + 2459.053 × {height_cm} / 100 − 34.014 × {age}"
        " + 799.257 × 0 + 122.502) / 4.184",
    },
)
def ten_haaf_2014_weight(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Numbers:
    """Return resting energy in kcal/day by ten Haaf & Weijs 2014, whose line is printed in kJ.

    >>> round(ten_haaf_2014_weight(80, 180, 30, male=True), 1)
    1989.2
    """
    kilojoules = (
        49.940 * weight_kg + 2459.053 * height_cm / 100 - 34.014 * age + 799.257 * male + 122.502
    )
    return kilojoules / 4.184


@equation(
    "Resting energy of male athletes, De Lorenzo",
    unit=UNIT,
    source=DE_LORENZO_1999,
    read=Read.SECONDARY,
    grade="C",
    population="51 male athletes; it has no term for sex or age",
    formula="−857 + 9.0 × {weight_kg} + 11.7 × {height_cm}",
)
def de_lorenzo_1999(weight_kg: Numbers, height_cm: Numbers) -> Numbers:
    """Return resting energy in kcal/day by De Lorenzo 1999, made from male athletes.

    >>> de_lorenzo_1999(80, 180)
    1969.0
    """
    return -857 + 9.0 * weight_kg + 11.7 * height_cm


@equation(
    "Resting energy, Müller",
    unit=UNIT,
    source=MUELLER_2004,
    read=Read.SECONDARY,
    grade="B",
    population=MUELLER_SAMPLE,
    formula={
        "male": "(0.047 × {weight_kg} + 1.009 × 1 − 0.01452 × {age} + 3.21) × 239.0",
        "female": "(0.047 × {weight_kg} + 1.009 × 0 − 0.01452 × {age} + 3.21) × 239.0",
    },
)
def mueller_2004(weight_kg: Numbers, age: Numbers, male: Numbers) -> Numbers:
    """Return resting energy in kcal/day by Müller 2004, whose line is printed in MJ.

    >>> round(mueller_2004(80, 30, male=True))
    1803
    """
    return (0.047 * weight_kg + 1.009 * male - 0.01452 * age + 3.21) * 239.0
