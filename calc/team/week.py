"""The week of a team laid over everybody's own: a match, a journey, a second session, a day off.

What the team's week has goes before what a person has. A match takes the place of all sessions of
its day; a rest leaves none; a double is one more beside them; a journey has no session in it, and
whoever would still sleep an hour before it wakes then. Laying a week over people twice is as once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Literal, NamedTuple, cast, get_args

from calc.clock import MINUTES_A_DAY, clock, minute_of
from calc.errors import InputError, Notice, listed, shown_value
from calc.evidence import Constant
from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.person.profile import Profile
from calc.person.sessions import MOST_A_DAY, Session, overlap, session
from calc.team.squad import Member
from calc.units import plain_number

FIELD = "calendar"
Kind = Literal["match", "travel", "double", "rest"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What a team's session is where its kind is left out.
TEAM_SESSION = "team sport"
UP_BEFORE = Constant(60, "minutes", "How long before a journey whoever travels is awake")
FIRST_START = Constant(
    3, "h", "A journey that starts earlier belongs to the night before, and nobody is woken for it"
)
LONGEST_JOURNEY = Constant(1440, "minutes", "Longest journey of a week's entry: a day")
_SHAPE = (
    "write a weekday, a start, minutes and a kind, as in 'sat 15:00 90 match', or 'sun rest'; the "
    f"kinds are {listed(KINDS)}"
)


@dataclass(frozen=True)
class Entry:
    """One entry of a team's week: weekday 'mon'..'sun', kind, start 'HH:MM', minutes.

    A rest has neither start ('') nor minutes (0). `session` is the kind of session that a match or
    double is, one of `calc.person.limits.SESSION_KINDS`.
    """

    day: str
    kind: Kind
    start: str = ""
    minutes: float = 0.0
    session: str = TEAM_SESSION

    @property
    def begins(self) -> int:
        """Minutes since Monday, 00:00."""
        start = minute_of(self.start) if self.start else 0
        return WEEKDAYS.index(self.day) * MINUTES_A_DAY + start

    @property
    def trained(self) -> Session | None:
        """The session that it is for everybody; None for a journey and a rest."""
        if self.kind in ("match", "double"):
            return Session(self.day, self.start, self.minutes, self.session)
        return None

    def __str__(self) -> str:
        """The entry as it is written: 'sat 15:00 90 match team sport'."""
        if self.kind == "rest":
            return f"{self.day} rest"
        what = self.session if self.trained else ""
        return f"{self.day} {self.start} {self.minutes:g} {self.kind} {what}".strip()


class Laid(NamedTuple):
    """A person's profile under a team's week, and what was changed for them."""

    profile: Profile
    notices: tuple[Notice, ...] = ()


def entry(text: Any) -> Entry:
    """Return one entry from 'sat 15:00 90 match', 'tue 7:00 60 double endurance hard', 'sun rest'.

    Raises `InputError` that names the entry and how to write it.

    >>> str(entry("Saturday 15:00 90 match"))
    'sat 15:00 90 match team sport'
    """
    words = re.split(r"[\s\-_+]+", shown_value(text).strip().lower())
    day = words[0][:3] if words[0].endswith("day") else words[0]
    kind = next((one for one in words if one in KINDS), None)
    if not isinstance(text, str) or kind is None:
        raise _fault(text, f"is not read: {_SHAPE}")
    if day not in WEEKDAYS:
        raise _fault(text, f"has no weekday: '{words[0]}' is not one of {', '.join(WEEKDAYS)}")
    if kind == "rest":
        if len(words) > 2:
            raise _fault(text, "is a rest, which has no start and no minutes: write 'sun rest'")
        return Entry(day, cast(Kind, kind))
    at = words.index(kind)
    times, named = words[1:at], words[at + 1 :]
    if len(times) != 2 or (kind == "travel" and named):
        raise _fault(text, f"is not read: {_SHAPE}")
    try:
        if kind == "travel":
            start = str(clock(minute_of(times[0], FIELD, "Start"), step=1))
            minutes = plain_number(re.sub(r"min\w*$", "", times[1]), "minute", "Minutes", FIELD)
            if not 0 < minutes <= LONGEST_JOURNEY:
                raise InputError(f"{minutes:g} minutes are not above 0 to {LONGEST_JOURNEY:g}")
            return Entry(day, "travel", start, float(minutes))
        one = session(f"{day} {' '.join(times)} {' '.join(named) or TEAM_SESSION}")
    except InputError as fault:
        raise _fault(text, f"is not read ({str(fault).rstrip('.')})") from None
    return Entry(day, cast(Kind, kind), one.start, one.minutes, one.kind)


def _fault(given: Any, why: str) -> InputError:
    return InputError(f"Entry '{shown_value(given)}' {why}.", FIELD, given)


def read_week(value: Any) -> tuple[Entry, ...]:
    """Return the entries of a team's week in their order, from a list of texts or one with ';'.

    Raises `InputError` with a fault for each that is not read, and for two that cannot both be: a
    rest and a session on one day, two matches, and two that share a minute.

    >>> [str(one) for one in read_week("sun rest; sat 15:00 90 match")]
    ['sat 15:00 90 match team sport', 'sun rest']
    """
    texts = re.split(r"[;\n]", value) if isinstance(value, str) else value
    found, faults = set(), []
    for text in texts:
        if isinstance(text, str) and not text.strip():
            continue
        try:
            found.add(text if isinstance(text, Entry) else entry(text))
        except InputError as fault:
            faults.append(fault)
    every = sorted(found, key=lambda one: (one.begins, one.kind))
    for one, other in combinations(every, 2):
        if _clash(one, other):
            faults.append(_fault(str(other), f"and '{one}' cannot both be: take one of them out"))
    if faults:
        raise InputError.together(faults)
    return tuple(every)


def _clash(one: Entry, other: Entry) -> bool:
    kinds = {one.kind, other.kind}
    if one.day == other.day and ("rest" in kinds or kinds == {"match"}) and "travel" not in kinds:
        return True
    return overlap(one, other)


def lay_over(profile: Profile, entries: Iterable[Entry]) -> Laid:
    """Return a profile with a team's week laid over its own, and a notice for each day changed.

    Only sessions and wakings change, and only on days that the entries have. Where the week that
    comes of it cannot be lived (a match deep in the night's sleep), the profile is as it was, and
    the notice says why.
    """
    every = sorted(entries, key=lambda one: (one.begins, one.kind))
    week, notices = _sessions(profile.week, every)
    wakings, woken = _wakings(profile, every)
    changes: dict[str, Any] = {}
    if week != profile.week:
        changes["sessions"] = tuple(map(str, week)) or ()
    if wakings != tuple(profile.wake_times or ()):
        changes["wake_times"] = wakings
    if not changes:
        return Laid(profile)
    try:
        return Laid(replace(profile, **changes), (*notices, *woken))
    except InputError as error:
        why = f"The team's week does not fit this person's, which stays as it was. {error}"
        return Laid(profile, (Notice("doubtful", "day", why),))


def lay_over_all(
    members: Iterable[Member], entries: Sequence[Entry]
) -> tuple[tuple[Member, tuple[Notice, ...]], ...]:
    """Return everybody with the team's week laid over theirs, each with what was changed."""
    laid = ((one.name, lay_over(one.profile, entries)) for one in members)
    return tuple((Member(name, one.profile), one.notices) for name, one in laid)


def _sessions(
    own: Sequence[Session], entries: Sequence[Entry]
) -> tuple[tuple[Session, ...], list[Notice]]:
    """Return the sessions of a week with its entries, and a notice for each day that changed."""
    kept = [one for one in own if not any(_replaces(entry, one) for entry in entries)]
    added = [one for entry in entries if (one := entry.trained) is not None]
    for day in WEEKDAYS:
        of_day = [one for one in kept if one.day == day]
        room = int(MOST_A_DAY) - sum(one.day == day for one in added)
        for one in of_day[max(room, 0) :]:
            kept.remove(one)
    week = tuple(sorted([*kept, *added], key=lambda one: one.begins))
    notices = []
    for day in WEEKDAYS:
        before, after = ([one for one in some if one.day == day] for some in (own, week))
        if before != after:
            why = listed([str(one) for one in entries if _touches(one, day)])
            notices.append(
                Notice(
                    "changed",
                    "day",
                    f"{WEEKDAY_NAMES[day]} follows the team's week: {why}.",
                    asked=", ".join(map(str, before)) or "no session",
                    given=", ".join(map(str, after)) or "no session",
                )
            )
    return week, notices


def _replaces(entry: Entry, own: Session) -> bool:
    """Whether a session of a person's own gives way to an entry."""
    whole_day = entry.kind in ("match", "rest") and entry.day == own.day
    return whole_day or (entry.kind != "rest" and overlap(entry, own))


def _touches(entry: Entry, day: str) -> bool:
    of_day = WEEKDAYS.index(day) * MINUTES_A_DAY
    return entry.day == day or overlap(entry, _WholeDay(of_day, MINUTES_A_DAY))


class _WholeDay(NamedTuple):
    begins: int
    minutes: float


def _wakings(profile: Profile, entries: Sequence[Entry]) -> tuple[tuple[str, ...], list[Notice]]:
    """Return a person's own wakings with those that journeys ask for, and what was changed."""
    own = dict(text.split(" ", 1) for text in profile.wake_times or ())
    notices = []
    for one in entries:
        start = minute_of(one.start) if one.start else 0
        up = start - int(UP_BEFORE)
        usual = profile.wake_minutes[WEEKDAYS.index(one.day)]
        if one.kind != "travel" or start < FIRST_START * 60 or usual <= up:
            continue
        before, after = str(clock(usual, step=1)), str(clock(up, step=1))
        if own.get(one.day, "") != after:
            own[one.day] = after
            why = f"{WEEKDAY_NAMES[one.day]} begins before the journey at {one.start}."
            notices.append(Notice("changed", "sleep", why, asked=before, given=after))
    return tuple(f"{day} {own[day]}" for day in WEEKDAYS if day in own), notices
