"""The week as planned, day by day: hard sets above what is eaten and slept, on one axis.

The Journal draws what was done in the same lanes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from calc.clock import hours_text
from calc.errors import listed
from calc.evidence import Constant, figure
from calc.person.limits import WEEKDAYS
from calc.plan import Plan
from calc.show.plan.clock import Columns
from calc.show.words import kcal
from calc.training.session import Session

SETS, ENERGY, SLEEP = "Hard sets", "Energy", "In bed"
LANE = Constant(1.5, "of a lane's tallest bar", "From the foot of one lane to that of the next")
LANE_PIXELS = Constant(92, "pixels", "How high a lane of the week is drawn")


class Frame(NamedTuple):
    """Where lanes stand: the middle of each and the top of all, in heights of a lane; pixels."""

    middles: dict[str, float]
    top: float
    pixels: float


def sets_by_day(sessions: Mapping[str, Session]) -> dict[str, float]:
    """Return how many hard sets each day of a week has; warm-up sets are none."""
    return {day: sum(one.sets for one in session.working) for day, session in sessions.items()}


def lanes(plan: Plan, sets: Mapping[str, float]) -> tuple[str, ...]:
    """Return the lanes that a week's picture has, from the top; none where numbers are hidden."""
    if plan.hides_numbers:
        return ()
    return (
        *((SETS,) if any(sets.values()) else ()),
        *(() if plan.energy is None else (ENERGY,)),
        *(() if plan.sleep is None else (SLEEP,)),
    )


def frame(lanes: tuple[str, ...]) -> Frame:
    """Return where lanes, from the top, stand in the picture of a week."""
    middles = {lane: foot + 1 / 2 for lane, foot in _feet(lanes).items()}
    return Frame(middles, len(lanes) * float(LANE), len(lanes) * float(LANE_PIXELS))


def _feet(lanes: tuple[str, ...]) -> dict[str, float]:
    return {lane: place * float(LANE) for place, lane in enumerate(reversed(lanes))}


def week_picture(plan: Plan, sets: Mapping[str, float]) -> Columns:
    """Return the bars of a week from Monday: `sets` by weekday, kcal and minutes in bed.

    `foot` and `top` are in heights of a lane, upwards from the foot of the lowest; the tallest bar
    of each lane is 1. A day without sets has no bar in their lane.
    """
    rows: list[tuple[str, str, str, float, float, str]] = []
    trained = {day.weekday for day in plan.week if day.sessions} | {*sets}
    for lane, foot in _feet(lanes(plan, sets)).items():
        amounts = _amounts(plan, lane, sets)
        tallest = max(amounts.values())
        for day in WEEKDAYS:
            if day in amounts:
                top = foot + amounts[day] / tallest
                kind = "training" if day in trained else "rest"
                rows.append((day.capitalize(), lane, kind, foot, top, _label(lane, amounts[day])))
    names = ("weekday", "lane", "kind", "foot", "top", "label")
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)) if rows else {}


def _amounts(plan: Plan, lane: str, sets: Mapping[str, float]) -> dict[str, float]:
    if lane == SETS:
        return {day: amount for day, amount in sets.items() if amount}
    if lane == ENERGY:
        energy = plan.amounts.days.week.energy.target
        return {day: float(part) for day, part in zip(WEEKDAYS, energy, strict=True)}
    return {day: float(plan.days[plan.kind_of(day)].night_minutes) for day in WEEKDAYS}


def _label(lane: str, amount: float) -> str:
    if lane == SETS:
        return figure(amount)
    return kcal(amount) if lane == ENERGY else hours_text(amount)


def sets_sentence(sets: Mapping[str, float]) -> str:
    """Return how many hard sets a week has, and on which days; empty for none."""
    days = [day.capitalize() for day in WEEKDAYS if sets.get(day)]
    return f"{figure(sum(sets.values()))} hard sets on {listed(days)}." if days else ""
