"""What a day's energy does to the body, in the units of the intake as it was logged."""

from __future__ import annotations

from functools import partial

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.expenditure.prior import NOT_WRITTEN_DOWN
from calc.expenditure.tuned import SIMULATED
from calc.projection import (
    FAT_KCAL,
    FAT_SYNTHESIS_KCAL,
    FOOD_EFFECT,
    FORBES,
    FORBES_ENERGY,
    LEAN_KCAL,
    LEAN_SYNTHESIS_KCAL,
)

tuned = partial(Constant, population=SIMULATED)

FAT_IF_UNKNOWN = tuned(0.18, "of body weight", "Fat mass where the person gives none")
LEAST_FAT = tuned(2, "kg", "Fat mass below which the energy density is that of this much fat")


def tissue_energy(fat_kg: Numbers) -> Numbers:
    """Return kcal of imbalance for each kg of tissue at a fat mass, cost of storage included.

    From equations 3, 5 and 6 of Hall 2011, with Forbes' share of lean: (1 + q)/((1 − βTEF)·
    ((1 − p)/ρF + p/ρL)), p = C/(C + F), q = p·ηL/ρL + (1 − p)·ηF/ρF.
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


def fat_share_of_change(fat_kg: Numbers) -> Numbers:
    """Return which share of a small change of tissue is fat (Forbes)."""
    return fat_kg / (fat_kg + FORBES)
