"""The rule of the check-in: what a person's marks mean for it, when it first may, how far it moves.

A mark stands on a date, or from it to `until`. Kinds are those of the journal: illness, travel,
creatine, diet, cycle, activity, pause, fasted and checkin; any other kind means nothing here.
Check-ins are written as marks by `calc.expenditure.checkin.history`.

- `next_week`: a week's energy from the one before, with its doubt and its cap.
- `next_maintenance`: the same rule for maintenance, which is what a check-in puts in use.
- `energy_for_rate`: the energy that a rate on the scale asks for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Band, Numbers, elementwise
from calc.clock import Day, as_date
from calc.energy.surplus_deficit import expected_rate_range
from calc.evidence import Constant
from calc.expenditure.body import logged_energy_density, usual_fat_mass
from calc.expenditure.projection import KILOJOULES_PER_KCAL, known_or
from calc.journal.fasting import fasted_dates
from calc.plan import Plan

SETTLING = Constant(
    7, "days", "Days after an illness or a journey until body weight counts as usual again"
)
LEVEL_SHIFT = Constant(
    14, "days", "Days after creatine or another diet begins in which water moves body weight"
)
PHASE_DAYS = Constant(
    7, "days", "Days of a marked phase of the cycle in which water moves body weight most"
)

ILLNESS, TRAVEL, CREATINE, DIET = "illness", "travel", "creatine", "diet"
CYCLE, ACTIVITY, PAUSE = "cycle", "activity", "pause"
_WORDS = {
    ILLNESS: "Illness moves water and appetite",
    TRAVEL: "Travel moves water, meals and the hour of weighing",
    CREATINE: "Creatine binds water in its first two weeks",
    DIET: "Another diet moves water in its first two weeks",
    CYCLE: "The cycle moves water in these days",
    PAUSE: "You paused the check-in",
}

# A check-in that was used, and beside it what was in use before, where that was no check-in's.
CHECK_IN, BEFORE = "checkin", "before_checkin"
UNIT = "kcal/day"
_PER_KCAL = {"kcal/day": 1.0, "kcal": 1.0, "kj/day": 1 / KILOJOULES_PER_KCAL}


@dataclass(frozen=True)
class Pause:
    """Why the check-in rests: the mark's kind and date, the day it goes on (None: open), words."""

    kind: str
    since: date
    resumes: date | None
    words: str


class Known(NamedTuple):
    """What marks tell `calc.expenditure.estimate`: its keyword arguments, by their names.

    Dates in their order; `pauses` holds every date of an illness or a journey, `fasts` every one on
    which nothing was eaten.
    """

    menstrual_cycle: bool
    changes: tuple[date, ...]
    creatine_starts: tuple[date, ...]
    pauses: tuple[date, ...]
    fasts: tuple[date, ...]


class _Mark(NamedTuple):
    kind: str
    start: date
    until: date | None


def _marks(marks: pd.DataFrame) -> Iterator[_Mark]:
    for kind, start, until in zip(marks["kind"], marks["date"], marks["until"], strict=True):
        end = None if pd.isna(until) else until.date()
        yield _Mark(str(kind).strip().casefold(), start.date(), end)


def _resumes(mark: _Mark) -> date | None:
    """Return the first day after the pause that a mark means; None for one that stays open."""
    after_end = (mark.until or mark.start) + timedelta(days=1)
    if mark.kind in (ILLNESS, TRAVEL):
        return after_end + timedelta(days=int(SETTLING))
    if mark.kind in (CREATINE, DIET):
        return max(after_end, mark.start + timedelta(days=int(LEVEL_SHIFT)))
    if mark.kind == CYCLE:
        return after_end if mark.until else mark.start + timedelta(days=int(PHASE_DAYS))
    return after_end if mark.until else None


def paused(marks: pd.DataFrame, day: Day) -> Pause | None:
    """Return why the check-in rests on a day, by the mark that rests it longest; None if none does.

    Illness and travel pause it for their days and a week after, creatine and another diet for two
    weeks from their start, a phase of the cycle for its days (a week where it has no end), and a
    person's own 'pause' for its days, or until it is given an end. A change of activity does not
    pause it: the estimate is told, and its own doubt grows.
    """
    today = as_date(day)
    resting = [
        (mark, end)
        for mark in _marks(marks)
        if mark.kind in _WORDS
        and mark.start <= today
        and ((end := _resumes(mark)) is None or today < end)
    ]
    if not resting:
        return None
    mark, end = max(resting, key=lambda one: one[1] or date.max)
    return Pause(mark.kind, mark.start, end, _WORDS[mark.kind])


