"""The catalogue of exercises, by the part of the body."""

from __future__ import annotations

from collections.abc import Mapping

from calc.training.catalogue import (
    arms,
    back,
    chest,
    hips,
    legs,
    legs_article,
    shoulders,
    trunk,
    uncounted,
)
from calc.training.exercises import Exercise

CATALOGUE: tuple[Exercise, ...] = (
    *legs_article.EXERCISES,
    *legs.EXERCISES,
    *hips.EXERCISES,
    *chest.EXERCISES,
    *back.EXERCISES,
    *shoulders.EXERCISES,
    *arms.EXERCISES,
    *trunk.EXERCISES,
    *uncounted.EXERCISES,
)

EXERCISE_NAMES = tuple(sorted(exercise.name for exercise in CATALOGUE))
BY_NAME: Mapping[str, Exercise] = {exercise.name: exercise for exercise in CATALOGUE}


def swaps(exercise: Exercise) -> tuple[Exercise, ...]:
    """Return what trains the same main muscle otherwise, the nearest first.

    Nearest are the same movement with other equipment, then the same pattern; what counts for no
    muscle has no swap.
    """
    if not exercise.counts:
        return ()
    same = [
        other
        for other in CATALOGUE
        if other.counts and other.main_muscle == exercise.main_muscle and other != exercise
    ]
    return tuple(
        sorted(
            same,
            key=lambda other: (
                other.movement != exercise.movement,
                other.pattern != exercise.pattern,
            ),
        )
    )
