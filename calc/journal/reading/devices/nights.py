"""Sleeps added up by their waking; a night of a watch and of a phone counts once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pandas as pd

from calc.journal.reading.days import Lines, dated, sum_of_day, tell_rows
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Sheet

HOURS_OF_A_DAY = 24
SAME_NIGHT = "The same night stands in another row too: the longest counts"
TOO_LONG = "A night of more hours than a day has"

# When sleeps began and ended. It is asked for only where a date has several: reading it takes time.
Spans: TypeAlias = Callable[[], tuple[pd.Series, pd.Series]]


def sleep_of_day(
    desk: Desk,
    dates: pd.Series,
    hours: pd.Series,
    lines: Lines,
    *,
    where: pd.Series | None = None,
    spans: Spans | None = None,
) -> pd.DataFrame:
    """Return the hours asleep of each date of waking: its sleeps added up.

    `where` says which rows are nights (the others are for the caller to tell). A row without hours
    is told, and so is one of no hours at all. A night that stands twice counts once
    (`same_nights`; `spans` as there), and one of more hours than a day has is left blank.
    """
    known = (dates != "") if where is None else where & (dates != "")
    possible = known & hours.between(0, HOURS_OF_A_DAY, inclusive="right")
    if not possible.equals(known):
        tell_rows(desk, lines, known & ~(hours > 0), "No hours of sleep in this row")
        tell_rows(desk, lines, known & (hours > HOURS_OF_A_DAY), TOO_LONG)
    frame = pd.DataFrame({"date": dates, "sleep_h": hours})
    frame = frame if possible.all() else frame[possible]
    again = same_nights(frame["date"], frame["sleep_h"], spans)
    if again.any():
        tell_rows(desk, lines, again.reindex(hours.index, fill_value=False), SAME_NIGHT)
        frame = frame[~again]
    days = sum_of_day(frame, ["sleep_h"])
    beyond = days["sleep_h"] > HOURS_OF_A_DAY
    if beyond.any():
        odd = frame["date"].isin(days.loc[beyond, "date"])
        tell_rows(desk, lines, odd.reindex(hours.index, fill_value=False), TOO_LONG)
        days = days[~beyond].reset_index(drop=True)
    return days


def span(sheet: Sheet, desk: Desk, began: str, ended: str) -> Spans:
    """Return what reads when sleeps began and ended, of two columns; what is none is not told."""

    def read() -> tuple[pd.Series, pd.Series]:
        quiet = Desk(desk.choices)
        first, last = (instants(dated(sheet, quiet, name)) for name in (began, ended))
        return first, last

    return read


def instants(when: pd.DataFrame) -> pd.Series:
    """Return `date` and `time`, as texts or as dates, as one moment; NaT where either is blank."""
    if when["time"].dtype.kind == "M":
        return when["time"]
    texts = when["date"].astype("str") + " " + when["time"].astype("str")
    return pd.to_datetime(texts, format="ISO8601", errors="coerce").where(when["time"] != "")


def same_nights(dates: pd.Series, hours: pd.Series, spans: Spans | None = None) -> pd.Series:
    """Return which sleeps are left out because a longer one, or the same, of the date has them.

    `hours` are known and above 0. Where it is known from when to when two of a date were, they are
    the same once they overlap; else only where they are of the same hours.
    """
    again = pd.Series(False, index=hours.index)
    several = dates.duplicated(keep=False)
    if not several.any():
        return again
    frame = pd.DataFrame({"date": dates, "hours": hours})
    unknown = several.copy()
    if spans is not None:
        began, ended = spans()
        frame = frame.assign(
            began=began.reindex(hours.index).astype("datetime64[s]"),
            ended=ended.reindex(hours.index).astype("datetime64[s]"),
        )
        known = several & (frame["began"] < frame["ended"])
        unknown &= ~known
        again |= _overlapping(frame[known]).reindex(hours.index, fill_value=False)
    again[unknown] = frame.loc[unknown, ["date", "hours"]].duplicated()
    return again


def _overlapping(frame: pd.DataFrame) -> pd.Series:
    """Return which sleeps overlap a longer one of their date that is kept."""
    ordered = frame.sort_values(["date", "began"], kind="stable")
    began, ended = (ordered[name].to_numpy().astype("int64") for name in ("began", "ended"))
    day = ordered.groupby("date", sort=False).ngroup()
    latest = ordered["ended"].astype("int64").groupby(day.to_numpy()).cummax().to_numpy()
    inside = (day.to_numpy()[1:] == day.to_numpy()[:-1]) & (began[1:] < latest[:-1])
    out = np.zeros(len(ordered), dtype=bool)
    if not inside.any():
        return pd.Series(out, index=ordered.index)
    group = np.concatenate([[0], np.cumsum(~inside)])
    lengths, places = ordered["hours"].to_numpy(), ordered.index.to_numpy()
    kept: dict[int, list[int]] = {}
    # From the longest on; of two as long the one that stands above counts.
    for at in np.lexsort((places, -lengths)).tolist():
        others = kept.setdefault(int(group[at]), [])
        out[at] = any(began[at] < ended[one] and began[one] < ended[at] for one in others)
        if not out[at]:
            others.append(at)
    return pd.Series(out, index=ordered.index)
