"""The share-out of a day's energy: protein first, then fat, and carbohydrate takes what is left."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from itertools import compress, product
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.evidence import Constant, Read, bibliography, equation


def _atwater(value: float, what: str) -> Constant:
    return Constant(
        value,
        "kcal/g",
        f"metabolisable energy of {what}, a general factor",
        source=bibliography.ATWATER,
        read=Read.CITED,
        grade="A",
        population="mixed diets; tables of single foods may use factors of their own",
        seen="a university's page on the sources of energy",
    )


PROTEIN_ENERGY = _atwater(4, "protein")
CARBOHYDRATE_ENERGY = _atwater(4, "carbohydrate")
FAT_ENERGY = _atwater(9, "fat")

MOST_PROTEIN_SHARE = Constant(0.40, "of energy", "most protein given, whatever is asked")

FAT_PER_KG_FLOOR = Constant(
    0.5,
    "g/kg/day",
    "least fat by body weight",
    source=bibliography.IRAKI_2019,
    read=Read.PRIMARY,
    grade="B",
    population="natural bodybuilders in the off-season",
    low=0.5,
    high=1.5,
)
_fat_share = partial(
    Constant,
    unit="of energy",
    source=bibliography.IOM_2005,
    read=Read.PART,
    grade="B",
    population="adults",
    seen="the report's own page and a copy of its table",
)
FAT_SHARE_FLOOR = _fat_share(0.20, meaning="least fat by energy", low=0.20, high=0.35)
FAT_SHARE_FLOOR_CUT = Constant(
    0.15,
    "of energy",
    "least fat by energy in a cut that is limited in time",
    source=bibliography.HELMS_2014,
    read=Read.PRIMARY,
    grade="B",
    population="natural bodybuilders before a contest",
    low=0.15,
    high=0.30,
)
FAT_SHARE_DEFAULT = Constant(0.25, "of energy", "fat aimed for", low=0.20, high=0.35)
FAT_SHARE_HIGH = _fat_share(
    0.35, meaning="upper end of the range of fat in a mixed diet", low=0.20, high=0.35
)
CARBOHYDRATE_PER_KG = Constant(
    3.0,
    "g/kg/day",
    "carbohydrate below which fat gives way while gaining",
    source=bibliography.IRAKI_2019,
    read=Read.PRIMARY,
    grade="B",
    population="natural bodybuilders in the off-season",
    low=3.0,
    high=5.0,
)
CARBOHYDRATE_ALLOWANCE = Constant(
    130,
    "g/day",
    "recommended dietary allowance of carbohydrate, from what the brain uses; here a soft floor",
    source=bibliography.IOM_2005,
    read=Read.PART,
    grade="B",
    population="everyone from 1 year who is neither pregnant nor lactating",
    seen="a copy of its summary table",
)
MOST_FIBRE = Constant(
    45, "g/day", "most fibre aimed for, so that a day of much energy stays comfortable"
)
EUROPEAN_FIBRE = Constant(
    25,
    "g/day",
    "adequate intake of fibre in Europe, for regular bowels",
    source=bibliography.EFSA_2010_FIBRE,
    read=Read.PART,
    grade="B",
    population="adults",
    seen="the abstract",
)

NUTRIENT_NOTES: Mapping[str, str] = MappingProxyType(
    {
        "protein_over_40_percent": "Protein is kept to 40 % of energy, which leaves room for fat "
        "and carbohydrate.",
        "protein_cut_to_fit": "Protein and the least fat together hold more energy than the day "
        "has, so protein gave way.",
        "fat_cut_to_fit": "Even the least fat holds more energy than the day has, so it was "
        "lowered to fit.",
        "fat_lowered_for_carbohydrate": "Fat gave way, not below its floor, to bring carbohydrate "
        "nearer to 3 g/kg while gaining.",
        "carbohydrate_below_3_per_kg": "Carbohydrate is below 3 g/kg, which can make hard sessions "
        "feel harder; most of it around them helps.",
        "carbohydrate_below_130_g": "Carbohydrate is below the recommended allowance of 130 g.",
        "swing_reduced": "The difference between training and rest days was made smaller, because "
        "a day would have had less than its floor, or no carbohydrate.",
    }
)


class Macros(NamedTuple):
    """Protein, fat and carbohydrate in g/day for one mean day.

    The targets hold exactly the day's energy. `codes` names what was changed or is worth a word:
    keys of `NUTRIENT_NOTES` with a space between them, '' for nothing.
    """

    protein: Band
    fat: Band
    carbohydrate: Band
    codes: Numbers


def _codes(**flags: Numbers) -> Numbers:
    place = sum(np.asarray(flag) * 2**power for power, flag in enumerate(flags.values()))
    return _joined(tuple(flags))[place]


@cache
def _joined(names: tuple[str, ...]) -> Numbers:
    """Return every choice of some names as one text, each at the sum of its names' powers of 2."""
    chosen = product(*((False, True) for _ in names))
    texts = [" ".join(compress(names, reversed(which))) for which in chosen]
    return np.array(texts, dtype=object)


def as_band(amount: Band | Numbers) -> Band:
    """Return a band as it is, and a single amount as a band without width."""
    return amount if isinstance(amount, Band) else Band(amount, amount, amount)


