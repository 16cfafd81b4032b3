"""A plan as a calendar file (iCalendar, RFC 5545): the days of a week, which repeats."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from math import isfinite
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Calendar, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar import Event as Entry

from calc.clock import MINUTES_A_DAY
from calc.day import Day, Event, whole_grams
from calc.day.events import WINDOW_ROLES
from calc.errors import InputError
from calc.person.limits import WEEKDAYS

_AMOUNTS = {
    "protein_g": "g protein",
    "carbohydrate_g": "g carbohydrate",
    "fat_g": "g fat",
    "fluid_ml": "ml fluid",
}
_BYDAY = tuple(day[:2].upper() for day in WEEKDAYS)
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
# No clocks have changed twice within a week, nor are they to.
_STEP = timedelta(days=3)
# Programs go by the name of a zone that they know; what follows is for one that does not know it.
# In twenty years a yearly rule has shown on each of its seven dates; changes by no rule are listed
# for ten.
_YEARS = 20
_LISTED_YEARS = 10
_NO_LEAP_YEAR = 2001
_LONGEST_SHOWN = 40


def calendar_file(
    days: Iterable[tuple[Day, Iterable[str]]], start: date, timezone: str = ""
) -> bytes:
    """Return the .ics of a week: an entry for each thing to do, weekly from the week of `start`.

    `days` are the days that differ, each with the calendar days ('mon'..'sun') on which it begins;
    what lies after midnight is on the next day.
    `timezone` is an IANA name; without one the times are local wherever the file is read. Equal
    inputs give equal bytes. Raises `InputError` for an unknown time zone; `ValueError` for a name
    that is no weekday; `OverflowError` or `ValueError` for a date within twenty years of either end
    of Python's calendar.
    """
    wakings = [(day, {WEEKDAYS.index(name) for name in names}) for day, names in days]
    monday = start - start.weekday() * _DAY
    calendar = _empty(monday, timezone)
    stamp = datetime.combine(start, time(), UTC)
    for day, begins in wakings:
        for entry in _entries(day, begins, monday, timezone) if begins else ():
            entry.add("DTSTAMP", stamp)
            calendar.add_component(entry)
    return bytes(calendar.to_ical())


class Happening(NamedTuple):
    """What happens once in a week: its name, minutes from Monday 00:00, and its length.

    With no length it is on the whole day.
    """

    label: str
    begins: int
    minutes: float = 0.0


def week_file(happenings: Iterable[Happening], start: date, timezone: str = "") -> bytes:
    """Return the .ics of what happens in the week of `start`, each thing once.

    Equal inputs give equal bytes; it raises what `calendar_file` does.
    """
    monday = start - start.weekday() * _DAY
    calendar = _empty(monday, timezone)
    for number, one in enumerate(happenings, start=1):
        entry = Entry()
        entry.add("UID", f"{monday:%Y%m%d}-{number}-{one.begins}@two-plates")
        entry.add("SUMMARY", one.label)
        begins = datetime.combine(monday, time()) + timedelta(minutes=one.begins)
        if one.minutes:
            entry.add("DTSTART", begins, parameters={"TZID": timezone} if timezone else {})
            entry.add("DURATION", timedelta(minutes=one.minutes))
        else:
            entry.add("DTSTART", begins.date())
        entry.add("DTSTAMP", datetime.combine(start, time(), UTC))
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _empty(monday: date, timezone: str) -> Calendar:
    """Return a calendar with its zone and nothing in it."""
    calendar = Calendar()
    for name, value in {
        "PRODID": "-//Two Plates//Plan//EN",
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "X-WR-CALNAME": "Two Plates",
    }.items():
        calendar.add(name, value)
    calendar.add("REFRESH-INTERVAL", _DAY, parameters={"VALUE": "DURATION"})
    # Times in UTC itself are written with a Z and name no zone.
    if timezone not in ("", "UTC"):
        calendar.add_component(_zone_component(timezone, monday))
    return calendar


def _entries(plan: Day, wakings: set[int], monday: date, timezone: str) -> Iterable[Entry]:
    """Yield the entries of one kind of day, which begins on the weekdays `wakings` (0 Monday)."""
    listed = [event for event in plan.events if event.role not in WINDOW_ROLES]
    whole = whole_grams(plan)
    texts = [_amounts(amounts) for amounts in whole[[*_AMOUNTS]].itertuples(index=False, name=None)]
    seen: Counter[str] = Counter()
    for event, amounts in zip(listed, texts, strict=True):
        if event.role == "drink":
            continue
        seen[event.role] += 1
        entry = Entry()
        role = event.role.replace("_", "-")
        entry.add("UID", f"{plan.kind}-{role}-{seen[event.role]}@two-plates")
        entry.add("SUMMARY", event.label)
        description = "\n".join(part for part in (amounts, event.note) if part)
        if description:
            entry.add("DESCRIPTION", description)
        entry.add("TRANSP", "OPAQUE" if event.role == "training" else "TRANSPARENT")
        _repeat(entry, event, plan.wake_minute, wakings, monday, timezone)
        yield entry


def _amounts(amounts: tuple[float, ...]) -> str:
    """Return whole amounts in words; what is withheld (nan) is left out."""
    return ", ".join(
        f"{amount:.0f} {words}"
        for amount, words in zip(amounts, _AMOUNTS.values(), strict=True)
        if isfinite(amount)
    )


def _repeat(
    entry: Entry, event: Event, wake_minute: int, wakings: set[int], monday: date, timezone: str
) -> None:
    later, minute = divmod(wake_minute + event.start, MINUTES_A_DAY)
    weekdays = sorted((day + later) % len(WEEKDAYS) for day in wakings)
    first = datetime.combine(monday + weekdays[0] * _DAY, time()) + timedelta(minutes=minute)
    # The name is set by hand: icalendar takes Reykjavik or Abidjan, say, for UTC.
    entry.add("DTSTART", first, parameters={"TZID": timezone} if timezone else {})
    if event.end > event.start:
        # Not an end: in the week when clocks change it would make every other night an hour
        # longer or shorter too.
        entry.add("DURATION", timedelta(minutes=event.end - event.start))
    entry.add("RRULE", {"FREQ": "WEEKLY", "BYDAY": [_BYDAY[day] for day in weekdays]})


@cache
def _zone_names() -> frozenset[str]:
    # 'localtime' is whatever the machine is set to, so it means nothing to anybody else.
    return frozenset(available_timezones() - {"localtime"})


class _Onset(NamedTuple):
    """What a zone's clocks change from and to: offsets from UTC, the new name, whether summer."""

    before: timedelta
    after: timedelta
    short: str
    summer: bool


