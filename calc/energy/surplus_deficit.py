"""The surplus or deficit of a goal, its caps, and how fast the scale is likely to move."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise, select
from calc.evidence import Constant, Grade, Read, Source, equation
from calc.evidence.bibliography import HALL_2008, HELMS_2014, IRAKI_2019
from calc.expenditure.heading import EARLY_DAYS, promised
from calc.expenditure.projection import (
    FAT_KCAL,
    FAT_SYNTHESIS_KCAL,
    FORBES,
    LEAN_KCAL,
    LEAN_SYNTHESIS_KCAL,
    linearised,
)
from calc.person.limits import EXPERIENCES, GOALS, check_choice

_OF_MAINTENANCE = "of maintenance"
_A_WEEK = "of body weight a week"

SURPLUS_NOVICE_LOW = Constant(0.10, _OF_MAINTENANCE, "Smallest surplus of a novice (under a year)")
SURPLUS_NOVICE_HIGH = Constant(0.15, _OF_MAINTENANCE, "Largest surplus of a novice")
SURPLUS_INTERMEDIATE_LOW = Constant(
    0.075, _OF_MAINTENANCE, "Smallest surplus of an intermediate lifter (1–3 years)"
)
SURPLUS_INTERMEDIATE_HIGH = Constant(
    0.10, _OF_MAINTENANCE, "Largest surplus of an intermediate lifter"
)
SURPLUS_ADVANCED_LOW = Constant(
    0.025, _OF_MAINTENANCE, "Smallest surplus of an advanced lifter (over 3 years)"
)
SURPLUS_ADVANCED_HIGH = Constant(0.05, _OF_MAINTENANCE, "Largest surplus of an advanced lifter")
LARGEST_SURPLUS_KCAL = Constant(500, "kcal/day", "The most that a surplus adds")


def _published(
    value: float, unit: str, meaning: str, source: Source, population: str, grade: Grade = "C"
) -> Constant:
    return Constant(
        value,
        unit,
        meaning,
        source=source,
        read=Read.PRIMARY,
        grade=grade,
        population=population,
    )


_BODYBUILDERS = "natural bodybuilders; a narrative review"
LARGEST_SURPLUS_SHARE = _published(
    0.20, _OF_MAINTENANCE, "The largest surplus that the review suggests", IRAKI_2019, _BODYBUILDERS
)
LARGEST_GAIN = _published(
    0.005, _A_WEEK, "The fastest gain of weight that the review suggests", IRAKI_2019, _BODYBUILDERS
)
GAIN_NOVICE_LOW = Constant(0.0035, _A_WEEK, "Slowest gain to aim at, novice")
GAIN_NOVICE_HIGH = Constant(0.005, _A_WEEK, "Fastest gain to aim at, novice")
GAIN_INTERMEDIATE_LOW = Constant(0.0025, _A_WEEK, "Slowest gain to aim at, intermediate")
GAIN_INTERMEDIATE_HIGH = Constant(0.0035, _A_WEEK, "Fastest gain to aim at, intermediate")
GAIN_ADVANCED_LOW = Constant(0.001, _A_WEEK, "Slowest gain to aim at, advanced")
GAIN_ADVANCED_HIGH = Constant(0.0025, _A_WEEK, "Fastest gain to aim at, advanced")

RECOMPOSITION_DEFICIT = Constant(
    0.10, _OF_MAINTENANCE, "The largest deficit of recomposition; half of it is the target"
)
LOSS_SLOW = _published(
    0.005, _A_WEEK, "Slowest loss of weight to aim at", HELMS_2014, _BODYBUILDERS
)
LOSS_FAST = _published(
    0.007,
    _A_WEEK,
    "Fastest loss to aim at: it kept lean mass better than 1.4 %",
    HELMS_2014,
    "trained athletes in one trial, as the review reports it",
)
LARGEST_LOSS = _published(0.01, _A_WEEK, "Fastest loss allowed", HELMS_2014, _BODYBUILDERS)
LARGEST_DEFICIT_SHARE = Constant(0.25, _OF_MAINTENANCE, "The largest deficit allowed")

ADIPOSE_DENSITY = Constant(
    7700, "kcal/kg", "Energy of a kilogram of weight when most of it is fat tissue", grade="C"
)
FAT_SHARE_GAINING = Constant(
    0.5, "of the change", "Fat in the weight gained by a person who trains", low=0.3, high=0.7
)
FAT_SHARE_LOSING = Constant(
    0.8, "of the change", "Fat in the weight lost by a person who trains", low=0.75, high=0.85
)


@elementwise
def energy_density(fat_share: Numbers, gaining: Numbers) -> Numbers:
    """Return the energy in kcal of a kilogram of weight change of which `fat_share` is fat.

    Laying down tissue costs synthesis as well; losing it gives none of that back. Constants of
    Hall 2011.

    >>> round(energy_density(0.8, gaining=False))
    7916
    """
    synthesis = np.where(gaining, 1, 0)
    return fat_share * (FAT_KCAL + synthesis * FAT_SYNTHESIS_KCAL) + (1 - fat_share) * (
        LEAN_KCAL + synthesis * LEAN_SYNTHESIS_KCAL
    )


@equation(
    "Lean share of a small weight change without training",
    unit="share",
    source=HALL_2008,
    read=Read.SECONDARY,
    grade="B",
    population="adults who do not train; training with enough protein moves it to lean",
    formula="(10.4 / {fat_mass_kg}) / (1 + 10.4 / {fat_mass_kg})",
)
def lean_share_forbes(fat_mass_kg: Numbers) -> Numbers:
    """Return the lean share (0–1) of a small weight change from fat mass in kg.

    >>> round(lean_share_forbes(12), 2)
    0.46
    """
    return (FORBES / fat_mass_kg) / (1 + FORBES / fat_mass_kg)


def _by_experience(experience: Numbers, novice: float, middle: float, advanced: float) -> Numbers:
    check_choice(experience, EXPERIENCES, "experience")
    return select([experience == name for name in EXPERIENCES], [novice, middle, advanced])


def _by_goal(goal: Numbers, gain: Numbers, recomposition: Numbers, cut: Numbers) -> Numbers:
    check_choice(goal, GOALS, "goal")
    return select([goal == name for name in GOALS], [gain, 0.0, recomposition, cut])


class EnergyChange(NamedTuple):
    """Surplus (positive) or deficit (negative) in kcal/day.

    `asked` is the target before the caps, `capped` the code of the cap that changed it ('' for
    none), `asked_band` the whole band before the caps, whose ends may be capped where the target is
    not.
    """

    band: Band
    asked: Numbers
    capped: Numbers
    asked_band: Band


class CappedChange(NamedTuple):
    """A surplus or deficit in kcal/day after its caps, and the code of the one that changed it."""

    change_kcal: Numbers
    capped: Numbers


@elementwise
def capped_surplus(
    surplus_kcal: Numbers, maintenance_kcal: Numbers, weight_kg: Numbers
) -> CappedChange:
    """Return a surplus (kcal/day) of at most 500 kcal, 20 % and what gains 0.5 % a week.

    The rate is that of mixed tissue, half of it fat. Where several bind, the tightest is named.

    >>> capped_surplus(700, 2800, 80).capped
    'rate_of_gain'
    """
    limits = {
        "surplus_500": np.asarray(LARGEST_SURPLUS_KCAL),
        "surplus_20_percent": LARGEST_SURPLUS_SHARE * maintenance_kcal,
        "rate_of_gain": LARGEST_GAIN * weight_kg * energy_density(FAT_SHARE_GAINING, True) / 7,
    }
    return _capped(surplus_kcal, limits)


@elementwise
def capped_deficit(
    deficit_kcal: Numbers, maintenance_kcal: Numbers, weight_kg: Numbers
) -> CappedChange:
    """Return a deficit (kcal/day, positive) of at most 25 % and what loses 1 % a week.

    >>> capped_deficit(900, 2800, 100)
    CappedChange(change_kcal=700.0, capped='deficit_25_percent')
    """
    limits = {
        "deficit_25_percent": LARGEST_DEFICIT_SHARE * maintenance_kcal,
        "rate_of_loss": LARGEST_LOSS * weight_kg * ADIPOSE_DENSITY / 7,
    }
    return _capped(deficit_kcal, limits)


def _capped(amount: Numbers, limits: dict[str, Numbers]) -> CappedChange:
    tightest = np.minimum.reduce(np.broadcast_arrays(*limits.values()))
    names = select([limit == tightest for limit in limits.values()], list(limits), "")
    return CappedChange(np.minimum(amount, tightest), np.where(amount > tightest, names, ""))


def energy_change(
    maintenance_kcal: Band | Numbers, weight_kg: Numbers, goal: Numbers, experience: Numbers
) -> EnergyChange:
    """Return a goal's surplus or deficit in kcal/day, from maintenance (its target, for a band).

    Gain is a share of maintenance by experience, recomposition a deficit of 0–10 %, a cut what
    loses 0.5–0.7 % of body weight a week at 7700 kcal/kg; each with its caps. A cut's low end is
    its largest deficit. The 7700 are the reviews' arithmetic and a way to choose a deficit: what it
    comes to on the scale is `weekly_gain`'s to say, which knows the fat of a kilogram. Raises
    `InputError` for a goal or experience that is not known.

    >>> energy_change(2800, 80, "gain", "intermediate").band.map(round)
    Band(low=210, target=245, high=280)
    """
    target = maintenance_kcal.target if isinstance(maintenance_kcal, Band) else maintenance_kcal
    return _energy_change(target, weight_kg, goal, experience)


@elementwise
def _energy_change(
    maintenance_kcal: Numbers, weight_kg: Numbers, goal: Numbers, experience: Numbers
) -> EnergyChange:
    smallest = _by_experience(
        experience, SURPLUS_NOVICE_LOW, SURPLUS_INTERMEDIATE_LOW, SURPLUS_ADVANCED_LOW
    )
    largest = _by_experience(
        experience, SURPLUS_NOVICE_HIGH, SURPLUS_INTERMEDIATE_HIGH, SURPLUS_ADVANCED_HIGH
    )
    a_week = weight_kg * ADIPOSE_DENSITY / 7

    def asked(surplus: Numbers, recomposition: Numbers, loss: Numbers) -> Numbers:
        return _by_goal(
            goal,
            surplus * maintenance_kcal,
            -recomposition * maintenance_kcal,
            -loss * a_week,
        )

    wanted = Band(
        asked(smallest, RECOMPOSITION_DEFICIT, LOSS_FAST),
        asked((smallest + largest) / 2, RECOMPOSITION_DEFICIT / 2, (LOSS_SLOW + LOSS_FAST) / 2),
        asked(largest, 0, LOSS_SLOW),
    )

    def allowed(change: Numbers) -> CappedChange:
        up = capped_surplus(np.maximum(change, 0), maintenance_kcal, weight_kg)
        down = capped_deficit(np.maximum(-change, 0), maintenance_kcal, weight_kg)
        return CappedChange(
            np.where(change < 0, -down.change_kcal, up.change_kcal),
            np.where(change < 0, down.capped, up.capped),
        )

    target = allowed(wanted.target)
    return EnergyChange(
        Band(allowed(wanted.low).change_kcal, target.change_kcal, allowed(wanted.high).change_kcal),
        wanted.target,
        target.capped,
        wanted,
    )


class RateOfGain(NamedTuple):
    """Weight change in kg a week: what is promised in `band`, and three second opinions.

    `fat_mass_kg` and `kcal_per_kg` (in logged kcal) are those of the body that promises.
    """

    adipose: Numbers
    mixed: Numbers
    hall: Numbers
    band: Band
    fat_mass_kg: Numbers
    kcal_per_kg: Numbers


@elementwise
def weekly_gain(
    change_kcal: Numbers,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    fat_mass_kg: Numbers = np.nan,
    resting_kcal: Numbers = np.nan,
    activity_level: Numbers = np.nan,
    adapted: Numbers = False,
) -> RateOfGain:
    """Return how fast weight is likely to change, in kg a week (negative for a deficit).

    `band` is `calc.expenditure.heading.promised`: by the body that the check-in reads logs with,
    the mean of the coming four weeks; `adapted` says that maintenance was learned from logs. The
    second opinions: `adipose`: 7700 kcal/kg. `mixed`: tissue of which half is fat when gaining
    (with the cost of laying it down), four fifths when losing. `hall`: the linear model of Hall
    2011 over four weeks. Unknown fat mass and resting energy are nan and then estimated.

    >>> rate = weekly_gain(250, 80, 180, 30, True, activity_level=1.55)
    >>> rate.band.map(lambda kg: round(kg, 2))
    Band(low=0.17, target=0.22, high=0.28)
    """
    gaining = change_kcal > 0
    a_week = change_kcal * 7
    told = promised(change_kcal, weight_kg, height_cm, age, male, fat_mass_kg, adapted)
    fat = told.fat_mass_kg
    line = linearised(weight_kg, height_cm, age, male, activity_level, fat, resting_kcal)
    return RateOfGain(
        adipose=a_week / ADIPOSE_DENSITY,
        mixed=a_week
        / energy_density(np.where(gaining, FAT_SHARE_GAINING, FAT_SHARE_LOSING), gaining),
        hall=line.weight_change(change_kcal, EARLY_DAYS) * 7 / EARLY_DAYS,
        band=told.band,
        fat_mass_kg=fat,
        kcal_per_kg=told.kcal_per_kg,
    )


@elementwise
def expected_rate_range(weight_kg: Numbers, goal: Numbers, experience: Numbers) -> Band:
    """Return the weight change to aim at, in kg a week: what the scale is compared with.

    By experience when gaining, 0.5–0.7 % lost in a cut, none to maintain. nan for recomposition,
    for which no source gives a rate.

    >>> expected_rate_range(80, "gain", "novice").map(lambda kg: round(kg, 2))
    Band(low=0.28, target=0.34, high=0.4)
    """
    slow = _by_experience(experience, GAIN_NOVICE_LOW, GAIN_INTERMEDIATE_LOW, GAIN_ADVANCED_LOW)
    fast = _by_experience(experience, GAIN_NOVICE_HIGH, GAIN_INTERMEDIATE_HIGH, GAIN_ADVANCED_HIGH)
    return Band(
        weight_kg * _by_goal(goal, slow, np.nan, -LOSS_FAST),
        weight_kg * _by_goal(goal, (slow + fast) / 2, np.nan, -(LOSS_SLOW + LOSS_FAST) / 2),
        weight_kg * _by_goal(goal, fast, np.nan, -LOSS_SLOW),
    )
