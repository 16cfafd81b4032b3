"""How large a meal may be, and a day's carbohydrate spread so that none takes what others could."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import inf

from calc.day.schedule import Slot
from calc.evidence import Constant, Read
from calc.evidence.bibliography import THOMAS_2016
from calc.food.nutrients import CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY

LARGE_MEAL = Constant(
    1200, "kcal", "A large meal: more is given to one only where the others are as large"
)
LIGHT_MEAL = Constant(
    450, "kcal", "A light meal, soon before bed or in the night of the body's clock"
)
_choice = partial(Constant, unit="g/kg")
MOST_IN_A_MEAL = _choice(2.5, meaning="Most carbohydrate of one meal", low=2, high=3)
MOST_IN_THE_EVENING = _choice(
    2.0, meaning="Most carbohydrate of the dinner before an early session", low=1.5, high=2.5
)
NEAR_TRAINING = Constant(
    1.2,
    "g/kg",
    "Most carbohydrate of a meal up to two hours before training",
    source=THOMAS_2016,
    read=Read.PRIMARY,
    grade="C",
    population="endurance athletes, 1-4 g/kg 1-4 h before; what is large sits badly so soon before",
    low=1,
    high=2,
)
NEAR_HOURS = Constant(2, "hours", "A meal so shortly before training stays moderate")
SETTLES = Constant(
    0.8,
    "g/kg per hour",
    "How much more carbohydrate a meal may hold for each hour beyond those two",
)
PRE_CARBOHYDRATE_PER_HOUR = Constant(
    1.0,
    "g/kg per hour",
    "Carbohydrate of a meal before training where the others of the day have no more room: about "
    "as many g/kg as hours before the session",
    source=THOMAS_2016,
    read=Read.PRIMARY,
    grade="C",
    population="endurance athletes, 1-4 g/kg 1-4 h before; fed lifters need no more",
    low=0.5,
    high=2.0,
)
LIGHT_BEFORE_BED = Constant(
    90, "minutes", "A meal this near to bed is a light one; from half an hour more it need not be"
)
LATE_IN_A_FAST = Constant(
    950,
    "kcal",
    "Soon before bed a meal of those who fast by day, who have few hours, is up to this",
)
FULL_BEFORE_BED = Constant(120, "minutes", "A meal so long before bed may be a large one")
NIGHT_BEGINS = Constant(
    7.5, "hours", "The body's night, before its usual waking: from here meals get lighter"
)
NIGHT_DEEPENS = Constant(6.0, "hours", "From here on they are light ones", low=5, high=7)

Amounts = list[float]


@dataclass(frozen=True)
class Portion:
    """A meal as the share-out sees it: its slot, whether it is a snack, and hours to training.

    `refuel_g` is the carbohydrate that it aims at between two sessions; `evening` says that an
    early session follows the night, `long` that the session after it is a long one. `most_kcal` is
    what the hour allows. `hours_before` is infinite where no session follows.
    """

    slot: Slot
    snack: bool = False
    hours_before: float = inf
    refuel_g: float = 0.0
    evening: bool = False
    long: bool = False
    most_kcal: float = float(LARGE_MEAL)

    @property
    def lightness(self) -> float:
        """How much of the way from a large meal to a light one, 0 to 1."""
        return (LARGE_MEAL - self.most_kcal) / (LARGE_MEAL - LIGHT_MEAL)


def most_kcal_of(minutes_to_bed: float, hours_to_usual_waking: float = inf) -> float:
    """Return the size in kcal up to which a meal at an hour is filled.

    Soon before bed it is light, and so it is in the last hours before a person's usual waking,
    while they work through the night.

    >>> most_kcal_of(150), most_kcal_of(105), most_kcal_of(60), most_kcal_of(150, 3)
    (1200.0, 825.0, 450.0, 450.0)
    """
    awake = (minutes_to_bed - LIGHT_BEFORE_BED) / (FULL_BEFORE_BED - LIGHT_BEFORE_BED)
    by_day = 1.0
    if hours_to_usual_waking < NIGHT_BEGINS:
        by_day = (hours_to_usual_waking - NIGHT_DEEPENS) / (NIGHT_BEGINS - NIGHT_DEEPENS)
    part = min(max(min(awake, by_day), 0.0), 1.0)
    return float(LIGHT_MEAL + part * (LARGE_MEAL - LIGHT_MEAL))


def soon_before(hours: float) -> float:
    """Return g/kg of carbohydrate up to which a meal so many hours before training is filled.

    >>> soon_before(1), soon_before(1.5), soon_before(3)
    (1.0, 1.2, 2.0)
    """
    later = max(hours - NEAR_HOURS, 0) * SETTLES
    return min(max(hours * PRE_CARBOHYDRATE_PER_HOUR, 0), NEAR_TRAINING + later)


def _level(heights: Sequence[float], rooms: Sequence[float], more: float) -> Amounts:
    """Return how much is poured onto each, the lowest first, each up to its room."""
    turns = sorted(
        [*((height, 1) for height in heights)]
        + [(height + room, -1) for height, room in zip(heights, rooms, strict=True)]
    )
    surface, rising, poured = turns[0][0], 0, 0.0
    for turn, change in turns:
        if rising and poured + rising * (turn - surface) >= more:
            surface += (more - poured) / rising
            break
        poured += rising * (turn - surface)
        surface, rising = turn, rising + change
    return [
        min(max(surface - height, 0), room) for height, room in zip(heights, rooms, strict=True)
    ]


def spread(
    portions: Sequence[Portion],
    carbohydrate: Amounts,
    protein: Sequence[float],
    fat: Sequence[float],
    weight_kg: float,
) -> Amounts:
    """Return the carbohydrate of each meal in g, what is too much for one moved to the others.

    What lies above the size of a large meal, or above what the hour allows, fills the smaller meals
    first. Where all are full those before training get a little more, and then the meals that
    neither training nor the night is near share the rest until they are alike in energy.
    """
    base = [
        PROTEIN_ENERGY * one + FAT_ENERGY * other for one, other in zip(protein, fat, strict=True)
    ]

    def roomy(most_kcal: float, fixed_kcal: float) -> float:
        return max(most_kcal - fixed_kcal, 0) / CARBOHYDRATE_ENERGY

    def ceiling(place: int, before: float, evening: float) -> float:
        portion = portions[place]
        return min(
            (evening if portion.evening else MOST_IN_A_MEAL) * weight_kg,
            roomy(portion.most_kcal, base[place]),
            max(before * weight_kg, portion.refuel_g),
        )

    open_to = [portion.slot.role != "early_snack" for portion in portions]
    free = [
        one and portion.hours_before >= NEAR_HOURS and portion.most_kcal >= LARGE_MEAL
        for one, portion in zip(open_to, portions, strict=True)
    ]
    usual = [
        ceiling(place, soon_before(portion.hours_before), MOST_IN_THE_EVENING)
        for place, portion in enumerate(portions)
    ]
    fuller = [
        ceiling(place, portion.hours_before * PRE_CARBOHYDRATE_PER_HOUR, MOST_IN_A_MEAL)
        for place, portion in enumerate(portions)
    ]
    found = [
        min(grams, most) if one else grams
        for grams, most, one in zip(carbohydrate, usual, open_to, strict=True)
    ]
    more = sum(carbohydrate) - sum(found)
    last = free if any(free) else open_to if any(open_to) else [True] * len(portions)
    stages = [(usual, open_to), (fuller, open_to), ([inf] * len(portions), last)]
    for tops, takes in stages:
        if more <= 0:
            break
        rooms = [
            max(top - grams, 0) * CARBOHYDRATE_ENERGY if one else 0.0
            for top, grams, one in zip(tops, found, takes, strict=True)
        ]
        heights = [
            # What the hour keeps small is filled after the others.
            fixed + grams * CARBOHYDRATE_ENERGY + portion.lightness * LARGE_MEAL
            for fixed, grams, portion in zip(base, found, portions, strict=True)
        ]
        poured = _level(heights, rooms, more * CARBOHYDRATE_ENERGY)
        found = [
            grams + kcal / CARBOHYDRATE_ENERGY for grams, kcal in zip(found, poured, strict=True)
        ]
        more = sum(carbohydrate) - sum(found)
    return found
