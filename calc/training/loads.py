"""Loads that can be built: plates on a bar, and rounding to them; and the tonnage that was lifted.

Sums are made of whole thousandths of the unit, so that 1.25 and 0.1 add up exactly.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from calc.arrays import Numbers, elementwise
from calc.errors import InputError
from calc.evidence import Constant, figure
from calc.training.exercises import Exercise
from calc.training.session import Session, Week
from calc.training.volume import found_exercises, sessions_of

_KG = "kg"
_LB = "lb"
BAR_KG = Constant(20, _KG, "An Olympic bar")
BAR_LB = Constant(45, _LB, "An Olympic bar in pounds")
STEP_KG = Constant(2.5, _KG, "Smallest step of a bar: a plate of 1.25 on either side", low=0.5)
STEP_LB = Constant(5, _LB, "Smallest step of a bar in pounds: a plate of 2.5 on either side", low=1)


def _plate(weight: float, unit: str) -> Constant:
    return Constant(weight, unit, "A usual plate of a gym")


PLATES_KG: tuple[Constant, ...] = (
    _plate(25, _KG),
    _plate(20, _KG),
    _plate(15, _KG),
    _plate(10, _KG),
    _plate(5, _KG),
    _plate(2.5, _KG),
    _plate(1.25, _KG),
)
PLATES_LB: tuple[Constant, ...] = (
    _plate(45, _LB),
    _plate(35, _LB),
    _plate(25, _LB),
    _plate(10, _LB),
    _plate(5, _LB),
    _plate(2.5, _LB),
)
HEAVIEST = Constant(2000, "kg or lb", "Heaviest load that plates are looked for")
MOST_SIZES = Constant(12, "sizes", "Most sizes of plates that are looked through")
MOST_PAIRS = Constant(12, "pairs", "Most pairs of one size: a bar's sleeve holds no more")
FINEST = Constant(0.05, "kg or lb", "What every plate is a multiple of")
PARTS = 1000  # thousandths of the unit


@dataclass(frozen=True)
class Stack:
    """Plates on each side of a bar, the heaviest first, and the load they make with it.

    `left` is what the load lacks of the one asked for (never negative).
    """

    per_side: Mapping[float, int]
    load: float
    left: float


def _thousandths(value: float, name: str) -> int:
    if not (math.isfinite(value) and 0 <= value <= HEAVIEST):
        raise InputError(
            f"{figure(value) if math.isfinite(value) else value} is not a weight of 0 to "
            f"{figure(HEAVIEST)}.",
            name,
            value,
        )
    return round(value * PARTS)


def plates(
    target: float,
    bar: float = float(BAR_KG),
    available: Sequence[float] | Mapping[float, int] = PLATES_KG,
) -> Stack:
    """Return the fewest plates on each side that come nearest to `target` from below.

    `available` are the sizes of plates (as many pairs as needed) or how many pairs of each there
    are; twelve pairs of a size at most. Raises `InputError` naming the field for a target below
    the bar or a plate that is none.
    """
    goal, empty = _thousandths(target, "target"), _thousandths(bar, "bar")
    if goal < empty:
        raise InputError(
            f"{figure(target)} is lighter than the bar of {figure(bar)}.", "target", target
        )
    room = (goal - empty) // 2
    pairs = _pairs(available)
    chosen = _fewest(room, pairs)
    side = sum(size * count for size, count in chosen.items())
    load = empty + 2 * side
    return Stack(
        {size / PARTS: count for size, count in sorted(chosen.items(), reverse=True)},
        load / PARTS,
        (goal - load) / PARTS,
    )


def _pairs(available: Sequence[float] | Mapping[float, int]) -> dict[int, int]:
    """Return how many pairs there are of each size, in thousandths."""
    counts = available if isinstance(available, Mapping) else dict.fromkeys(available, MOST_PAIRS)
    pairs = {
        _thousandths(float(size), "available"): int(min(count, MOST_PAIRS))
        for size, count in counts.items()
    }
    finest = round(float(FINEST) * PARTS)
    if any(size == 0 or size % finest or count < 0 for size, count in pairs.items()):
        raise InputError(
            f"A plate weighs more than nothing, in steps of {figure(FINEST)}.",
            "available",
            available,
        )
    if len(pairs) > MOST_SIZES:
        raise InputError(
            f"Up to {figure(MOST_SIZES)} sizes of plates are taken.", "available", available
        )
    return pairs


def _fewest(room: int, pairs: Mapping[int, int]) -> dict[int, int]:
    """Return how many plates of each size fill `room` as far as they can, the fewest of them."""
    unit = math.gcd(*pairs) if pairs else 1
    most = room // unit
    # How each sum that can be built is built: with how many plates, and which.
    built: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {0: (0, ())}
    for size in sorted(pairs, reverse=True):
        step = size // unit
        further = dict(built)
        for total, (number, parts) in built.items():
            for count in range(1, min(pairs[size], (most - total) // step) + 1):
                reached = total + count * step
                new = (number + count, (*parts, (size, count)))
                old = further.get(reached)
                # Of as many plates the heavier come first: 25 and 15 rather than two of 20.
                if old is None or (new[0], old[1]) < (old[0], new[1]):
                    further[reached] = new
        built = further
    return dict(built[max(built)][1])


class Load(float):
    """A load that can be built, with the `exact` one that it stands for."""

    exact: float

    def __new__(cls, value: float, exact: float) -> Load:
        """Return the load; `exact` is kept beside it."""
        self = super().__new__(cls, value)
        self.exact = exact
        return self


def buildable(load: float, smallest_step: float = float(STEP_KG), lowest: float = 0) -> Load:
    """Return the nearest of `lowest`, `lowest` + one step, + two steps ..., never below `lowest`.

    Halfway between two the lighter is taken: form before weight. Raises `InputError` for a step of
    nothing or a load that is no weight.
    """
    if not (math.isfinite(smallest_step) and 0 < smallest_step <= HEAVIEST):
        raise InputError(
            f"A smallest step of {smallest_step} builds nothing.", "smallest_step", smallest_step
        )
    _thousandths(load, "load"), _thousandths(lowest, "lowest")
    steps = math.ceil((load - lowest) / smallest_step - 1 / 2 - 1 / PARTS**2)
    return Load(lowest + max(steps, 0) * smallest_step, load)


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


LEGS = frozenset({"quadriceps", "hamstrings", "glutes", "adductors", "abductors", "calves"})


def _hands(exercise: Exercise | None) -> int:
    """Return how many hands hold the load: one where an arm works alone, two at most else."""
    if exercise is None or exercise.load != "per hand":
        return 1
    return 1 if exercise.unilateral and exercise.main_muscle not in LEGS else 2


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
