"""From what a person wrote to an exercise of ours."""

from __future__ import annotations

from calc.training.catalogue import BY_NAME
from calc.training.exercises import Exercise


def find_exercise(name: str) -> Exercise | None:
    """Return the exercise that a name means, or None when it is not clear."""
    return BY_NAME.get(name)
