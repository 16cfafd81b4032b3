"""The words that a profile and a week are told in, each set of them once; any other is refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import numpy as np

from calc.arrays import Numbers
from calc.errors import InputError

Sex = Literal["male", "female", "unspecified"]
Goal = Literal["gain", "maintain", "recomposition", "cut"]
Experience = Literal["novice", "intermediate", "advanced"]
Diet = Literal["omnivore", "vegetarian", "vegan"]

SEXES: tuple[Sex, ...] = get_args(Sex)
GOALS: tuple[Goal, ...] = get_args(Goal)
EXPERIENCES: tuple[Experience, ...] = get_args(Experience)
DIETS: tuple[Diet, ...] = get_args(Diet)
WEEKDAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def check_choice(values: Numbers, known: Sequence[str], field: str) -> None:
    """Raise `InputError` that names the field where any of `values` is not one of `known`."""
    unknown = [value for value in np.ravel(values).tolist() if value not in known]
    if unknown:
        raise InputError(
            f"{field} '{unknown[0]}' is not known: choose one of {', '.join(known)}.",
            field,
            unknown[0],
        )
