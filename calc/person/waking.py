"""When a person wakes on each weekday, and eats: read from text, held against days and sessions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from calc.clock import MINUTES_A_DAY, clock, hours_text, minute_of
from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.person.limits import WEEKDAYS
from calc.person.sessions import Session, in_the_night

FIELD = "wake_times"
SHORTEST_DAY = Constant(12, "hours", "Shortest time from one waking to the next", low=12, high=16)


def read_wake_times(value: Any) -> tuple[str, ...]:
    """Return the wakings that weekdays have of their own, as texts in the week's order.

    `value` is a mapping by weekday, or texts such as 'sat 08:00', in a list or with ';' or ','
    between them; what is blank is none. Raises `InputError` with a fault for each that is not read.

    >>> read_wake_times({"sunday": "9:00", "sat": "08:00"})
    ('sat 08:00', 'sun 09:00')
    """
    pairs: Iterable[Any]
    if value is None:
        return ()
    if isinstance(value, Mapping):
        pairs = [(f"{day}", moment) for day, moment in value.items() if moment not in (None, "")]
    else:
        parts = re.split(r"[;,|\n]", value) if isinstance(value, str) else value
        try:
            pairs = [re.split(r"[\s\-_+]+", f"{one}".strip(), maxsplit=1) for one in parts]
        except TypeError:
            raise InputError(
                f"Wake times '{shown_value(value)}' are not times by weekday, as in 'sat 08:00'.",
                FIELD,
                value,
            ) from None
        pairs = [pair for pair in pairs if pair != [""]]
    faults, found = [], {}
    for pair in pairs:
        day = str(pair[0]).strip().lower()
        short = day[:3] if day.endswith("day") else day
        try:
            if short not in WEEKDAYS:
                raise InputError(f"'{shown_value(day)}' is not one of {', '.join(WEEKDAYS)}")
            found[short] = str(clock(minute_of(pair[1] if len(pair) > 1 else ""), step=1))
        except InputError as fault:
            text = " ".join(map(str, pair))
            said = str(fault).rstrip(".")
            faults.append(
                InputError(f"Wake time '{shown_value(text)}' is not read ({said}).", FIELD, text)
            )
    if faults:
        raise InputError.together(faults)
    return tuple(f"{day} {found[day]}" for day in WEEKDAYS if day in found)


def read_eating_window(value: Any) -> tuple[str, str] | None:
    """Return from when to when meals are eaten, from two times or from '12:00-20:00'; None for all.

    Raises `InputError` for anything else, and for a window without length.

    >>> read_eating_window("18:30 to 4:45")
    ('18:30', '04:45')
    """
    if value is None or value == "":
        return None
    parts = re.split(r"\s*(?:-|–|to)\s*", value.strip()) if isinstance(value, str) else value
    try:
        opens, closes = (str(clock(minute_of(part), step=1)) for part in parts)
    except (InputError, TypeError, ValueError):
        opens = closes = ""
    if opens == closes:
        raise InputError(
            f"Eating window '{shown_value(value)}' is not two times such as 12:00-20:00.",
            "eating_window",
            value,
        )
    return opens, closes


def wake_minutes(usual: str, own: Iterable[str]) -> tuple[int, ...]:
    """Return the waking of each weekday from Monday, in minutes since midnight.

    >>> wake_minutes("06:30", ("sat 08:00",))
    (390, 390, 390, 390, 390, 480, 390)
    """
    times = dict(text.split(" ", 1) for text in own)
    return tuple(minute_of(times.get(day, usual)) for day in WEEKDAYS)


def days_too_short(wakings: Sequence[int]) -> list[InputError]:
    """Return a fault for each waking that comes too soon after the one of the day before."""
    faults = []
    for day, (name, wake) in enumerate(zip(WEEKDAYS, wakings, strict=True)):
        before = wakings[day - 1]
        minutes = MINUTES_A_DAY + wake - before
        if minutes < SHORTEST_DAY * 60:
            text = f"{name} {clock(wake, step=1)}"
            said = (
                f"Wake time '{text}' comes {hours_text(minutes)} after waking at "
                f"{clock(before, step=1)} the day before: leave {SHORTEST_DAY:g} h or more."
            )
            faults.append(InputError(said, FIELD, text))
    return faults


def in_nights(
    week: Iterable[Session], wakings: Sequence[int], in_bed_minutes: float
) -> list[InputError]:
    """Return the faults of sessions that begin deep in the night's sleep."""
    faults = []
    for one in week:
        day = WEEKDAYS.index(one.day)
        start = minute_of(one.start)
        later = start >= wakings[day]
        waking = wakings[(day + 1) % len(WEEKDAYS) if later else day]
        until = waking - start + (MINUTES_A_DAY if later else 0)
        fault = in_the_night(one, waking, in_bed_minutes) if until < in_bed_minutes else None
        if fault is not None:
            faults.append(fault)
    return faults
