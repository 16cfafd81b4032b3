"""Dates, and times of the day as minutes since midnight: how both are read and written.

A date of a table is midnight without a time zone, NaT where it is unknown. It is text only at the
doors: '2026-01-05' in files and addresses, '5 Jan' in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from math import isfinite
from numbers import Real
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.arrays import Numbers, elementwise, nearest
from calc.errors import InputError, shown_value

# The unit that pandas gives to ISO dates, and so the one of every table.
DATE: Final = "datetime64[us]"
Day = str | date
MINUTES_A_DAY = 1440

_LABELS = np.array([f"{minute // 60:02}:{minute % 60:02}" for minute in range(MINUTES_A_DAY)])
_TEXT = re.compile(r"\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*")


def as_date(given: object, field: str = "date") -> date:
    """Return a date, given as one or as '2026-01-05'.

    Raises `InputError` with the field and the value for anything else.
    """
    if isinstance(given, date) and not bool(pd.isna(given)):
        return given.date() if isinstance(given, datetime) else given
    try:
        return date.fromisoformat(str(given).strip())
    except ValueError as fault:
        shown = shown_value(given)
        raise InputError(f"'{shown}' is no date such as 2026-01-05.", field, shown) from fault


def as_dates(column: Iterable[Any], field: str = "date") -> pd.Series:
    """Return a column of dates, given as such or as ISO texts; NaT where it is blank.

    Raises `InputError` with the field where one is no date.
    """
    given = column if isinstance(column, pd.Series) else pd.Series(column, dtype=object)
    if given.dtype.kind == "M":
        local = given.dt.tz_localize(None) if given.dt.tz else given
        midnights = local.to_numpy().astype("datetime64[D]").astype(DATE)
        return pd.Series(midnights, index=given.index, name=given.name)
    plain = _plain_dates(given)
    if plain is not None:
        return plain
    codes, different = pd.factorize(given)
    try:
        texts = isinstance(different.dtype, pd.StringDtype)
        if not texts and any(isinstance(one, Real) for one in different):
            raise ValueError("pandas would take a number for a moment")
        days = pd.DatetimeIndex(pd.to_datetime(different, format="%Y-%m-%d")).as_unit("us")
    except (ValueError, TypeError) as fault:
        raise InputError(f"'{field}' has what is no date such as 2026-01-05.", field) from fault
    # What is blank has no code: -1 takes the last.
    every = days.normalize().append(pd.DatetimeIndex([pd.NaT]).as_unit("us"))
    return pd.Series(every.take(codes), index=given.index, name=given.name)


def _plain_dates(given: pd.Series) -> pd.Series | None:
    """Return a column of ISO texts and blanks as dates; None for any other column."""
    if not isinstance(given.dtype, pd.StringDtype):
        return None
    texts = pa.array(given.array, pa.large_string())
    try:
        days = pc.cast(pc.if_else(pc.equal(texts, ""), None, texts), pa.date32())
    except pa.ArrowInvalid:
        return None
    made = pc.cast(pc.cast(days, pa.timestamp("s")), pa.timestamp("us")).to_numpy(False)
    return pd.Series(made.astype(DATE), index=given.index, name=given.name)


def iso_date(day: date | Any) -> str:
    """Return a date, or a moment of it, as '2026-01-05'; blank where it is unknown."""
    return "" if bool(pd.isna(day)) else str(day.isoformat())[: len("2026-01-05")]


def iso_dates(dates: pd.Series) -> pd.Series:
    """Return a column of dates as ISO texts, blank where a date is unknown."""
    codes, days = pd.factorize(dates)
    texts = np.datetime_as_string(np.asarray(days, dtype=DATE), unit="D")
    every = pd.Index([*texts, ""], dtype="str")
    return pd.Series(every.take(codes).array, index=dates.index, name=dates.name)


def day_text(day: date, *, year: bool = False) -> str:
    """Return a day as a person says it: '12 Oct', '12 Oct 2026' with its `year`."""
    return f"{day.day} {day:%b}" + (f" {day.year}" if year else "")


def minute_of(value: object, field: str = "", label: str = "Time") -> int:
    """Return the minutes since midnight, 0..1439, of '21:30', '7:05', '21:30:00' or a `time`.

    Raises `InputError` with the field, the value and how to write it for anything else. Seconds
    other than 00 are refused rather than rounded away.
    """
    if isinstance(value, time):
        shown = value.isoformat()
        if value.tzinfo is None and not value.second and not value.microsecond:
            return value.hour * 60 + value.minute
    else:
        shown = shown_value(value)
        match = _TEXT.fullmatch(value) if isinstance(value, str) else None
        if match is not None:
            hour, minute, second = (int(part or 0) for part in match.groups())
            if hour < 24 and minute < 60 and second == 0:
                return hour * 60 + minute
    raise InputError(
        f"{label} '{shown}' is not a time of the day: write hours and minutes from '00:00' to "
        "'23:59'.",
        field,
        value,
    )


@elementwise
def around_the_clock(minute: Numbers) -> Numbers:
    """Return minutes since midnight, 0 <= m < 1440, of a time that may lie on another day."""
    wrapped = np.mod(minute, MINUTES_A_DAY)
    # The remainder of a tiny negative number rounds to the whole day, which is midnight.
    return np.where(wrapped >= MINUTES_A_DAY, 0.0, wrapped)


@elementwise
def clock(minute: Numbers, step: int = 5) -> Numbers:
    """Return 'HH:MM', to the nearest `step` minutes (halves go up), around the clock.

    A time that is not known (nan) gives an empty text, as a blank cell does.
    """
    if isinstance(minute, int | float):
        # Nearly every call, in a tenth of the time.
        if not isfinite(minute):
            return ""
        return str(_LABELS[int(nearest(minute, step) % MINUTES_A_DAY)])
    known = np.isfinite(minute)
    rounded = np.floor(np.where(known, minute, 0) / step + 1 / 2) * step
    # Wrapped after rounding, so that 23:58 becomes the midnight that it is nearest to.
    labels = _LABELS[np.mod(rounded, MINUTES_A_DAY).astype(int)]
    return np.where(known, labels, "")


def hours_text(minutes: float) -> str:
    """Return a length of time as a person writes it: '9 h', '9 h 05', '45 min'.

    >>> hours_text(545)
    '9 h 05'
    """
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"
