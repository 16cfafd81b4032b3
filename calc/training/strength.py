"""One-repetition maximum by three published formulas, with how far each can be believed.

Loads are in any unit and come back in the same one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from calc.arrays import Numbers, elementwise
from calc.errors import InputError, Notice
from calc.evidence import Constant, Read, equation, figure
from calc.evidence.bibliography import (
    BRZYCKI_1993,
    EPLEY_1985,
    HUTCHINS_2010,
    LESUER_1997,
    NUZZO_2024,
    WATHAN_1994,
)

UNIT = "the unit of the load"
LIFTERS = "adults who lift; mostly tested on the bench press"

VALID_REPS = Constant(
    10, "repetitions", "Repetitions up to which the formulas were tried and agree", low=2, high=10
)
MOST_REPS = Constant(
    15, "repetitions", "Repetitions above which no one-repetition maximum is estimated"
)
BENCH_ERROR_LOW = Constant(
    5,
    "kg",
    "Standard error of the estimate on the bench press, low",
    source=HUTCHINS_2010,
    read=Read.PRIMARY,
    grade="C",
)
BENCH_ERROR_HIGH = Constant(
    7,
    "kg",
    "Standard error of the estimate on the bench press, high",
    source=HUTCHINS_2010,
    read=Read.PRIMARY,
    grade="C",
)
CURL_ERROR_LOW = Constant(
    0.11,
    "",
    "Error of the estimate on the curl as a share of the mean, low",
    source=HUTCHINS_2010,
    read=Read.PRIMARY,
    grade="C",
)
CURL_ERROR_HIGH = Constant(
    0.14,
    "",
    "Error of the estimate on the curl as a share of the mean, high",
    source=HUTCHINS_2010,
    read=Read.PRIMARY,
    grade="C",
)
SPREAD_AT_80 = Constant(
    2.5,
    "repetitions",
    "Standard deviation between people of repetitions at 80 % of the maximum",
    source=NUZZO_2024,
    read=Read.SECONDARY,
    grade="A",
)

CAVEATS: tuple[tuple[str, str], ...] = (
    (
        "Deadlift",
        f"The formulas put the deadlift too low ({LESUER_1997}).",
    ),
    (
        "Legs",
        "Repetitions at one share of the maximum differ by exercise: about 9 on the bench press "
        f"and 13 on the leg press at 80 % ({NUZZO_2024}), so one table does not fit the legs.",
    ),
)


def _estimate(load: Numbers, reps: Numbers, formula: Numbers) -> Numbers:
    """Return the formula's value, the load itself at one repetition, NaN where it says nothing."""
    usable = (reps >= 1) & (reps <= MOST_REPS) & (load >= 0)
    return np.where(usable, np.where(reps == 1, load, formula), np.nan)


@equation(
    "One-repetition maximum, Epley",
    unit=UNIT,
    source=EPLEY_1985,
    read=Read.SECONDARY,
    grade="C",
    population=LIFTERS,
    formula="{load} × (1 + {reps} / 30)",
)
def epley(load: Numbers, reps: Numbers) -> Numbers:
    """Return the one-repetition maximum by Epley 1985, in the unit of `load`.

    `reps` are those to failure (add the repetitions in reserve). At one repetition the load is
    returned. NaN below 1 and above 15 repetitions, and for a load below zero: see `validity`.
    """
    return _estimate(load, reps, load * (1 + reps / 30))


@equation(
    "One-repetition maximum, Brzycki",
    unit=UNIT,
    source=BRZYCKI_1993,
    read=Read.SECONDARY,
    grade="C",
    population=LIFTERS,
    formula="36 × {load} / (37 − {reps})",
)
def brzycki(load: Numbers, reps: Numbers) -> Numbers:
    """Return the one-repetition maximum by Brzycki 1993; as `epley` otherwise."""
    # Where the formula would divide by nothing it is not used: 37 repetitions are refused.
    left = np.where(reps <= MOST_REPS, 37 - reps, 1)
    return _estimate(load, reps, 36 * load / left)


