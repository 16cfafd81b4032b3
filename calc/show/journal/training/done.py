"""The exercises of an opened week and their sets, as a person writes them: '62.5 kg × 8, 8, 7'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.clock import Day
from calc.evidence import figure
from calc.journal import Journal
from calc.journal.lifts import best_sets, compared_loads
from calc.journal.model import row_codes
from calc.journal.weekly import log_of
from calc.show.words import POUNDS
from calc.training.exercises import Exercise
from calc.training.volume import found_exercises
from calc.units import Units

_DONE = "done"
_KINDS = {"warmup": "warm-up", "dropset": "drop"}


class Part(NamedTuple):
    """A piece of what is written of an exercise's sets; `best` is its best set."""

    text: str
    best: bool = False


class Done(NamedTuple):
    """An exercise of a session: its name as logged, and its sets in their order."""

    name: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Its sets as one text, without the mark of the best."""
        return "".join(part.text for part in self.parts)


def done(
    journal: Journal, monday: Day, units: Units, assignments: Mapping[str, str]
) -> list[list[Done]]:
    """Return what was done in each session of a week, in the order of `sessions_of`.

    Sets of one load stand together. The best set is the heaviest, of equal ones that with most
    repetitions; where an exercise has one set alone, none is marked.
    """
    log = log_of(journal, monday)
    if log.empty:
        return []
    names = [str(name) for name in log["exercise"]]
    found = found_exercises(pd.Index(dict.fromkeys(names), dtype=object), assignments)
    exercises = [found[name] for name in names]
    group = row_codes(log, ("session", "exercise"))
    best = best_sets(log, compared_loads(log, exercises), group)
    best &= np.bincount(group)[group] > 1
    sessions: dict[int, dict[str, list[_Set]]] = {}
    rows = zip(log.itertuples(index=False), log["session"], names, exercises, best, strict=True)
    for row, session, name, exercise, is_best in rows:
        one = _Set(row, exercise, units, bool(is_best))
        sessions.setdefault(int(session), {}).setdefault(name, []).append(one)
    return [
        [Done(name, tuple(_parts(sets))) for name, sets in session.items()]
        for session in sessions.values()
    ]


def _parts(sets: list[_Set]) -> Iterator[Part]:
    """The sets of an exercise: each load once, with the repetitions of its sets behind it."""
    for place, (head, alike) in enumerate(groupby(sets, key=lambda one: one.head)):
        if place:
            yield Part("; ")
        if head:
            yield Part(head)
        for number, one in enumerate(alike):
            if number:
                yield Part(", ")
            yield Part(one.amount, one.best)


class _Set:
    """A set in words: what stands before those of its load, and its own amount."""

    def __init__(self, row: Any, exercise: Exercise | None, units: Units, best: bool) -> None:
        weight, reps = float(row.weight_kg), float(row.reps)
        kind = _KINDS.get(str(row.set_type), "")
        load = load_text(weight, exercise, units) if weight else ""
        has_reps = not np.isnan(reps)
        self.best = best
        self.amount = figure(reps) if has_reps else _other(row)
        between = " × " if has_reps else " " if self.amount == _DONE else " for "
        self.head = " ".join(part for part in (kind, load) if part)
        if self.head:
            self.head += between if load else " "


def load_text(kilograms: float, exercise: Exercise | None, units: Units) -> str:
    """Return a load as it is said: '62.5 kg', '+20 kg' beside the body, '20 kg of help'.

    '' where it is not known.
    """
    if np.isnan(kilograms):
        return ""
    imperial = units == "imperial"
    amount = f"{figure(kilograms * (POUNDS if imperial else 1), 1)} {'lb' if imperial else 'kg'}"
    if exercise is None:
        return amount
    if exercise.load == "taken from body weight":
        return f"{amount} of help"
    return f"+{amount}" if exercise.load in ("body weight", "added to body weight") else amount


def _other(row: Any) -> str:
    """What a set without repetitions is told by: how long, or how far."""
    seconds, metres = float(row.seconds), float(row.distance_m)
    if seconds > 0:
        return f"{figure(seconds, 0)} s"
    return f"{figure(metres, 0)} m" if metres > 0 else _DONE
