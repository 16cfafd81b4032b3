"""Fluid through the day and around training, what is lost as sweat, and the sodium in it."""

from __future__ import annotations

import math
from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.errors import InputError, Notice
from calc.evidence import OUR_CHOICE, Constant, Read, apart, equation, figure
from calc.evidence import bibliography_recovery as published

_part = partial(Constant, read=Read.PART, grade="B")
_efsa = partial(_part, source=published.EFSA_2010, seen="the abstract")
_iom = partial(_part, source=published.IOM_2005_WATER, seen="its pages 5, 145 and 457")
_acsm = partial(Constant, source=published.SAWKA_2007, read=Read.PRIMARY, grade="B")
_quick_recovery = partial(
    _acsm,
    read=Read.SECONDARY,
    population="athletes who train again within 12 h; otherwise meals and thirst suffice",
)
_sweat = partial(
    Constant, source=published.BAKER_2017, read=Read.SECONDARY, grade="C", population="athletes"
)

_FROM_ALL = "Adequate intake of water from drinks and food"
_MEN, _WOMEN = f"{_FROM_ALL}, men", f"{_FROM_ALL}, women"
_efsa_water = partial(_efsa, unit="ml/day", population="people from 14 years, in moderate heat")
EFSA_WATER_MEN = _efsa_water(2500, meaning=_MEN)
EFSA_WATER_WOMEN = _efsa_water(2000, meaning=_WOMEN)
_iom_water = partial(_iom, unit="ml/day", population="US adults; a median, not a requirement")
IOM_WATER_MEN = _iom_water(3700, meaning=_MEN)
IOM_WATER_WOMEN = _iom_water(2700, meaning=_WOMEN)
SHARE_FROM_DRINKS = _iom(
    0.81,
    "fraction",
    "Share of all water that comes from drinks; food brings the rest",
    population="US adults, not in pregnancy",
)

BEFORE_LOW = _acsm(5, "ml/kg", "Fluid at least 4 h before training, low end")
BEFORE_HIGH = _acsm(7, "ml/kg", "Fluid at least 4 h before training, high end")
_TOP_UP = "More fluid 2 h before training where urine is absent or dark"
TOP_UP_LOW = _acsm(3, "ml/kg", f"{_TOP_UP}, low end")
TOP_UP_HIGH = _acsm(5, "ml/kg", f"{_TOP_UP}, high end")
DURING_LOW = Constant(
    0.3, "L/h", "Sips during indoor lifting, to thirst, low end", low=0.0, high=0.8
)
DURING_HIGH = Constant(
    0.6, "L/h", "Sips during indoor lifting, to thirst, high end", low=0.4, high=0.8
)
DURING_CEILING = Constant(
    1.0, "L/h", "The most this plan suggests drinking during training", low=0.8, high=1.0
)
_AFTER = "Fluid after training per kg of weight lost, for a quick recovery"
AFTER_LOW = _quick_recovery(1.25, "L/kg", f"{_AFTER}, low end")
AFTER_HIGH = _quick_recovery(1.5, "L/kg", f"{_AFTER}, high end")

_SHARE = "fraction of body weight"
LOSS_TO_STAY_UNDER = _acsm(0.02, _SHARE, "Loss in a session below which performance usually holds")
LOSS_TO_DOUBT = Constant(0.04, _SHARE, "Loss in a session above which the scale is doubted")
SCALE_TOLERANCE = Constant(
    0.1, "kg", "Weight gain in a session that is put down to the scale, not to over-drinking"
)
SWEAT_SODIUM_LOW = _sweat(20, "mmol/L", "Sodium in sweat, low end of what is usual")
SWEAT_SODIUM_HIGH = _sweat(80, "mmol/L", "Sodium in sweat, high end of what is usual")
SWEAT_SODIUM = Constant(40, "mmol/L", "Sodium in sweat where it was not measured", low=20, high=80)
SODIUM_MOLAR_MASS = Constant(
    22.99,
    "mg/mmol",
    "Mass of sodium per amount of it",
    source=published.ATOMIC_WEIGHTS,
    read=Read.CITED,
    grade="A",
    population="everyone",
    seen="tables of atomic weights for programs",
)

