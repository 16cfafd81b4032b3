"""The fewest plate sizes of a day's meals that hold everybody near their own targets.

At each meal there are as many plates as there are sizes, and everybody has one of them, not the
same size at every meal: it is their sum over the day that is held against a person's targets. A
plate is put together from the parts of the meal's dish, its protein, its starch and its fat, each
so many times what the recipe has.

Who gets which and what a plate holds are found in turns. For given plates the best of all choices
is looked up for each person; for given choices the plates are a linear programme, the one that
menus are found with. Turns begin at several places, and the best end counts: a smaller number than
the one found is not proven impossible but for one size, where there is nothing to choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from zlib import crc32

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant
from calc.food.menus.model import DAY_TOLERANCES
from calc.food.menus.programme import Programme

NEAR = Constant(0.05, "fraction", "How far a day on plates may be from a person's targets")
MOST_SIZES = Constant(4, "sizes", "Most plate sizes that a kitchen has at a meal")
LEAST_PART = Constant(0.4, "of the recipe", "Least of a part on the smallest plate")
MOST_PART = Constant(2.2, "of the recipe", "Most of a part on the largest plate")
LOPSIDED = Constant(
    2.0, "times", "How much more of one part than of another a plate may have, beside the recipe"
)
UNEVEN = Constant(
    0.5, "of its energy", "How far a plate may be from what the meal would bring this person"
)
AIM = Constant(0.8, "of the tolerance", "What plates aim at, so that kitchen steps have room")
STARTS = Constant(8, "starts", "Places from which plates are looked for")
STARTS_PEOPLE = Constant(300, "people × starts", "The same for few people, where a start is quick")
FEW_STARTS = Constant(2, "starts", "The same where too many are out for one more place to help")
HOPELESS = Constant(0.125, "of the people", "So many out are too many for that")
TURNS = Constant(12, "turns", "Most turns from one place")
EARLY = Constant(4, "turns", "Turns after which a place that is far behind is left")
TILT = Constant(0.5, "fraction", "How much more of a part larger plates have at a starting place")
OUT_PRICE = Constant(
    10, "times", "How much more what is beyond a tolerance counts than what is near"
)
UNEVEN_PRICE = Constant(100, "tolerances", "What it counts to have too large or small a plate")

NUTRIENTS = tuple(DAY_TOLERANCES)
# By nutrient, as a share: five per cent, or as much as a menu itself may be off.
TOLERANCES: Numbers = np.array([max(NEAR, one) for one in DAY_TOLERANCES.values()])
# The parts that change with the size, and the one that is the same on every plate.
PARTS = ("protein", "starch", "fat")
SAME = len(PARTS)


@dataclass(frozen=True)
class Squad:
    """What people need on a day, and what its recipes hold.

    `targets` has a row a person and a column for each of `NUTRIENTS`; `recipes` is by meal, part
    (`PARTS`, then what is the same on every plate) and nutrient. Energy comes first.
    """

    targets: Numbers
    recipes: Numbers

    @property
    def own_meals(self) -> Numbers:
        """The energy that each person would have at each meal, shared as the recipes are."""
        by_meal = self.recipes[..., 0].sum(axis=1)
        own: Numbers = np.outer(self.targets[:, 0], by_meal / by_meal.sum())
        return own

    @property
    def there(self) -> Numbers:
        """Whether a meal has a part, by meal and part."""
        found: Numbers = self.recipes[:, :SAME].sum(axis=2) > 0
        return found

    def plates(self, factors: Numbers) -> Numbers:
        """Return what plates hold, by meal, size and nutrient, for factors by meal, size, part."""
        same = self.recipes[:, SAME][:, None]
        held: Numbers = np.einsum("mkp,mpn->mkn", factors, self.recipes[:, :SAME]) + same
        return held

    def choose(self, plates: Numbers) -> tuple[Numbers, Numbers]:
        """Return the best size of each person at each meal, and how far off each is with it.

        Off is in tolerances: 1 is as far as may be. Of equally good choices the first counts.
        """
        meals, sizes = plates.shape[:2]
        choices = np.array(list(product(range(sizes), repeat=meals)))
        on_plates = plates[np.arange(meals), choices]
        off = self.off(on_plates.sum(axis=1))
        far = np.abs(on_plates[None, ..., 0] / self.own_meals[:, None] - 1).max(axis=2)
        counted = off + UNEVEN_PRICE * np.maximum(far - UNEVEN, 0)
        best = counted.argmin(axis=1)
        return choices[best], counted[np.arange(len(best)), best]

    def off(self, days: Numbers) -> Numbers:
        """Return how far each person would be off on each of some days, in tolerances."""
        miss = np.abs(days[None] - self.targets[:, None])
        worst: Numbers = (miss / (self.targets * TOLERANCES)[:, None]).max(axis=2)
        return worst


@dataclass(frozen=True)
class Found:
    """Plates as factors by meal, size and part, smallest first; who has which; how far off."""

    factors: Numbers
    chosen: Numbers
    off: Numbers

    @property
    def rank(self) -> tuple[int, float]:
        """How good it is, the least the best: people who are out, and by how much in all."""
        # A linear programme goes to the very edge, and a digit over it.
        beyond = np.maximum(np.round(self.off - 1, 9), 0)
        return int((beyond > 0).sum()), float(beyond.sum())


def fewest_sizes(squad: Squad, most: int = int(MOST_SIZES), least: int = 1) -> Found:
    """Return plates of the fewest sizes with which nobody is out, or of `most` with few.

    Fewer than `least` are not looked for: another menu of the same people took as many.
    """
    most = min(most, len(squad.targets))
    best = _plates_of(squad, min(least, most), last=least >= most)
    for sizes in range(least + 1, most + 1):
        if best.rank[0] == 0:
            break
        found = _plates_of(squad, sizes, last=sizes == most)
        # One more size is only worth it where it brings somebody nearer.
        best = min(best, found, key=lambda one: one.rank)
    return best


def _plates_of(squad: Squad, sizes: int, *, last: bool = False) -> Found:
    """Return the best plates of so many sizes that are found."""
    best: Found | None = None
    # Of one size there is nothing to choose: its linear programme is the answer.
    starts = max(int(STARTS), int(STARTS_PEOPLE / len(squad.targets))) if sizes > 1 else 1
    for start in range(starts):
        if best is not None and start >= starts * FEW_STARTS / STARTS and not last:
            many = best.rank[0] > HOPELESS * len(squad.targets)
            if many and best.rank[0] > 1:
                break
        factors: Numbers | None = _beginning(squad, sizes, start)
        chosen: Numbers | None = None
        for turn in range(int(TURNS)):
            if factors is None:
                break
            again, off = squad.choose(squad.plates(factors))
            found = Found(factors, again, off)
            if best is None or found.rank < best.rank:
                best = found
            if best.rank[0] == 0 or (chosen is not None and (again == chosen).all()):
                break
            if turn >= EARLY and found.rank[0] > best.rank[0] + HOPELESS * len(squad.targets):
                break
            chosen = again
            factors = _factors(squad, chosen, sizes)
        if best is not None and best.rank[0] == 0:
            break
    assert best is not None
    return _in_order(squad, best)


def _beginning(squad: Squad, sizes: int, start: int) -> Numbers:
    """Return the factors of a starting place: the first by how much people eat, the others drawn.

    Larger plates have more of everything, and of some parts still more.
    """
    recipes = squad.recipes
    relative = squad.targets[:, 0] / recipes[..., 0].sum()
    spread = (np.arange(sizes) + 1 / 2) / sizes
    factors = np.empty((len(recipes), sizes, SAME))
    for meal in range(len(recipes)):
        if start == 0:
            steps, tilt = np.quantile(relative, spread), np.zeros(SAME)
        else:
            drawn = sorted(_lot(start, meal, size) for size in range(sizes))
            low, high = relative.min(), relative.max()
            steps = low + np.array(drawn) * (high - low)
            lots = np.array([_lot(start, meal, part, "tilt") for part in range(SAME)])
            tilt = 2 * TILT * (2 * lots - 1)
        further = steps / relative.mean() - 1
        factors[meal] = steps[:, None] * (1 + further[:, None] * tilt)
    clipped: Numbers = np.clip(factors, LEAST_PART, MOST_PART)
    return clipped


def _lot(*about: object) -> float:
    """Return a number from 0 up to 1 that is the same whenever it is drawn."""
    return crc32("|".join(map(str, about)).encode()) % 1000 / 1000


def _factors(squad: Squad, chosen: Numbers, sizes: int) -> Numbers | None:
    """Return the factors with which people are least out, for the sizes that they have."""
    programme, there = Programme(), squad.there
    columns = {
        (meal, size, part): programme.column(0.0, float(LEAST_PART), float(MOST_PART))
        for meal, size, part in np.ndindex(len(there), sizes, SAME)
        if there[meal, part]
    }
    for (meal, size, part), column in columns.items():
        for other in range(SAME):
            if other != part and there[meal, other]:
                programme.row({column: 1.0, columns[meal, size, other]: -float(LOPSIDED)}, high=0.0)
    recipes, own = squad.recipes, squad.own_meals
    for person, target in enumerate(squad.targets):
        room, out = programme.column(1.0, 0.0, 1 - AIM), programme.column(float(OUT_PRICE))
        for nutrient, asked in enumerate(target):
            each = 1 / (asked * TOLERANCES[nutrient])
            terms = {
                columns[meal, chosen[person, meal], part]: recipes[meal, part, nutrient] * each
                for meal, part in np.argwhere(there)
            }
            left = (asked - recipes[:, SAME, nutrient].sum()) * each
            programme.row({**terms, room: 1.0, out: 1.0}, low=left - AIM)
            programme.row({**terms, room: -1.0, out: -1.0}, high=left + AIM)
        for meal, energy in enumerate(own[person]):
            terms = {
                columns[meal, chosen[person, meal], part]: recipes[meal, part, 0] / energy
                for part in np.flatnonzero(there[meal])
            }
            left = 1 - recipes[meal, SAME, 0] / energy
            programme.row({**terms, out: 1.0}, low=left - UNEVEN)
            programme.row({**terms, out: -1.0}, high=left + UNEVEN)
    values = programme.solve()
    if not values:
        return None
    factors = np.zeros((len(there), sizes, SAME))
    for place, column in columns.items():
        factors[place] = values[column]
    return factors


def _in_order(squad: Squad, found: Found) -> Found:
    """Return the same with the sizes of each meal by their energy, the smallest first."""
    order = np.argsort(squad.plates(found.factors)[..., 0], axis=1, kind="stable")
    factors = np.take_along_axis(found.factors, order[..., None], axis=1)
    places = np.argsort(order, axis=1, kind="stable")
    chosen = places[np.arange(len(order)), found.chosen]
    return Found(factors, chosen, found.off)
