"""Foods of a person's own, from their labels: beside a dish, or a snack by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from calc.errors import InputError
from calc.food.foods import EATEN_BY, EatenBy, Food, own_food
from calc.food.menus.dishes import OWN_BESIDE, Dish, Helping, Plate
from calc.person.lists import LONGEST_EXCLUDED

_BESIDE = ("beside breakfast", "beside main", "beside snack", "beside training")
_ALONE = ("snack", "portable", "before bed")
KITCHEN = "own"


@dataclass(frozen=True)
class Label:
    """What the label of a food says of `per_g` grams of it, of 100 or of a portion.

    `contains` are words of `calc.food.foods.CONTENTS`; `sure` says that the energy is as the label
    has it, though its grams come to another one. Raises `InputError` for what no food holds.

    >>> Label("protein pudding", 150, 20, 11, 3, per_g=200).food.protein_g
    10.0
    """

    name: str
    energy_kcal: float
    protein_g: float
    carbohydrate_g: float
    fat_g: float
    per_g: float = 100
    contains: tuple[str, ...] = ()
    eaten_by: EatenBy = EATEN_BY[0]
    sure: bool = False

    def __post_init__(self) -> None:
        """Let the food be made, which checks it."""
        object.__setattr__(self, "name", " ".join(self.name.lower().split()))
        if len(self.name) > LONGEST_EXCLUDED:
            said = f"'{self.name[:20]}…' goes on for more than {LONGEST_EXCLUDED:g} letters."
            raise InputError(said, "name", self.name)
        _ = self.food

    @property
    def food(self) -> Food:
        """The food itself, with what 100 g of it hold."""
        return own_food(
            self.name,
            self.energy_kcal,
            self.protein_g,
            self.carbohydrate_g,
            self.fat_g,
            per_g=self.per_g,
            contains=frozenset(self.contains),
            eaten_by=self.eaten_by,
            sure=self.sure,
        )


def own_plates(labels: Iterable[Label], diet: str, excluded: Iterable[str]) -> tuple[Plate, ...]:
    """Return a person's own foods as plates, without those that their diet or they leave out."""
    out = frozenset(excluded)
    found = []
    for label in labels:
        food = label.food
        if food.suits(diet) and food.name not in out:
            found += [_plate(food, OWN_BESIDE, _BESIDE), _plate(food, "", _ALONE)]
    return tuple(found)


def _plate(food: Food, before: str, when: Iterable[str]) -> Plate:
    helping = Helping(food, food.step_g, food.most_g, food.step_g)
    dish = Dish(
        name=f"{before}{food.name}".capitalize(),
        when=frozenset(when),
        kitchen=KITCHEN,
        minutes=0,
        tools=(),
        ingredients=((helping,),),
        season="",
        how="",
    )
    word = food.name.split()[0].rstrip(",s")
    return Plate(dish, (helping,), word, word)
