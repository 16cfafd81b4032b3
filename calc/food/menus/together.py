"""What goes together: on one table, in one day, and of what a day has only so much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from calc.evidence import Constant
from calc.food.foods import Food
from calc.food.menus.dishes import Plate

POWDERS_A_DAY = Constant(60, "g", "Most protein powder in a day")
NUTS_A_DAY = Constant(60, "g", "Most nuts and seeds in a day, for who eats up to 3,000 kcal")
NUTS_PER_KCAL = Constant(0.02, "g/kcal", "The same for who eats more")
JUICE_A_DAY = Constant(300, "g", "Most juice in a day: a glass, or a glass and a small one")
# The public table's large egg weighs 50 g without its shell.
SWEETS_PART = Constant(0.10, "fraction", "Most of a day's energy from sweets and sweet spreads")
EGGS_A_DAY = Constant(150, "g", "Most whole egg in a day, weighed raw: three", low=50, high=200)

POWDER_PRICE = Constant(0.5, "points/g", "Price of more protein powder than that in a day")
NUTS_PRICE = Constant(0.15, "points/g", "Price of more nuts and seeds than that in a day")
JUICE_PRICE = Constant(0.03, "points/g", "Price of more juice than that in a day")
SWEETS_PRICE = Constant(0.03, "points/kcal", "Price of more from sweets than that in a day")
EGGS_PRICE = Constant(2.0, "points/g", "Price of more whole egg than that in a day")
AGAIN_PRICE = Constant(2.5, "points", "Price of the same source of protein twice a day")
PLANTS_AGAIN_PRICE = Constant(1.5, "points", "Price of a second meal whose protein is of plants")
LEGUME_AGAIN_PRICE = Constant(2.0, "points", "Price of the same legume in two dishes of a day")
STARCH_AGAIN_PRICE = Constant(2.0, "points", "Price of the same source of starch twice a day")


def limits_of(energy_kcal: float) -> Mapping[str, tuple[float, float]]:
    """Return how much a day of some energy has of what it has only so much of, by kind.

    It is in g, of sweets in kcal, and with each stands the price of one more.
    """
    nuts = max(NUTS_A_DAY, NUTS_PER_KCAL * energy_kcal)
    return {
        "powder": (float(POWDERS_A_DAY), float(POWDER_PRICE)),
        "nuts": (float(nuts), float(NUTS_PRICE)),
        "juice": (float(JUICE_A_DAY), float(JUICE_PRICE)),
        "sweets": (SWEETS_PART * energy_kcal, float(SWEETS_PRICE)),
        "eggs": (float(EGGS_A_DAY), float(EGGS_PRICE)),
    }


def counted_as(food: Food) -> tuple[str, float]:
    """Return what a food is counted as, a kind of `limits_of` or '', and how much for each g.

    >>> from calc.food.foods import foods
    >>> counted_as(foods()["omelette"]), counted_as(foods()["egg white, raw"])
    (('eggs', 0.82), ('', 0.0))
    """
    if food.group in ("nut", "seed"):
        return "nuts", 1.0
    if food.group == "powder":
        return "powder", 1.0
    if food.group == "sweet":
        return "sweets", food.energy_kcal / 100
    if food.group == "egg" and "egg white" not in food.name:
        return "eggs", food.raw_factor
    return ("juice", 1.0) if food.name.endswith(" juice") else ("", 0.0)


def clashes(dishes: Sequence[Plate], beside: Sequence[Plate]) -> Iterator[tuple[Plate, ...]]:
    """Yield plates of which a meal has one at most, as it has one of `dishes` in any case.

    The same food is not there twice, nor are two of a kind beside a dish. One source of starch is
    enough: no bread beside rice or potatoes, no rice pudding beside rice.
    """
    for one in beside:
        against = tuple(dish for dish in dishes if _clash(one, dish))
        if against:
            yield one, *against
    kinds: dict[str, list[Plate]] = {}
    for one in beside:
        kinds.setdefault(one.helpings[0].food.group, []).append(one)
    yield from (tuple(same) for same in kinds.values() if len(same) > 1)


def again(plate: Plate, eaten: Iterable[Plate]) -> float:
    """Return the price of what was eaten earlier in the day, in points.

    Who eats plants alone pays the same for every dish that comes after one.
    """
    return sum(
        AGAIN_PRICE * (one.main == plate.main)
        + STARCH_AGAIN_PRICE * (one.starch == plate.starch)
        + PLANTS_AGAIN_PRICE * (one.of_plants and plate.of_plants)
        + LEGUME_AGAIN_PRICE * bool(one.legumes & plate.legumes)
        for one in eaten
    )


def _clash(one: Plate, dish: Plate) -> bool:
    """Whether what stands beside a dish repeats it, or is bread where rice or potatoes are."""
    if one.foods & dish.foods or one.main == dish.main:
        return True
    bread = one.helpings[0].food.group == "bread"
    return one.starch in dish.bases | {dish.starch} or (bread and bool(dish.bases))
