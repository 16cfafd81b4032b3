"""Which sets are of one session, where a table has an id of the session or a time of each set."""

from __future__ import annotations

import numpy as np
import pandas as pd

from calc.journal.reading.values import SECONDS_PER_HOUR

# Longer than any rest, and than a lifter stays away for a meal between two lifts; shorter than what
# lies between two sessions of a day.
GAP_HOURS = 3.0


def has_own_times(when: pd.DataFrame, session: pd.Series) -> bool:
    """Return whether the times of a table of sets are the sets' own, and no session's start.

    `when` has `date` and `time`, `session` the name or the id of each row's session. They are where
    more often than not the time changes from a row to the next one of its session and date.
    """
    known = when["time"].ne("") & when["date"].ne("")
    rows = when[known].assign(session=session[known].astype("str"))
    same = rows[["date", "session"]].eq(rows[["date", "session"]].shift()).all(axis=1)
    changes = rows["time"].ne(rows["time"].shift())[same]
    return bool(changes.size and changes.mean() > 0.5)


def joined(when: pd.DataFrame, session: pd.Series, *, by_id: bool) -> pd.DataFrame:
    """Return `date` and `time` of the session that each set is of: those of its earliest set.

    `when` has `date` and `time` of each set, `session` the id of its session (`by_id`), else its
    name. Sets of one session stand on one date or go on within `GAP_HOURS`, past midnight too;
    without ids, those of a date that are further apart are of two. A set without a time is of the
    earliest session of its date and name; one without a date stays so.
    """
    rows = when[["date", "time"]].assign(session=session.astype("str"), place=np.arange(len(when)))
    rows["moment"] = pd.to_datetime(
        (rows["date"] + " " + rows["time"]).where(rows["time"] != "", None),
        format="%Y-%m-%d %H:%M:%S",
        errors="coerce",
    )
    timed = rows[rows["moment"].notna()].sort_values(["session", "moment"], kind="stable")
    hours = timed["moment"].diff().dt.total_seconds() / SECONDS_PER_HOUR
    apart = hours > GAP_HOURS
    if by_id:
        apart &= timed["date"].ne(timed["date"].shift())
    begins = timed["session"].ne(timed["session"].shift()) | apart
    first = timed[["date", "time"]].where(begins).ffill()
    made = when[["date", "time"]].copy()
    made.loc[first.index] = first
    bare = rows[rows["moment"].isna() & rows["date"].ne("")]
    if len(bare) and len(timed):
        earliest = timed.drop_duplicates(["date", "session"])[["date", "session"]]
        start = made.loc[earliest.index].set_index(pd.MultiIndex.from_frame(earliest))
        keys = pd.MultiIndex.from_frame(bare[["date", "session"]])
        of_one = keys.isin(start.index)
        made.loc[bare.index[of_one]] = start.reindex(keys[of_one]).to_numpy()
    return made


def names(when: pd.DataFrame, workout: pd.Series, session: pd.Series) -> pd.Series:
    """Return the name of each set's workout, with the id of its session where two are alike.

    Two sessions of one date, start and name stay apart by their ids: 'Legs (s2)', 's2'.
    """
    rows = when[["date", "time"]].assign(
        workout=workout.astype("str"), session=session.astype("str")
    )
    of = ["date", "time", "workout"]
    several = rows.drop_duplicates([*of, "session"]).groupby(of)["session"].size()
    alike = several.reindex(pd.MultiIndex.from_frame(rows[of])).to_numpy() > 1
    named = rows["workout"] + " (" + rows["session"] + ")"
    told = named.where(rows["workout"] != "", rows["session"])
    return rows["workout"].where(~alike | rows["session"].eq(""), told)
