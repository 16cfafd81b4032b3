"""Which foods go together for each window of the day and each diet: two menus for every one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from calc.foods import table as food
from calc.foods.table import Food
from calc.vocabulary import Diet

Window = Literal["pre_workout", "post_workout", "early_snack", "meal", "pre_sleep"]
WINDOWS: tuple[Window, ...] = ("pre_workout", "post_workout", "early_snack", "meal", "pre_sleep")


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
    {food.CHICKEN, food.TUNA, food.COD, food.WHEY, food.SOY_PROTEIN}
)
FRUIT: frozenset[Food] = frozenset({food.BANANA, food.APPLE, food.ORANGE, food.BLUEBERRIES})
FALLBACK_PROTEIN: Mapping[Diet, Food] = MappingProxyType(
    {"omnivore": food.WHEY, "vegetarian": food.WHEY, "vegan": food.SOY_PROTEIN}
)
SWEET: Mapping[Diet, Food] = MappingProxyType(
    {"omnivore": food.HONEY, "vegetarian": food.HONEY, "vegan": food.MAPLE_SYRUP}
)

_YOGURT_AND_OATS = Menu((food.YOGURT, food.OATS, food.BANANA, food.ALMONDS))
_WHEY_AND_FRUIT = Menu((food.WHEY, food.BANANA, food.WHITE_BREAD, food.ALMONDS))
_WHEY_AND_TOAST = Menu((food.WHEY, food.WHITE_BREAD, food.BANANA, food.ALMONDS))
_YOGURT_AND_FRUIT = Menu((food.YOGURT, food.BANANA, food.OATS, food.ALMONDS))
_COTTAGE_AND_BERRIES = Menu((food.COTTAGE, food.BLUEBERRIES, food.OATS, food.ALMONDS))
_YOGURT_AND_APPLE = Menu((food.YOGURT, food.APPLE, food.OATS, food.ALMONDS))
_SOY_AND_OATS = Menu((food.SOY_PROTEIN, food.OATS, food.BANANA, food.ALMONDS))
_SOY_AND_FRUIT = Menu((food.SOY_PROTEIN, food.BANANA, food.RICE, food.ALMONDS))

MENUS: Mapping[tuple[Window, Diet], tuple[Menu, Menu]] = MappingProxyType(
    {
        ("pre_workout", "omnivore"): (
            Menu((food.CHICKEN, food.RICE, food.BANANA, food.OLIVE_OIL)),
            _YOGURT_AND_OATS,
        ),
        ("pre_workout", "vegetarian"): (
            _YOGURT_AND_OATS,
            Menu((food.COTTAGE, food.WHOLE_BREAD, food.BANANA, food.OLIVE_OIL)),
        ),
        ("pre_workout", "vegan"): (
            Menu((food.TOFU, food.RICE, food.BANANA, food.OLIVE_OIL)),
            _SOY_AND_OATS,
        ),
        ("post_workout", "omnivore"): (
            _WHEY_AND_FRUIT,
            Menu((food.TUNA, food.RICE, food.ORANGE, food.OLIVE_OIL)),
        ),
        ("post_workout", "vegetarian"): (
            _WHEY_AND_FRUIT,
            Menu((food.COTTAGE, food.POTATO, food.ORANGE, food.OLIVE_OIL)),
        ),
        ("post_workout", "vegan"): (
            _SOY_AND_FRUIT,
            Menu((food.TOFU, food.POTATO, food.ORANGE, food.OLIVE_OIL)),
        ),
        ("early_snack", "omnivore"): (_WHEY_AND_TOAST, _YOGURT_AND_FRUIT),
        ("early_snack", "vegetarian"): (_WHEY_AND_TOAST, _YOGURT_AND_FRUIT),
        ("early_snack", "vegan"): (_SOY_AND_FRUIT, _SOY_AND_OATS),
        ("meal", "omnivore"): (
            Menu((food.CHICKEN, food.RICE, food.APPLE, food.OLIVE_OIL), food.BROCCOLI),
            Menu((food.SALMON, food.POTATO, food.ORANGE, food.OLIVE_OIL), food.SPINACH, food.COD),
        ),
        ("meal", "vegetarian"): (
            Menu((food.EGG, food.COTTAGE, food.POTATO, food.APPLE, food.OLIVE_OIL), food.SPINACH),
            Menu((food.LENTILS, food.YOGURT, food.RICE, food.APPLE, food.OLIVE_OIL), food.BROCCOLI),
        ),
        ("meal", "vegan"): (
            Menu((food.TOFU, food.RICE, food.APPLE, food.OLIVE_OIL), food.BROCCOLI),
            Menu(
                (food.BLACK_BEANS, food.TOFU, food.QUINOA, food.ORANGE, food.AVOCADO), food.SPINACH
            ),
        ),
        ("pre_sleep", "omnivore"): (_COTTAGE_AND_BERRIES, _YOGURT_AND_APPLE),
        ("pre_sleep", "vegetarian"): (_COTTAGE_AND_BERRIES, _YOGURT_AND_APPLE),
        ("pre_sleep", "vegan"): (
            Menu((food.SOY_PROTEIN, food.BLUEBERRIES, food.OATS, food.ALMONDS)),
            Menu((food.TOFU, food.APPLE, food.SWEET_POTATO, food.ALMONDS)),
        ),
    }
)
