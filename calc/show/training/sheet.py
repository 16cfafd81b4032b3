"""A session as a sheet for the gym: what to do in each set, with room to tick and to write."""

from __future__ import annotations

from typing import NamedTuple

from calc.evidence import figure
from calc.show.training.rows import in_own_weight, weight_unit
from calc.show.training.week import DAY_NAMES, listed
from calc.show.words import DASH
from calc.training.names.recognition import find_exercise
from calc.training.session import Entry, Session, session_minutes
from calc.units import Units


class Box(NamedTuple):
    """One set to tick: its number, the load ('' to be written in), the repetitions.

    `spare` marks a set above the least that is planned.
    """

    number: str
    load: str
    reps: str
    spare: bool


class Line(NamedTuple):
    """One exercise: its name, how it is done, its sets, what follows the last one, its note."""

    exercise: str
    how: str
    boxes: tuple[Box, ...]
    after: str
    note: str


class Sheet(NamedTuple):
    """A session to print."""

    title: str
    when: str
    warm_up: tuple[str, ...]
    lines: tuple[Line, ...]
    cool_down: tuple[str, ...]
    unit: str


def sheet(session: Session, units: Units, day: str = "") -> Sheet:
    """Return the sheet of a session, loads in the reader's unit; `day` is a weekday or nothing."""
    about = f"about {figure(session_minutes(session), 0)} minutes"
    return Sheet(
        session.name,
        ", ".join(part for part in (DAY_NAMES.get(day, ""), about) if part),
        _ends("Warm-up", session.warm_up_minutes, session.warm_up),
        tuple(_line(entry, block, units) for block in session.blocks for entry in block),
        _ends("Cool-down", session.cool_down_minutes, session.cool_down),
        weight_unit(units),
    )


def _ends(name: str, minutes: float, items: tuple[str, ...]) -> tuple[str, ...]:
    if not minutes and not items:
        return ()
    return (f"{name}, {figure(minutes)} min", *items)


def _span(low: float, high: float) -> str:
    return DASH.join(dict.fromkeys((figure(low), figure(high))))


def _line(entry: Entry, block: tuple[Entry, ...], units: Units) -> Line:
    others = [one.exercise for one in block if one is not entry]
    reps = _span(entry.reps_low, entry.reps_high)
    side = " a side" if entry.sides > 1 else ""
    parts = [
        f"in turn with {listed([name.lower() for name in others])}" if others else "",
        f"{_span(entry.sets_low, entry.sets_high)} × {reps}{side}",
        f"rest {_span(entry.rest_low_s, entry.rest_high_s)} s",
        f"{figure(entry.reserve)} in reserve",
        _meant(entry),
        "warm-up sets" if entry.warm_up else "",
        "partials at the end" if entry.technique == "partials" else "",
    ]
    boxes = tuple(
        Box(str(number), _load(entry, 0, units), reps, number > entry.sets_low)
        for number in range(1, entry.sets_high + 1)
    )
    return Line(
        entry.exercise,
        ", ".join(part for part in parts if part),
        boxes,
        _after(entry, units),
        entry.note,
    )


def _meant(entry: Entry) -> str:
    """Return what a load is where it is not the whole of it: 'load per hand'."""
    exercise = find_exercise(entry.exercise)
    if exercise is None or entry.load_kg is None or exercise.load == "total":
        return ""
    return f"load {exercise.load}"


def _load(entry: Entry, drops: int, units: Units) -> str:
    if entry.load_kg is None:
        return ""
    left = entry.load_kg * (1 - entry.drop) ** drops
    return f"{figure(in_own_weight(left, units))} {weight_unit(units)}"


def _after(entry: Entry, units: Units) -> str:
    """Return what the drops after the last set are; nothing where there is none."""
    if not entry.drops:
        return ""
    if entry.load_kg is None:
        times = "once" if entry.drops == 1 else f"{entry.drops} times"
        return f"After the last set take {figure(entry.drop * 100)} % off, {times}, and go on."
    loads = ", then ".join(_load(entry, step, units) for step in range(1, entry.drops + 1))
    return f"After the last set go on with {loads}, or the next lighter load there is."


def fault_lines(faults: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return the first `most` of what is wrong with a file, and how many more there are."""
    rest = len(faults) - most
    return faults if rest <= 0 else (*faults[:most], f"And {rest} more.")
