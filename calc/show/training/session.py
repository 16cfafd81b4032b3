"""One session as it is shown: its time, its exercises, what was lifted, and a sheet for the gym."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from calc.errors import listed
from calc.evidence import figure
from calc.evidence.conflicts import EVIDENCE
from calc.person.limits import WEEKDAY_NAMES
from calc.show.training.volume import muscle_name
from calc.show.training.week import kind_of
from calc.show.words import DASH, in_own_weight, weight_unit
from calc.training.check import Coverage, Finding
from calc.training.loads import Tonnage, tonnage
from calc.training.names.recognition import find_exercise
from calc.training.session import (
    Entry,
    Session,
    Week,
    minutes_table,
    session_minutes,
    superset_time_saved,
)
from calc.training.strength import share_of_maximum
from calc.units import Units


class Part(NamedTuple):
    """A part of a session's time, in minutes, and its share of the whole (0 to 1)."""

    name: str
    minutes: float
    share: float


class Cue(NamedTuple):
    """How an exercise is done: its cue, the muscles, its note, its share of a maximum."""

    exercise: str
    cue: str
    muscles: str
    note: str
    share: str


class Mend(NamedTuple):
    """What closes a gap in the coverage: an exercise, and whether the session has it already."""

    exercise: str
    there: bool
    label: str


class View(NamedTuple):
    """Where a session leaves popular advice: what is planned, both sides, the evidence's badge."""

    planned: str
    article: str
    evidence: str
    badge: str


def parts_of(session: Session) -> tuple[Part, ...]:
    """Return where the time of a session goes: warm-up, work, rests, ways between, cool-down."""
    table = minutes_table(session)
    ends = table["part"].isin(["Warm-up", "Between exercises", "Cool-down"])
    minutes = table.set_index("part")["minutes"]
    found = {
        "Warm-up": float(minutes.loc["Warm-up"]),
        "Sets": float(table.loc[~ends, "work_min"].sum()),
        "Rests": float(table.loc[~ends, "rest_min"].sum()),
        "Between exercises": float(minutes.loc["Between exercises"]),
        "Cool-down": float(minutes.loc["Cool-down"]),
    }
    whole = sum(found.values())
    return tuple(
        Part(name, value, value / whole if whole else 0.0) for name, value in found.items()
    )


def minutes_sentence(session: Session) -> str:
    """Return the length of a session in a sentence, and what its pairs save."""
    parts = parts_of(session)
    whole = sum(part.minutes for part in parts)
    saved = superset_time_saved(session)
    pairs = f" Its supersets save {figure(saved, 0)} minutes." if saved >= 1 else ""
    return (
        f"About {figure(whole, 0)} minutes with the most sets of each range.{pairs} "
        "Drops and longer rests add to that."
    )


def _muscles(weights: Mapping[str, float]) -> str:
    direct = [muscle_name(one) for one, weight in weights.items() if weight >= 1]
    helping = [muscle_name(one) for one, weight in weights.items() if 0 < weight < 1]
    both = [", ".join(direct), f"helped by {listed(helping)}" if helping else ""]
    return ", ".join(part for part in both if part)


def cues(
    session: Session, maxima: Mapping[str, float], assignments: Mapping[str, str] | None = None
) -> tuple[Cue, ...]:
    """Return how each exercise of a session is done, each once, in order.

    The share of a one-repetition maximum stands where both it and the load are known.
    """
    own = assignments or {}
    found: dict[str, Cue] = {}
    for entry in session.entries:
        exercise = find_exercise(own.get(entry.exercise, entry.exercise))
        maximum, load = maxima.get(entry.exercise), entry.load_kg
        share = ""
        if maximum and load is not None:
            share = f"{figure(float(share_of_maximum(load, maximum)) * 100, 0)} % of your maximum"
        if exercise is None:
            found.setdefault(entry.exercise, Cue(entry.exercise, "", "", entry.note, share))
            continue
        cue = Cue(entry.exercise, exercise.cue, _muscles(exercise.muscles), entry.note, share)
        found.setdefault(entry.exercise, cue)
    return tuple(found.values())


def tonnage_sentence(
    session: Session, units: Units, assignments: Mapping[str, str] | None = None
) -> str:
    """Return what a session lifts in all, beside the sets and never instead of them."""
    lifted: Tonnage = tonnage(session, assignments)
    if not lifted.counted:
        return "Put in your loads to see what you lift in all. It is a record, not an aim."
    open_sets = f"; {figure(lifted.unknown)} more without a load" if lifted.unknown else ""
    return (
        f"You lift {figure(in_own_weight(lifted.kg, units), 0)} {weight_unit(units)} in all in "
        f"{figure(lifted.counted)} sets{open_sets}. It is a record, not an aim: hard sets say more "
        "about growth."
    )


_NAMES = frozenset({"Romanian", "Nordic", "Bulgarian", "Smith", "Zercher", "Jefferson"})


def in_plural(exercise: str) -> str:
    """Return an exercise as a sentence counts it: 'lying leg curls', 'Romanian deadlifts'."""
    first = exercise.split()[0]
    name = exercise if first in _NAMES else f"{exercise[:1].lower()}{exercise[1:]}"
    return f"{name}es" if name.endswith(("s", "h")) else f"{name}s"


class Gaps(NamedTuple):
    """What is said of the legs: a title ('' for nothing to say) and the muscles that it is of."""

    title: str
    covered: tuple[Coverage, ...]


def legs_of(
    week: Week, found: tuple[Coverage, ...], assignments: Mapping[str, str] | None = None
) -> Gaps:
    """Return what to say of the legs: all of them in a week of legs, else only what is too little.

    Of a week without a session that trains legs nothing is said.
    """
    kinds = {kind_of(session, assignments) for session in week.sessions.values()}
    if kinds == {"legs"}:
        return Gaps("Are the legs covered?", found)
    few = tuple(one for one in found if one.state != "covered")
    if not few or kinds <= {"upper"}:
        return Gaps("", ())
    return Gaps("Too little for the legs", few)


def mends(found: Iterable[Coverage], session: Session) -> tuple[Mend, ...]:
    """Return one exercise for each gap, each once; one more set where the session has it."""
    there = {entry.exercise for entry in session.entries}
    names = dict.fromkeys(one.mend for one in found if one.mend)
    return tuple(
        Mend(
            name,
            name in there,
            f"Add one set of {in_plural(name)}" if name in there else f"Add {in_plural(name)}",
        )
        for name in names
    )


def grouped(found: Iterable[Finding]) -> tuple[View, ...]:
    """Return findings with the same two views as one, which lists all that they concern."""
    rows: dict[tuple[str, str], dict[str, list[str]]] = {}
    badges: dict[tuple[str, str], str] = {}
    for one in found:
        same = (one.article, one.evidence)
        source = f" ({one.sources[0].short})" if one.sources else ""
        badges.setdefault(same, f"{EVIDENCE}{source}")
        rows.setdefault(same, {}).setdefault(one.planned, []).append(one.exercise)
    return tuple(
        View("; ".join(_concerned(*one) for one in planned.items()), *same, badges[same])
        for same, planned in rows.items()
    )


def _concerned(planned: str, exercises: list[str]) -> str:
    names = listed(exercises)
    return f"{_capital(planned)}: {names}" if names else _capital(planned)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


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
        ", ".join(part for part in (WEEKDAY_NAMES.get(day, ""), about) if part),
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
