"""A day's recipes as parts of plates, and plates in the steps of a kitchen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.food.foods import Food
from calc.food.menus.programme import Programme
from calc.food.menus.table import Sitting
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY
from calc.team.sizes import AIM, NUTRIENTS, SAME, TOLERANCES, Found, Squad

SEASONING = Constant(20, "kcal", "What brings less than this is the same on every plate")
PASSES = Constant(2, "passes", "How often each food of each plate is tried a step up and down")
LARGE = Constant(1.5, "times", "How much more than a large portion the largest plate may hold")
STEPS_AROUND = Constant(2, "steps", "How far kitchen steps look to either side of what was found")
OFF_PRICE = Constant(100, "points", "Price of a person who is off by all of a tolerance")

# The energy of what counts as protein, starch and fat, in kcal/g.
_ENERGIES = (
    ("protein_g", float(PROTEIN_ENERGY)),
    ("carbohydrate_g", float(CARBOHYDRATE_ENERGY)),
    ("fat_g", float(FAT_ENERGY)),
)


@dataclass(frozen=True)
class Ingredient:
    """A food of a recipe: of which dish, its g, the step in which it is measured, and its part.

    `part` is a place in `sizes.PARTS`, or `SAME` for what is the same on every plate;
    `most_g` is the most of it on any plate.
    """

    dish: str
    food: Food
    grams: float
    step_g: float
    part: int
    most_g: float = inf

    @property
    def held(self) -> Numbers:
        """What 1 g of it holds, by nutrient."""
        return np.array([self.food.held(name, 1) for name in NUTRIENTS])


@dataclass(frozen=True)
class Recipe:
    """What is cooked for a meal, as one portion for the person that it was put together for."""

    meal: str
    label: str
    time: str
    ingredients: tuple[Ingredient, ...]

    @property
    def dish(self) -> str:
        """The names of its dishes, the main one first."""
        return " with ".join(dict.fromkeys(one.dish for one in self.ingredients))

    @property
    def foods(self) -> frozenset[str]:
        """The names of its foods."""
        return frozenset(one.food.name for one in self.ingredients)

    @property
    def parts(self) -> Numbers:
        """What it holds, by part and nutrient."""
        held = np.zeros((SAME + 1, len(NUTRIENTS)))
        for one in self.ingredients:
            held[one.part] += one.held * one.grams
        return held


def recipes_of(sittings: Sequence[Sitting]) -> tuple[Recipe, ...]:
    """Return the recipes of a day's meals."""
    return tuple(
        Recipe(one.meal.name, one.meal.label, one.meal.time, tuple(_ingredients(one)))
        for one in sittings
    )


def _ingredients(sitting: Sitting) -> list[Ingredient]:
    found = []
    for served in sitting.served:
        steps = {one.food.name: one.step_g for one in served.plate.helpings}
        for food, grams in served.portions:
            step = steps.get(food.name, food.step_g)
            found.append(
                Ingredient(
                    served.plate.dish.name,
                    food,
                    grams,
                    step,
                    _part(food, grams),
                    float(LARGE * food.most_g),
                )
            )
    return found


def _part(food: Food, grams: float) -> int:
    """Return the part that a food is counted to: what brings most of its energy."""
    if food.group in ("vegetable", "fruit") or food.held("energy_kcal", grams) < SEASONING:
        return SAME
    return int(np.argmax([food.held(name, each) for name, each in _ENERGIES]))


Grams = tuple[Numbers, ...]


def plates_in_steps(squad: Squad, recipes: Sequence[Recipe], found: Found) -> tuple[Grams, Found]:
    """Return the grams of each meal's plates, by size and ingredient, and who has which then.

    Amounts are whole steps of each food, those with which people are least out.
    """
    grams = _solved(squad, recipes, found) or _rounded(recipes, found.factors)
    return _polished(squad, recipes, found, grams)


