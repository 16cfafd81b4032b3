"""A day of nothing: not logged, unless the person marked it as fasted.

Apps write a day on which nothing was logged as 0, and so may a hand. A mean with such days in it is
far too low; so 0 is kept as it was written, in our own files too, and counts as nothing known. Who
ate nothing says so with a mark of the kind 'fasted': then the day counts with 0 kcal.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from calc.clock import DATE
from calc.evidence import Constant
from calc.journal.model import GROUPS, HAND, day_table, of_kind

FASTED = "fasted"
LONGEST_FAST = Constant(
    14, "days", "Longest span of a mark that counts as fasted; a longer one is a slip of a date"
)
_INTAKE = list(GROUPS["intake"])
_DAY = np.timedelta64(1, "D")


def fasted_dates(marks: pd.DataFrame) -> np.ndarray:
    """Return every date that is marked as fasted, each once and in order.

    A mark without an end is of one day; of a span the first `LONGEST_FAST` days count.
    """
    own = marks[of_kind(marks, FASTED) & marks["date"].notna()]
    first = own["date"].to_numpy().astype("datetime64[D]")
    last = own["until"].fillna(own["date"]).to_numpy().astype("datetime64[D]")
    length = np.clip((last - first) // _DAY + 1, 1, int(LONGEST_FAST))
    spans = [start + np.arange(days) for start, days in zip(first, length, strict=True)]
    return np.unique(np.concatenate([np.empty(0, "datetime64[D]"), *spans])).astype(DATE)


def is_fasted(marks: pd.DataFrame, day: date) -> bool:
    """Whether a date is marked as fasted."""
    return bool((fasted_dates(marks) == np.datetime64(day)).any())


def says_nothing(days: pd.DataFrame) -> np.ndarray:
    """Return which rows have no energy and no nutrient but 0."""
    intake = np.array([days[name].to_numpy(dtype=float) for name in _INTAKE])
    return (np.nan_to_num(intake) == 0).all(axis=0)


def as_eaten(days: pd.DataFrame, marks: pd.DataFrame) -> pd.DataFrame:
    """Return a journal's days, one row a date, with the intake that counts.

    0 kcal is no day's energy and a row of nothing but 0 no intake, save on a date that is marked as
    fasted and has no intake: its energy and nutrients are 0, known by hand. A date of which nothing
    is known has no row.
    """
    fasted = fasted_dates(marks)
    energy, nothing = days["energy_kcal"].to_numpy(dtype=float), says_nothing(days)
    noughts = nothing & np.any([days[name].notna().to_numpy() for name in _INTAKE], axis=0)
    if not fasted.size and not noughts.any() and not (energy == 0).any():
        return days
    made = days.assign(energy_kcal=np.where(energy == 0, np.nan, energy))
    made.loc[nothing, _INTAKE] = np.nan
    fast = nothing & made["date"].isin(fasted).to_numpy()
    made.loc[fast, _INTAKE] = 0.0
    known = made.drop(columns=["date", "source"]).notna().any(axis=1)
    made.loc[fast, "source"] = [_by_hand_too(source) for source in made.loc[fast, "source"]]
    added = np.setdiff1d(fasted, made["date"].to_numpy())
    new = pd.DataFrame({"date": added, **dict.fromkeys(_INTAKE, 0.0), "source": HAND})
    return day_table(pd.concat([made[known], day_table(new)], ignore_index=True))


def _by_hand_too(source: str) -> str:
    return ", ".join(sorted({*source.split(", "), HAND} - {""}))