# What Hew-Butler 2015 says of over-drinking; further reading has the source.
HYPONATRAEMIA_WARNING = (
    "Drinking more than you sweat thins the sodium in the blood, which can be fatal. Drink to "
    "thirst, stay below 1 litre an hour and do not come out of a session heavier than you went "
    "in. Nausea, headache, confusion or swelling during or after training: stop drinking and "
    "get medical help at once."
)


class SweatRate(NamedTuple):
    """Sweat in litres an hour, and the weight lost in the session as a fraction of the start."""

    litres_per_hour: Numbers
    loss_fraction: Numbers


def _by_sex(male: Numbers, men: Constant, women: Constant) -> Numbers:
    return women + np.asarray(male, dtype=float) * (men - women)


@elementwise
def total_water(male: Numbers) -> Band:
    """Return ml/day of water from drinks and food: EFSA 2010 (low) to IOM 2005 (high).

    The target is the midpoint, a choice of ours between two bodies that disagree. `male` is a bool
    or a share: for a share between the sexes the band reaches from the women's low end to the
    men's high end. Training sweat is not in it.
    """
    low = _by_sex(male, EFSA_WATER_MEN, EFSA_WATER_WOMEN)
    high = _by_sex(male, IOM_WATER_MEN, IOM_WATER_WOMEN)
    share = np.asarray(male, dtype=float)
    between = (share > 0) & (share < 1)
    return Band(
        np.where(between, EFSA_WATER_WOMEN, low),
        (low + high) / 2,
        np.where(between, IOM_WATER_MEN, high),
    )


def _midway(sex: str, efsa: float, iom: float) -> dict[str, str]:
    share, low, high = figure(SHARE_FROM_DRINKS), figure(efsa), figure(iom)
    return {sex: f"{share} × ({low} + {high}) / 2 + {{sweat_ml_per_day}}"}


@equation(
    "Drinks in a day: midway between EFSA 2010 and IOM 2005, a choice of ours, and training sweat",
    unit="ml/day",
    source=published.EFSA_2010,
    read=Read.PART,
    grade="B",
    population="healthy adults in a moderate climate",
    seen="the abstract, and the pages of IOM 2005",
    formula=_midway("male", EFSA_WATER_MEN, IOM_WATER_MEN)
    | _midway("female", EFSA_WATER_WOMEN, IOM_WATER_WOMEN)
    | _midway(
        "unspecified",
        (EFSA_WATER_MEN + EFSA_WATER_WOMEN) / 2,
        (IOM_WATER_MEN + IOM_WATER_WOMEN) / 2,
    ),
)
def daily_water(male: Numbers, sweat_ml_per_day: Numbers = 0.0) -> Band:
    """Return ml/day to drink: the drinks' share of `total_water`, and what training sweats out.

    The sweat is added to the target and the high end; the low end stays EFSA's, since its figure
    already holds for moderate activity.

    >>> daily_water(male=True).map(round)
    Band(low=2025, target=2511, high=2997)
    """
    low, target, high = (part * SHARE_FROM_DRINKS for part in total_water(male))
    return Band(*np.broadcast_arrays(low, target + sweat_ml_per_day, high + sweat_ml_per_day))


@elementwise
def fluid_before(weight_kg: Numbers) -> Band:
    """Return ml to drink at least 4 h before training (Sawka 2007), the target midway."""
    return _per_kg(weight_kg, BEFORE_LOW, BEFORE_HIGH)


@elementwise
def fluid_top_up(weight_kg: Numbers) -> Band:
    """Return ml to add 2 h before training if urine is absent or dark (Sawka 2007).

    >>> fluid_top_up(80)
    Band(low=240.0, target=320.0, high=400.0)
    """
    return _per_kg(weight_kg, TOP_UP_LOW, TOP_UP_HIGH)


