"""What a day asks of each of its meals: amounts, the dishes that belong there, and lightness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf, isfinite

from calc.day import Day, Event
from calc.day.events import MEAL_ROLES
from calc.evidence import Constant
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY

MEAL_PROTEIN = Constant(0.15, "fraction", "How far a meal of a menu may be from its protein")
LEAST_OFF = Constant(1.5, "g", "What a kitchen's steps may miss a meal's protein by in any case")
NO_PROTEIN = Constant(5, "g", "Protein that easy carbohydrate alone may bring along")
SMALL_MEAL = Constant(330, "kcal", "A meal below this may be what a snack is")
SNACK_LIKE_A_MEAL = Constant(650, "kcal", "A snack above this may be what a lunch is")
NEAR_BED = Constant(120, "minutes", "A snack so near to bed is one for the evening")
MORE_MEALS = Constant(1000, "kcal", "A meal above this is better as two")
FAT_BEFORE = Constant(1.25, "of its fat", "Most fat of a meal before training")
FAT_BEFORE_SLACK = Constant(4, "g", "Fat that a meal before training may hold in any case, beyond")
FIBRE_BEFORE = Constant(10, "g", "Most fibre of a meal shortly before training", low=6, high=12)
BESIDE_ONE = Constant(450, "kcal", "Up to this a meal has one thing beside its dish")
BESIDE_TWO = Constant(800, "kcal", "Up to this a meal has two, and above it three")

_BY_NAME = (
    ("breakfast", ("breakfast",)),
    ("lunch", ("lunch",)),
    ("dinner", ("dinner",)),
    ("first meal", ("dinner", "lunch")),
    ("meal before the fast", ("breakfast", "lunch")),
)


@dataclass(frozen=True)
class Meal:
    """A meal as the menu sees it: its amounts in kcal and g, and which dishes may be it.

    `when` are words of a dish, the best first; `beside` is that of what stands beside it.
    `fat_most` and `fibre_most` are infinite where nothing keeps the meal light. `name` is unique in
    its day.
    """

    label: str
    name: str
    time: str
    when: tuple[str, ...]
    beside: str
    most_beside: int
    energy_kcal: float
    protein_g: float
    carbohydrate_g: float
    fat_g: float
    fat_most: float = inf
    fibre_most: float = inf

    @property
    def protein_slack(self) -> float:
        """How many g its protein may be off."""
        if self.protein_g < LEAST_OFF:
            return float(NO_PROTEIN)
        return max(MEAL_PROTEIN * self.protein_g, LEAST_OFF)

    @property
    def is_main(self) -> bool:
        """Whether it is a meal that has a vegetable or fruit and no powder."""
        return bool({"lunch", "dinner"} & set(self.when[:1]))


def meals_of(day: Day) -> tuple[Meal, ...]:
    """Return the meals of a day in their order; none where its amounts are withheld."""
    events = [one for one in day.events if one.role in MEAL_ROLES and isfinite(one.protein_g)]
    times = dict(zip(map(id, day.events), _times(day), strict=True))
    named = Counter(one.label for one in events)
    bed = next(one.start for one in day.events if one.role == "bed")
    return tuple(_meal(one, times[id(one)], named[one.label] > 1, bed) for one in events)


def _times(day: Day) -> Iterable[str]:
    for one in day.events:
        hours, minutes = divmod((day.wake_minute + one.start) % (24 * 60), 60)
        yield f"{hours:02d}:{minutes:02d}"


def _meal(event: Event, time: str, several: bool, bed: int) -> Meal:
    amounts = (event.protein_g, event.carbohydrate_g, event.fat_g)
    factors = (PROTEIN_ENERGY, CARBOHYDRATE_ENERGY, FAT_ENERGY)
    energy = sum(one * other for one, other in zip(amounts, factors, strict=True))
    before = event.role in ("pre_workout", "early_snack")
    when = _when(event, energy, bed)
    return Meal(
        label=event.label,
        name=f"{event.label} {time}" if several else event.label,
        time=time,
        when=when,
        beside=_beside(when[0], before),
        most_beside=1 + sum(energy > one for one in (BESIDE_ONE, BESIDE_TWO)),
        energy_kcal=energy,
        protein_g=event.protein_g,
        carbohydrate_g=event.carbohydrate_g,
        fat_g=event.fat_g,
        fat_most=max(FAT_BEFORE * event.fat_g, event.fat_g + FAT_BEFORE_SLACK) if before else inf,
        fibre_most=FIBRE_BEFORE if event.role == "pre_workout" else inf,
    )


def _when(event: Event, energy: float, bed: int) -> tuple[str, ...]:
    label = event.label.lower()
    named = next((words for word, words in _BY_NAME if word in label), ())
    if named:
        if event.role == "pre_workout":
            named = (*named, "before training")
        return (*named, "snack") if energy < SMALL_MEAL else named
    if event.role == "early_snack":
        return ("early snack", "before training") if energy > SMALL_MEAL else ("early snack",)
    if event.role == "pre_workout":
        return ("before training",)
    if event.role == "post_workout":
        return ("after training", "lunch") if energy > SMALL_MEAL else ("after training",)
    first = ("before bed", "snack") if bed - event.start <= NEAR_BED else ("snack", "portable")
    return (*first, "lunch") if energy > SNACK_LIKE_A_MEAL else first


def _beside(first: str, before: bool) -> str:
    if before or first in ("after training", "early snack"):
        return "beside training"
    if first in ("breakfast",):
        return "beside breakfast"
    return "beside main" if first in ("lunch", "dinner") else "beside snack"
