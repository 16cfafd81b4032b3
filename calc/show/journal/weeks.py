"""Weeks of a journal as one picture: lanes on one axis of weeks, held against a plan.

Every lane has its own scale; here each value becomes a height in the picture, so that the lanes
share their weeks, one touch of a week shows it in all of them, and the picture saves as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite

import numpy as np
import pandas as pd

from calc.clock import iso_dates
from calc.evidence import figure
from calc.plan import Plan
from calc.show.journal.findings import ENOUGH_DAYS
from calc.show.journal.lanes import FOOT, ROOM, Goal, Lane, range_of, ticks_of
from calc.show.journal.week import (
    TO_SUNDAY,
    WEEK,
    alt_text,
    needs_years,
    week_words,
    weighed,
    without_body,
)
from calc.show.training.volume import Standard, muscle_name
from calc.show.words import POUNDS, kcal
from calc.units import Units


@dataclass(frozen=True)
class Targets:
    """What the lanes are held against: hard sets by muscle, kcal a day, g/kg a day, hours."""

    sets: Mapping[str, Goal] = field(default_factory=dict)
    energy: Goal | None = None
    protein: Goal | None = None
    sleep: Goal | None = None


def targets_of(plan: Plan, held_against: Standard, muscles: Iterable[str]) -> Targets:
    """Return what a person's weeks are held against: the plan's ranges and the volume's marks.

    An amount that is withheld has none, and where numbers of the body are hidden neither energy
    nor protein has.
    """
    sets = {}
    for muscle in muscles:
        marks = held_against.marks(muscle)
        if isfinite(marks.low):
            sets[muscle] = Goal(marks.low, marks.high)
    shown = not plan.hides_numbers
    energy = plan.energy.m_as("kcal/day") if shown and plan.energy is not None else None
    protein = plan.protein.m_as("g/day") if shown and plan.protein is not None else None
    sleep = plan.sleep.m_as("h") if plan.sleep is not None else None
    weight = plan.profile.weight_kg
    return Targets(
        sets,
        Goal(energy.low, energy.high) if energy is not None else None,
        Goal(protein.low / weight, protein.high / weight) if protein is not None else None,
        Goal(sleep.low, sleep.high) if sleep is not None else None,
    )


COLUMNS: tuple[str, ...] = (
    *("kind", "lane", "x", "x2", "y", "y2", "sure", "text"),
    *("week", "label", "sets", "energy", "protein", "weight", "sleep"),
)
MUSCLE_HEIGHT = 46
LANE_HEIGHT = 84
SLEEP_HEIGHT = 66
DAYS_HEIGHT = 15
LEAST_RANGE = {"energy": 400.0, "protein": 0.6, "weight": 1.0}
HALF_DAY = pd.Timedelta(hours=12)
BAR_GAP = pd.Timedelta(hours=20)


@dataclass(frozen=True)
class Picture:
    """The rows to draw and what the axes say: the height, and the labels by height or moment.

    `ticks` are moments of the axis of weeks and `count` is how many weeks there are. Where numbers
    of the body are `hidden` there are none in the rows.
    """

    rows: pd.DataFrame
    height: float
    heights: Mapping[float, str]
    ticks: Sequence[int]
    count: int
    alt: str
    hidden: bool = False


def picture(
    weeks: pd.DataFrame,
    weigh_ins: pd.DataFrame,
    targets: Targets,
    muscles: Sequence[str],
    units: Units,
    last_day: date,
    *,
    hidden: bool = False,
) -> Picture:
    """Return the picture of weeks without a gap between them.

    `weeks` is `calc.journal.weekly`'s table, made without a gap by `spread`; `weigh_ins` has
    `date`, `weight_kg` and `trend_kg` of each day with a weigh-in. A week that is not over on
    `last_day`, or with too few days logged, is drawn as unsure. Where numbers of the body
    are `hidden`, what was eaten and weighed has no lane and no word. `marked` marks a week of it.
    """
    if hidden:
        weeks, weigh_ins = without_body(weeks), weigh_ins.iloc[:0]
    shown = weighed(weigh_ins, weeks)
    lanes, rows = _lanes(weeks, shown, targets, muscles, units), []
    over = (weeks["week_start"] + TO_SUNDAY <= pd.Timestamp(last_day)).to_numpy()
    days = weeks["intake_days"].to_numpy(dtype=float)
    sure = {
        "sets": over,
        "energy": over & (days >= ENOUGH_DAYS),
        "protein": over & (days >= ENOUGH_DAYS),
        "sleep": over & (weeks["sleep_nights"].to_numpy(dtype=float) >= ENOUGH_DAYS),
    }
    starts = list(weeks["week_start"])
    ends = [start + WEEK for start in starts]
    for lane in lanes:
        goal = targets.sets.get(lane.name) or getattr(targets, lane.name, None)
        rows.append(_row("title", lane.name, starts[0], starts[0], lane.top, text=lane.title))
        rows.append(_row("base", lane.name, starts[0], ends[-1], lane.base, lane.base))
        if goal is not None:
            rows.append(
                _row("band", lane.name, starts[0], ends[-1], lane.at(goal.low), lane.at(goal.high))
            )
        rows += _marks(lane, weeks, starts, ends, sure)
    weight = next((lane for lane in lanes if lane.name == "weight"), None)
    for day, kilograms, trend in shown.itertuples(index=False):
        noon = day + HALF_DAY
        assert weight is not None
        rows.append(_row("weigh-in", "weight", noon, noon, weight.at(kilograms)))
        rows.append(_row("trend", "weight", noon, noon, weight.at(trend)))
    height = lanes[-1].base + FOOT
    years = needs_years(weeks)
    told = [
        week_words(week, muscles, units, year=years, hidden=hidden) for _, week in weeks.iterrows()
    ]
    mondays = iso_dates(weeks["week_start"])
    for monday, start, end, words in zip(mondays, starts, ends, told, strict=True):
        rows.append(_row("week", "", start, end, 0, height) | {"week": monday} | words)
    heights = {place: text for lane in lanes for place, text in lane.labels.items()}
    return Picture(
        pd.DataFrame(rows, columns=list(COLUMNS)).astype({"sure": bool, "y": float, "y2": float}),
        height,
        heights,
        ticks_of(starts),
        len(starts),
        alt_text(weeks, muscles, units, hidden=hidden),
        hidden,
    )


def marked(picture: Picture, chosen: str | None) -> Picture:
    """Return the picture with the week that begins on `chosen` marked; as it is for None."""
    week = picture.rows[(picture.rows["week"] == chosen) & (picture.rows["kind"] == "week")]
    if chosen is None or week.empty:
        return picture
    mark = week.assign(kind="chosen", week="")
    return replace(picture, rows=pd.concat([picture.rows, mark], ignore_index=True))


def _row(
    kind: str,
    lane: str,
    x: pd.Timestamp,
    x2: pd.Timestamp,
    y: float,
    y2: float | None = None,
    *,
    sure: bool = True,
    text: str = "",
) -> dict[str, object]:
    blank = dict.fromkeys(COLUMNS, "")
    place = {"x": x, "x2": x2, "y": y, "y2": y if y2 is None else y2}
    return {**blank, "kind": kind, "lane": lane, **place, "sure": bool(sure), "text": text}


def _lanes(
    weeks: pd.DataFrame,
    weigh_ins: pd.DataFrame,
    targets: Targets,
    muscles: Sequence[str],
    units: Units,
) -> list[Lane]:
    """The lanes of what is known of these weeks; a lane of nothing has no place."""
    lanes: list[Lane] = []

    def add(name: str, title: str, height: float, low: float, high: float) -> Lane:
        lane = Lane(name, title, lanes[-1].base if lanes else 0, height, low, high)
        lanes.append(lane)
        return lane

    for muscle in muscles if weeks["workouts"].gt(0).any() else ():
        goal = targets.sets.get(muscle)
        most = np.nanmax([1.0, *weeks[f"hard_sets_{muscle}"], *(goal or ())])
        title = f"{muscle_name(muscle).capitalize()}, hard sets"
        lane = add(muscle, title, MUSCLE_HEIGHT, 0, most * (1 + ROOM))
        for value in goal or (most,):
            lane.label(value, figure(value, 0))
    if weeks["intake_days"].gt(0).any():
        low, high = range_of(weeks["energy_kcal"], targets.energy, LEAST_RANGE["energy"])
        lane = add("energy", "Energy, kcal a day", LANE_HEIGHT, low, high)
        for value in targets.energy or (low, high):
            lane.label(value, kcal(value))
        add("days", "Days of food logged, of 7", DAYS_HEIGHT, 0, 7)
    if weeks["protein_g_per_kg"].notna().any():
        low, high = range_of(weeks["protein_g_per_kg"], targets.protein, LEAST_RANGE["protein"])
        lane = add("protein", "Protein, g/kg a day", LANE_HEIGHT, low, high)
        for value in targets.protein or (low, high):
            lane.label(value, figure(value, 1))
    if len(weigh_ins):
        both = [*weigh_ins["weight_kg"], *weigh_ins["trend_kg"]]
        low, high = range_of(both, None, LEAST_RANGE["weight"])
        unit = "kg" if units == "metric" else "lb"
        lane = add("weight", f"Body weight, {unit}: weigh-ins and trend", LANE_HEIGHT, low, high)
        for value in (min(both), max(both)):
            lane.label(value, figure(value if units == "metric" else value * POUNDS, 1))
    if weeks["sleep_h"].notna().any() or not lanes:
        most = np.nanmax([*weeks["sleep_h"], *(targets.sleep or (0,)), 1])
        lane = add("sleep", "Sleep, hours a night", SLEEP_HEIGHT, 0, most * (1 + ROOM))
        for value in targets.sleep or (most,):
            lane.label(value, figure(value, 1))
    return lanes


def _marks(
    lane: Lane,
    weeks: pd.DataFrame,
    starts: Sequence[pd.Timestamp],
    ends: Sequence[pd.Timestamp],
    sure: Mapping[str, np.ndarray],
) -> list[dict[str, object]]:
    column, kind, certain = {
        "energy": ("energy_kcal", "energy", sure["energy"]),
        "protein": ("protein_g_per_kg", "protein", sure["protein"]),
        "days": ("intake_days", "days", np.ones(len(weeks), bool)),
        "sleep": ("sleep_h", "sleep", sure["sleep"]),
        "weight": ("", "", sure["sets"]),
    }.get(lane.name, (f"hard_sets_{lane.name}", "sets", sure["sets"]))
    if not column:
        return []
    rows = []
    for start, end, value, known in zip(starts, ends, weeks[column], certain, strict=True):
        if kind in ("energy", "protein"):
            # A week that is not known keeps its place, so that the line breaks there.
            middle = start + (end - start) / 2
            rows.append(_row(kind, lane.name, middle, middle, lane.at(value), sure=known))
        elif isfinite(value):
            text = figure(value, 0) if kind == "days" else ""
            rows.append(
                _row(
                    kind,
                    lane.name,
                    start + BAR_GAP,
                    end - BAR_GAP,
                    lane.at(value),
                    lane.base,
                    sure=known,
                    text=text,
                )
            )
    return rows
