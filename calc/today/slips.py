"""A slip of the thumb, asked about where it was made: each returns the question, '' for none.

What is asked about is possible, or it would be refused; whoever confirms it keeps it as typed.
"""

from __future__ import annotations

from math import isfinite

from calc.evidence import Constant, figure
from calc.show.words import body_weight, in_own_weight, weight_unit
from calc.today.workout import Card
from calc.units import Units

LOAD_UP = Constant(1.6, "of the load before", "A load above this is asked about", low=1.3, high=2)
LOAD_ALONE = Constant(
    300, "kg", "A load above this is asked about where none is known before", low=200, high=400
)
REPS_UP = Constant(2.5, "of what was planned", "Repetitions above this are asked about")
MANY_REPS = Constant(30, "repetitions", "Up to this repetitions are never asked about")
WEIGHT_MOVES = Constant(
    0.05,
    "of body weight",
    "A weigh-in further from the last one is asked about",
    low=0.03,
    high=0.08,
)
SHORT_NIGHT = Constant(2, "h", "A night shorter than this is asked about", low=1, high=3)
LONG_NIGHT = Constant(13, "h", "A night longer than this is asked about", low=12, high=15)
LARGE_MEAL = Constant(
    2_500, "kcal", "A meal or an extra above this is asked about", low=2_000, high=3_000
)
LARGE_DAY = Constant(7_000, "kcal", "A day above this is asked about", low=6_000, high=8_000)


def of_set(card: Card, load_kg: float | None, reps: float | None, units: Units) -> str:
    """Return what is asked of a set that is far from what its card was to be."""
    known = [one.load_kg for one in card.sets if isfinite(one.load_kg) and one.load_kg > 0]
    unit = weight_unit(units)
    if load_kg is not None and isfinite(load_kg):
        said = f"{figure(in_own_weight(load_kg, units))} {unit}"
        if known and load_kg > LOAD_UP * max(known):
            usual = f"{figure(in_own_weight(max(known), units))} {unit}"
            return f"{said}, where {usual} were to be lifted: is that right?"
        if not known and load_kg > LOAD_ALONE:
            return f"{said} is a very heavy load: is that right?"
    if reps is not None and isfinite(reps) and reps > max(REPS_UP * card.reps_high, MANY_REPS):
        return f"{figure(reps)} repetitions, where {card.reps_high} were the most: is that right?"
    return ""


def of_weight(kg: float | None, last_kg: float | None, units: Units) -> str:
    """Return what is asked of a weigh-in that is far from the last one."""
    if kg is None or last_kg is None or not (isfinite(kg) and isfinite(last_kg)):
        return ""
    if abs(kg - last_kg) <= WEIGHT_MOVES * last_kg:
        return ""
    now, was = (body_weight(one, units) for one in (kg, last_kg))
    return f"{now}, where the last weigh-in was {was}: is that right?"


def of_sleep(hours: float | None) -> str:
    """Return what is asked of a night that is very short or very long."""
    if hours is None or not isfinite(hours) or SHORT_NIGHT <= hours <= LONG_NIGHT:
        return ""
    return f"{figure(hours)} h of sleep: is that right?"


def of_food(kcal: float, day_kcal: float) -> str:
    """Return what is asked of something eaten, and of the day that it makes."""
    if isfinite(kcal) and kcal > LARGE_MEAL:
        return f"{figure(kcal, 0)} kcal at once: is that right?"
    if isfinite(day_kcal) and day_kcal > LARGE_DAY:
        return f"That makes {figure(day_kcal, 0)} kcal in the day: is that right?"
    return ""
