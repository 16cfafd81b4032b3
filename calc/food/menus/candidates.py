"""Which dishes a meal may have: those of its time of day, that come near it, and that are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from zlib import crc32

from calc.evidence import Constant
from calc.food.menus.dishes import Plate
from calc.food.menus.meals import MEAL_PROTEIN, Meal
from calc.food.menus.model import BESIDE_PRICE, Option

DISHES_A_MEAL = Constant(6, "dishes", "Dishes among which a meal's is chosen")
OF_A_KIND = Constant(2, "dishes", "Of these at most so many of one source of protein")
OF_A_STARCH = Constant(3, "dishes", "Of these at most so many of one source of starch")
BESIDE_A_MEAL = Constant(8, "dishes", "What may stand beside them")
SELDOM = Constant(1.4, "points", "Price of a dish of foods that few have at home")
SECOND_CHOICE = Constant(1.5, "points", "Price of a dish that is only the next best for a meal")
LUCK = Constant(1.6, "points", "By how much the seed may prefer one dish to another")
BESIDE_LUCK = Constant(0.15, "points", "The same for what stands beside a dish")
BESIDE_ENERGY = Constant(220, "kcal", "What one thing beside a dish brings, about")
BESIDE_PROTEIN = Constant(11, "g", "The protein of it, about")
MISFIT = Constant(12.0, "points", "Price of a dish that misses a meal by all of it")


def candidates(
    meal: Meal, plates: Sequence[Plate], prices: Mapping[str, float], seed: str, many: float = 1
) -> list[Option]:
    """Return the dishes for a meal with their costs, and all that may stand beside them.

    `prices` has what dishes cost beside that, by name (infinite for one that is out while there are
    others); `seed` draws the lots; `many` makes the choice wider.
    """
    found, eaten_often = [], []
    for plate in plates:
        price = prices.get(plate.dish.name, 0.0)
        rank = next((place for place, one in enumerate(meal.when) if one in plate.dish.when), -1)
        if rank < 0 or (meal.is_main and _brings_powder(plate)):
            continue
        cost = LUCK * _lot(seed, meal, plate) + SECOND_CHOICE * (rank > 0)
        cost += SELDOM * plate.dish.seldom
        if price == inf:
            eaten_often.append((cost + MISFIT * _misfit(plate, meal), cost, plate))
        else:
            found.append((cost + price + MISFIT * _misfit(plate, meal), cost + price, plate))
    # Better again than nothing.
    found = found or eaten_often
    found.sort(key=lambda one: (one[0], one[2].dish.name))
    kinds: Counter[str] = Counter()
    starches: Counter[str] = Counter()
    chosen: list[Option] = []
    for _, cost, plate in found:
        full = (
            kinds[plate.main] >= OF_A_KIND * many
            or starches[plate.starch] >= OF_A_STARCH * many
            or len(chosen) >= DISHES_A_MEAL * many
        )
        if not full:
            kinds[plate.main] += 1
            starches[plate.starch] += 1
            chosen.append(Option(plate, cost))
    beside = _beside(meal, plates, prices, seed)
    return [*chosen, *beside[: int(BESIDE_A_MEAL * many)]]


def _beside(
    meal: Meal, plates: Sequence[Plate], prices: Mapping[str, float], seed: str
) -> list[Option]:
    found = []
    for plate in plates:
        if meal.beside in plate.dish.when and not (meal.is_main and _brings_powder(plate)):
            lot = _lot(seed, meal, plate)
            price = prices.get(plate.dish.name, 0.0)
            seldom = SELDOM * plate.dish.seldom
            found.append(Option(plate, BESIDE_PRICE + BESIDE_LUCK * lot + price + seldom))
    return sorted(found, key=lambda one: one.cost)


def _lot(seed: str, meal: Meal, plate: Plate) -> float:
    """Return a number from 0 up to 1 that is the same whenever it is drawn."""
    return crc32(f"{seed}|{meal.name}|{plate.dish.name}".encode()) % 1000 / 1000


def _brings_powder(plate: Plate) -> bool:
    return any(one.food.group == "powder" and not one.optional for one in plate.helpings)


def _misfit(plate: Plate, meal: Meal) -> float:
    """Return by what share of a meal a dish misses it, with what may stand beside it; 0 for none.

    >>> from calc.food.menus.dishes import plates
    >>> porridge = next(one for one in plates("vegan") if "Porridge" in one.dish.name)
    >>> _misfit(porridge, Meal("", "", "", (), "", 0, 3000, 36, 132, 34)) > 0
    True
    """
    least = plate.least["energy_kcal"]
    most = least + sum(kcal for kcal, _ in plate.room["energy_kcal"])
    with_beside = most + meal.most_beside * BESIDE_ENERGY
    too_small = max(meal.energy_kcal - with_beside, 0) + max(least - meal.energy_kcal, 0)
    energy = min(max(meal.energy_kcal, least), most)
    asked = meal.protein_g
    low, high = _range(plate, "protein_g", energy)
    short = max(asked * (1 - MEAL_PROTEIN) - high - meal.most_beside * BESIDE_PROTEIN, 0)
    over = max(low - asked * (1 + MEAL_PROTEIN), 0)
    fat_low, _ = _range(plate, "fat_g", energy)
    fat = max(fat_low - max(meal.fat_g, min(meal.fat_most, 2 * meal.fat_g)), 0)
    heavy = (
        max(plate.least["fibre_g"] - meal.fibre_most, 0) / meal.fibre_most
        if meal.fibre_most < inf
        else 0.0
    )
    return (
        too_small / meal.energy_kcal
        + (short + over) / max(asked, 1)
        + fat / max(meal.fat_g, 1) / 2
        + heavy
    )


def _range(plate: Plate, name: str, energy: float) -> tuple[float, float]:
    """Return the least and the most of a nutrient in a plate of some energy, about."""
    ends = []
    for order in (plate.room[name], reversed(plate.room[name])):
        total, left = plate.least[name], energy - plate.least["energy_kcal"]
        for kcal, amount in order:
            part = min(left / kcal, 1.0) if kcal > 0 and left > 0 else 0.0
            total += part * amount
            left -= part * kcal
        ends.append(total)
    return ends[0], ends[1]
