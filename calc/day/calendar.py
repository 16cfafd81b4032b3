"""A plan as a calendar file (iCalendar, RFC 5545): training and rest days that repeat weekly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from math import isfinite
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
# Programs go by the name of a zone that they know; this is for one that does not know it.
_ZONE_YEARS = 10
_LONGEST_SHOWN = 40


def calendar_file(
    training: Day | None,
    rest: Day,
    training_days: Sequence[str],
    start: date,
    timezone: str = "",
) -> bytes:
    """Return the .ics of a plan: an entry for each thing to do, weekly from the week of `start`.

    `training_days` are the calendar days of the sessions ('mon'..'sun'); a waking day that begins
    on the day before its session moves with it, and what lies after midnight is on the next day.
    `timezone` is an IANA name; without one the times are local wherever the file is read. Equal
    inputs give equal bytes. Raises `InputError` for an unknown time zone; `ValueError` for
    training days without a training day or a name that is no weekday; `OverflowError` or
    `ValueError` for a date within ten years of either end of Python's calendar.
    """
    sessions = {WEEKDAYS.index(day) for day in training_days}
    if sessions and training is None:
        raise ValueError("training days need a training day")
    monday = start - start.weekday() * _DAY
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

    training_wakings: set[int] = set()
    if training is not None:
        training_wakings = {(day + training.wake_day_offset) % len(WEEKDAYS) for day in sessions}
    rest_wakings = set(range(len(WEEKDAYS))) - training_wakings
    stamp = datetime.combine(start, time(), UTC)
    for plan, wakings in ((training, training_wakings), (rest, rest_wakings)):
        if plan is not None and wakings:
            for entry in _entries(plan, wakings, monday, timezone):
                entry.add("DTSTAMP", stamp)
                calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _entries(plan: Day, wakings: set[int], monday: date, timezone: str) -> Iterable[Entry]:
    """Yield the entries of one kind of day, which begins on the weekdays `wakings` (0 Monday)."""
    listed = [event for event in plan.events if event.role not in WINDOW_ROLES]
    whole = whole_grams(plan.table)
    texts = [_amounts(amounts) for amounts in whole[[*_AMOUNTS]].itertuples(index=False, name=None)]
    seen: Counter[str] = Counter()
    for event, amounts in zip(listed, texts, strict=True):
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


def _zone_component(name: str, monday: date) -> Timezone:
    """Return the VTIMEZONE of a zone from `monday` on, with each change of its clocks.

    icalendar's own search passes over periods of a month (Morocco's Ramadan time) and dates the
    spring change by the new clock where RFC 5545 asks for the old one.
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
    end = begin.replace(year=begin.year + _ZONE_YEARS, day=1)
    onsets: defaultdict[tuple[timedelta, timedelta, str, bool], list[datetime]]
    onsets = defaultdict(list)
    before = _state(zone, begin)
    onsets[before[0], *before].append(begin.replace(tzinfo=None) + before[0])
    for change in _changes(zone, begin, end):
        after = _state(zone, change)
        onsets[before[0], *after].append(change.replace(tzinfo=None) + before[0])
        before = after

    component = Timezone()
    component.add("TZID", name)
    for (offset_from, offset_to, short, summer), times in onsets.items():
        part = TimezoneDaylight() if summer else TimezoneStandard()
        part.add("DTSTART", times[0])
        part.add("TZOFFSETFROM", offset_from)
        part.add("TZOFFSETTO", offset_to)
        part.add("TZNAME", short)
        if times[1:]:
            part.add("RDATE", times[1:])
        component.add_component(part)
    return component


def _state(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str, bool]:
    """Return a zone's offset from UTC, its abbreviation and whether it is daylight saving time."""
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), local.tzname() or "", bool(local.dst())


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterable[datetime]:
    """Yield the moments, in UTC to the second, at which a zone's clocks change."""
    day = begin
    before = _state(zone, day)
    while day < end:
        after = _state(zone, day + _DAY)
        if after != before:
            low, high = day, day + _DAY
            while high - low > _SECOND:
                # Whole seconds: a change never lies between two of them.
                middle = low + (high - low) // 2 // _SECOND * _SECOND
                low, high = (middle, high) if _state(zone, middle) == before else (low, middle)
            yield high
        day, before = day + _DAY, after
