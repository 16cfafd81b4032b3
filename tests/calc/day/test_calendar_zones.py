"""Time zones in the calendar file, as the calendars of other people read them.

What a clock shows is Python's own database of zones; no program asked here reads it for the zones
of the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from icalendar import Calendar

from calc.day import plan_day
from calc.day.calendar import calendar_file
from calc.person.limits import WEEKDAYS
from tests.support import calendars
from tests.support.day_inputs import day_of, two_kinds
from tests.support.source_code import ROOT

pytestmark = pytest.mark.slow

START = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)
YEARS = 3
DAY = timedelta(days=1)
TRAINING = plan_day(day_of())
REST = plan_day(day_of(start=None))
# 'UTC' and its like are written without a zone; 'localtime' is whatever a machine is set to.
ZONES = sorted(available_timezones() - {"localtime", "UTC"})
# Their clocks keep to Ramadan, which no yearly rule follows.
BY_THE_MOON = ("Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Asia/Hebron")


def in_zone(name: str) -> str:
    return calendar_file(two_kinds(TRAINING, REST, ("mon", "thu")), START, name).decode()


@cache
def zone_alone(name: str) -> str:
    """The calendar without its entries: of six hundred zones they take three quarters of it."""
    return calendar_file([], START, name).decode()


def moments(zone: ZoneInfo) -> Iterator[datetime]:
    """Noons of three years, and around each change of the clocks three moments more."""
    begin = datetime.combine(MONDAY, time(12), UTC)
    noons = [begin + days * DAY for days in range(365 * YEARS + 1)]
    offsets = [noon.astimezone(zone).utcoffset() for noon in noons]
    for days, noon in enumerate(noons[:-1]):
        if offsets[days] != offsets[days + 1]:
            yield from (noon + hours * timedelta(hours=1) for hours in range(25))
        elif not days % 28:
            yield noon


def told_once(local: datetime) -> bool:
    """Whether the clock shows this time once: an hour that is repeated is read either way."""
    return local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()


def test_every_zone_is_read_by_thunderbirds_library_as_the_clock_shows() -> None:
    if not calendars.ensure_ical_js():
        pytest.skip(calendars.WHAT_TO_INSTALL)
    cases, expected = [], []
    for name in ZONES:
        zone = ZoneInfo(name)
        locals_ = [moment.astimezone(zone) for moment in moments(zone)]
        once = [local for local in locals_ if told_once(local)]
        times = [local.replace(tzinfo=None).isoformat(timespec="seconds") for local in once]
        cases.append({"calendar": zone_alone(name), "times": times})
        expected.append([int(local.timestamp()) for local in once])
    found = json.loads(
        calendars.by_ical_js(ROOT / "tests/support/ical_times.cjs", json.dumps(cases))
    )
    wrong = [name for name, one, known in zip(ZONES, found, expected, strict=True) if one != known]
    assert wrong == []
    assert sum(map(len, expected)) > 10_000


def test_no_zone_lists_dates_that_programs_do_not_follow() -> None:
    for name in ZONES:
        text = zone_alone(name)
        parts = text.count("TZOFFSETTO")
        rules = text.partition("END:VTIMEZONE")[0].count("RRULE")
        assert "RDATE" not in text, name
        assert rules == (0 if parts == 1 or name in BY_THE_MOON else parts), name


@pytest.mark.parametrize(
    "name",
    [
        *("Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago"),
        *("Africa/Cairo", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kolkata"),
    ],
)
def test_every_entry_of_three_years_is_at_its_time_of_the_clock(name: str) -> None:
    # By a name that no program knows, so that only the zone in the file can be read.
    unknown: Any = Calendar.from_ical(in_zone(name).replace(name, f"Nowhere/{name}"))
    starts = {str(event["UID"]): event.start.time() for event in unknown.events}
    zone = ZoneInfo(name)
    end = MONDAY.replace(year=MONDAY.year + YEARS)
    asked = calendars.recurring_ical_events().of(unknown)
    # The library's own times, before it makes an entry with all of its texts of each.
    found = asked._occurrences_between(asked.to_datetime(MONDAY), asked.to_datetime(end))
    assert len(found) > len(WEEKDAYS) * 52 * YEARS
    for event in found:
        start = event.start
        assert start.time() == starts[event.uid]
        known = start.replace(tzinfo=zone)
        if told_once(known):
            assert start.utcoffset() == known.utcoffset(), start
