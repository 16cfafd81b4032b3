"""The table of everyday foods: what 100 g of each hold, who eats it, what it contains.

The numbers are those of the public table, to the digit; who eats a food, its portion and its aisle
are our judgement. Amounts are of the food in its `state`: cooked where it is eaten cooked.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import isnan, nan
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast, get_args

from calc.errors import InputError
from calc.evidence import Constant, Source, figure
from calc.evidence.bibliography import USDA_SR
from calc.food.leucine import LEUCINE
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY

FOOD_TABLE: Source = USDA_SR
TABLE = Path(__file__).parent / "foods.csv"

EatenBy = Literal["omnivore", "pescatarian", "vegetarian", "vegan"]
State = Literal["raw", "cooked", "ready", "dry"]
EATEN_BY: tuple[EatenBy, ...] = get_args(EatenBy)
# What a food may contain, as a person says what they avoid; 'milk' is its protein.
CONTENTS = (
    *("gluten", "lactose", "milk", "egg", "fish", "shellfish"),
    *("nuts", "peanut", "soya", "sesame", "pork", "alcohol"),
)
NUTRIENTS = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g")
COUNTED = (*NUTRIENTS, "sodium_mg")
OWN_NEAR = Constant(
    0.20, "fraction", "How far the energy of a label may be from its grams before it is asked about"
)
OWN_STEP = Constant(10, "g", "Amounts of a food of one's own are rounded to this")
OWN_SLACK = Constant(15, "kcal", "What rounding on a label explains, for 100 g")


@dataclass(frozen=True)
class Food:
    """What 100 g of the edible part hold, in kcal, g and mg; nan where the table has none.

    `number` is the public table's entry, '' for a food of a person's own. `eaten_by` is the
    strictest diet that eats it, `contains` words of `CONTENTS`. `raw_factor` is g raw or dry for
    each g cooked. `piece_g` is the weight of one `piece`, 0 where it is not counted; `household_g`
    that of one `household` measure. `most_g` is a large portion in one meal, `step_g` what a
    kitchen measures it in.
    """

    name: str
    number: str
    group: str
    eaten_by: EatenBy
    contains: frozenset[str]
    state: State
    raw_factor: float
    piece_g: float
    piece: str
    household_g: float
    household: str
    most_g: float
    step_g: float
    aisle: str
    kitchens: tuple[str, ...]
    energy_kcal: float
    protein_g: float
    carbohydrate_g: float
    fat_g: float
    fibre_g: float = nan
    sugar_g: float = nan
    saturated_fat_g: float = nan
    sodium_mg: float = nan
    leucine_of: str = ""
    note: str = ""

    def suits(self, diet: str) -> bool:
        """Return whether someone on `diet` (a word of `EATEN_BY`) eats it."""
        return EATEN_BY.index(self.eaten_by) >= EATEN_BY.index(cast(EatenBy, diet))

    def held(self, name: str, grams: float) -> float:
        """Return how much of a nutrient some grams hold; 0 where the table does not say."""
        return self._per_gram[name] * grams

    def density(self, name: str) -> float:
        """Return how much of a nutrient comes with a kcal of it."""
        return self._per_gram[name] / max(self._per_gram["energy_kcal"], 1 / 100)

    @cached_property
    def _per_gram(self) -> Mapping[str, float]:
        amounts = {name: getattr(self, name) / 100 for name in COUNTED}
        return {name: 0.0 if isnan(one) else one for name, one in amounts.items()}

    @property
    def leucine_g(self) -> float:
        """Leucine in g by the share of its protein; nan where no share is known for it."""
        share = LEUCINE.get(self.leucine_of)
        return nan if share is None else self.protein_g * share


@cache
def foods() -> Mapping[str, Food]:
    """Return the foods of the table by their names, read when they are first asked for.

    >>> foods()["banana"].energy_kcal, foods()["banana"].piece_g
    (89.0, 118.0)
    """
    with TABLE.open(encoding="utf-8", newline="") as lines:
        read = (_food(row) for row in csv.DictReader(lines))
        return MappingProxyType({one.name: one for one in read})


def own_food(
    name: str,
    energy_kcal: float,
    protein_g: float,
    carbohydrate_g: float,
    fat_g: float,
    *,
    per_g: float = 100,
    contains: frozenset[str] = frozenset(),
    eaten_by: EatenBy = "omnivore",
    sure: bool = False,
) -> Food:
    """Return a food of a person's own from its label: amounts per 100 g, or per a portion's g.

    Raises `InputError` for amounts that no food has, and, unless the person is `sure`, for an
    energy that its grams do not explain.

    >>> own_food("protein pudding", 75, 10, 5.5, 1.5).protein_g
    10.0
    """
    if not name.strip():
        raise InputError("Give the food a name.", "name", name)
    part = per_g / 100 if per_g > 0 else nan
    amounts = [one / part for one in (energy_kcal, protein_g, carbohydrate_g, fat_g)]
    energy, *grams = amounts
    if any(isnan(one) or one < 0 for one in amounts) or sum(grams) > 100:
        raise InputError(
            f"{name}: 100 g hold between 0 and 100 g of protein, carbohydrate and fat together, "
            f"and here they add up to {figure(sum(grams), 1)} g. Is the weight of the portion "
            "right?",
            "grams",
            per_g,
        )
    by_grams = grams[0] * PROTEIN_ENERGY + grams[1] * CARBOHYDRATE_ENERGY + grams[2] * FAT_ENERGY
    if not sure and abs(energy - by_grams) > max(OWN_NEAR * energy, OWN_SLACK):
        raise InputError(
            f"{name}: the grams come to about {figure(by_grams, 0)} kcal in 100 g, and the label "
            f"says {figure(energy, 0)}. Is one of them in kJ, or for another weight?",
            "energy_kcal",
            energy_kcal,
        )
    return Food(
        name=name.strip(),
        number="",
        group="own",
        eaten_by=eaten_by,
        contains=contains,
        state="ready",
        raw_factor=1,
        piece_g=0,
        piece="",
        household_g=0,
        household="",
        most_g=2 * per_g,
        step_g=per_g if per_g < 100 else OWN_STEP,
        aisle="dry goods",
        kitchens=("any",),
        energy_kcal=energy,
        protein_g=grams[0],
        carbohydrate_g=grams[1],
        fat_g=grams[2],
    )


def _food(row: Mapping[str, str]) -> Food:
    def number(name: str, missing: float = nan) -> float:
        return float(row[name]) if row[name] else missing

    return Food(
        name=row["name"],
        number=row["number"],
        group=row["group"],
        eaten_by=cast(EatenBy, row["eaten_by"]),
        contains=frozenset(filter(None, row["contains"].split(";"))),
        state=cast(State, row["state"]),
        raw_factor=number("raw_factor"),
        piece_g=number("piece_g", 0),
        piece=row["piece"],
        household_g=number("household_g", 0),
        household=row["household"],
        most_g=number("most_g"),
        step_g=number("step_g"),
        aisle=row["aisle"],
        kitchens=tuple(row["kitchens"].split(";")),
        leucine_of=row["leucine_of"],
        note=row["note"],
        **{name: number(name) for name in (*NUTRIENTS, "sugar_g", "saturated_fat_g", "sodium_mg")},
    )