@equation(
    "One-repetition maximum, Wathan",
    unit=UNIT,
    source=WATHAN_1994,
    read=Read.SECONDARY,
    grade="C",
    population=LIFTERS,
    formula="100 × {load} / (48.8 + 53.8 × exp(−0.075 × {reps}))",
)
def wathan(load: Numbers, reps: Numbers) -> Numbers:
    """Return the one-repetition maximum by Wathan 1994; as `epley` otherwise."""
    return _estimate(load, reps, 100 * load / (48.8 + 53.8 * np.exp(-0.075 * np.maximum(reps, 0))))


@elementwise
def validity(reps: Numbers) -> Numbers:
    """Return how far an estimate from `reps` to failure goes.

    'lifted' at 1, 'valid' to 10, 'doubtful' to 15, 'refused' above 15 and below 1.
    """
    count = np.asarray(reps)
    refused = ~((count >= 1) & (count <= MOST_REPS))
    return np.select(
        [refused, count == 1, count <= VALID_REPS], ["refused", "lifted", "valid"], "doubtful"
    )


@dataclass(frozen=True)
class Estimates:
    """A one-repetition maximum three ways, in the unit of the load; `reps` are those to failure."""

    load: float
    reps: float
    epley: float
    brzycki: float
    wathan: float
    validity: str
    notices: tuple[Notice, ...]

    @property
    def low(self) -> float:
        """The lowest of the three."""
        return min(self.epley, self.brzycki, self.wathan)

    @property
    def high(self) -> float:
        """The highest of the three."""
        return max(self.epley, self.brzycki, self.wathan)

    @property
    def middle(self) -> float:
        """The median of the three."""
        return sorted((self.epley, self.brzycki, self.wathan))[1]

    @property
    def spread(self) -> float:
        """How far apart the three are, as a share of the middle one; 0 for a load of nothing."""
        return (self.high - self.low) / self.middle if self.middle else 0.0

    def to_frame(self) -> pd.DataFrame:
        """Return the three as a table: `formula`, `one_repetition_maximum`, `share_lifted`."""
        values = {"Epley": self.epley, "Brzycki": self.brzycki, "Wathan": self.wathan}
        return pd.DataFrame(
            {
                "formula": name,
                "one_repetition_maximum": value,
                "share_lifted": self.load / value if value else np.nan,
            }
            for name, value in values.items()
        )


def one_repetition_maximum(load: float, reps: float, reserve: float = 0) -> Estimates:
    """Return the three estimates from a set of `reps` that left `reserve` repetitions undone.

    Raises `InputError` naming the field below 1 and above 15 repetitions to failure, and for a load
    or a reserve below zero. A doubtful estimate carries a notice.
    """
    if not (np.isfinite(load) and load >= 0):
        raise InputError(f"Load {load} is not a weight of zero or more.", "load", load)
    if not (np.isfinite(reserve) and reserve >= 0):
        raise InputError(f"Repetitions in reserve {reserve} are below zero.", "reserve", reserve)
    to_failure = reps + reserve
    kind = validity(float(to_failure))
    if kind == "refused" or not reps >= 1:
        raise InputError(
            f"{figure(to_failure)} repetitions to failure: a one-repetition maximum is estimated "
            f"from 1 to {figure(MOST_REPS)}. A heavier set with fewer repetitions tells more.",
            "reps",
            reps,
        )
    notices: list[Notice] = []
    if kind == "doubtful":
        notices.append(
            Notice(
                "doubtful",
                "strength",
                f"From more than {figure(VALID_REPS)} repetitions the formulas part; a set of "
                f"2 to {figure(VALID_REPS)} tells more.",
                asked=f"{figure(to_failure)} repetitions to failure",
            )
        )
    if reserve:
        notices.append(
            Notice(
                "doubtful",
                "strength",
                "Repetitions in reserve are a judgement: novices miss by 4 to 5, trained lifters "
                "by 1 to 2.",
                asked=f"{figure(reserve)} in reserve",
            )
        )
    return Estimates(
        load=float(load),
        reps=float(to_failure),
        epley=epley(float(load), float(to_failure)),
        brzycki=brzycki(float(load), float(to_failure)),
        wathan=wathan(float(load), float(to_failure)),
        validity=kind,
        notices=tuple(notices),
    )


@elementwise
def share_of_maximum(load: Numbers, maximum: Numbers) -> Numbers:
    """Return `load` as a share of the one-repetition maximum; NaN where that is not above zero."""
    return np.where(maximum > 0, load / np.where(maximum > 0, maximum, 1), np.nan)
