"""Times of the day: minutes since midnight, and the 'HH:MM' that people read and write."""

from __future__ import annotations

import re
from datetime import time

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.errors import InputError, shown_value

MINUTES_A_DAY = 1440

_LABELS = np.array([f"{minute // 60:02}:{minute % 60:02}" for minute in range(MINUTES_A_DAY)])
_TEXT = re.compile(r"\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*")


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
    known = np.isfinite(minute)
    nearest = np.floor(np.where(known, minute, 0) / step + 1 / 2) * step
    # Wrapped after rounding, so that 23:58 becomes the midnight that it is nearest to.
    labels = _LABELS[np.mod(nearest, MINUTES_A_DAY).astype(int)]
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
