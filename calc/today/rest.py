"""What the rest of a day becomes when some of it went otherwise.

Meals that are still to come take up what was left out or eaten on top, within bounds: none becomes
a feast or a bite, and none has less protein than it was to have.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calc.arrays import nearest
from calc.evidence import Constant
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY
from calc.today.meals import Amounts, Lived, Row, at_least, total

LEAST = Constant(0.5, "of the meal", "Least energy that a meal is brought down to", low=0.3, high=1)
MOST = Constant(1.5, "of the meal", "Most energy that a meal is brought up to", low=1, high=2)
MOST_PROTEIN = Constant(
    1.5, "of its protein", "Most protein that a meal is brought up to", low=1, high=2
)
NO_MATTER = Constant(
    50, "kcal", "A day that ends this near to its energy is on it", low=25, high=100
)


class Rest(NamedTuple):
    """The meals to come, and how many kcal the day ends over (or, negative, under) with them."""

    rows: tuple[Row, ...]
    over_kcal: float
    moved: bool


def rest_of(rows: Sequence[Row], lived: Lived) -> Rest:
    """Return the meals that nothing was told of yet, as they are best now.

    Where all went as planned so far they are as planned. Else their energy is scaled by one share,
    `LEAST` to `MOST`, so that the day comes to its own; protein likewise and never below the
    plan's; carbohydrate and fat share what energy is left as they did. What these bounds leave over
    is told, and not carried to another day.
    """
    asked, had = total(row.amounts for row in rows), at_least(lived)
    to_come = tuple(row for row in rows if row.name not in lived.meals)
    free = [row for row in to_come if not row.fixed]
    planned = total(row.amounts for row in free)
    fixed = total(row.amounts for row in to_come if row.fixed)
    left = Amounts(*(a - h - f for a, h, f in zip(asked, had, fixed, strict=True)))
    as_planned = total(row.amounts if row.name in lived.meals else Amounts() for row in rows)
    if had == as_planned or not free:
        over = total([had, planned, fixed]).energy_kcal - asked.energy_kcal
        return Rest(to_come, over, moved=False)
    energy = _share(left.energy_kcal, planned.energy_kcal, LEAST, MOST)
    protein = _share(left.protein_g, planned.protein_g, 1.0, MOST_PROTEIN)
    moved = {row.name: row._replace(amounts=_scaled(row.amounts, energy, protein)) for row in free}
    found = tuple(moved.get(row.name, row) for row in to_come)
    ends = total([had, *(row.amounts for row in found)])
    return Rest(found, ends.energy_kcal - asked.energy_kcal, moved=True)


def _share(left: float, planned: float, low: float, high: float) -> float:
    return min(max(left / planned, low), high) if planned > 0 else 1.0


def _scaled(amounts: Amounts, energy: float, protein: float) -> Amounts:
    protein_g = nearest(amounts.protein_g * protein, 1.0)
    others = CARBOHYDRATE_ENERGY * amounts.carbohydrate_g + FAT_ENERGY * amounts.fat_g
    room = max(amounts.energy_kcal * energy - PROTEIN_ENERGY * protein_g, 0.0)
    share = room / others if others > 0 else 0.0
    carbohydrate_g, fat_g = (
        nearest(one * share, 1.0) for one in (amounts.carbohydrate_g, amounts.fat_g)
    )
    kcal = PROTEIN_ENERGY * protein_g + CARBOHYDRATE_ENERGY * carbohydrate_g + FAT_ENERGY * fat_g
    return Amounts(nearest(kcal, 1.0), protein_g, carbohydrate_g, fat_g)
