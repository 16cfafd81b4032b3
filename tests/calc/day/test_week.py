"""The waking days of a week: which session is whose, and when a day begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calc.clock import MINUTES_A_DAY, clock, minute_of
from calc.day.week import WakingDay, waking_week
from calc.person.limits import WEEKDAYS
from calc.person.sessions import A_WEEK, Session, read_sessions
from calc.person.waking import wake_minutes
from tests.support.cases import each

NIGHT = 9 * 60


def week_of(sessions: str, own: tuple[str, ...] = (), **more) -> dict[str, WakingDay]:
    found = waking_week(
        read_sessions(sessions), wake_minutes("06:30", own), more.pop("night", NIGHT), **more
    )
    return {day.weekday: day for day in found}


def told(day: WakingDay) -> str:
    held = ", ".join(f"+{start} {one}" for start, one in day.sessions)
    return f"{clock(day.begins, step=1)} {day.length / 60:g} h: {held}"


@each(
    "sessions, own, day, expected",
    [
        ("mon 17:30 75", (), "mon", "06:30 24 h: +660 mon 17:30 75"),
        # Waking comes first, and the night before is as much earlier.
        ("tue 05:30 60", (), "tue", "05:00 25.5 h: +30 tue 05:30 60"),
        ("tue 05:30 60", (), "mon", "06:30 22.5 h: "),
        # After midnight, while still awake: the day that it is trained in.
        ("sat 00:15 45", (), "fri", "06:30 24 h: +1065 sat 00:15 45"),
        ("mon 02:00 60", ("sun 16:00", "mon 16:00"), "sun", "16:00 24 h: +600 mon 02:00 60"),
        # Nearer to the evening, but four hours of sleep would not be left: the next day's.
        ("mon 02:00 60", ("sun 16:00",), "mon", "01:30 29 h: +30 mon 02:00 60"),
        ("fri 18:00 60; sat 09:00 60", ("sat 08:00",), "fri", "06:30 25.5 h: +690 fri 18:00 60"),
        ("fri 18:00 60; sat 09:00 60", ("sat 08:00",), "sat", "08:00 22.5 h: +60 sat 09:00 60"),
    ],
)
def test_known_days(sessions, own, day, expected):
    assert told(week_of(sessions, own)[day]) == expected


def test_where_food_comes_first_a_session_at_waking_begins_the_day_earlier():
    assert told(week_of("mon 06:35 60", food_first=True)["mon"]).startswith("06:05")
    assert told(week_of("mon 06:35 60")["mon"]).startswith("06:30")


sessions = st.sets(
    st.tuples(st.sampled_from(WEEKDAYS), st.integers(0, 23), st.sampled_from([15, 60, 110])),
    max_size=9,
)
wakings = st.tuples(*[st.integers(300, 900)] * 7)


@given(sessions, wakings, st.integers(240, 600))
def test_every_session_has_one_day_and_the_days_fill_the_week(asked, wakes, night):
    texts = [f"{day} {hour:02}:00 {minutes}" for day, hour, minutes in sorted(asked)]
    week: list[Session] = []
    for text in texts:
        try:
            week = list(read_sessions([*week, text]))
        except ValueError:
            continue
    days = waking_week(week, wakes, night)
    held = [one for day in days for _, one in day.sessions]
    assert sorted(held, key=str) == sorted(week, key=str)
    assert sum(day.length for day in days) == A_WEEK
    for day in days:
        assert day.begins <= day.usual_begins
        for start, one in day.sessions:
            assert start >= 0
            assert (day.begins + start) % MINUTES_A_DAY == minute_of(one.start)
