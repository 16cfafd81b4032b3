"""The words that a profile and a week are told in, each set of them once."""

from __future__ import annotations

from typing import Literal, get_args

Sex = Literal["male", "female", "unspecified"]
Goal = Literal["gain", "maintain", "recomposition", "cut"]
Experience = Literal["novice", "intermediate", "advanced"]
Diet = Literal["omnivore", "vegetarian", "vegan"]

SEXES: tuple[Sex, ...] = get_args(Sex)
GOALS: tuple[Goal, ...] = get_args(Goal)
EXPERIENCES: tuple[Experience, ...] = get_args(Experience)
DIETS: tuple[Diet, ...] = get_args(Diet)
WEEKDAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
