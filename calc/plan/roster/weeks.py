"""The weeks of all people at once: what each day's sessions cost, its load, what is drunk in it.

In the short form, where every session is the same, they are worked out for whole columns; who
trains over the night, or has sessions of their own, is worked out as `make_plan` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import nan
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.clock import MINUTES_A_DAY, clock
from calc.day.drinks import FLUID_STEP, HELD
from calc.day.during import LIFTING_FROM, session_fluid, training_of
from calc.day.week import WakingDay, waking_week
from calc.day.windows import LEAST_BEFORE_BED, TOO_EARLY_TO_EAT
from calc.energy.sessions import ByKind, kind_energy, minutes_by_kind
from calc.food.days import Week, lifting_load
from calc.person.limits import WEEKDAYS
from calc.person.profile import Profile
from calc.person.sessions import USUAL_KIND, Session
from calc.plan.days import costs_and_loads, week_of
from calc.recovery.night import time_in_bed
from calc.recovery.sleep import sleep_need

People = Mapping[str, np.ndarray]
Own = Mapping[int, Profile]
# The step that bedtimes are rounded to, and more: so near to bed a session is looked at alone.
NEAR_BED = 60


class Weeks(NamedTuple):
    """Each weekday's cost (kcal for each kg), load, and drinks above those of a usual day (ml)."""

    costs: Week
    loads: Week
    more_ml: Week


def day_bits(days: Iterable[str]) -> int:
    """Return weekdays as one number, a bit each, Monday's the lowest.

    >>> day_bits(["mon", "wed"]), day_bits([])
    (5, 0)
    """
    return sum(1 << WEEKDAYS.index(day) for day in days)


def day_counts(bits: Numbers) -> Numbers:
    """Return how many weekdays each number of `day_bits` has.

    >>> day_counts(np.array([0.0, 5.0, 127.0])).tolist()
    [0, 2, 7]
    """
    return np.sum(_trained(bits), axis=0)


def _trained(bits: Numbers) -> list[Numbers]:
    """Return for each weekday who trains on it."""
    whole = np.asarray(bits).astype(int)
    return [(whole >> place) & 1 == 1 for place, _ in enumerate(WEEKDAYS)]


def session_minutes(person: People, own: Own) -> ByKind:
    """Return the week's minutes of each person by kind; the short form has but one kind."""
    days = day_counts(person["training_days"]) * person["training_minutes"]
    minutes = {kind: np.zeros(len(days)) for kind in ByKind._fields}
    minutes[USUAL_KIND][:] = days
    for row, profile in own.items():
        for kind, spent in minutes_by_kind(profile.week)._asdict().items():
            minutes[kind][row] = spent
    return ByKind(**minutes)


def usual_weeks(person: People, own: Own) -> tuple[Week, Week]:
    """Return what each day costs and its load, of as many days as are trained on.

    Which weekdays those are makes no difference to the means that a plan has.
    """
    count, minutes = day_counts(person["training_days"]), person["training_minutes"]
    cost, load = kind_energy(1.0, minutes, USUAL_KIND), lifting_load(minutes)
    trains = [count > place for place, _ in enumerate(Week._fields)]
    costs = [np.where(there, cost, 0.0) for there in trains]
    loads = [np.where(there, load, 0) for there in trains]
    for row, profile in own.items():
        for places, found in zip((costs, loads), costs_and_loads(week_of(profile)), strict=True):
            for place, value in zip(places, found, strict=True):
                place[row] = value
    return Week(*costs), Week(*loads)


def weeks(person: People, own: Own, food_first: Numbers) -> Weeks:
    """Return each weekday of each person as it is, whichever days they train on.

    `food_first` says of whom nobody is to train without time to eat after waking.
    """
    minutes = person["training_minutes"]
    cost, load = kind_energy(1.0, minutes, USUAL_KIND), lifting_load(minutes)
    more = _more(_sips(person))
    trains = _trained(person["training_days"])
    costs = [np.where(there, cost, 0.0) for there in trains]
    loads = [np.where(there, load, 0) for there in trains]
    drinks = [np.where(there, more, 0.0) for there in trains]
    in_bed = _in_bed_minutes(person)
    apart = set(np.flatnonzero(_near_the_night(person, in_bed, food_first)).tolist()) | own.keys()
    for row in apart:
        if row in own:
            days = week_of(own[row])
        else:
            days = _week(person, row, in_bed[row], bool(food_first[row]))
        found = costs_and_loads(days)
        drunk = [_more(_drunk(day, person, row)) for day in days]
        for places, values in zip((costs, loads, drinks), (*found, drunk), strict=True):
            for place, value in zip(places, values, strict=True):
                place[row] = value
    return Weeks(Week(*costs), Week(*loads), Week(*drinks))


def _in_bed_minutes(person: People) -> Numbers:
    """Return minutes in bed of a night, as `Profile.in_bed_minutes` has them."""
    age = person["age"]
    need = np.where(np.isnan(person["sleep_need"]), sleep_need(age).target, person["sleep_need"])
    return time_in_bed(need, person["sleep_efficiency"], age).hours * 60


def _near_the_night(person: People, in_bed: Numbers, food_first: Numbers) -> Numbers:
    """Return whose session is so near to waking or to bed that it may move, or belong elsewhere."""
    start = (person["training_start"] - person["wake_time"]) % MINUTES_A_DAY
    bed = MINUTES_A_DAY - in_bed - LEAST_BEFORE_BED - NEAR_BED
    early = start < np.where(food_first, TOO_EARLY_TO_EAT, 0)
    late = start + person["training_minutes"] > bed
    before = person["training_start"] < person["wake_time"]
    return (early | late | before) & (person["training_days"] > 0)


def _week(person: People, row: int, in_bed: float, food_first: bool) -> tuple[WakingDay, ...]:
    start = clock(int(person["training_start"][row]), step=1)
    minutes = float(person["training_minutes"][row])
    bits = int(person["training_days"][row])
    sessions = [
        Session(day, start, minutes) for place, day in enumerate(WEEKDAYS) if bits >> place & 1
    ]
    wakes = [int(person["wake_time"][row])] * len(WEEKDAYS)
    return waking_week(sessions, wakes, in_bed, food_first)


def _sips(person: People) -> Numbers:
    """Return ml that are drunk in a session of the short form."""
    minutes = np.round(person["training_minutes"])
    ml = session_fluid(minutes, person["sweat_rate"], person["weight"]).target
    steps = np.floor(ml / FLUID_STEP + 1 / 2) * FLUID_STEP
    return np.round(np.where(minutes > LIFTING_FROM, steps, ml), 1)


def _drunk(day: WakingDay, person: People, row: int) -> float:
    """Return ml that are drunk in the sessions of a day."""
    sweat, weight = (float(person[name][row]) for name in ("sweat_rate", "weight"))
    every = (
        training_of(one, None, drinks=True, sweat_rate=sweat, weight_kg=weight)
        for _, one in day.sessions
    )
    return sum(round(one.fluid_ml.target if one.fluid_ml else nan, 1) for one in every)


def _more(sips_ml: Numbers) -> Numbers:
    """Return by how much a day's drinks are more than a usual day's."""
    return np.maximum(sips_ml - HELD, 0)
