"""A team's week in words, and as a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from calc import InputError
from calc.show.team.week import KINDS, calendar, entry_said, unchanged, with_entry
from calc.team.week import KINDS as EVERY
from calc.team.week import read_week
from tests.support.squads import squad

WEEK = read_week("wed 9:00 120 travel; sat 15:00 90 match; sun rest; tue 7:00 45 double legs")


def test_each_entry_is_said():
    assert [entry_said(one) for one in WEEK] == [
        "Tuesday 07:00, 45 min: second session (legs)",
        "Wednesday 09:00, 120 min: travel",
        "Saturday 15:00, 90 min: match (team sport)",
        "Sunday: rest",
    ]
    assert set(KINDS) == set(EVERY)


def test_an_entry_is_added_or_says_what_it_lacks():
    found = with_entry((), "sat", "match", "15:00", 90, "team sport")
    assert with_entry(found, "sun", "rest", "", None, "") == read_week(
        "sat 15:00 90 match; sun rest"
    )
    assert with_entry((), "wed", "travel", " 9:00", 120, "legs") == read_week("wed 9:00 120 travel")
    with pytest.raises(InputError, match="Say when it starts"):
        with_entry((), "sat", "match", "", 90, "team sport")
    with pytest.raises(InputError, match="cannot both be"):
        with_entry(found, "sat", "rest", "", None, "")
    with pytest.raises(InputError, match="later"):
        with_entry((), "sat", "match", "later", 90, "team sport")


def test_who_cannot_live_it_is_named():
    roster = squad(3)
    assert unchanged(roster) == unchanged(replace(roster, week=WEEK)) == ""
    said = unchanged(replace(roster, week=read_week("sat 2:00 90 match")))
    assert "does not fit" in said
    assert all(name in said for name in roster.names)


def test_the_calendar_has_each_entry_once_in_its_week():
    file = calendar(WEEK, date(2026, 12, 3), "Europe/Berlin")
    assert calendar(WEEK, date(2026, 12, 3), "Europe/Berlin") == file
    events = Calendar.from_ical(file).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events] == ["Second session", "Travel", "Match", "Rest"]
    match, rest = events[2], events[3]
    assert match.decoded("DTSTART").replace(tzinfo=None) == datetime(2026, 12, 5, 15, 0)
    assert match.decoded("DURATION") == timedelta(minutes=90)
    assert rest.decoded("DTSTART") == date(2026, 12, 6)
    assert all("RRULE" not in one for one in events)
    assert len({str(one["UID"]) for one in events}) == 4
