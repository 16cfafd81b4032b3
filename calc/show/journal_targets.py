"""What the weeks of a journal are held against: the plan's ranges and the volume's marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple

from calc.plan import Plan
from calc.show.training import Standard


class Goal(NamedTuple):
    """The range that a lane's values are held against."""

    low: float
    high: float


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
