"""What is taken during a session: carbohydrate by the hour, drinks, and the salt in them."""

from __future__ import annotations

from functools import partial
from math import nan

import numpy as np

from calc.arrays import Band, Numbers, elementwise, nearest
from calc.day.drinks import FLUID_STEP
from calc.day.inputs import Training
from calc.evidence import Constant, Read, figure
from calc.evidence.bibliography import KERKSICK_2017
from calc.food.hydration import DURING_CEILING, training_fluid
from calc.person.limits import GENTLE
from calc.person.sessions import Session

_fuel = partial(
    Constant,
    unit="g/h",
    source=KERKSICK_2017,
    read=Read.PRIMARY,
    grade="B",
    population="endurance and team sport; not scaled to body weight",
)
FUEL = _fuel(45, meaning="Carbohydrate during one to two and a half hours", low=30, high=60)
FUEL_LONG = _fuel(75, meaning="Carbohydrate during more than that", low=60, high=90)
FUEL_FROM = Constant(60, "minutes", "Endurance or a match above which carbohydrate is taken in it")
LONG_FROM = Constant(150, "minutes", "Length from which more of it an hour is taken")
LIFTING_FUEL = Constant(
    30, "g", "Carbohydrate during lifting of over an hour and a half", low=20, high=40
)
LIFTING_FROM = Constant(90, "minutes", "Lifting above which a little carbohydrate is taken in it")
FUEL_STEP = Constant(10, "g", "Carbohydrate in a bottle is rounded to this")
HOURLY_STEP = Constant(5, "g/h", "Carbohydrate an hour is said in steps of this")
MIXED_FROM = Constant(60, "g/h", "Above this glucose and fructose together are taken up better")
MIXED = " Mix it of glucose and fructose, as sugar is."
SODIUM_LOW = Constant(450, "mg/L", "Sodium in a drink of over an hour, low end: 20 mmol/L")
SODIUM_HIGH = Constant(700, "mg/L", "Sodium in a drink of over an hour, high end: 30 mmol/L")
LONG_EFFORT = Constant(
    90,
    "minutes",
    "A match or endurance from which its meal comes hours before, and a snack in the last one",
    low=60,
    high=90,
)
EASY_LASTS = Constant(
    2, "times", "How much longer than a match or a hard effort an easy one goes without food"
)
DEMANDING_FROM = Constant(
    45, "minutes", "Length of a session for which an earlier one is eaten back; a walk never is"
)
FULL_SIPS = Constant(
    80, "kg", "Weight from which the sips of a session are not scaled to the body", low=70, high=90
)
_replaced = partial(Constant, unit="fraction of the sweat")
REPLACED = _replaced(
    0.8, meaning="Drunk in a session of what a person's own test says is sweated", low=0.6, high=1
)
REPLACED_LOW = _replaced(0.6, meaning="The same, low end")


@elementwise
def session_fluid(minutes: Numbers, sweat_rate_l_per_h: Numbers, weight_kg: Numbers) -> Band:
    """Return ml to sip, to thirst, over a session: by a person's own sweat rate, where it is known.

    The target replaces 80 % of what is sweated, the high end all of it, both up to a litre an hour;
    with a rate of nan it is `training_fluid`, less for a body of less than `FULL_SIPS`. Drinking
    stays below what is sweated (Sawka 2007).

    >>> session_fluid(60, 0.9, 60).map(round), session_fluid(60, float("nan"), 60).map(round)
    (Band(low=540, target=720, high=900), Band(low=225, target=337, high=450))
    """
    usual = training_fluid(minutes).map(lambda ml: ml * np.minimum(weight_kg / FULL_SIPS, 1))
    measured = np.isfinite(sweat_rate_l_per_h)
    shares = (REPLACED_LOW, REPLACED, 1.0)
    own = (
        np.minimum(share * np.asarray(sweat_rate_l_per_h), DURING_CEILING) * 1000 * minutes / 60
        for share in shares
    )
    return Band(*(np.where(measured, mine, part) for mine, part in zip(own, usual, strict=True)))


def _fuelled(kind: str) -> bool:
    return kind.startswith("endurance") or kind == "team sport"


def _pace(kind: str) -> int:
    """How many times as long a session may be before it needs food of its own: an easy one burns
    more fat and less of what a meal brings."""
    return int(EASY_LASTS) if kind == "endurance easy" else 1


def is_long(kind: str, minutes: float) -> bool:
    """Return whether a session is a match or endurance of an hour and a half or more.

    At an easy pace it takes twice that.

    >>> is_long("team sport", 90), is_long("endurance easy", 120), is_long("legs", 120)
    (True, False, False)
    """
    return _fuelled(kind) and minutes >= LONG_EFFORT * _pace(kind)


def fuel_g(kind: str, minutes: float) -> float:
    """Return the carbohydrate to take during a session in g, as a bottle is mixed; 0 for none.

    >>> fuel_g("endurance easy", 90), fuel_g("endurance hard", 180), fuel_g("legs", 75)
    (0.0, 220.0, 0.0)
    """
    if kind in GENTLE:
        return 0.0
    if not _fuelled(kind):
        return float(LIFTING_FUEL) if minutes > LIFTING_FROM else 0.0
    if minutes <= FUEL_FROM * _pace(kind):
        return 0.0
    rate = FUEL_LONG if minutes > LONG_FROM else FUEL
    return float(rate * minutes / 60 // FUEL_STEP * FUEL_STEP)


def training_of(
    one: Session,
    most_fuel_g: float | None,
    *,
    drinks: bool,
    sodium: bool = True,
    sweat_rate: float = nan,
    weight_kg: float = float(FULL_SIPS),
) -> Training:
    """Return a session with what is taken during it.

    `most_fuel_g` is the most carbohydrate that the day can give it, None where none is counted.
    `sweat_rate` is a person's own in litres an hour, nan where it was not measured. Where drinks
    or sodium are withheld nothing is said of them.
    """
    minutes = round(one.minutes)
    wanted = fuel_g(one.kind, minutes)
    given = 0.0
    if most_fuel_g is not None:
        given = float(min(wanted, most_fuel_g // FUEL_STEP * FUEL_STEP))
    fluid: Band | None = session_fluid(minutes, sweat_rate, weight_kg) if drinks else None
    notes = []
    if wanted:
        if fluid is not None:
            fluid = fluid.map(lambda ml: nearest(ml, FLUID_STEP))
        hourly = (
            "" if minutes <= FUEL_FROM else f", about {figure(_hourly(given, minutes))} g an hour"
        )
        notes.append(
            f"With {figure(given)} g of carbohydrate{hourly}, in the drink or beside it."
            + (MIXED if _hourly(given, minutes) > MIXED_FROM else "")
            if given
            else "With some carbohydrate, in the drink or beside it."
        )
        if drinks and sodium and one.kind not in ("legs", "upper", "whole"):
            notes.append(
                f"{figure(SODIUM_LOW)} to {figure(SODIUM_HIGH)} mg of sodium in each litre, or "
                "salty food after it."
            )
    label = f"Training, {one.named}" if one.named else "Training"
    demanding = one.kind not in GENTLE and minutes >= DEMANDING_FROM
    start = int(one.begins % (24 * 60))
    long = is_long(one.kind, minutes)
    return Training(
        start, minutes, label, fluid, given, " ".join(notes), demanding, long, one.kind == "walk"
    )


def _hourly(grams: float, minutes: float) -> float:
    """Return grams an hour as they are said."""
    return nearest(grams / (minutes / 60), HOURLY_STEP)
