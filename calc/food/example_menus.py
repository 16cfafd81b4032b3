"""Example menus: which foods go together in a window of the day, in helpings that meet it.

A helping is a whole number of steps (5 g, or a piece). From a first plate (some of the menu's
protein food, some fruit), the change of one or two helpings that brings it nearest to the asked
grams is made, first in large strides and then in single steps, until none helps. Nearness counts
protein and carbohydrate first, then fat, too much of it more than too little. Where the menu alone
does not come near, protein powder and honey or syrup may fill up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from calc.evidence import Constant
from calc.food import example_foods as table
from calc.food.example_foods import Food
from calc.person.limits import Diet

Window = Literal["pre_workout", "post_workout", "early_snack", "meal", "pre_sleep"]
Vector = NDArray[np.float64]

STEP = Constant(5, "g", "Helpings are rounded to this")
NEAR_GRAMS = Constant(5, "g", "A suggestion is near enough within this, or within the share below")
NEAR_SHARE = Constant(0.10, "fraction", "A suggestion is near enough within this share")
FAT_OVER = Constant(8, "g", "Fat above the asked amount that weighs like the full tolerance")
FAT_UNDER = Constant(15, "g", "Fat below the asked amount that weighs like the full tolerance")
FILLING_UP = Constant(0.2, "per 100 g", "What weighs against powder and syrup that only fill up")
ORDINARY = Constant(0.002, "per 100 g", "What weighs against more of any food than is needed")
SIDE_SHARE = Constant(
    0.30, "fraction", "Vegetables are added where they hold no more of the carbohydrate than this"
)
FIRST_PROTEIN = Constant(0.5, "fraction", "Protein that the menu's first food starts with")
FIRST_FAT = Constant(0.6, "fraction", "Fat that the menu's first food starts with, at most")
FRUIT_SHARE = Constant(0.35, "fraction", "Carbohydrate that fruit starts with, at most")
ROUNDING = Constant(0.1, "g", "What is kept back so that rounded sums are near, too")
STRIDES = (16, 4, 2, 1)


@dataclass(frozen=True)
class Menu:
    """Foods in the order in which they are thought of, vegetables beside them, and what fills up.

    `pure` is the protein food that may fill up; None stands for the diet's protein powder.
    """

    foods: tuple[Food, ...]
    side: Food | None = None
    pure: Food | None = None


# Protein without carbohydrate, and carbohydrate without protein, let any amounts be met.
PURE_PROTEIN: frozenset[Food] = frozenset(
    {table.CHICKEN, table.TUNA, table.COD, table.WHEY, table.SOY_PROTEIN}
)
FRUIT: frozenset[Food] = frozenset({table.BANANA, table.APPLE, table.ORANGE, table.BLUEBERRIES})
FALLBACK_PROTEIN: Mapping[Diet, Food] = MappingProxyType(
    {"omnivore": table.WHEY, "vegetarian": table.WHEY, "vegan": table.SOY_PROTEIN}
)
SWEET: Mapping[Diet, Food] = MappingProxyType(
    {"omnivore": table.HONEY, "vegetarian": table.HONEY, "vegan": table.MAPLE_SYRUP}
)

_YOGURT_AND_OATS = Menu((table.YOGURT, table.OATS, table.BANANA, table.ALMONDS))
_WHEY_AND_FRUIT = Menu((table.WHEY, table.BANANA, table.WHITE_BREAD, table.ALMONDS))
_WHEY_AND_TOAST = Menu((table.WHEY, table.WHITE_BREAD, table.BANANA, table.ALMONDS))
_YOGURT_AND_FRUIT = Menu((table.YOGURT, table.BANANA, table.OATS, table.ALMONDS))
_COTTAGE_AND_BERRIES = Menu((table.COTTAGE, table.BLUEBERRIES, table.OATS, table.ALMONDS))
_YOGURT_AND_APPLE = Menu((table.YOGURT, table.APPLE, table.OATS, table.ALMONDS))
_SOY_AND_OATS = Menu((table.SOY_PROTEIN, table.OATS, table.BANANA, table.ALMONDS))
_SOY_AND_FRUIT = Menu((table.SOY_PROTEIN, table.BANANA, table.RICE, table.ALMONDS))

MENUS: Mapping[tuple[Window, Diet], tuple[Menu, Menu]] = MappingProxyType(
    {
        ("pre_workout", "omnivore"): (
            Menu((table.CHICKEN, table.RICE, table.BANANA, table.OLIVE_OIL)),
            _YOGURT_AND_OATS,
        ),
        ("pre_workout", "vegetarian"): (
            _YOGURT_AND_OATS,
            Menu((table.COTTAGE, table.WHOLE_BREAD, table.BANANA, table.OLIVE_OIL)),
        ),
        ("pre_workout", "vegan"): (
            Menu((table.TOFU, table.RICE, table.BANANA, table.OLIVE_OIL)),
            _SOY_AND_OATS,
        ),
        ("post_workout", "omnivore"): (
            _WHEY_AND_FRUIT,
            Menu((table.TUNA, table.RICE, table.ORANGE, table.OLIVE_OIL)),
        ),
        ("post_workout", "vegetarian"): (
            _WHEY_AND_FRUIT,
            Menu((table.COTTAGE, table.POTATO, table.ORANGE, table.OLIVE_OIL)),
        ),
        ("post_workout", "vegan"): (
            _SOY_AND_FRUIT,
            Menu((table.TOFU, table.POTATO, table.ORANGE, table.OLIVE_OIL)),
        ),
        ("early_snack", "omnivore"): (_WHEY_AND_TOAST, _YOGURT_AND_FRUIT),
        ("early_snack", "vegetarian"): (_WHEY_AND_TOAST, _YOGURT_AND_FRUIT),
        ("early_snack", "vegan"): (_SOY_AND_FRUIT, _SOY_AND_OATS),
        ("meal", "omnivore"): (
            Menu((table.CHICKEN, table.RICE, table.APPLE, table.OLIVE_OIL), table.BROCCOLI),
            Menu(
                (table.SALMON, table.POTATO, table.ORANGE, table.OLIVE_OIL),
                table.SPINACH,
                table.COD,
            ),
        ),
        ("meal", "vegetarian"): (
            Menu(
                (table.EGG, table.COTTAGE, table.POTATO, table.APPLE, table.OLIVE_OIL),
                table.SPINACH,
            ),
            Menu(
                (table.LENTILS, table.YOGURT, table.RICE, table.APPLE, table.OLIVE_OIL),
                table.BROCCOLI,
            ),
        ),
        ("meal", "vegan"): (
            Menu((table.TOFU, table.RICE, table.APPLE, table.OLIVE_OIL), table.BROCCOLI),
            Menu(
                (table.BLACK_BEANS, table.TOFU, table.QUINOA, table.ORANGE, table.AVOCADO),
                table.SPINACH,
            ),
        ),
        ("pre_sleep", "omnivore"): (_COTTAGE_AND_BERRIES, _YOGURT_AND_APPLE),
        ("pre_sleep", "vegetarian"): (_COTTAGE_AND_BERRIES, _YOGURT_AND_APPLE),
        ("pre_sleep", "vegan"): (
            Menu((table.SOY_PROTEIN, table.BLUEBERRIES, table.OATS, table.ALMONDS)),
            Menu((table.TOFU, table.APPLE, table.SWEET_POTATO, table.ALMONDS)),
        ),
    }
)


@dataclass(frozen=True)
class Helping:
    """A food and how much of it, in whole grams."""

    food: Food
    grams: int

    def __str__(self) -> str:
        """Return it as a person would say it: '190 g chicken breast, roasted', '2 eggs, boiled'."""
        if not self.food.piece_g:
            return f"{self.grams} g {self.food.name}"
        count = round(self.grams / self.food.piece_g)
        return f"{count} {self.food.piece if count == 1 else self.food.pieces}"


@dataclass(frozen=True)
class Suggestion:
    """Foods for a meal and what they add up to, in kcal and g."""

    helpings: tuple[Helping, ...]
    energy_kcal: float
    protein_g: float
    carbohydrate_g: float
    fat_g: float
    fibre_g: float

    def __str__(self) -> str:
        """Return the helpings as one line."""
        return ", ".join(str(helping) for helping in self.helpings)


def tolerance(asked_g: float) -> float:
    """Return how far from the asked grams a suggestion may be: 5 g or 10 %, the larger.

    >>> tolerance(20), tolerance(120)
    (5.0, 12.0)
    """
    return max(NEAR_GRAMS, NEAR_SHARE * asked_g)


def _per_step(foods: tuple[Food, ...]) -> tuple[Vector, Vector]:
    """Return grams a step of each food, and protein, carbohydrate and fat a step."""
    grams = np.array([float(food.piece_g or STEP) for food in foods])
    content = np.array([(food.protein_g, food.carbohydrate_g, food.fat_g) for food in foods])
    return grams, content * grams[:, None] / 100


class _Plate:
    """The search for the helpings of one menu."""

    def __init__(self, foods: tuple[Food, ...], extra: frozenset[Food], asked: Vector) -> None:
        self.foods = foods
        self.grams, self.content = _per_step(foods)
        self.limit = np.array([food.most_g for food in foods]) // self.grams
        self.own = np.array([food not in extra for food in foods])
        self.most = np.where(self.own, self.limit, 0)
        self.weight = np.array([FILLING_UP if food in extra else ORDINARY for food in foods])
        self.asked = asked
        near = np.array([tolerance(asked[0]), tolerance(asked[1])])
        self.scale_over = np.append(near / 2, FAT_OVER)
        self.scale_under = np.append(near / 2, FAT_UNDER)
        one = np.eye(len(foods))
        pairs = [one[up] - one[down] for up, down in permutations(range(len(foods)), 2)]
        self.moves = np.vstack([one, -one, *pairs])

    def distance(self, plates: Vector) -> Vector:
        off = plates @ self.content - self.asked
        scaled = np.where(off > 0, off / self.scale_over, off / self.scale_under)
        weight: Vector = (scaled**2).sum(axis=1) + plates @ (self.weight * self.grams) / 100
        return weight

    def first(self) -> Vector:
        """Return what the search starts from: some protein food and, where it fits, fruit."""
        plate = np.zeros(len(self.foods))
        protein, carbohydrate, fat = self.content[0]
        portion = FIRST_PROTEIN * self.asked[0] / protein
        if fat > 0:
            portion = min(portion, FIRST_FAT * self.asked[2] / fat)
        if carbohydrate > 0:
            portion = min(portion, FRUIT_SHARE * self.asked[1] / carbohydrate)
        plate[0] = min(np.floor(portion), self.most[0])
        for index, food in enumerate(self.foods):
            if food in FRUIT:
                steps = np.floor(FRUIT_SHARE * self.asked[1] / self.content[index, 1])
                plate[index] = min(steps, self.most[index])
        return plate

    def serve(self) -> Vector:
        """Return steps of each food, the menu's own as far as they come near."""
        plate = self.tidy(self.fill(self.first()))
        if not self.near(plate):
            self.most = self.limit
            plate = self.tidy(self.fill(plate))
        return plate

    def fill(self, start: Vector) -> Vector:
        plate, best = start, float(self.distance(start[None])[0])
        for stride in STRIDES:
            while True:
                tried = plate + stride * self.moves
                allowed = ((tried >= 0) & (tried <= self.most)).all(axis=1)
                distances = np.where(allowed, self.distance(tried), np.inf)
                index = int(distances.argmin())
                if not distances[index] < best:
                    break
                plate, best = tried[index], float(distances[index])
        return plate

    def near(self, plate: Vector) -> bool:
        off = np.abs(plate @ self.content - self.asked)[:2]
        near = np.array([tolerance(grams) for grams in self.asked[:2]]) - ROUNDING
        return bool((off <= near).all())

    def tidy(self, plate: Vector) -> Vector:
        """Return the plate without helpings too small to bother with, where that stays near."""
        for index, food in enumerate(self.foods):
            if 0 < plate[index] * self.grams[index] < food.least_g:
                most = self.most.copy()
                self.most[index] = 0
                emptied = plate.copy()
                emptied[index] = 0
                without = self.fill(emptied)
                if self.near(without):
                    plate = without
                else:
                    self.most = most
        return plate


