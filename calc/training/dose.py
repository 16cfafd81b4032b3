"""What more weekly sets bring: the published curve of growth, with the doubt about it.

The curve is the average of study groups, relative to no training. It says nothing of what a person
will gain: people differ by far more than its band is wide.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import PELLAND_2025
from calc.training.landmarks import TRIALS, WEEKLY

_pelland = partial(Constant, source=PELLAND_2025, read=Read.SECONDARY, grade="B", population=TRIALS)

# Its one number gives back the table of the supplement to a hundredth of a per cent.
BETA = _pelland(
    0.01768,
    "of ln(size)/root of a set",
    "How growth rises with the root of weekly sets",
    low=0.0106,
    high=0.02437,
)
DETECTABLE = _pelland(2.05, "%", "Smallest difference in growth that the trials could tell")
MOST_TRIED = _pelland(45, WEEKLY, "Most weekly sets in the trials")
SPARSE_FROM = _pelland(25, WEEKLY, "Weekly sets from which trials are few")


class Growth(NamedTuple):
    """The average growth of study groups in %, and the ends of its 95 % credible interval."""

    low: Numbers
    average: Numbers
    high: Numbers


@equation(
    "Growth with weekly sets, average of study groups beside none, over about ten weeks",
    unit="%",
    source=PELLAND_2025,
    read=Read.SECONDARY,
    grade="B",
    population=TRIALS,
    formula="100 × (exp(0.01768 × (√({sets} + 1) − 1)) − 1)",
)
def growth(sets: Numbers) -> Numbers:
    """Return the curve of average growth, in % of muscle size over about ten weeks.

    `sets` are weekly fractional sets of a muscle, up to 45: beyond that nothing was tried.
    """
    return _curve(sets, 0.01768)


def growth_band(sets: Numbers) -> Growth:
    """Return the curve with the ends of its band, for the same `sets` as `growth`."""
    assert BETA.evidence.low is not None
    assert BETA.evidence.high is not None
    return Growth(_curve(sets, BETA.evidence.low), growth(sets), _curve(sets, BETA.evidence.high))


def worth_of_next(sets: Numbers) -> Numbers:
    """Return what one more weekly set brings, as a share of what the first one brought.

    >>> round(worth_of_next(12), 2)
    0.34
    """
    return (growth(sets + 1) - growth(sets)) / (growth(1) - growth(0))


def _curve(sets: Numbers, beta: float) -> Numbers:
    return 100 * (np.exp(beta * (np.sqrt(sets + 1) - 1)) - 1)
