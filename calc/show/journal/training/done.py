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
    found = found_exercises(pd.Index(log["exercise"].unique(), dtype=object), assignments)
    exercises = [found[name] for name in log["exercise"]]
    group = pd.factorize(log["session"].astype(str).str.cat(log["exercise"].astype(str), sep=" "))[
        0
    ]
    best = best_sets(log, compared_loads(log, exercises), group)
    best &= np.bincount(group)[group] > 1
    rows = log.assign(best=best, group=group)
    return [
        [
            Done(str(own["exercise"].iloc[0]), tuple(_parts(own, exercises[own.index[0]], units)))
            for _, own in session.groupby("group", sort=False)
        ]
        for _, session in rows.groupby("session", sort=False)
    ]


def _parts(rows: pd.DataFrame, exercise: Exercise | None, units: Units) -> Iterator[Part]:
    """The sets of an exercise: each load once, with the repetitions of its sets behind it."""
    sets = [_Set(row, exercise, units) for row in rows.itertuples()]
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

    def __init__(self, row: Any, exercise: Exercise | None, units: Units) -> None:
        weight, reps = float(row.weight_kg), float(row.reps)
        kind = _KINDS.get(str(row.set_type), "")
        load = load_text(weight, exercise, units) if weight else ""
        has_reps = not np.isnan(reps)
        self.best = bool(row.best)
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
