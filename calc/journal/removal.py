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
    session = pd.factorize(row_codes(log, _SESSION))[0]
    others = np.bincount(session, ~among(log, read, LOG_COLUMNS))
    return log[others[session] > 0].reset_index(drop=True)


def _without_values(days: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    keys = ["date", "source"]
    codes = row_codes(pd.concat([days[keys], read[keys]], ignore_index=True), keys)
    place = pd.Index(codes[len(days) :]).get_indexer(codes[: len(days)])
    left, same, blank = {}, np.zeros(len(days), dtype=bool), np.ones(len(days), dtype=bool)
    for name in DAY_NUMBERS:
        value = days[name].to_numpy()
        # What the reading does not tell has no place: -1 takes the last.
        gone = value == np.append(read[name].to_numpy(), np.nan)[place]
        left[name] = np.where(gone, np.nan, value)
        same |= gone
        blank &= np.isnan(left[name])
    return days.assign(**left)[~(same & blank)].reset_index(drop=True)


def _without_rows(rows: pd.DataFrame, read: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    return rows[~among(rows, read, columns)].reset_index(drop=True)


def among(rows: pd.DataFrame, read: pd.DataFrame, columns: Sequence[str]) -> np.ndarray:
    """Return whether each row stands just so in the other table, as often; blank is as blank."""
    every = pd.concat([rows[list(columns)], read[list(columns)]], ignore_index=True)
    codes = pd.factorize(pd.util.hash_pandas_object(every, index=False).to_numpy())[0]
    own, others = codes[: len(rows)], codes[len(rows) :]
    order = np.argsort(own, kind="stable")
    # How many of its kind stand above each row.
    above = np.empty(len(own), dtype=int)
    above[order] = np.arange(len(own)) - np.searchsorted(own[order], own[order])
    return above < np.bincount(others, minlength=len(codes))[own]
