"""What a person did before of an exercise, by whatever name their apps have for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from calc.journal import Journal
from calc.training.names.recognition import find_exercise, recognise
from calc.training.strength import epley

WORKING = ("normal", "failure")


class Before(NamedTuple):
    """The sets of an exercise on one day in their order: loads in kg, repetitions, nan unknown."""

    day: pd.Timestamp
    loads_kg: tuple[float, ...]
    reps: tuple[float, ...]


def known_name(exercise: str) -> str:
    """Return our name of an exercise; its own where it is not recognised."""
    found = find_exercise(exercise)
    return exercise if found is None else found.name


def times_before(
    journal: Journal, exercise: str, until: str = "", most: int | None = None
) -> list[Before]:
    """Return what was done of an exercise on the last days before `until`, the latest first.

    Only working sets with repetitions; an app's name of the exercise counts where it is recognised.
    """
    log = journal.log
    if log.empty:
        return []
    name = known_name(exercise)
    rows = log[_means(log["exercise"], exercise, name).to_numpy()]
    rows = rows[rows["set_type"].isin(WORKING) & rows["reps"].notna()]
    if until:
        rows = rows[rows["date"] < until]
    found = []
    for day, of_day in rows.groupby("date", sort=True):
        first = of_day[of_day["source"] == of_day["source"].iloc[0]]
        found.append(Before(pd.Timestamp(day), *_columns(first)))  # type: ignore[arg-type]
    return found[::-1][:most]


def best_before(journal: Journal, exercise: str, until: str = "") -> float:
    """Return the best estimated one-repetition maximum (kg) before a day, nan where none is known.

    Estimated as Epley did, as every comparison here is.
    """
    times = times_before(journal, exercise, until)
    estimates = [best_of(one.loads_kg, one.reps) for one in times]
    known = [one for one in estimates if np.isfinite(one)]
    return max(known, default=np.nan)


def best_of(loads_kg: Sequence[float], reps: Sequence[float]) -> float:
    """Return the best estimated one-repetition maximum of some sets, nan where none says one."""
    if not len(loads_kg):
        return np.nan
    found = np.asarray(epley(np.asarray(loads_kg, float), np.asarray(reps, float)))
    return float(np.nanmax(found)) if np.isfinite(found).any() else np.nan


def _columns(rows: pd.DataFrame) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return tuple(map(float, rows["weight_kg"])), tuple(map(float, rows["reps"]))


def _means(names: pd.Series, exercise: str, name: str) -> pd.Series:
    return (names == exercise) | (recognise(names) == name)
