"""The journal's days as one value a day: checked, put in order, each date once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from numbers import Real
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.errors import InputError
from calc.evidence import Constant

MOST_KCAL = Constant(100_000, "kcal/day", "Intake above which a day's log is a slip of typing")
MOST_KG = Constant(1_000, "kg", "Body weight above which a weigh-in is a slip of typing")
LONGEST_DAYS = Constant(36_525, "days", "Longest stretch of dates in one log, a century")

Dates = Iterable[Any] | str | dt.date | None


class Daily(NamedTuple):
    """Every date from the first to the last, with nan where nothing is known.

    `weight_slip` and `energy_slip` mark days on which all that was written is out of all range, and
    so nothing is known. `as_text` says that dates were given as ISO text and go back as such.
    """

    dates: pd.DatetimeIndex
    weight_kg: Numbers
    energy_kcal: Numbers
    weight_slip: Numbers
    energy_slip: Numbers
    as_text: bool

    def shown_dates(self) -> pd.Series:
        """Return the dates as they were given: ISO text or datetimes."""
        dates = self.dates.strftime("%Y-%m-%d") if self.as_text else self.dates
        return pd.Series(dates, name="date")

    def marks(self, dates: Dates, field: str) -> Numbers:
        """Return which days are among `dates`; those outside the log mark nothing."""
        return self.dates.isin(as_days(dates, field))


def as_days(dates: Dates, field: str) -> pd.DatetimeIndex:
    """Return dates without clock times, each by its own clock; a single date may stand alone.

    Raises `InputError` where one cannot be read.
    """
    given: list[Any] = listed(dates)
    if not given:
        return pd.DatetimeIndex([])
    try:
        if any(isinstance(one, Real) and not np.isnan(float(one)) for one in given):
            raise ValueError("a number is no date")
        index = _index(given)
    except (ValueError, TypeError, OverflowError) as error:
        raise InputError(f"'{field}' has a date that cannot be read: {error}", field) from error
    if index.hasnans:
        raise InputError(f"'{field}' has a row without a date.", field)
    return index.tz_localize(None).normalize()


def listed(dates: Dates) -> list[Any]:
    """Return dates as a list; one may stand alone, and None is none."""
    if dates is None:
        return []
    return [dates] if isinstance(dates, (str, dt.date, np.datetime64)) else list(dates)


def _index(given: list[Any]) -> pd.DatetimeIndex:
    given = [one.to_timestamp() if isinstance(one, pd.Period) else one for one in given]
    try:
        return pd.DatetimeIndex(pd.to_datetime(pd.Series(given, dtype=object), format="mixed"))
    except ValueError:
        # Clocks of several zones, as over a change to summer time, are read one by one.
        return pd.DatetimeIndex([pd.Timestamp(one).tz_localize(None) for one in given])


def _numbers(days: pd.DataFrame, field: str) -> Numbers:
    if field not in days:
        return np.full(len(days), np.nan)
    column = days[field]
    if pd.api.types.is_object_dtype(column) or pd.api.types.is_string_dtype(column):
        column = column.map(lambda one: np.nan if str(one).strip().lower() in ("", "nan") else one)
    try:
        return pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)
    except (ValueError, TypeError) as error:
        raise InputError(f"'{field}' holds something that is no number: {error}", field) from error


def daily(days: pd.DataFrame) -> Daily:
    """Return one value a day from the journal's days, in any order and with dates repeated.

    Of several rows of one date the fullest log of energy counts, and the mean of different
    weigh-ins. Columns other than `date`, `energy_kcal` and `weight_kg` are not looked at, and of
    these the last two may be missing. A number that no day can have (below zero, no weight at all,
    or beyond reason) is a slip: marked as such, and otherwise unknown. Raises `InputError` for a
    table without dates and for values that are no numbers.
    """
    if "date" not in getattr(days, "columns", ()):
        raise InputError("The days need a column 'date'.", "date")
    dates = as_days(days["date"], "date")
    if dates.empty:
        unknown, none = np.empty(0), np.empty(0, dtype=bool)
        return Daily(dates, unknown, unknown, none, none, as_text=True)
    length = (dates.max() - dates.min()).days + 1
    if length > LONGEST_DAYS:
        raise InputError(
            f"The days reach from {dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}.", "date"
        )
    rows = pd.DataFrame(
        {
            "date": dates,
            "energy": _numbers(days, "energy_kcal"),
            "weight": _numbers(days, "weight_kg"),
        }
    )
    possible = pd.DataFrame(
        {
            "energy": rows["energy"].between(0, MOST_KCAL),
            "weight": (rows["weight"] > 0) & (rows["weight"] <= MOST_KG),
        }
    )
    slips = (rows[["energy", "weight"]].notna() & ~possible).groupby(rows["date"]).any()
    rows = rows.assign(**rows[["energy", "weight"]].where(possible))
    every = pd.date_range(dates.min(), dates.max(), freq="D")
    energy = rows.groupby("date")["energy"].max()
    # Sorted, so that the sum behind a mean does not depend on the order of the rows.
    weigh_ins = rows[["date", "weight"]].drop_duplicates().sort_values(["date", "weight"])
    weight = weigh_ins.groupby("date")["weight"].mean()

    def by_day(values: pd.Series) -> Numbers:
        return values.reindex(every).to_numpy(dtype=float)

    def slip(name: str, known: pd.Series) -> Numbers:
        return (slips[name] & known.isna()).reindex(every, fill_value=False).to_numpy(dtype=bool)

    return Daily(
        every,
        by_day(weight),
        by_day(energy),
        slip("weight", weight),
        slip("energy", energy),
        as_text=isinstance(days["date"].iloc[0], str),
    )


def creatine_share(dates: pd.DatetimeIndex, starts: Dates) -> Numbers:
    """Return the share of creatine's water by day: 0 up to the first start, 1 a week later."""
    given = as_days(starts, "creatine_starts")
    if given.empty:
        return np.zeros(len(dates))
    days = (dates - given.min()) / dt.timedelta(days=1)
    return np.clip(days.to_numpy(dtype=float) / 7, 0, 1)
