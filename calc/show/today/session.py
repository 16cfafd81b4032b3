"""A session under way in words: its exercises and sets, last time, plates, and what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

from calc.clock import hours_text
from calc.errors import InputError
from calc.evidence import figure
from calc.journal import Journal
from calc.journal.by_hand import set_rows
from calc.show.training.loads import side, usual
from calc.show.words import in_own_weight, weight_unit
from calc.today.begin import bar_of
from calc.today.finish import Ended
from calc.today.history import Before, times_before
from calc.today.workout import DROP_SET, WARM_UP, Card, SetRow, Workout
from calc.units import Units

KINDS = {WARM_UP: "warm-up", DROP_SET: "drop", "failure": "to failure"}
TIMES_SHOWN = 4


class ShownSet(NamedTuple):
    """A set in words: its number or kind, what it is or was, and whether it is done."""

    number: str
    text: str
    done: bool
    current: bool


def under_way(workout: Workout) -> str:
    """Return 'Go on with Upper A: 7 of 20 sets'."""
    return f"Go on with {workout.name}: {workout.done} of {workout.planned} sets"


def done_sentence(journal: Journal, day: date) -> str:
    """Return '16 sets are in your journal' of a day's sets by hand, '' for none."""
    count = len(set_rows(journal, day))
    if not count:
        return ""
    return "1 set is in your journal." if count == 1 else f"{count} sets are in your journal."


def where(workout: Workout) -> str:
    """Return '2 of 7, 4 of 25 sets' of the card in hand."""
    card = f"{workout.number} of {len(workout.cards)}"
    turn = ", in turn with its partner" if workout.card.group else ""
    return f"{card}, {workout.done} of {workout.planned} sets{turn}"


def done_label(card: Card, place: int, units: Units) -> str:
    """Return what the button of a set says, with the plates that build its load."""
    built = plates(card, card.sets[place].load_kg, units)
    return f"Set {place + 1} done" + (f" ({built})" if built else "")


def mend_label(place: int) -> str:
    """Return what takes a set back that is done."""
    return f"Mend set {place + 1}"


def exercise_labels(workout: Workout) -> list[str]:
    """Return each exercise of a session with how many of its sets are done."""
    return [
        f"{number}. {card.exercise} ({sum(one.done for one in card.sets)}/{len(card.sets)})"
        for number, card in enumerate(workout.cards, 1)
    ]


def load(kg: float, units: Units) -> str:
    """Return a load in the person's unit: '62.5 kg'; '' where it is not known."""
    return f"{figure(in_own_weight(kg, units))} {weight_unit(units)}" if isfinite(kg) else ""


def sets_of(card: Card, units: Units) -> list[ShownSet]:
    """Return the sets of a card in words, numbered by kind."""
    found, number = [], 0
    for place, one in enumerate(card.sets):
        number += one.kind not in KINDS
        name = KINDS.get(one.kind, str(number))
        found.append(ShownSet(name, set_text(one, units), one.done, place == card.current))
    return found


def set_text(one: SetRow, units: Units) -> str:
    """Return a set: '62.5 kg × 8', '8 repetitions', '62.5 kg × ?'; its reserve where it is told."""
    weight, reps = load(one.load_kg, units), figure(one.reps) if isfinite(one.reps) else "?"
    text = f"{weight} × {reps}" if weight else f"{reps} repetitions"
    left = f", {figure(one.reserve)} in reserve" if isfinite(one.reserve) else ""
    return f"{text}{left}"


def last_time(before: Sequence[Before], units: Units) -> str:
    """Return 'Thu 26 Nov: 62.5 kg × 8, 8, 7', one a line; '' for none."""
    return "\n".join(_time(one, units) for one in before)


def times_of(journal: Journal, card: Card, day: str) -> list[Before]:
    """Return the last times of a card's exercise before a day."""
    return times_before(journal, card.exercise, day, TIMES_SHOWN)


def plates(card: Card, load_kg: float, units: Units) -> str:
    """Return '20 + 1.25 each side' for a barbell, '' for anything else or what no plates build."""
    bar = bar_of(card.exercise, units)
    own = in_own_weight(load_kg, units) if isfinite(load_kg) else 0.0
    if not bar or own < bar:
        return ""
    try:
        return f"{side(own, usual(units))} each side"
    except InputError:
        return ""


def ended_sentences(found: Ended, units: Units) -> tuple[str, ...]:
    """Return what a session came to: sets, time and kg, then its bests."""
    if not found.sets:
        return ("No set was done: nothing went into your journal.",)
    sets = "1 set" if found.sets == 1 else f"{found.sets} sets"
    parts = [f"{sets} in {hours_text(found.minutes)}" if found.minutes else sets]
    if found.tonnage_kg:
        kg = in_own_weight(found.tonnage_kg, units)
        parts.append(f"{figure(kg, 0)} {weight_unit(units)} lifted in all")
    return (f"{', '.join(parts)}. It is in your journal.", *found.bests)


def _time(one: Before, units: Units) -> str:
    day = f"{one.day:%a} {one.day.day} {one.day:%b}"
    same = len(set(one.loads_kg)) == 1 and isfinite(one.loads_kg[0])
    if same:
        reps = ", ".join(figure(count) for count in one.reps)
        return f"{day}: {load(one.loads_kg[0], units)} × {reps}"
    pairs = (SetRow(load_kg=a, reps=b) for a, b in zip(one.loads_kg, one.reps, strict=True))
    return f"{day}: {', '.join(set_text(pair, units) for pair in pairs)}"