def _per_kg(weight_kg: Numbers, low: float, high: float) -> Band:
    return Band(low * weight_kg, (low + high) / 2 * weight_kg, high * weight_kg)


@equation(
    "Sips over a session, to thirst: midway between the low and the high end",
    unit="ml",
    source=OUR_CHOICE,
    read=Read.CHOICE,
    grade="P",
    population="people who lift indoors",
    formula=f"({figure(DURING_LOW)} + {figure(DURING_HIGH)}) / 2 × 1000 × {{minutes}} / 60",
)
def training_fluid(minutes: Numbers) -> Band:
    """Return ml to sip, to thirst, over a session of `minutes`; a choice of ours for lifting."""
    litres = Band(DURING_LOW, (DURING_LOW + DURING_HIGH) / 2, DURING_HIGH)
    return litres.map(lambda per_hour: per_hour * 1000 * minutes / 60)


@elementwise
def fluid_ceiling(minutes: Numbers) -> Numbers:
    """Return ml that drinking over a session of `minutes` stays below."""
    return DURING_CEILING * 1000 * minutes / 60


@elementwise
def fluid_after(weight_lost_kg: Numbers) -> Band:
    """Return ml to drink after training for a quick recovery, the target midway (Sawka 2007).

    Where no weight was lost there is nothing to replace: a gain gives zero, never less.

    >>> fluid_after(0.8).map(round)
    Band(low=1000, target=1100, high=1200)
    """
    lost_ml = np.maximum(weight_lost_kg, 0) * 1000
    return Band(AFTER_LOW * lost_ml, (AFTER_LOW + AFTER_HIGH) / 2 * lost_ml, AFTER_HIGH * lost_ml)


@equation(
    "Sweat rate from the scale, where 1 kg is about 1 litre",
    unit="L/h",
    source=published.SAWKA_2007,
    read=Read.PART,
    grade="B",
    population="anyone weighed before and after a session, dry and in the same clothes",
    seen="the summary, which has the weighing but neither the litre nor the urine",
    formula="({weight_before_kg} − {weight_after_kg} + {drunk_l} − {urine_l}) / {hours}",
)
def sweat_rate(
    weight_before_kg: Numbers,
    weight_after_kg: Numbers,
    drunk_l: Numbers,
    urine_l: Numbers,
    hours: Numbers,
) -> SweatRate:
    """Return the sweat rate and the loss of weight; `check_sweat_test` says if they hold.

    >>> found = sweat_rate(80, 79.2, drunk_l=0.5, urine_l=0, hours=1.25)
    >>> round(found.litres_per_hour, 2), round(found.loss_fraction, 2)
    (1.04, 0.01)
    """
    lost_kg = weight_before_kg - weight_after_kg
    return SweatRate((lost_kg + drunk_l - urine_l) / hours, lost_kg / weight_before_kg)


@elementwise
def sodium_loss_mg(sweat_l: Numbers, sodium_mmol_per_l: Numbers = SWEAT_SODIUM) -> Band:
    """Return mg of sodium lost in `sweat_l` litres: the target at the concentration given.

    The ends are at the concentrations that are usual (20 and 80 mmol/L), or at the one given where
    that lies outside them.
    """
    return Band(
        np.minimum(sodium_mmol_per_l, SWEAT_SODIUM_LOW),
        sodium_mmol_per_l,
        np.maximum(sodium_mmol_per_l, SWEAT_SODIUM_HIGH),
    ).map(lambda concentration: sweat_l * concentration * SODIUM_MOLAR_MASS)


