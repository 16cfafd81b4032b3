"""The calendar file, read back with icalendar and expanded with dateutil."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from dateutil.tz import tzical  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from calc.day import plan_day
from calc.day.calendar import calendar_file
from calc.errors import InputError
from calc.person.limits import WEEKDAYS
from tests.support.day_inputs import any_rest_day, any_training_day, day_of, two_kinds

GRAMS: dict[str, Any] = {"protein_g": 144.0, "carbohydrate_g": 400.0, "fat_g": 80.0}
TRAINING = plan_day(day_of(**GRAMS, water_ml=2511))
REST = plan_day(day_of(start=None, **GRAMS))
USUAL_DAYS = ("mon", "tue", "thu", "fri")
# A Wednesday; its week begins on Monday, 23 November 2026.
START = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)


def parsed(file: bytes) -> Any:
    return Calendar.from_ical(file)


def entries(file: bytes) -> dict[str, Any]:
    events = parsed(file).events
    found = {str(event["UID"]): event for event in events}
    assert len(found) == len(events)
    return found


def when(event: Any, weeks: int = 1) -> list[datetime]:
    """The starts of an entry as written on the clock, in the given number of weeks."""
    first = event.start.replace(tzinfo=None)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first)
    return list(rule.between(first, first + timedelta(weeks=weeks, minutes=-1), inc=True))


def weekday_times(event: Any) -> list[str]:
    """'mon 06:30' for each start in a week, Monday first."""
    starts = sorted(when(event), key=datetime.weekday)
    return [f"{WEEKDAYS[start.weekday()]} {start:%H:%M}" for start in starts]


def test_a_usual_plan_is_on_its_weekdays_at_its_times() -> None:
    found = entries(calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START))
    # Days and times: science.md, section 7, the worked example: 06:30, 17:30-18:45, bed 21:25.
    assert weekday_times(found["training-training-1@two-plates"]) == [
        f"{day} 17:30" for day in USUAL_DAYS
    ]
    assert found["training-training-1@two-plates"].duration == timedelta(minutes=75)
    assert weekday_times(found["rest-wake-1@two-plates"]) == ["wed 06:30", "sat 06:30", "sun 06:30"]
    bed = found["rest-bed-1@two-plates"]
    assert weekday_times(bed) == ["wed 21:25", "sat 21:25", "sun 21:25"]
    assert bed.duration == timedelta(hours=9, minutes=5)
    assert bed.start.date() == date(2026, 11, 25)


def test_the_calendar_says_what_it_is() -> None:
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START)
    calendar = parsed(file)
    assert {name: str(calendar[name]) for name in ("METHOD", "CALSCALE", "X-WR-CALNAME")} == {
        "METHOD": "PUBLISH",
        "CALSCALE": "GREGORIAN",
        "X-WR-CALNAME": "Two Plates",
    }
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in file
    assert b"VALARM" not in file
    assert not calendar.errors
    for event in calendar.events:
        assert not event.errors
        assert event["DTSTAMP"].dt == datetime(2026, 11, 25, tzinfo=UTC)
        assert (event["TRANSP"] == "OPAQUE") == event["UID"].startswith("training-training")


def test_a_chart_only_window_is_no_entry() -> None:
    found = entries(calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START))
    assert not [uid for uid in found if "window" in uid or "last-meal" in uid]
    listed = [row for day in (TRAINING, REST) for row in day.table["what"] if row != "Water"]
    assert len(found) == len(listed)


def test_descriptions_give_grams_that_add_up_and_the_note() -> None:
    found = entries(calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START))
    texts = [str(event["DESCRIPTION"]) for uid, event in found.items() if uid.startswith("train")]
    meals = [text.split("\n")[0] for text in texts if "g protein," in text]
    sums = [0, 0, 0]
    for meal in meals:
        parts = [part.split(" ", 1) for part in meal.split(", ")[:3]]
        assert [words for _, words in parts] == ["g protein", "g carbohydrate", "g fat"]
        sums = [total + int(grams) for total, (grams, _) in zip(sums, parts, strict=True)]
    assert sums == [144, 400, 80]
    assert str(found["training-wake-1@two-plates"]["DESCRIPTION"]).startswith("350 ml fluid")
    notes = [event.note for event in TRAINING.events if event.note]
    assert all(any(note in text for text in texts) for note in notes)


def test_withheld_grams_are_left_out() -> None:
    training = plan_day(day_of(protein_g=144))
    rest = plan_day(day_of(start=None))
    found = entries(calendar_file(two_kinds(training, rest, USUAL_DAYS), START))
    assert str(found["training-meal-1@two-plates"]["DESCRIPTION"]) == "36 g protein"
    assert "DESCRIPTION" not in found["rest-meal-1@two-plates"]
    assert "nan" not in calendar_file(two_kinds(training, rest, USUAL_DAYS), START).decode().lower()


def test_a_night_shift_belongs_to_the_day_before() -> None:
    training = plan_day(day_of(wake="16:00", start="02:00"))
    rest = plan_day(day_of(wake="16:00", start=None))
    found = entries(calendar_file(two_kinds(training, rest, ("mon", "thu")), START))
    session = found["training-training-1@two-plates"]
    assert weekday_times(session) == ["mon 02:00", "thu 02:00"]
    assert session.start.date() == MONDAY
    assert weekday_times(found["training-wake-1@two-plates"]) == ["wed 16:00", "sun 16:00"]
    # 16:00 and a day, less 8 h / 0.88 in bed, is 06:55.
    assert weekday_times(found["training-bed-1@two-plates"]) == ["mon 06:55", "thu 06:55"]
    assert weekday_times(found["rest-wake-1@two-plates"]) == [
        f"{day} 16:00" for day in ("mon", "tue", "thu", "fri", "sat")
    ]
    assert weekday_times(found["rest-bed-1@two-plates"]) == [
        f"{day} 06:55" for day in ("tue", "wed", "fri", "sat", "sun")
    ]


def test_a_bed_after_midnight_is_on_the_next_weekday() -> None:
    training = plan_day(day_of(wake="10:00", start="18:00"))
    rest = plan_day(day_of(wake="10:00", start=None))
    found = entries(calendar_file(two_kinds(training, rest, ("sat", "sun")), START))
    bed = found["training-bed-1@two-plates"]
    assert weekday_times(bed) == ["mon 00:55", "sun 00:55"]
    assert bed.start == datetime(2026, 11, 23, 0, 55)
    assert bed.end == datetime(2026, 11, 23, 10)
    assert weekday_times(found["training-training-1@two-plates"]) == ["sat 18:00", "sun 18:00"]


@pytest.mark.parametrize("days, kind", [(WEEKDAYS, "training"), ((), "rest")])
def test_a_week_of_one_kind_has_no_entries_of_the_other(days: tuple[str, ...], kind: str) -> None:
    found = entries(calendar_file(two_kinds(TRAINING if days else None, REST, days), START))
    assert {uid.split("-")[0] for uid in found} == {kind}
    assert weekday_times(found[f"{kind}-wake-1@two-plates"]) == [f"{day} 06:30" for day in WEEKDAYS]


def test_a_weekday_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError):
        calendar_file([(REST, ("monday",))], START)


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Sydney",
        "Africa/Casablanca",
        "Africa/Abidjan",
    ],
)
def test_the_clock_reads_the_same_when_the_clocks_change(zone: str) -> None:
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START, zone)
    wake = entries(file)["training-wake-1@two-plates"]
    assert f"\r\nDTSTART;TZID={zone}:20261123T063000\r\n".encode() in file
    # As a program reads it that knows no zones but those in the file.
    in_file = tzical(io.StringIO(file.decode())).get(zone)
    offsets = set()
    for start in when(wake, weeks=60):
        assert (start.hour, start.minute) == (6, 30)
        expected = start.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert start.replace(tzinfo=in_file).utcoffset() == expected
        offsets.add(expected)
    assert len(offsets) == (1 if zone == "Africa/Abidjan" else 2)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Africa/Casablanca", "Asia/Kolkata"])
def test_the_zone_in_the_file_agrees_with_the_database_each_hour_for_years(zone: str) -> None:
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START, zone)
    in_file = tzical(io.StringIO(file.decode())).get(zone)
    for hour in range(24 * 365 * 2):
        local = datetime(2026, 11, 23) + timedelta(hours=hour, minutes=30)
        known = local.replace(tzinfo=ZoneInfo(zone))
        # An hour that is skipped or repeated is read one way or the other; both are allowed.
        if known.utcoffset() == known.replace(fold=1).utcoffset():
            assert local.replace(tzinfo=in_file).utcoffset() == known.utcoffset(), local


def test_the_change_of_the_clocks_is_dated_by_the_old_clock() -> None:
    # RFC 5545, 3.6.5: the onset in local time before the change; EU law: 01:00 UTC, 28 March 2027.
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START, "Europe/Berlin")
    [zone] = parsed(file).timezones
    [spring], [autumn] = zone.daylight, zone.standard
    onsets = {
        start.month: start
        for part in (spring, autumn)
        for start in rrulestr(part["RRULE"].to_ical().decode(), dtstart=part["DTSTART"].dt).between(
            datetime(2027, 1, 1), datetime(2028, 1, 1)
        )
    }
    assert onsets == {3: datetime(2027, 3, 28, 2), 10: datetime(2027, 10, 31, 3)}


def test_a_night_of_the_change_lengthens_no_other_night() -> None:
    # The only rest day is the Saturday before the clocks go forward.
    start = date(2027, 3, 24)
    days = tuple(day for day in WEEKDAYS if day != "sat")
    file = calendar_file(two_kinds(TRAINING, REST, days), start, "Europe/Berlin")
    bed = entries(file)["rest-bed-1@two-plates"]
    assert bed.start.date() == date(2027, 3, 27)
    assert "DTEND" not in bed
    assert bed["DURATION"].dt == timedelta(hours=9, minutes=5)


def test_utc_needs_no_zone() -> None:
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START, "UTC")
    assert b"TZ" not in file
    wake = entries(file)["training-wake-1@two-plates"]
    assert wake.start == datetime(2026, 11, 23, 6, 30, tzinfo=UTC)


def test_without_a_zone_times_float() -> None:
    file = calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START)
    assert b"TZID" not in file
    assert b"VTIMEZONE" not in file
    assert entries(file)["rest-wake-1@two-plates"].start.tzinfo is None


@pytest.mark.parametrize(
    "name",
    ["Mars/Olympus", "europe/berlin", "localtime", "Europe", "../zone", "a\0b", " ", "x" * 100_000],
)
def test_an_unknown_zone_is_named(name: str) -> None:
    with pytest.raises(InputError) as caught:
        calendar_file(two_kinds(TRAINING, REST, USUAL_DAYS), START, name)
    assert caught.value.field == "timezone"
    assert f"'{name[:40]}'" in str(caught.value)
    assert len(str(caught.value)) < 150


weekdays = st.lists(st.sampled_from(WEEKDAYS), unique=True)
zones = st.sampled_from(["", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata"])
dates = st.dates(date(1971, 1, 1), date(2200, 1, 1))


@settings(deadline=None, max_examples=60)
@given(any_training_day, any_rest_day, weekdays, dates)
def test_every_weekday_has_one_wake_and_every_wake_one_bed(training, rest, days, start) -> None:
    plans = {"training": plan_day(training), "rest": plan_day(rest)}
    found = entries(calendar_file(two_kinds(plans["training"], plans["rest"], days), start))
    wakes, sessions = [], []
    monday = start - timedelta(days=start.weekday())
    for uid, event in found.items():
        starts = when(event)
        # The first start obeys the rule and lies in the week of the date given.
        assert starts[0] == event.start
        assert 0 <= (event.start.date() - monday).days < 7
        if uid.startswith("training-training"):
            sessions += [WEEKDAYS[start.weekday()] for start in starts]
        kind, role = uid.split("-")[:2]
        if role == "wake":
            wakes += [start.weekday() for start in starts]
            bed = found[f"{kind}-bed-1@two-plates"]
            risen = {(start + bed.duration).weekday() for start in when(bed)}
            assert risen == {(start.weekday() + 1) % 7 for start in starts}
            assert all((start + bed.duration).time() == event.start.time() for start in when(bed))
    assert sorted(wakes) == list(range(7))
    assert sorted(sessions) == sorted(days)


@settings(deadline=None, max_examples=40)
@given(any_rest_day, dates)
def test_every_weekday_of_a_plan_of_one_kind_has_one_bed(rest, start) -> None:
    found = entries(calendar_file(two_kinds(None, plan_day(rest), ()), start))
    starts = when(found["rest-bed-1@two-plates"])
    assert sorted(start.weekday() for start in starts) == list(range(7))


@settings(deadline=None, max_examples=40)
@given(any_training_day, any_rest_day, weekdays, dates, zones)
def test_equal_inputs_give_equal_bytes_in_short_lines(training, rest, days, start, zone) -> None:
    plans = plan_day(training), plan_day(rest)
    file = calendar_file(two_kinds(*plans, days), start, zone)
    again = calendar_file(two_kinds(*plans, list(reversed(days))), start, zone)
    assert file == again
    lines = file.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    file.decode()