def _polished(
    squad: Squad, recipes: Sequence[Recipe], found: Found, grams: Grams
) -> tuple[Grams, Found]:
    """Return plates of which no single food can be a step more or less with fewer people out."""
    best = _chosen(squad, recipes, found, grams)
    for _ in range(int(PASSES)):
        before = best[1].rank
        for meal, recipe in enumerate(recipes):
            for size, place in np.ndindex(best[0][meal].shape):
                one = recipe.ingredients[place]
                for step in (one.step_g, -one.step_g):
                    if best[1].rank[0] == 0 or one.part == SAME:
                        continue
                    of_meal = best[0][meal].copy()
                    of_meal[size, place] += step
                    if one.step_g <= of_meal[size, place] <= max(one.most_g, one.grams):
                        tried = (*best[0][:meal], of_meal, *best[0][meal + 1 :])
                        again = _chosen(squad, recipes, found, tried)
                        best = min(best, again, key=lambda each: each[1].rank)
        if best[1].rank == before:
            break
    return best


def _chosen(
    squad: Squad, recipes: Sequence[Recipe], found: Found, grams: Grams
) -> tuple[Grams, Found]:
    held = [_held(recipe, of_meal) for recipe, of_meal in zip(recipes, grams, strict=True)]
    orders = [np.argsort(one[:, 0], kind="stable") for one in held]
    plates = np.array([one[order] for one, order in zip(held, orders, strict=True)])
    chosen, off = squad.choose(plates)
    in_order = tuple(of_meal[order] for of_meal, order in zip(grams, orders, strict=True))
    return in_order, Found(found.factors, chosen, off)


def _held(recipe: Recipe, grams: Numbers) -> Numbers:
    """Return what the plates of a meal hold, by size and nutrient."""
    held: Numbers = grams @ np.array([one.held for one in recipe.ingredients])
    return held


def _steps(one: Ingredient, factor: float) -> int:
    """Return the whole steps of a food that come nearest, at least one and no more than it has."""
    most = max(int(one.most_g / one.step_g), 1)
    return min(max(round(factor * one.grams / one.step_g), 1), most)


def _rounded(recipes: Sequence[Recipe], factors: Numbers) -> Grams:
    return tuple(
        np.array(
            [
                [
                    one.grams if one.part == SAME else _steps(one, size[one.part]) * one.step_g
                    for one in recipe.ingredients
                ]
                for size in of_meal
            ]
        )
        for recipe, of_meal in zip(recipes, factors, strict=True)
    )


def _solved(squad: Squad, recipes: Sequence[Recipe], found: Found) -> Grams | None:
    """Return the whole steps with which people, with the sizes that they have, are least out."""
    programme = Programme()
    around = int(STEPS_AROUND)
    columns: dict[tuple[int, int, int], int] = {}
    for meal, recipe in enumerate(recipes):
        for size in np.unique(found.chosen[:, meal]):
            for place, one in enumerate(recipe.ingredients):
                if one.part < SAME:
                    middle = _steps(one, found.factors[meal, size, one.part])
                    low, high = max(middle - around, 1), middle + around
                    columns[meal, size, place] = programme.column(0, low, high, whole=True)
    same = squad.recipes[:, SAME].sum(axis=0)
    for target, chosen in zip(squad.targets, found.chosen, strict=True):
        out = programme.column(float(OFF_PRICE))
        for nutrient, asked in enumerate(target):
            each = 1 / (asked * TOLERANCES[nutrient])
            terms = {
                columns[meal, size, place]: one.held[nutrient] * one.step_g * each
                for meal, size in enumerate(chosen)
                for place, one in enumerate(recipes[meal].ingredients)
                if one.part < SAME
            }
            left = (asked - same[nutrient]) * each
            programme.row({**terms, out: 1.0}, low=left - (1 + AIM) / 2)
            programme.row({**terms, out: -1.0}, high=left + (1 + AIM) / 2)
    values = programme.solve()
    if not values:
        return None
    grams = [one.copy() for one in _rounded(recipes, found.factors)]
    for (meal, size, place), column in columns.items():
        grams[meal][size, place] = round(values[column]) * recipes[meal].ingredients[place].step_g
    return tuple(grams)
