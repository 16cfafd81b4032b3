"""The days of a week: each one's share of energy by what its sessions cost, and what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise, select
from calc.evidence import Constant, Read
from calc.evidence.bibliography_energy import COLLINS_2021
from calc.food.nutrients import (
    CARBOHYDRATE_ENERGY,
    FAT_ENERGY,
    FAT_SHARE_HIGH,
    PROTEIN_ENERGY,
    Macros,
    as_band,
    fat_floor,
)
from calc.person.limits import GENTLE

_band = partial(
    Constant,
    unit="g/kg/day",
    population="people who train; between what endurance athletes are advised (Thomas 2016) and "
    "what trials of lifting show a need of",
)
# By how much a day asks of a body; the ends are the band that its carbohydrate is kept in.
REST = _band(3.0, meaning="Carbohydrate of a day of rest or mobility", low=2.5, high=4.0)
LIGHT = _band(3.5, meaning="Carbohydrate of a light day: 45 min, a walk", low=3.0, high=5.0)
MODERATE = _band(4.5, meaning="Carbohydrate of a day of lifting for 45–90 min", low=4.0, high=6.0)
HARD = _band(
    5.5, meaning="Carbohydrate of a hard day: a match, long lifting, hard cardio", low=5.0, high=7.0
)
DOUBLE = _band(6.5, meaning="Carbohydrate of a day of two sessions", low=6.0, high=8.0)
LONG = _band(9.0, meaning="Carbohydrate of a day of endurance over 3 h", low=8.0, high=12.0)
EVE = _band(
    6.5,
    meaning="Carbohydrate of the day before a match or a long effort, with less fat",
    source=COLLINS_2021,
    read=Read.SECONDARY,
    grade="C",
    population="footballers before a match; as far as energy and the least fat allow",
    low=6.0,
    high=8.0,
)
BANDS = (REST, LIGHT, MODERATE, HARD, DOUBLE, LONG, EVE)
_LOW_ENDS = np.array([band.evidence.low for band in BANDS])
_HIGH_ENDS = np.array([band.evidence.high for band in BANDS])
_rest, _light, _moderate, _hard, _double, _long, _ = range(len(BANDS))
LOAD_NAMES: Mapping[int, str] = MappingProxyType(
    dict(enumerate(("rest", "light", "moderate", "hard", "double", "long", "eve")))
)

LIGHT_UNTIL = Constant(45, "minutes", "Length up to which one session makes a light day")
MODERATE_UNTIL = Constant(90, "minutes", "Length up to which lifting makes a moderate day")
HARD_FROM = Constant(
    60, "minutes", "Length from which a match or hard endurance makes a hard day; easy, twice that"
)
DEAR = Constant(
    0.10,
    "of the mean day",
    "What a training day may cost before the swing grows with it, so that rest days do not eat for "
    "the hardest one",
)
LONG_FROM = Constant(180, "minutes", "Length of endurance above which a day is a long one")


class Week(NamedTuple):
    """One thing for each weekday."""

    mon: Numbers
    tue: Numbers
    wed: Numbers
    thu: Numbers
    fri: Numbers
    sat: Numbers
    sun: Numbers


class OneDay(NamedTuple):
    """Energy in kcal, carbohydrate and fat in g of one day."""

    energy: Band
    carbohydrate: Band
    fat: Band


class WeekMacros(NamedTuple):
    """Each weekday's energy in kcal, carbohydrate and fat in g, and where carbohydrate is short.

    `load` is the place of the day's band in `BANDS`.
    """

    energy: Band
    carbohydrate: Band
    fat: Band
    load: Week
    short: Week


class DayMacros(NamedTuple):
    """Energy in kcal, carbohydrate and fat in g of training days, of rest days and of each weekday.

    Those of training days and of rest days are their means; protein is the same on every day.
    `fat` and `carbohydrate` are the means of the week. `swing` is the share that was given, which
    is less than what was asked where `code` is 'swing_reduced'. `count` is how many waking days
    have training.
    """

    training_energy: Band
    rest_energy: Band
    training_carbohydrate: Band
    rest_carbohydrate: Band
    training_fat: Band
    rest_fat: Band
    fat: Band
    swing: Numbers
    code: Numbers
    count: Numbers
    week: WeekMacros

    def of(self, day: str) -> OneDay:
        """Return what 'training' or 'rest' days, or a weekday, have."""
        if day == "training":
            return OneDay(self.training_energy, self.training_carbohydrate, self.training_fat)
        if day == "rest":
            return OneDay(self.rest_energy, self.rest_carbohydrate, self.rest_fat)
        place = Week._fields.index(day)
        week = self.week
        return OneDay(
            *(
                Band(*(part[place] for part in band))
                for band in (week.energy, week.carbohydrate, week.fat)
            )
        )


@elementwise
def lifting_load(minutes: Numbers) -> Numbers:
    """Return the load of a day with one session of lifting: its place in `BANDS`.

    >>> [LOAD_NAMES[lifting_load(minutes)] for minutes in (40, 75, 120)]
    ['light', 'moderate', 'hard']
    """
    spent = np.asarray(minutes)
    return select(
        [spent <= 0, spent <= LIGHT_UNTIL, spent <= MODERATE_UNTIL],
        [_rest, _light, _moderate],
        default=_hard,
    )


def load_of(sessions: Iterable[tuple[str, float]]) -> int:
    """Return the load of a day from the kind and the minutes of each session: a place in `BANDS`.

    Mobility adds none, a walk little. Two sessions of more than an hour and a half are a double.

    >>> LOAD_NAMES[load_of([("legs", 75), ("mobility", 30)])]
    'moderate'
    """
    done = list(sessions)
    counted = [(kind, minutes) for kind, minutes in done if kind not in GENTLE]
    total = sum(minutes for _, minutes in counted)
    endurance = [minutes for kind, minutes in counted if kind.startswith("endurance")]
    if any(minutes > LONG_FROM for minutes in endurance):
        return _long
    if len(counted) > 1 and total > MODERATE_UNTIL:
        return _double
    found = int(lifting_load(total))
    for kind, minutes in done:
        if kind in ("team sport", "endurance hard") and minutes >= HARD_FROM:
            found = _hard
        elif kind == "endurance easy":
            found = max(_light, min(found, _hard if minutes >= 2 * HARD_FROM else _moderate))
        elif kind == "walk":
            found = max(_light, found)
    return found


def day_macros(
    energy_kcal: Band | Numbers,
    macros: Macros,
    costs: Week,
    loads: Week,
    usual_load: Numbers,
    swing: Numbers,
    floor_kcal: Numbers,
    weight_kg: Numbers,
    reference_kg: Numbers,
    goal: Numbers,
) -> DayMacros:
    """Return what each day of a week eats; the week's mean energy is kept exactly.

    `costs` are what each day's sessions cost in kcal for each kg of body weight, `loads` the days'
    places in `BANDS`. A training day gets `swing` of the mean day more than a rest day, and of
    several unlike ones each in proportion to its cost; where training costs more than a tenth of
    the mean day, a swing of a tenth and more gives each day at least what it costs. No day goes
    below `floor_kcal`, nor below what its protein and fat hold: the swing is made smaller, and
    `code` says so.

    Claims are met in this order: protein, the least fat, carbohydrate up to the band of the day's
    load (for `reference_kg`). Fat is that of the mean day where carbohydrate then lies in its band,
    and else takes up the slack between its floor and 35 % of the day's energy. `usual_load` is that
    of a training day in a week without one.

    >>> from calc.food.nutrients import share_out
    >>> macros = share_out(2800, Band(128, 144, 176), 80, "gain")
    >>> costs, loads = Week(1, 1, 0, 1, 1, 0, 0), Week(2, 2, 0, 2, 2, 0, 0)
    >>> days = day_macros(2800, macros, costs, loads, 2, 0.10, 1800, 80, 80, "gain")
    >>> round(days.training_energy.target), round(days.rest_energy.target)
    (2920, 2640)
    >>> round(days.training_carbohydrate.target), round(days.rest_carbohydrate.target)
    (411, 320)
    """
    return _day_macros(
        *as_band(energy_kcal),
        macros.protein.target,
        macros.fat.target,
        macros.carbohydrate.target,
        usual_load,
        swing,
        floor_kcal,
        weight_kg,
        reference_kg,
        goal,
        *costs,
        *loads,
    )


@elementwise
def _day_macros(
    energy_low: Numbers,
    energy: Numbers,
    energy_high: Numbers,
    protein: Numbers,
    usual_fat: Numbers,
    usual_carbohydrate: Numbers,
    usual_load: Numbers,
    swing: Numbers,
    floor_kcal: Numbers,
    weight_kg: Numbers,
    reference_kg: Numbers,
    goal: Numbers,
    *by_day: Numbers,
) -> DayMacros:
    days = len(Week._fields)
    _, usual_load, *each = np.broadcast_arrays(energy, usual_load, *by_day)
    cost, load = np.stack(each[:days]), np.stack(each[days:]).astype(int)
    trains = cost > 0
    count = trains.sum(axis=0)
    usual_cost = np.where(count > 0, cost.sum(axis=0) / np.maximum(count, 1), 1)
    turn = (cost - cost.mean(axis=0)) / usual_cost
    dear = np.maximum(usual_cost * weight_kg / (DEAR * energy), 1)
    given, code = _given_swing(
        energy, usual_carbohydrate, floor_kcal, np.maximum(-turn.min(axis=0), 0), swing, dear
    )
    # The usual training day and the usual rest day as well, which a week may be without.
    turns = np.concatenate([turn, [1 - count / days, -count / days]])
    loads = np.concatenate([load, [usual_load.astype(int), np.full(np.shape(usual_load), _rest)]])
    part = 1 + given * turns
    each_energy = Band(energy_low * part, energy * part, energy_high * part)
    share = _share(each_energy, protein, usual_fat, loads, weight_kg, reference_kg, goal)
    carbohydrate, fat, short = share
    training, rest = np.where(count > 0, trains, False), ~trains
    at = len(Week._fields)

    def mean(band: Band, which: Numbers, place: int) -> Band:
        many = which.sum(axis=0)
        sums = band.map(lambda part: (part[:days] * which).sum(axis=0))
        return Band(
            *(
                np.where(many > 0, total / np.maximum(many, 1), usual[place])
                for total, usual in zip(sums, band, strict=True)
            )
        )

    def week(part: Numbers) -> Week:
        return Week(*part[:days])

    return DayMacros(
        each_energy.map(lambda part: part[at]),
        each_energy.map(lambda part: part[at + 1]),
        mean(carbohydrate, training, at),
        mean(carbohydrate, rest, at + 1),
        mean(fat, training, at),
        mean(fat, rest, at + 1),
        fat.map(lambda part: part[:days].mean(axis=0)),
        given,
        code,
        count,
        WeekMacros(
            each_energy.map(week), carbohydrate.map(week), fat.map(week), week(loads), week(short)
        ),
    )


def _given_swing(
    energy: Numbers,
    carbohydrate: Numbers,
    floor_kcal: Numbers,
    deepest: Numbers,
    swing: Numbers,
    dear: Numbers,
) -> tuple[Numbers, Numbers]:
    """Return the swing that leaves the day with the least energy its floor, and whether it is less
    than was asked for.

    `deepest` is how many swings that day lies below the mean day, `dear` how many tenths of the
    mean day a training day costs.
    """
    room = np.minimum(energy - floor_kcal, carbohydrate * CARBOHYDRATE_ENERGY)
    moves = deepest > 0
    most = np.where(moves, np.maximum(room, 0) / np.where(moves, deepest * energy, 1), np.inf)
    wanted = np.maximum(swing, np.minimum(swing, DEAR) * dear)
    return np.minimum(wanted, most), np.where(most < swing, "swing_reduced", "")


def _share(
    energy: Band,
    protein: Numbers,
    usual_fat: Numbers,
    loads: Numbers,
    weight_kg: Numbers,
    reference_kg: Numbers,
    goal: Numbers,
) -> tuple[Band, Band, Numbers]:
    """Return carbohydrate and fat of each day, and where carbohydrate is below its band."""
    day = energy.target
    left = day - protein * PROTEIN_ENERGY
    least = np.minimum(fat_floor(weight_kg, day, goal), np.maximum(left, 0) / FAT_ENERGY)
    most = np.maximum(FAT_SHARE_HIGH * day / FAT_ENERGY, least)
    low, high = (ends[loads] * reference_kg for ends in (_LOW_ENDS, _HIGH_ENDS))
    usual = (left - usual_fat * FAT_ENERGY) / CARBOHYDRATE_ENERGY
    wished = (left - np.clip(usual, low, high) * CARBOHYDRATE_ENERGY) / FAT_ENERGY
    fat = np.clip(np.where((usual < low) | (usual > high), wished, usual_fat), least, most)
    fat = np.minimum(fat, np.maximum(left, 0) / FAT_ENERGY)
    carbohydrate = np.maximum(left - fat * FAT_ENERGY, 0) / CARBOHYDRATE_ENERGY
    ends = (carbohydrate + (end - day) / CARBOHYDRATE_ENERGY for end in (energy.low, energy.high))
    lowest, highest = (np.maximum(end, 0) for end in ends)
    return (
        Band(lowest, carbohydrate, highest),
        Band(np.minimum(least, fat), fat, most),
        carbohydrate < low,
    )
