"""The body that logs are read with: its fat, and what a kilogram of it holds in logged energy.

One body for the filter and for the energy of a rate. Its tissue is that of Hall 2011 with Forbes'
share of lean, and who loses much keeps some fat.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.projection import (
    FAT_KCAL,
    FAT_SYNTHESIS_KCAL,
    FOOD_EFFECT,
    FORBES,
    FORBES_ENERGY,
    LEAN_KCAL,
    LEAN_SYNTHESIS_KCAL,
    known_or,
)
from calc.person.body import jackson_fat_mass

SIMULATED = "simulated people, tuned on seeds 0–199; not measured on people"
PEOPLE = "ten people's public logs and simulated people of seeds 0–199"

tuned = partial(Constant, population=SIMULATED)
on_people = partial(Constant, population=PEOPLE)

NOT_WRITTEN_DOWN = on_people(
    0.10,
    "of intake",
    "What is eaten and not logged, before a person's logs tell (Capling 2017: 19 % in athletes)",
    low=0.05,
    high=0.19,
)
FAT_OF_LIFTERS = on_people(
    0.75, "of others' fat", "Fat mass of who lifts beside others of the same size"
)
MOST_LESS_FAT = Constant(9, "kg", "No more fat than that is missing, however heavy a lifter is")
HEIGHT_IF_UNKNOWN = Constant(176, "cm", "Height where the person gives none")
AGE_IF_UNKNOWN = Constant(33, "years", "Age where the person gives none")
LEAST_FAT = tuned(2, "kg", "Fat mass below which the energy density is that of this much fat")

NEWTON_STEPS = Constant(3, "steps", "Steps by which fat mass is found, to 0.1 kg")


def usual_fat_mass(
    weight_kg: Numbers,
    height_cm: Numbers = np.nan,
    age: Numbers = np.nan,
    male: Numbers = np.nan,
) -> Numbers:
    """Return fat mass in kg of a person who lifts, of whom none was measured.

    Three quarters of Jackson's for a person of this size, and not more than 9 kg below it; what
    is nan is that of a man of 176 cm and 33 years.

    >>> print(round(usual_fat_mass(80, 180, 30, 1), 1))
    11.9
    """
    fat = jackson_fat_mass(
        weight_kg,
        known_or(height_cm, HEIGHT_IF_UNKNOWN),
        known_or(age, AGE_IF_UNKNOWN),
        known_or(male, 1.0),
    )
    return np.maximum(FAT_OF_LIFTERS * fat, fat - MOST_LESS_FAT)


def fat_share_of_change(fat_kg: Numbers) -> Numbers:
    """Return which share of a small change of tissue is fat (Forbes)."""
    return fat_kg / (fat_kg + FORBES)


def fat_after(fat_kg: Numbers, change_kg: Numbers) -> Numbers:
    """Return fat mass after tissue changed by so many kg, along Forbes' curve.

    Lean grows with the logarithm of fat, F + C·ln F moves as weight does: who loses much keeps some
    fat, where a straight line would run out of it. Never below 1 kg.

    >>> print(round(fat_after(45, -37), 1))
    17.7
    """
    # The filter asks day by day, of six numbers: numpy takes a plain float twice as fast.
    forbes = float(FORBES)
    goal = fat_kg + forbes * np.log(fat_kg) + change_kg
    found = np.maximum(fat_kg + fat_share_of_change(fat_kg) * change_kg, 1)
    for _ in range(int(NEWTON_STEPS)):
        slope = 1 + forbes / found
        found = np.maximum(found - (found + forbes * np.log(found) - goal) / slope, 1)
    return found


def tissue_energy(fat_kg: Numbers) -> Numbers:
    """Return kcal of imbalance for each kg of tissue at a fat mass, cost of storage included.

    From equations 3, 5 and 6 of Hall 2011, with Forbes' share of lean: (1 + q)/((1 − βTEF)·
    ((1 − p)/ρF + p/ρL)), p = C/(C + F), q = p·ηL/ρL + (1 − p)·ηF/ρF.

    >>> round(tissue_energy(14.4))
    7160
    """
    lean_share = FORBES_ENERGY / (FORBES_ENERGY + fat_kg)
    synthesis = (
        lean_share * LEAN_SYNTHESIS_KCAL / LEAN_KCAL
        + (1 - lean_share) * FAT_SYNTHESIS_KCAL / FAT_KCAL
    )
    per_kcal = (1 - lean_share) / FAT_KCAL + lean_share / LEAN_KCAL
    return (1 + synthesis) / ((1 - FOOD_EFFECT) * per_kcal)


def logged_energy_density(fat_kg: Numbers) -> Numbers:
    """Return the same in logged kcal: who writes down less sees more weight for each kcal."""
    return tissue_energy(np.maximum(fat_kg, LEAST_FAT)) * (1 - NOT_WRITTEN_DOWN)