def known_to_the_estimate(marks: pd.DataFrame) -> Known:
    """Return what marks tell the estimate; `estimate(..., **known_to_the_estimate(m)._asdict())`.

    A span of other activity is a change where it begins and on the day after its end.
    """
    changes, creatine, pauses = set(), set(), set()
    cycle = False
    for mark in _marks(marks):
        if mark.kind == ACTIVITY:
            changes.add(mark.start)
            if mark.until:
                changes.add(mark.until + timedelta(days=1))
        elif mark.kind == CREATINE:
            creatine.add(mark.start)
        elif mark.kind in (ILLNESS, TRAVEL):
            length = ((mark.until or mark.start) - mark.start).days + 1
            pauses |= {mark.start + timedelta(days=place) for place in range(length)}
        cycle = cycle or mark.kind == CYCLE
    fasts = tuple(fasted_dates(marks).astype("datetime64[D]").tolist())
    changed, begun, rested = (tuple(sorted(dates)) for dates in (changes, creatine, pauses))
    return Known(cycle, changed, begun, rested, fasts)


def check_ins(marks: pd.DataFrame) -> pd.Series:
    """Return which rows are check-ins."""
    return marks["kind"].str.strip().str.casefold() == CHECK_IN


def befores(marks: pd.DataFrame) -> pd.Series:
    """Return which rows say what was in use before the check-in of their date."""
    return marks["kind"].str.strip().str.casefold() == BEFORE


def kilocalories(marks: pd.DataFrame) -> pd.Series:
    """Return the values of marks in kcal/day, nan where the unit is another."""
    factor = marks["unit"].str.strip().str.casefold().map(_PER_KCAL)
    return marks["value"].astype(float) * factor.astype(float)


def history(marks: pd.DataFrame) -> pd.DataFrame:
    """Return the past check-ins, oldest first: `date`, `maintenance_kcal` in use after it, `note`.

    A value whose unit is no energy a day is nan.
    """
    past = marks[check_ins(marks)].sort_values("date", kind="stable")
    return pd.DataFrame(
        {
            "date": past["date"],
            "maintenance_kcal": kilocalories(past),
            "note": past["note"],
        }
    ).reset_index(drop=True)


def in_use(marks: pd.DataFrame) -> float:
    """Return the maintenance in kcal/day that the last check-in put in use, nan for none."""
    known = history(marks)["maintenance_kcal"].dropna()
    return math.nan if known.empty else float(known.iloc[-1])


def agree(one: float, other: float) -> bool:
    """Return whether two maintenances are the same in whole kcal; unknown agrees with unknown."""
    return (math.isnan(one) and math.isnan(other)) or abs(one - other) < 1


FIRST_DAYS = Constant(21, "days", "Days of logs before the first check-in", low=14, high=28)
FIRST_INTAKE_DAYS = Constant(
    10, "days", "Days with intake before the first check-in", low=7, high=14
)
DAYS_BETWEEN = Constant(7, "days", "Days from one check-in to the next")

WEEKLY_CAP = Constant(150, "kcal/day", "Largest change of a week's energy at one check-in")
LEAST_STEP = Constant(50, "kcal/day", "Change of a week's energy below which nothing is changed")
DOUBT = Constant(
    1,
    "standard deviations",
    "Doubt of the learned maintenance inside which nothing changes",
    low=1,
    high=2,
)


STEADY = Constant(
    0.001, "of body weight a week", "Change of weight up to which weight counts as held"
)
RATE_IN_DOUBT = Constant(
    0.10,
    "kg a week",
    "Doubt of a rate over four weeks: both ends of the trend are known to 0.28 kg",
)
AS_PLANNED = Constant(
    0.05, "of the plan's energy", "Logged intake so near the plan's counts as following it"
)


