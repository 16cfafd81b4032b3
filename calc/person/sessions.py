"""The sessions of a week: weekday, start, minutes and kind of each, read from text and checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, Protocol

from calc.clock import MINUTES_A_DAY, clock, minute_of
from calc.errors import InputError, shown_value
from calc.evidence import Constant
from calc.person.limits import LIFTING, LIMITS, SESSION_KINDS, TENFOLD, WEEKDAYS
from calc.units import plain_number

FIELD = "sessions"
MOST_A_DAY = Constant(3, "sessions/day", "Sessions of one day that a plan can be made around")
# Where the kind is left out: lifting, with nothing said of which muscles.
USUAL_KIND = "whole"
NONE = "none"
EDGE_OF_NIGHT = Constant(
    3,
    "h",
    "How far into a night's sleep, from either end, a session may begin: for such a one the day "
    "moves; further in it is a slip",
)
A_WEEK = 7 * MINUTES_A_DAY
_SHAPE = "write a weekday, a start, minutes and a kind, as in 'mon 17:30 75 legs'"


@dataclass(frozen=True)
class Session:
    """One session of a week: weekday 'mon'..'sun', start 'HH:MM', minutes, and its kind.

    `named` is the kind as it was given, '' where it was left out.
    """

    day: str
    start: str
    minutes: float
    named: str = ""

    @property
    def kind(self) -> str:
        """One of `calc.person.limits.SESSION_KINDS`."""
        return self.named or USUAL_KIND

    @property
    def begins(self) -> int:
        """Minutes since Monday, 00:00."""
        return WEEKDAYS.index(self.day) * MINUTES_A_DAY + minute_of(self.start)

    def __str__(self) -> str:
        """The session as it is written: 'mon 17:30 75 legs'."""
        return f"{self.day} {self.start} {self.minutes:g} {self.named}".strip()


def session(text: Any) -> Session:
    """Return one session from 'mon 17:30 75 legs' or, as in an address, 'mon-17:30-75-legs'.

    Raises `InputError` that names the session, the rule and, where one explains it, what was meant.

    >>> session("Monday 5:30 75 min endurance-easy")
    Session(day='mon', start='05:30', minutes=75.0, named='endurance easy')
    """
    words = re.split(r"[\s\-_+]+", shown_value(text).strip().lower())
    if not isinstance(text, str) or len(words) < len(("day", "start", "minutes")):
        raise _fault(text, f"is not read: {_SHAPE}")
    day, start, minutes, *kind = words
    short = day[:3] if day.endswith("day") else day
    if short not in WEEKDAYS:
        raise _fault(text, f"has no weekday: '{day}' is not one of {', '.join(WEEKDAYS)}")
    try:
        begins = str(clock(minute_of(start, FIELD, "Start"), step=1))
        length = plain_number(re.sub(r"min\w*$", "", minutes), "minute", "Minutes", FIELD)
    except InputError as fault:
        raise _fault(text, f"is not read ({str(fault).rstrip('.')}): {_SHAPE}") from None
    if kind and kind[0] in ("m", "min", "minutes"):
        kind = kind[1:]
    name = " ".join(kind)
    if name and name not in SESSION_KINDS:
        near = get_close_matches(name, SESSION_KINDS, n=1)
        meant = f": did you mean '{near[0]}'?" if near else ""
        raise _fault(text, f"is of no known kind ({', '.join(SESSION_KINDS)}){meant}")
    limit = LIMITS["training_minutes"]
    if not limit.low <= length <= limit.high:
        side, edge = ("below", limit.low) if length < limit.low else ("above", limit.high)
        guess = length * TENFOLD if length < limit.low else length / TENFOLD
        meant = f": did you mean {guess:g}?" if limit.low <= guess <= limit.high else ""
        raise _fault(text, f"has {length:g} minutes, {side} {edge:g}{meant}")
    return Session(short, begins, float(length), name)


def _fault(given: Any, why: str) -> InputError:
    end = "" if why.endswith("?") else "."
    return InputError(f"Session '{shown_value(given)}' {why}{end}", FIELD, given)


def read_sessions(value: Any) -> tuple[Session, ...]:
    """Return a week's sessions in their order, from a list of texts or one text with ';' or ','.

    'none' and nothing at all are a week without any. Raises `InputError` with a fault for each
    session that cannot be: one that is not read, one that begins before another has ended, and the
    fourth of a day. What two sessions disagree about is laid to the later one.

    >>> [str(one) for one in read_sessions("thu 18:00 60; mon 6:30 45 legs")]
    ['mon 06:30 45 legs', 'thu 18:00 60']
    """
    texts: Iterable[Any] = re.split(r"[;,|\n]", value) if isinstance(value, str) else value
    faults: list[InputError] = []
    read: list[tuple[Session, Any]] = []
    try:
        given = [
            one
            for one in texts
            if not isinstance(one, str) or one.strip().lower() not in ("", NONE)
        ]
    except TypeError:
        raise InputError(
            f"Sessions '{shown_value(value)}' are not a list: {_SHAPE}.", FIELD, value
        ) from None
    for text in given:
        try:
            read.append((text if isinstance(text, Session) else session(text), text))
        except InputError as fault:
            faults.append(fault)
    read.sort(key=lambda one: (one[0].begins, one[0].minutes, one[0].named))
    kept: list[Session] = []
    for one, text in read:
        clash = next((other for other in kept if overlap(other, one)), None)
        if clash is not None:
            free = clock((clash.begins + round(clash.minutes)) % MINUTES_A_DAY, step=1)
            faults.append(
                _fault(
                    text,
                    f"overlaps '{clash}': one ends before the next begins, here at {free} or later",
                )
            )
        elif sum(other.day == one.day for other in kept) >= MOST_A_DAY:
            faults.append(
                _fault(text, f"is one too many on {one.day}: a day has {MOST_A_DAY:g} at most")
            )
        else:
            kept.append(one)
    if faults:
        raise InputError.together(faults)
    return tuple(kept)


class Spell(Protocol):
    """A stretch of a week: where it begins, in minutes since Monday, 00:00, and its minutes."""

    @property
    def begins(self) -> int:
        """Minutes since Monday, 00:00."""

    @property
    def minutes(self) -> float:
        """How long it lasts."""


def overlap(one: Spell, other: Spell) -> bool:
    """Return whether two stretches of a week share a minute, over the end of the week too."""
    after, before = (other.begins - one.begins) % A_WEEK, (one.begins - other.begins) % A_WEEK
    return after < one.minutes or before < other.minutes


def with_added(
    week: Iterable[Session], days: Iterable[str], start: str, minutes: float, kind: str
) -> tuple[str, ...]:
    """Return the texts of a week with one more session on each of some days.

    Lifting takes the place of a session there that has no kind: the short form of a week knows
    none. Whether all of them can be is `read_sessions`' to say.

    >>> with_added([Session("mon", "17:30", 75)], ["mon", "thu"], "18:00", 60, "legs")
    ('mon 18:00 60 legs', 'thu 18:00 60 legs')
    """
    on = set(days)
    kept = [one for one in week if one.named or one.day not in on or kind not in LIFTING]
    more = [Session(day, start, minutes, kind) for day in WEEKDAYS if day in on]
    return tuple(str(one) for one in (*kept, *more))


def with_short_form(
    week: Sequence[Session], days: Collection[str], start: str, minutes: float
) -> tuple[str, ...]:
    """Return the texts of a week of sessions after its short form was changed.

    A weekday that is not among `days` any more loses its sessions, and one that is new gets the
    usual one. Sessions at the usual start, or of the usual length, follow it; the others stay.

    >>> week = [Session("mon", "17:30", 75, "legs"), Session("sat", "15:00", 90, "team sport")]
    >>> with_short_form(week, ["mon", "fri", "sat"], "18:00", 75)
    ('mon 18:00 75 legs', 'fri 18:00 75', 'sat 15:00 90 team sport')
    """
    before = usual(week)
    kept = [
        replace(
            one,
            start=start if one.start == before.start else one.start,
            minutes=minutes if one.minutes == before.minutes else one.minutes,
        )
        for one in week
        if one.day in days
    ]
    new = set(days).difference(one.day for one in week)
    more = [Session(day, start, minutes) for day in WEEKDAYS if day in new]
    return tuple(str(one) for one in sorted([*kept, *more], key=lambda one: one.begins))


def usual(sessions: Sequence[Session]) -> Session:
    """Return the session that stands for a week: the start and length that come most often.

    Of several, the earliest in the week.
    """
    often = Counter((one.start, one.minutes) for one in sessions)
    return max(sessions, key=lambda one: (often[one.start, one.minutes], -one.begins))


def in_the_night(one: Session, wake_minute: int, in_bed_minutes: float) -> InputError | None:
    """Return the fault of a session that begins deep in its night's sleep; None for none.

    Within three hours of either end the day is moved for it, as for any early or late session.
    """
    start, edge = minute_of(one.start), round(EDGE_OF_NIGHT * 60)

    def deep(minute: int) -> bool:
        return edge < (wake_minute - minute) % MINUTES_A_DAY < in_bed_minutes - edge

    if not deep(start):
        return None
    bed, wake = clock(wake_minute - in_bed_minutes, step=1), clock(wake_minute, step=1)
    twelve = (start + MINUTES_A_DAY // 2) % MINUTES_A_DAY
    meant = "" if deep(twelve) else f": did you mean {clock(twelve, step=1)}?"
    return _fault(
        str(one),
        f"begins in the night's sleep ({bed} to {wake}); wake earlier, or begin later{meant}",
    )