def _zone_component(name: str, monday: date) -> Timezone:
    """Return the VTIMEZONE of a zone from `monday` on.

    Changes that come by a yearly rule are written as that rule, with no end. Of any others (Morocco
    and Gaza keep to Ramadan) each has a part of its own: programs read no further than the first of
    several dates in one. Every change is dated by the clock that it ends, as RFC 5545 asks.
    """
    if name not in _zone_names():
        raise InputError(
            f"Time zone '{name[:_LONGEST_SHOWN]}' is not known: use a name such as "
            "'Europe/Berlin'.",
            "timezone",
            name,
        )
    zone = ZoneInfo(name)
    begin = datetime.combine(monday, time(), UTC) - _DAY
    now = _state(zone, begin)
    onsets = _onsets(zone, begin)
    rules = {onset: _yearly(times) for onset, times in onsets.items()}

    component = Timezone()
    component.add("TZID", name)
    if not all(rules.values()) or now not in [onset[1:] for onset in onsets]:
        # The year before says nothing of the clocks that the file begins with.
        component.add_component(
            _part(_Onset(now[0], *now), begin.replace(tzinfo=None) + now[0], None)
        )
    for onset, times in onsets.items():
        if rule := rules[onset]:
            component.add_component(_part(onset, rule.first(begin.year - 1, times[0]), rule))
        else:
            soon = (one for one in times if one.year < begin.year + _LISTED_YEARS)
            for one in soon:
                component.add_component(_part(onset, one, None))
    return component


