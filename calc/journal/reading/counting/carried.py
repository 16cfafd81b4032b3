"""Weights that an app carries forward from day to day, told from days on which somebody weighed.

Fitbit's web export has a weight on every date, the last one again where nobody stepped on a scale.
Twelve equal mornings are no twelve weigh-ins: a body moves by more than a scale's smallest step
from one morning to the next. Two equal mornings happen every fortnight, so how many are too many
follows from the step of the scale and from the length of the log.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from calc.clock import as_dates
from calc.evidence import Constant
from calc.journal.reading.values import KG_PER_LB

MORNING_SPREAD = Constant(
    0.36,
    "kg",
    "Standard deviation of a morning's weight about its trend: a third of the changes from one"
    " day to the next are of half a kilogram and more, which is 0.5 kg between two mornings",
    population="adults who weigh themselves daily",
    low=0.25,
    high=0.5,
)
MOST_CHANCE = Constant(
    0.001,
    "a log",
    "Chance below which equal mornings in a row are taken as carried forward, not as weighed",
)
SHORTEST_CARRIED = Constant(
    3, "days", "Equal mornings in a row that are carried forward, of an app known to do so"
)
# What scales and people round to, the coarsest first; pounds were made kilograms by then, or not.
_STEPS = tuple(
    sorted(
        (step * unit for step in (1.0, 0.5, 0.2, 0.1) for unit in (1.0, KG_PER_LB)), reverse=True
    )
)
_FINEST_STEP = 0.05
# Half of the last digit where pounds were written as kilograms with two decimals.
_ROUNDED = 0.005
_ROOM = 1e-9


def carried(dates: pd.Series, weight_kg: pd.Series, *, carries: bool = False) -> pd.Series:
    """Return which weights are the one of the day before again, carried forward by an app.

    `dates` are dates or ISO texts, each once, `weight_kg` a weight on each. Of a run of equal
    weights on days that follow one another the first is a weigh-in and the others are carried:
    where `carries` says that the app does so, of three and more, else of as many as a scale shows
    less than once in a thousand logs (`longest_by_chance`).
    """
    made = pd.Series(False, index=dates.index)
    if len(dates) < SHORTEST_CARRIED:
        return made
    days = as_dates(dates).to_numpy().astype("datetime64[D]").astype(int)
    order = np.argsort(days, kind="stable")
    weights = weight_kg.to_numpy(dtype=float)[order]
    again = (np.diff(days[order]) == 1) & (weights[1:] == weights[:-1])
    if not again.any():
        return made
    run = np.append(0, np.cumsum(~again))
    lengths = np.bincount(run)
    longest = SHORTEST_CARRIED - 1 if carries else longest_by_chance(weights)
    places = np.flatnonzero(np.append(False, again) & (lengths[run] > longest))
    made.iloc[order[places]] = True
    return made


def longest_by_chance(weights: Sequence[float] | np.ndarray) -> int:
    """Return how many equal mornings in a row one log in a thousand may still have by chance.

    By the step that all of the weights lie on, and by how many there are. Each further morning is
    the same with at most the chance that a weight stays within half a step of its trend.
    """
    step = step_of(np.asarray(weights, dtype=float))
    same = math.erf(step / 2 / MORNING_SPREAD / math.sqrt(2))
    further = math.log(MOST_CHANCE / max(len(weights), 1)) / math.log(same)
    return max(math.ceil(further), int(SHORTEST_CARRIED) - 1)


def step_of(weights: np.ndarray) -> float:
    """Return the coarsest step that all weights are multiples of: 1, 0.5, 0.2 or 0.1 kg or lb."""
    different = np.unique(weights)
    for step in _STEPS:
        with np.errstate(over="ignore", invalid="ignore"):
            off = np.abs(different - np.round(different / step) * step)
        if (off <= _ROUNDED + _ROOM).all():
            return step
    return _FINEST_STEP
