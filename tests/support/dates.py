"""Dates of a table as the texts that a person writes, to be compared with what a test expects."""

from __future__ import annotations

import pandas as pd

from calc.clock import DATE, iso_dates


def iso(dates: pd.Series) -> list[str]:
    """The dates of a column, blank where there is none; a column of anything else fails."""
    assert dates.dtype == DATE
    return iso_dates(dates).tolist()


def with_iso(table: pd.DataFrame) -> pd.DataFrame:
    """A table with its dates as texts; a column of dates that holds anything else fails."""
    names = [name for name in ("date", "until", "week_start") if name in table]
    return table.assign(**{name: iso(table[name]) for name in names})