@elementwise
def fat_floor(weight_kg: Numbers, energy_kcal: Numbers, goal: Numbers) -> Numbers:
    """Return the least fat in g/day: 0.5 g/kg or 20 % of energy (15 % in a cut), the larger."""
    share = np.where(np.asarray(goal) == "cut", FAT_SHARE_FLOOR_CUT, FAT_SHARE_FLOOR)
    return np.maximum(FAT_PER_KG_FLOOR * weight_kg, share * energy_kcal / FAT_ENERGY)


def share_out(
    energy_kcal: Band | Numbers, protein: Band, weight_kg: Numbers, goal: Numbers
) -> Macros:
    """Return how a mean day's energy is shared out between protein, fat and carbohydrate.

    Protein comes first, up to 40 % of energy; then fat, a quarter of energy and not below its
    floor; carbohydrate takes what is left. While gaining, fat gives way, down to its floor, where
    carbohydrate is below 3 g/kg. Where the day has too little energy for all that, protein gives
    way to the least fat. 4 × protein + 4 × carbohydrate + 9 × fat is exactly the energy's target.
    Fat's band reaches from its floor to 35 % of energy; carbohydrate's is what is left at the
    energy's ends with protein and fat at their targets. `energy_kcal` is a band or one amount.

    >>> macros = share_out(2800, Band(128, 144, 176), 80, "gain")
    >>> [round(part.target) for part in (macros.protein, macros.fat, macros.carbohydrate)]
    [144, 78, 381]
    """
    energy = as_band(energy_kcal)
    return _share_out(*energy, *protein, weight_kg, goal)


@elementwise
def _share_out(
    energy_low: Numbers,
    energy: Numbers,
    energy_high: Numbers,
    protein_low: Numbers,
    protein_asked: Numbers,
    protein_high: Numbers,
    weight_kg: Numbers,
    goal: Numbers,
) -> Macros:
    goal = np.asarray(goal)
    most_protein = MOST_PROTEIN_SHARE * energy / PROTEIN_ENERGY
    protein = np.minimum(protein_asked, most_protein)
    floor = fat_floor(weight_kg, energy, goal)
    least = np.minimum(floor, energy / FAT_ENERGY)
    room = (energy - least * FAT_ENERGY) / PROTEIN_ENERGY
    fitting = np.minimum(protein, room)

    wished = np.maximum(least, FAT_SHARE_DEFAULT * energy / FAT_ENERGY)
    without = CARBOHYDRATE_PER_KG * weight_kg * CARBOHYDRATE_ENERGY
    leaving = (energy - fitting * PROTEIN_ENERGY - without) / FAT_ENERGY
    fat = np.where(goal == "gain", np.clip(leaving, least, wished), wished)
    left = energy - fitting * PROTEIN_ENERGY - fat * FAT_ENERGY
    carbohydrate = np.maximum(left, 0) / CARBOHYDRATE_ENERGY
    return Macros(
        Band(
            np.minimum(protein_low, fitting),
            fitting,
            np.maximum(np.minimum(protein_high, most_protein), fitting),
        ),
        Band(
            np.minimum(floor, fat),
            fat,
            np.maximum(FAT_SHARE_HIGH * energy / FAT_ENERGY, fat),
        ),
        Band(
            np.maximum(carbohydrate + (energy_low - energy) / CARBOHYDRATE_ENERGY, 0),
            carbohydrate,
            carbohydrate + (energy_high - energy) / CARBOHYDRATE_ENERGY,
        ),
        _codes(
            protein_over_40_percent=protein_asked > most_protein,
            protein_cut_to_fit=protein > room,
            fat_cut_to_fit=floor > least,
            fat_lowered_for_carbohydrate=fat < wished,
            carbohydrate_below_3_per_kg=carbohydrate < CARBOHYDRATE_PER_KG * weight_kg,
            carbohydrate_below_130_g=carbohydrate < CARBOHYDRATE_ALLOWANCE,
        ),
    )


@equation(
    "adequate intake of fibre",
    unit="g/day",
    source=bibliography.IOM_2005,
    read=Read.SECONDARY,
    grade="B",
    population="adults",
    formula="14 × {energy_kcal} / 1000",
)
def adequate_fibre(energy_kcal: Numbers) -> Numbers:
    """Return the adequate intake of fibre in g/day, 14 g for each 1000 kcal.

    >>> adequate_fibre(2500)
    35.0
    """
    return 14 * energy_kcal / 1000


@elementwise
def fibre(energy_kcal: Numbers) -> Band:
    """Return fibre in g/day: 14 g for each 1000 kcal, up to 45 g.

    The band begins at the 25 g of EFSA and ends at those 45 g, or at IOM's 14 g for each 1000 kcal
    where that is more.

    >>> fibre(2500)
    Band(low=25.0, target=35.0, high=45.0)
    """
    adequate = adequate_fibre(energy_kcal)
    target = np.minimum(adequate, MOST_FIBRE)
    return Band(np.minimum(EUROPEAN_FIBRE, target), target, np.maximum(adequate, MOST_FIBRE))
