"""What a day of a file can be: weights that a body has, and food that was eaten and logged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from calc.evidence import Constant
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY
from calc.journal.by_hand_limits import highest_of_day
from calc.person.limits import LIMITS

NO_WEIGHT, NO_BODY = "A weight of nothing", "A weight that no body has"
UNLOGGED = "No food was logged on this day"
NEXT_TO_NOTHING = "Next to nothing was logged on this day: it is taken as not logged"
TOO_MUCH = "More energy than anybody eats in a day"
HIGHEST_ENERGY_KCAL = highest_of_day("energy_kcal")
LEAST_ENERGY_KCAL = Constant(
    50,
    "kcal",
    "Energy of a day below which its food was not logged: a coffee with milk, and no meal",
)
_ENERGY_PER_G = {
    "protein_g": PROTEIN_ENERGY,
    "carbohydrate_g": CARBOHYDRATE_ENERGY,
    "fat_g": FAT_ENERGY,
}


def of_a_body(weight_kg: pd.Series) -> pd.Series:
    """Return which weights a body can have, as far as the limits of a person go."""
    weights, of_anybody = weight_kg.to_numpy(), LIMITS["weight"]
    sound = (weights >= of_anybody.low) & (weights <= of_anybody.high)
    return pd.Series(sound, index=weight_kg.index)


def without_food(values: pd.DataFrame, groups: Sequence[pd.Series]) -> pd.Series:
    """Return which rows are of a group (a date, say) in which every value is 0 or blank."""
    amounts = values.to_numpy(dtype=float)
    some = pd.Series(((amounts != 0) & ~np.isnan(amounts)).any(axis=1), index=values.index)
    if some.all():
        return ~some
    return ~some.groupby(list(groups), observed=True).transform("any")


def next_to_nothing(days: pd.DataFrame) -> pd.Series:
    """Return which days have an energy, and by it and their nutrients no food worth the name."""
    energy = days["energy_kcal"] if "energy_kcal" in days else pd.Series(np.nan, index=days.index)
    little = energy < LEAST_ENERGY_KCAL
    if not little.any():
        return little
    known = [name for name in _ENERGY_PER_G if name in days]
    of_nutrients = sum((days[name].fillna(0) * _ENERGY_PER_G[name] for name in known), 0 * energy)
    return little & (of_nutrients < LEAST_ENERGY_KCAL)
