"""How much: a day's protein, carbohydrate and fat shared out over its meals, to 0.1 g or whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from calc.arrays import largest_remainder
from calc.day.meal_sizes import NEAR_HOURS, PRE_CARBOHYDRATE_PER_HOUR, Amounts, Portion, spread
from calc.evidence import Constant, Read
from calc.evidence.bibliography import KERKSICK_2017, THOMAS_2016

_choice = partial(Constant, unit="g/kg")

PRE_LONG_CARBOHYDRATE = Constant(
    2.0,
    "g/kg",
    "Carbohydrate of the meal some three hours before a match or a long effort of endurance",
    source=THOMAS_2016,
    read=Read.PRIMARY,
    grade="C",
    population="athletes, before efforts of more than an hour",
    low=1,
    high=3,
)
PRE_CARBOHYDRATE = Constant(
    1.0,
    "g/kg",
    "Carbohydrate of the pre-workout meal where the day has no more to give",
    low=0.5,
    high=2.0,
)
POST_CARBOHYDRATE_LOW = Constant(
    0.8,
    "g/kg",
    "Carbohydrate of the post-workout meal, low end",
    source=KERKSICK_2017,
    read=Read.PRIMARY,
    grade="C",
    population="athletes with another session soon; otherwise the day's total decides",
)
POST_CARBOHYDRATE_HIGH = Constant(
    1.2,
    "g/kg",
    "Carbohydrate of the post-workout meal, high end",
    source=KERKSICK_2017,
    read=Read.PRIMARY,
    grade="C",
    population="athletes with another session soon; otherwise the day's total decides",
)
SMALL_POST_CARBOHYDRATE = _choice(
    0.4, meaning="Carbohydrate of a small post-workout meal near bed", low=0.2, high=0.8
)
EARLY_CARBOHYDRATE = _choice(
    0.4, meaning="Easy carbohydrate of a snack before an early session", low=0.3, high=0.5
)
EARLY_PROTEIN = _choice(
    0.25, meaning="Fast protein of a snack before an early session", low=0.25, high=0.3
)
WORKOUT_SHARE = Constant(
    1 / 3, "fraction", "Most of the day's carbohydrate that one meal around training takes"
)
LARGEST_SHARE = Constant(
    0.45,
    "fraction",
    "Most of the day's carbohydrate in the dinner before an early session",
)
_part = partial(Constant, unit="fraction of an ordinary meal")
SNACK_PART = _part(0.6, meaning="Carbohydrate and fat of a snack")
PRE_FAT_PART = _part(0.4, meaning="Fat of the pre-workout meal, which stays low")
POST_FAT_PART = _part(0.6, meaning="Fat of the post-workout meal, which stays low")
SMALL_FAT_PART = _part(0.3, meaning="Fat of a small post-workout meal near bed")
EARLY_FAT_PART = _part(0.1, meaning="Fat of a snack before an early session")

REFUEL_CLOSE = Constant(
    1.2,
    "g/kg per hour",
    "Carbohydrate between two sessions less than four hours apart",
    source=KERKSICK_2017,
    read=Read.PRIMARY,
    grade="B",
    population="athletes of endurance; lifting empties less",
    low=0.8,
    high=1.2,
)
REFUEL = Constant(
    1.0,
    "g/kg per hour",
    "Carbohydrate in the first four hours between two sessions four to eight hours apart",
    source=KERKSICK_2017,
    read=Read.PRIMARY,
    grade="B",
    population="athletes of endurance; lifting empties less",
    low=1.0,
    high=1.2,
)
REFUEL_HOURS = Constant(4, "hours", "The first hours after a session, in which it is eaten back")
REFUEL_UNTIL = Constant(8, "hours", "From so long between two sessions the day's total decides")
REFUEL_MEAL = Constant(2.0, "g/kg", "Most carbohydrate of one meal between two sessions")
REFUEL_SHARE = Constant(0.6, "fraction", "Most of the day's carbohydrate between two sessions")
EVENING_CARBOHYDRATE = Constant(
    1.0,
    "g/kg",
    "Carbohydrate moved to dinner before an early session; liver glycogen falls overnight",
    low=1.0,
    high=1.5,
)
EVENING_GIVES = Constant(0.5, "fraction", "Most that another meal gives up for that dinner")


def _protein(portions: Sequence[Portion], total: float, weight_kg: float) -> Amounts:
    snacks = [portion.slot for portion in portions if portion.slot.role == "early_snack"]
    if len(snacks) == len(portions):
        return [total / len(portions)] * len(portions)
    early = min(EARLY_PROTEIN * weight_kg, total / len(portions))
    of_snacks = early * sum(not slot.small for slot in snacks)
    others = (total - of_snacks) / (len(portions) - len(snacks))
    return [
        others if portion.slot.role != "early_snack" else early * (not portion.slot.small)
        for portion in portions
    ]


def _workout_carbohydrate(portion: Portion, even: float, weight_kg: float) -> float:
    """Return what a meal around training aims at; 0 for an ordinary one."""
    role = portion.slot.role
    if role == "early_snack":
        return EARLY_CARBOHYDRATE * weight_kg
    if role == "pre_workout":
        least = PRE_LONG_CARBOHYDRATE if portion.long else PRE_CARBOHYDRATE
        most = max(PRE_CARBOHYDRATE_PER_HOUR * portion.hours_before, PRE_CARBOHYDRATE)
        return min(max(least * weight_kg, even), most * weight_kg)
    if role == "post_workout":
        if portion.slot.small:
            return SMALL_POST_CARBOHYDRATE * weight_kg
        low, high = POST_CARBOHYDRATE_LOW * weight_kg, POST_CARBOHYDRATE_HIGH * weight_kg
        return min(max(low, even), high)
    return 0.0


def _carbohydrate(portions: Sequence[Portion], total: float, weight_kg: float) -> Amounts:
    even = total / len(portions)
    aims = [
        min(_workout_carbohydrate(portion, even, weight_kg), WORKOUT_SHARE * total)
        for portion in portions
    ]
    parts = [
        0.0 if portion.slot.role != "meal" else SNACK_PART if portion.snack else 1.0
        for portion in portions
    ]
    if not sum(parts):
        # No ordinary meal is left to take the rest, so the meals around training share it all.
        return aims
    rest = total - sum(aims)
    return [aim + rest * part / sum(parts) for aim, part in zip(aims, parts, strict=True)]


def refuelling_g(hours: float, weight_kg: float) -> float:
    """Return the carbohydrate to eat between two sessions `hours` apart, in g; 0 from 8 h.

    >>> refuelling_g(3, 80), refuelling_g(6, 80), refuelling_g(9, 80)
    (288.0, 320.0, 0.0)
    """
    if hours >= REFUEL_UNTIL:
        return 0.0
    rate = REFUEL_CLOSE if hours < REFUEL_HOURS else REFUEL
    return float(rate * min(hours, REFUEL_HOURS) * weight_kg)


def _refuelled(portions: Sequence[Portion], grams: Amounts, total: float) -> Amounts:
    """Return carbohydrate with the meals between two sessions at what they aim at, as far as it
    goes; the other meals give it up in proportion."""
    aimed = sum(portion.refuel_g for portion in portions)
    if not aimed:
        return grams
    part = min(1.0, REFUEL_SHARE * total / aimed)
    raised = [
        max(gram, portion.refuel_g * part) if portion.refuel_g else gram
        for portion, gram in zip(portions, grams, strict=True)
    ]
    others = sum(
        gram for portion, gram in zip(portions, grams, strict=True) if not portion.refuel_g
    )
    more = sum(raised) - total
    keep = max(1 - more / others, 0) if others else 1
    return [
        gram if portion.refuel_g else gram * keep
        for portion, gram in zip(portions, raised, strict=True)
    ]


def _evening_before(
    portions: Sequence[Portion], grams: Amounts, total: float, weight_kg: float
) -> Amounts:
    """Return carbohydrate with more of it in the dinner before an early session."""
    places = [place for place, portion in enumerate(portions) if portion.evening]
    others = [
        place
        for place, portion in enumerate(portions)
        if portion.slot.role == "meal" and not portion.evening and not portion.refuel_g
    ]
    spare = EVENING_GIVES * sum(grams[place] for place in others)
    if not places or not spare:
        return grams
    room = max(LARGEST_SHARE * total - grams[places[0]], 0)
    moved = min(EVENING_CARBOHYDRATE * weight_kg, room, spare)
    found = list(grams)
    for place in others:
        found[place] -= moved * EVENING_GIVES * grams[place] / spare
    found[places[0]] += moved
    return found


def _fat_part(portion: Portion) -> float:
    match portion.slot.role:
        case "early_snack":
            return EARLY_FAT_PART
        case "pre_workout":
            part = float(PRE_FAT_PART)
        case "post_workout":
            part = SMALL_FAT_PART if portion.slot.small else POST_FAT_PART
        case _:
            part = float(SNACK_PART) if portion.snack else 1.0
            settled = min(max(portion.hours_before - NEAR_HOURS, 0), 1)
            part = min(part, PRE_FAT_PART + (1 - PRE_FAT_PART) * settled)
    return part + min(SMALL_FAT_PART - part, 0) * portion.lightness


def share_out(
    portions: Sequence[Portion],
    weight_kg: float,
    protein_g: float | None,
    carbohydrate_g: float | None,
    fat_g: float | None,
) -> list[tuple[float, float, float]]:
    """Return protein, carbohydrate and fat of each meal in grams; nan where the day's is withheld.

    Each column adds up to the day's amount rounded to 0.1 g. Protein is even over the meals, less
    in an early snack and none in one of easy carbohydrate alone; carbohydrate around training
    follows body weight as far as the day's amount allows; fat stays low around training; the rest
    is even, as far as no meal gets larger than `spread` has it.
    """
    withheld, none = [float("nan")] * len(portions), [0.0] * len(portions)
    columns = [withheld, withheld, withheld]
    if protein_g is not None:
        protein = _protein(portions, protein_g, weight_kg)
        columns[0] = largest_remainder(protein, protein_g)
    if fat_g is not None:
        columns[2] = largest_remainder([_fat_part(p) for p in portions], fat_g)
    if carbohydrate_g is not None:
        carbohydrate = _carbohydrate(portions, carbohydrate_g, weight_kg)
        carbohydrate = _refuelled(portions, carbohydrate, carbohydrate_g)
        carbohydrate = _evening_before(portions, carbohydrate, carbohydrate_g, weight_kg)
        whole = sum(carbohydrate)
        carbohydrate = spread(
            portions,
            [grams * carbohydrate_g / whole if whole else 0.0 for grams in carbohydrate],
            none if protein_g is None else columns[0],
            none if fat_g is None else columns[2],
            weight_kg,
        )
        columns[1] = largest_remainder(carbohydrate, carbohydrate_g)
    return list(zip(*columns, strict=True))