# The search through twenty years is the half of a file, and the same for a week of files.
@lru_cache(maxsize=100)
def _onsets(zone: ZoneInfo, begin: datetime) -> dict[_Onset, list[datetime]]:
    """Return the changes of a zone's clocks in the years to come, each by the clock it ends."""
    found: defaultdict[_Onset, list[datetime]] = defaultdict(list)
    before = _state(zone, begin)
    for change in _changes(zone, begin, begin.replace(year=begin.year + _YEARS, day=1)):
        after = _state(zone, change)
        found[_Onset(before[0], *after)].append(change.replace(tzinfo=None) + before[0])
        before = after
    return dict(found)


class _Yearly(NamedTuple):
    """A day of the year by weekday: the one within seven days from `day` of `month` on."""

    month: int
    day: int
    weekday: int

    def first(self, year: int, like: datetime) -> datetime:
        """Return the day in a year, at the hour of another."""
        earliest = datetime.combine(date(year, self.month, self.day), like.time())
        return earliest + (self.weekday - earliest.weekday()) % len(WEEKDAYS) * _DAY

    def recur(self) -> dict[str, Any]:
        """Return it as the parts of an RRULE."""
        weekday = _BYDAY[self.weekday]
        days = monthrange(_NO_LEAP_YEAR, self.month)[1]
        week = len(WEEKDAYS)
        if self.day % week == 1 and self.day + week - 1 <= days - week:
            return {"BYMONTH": self.month, "BYDAY": f"{self.day // week + 1}{weekday}"}
        if self.day + week - 1 == days:
            return {"BYMONTH": self.month, "BYDAY": f"-1{weekday}"}
        if self.day + week - 1 < days:
            within = list(range(self.day, self.day + week))
            return {"BYMONTH": self.month, "BYDAY": weekday, "BYMONTHDAY": within}
        # It runs into the next month, and a rule has no other word for that.
        last = date(_NO_LEAP_YEAR, self.month, self.day) - date(_NO_LEAP_YEAR + 1, 1, 1)
        return {"BYDAY": weekday, "BYYEARDAY": [last.days + later for later in range(week)]}


def _yearly(times: Sequence[datetime]) -> _Yearly | None:
    """Return the rule that changes follow in every one of these years, None where there is none."""
    years = [one.year for one in times]
    if len(times) < _YEARS - 1 or years != list(range(years[0], years[0] + len(years))):
        return None
    if len({one.weekday() for one in times}) > 1 or len({one.time() for one in times}) > 1:
        return None
    # Compared in a year of one length, since a week may run from one month into the next.
    first = min(date(_NO_LEAP_YEAR, one.month, one.day) for one in times)
    last = max(date(_NO_LEAP_YEAR, one.month, one.day) for one in times)
    if (last - first).days != len(WEEKDAYS) - 1:
        return None
    return _Yearly(first.month, first.day, times[0].weekday())


def _part(
    onset: _Onset, begins: datetime, rule: _Yearly | None
) -> TimezoneDaylight | TimezoneStandard:
    part = TimezoneDaylight() if onset.summer else TimezoneStandard()
    part.add("DTSTART", begins)
    part.add("TZOFFSETFROM", onset.before)
    part.add("TZOFFSETTO", onset.after)
    part.add("TZNAME", onset.short)
    if rule:
        part.add("RRULE", {"FREQ": "YEARLY", **rule.recur()})
    return part


def _state(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str, bool]:
    """Return a zone's offset from UTC, its abbreviation and whether it is daylight saving time."""
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), local.tzname() or "", bool(local.dst())


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterable[datetime]:
    """Yield the moments, in UTC to the second, at which a zone's clocks change."""
    day = begin
    before = _state(zone, day)
    while day < end:
        after = _state(zone, day + _STEP)
        if after != before:
            low, high = day, day + _STEP
            while high - low > _SECOND:
                # Whole seconds: a change never lies between two of them.
                middle = low + (high - low) // 2 // _SECOND * _SECOND
                low, high = (middle, high) if _state(zone, middle) == before else (low, middle)
            yield high
        day, before = day + _STEP, after
