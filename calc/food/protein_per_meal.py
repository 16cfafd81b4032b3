"""Protein in one meal: the day's share, a hint for small meals, leucine, and before sleep."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.evidence import Constant, Read, bibliography

OLDER_AGE = Constant(
    65,
    "years",
    "age from which the figures for older adults are used",
    source=bibliography.BAUER_2013,
    read=Read.PRIMARY,
    grade="B",
    population="adults who train",
)
MEAL_YOUNG = Constant(
    0.24,
    "g/kg/meal",
    "protein at which muscle protein synthesis levelled off after a meal, younger men",
    source=bibliography.MOORE_2015,
    read=Read.SECONDARY,
    grade="C",
    population="healthy younger men, isolated protein at rest",
    low=0.18,
    high=0.30,
)
MEAL_OLDER = Constant(
    0.40,
    "g/kg/meal",
    "protein at which muscle protein synthesis levelled off after a meal, older men",
    source=bibliography.MOORE_2015,
    read=Read.SECONDARY,
    grade="C",
    population="healthy older men, isolated protein at rest",
    low=0.21,
    high=0.59,
)
MEAL_PLANT = Constant(
    1.15, "fraction", "meal hint of an exclusively plant-based diet, times", low=1.1, high=1.2
)
PRE_SLEEP = Constant(
    0.4, "g/kg", "optional protein 30-60 min before bed, inside the day's total", grade="C"
)


def _leucine(share: float, food: str, low: float, high: float) -> Constant:
    return Constant(
        share,
        "g leucine/g protein",
        f"leucine in the protein of {food}",
        source=bibliography.LEUCINE_TABLES,
        read=Read.MEMORY,
        grade="C",
        population="foods",
        low=low,
        high=high,
    )


LEUCINE: Mapping[str, Constant] = MappingProxyType(
    {
        "whey": _leucine(0.105, "whey", 0.10, 0.11),
        "milk": _leucine(0.095, "milk", 0.09, 0.10),
        "egg": _leucine(0.085, "egg", 0.085, 0.085),
        "beef": _leucine(0.08, "beef", 0.08, 0.08),
        "soy": _leucine(0.078, "soy", 0.075, 0.08),
        "pea": _leucine(0.08, "pea", 0.08, 0.08),
        "wheat": _leucine(0.07, "wheat", 0.07, 0.07),
        "rice": _leucine(0.08, "rice", 0.08, 0.08),
        "collagen": _leucine(0.027, "collagen", 0.027, 0.027),
    }
)


def protein_per_meal(band: Band, meals: Numbers) -> Band:
    """Return protein in g for each of `meals` equal meals; it is arithmetic and not a ceiling."""
    return band.map(lambda grams: grams / meals)


@elementwise
def meal_hint_threshold(weight_kg: Numbers, age: Numbers, diet: Numbers = "omnivore") -> Numbers:
    """Return the protein in g below which a meal deserves a hint (it is never an error)."""
    per_kg = np.where(np.asarray(age) >= OLDER_AGE, MEAL_OLDER, MEAL_YOUNG)
    return weight_kg * per_kg * np.where(np.asarray(diet) == "vegan", MEAL_PLANT, 1.0)


@elementwise
def leucine_g(protein_g: Numbers, food: Numbers) -> Numbers:
    """Return the leucine in g of that much protein from a food of `LEUCINE`; nan for others."""
    foods = np.asarray(food)
    share = np.select([foods == name for name in LEUCINE], list(LEUCINE.values()), np.nan)
    return protein_g * share


@elementwise
def pre_sleep_protein(weight_kg: Numbers) -> Numbers:
    """Return the optional protein in g before bed; it counts inside the day's total."""
    return PRE_SLEEP * weight_kg