def aimed_at(plan: Plan) -> Band:
    """Return the change of weight in kg a week that a plan is content with, from low to high.

    What the plan's goal aims at and what it promises of its energy, both, and the doubt of a rate
    to either side; where weight is to be held, a thousandth of it besides. The goal is the one that
    is planned, which a guardrail may have made another than was asked for.
    """
    profile, goal = plan.profile, plan.goal
    promised = plan.amounts.weekly_gain.band
    aim = expected_rate_range(profile.weight_kg, goal, profile.experience)
    held = goal in ("maintain", "recomposition")
    around = RATE_IN_DOUBT + STEADY * profile.weight_kg * held
    low = float(np.fmin(promised.low, aim.low)) - around
    high = float(np.fmax(promised.high, aim.high)) + around
    # Whoever is to gain does not lose on the way, and the other way round.
    if goal == "gain":
        low = max(low, 0.0)
    elif goal == "cut":
        high = min(high, 0.0)
    return Band(low, float(promised.target), high)


def on_track(rate_kg: float, aim: Band, eaten_kcal: float, planned_kcal: float) -> bool:
    """Return whether weight moves as aimed at while a person eats what the plan says.

    What is not known (nan) is not on track: then the logs decide.
    """
    follows = abs(eaten_kcal - planned_kcal) <= AS_PLANNED * planned_kcal
    return bool(aim.low <= rate_kg <= aim.high and follows)


class NextWeek(NamedTuple):
    """The next week's energy in kcal/day, in the units of the log.

    `wanted` is what the estimate and the rate ask for, `energy` what is offered: at most one step
    from the present energy, and the present energy where the difference is within doubt.
    """

    wanted: Numbers
    energy: Numbers


@elementwise
def next_week(
    present_kcal: Numbers, wanted_kcal: Numbers, sd_kcal: Numbers, followed: Numbers = False
) -> NextWeek:
    """Return the next week's energy from the present one, what is wanted and the estimate's SD.

    Nothing changes within one SD or 50 kcal, whichever is more; beyond it the step is at most
    150 kcal. Where the present energy already follows the logs (`followed`), 50 kcal are enough:
    what was learned since is in doubt by far less than all that was learned, and the rest of a
    step cut short is to come. `present_kcal` is in logged units, as all of these are. What is nan
    (nothing wanted, no doubt known) changes nothing.

    >>> next_week(2600, 2900, sd_kcal=100).energy
    2750.0
    >>> next_week(2600, 2680, sd_kcal=100).energy
    2600.0
    """
    change = wanted_kcal - present_kcal
    doubt = np.where(np.logical_and(followed, np.isfinite(sd_kcal)), 0, DOUBT * sd_kcal)
    told = np.abs(change) > np.maximum(LEAST_STEP, doubt)
    step = np.clip(change, -WEEKLY_CAP, WEEKLY_CAP)
    return NextWeek(wanted_kcal, present_kcal + np.where(told, step, 0))


def next_maintenance(
    in_use_kcal: Numbers, learned_kcal: Numbers, sd_kcal: Numbers, followed: Numbers = False
) -> Numbers:
    """Return the maintenance in kcal/day that next week's plan is made from.

    The rule is that of a week's energy, `next_week`: the one in use, unless the learned one differs
    by more than 50 kcal and by more than one of its standard deviations; then the learned one, but
    at most 150 kcal from the one in use. Where the one in use was itself put there by a check-in
    (`followed`), more than 50 kcal are enough.

    The rate on the scale is not corrected for a second time: it is what the learned maintenance was
    learned from, and would be counted twice.

    >>> next_maintenance(2600, 2700, sd_kcal=80)
    2700.0
    """
    return next_week(in_use_kcal, learned_kcal, sd_kcal, followed).energy


@elementwise
def energy_for_rate(
    expenditure_kcal: Numbers,
    rate_kg_per_week: Numbers,
    weight_kg: Numbers,
    fat_mass_kg: Numbers = np.nan,
) -> Numbers:
    """Return the logged kcal/day that change weight by `rate_kg_per_week` from a maintenance.

    The energy of a kilogram is the filter's own, so that an error in it falls out of both.

    >>> round(energy_for_rate(2600, 0.25, 80))
    2824
    """
    fat = known_or(fat_mass_kg, usual_fat_mass(weight_kg))
    return expenditure_kcal + rate_kg_per_week / 7 * logged_energy_density(fat)