def _suggestion(helpings: list[Helping]) -> Suggestion:
    names = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g")
    sums = {
        name: round(sum(getattr(h.food, name) * h.grams for h in helpings) / 100, 1)
        for name in names
    }
    return Suggestion(tuple(helpings), **sums)


def _served(menu: Menu, diet: Diet, asked: Vector) -> Suggestion:
    helpings = []
    side = menu.side
    if side is not None and side.carbohydrate_g * side.most_g / 100 <= SIDE_SHARE * asked[1]:
        helpings.append(Helping(side, side.most_g))
        held = np.array([side.protein_g, side.carbohydrate_g, side.fat_g])
        asked = np.maximum(asked - held * side.most_g / 100, 0)
    pure = () if PURE_PROTEIN & set(menu.foods) else (menu.pure or FALLBACK_PROTEIN[diet],)
    extra = (*pure, SWEET[diet])
    plate = _Plate((*menu.foods, *extra), frozenset(extra), asked)
    counted = zip(plate.foods, plate.serve() * plate.grams, strict=True)
    served = [Helping(food, round(grams)) for food, grams in counted if grams > 0]
    # The first foods of a menu are its heart; vegetables come after them, fats and syrup last.
    return _suggestion([*served[:2], *helpings, *served[2:]])


def suggestions(
    window: Window, diet: Diet, protein_g: float, carbohydrate_g: float, fat_g: float
) -> tuple[Suggestion, Suggestion]:
    """Return two plates of foods for a window of the day that meet its grams.

    Protein and carbohydrate come within 5 g or 10 % of the asked amounts for meals of 10-80 g and
    10-250 g; fat may stay under. Raises `ValueError` for amounts that are negative or not known.

    >>> first, second = suggestions("post_workout", "omnivore", 36, 96, 16)
    >>> str(first)
    '25 g whey protein powder, 1 banana, 125 g white bread, 20 g almonds'
    """
    asked = np.array([protein_g, carbohydrate_g, fat_g], dtype=float)
    if not (np.isfinite(asked).all() and (asked >= 0).all()):
        raise ValueError("foods need grams that are known and not negative")
    first, second = (_served(menu, diet, asked) for menu in MENUS[window, diet])
    return first, second