def check_sweat_test(
    weight_before_kg: float,
    weight_after_kg: float,
    drunk_l: float,
    urine_l: float,
    hours: float,
) -> list[Notice]:
    """Return what a sweat test has to say beside its rate: what to drink afterwards comes first.

    Raises `InputError` that holds every fault: a number that is not finite or below its range, a
    weight gain beyond the scale's tolerance (with the warning on over-drinking), a loss above 4 %
    of body weight, more urine than everything that was lost and drunk.
    """
    faults = _out_of_range(
        ("weight_before_kg", "Weight before", weight_before_kg, False, "kg"),
        ("weight_after_kg", "Weight after", weight_after_kg, False, "kg"),
        ("drunk_l", "Amount drunk", drunk_l, True, "litres"),
        ("urine_l", "Amount of urine", urine_l, True, "litres"),
        ("hours", "Length of the session", hours, False, "hours"),
    )
    if not faults:
        faults = _implausible(weight_before_kg, weight_after_kg, drunk_l, urine_l)
    if faults:
        raise InputError.together(faults)
    notices = []
    after = fluid_after(weight_before_kg - weight_after_kg)
    if after.high > 0:
        notices.append(
            Notice(
                "advice",
                "water",
                "Afterwards meals and drinks to thirst make up for the loss. With another session "
                f"within 12 hours, drink {figure(after.low, 0)} to {figure(after.high, 0)} ml, in "
                "portions.",
            )
        )
    loss = sweat_rate(weight_before_kg, weight_after_kg, drunk_l, urine_l, hours).loss_fraction
    if loss > LOSS_TO_STAY_UNDER and apart(100 * loss, 100 * LOSS_TO_STAY_UNDER, 1):
        notices.append(
            Notice(
                "advice",
                "water",
                f"You lost {figure(100 * loss, 1)} % of your weight. Sipping a little more would "
                f"keep the loss under {figure(100 * LOSS_TO_STAY_UNDER)} %, where performance is "
                "usually kept.",
            )
        )
    if drunk_l > DURING_CEILING * hours and apart(drunk_l / hours, DURING_CEILING):
        notices.append(
            Notice(
                "advice",
                "water",
                f"You drank {figure(drunk_l / hours)} litres an hour, more than the "
                f"{figure(DURING_CEILING)} litre this plan stays below. {HYPONATRAEMIA_WARNING}",
            )
        )
    return notices


def _out_of_range(*entries: tuple[str, str, float, bool, str]) -> list[InputError]:
    faults = []
    for field, label, value, may_be_zero, unit in entries:
        if not math.isfinite(value) or value < 0 or (value == 0 and not may_be_zero):
            allowed = "0 or more" if may_be_zero else "above 0"
            message = f"{label} is {value:g} {unit}: it has to be {allowed}."
            faults.append(InputError(message, field, value))
    return faults


def _implausible(
    before_kg: float, after_kg: float, drunk_l: float, urine_l: float
) -> list[InputError]:
    gained_kg = after_kg - before_kg
    # Figures off a scale carry one or two decimals, and are compared as they are shown.
    most_kg, least_kg = before_kg + SCALE_TOLERANCE, before_kg * (1 - LOSS_TO_DOUBT)
    if after_kg > most_kg and apart(after_kg, most_kg):
        highest = figure(most_kg)
        message = (
            f"Weight after is {figure(after_kg)} kg, more than the {highest} kg that a session can "
            f"end with unless more was drunk than sweated. {HYPONATRAEMIA_WARNING}"
        )
        return [InputError(message, "weight_after_kg", after_kg)]
    if after_kg < least_kg and apart(after_kg, least_kg):
        lowest = figure(least_kg)
        message = (
            f"Weight after is {figure(after_kg)} kg, below {lowest} kg: a loss above "
            f"{figure(100 * LOSS_TO_DOUBT)} % in one session is rare. Please check the scale, or "
            "whether wet clothes were weighed."
        )
        return [InputError(message, "weight_after_kg", after_kg)]
    most_urine = max(drunk_l - gained_kg, 0)
    if urine_l > most_urine and apart(urine_l, most_urine):
        message = (
            f"Urine is {figure(urine_l)} litres, more than the {figure(most_urine)} litres that "
            "were lost and drunk together, which leaves no sweat. Please check the figures."
        )
        return [InputError(message, "urine_l", urine_l)]
    return []
