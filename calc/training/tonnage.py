"""Tonnage: what was lifted in all. Shown beside the hard sets; nothing is aimed at it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from calc.arrays import Numbers, elementwise
from calc.errors import InputError
from calc.training.exercises import Exercise
from calc.training.session import Session, Week
from calc.training.volume import found_exercises, sessions_of


@elementwise
def set_tonnage(load: Numbers, reps: Numbers, sides: Numbers = 1, hands: Numbers = 1) -> Numbers:
    """Return load × repetitions × sides × hands, in the unit of the load."""
    return load * reps * sides * hands


@dataclass(frozen=True)
class Tonnage:
    """Kilograms lifted in `counted` sets; `unknown` sets had no load that could be counted."""

    kg: float
    counted: float
    unknown: float


_LEGS = frozenset({"quadriceps", "hamstrings", "glutes", "adductors", "abductors", "calves"})


def _hands(exercise: Exercise | None) -> int:
    """Return how many hands hold the load: one where an arm works alone, two at most else."""
    if exercise is None or exercise.load != "per hand":
        return 1
    return 1 if exercise.unilateral and exercise.main_muscle not in _LEGS else 2


def _sides(exercise: Exercise | None) -> int:
    return 2 if exercise is not None and exercise.unilateral else 1


def _least(exercise: Exercise | None) -> float:
    """Return the load that has to be passed for it to count.

    Help from a machine is no load, and zero on an exercise of body weight is a body not weighed.
    """
    if exercise is None or exercise.load in ("total", "per hand"):
        return -1
    return math.inf if exercise.load == "taken from body weight" else 0


def tonnage(
    source: Session | Week | pd.DataFrame, assignments: Mapping[str, str] | None = None
) -> Tonnage:
    """Return the kilograms of a planned session or week, or of a journal's table of sets.

    An exercise of one side at a time counts both sides, a load in each hand twice. Warm-up sets are
    left out. Body weight is not counted: of an added weight that weight alone. A set without a load
    or repetitions is counted under `unknown`, never as zero. Raises `InputError` for a table
    without the columns `exercise`, `weight_kg` and `reps`.
    """
    if isinstance(source, pd.DataFrame):
        rows = source
        for column in ("exercise", "weight_kg", "reps"):
            if column not in rows:
                raise InputError(f"The table of sets has no column '{column}'.", column)
        if "set_type" in rows:
            rows = rows[rows["set_type"] != "warmup"]
        table = pd.DataFrame(
            {
                "exercise": rows["exercise"].astype(object).where(rows["exercise"].notna(), ""),
                "sets": 1.0,
                "reps": pd.to_numeric(rows["reps"]),
                "load_kg": pd.to_numeric(rows["weight_kg"]),
                "sides": float("nan"),
            }
        )
    else:
        table = pd.DataFrame(
            [
                (entry.exercise, entry.sets, entry.reps, entry.load_kg, entry.sides)
                for session in sessions_of(source)
                for entry in session.working
            ],
            columns=["exercise", "sets", "reps", "load_kg", "sides"],
        )
    known = found_exercises(table["exercise"], assignments)
    names = table["exercise"]
    sides = table["sides"].astype(float)
    sides = sides.where(
        sides.notna(), names.map({name: _sides(one) for name, one in known.items()})
    )
    hands = names.map({name: _hands(one) for name, one in known.items()}).astype(float)
    least = names.map({name: _least(one) for name, one in known.items()}).astype(float)
    load = table["load_kg"].astype(float)
    usable = (load >= 0) & (load > least) & table["reps"].notna()
    lifted = table["sets"] * set_tonnage(load, table["reps"], sides, hands)
    return Tonnage(
        kg=float(lifted[usable].sum()),
        counted=float(table["sets"][usable].sum()),
        unknown=float(table["sets"][~usable].sum()),
    )
