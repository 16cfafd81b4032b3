"""What is taken out of a journal again: an app as a whole, or what one reading of a file put in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from calc.journal.model import (
    DAY_NUMBERS,
    LOG_COLUMNS,
    MARK_COLUMNS,
    PROBLEM_COLUMNS,
    Journal,
    row_codes,
)

_SESSION = ("source", "date", "start", "workout")


def without_app(journal: Journal, source: str) -> Journal:
    """Return a journal without what one app told, what was said of its files, and its preference.

    What two apps told of one day is left with what the other one told.
    """

    def others(table: pd.DataFrame) -> pd.DataFrame:
        return table[table["source"] != source].reset_index(drop=True)

    return journal.but(
        log=others(journal.log),
        days=others(journal.days),
        marks=others(journal.marks),
        problems=others(journal.problems),
        prefer={group: chosen for group, chosen in journal.prefer.items() if chosen != source},
    )


def without_reading(journal: Journal, reading: Journal) -> Journal:
    """Return a journal without what a reading of a file put in, as far as it still stands so.

    A session goes where all of its sets are as the reading has them, a value of a day where it is
    the same, a mark and a problem likewise. What another file told differently since stays.
    """
    return journal.but(
        log=_without_sessions(journal.log, reading.log),
        days=_without_values(journal.days, reading.days),
        marks=_without_rows(journal.marks, reading.marks, MARK_COLUMNS),
        problems=_without_rows(journal.problems, reading.problems, PROBLEM_COLUMNS),
        questions=tuple(one for one in journal.questions if one not in reading.questions),
    )


def _without_sessions(log: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    told = pd.Series(_among(log, read, LOG_COLUMNS))
    whole = told.groupby(row_codes(log, _SESSION)).transform("all").to_numpy(dtype=bool)
    return log[~whole].reset_index(drop=True)


def _without_values(days: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    keys = ["date", "source"]
    told = days[keys].merge(read, on=keys, how="left")
    numbers = list(DAY_NUMBERS)
    same = days[numbers].to_numpy() == told[numbers].to_numpy()
    left = days.assign(**days[numbers].mask(same))
    empty = same.any(axis=1) & left[numbers].isna().all(axis=1).to_numpy()
    return left[~empty].reset_index(drop=True)


def _without_rows(rows: pd.DataFrame, read: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    return rows[~_among(rows, read, columns)].reset_index(drop=True)


def _among(rows: pd.DataFrame, read: pd.DataFrame, columns: Sequence[str]) -> np.ndarray:
    """Whether each row stands just so in the other table, as often; blank is as blank."""
    every = pd.concat([rows[list(columns)], read[list(columns)]], ignore_index=True)
    signs = pd.util.hash_pandas_object(every, index=False)
    own, others = (
        pd.MultiIndex.from_arrays([part, part.groupby(part).cumcount()])
        for part in (signs[: len(rows)], signs[len(rows) :])
    )
    return own.isin(others)
