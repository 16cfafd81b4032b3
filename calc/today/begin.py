"""How a session begins: its exercises as cards, with loads from last time or from what they become.

A load comes from the person's own journal by the progression that the product has, else from the
planned session, else it stays open; each card says which.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite, nan

from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.journal import Journal
from calc.show.words import in_own_weight, kilograms, weight_unit
from calc.today.history import Before, known_name, times_before
from calc.today.workout import DROP_SET, NORMAL, WARM_UP, Card, SetRow, Workout
from calc.training.loads import BAR_KG, BAR_LB, STEP_KG, STEP_LB
from calc.training.names.recognition import find_exercise
from calc.training.progression import next_session, warm_up_ramp
from calc.training.session import DROP, Entry, Session
from calc.training.session.limits import LIMITS
from calc.training.techniques import DROPS_MOST, drop_set_ladder
from calc.units import Units

USUAL_SETS = Constant(3, "sets", "Sets of an exercise that was never done here", low=2, high=4)
REPS_LOW = Constant(8, "repetitions", "Repetitions of an exercise that was not planned, low")
REPS_HIGH = Constant(12, "repetitions", "Repetitions of an exercise that was not planned, high")
FIRST_TIME = "No earlier time is in your journal: choose a load that leaves two repetitions."
AS_PLANNED = "The load is that of your training week."


def begin(session: Session, journal: Journal, day: str, began: str, units: Units) -> Workout:
    """Return a planned session as one under way, on a day (ISO text) from a time ('HH:MM').

    Raises `InputError` for a session without an exercise.
    """
    if not session.entries:
        raise InputError("A session without an exercise cannot be started.", "entries", 0)
    cards = tuple(card_of(entry, journal, day, units) for entry in session.entries)
    return Workout(session.name, day, began, cards)


def card_of(entry: Entry, journal: Journal, day: str, units: Units) -> Card:
    """Return a planned exercise as a card."""
    kind = WARM_UP if entry.warm_up else NORMAL
    load_kg, reps, why = _prefilled(entry, journal, day, units)
    row = SetRow(kind, load_kg, float(reps))
    card = Card(
        entry.exercise,
        (row,) * entry.sets_high,
        entry.reps_low,
        entry.reps_high,
        rest_s=(entry.rest_low_s + entry.rest_high_s) / 2,
        group=entry.group,
        why=" ".join(filter(None, (why, entry.note))),
    )
    drops = drops_of(card, entry.drops, entry.drop, units) if entry.drops else ()
    return replace(card, sets=(*card.sets, *drops))


def more_of(exercise: str, journal: Journal, day: str, units: Units) -> Card:
    """Return a card of an exercise that was not planned, with its sets as they were last time."""
    before = times_before(journal, exercise, day, 1)
    most, reps = int(LIMITS["sets_high"].high), (int(REPS_LOW), int(REPS_HIGH))
    sets = min(max(len(before[0].reps), 1), most) if before else int(USUAL_SETS)
    entry = Entry(exercise, sets_low=sets, reps_low=reps[0], reps_high=reps[1])
    return card_of(entry, journal, day, units)


def step_of(units: Units) -> float:
    """Return the smallest step of a load in the person's unit."""
    return float(STEP_KG if weight_unit(units) == "kg" else STEP_LB)


def bar_of(exercise: str, units: Units) -> float:
    """Return what an empty bar weighs in the person's unit; nothing where there is none."""
    found = find_exercise(exercise)
    if found is None or found.equipment != "barbell":
        return 0.0
    return float(BAR_KG if weight_unit(units) == "kg" else BAR_LB)


def warm_up_of(card: Card, units: Units) -> tuple[SetRow, ...]:
    """Return the sets to warm up before the working load of a card; none without a load."""
    load = _working(card, units)
    bar = bar_of(card.exercise, units)
    if not isfinite(load) or load <= bar:
        return ()
    ramp = warm_up_ramp(load, step_of(units), bar)
    return tuple(
        SetRow(WARM_UP, kilograms(float(one["load"]), units), float(one["reps"]))
        for one in ramp.to_dict("records")
        if one["load"] > 0
    )


def drops_of(card: Card, drops: int, drop: float, units: Units) -> tuple[SetRow, ...]:
    """Return the drops behind the last set of a card, as far as loads for them can be built."""
    load = _working(card, units)
    reps = card.sets[-1].reps if card.sets else nan
    if not isfinite(load) or load <= 0:
        return (SetRow(DROP_SET, nan, reps),) * drops
    bar = bar_of(card.exercise, units)
    ladder = drop_set_ladder(load, drop, drops, step_of(units), lowest=min(bar, load))
    return tuple(SetRow(DROP_SET, kilograms(float(one), units), reps) for one in ladder[1:])


def usual_drops_of(card: Card, units: Units) -> tuple[SetRow, ...]:
    """Return as many drops as are advised, each taking off what is."""
    return drops_of(card, int(DROPS_MOST), float(DROP), units)


def _working(card: Card, units: Units) -> float:
    loads = [one.load_kg for one in card.sets if one.kind == NORMAL and isfinite(one.load_kg)]
    return in_own_weight(max(loads), units) if loads else nan


def _prefilled(entry: Entry, journal: Journal, day: str, units: Units) -> tuple[float, float, str]:
    """Return load in kg, repetitions, and where they come from."""
    reps = float(entry.reps_low)
    before = [] if entry.warm_up else times_before(journal, known_name(entry.exercise), day, 1)
    if before:
        return _from_last(entry, before[0], units)
    if entry.load_kg is not None:
        return entry.load_kg, reps, AS_PLANNED
    found = find_exercise(entry.exercise)
    if found is not None and found.equipment == "body weight":
        return nan, reps, ""
    return nan, reps, "" if entry.warm_up else FIRST_TIME


def _from_last(entry: Entry, last: Before, units: Units) -> tuple[float, float, str]:
    loaded = [
        (load, count)
        for load, count in zip(last.loads_kg, last.reps, strict=True)
        if isfinite(load)
    ]
    if not loaded:
        most = int(max(last.reps))
        return nan, float(most), f"Last time: {most} repetitions at most."
    top = max(load for load, _ in loaded)
    done = [int(count) for load, count in loaded if load == top]
    own = in_own_weight(top, units)
    step = next_session(own, done, entry.reps_low, entry.reps_high, step_of(units))
    was = f"Last time {figure(own)} {weight_unit(units)} × {', '.join(map(str, done))}."
    load_kg = top if step.load == own else kilograms(float(step.load), units)
    return load_kg, float(step.reps_low), f"{was} {step.why}"
