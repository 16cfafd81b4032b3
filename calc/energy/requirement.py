"""The 2023 reference intakes: the energy that holds weight, by how active a person is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, elementwise, select
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import NASEM_2023
from calc.person.limits import check_choice

CATEGORIES = ("inactive", "low_active", "active", "very_active")

_LEVEL = "resting energy"
LOW_ACTIVE_FROM = Constant(
    1.53,
    _LEVEL,
    "Physical activity level where 'low active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
ACTIVE_FROM = Constant(
    1.68,
    _LEVEL,
    "Physical activity level where 'active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
VERY_ACTIVE_FROM = Constant(
    1.85,
    _LEVEL,
    "Physical activity level where 'very active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
REQUIREMENT_FROM_AGE = Constant(
    19,
    "years",
    "Age from which the adult lines of the energy requirement hold",
    source=NASEM_2023,
    read=Read.SECONDARY,
    grade="B",
    population="adults",
)


@elementwise
def activity_category(activity_level: Numbers) -> Numbers:
    """Return the activity category of the 2023 reference intakes for a physical activity level.

    'inactive' (below 1.53), 'low_active' (below 1.68), 'active' (below 1.85), 'very_active'.

    >>> activity_category(1.55)
    'low_active'
    """
    return select(
        [
            activity_level < LOW_ACTIVE_FROM,
            activity_level < ACTIVE_FROM,
            activity_level < VERY_ACTIVE_FROM,
        ],
        CATEGORIES[:-1],
        CATEGORIES[-1],
    )


@equation(
    "Estimated energy requirement of adults",
    unit="kcal/day",
    source=NASEM_2023,
    read=Read.SECONDARY,
    grade="B",
    population="adults from 19 years, doubly labelled water; one person within about ±670 kcal/day"
    " (men) or ±480 (women)",
    formula={
        "male inactive": "753.07 − 10.83 × {age} + 6.50 × {height_cm} + 14.10 × {weight_kg}",
        "male low_active": "581.47 − 10.83 × {age} + 8.30 × {height_cm} + 14.94 × {weight_kg}",
        "male active": "1004.82 − 10.83 × {age} + 6.52 × {height_cm} + 15.91 × {weight_kg}",
        "male very_active": "−517.88 − 10.83 × {age} + 15.61 × {height_cm} + 19.11 × {weight_kg}",
        "female inactive": "584.90 − 7.01 × {age} + 5.72 × {height_cm} + 11.71 × {weight_kg}",
        "female low_active": "575.77 − 7.01 × {age} + 6.60 × {height_cm} + 12.14 × {weight_kg}",
        "female active": "710.25 − 7.01 × {age} + 6.54 × {height_cm} + 12.34 × {weight_kg}",
        "female very_active": "511.83 − 7.01 × {age} + 9.07 × {height_cm} + 12.56 × {weight_kg}",
    },
)
def estimated_energy_requirement_2023(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers, category: Numbers
) -> Numbers:
    """Return the energy in kcal/day that holds weight, by the 2023 reference intakes.

    `category` is one of `CATEGORIES`, or an array of them; anything else raises `InputError`.
    nan below 19 years, where other equations hold. No surplus is in it.

    >>> round(estimated_energy_requirement_2023(80, 180, 30, True, "active"), 1)
    3126.3
    """
    check_choice(category, CATEGORIES, "category")
    place = select([category == name for name in CATEGORIES], range(len(CATEGORIES)))

    def of(*by_category: float) -> Numbers:
        return np.array(by_category)[place]

    men = (
        of(753.07, 581.47, 1004.82, -517.88)
        - 10.83 * age
        + of(6.50, 8.30, 6.52, 15.61) * height_cm
        + of(14.10, 14.94, 15.91, 19.11) * weight_kg
    )
    women = (
        of(584.90, 575.77, 710.25, 511.83)
        - 7.01 * age
        + of(5.72, 6.60, 6.54, 9.07) * height_cm
        + of(11.71, 12.14, 12.34, 12.56) * weight_kg
    )
    return np.where(age < REQUIREMENT_FROM_AGE, np.nan, male * men + (1 - male) * women)


class Requirement(NamedTuple):
    """The requirement of a person's category, and the least and greatest of it and its neighbours.

    In kcal/day; all nan below 19 years.
    """

    own: Numbers
    low: Numbers
    high: Numbers


@elementwise
def requirement_at(
    level: Numbers, weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers
) -> Requirement:
    """Return the requirement at a physical activity level, with one category to either side.

    >>> round(requirement_at(1.6, 80, 180, 25, True).own, 2)
    2999.92
    """
    level, weight_kg, height_cm, age, male = np.broadcast_arrays(
        level, weight_kg, height_cm, age, male
    )
    every = np.array(
        [
            estimated_energy_requirement_2023(weight_kg, height_cm, age, male, name)
            for name in CATEGORIES
        ]
    )
    place = select(
        [activity_category(level) == name for name in CATEGORIES], range(len(CATEGORIES))
    )

    def at(step: int) -> Numbers:
        index = np.clip(place + step, 0, len(CATEGORIES) - 1)
        return np.take_along_axis(every, index[np.newaxis], axis=0)[0]

    three = [at(-1), at(0), at(1)]
    return Requirement(three[1], np.minimum.reduce(three), np.maximum.reduce(three))
