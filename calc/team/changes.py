"""What somebody for whom no plates fit adds to them or leaves, in as few things as will do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.food.foods import Food, foods
from calc.food.menus.measures import household
from calc.food.menus.programme import Programme
from calc.team.recipes import Ingredient
from calc.team.sizes import AIM, NUTRIENTS, TOLERANCES

# What a kitchen has beside its dishes: for bread, without gluten, for protein, of plants, for fat.
BESIDE = (
    *("wholemeal bread", "rice cakes", "banana", "skyr", "whey protein powder"),
    *("soya protein isolate", "rapeseed oil"),
)
THING = Constant(1.0, "points", "Price of one more thing that is added or left")
THING_AMOUNT = Constant(0.2, "points", "Price of a large portion of it")
OUT_PRICE = Constant(100, "points", "Price of being off by a tolerance more than may be")


@dataclass(frozen=True)
class Change:
    """One thing to add to a person's plates or, where `grams` is below zero, to leave.

    `meal` is that of the plate whose food it is, '' for something beside all plates.
    """

    food: Food
    grams: float
    meal: str = ""

    @property
    def text(self) -> str:
        """What to do in a kitchen's words: 'Lunch: 60 g more white rice, cooked'."""
        place = f"{self.meal}: " if self.meal else ""
        way = "more" if self.grams > 0 else "less"
        measure = household(self.food, abs(self.grams)).split(",")[0]
        said = f" ({measure})" if measure else ""
        return f"{place}{abs(self.grams):g} g {way} of {self.food.name}{said}"


def changes_for(
    off: Numbers,
    asked: Numbers,
    plates: Mapping[str, Sequence[tuple[Ingredient, float]]],
    diet: str,
    without: frozenset[str],
) -> tuple[Change, ...]:
    """Return what brings a day back to its targets; empty where nothing does.

    `off` is how much the plates hold beyond what is `asked`, by nutrient; `plates` are those of the
    person, by meal, as ingredients with their grams. Nothing is offered that the `diet` has not or
    that is named in `without`.
    """
    options = [
        (Change(one.food, 0.0, meal), one.step_g, -grams, min(one.most_g - grams, grams))
        for meal, of_plate in plates.items()
        for one, grams in of_plate
    ]
    options += [
        (Change(food, 0.0), food.step_g, 0.0, food.most_g)
        for food in (foods()[name] for name in BESIDE)
        if food.suits(diet) and food.name not in without
    ]
    programme, terms = Programme(), []
    for change, step, low, high in options:
        for sign, room in ((1.0, high), (-1.0, -low)):
            steps = int(room / step)
            if steps < 1:
                continue
            amount = programme.column(float(THING_AMOUNT) / steps, 0.0, steps, whole=True)
            there = programme.column(float(THING), 0.0, 1.0, whole=True)
            programme.row({amount: 1.0, there: -float(steps)}, high=0.0)
            terms.append((change, sign * step, amount))
    for nutrient, name in enumerate(NUTRIENTS):
        near = TOLERANCES[nutrient] * asked[nutrient]
        held = {amount: one.food.held(name, grams) / near for one, grams, amount in terms}
        middle = -off[nutrient] / near
        # Well inside, as the menus aim; what is beyond that is weighed against every other thing.
        programme.keep(held, middle - AIM, middle + AIM, cost=float(OUT_PRICE))
    values = programme.solve()
    if not values:
        return ()
    found = [
        Change(one.food, round(round(values[amount]) * grams, 1), one.meal)
        for one, grams, amount in terms
    ]
    return tuple(one for one in found if one.grams)


def after(given: Numbers, changes: Sequence[Change]) -> Numbers:
    """Return what a day holds with its changes, by nutrient."""
    more = [[one.food.held(name, one.grams) for name in NUTRIENTS] for one in changes]
    held: Numbers = given + np.array(more).sum(axis=0) if more else given
    return held
