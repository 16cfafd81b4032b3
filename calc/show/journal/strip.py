"""The last full week in four figures: sets, energy, protein and weight, each beside the plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import isfinite
from typing import NamedTuple

import pandas as pd

from calc.errors import listed
from calc.evidence import Constant, figure
from calc.plan import Plan
from calc.show.journal.findings import ENOUGH_DAYS, in_steps
from calc.show.journal.lanes import Goal
from calc.show.journal.training.muscles import whole
from calc.show.journal.week import WEEK, needs_years, week_text, weighed
from calc.show.journal.weeks import Targets
from calc.show.training.volume import FEW_NAMED, Standard, muscle_name, state_of
from calc.show.words import POUNDS, grams, kcal
from calc.units import Units

RATE_WEEKS = Constant(4, "weeks", "Full weeks over which the weight's way is told in a figure")
UNDER, IN, OVER = "under", "in", "over"
_PLACES = {"least": UNDER, "below": UNDER, "within": IN, "above": OVER}


class Figure(NamedTuple):
    """One figure: what of, the number with its unit, where it lies, and what it lies beside.

    `place` is 'under', 'in', 'over' or, of several muscles, how many are under and over; '' where
    nothing is there to hold it against. `value` is '' where nothing is known.
    """

    name: str
    value: str
    unit: str
    place: str
    note: str


class Strip(NamedTuple):
    """The figures of a week, and which week it is."""

    title: str
    figures: tuple[Figure, ...]


def rate_of(plan: Plan) -> Goal | None:
    """Return the weekly change of weight that a plan expects, in kg; None where it is withheld."""
    if plan.hides_numbers or plan.weekly_gain is None:
        return None
    low, _, high = plan.weekly_gain.m_as("kg/week")
    return Goal(min(low, high), max(low, high))


def strip(
    weeks: pd.DataFrame,
    weigh_ins: pd.DataFrame,
    muscles: Iterable[str],
    held_against: Standard,
    targets: Targets,
    rate: Goal | None,
    units: Units,
    last_day: date,
    *,
    hidden: bool = False,
) -> Strip | None:
    """Return the figures of the last week shown that is over and has a log; None where none is.

    `weeks` is without a gap, `muscles` are those that a person trains. The rate of the weight is
    the way of its trend over the last four such weeks, a week. Where numbers of the body are
    `hidden` only the sets are told.
    """
    over = whole(weeks, last_day)
    logged = over[(over[["workouts", "intake_days", "weigh_ins"]] > 0).any(axis=1)]
    if logged.empty:
        return None
    week = logged.iloc[-1]
    figures = [_sets(week, muscles, held_against)]
    if not hidden:
        recent = over[over["week_start"] > week["week_start"] - RATE_WEEKS * WEEK]
        recent = recent[recent["week_start"] <= week["week_start"]]
        figures += [
            _energy(week, targets.energy),
            _protein(week, targets.protein),
            _weight(weighed(weigh_ins, recent), rate, units),
        ]
    is_last = week["week_start"] == over["week_start"].iloc[-1]
    when = week_text(week["week_start"], year=needs_years(weeks))
    return Strip(f"Last full week{'' if is_last else ' with a log'}, {when}", tuple(figures))


def place(value: float, low: float, high: float) -> str:
    """Return where a value lies: 'under', 'in' or 'over'."""
    return UNDER if value < low else OVER if value > high else IN


def _sets(week: pd.Series, muscles: Iterable[str], held_against: Standard) -> Figure:
    name = "Hard sets"
    if not week["workouts"] > 0:
        return Figure(name, "", "", "", "no training logged")
    found: dict[str, list[str]] = {UNDER: [], IN: [], OVER: []}
    counts = {muscle: float(week[f"hard_sets_{muscle}"]) for muscle in muscles}
    for muscle, sets in sorted(counts.items(), key=lambda one: one[1]):
        state = state_of(sets, held_against.marks(muscle))
        if state in _PLACES:
            found[_PLACES[state]].append(f"{muscle_name(muscle)} {figure(sets, 1)}")
    count = sum(map(len, found.values()))
    if not count:
        sessions = figure(week["workouts"], 0)
        return Figure(name, sessions, "sessions", "", "no range for this way of counting")
    value, unit = f"{len(found[IN])} of {count}", "muscles in range"
    outside = {where: found[where] for where in (UNDER, OVER) if found[where]}
    if len(outside) == 2:
        where = listed([f"{len(names)} {one}" for one, names in outside.items()])
        beside = "; ".join(f"{one}: {_few(names)}" for one, names in outside.items())
        return Figure(name, value, unit, where, beside)
    where = next(iter(outside), IN)
    return Figure(name, value, unit, where, _few(outside.get(where, [])))


def _few(names: list[str]) -> str:
    """The fewest first, and how many more: 'calves 3, biceps 6 and 2 more'."""
    shown = names[:FEW_NAMED]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _energy(week: pd.Series, goal: Goal | None) -> Figure:
    few = _too_few(week, "Energy", "energy_kcal")
    if few is not None:
        return few
    value = in_steps(float(week["energy_kcal"]))
    where = place(value, *map(in_steps, goal)) if goal else ""
    beside = f"plan {kcal(goal.low)} to {kcal(goal.high)}" if goal else ""
    return Figure("Energy", kcal(value), "kcal a day", where, beside)


def _protein(week: pd.Series, goal: Goal | None) -> Figure:
    few = _too_few(week, "Protein", "protein_g")
    if few is not None:
        return few
    per_kg = float(week["protein_g_per_kg"])
    if not isfinite(per_kg):
        return Figure("Protein", grams(week["protein_g"]), "g a day", "", "no weigh-in to compare")
    value = round(per_kg, 1)
    where = place(value, round(goal.low, 1), round(goal.high, 1)) if goal else ""
    beside = f"plan {figure(goal.low, 1)} to {figure(goal.high, 1)}" if goal else ""
    return Figure("Protein", figure(value, 1), "g/kg a day", where, beside)


def _too_few(week: pd.Series, name: str, column: str) -> Figure | None:
    """A figure that is not told, as too few days are known; None where it can be."""
    days = int(week["intake_days"])
    if not days or not isfinite(week[column]):
        return Figure(name, "", "", "", "not logged")
    if days < ENOUGH_DAYS:
        return Figure(name, "", "", "", f"{days} of 7 days logged, too few to tell")
    return None


def _weight(seen: pd.DataFrame, rate: Goal | None, units: Units) -> Figure:
    name = "Trend weight"
    if seen.empty:
        return Figure(name, "", "", "", "not weighed")
    first, last = seen.iloc[0], seen.iloc[-1]
    days = (last["date"] - first["date"]) / WEEK
    if days < 1:
        return Figure(name, "", "", "", "too few weigh-ins to tell")
    a_unit, unit = (POUNDS, "lb") if units == "imperial" else (1.0, "kg")
    value = round(float(last["trend_kg"] - first["trend_kg"]) / days * a_unit, 2)
    ends = [round(end * a_unit, 2) for end in rate] if rate else []
    where = place(value, *ends) if ends else ""
    beside = f"plan {' to '.join(map(signed, dict.fromkeys(ends)))}" if ends else ""
    return Figure(name, signed(value), f"{unit} a week", where, beside)


def signed(value: float) -> str:
    """Return a change with its sign: '+0.25', '−0.4', '0'."""
    text = figure(abs(value), 2)
    return text if text == "0" else f"{'+' if value > 0 else '−'}{text}"
