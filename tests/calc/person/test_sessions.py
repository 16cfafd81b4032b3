"""The sessions of a week: read in any order and spelling; what cannot be is named, one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError, Profile
from calc.person.limits import SESSION_KINDS, WEEKDAYS
from calc.person.sessions import Session, read_sessions, session, usual, with_added
from tests.support.cases import each

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}


@each(
    "text, expected",
    [
        ("mon 17:30 75 legs", Session("mon", "17:30", 75, "legs")),
        ("mon-17:30-75-legs", Session("mon", "17:30", 75, "legs")),
        ("Saturday 9:00 60 min", Session("sat", "09:00", 60)),
        ("tue 06:00 45min Endurance Easy", Session("tue", "06:00", 45, "endurance easy")),
        ("tue-06:00-45-endurance-easy", Session("tue", "06:00", 45, "endurance easy")),
        ("sun-10:00-40-walk", Session("sun", "10:00", 40, "walk")),
        ("sun 10:00 90 team_sport", Session("sun", "10:00", 90, "team sport")),
    ],
)
def test_ways_of_writing(text, expected):
    assert session(text) == expected
    assert session(str(expected)) == expected


def test_a_kind_that_is_left_out_is_lifting_of_the_whole_body_and_stays_left_out():
    one = session("mon 17:30 75")
    assert (one.kind, str(one)) == ("whole", "mon 17:30 75")


@each(
    "text, said",
    [
        ("foo", "is not read: write a weekday, a start, minutes and a kind"),
        ("moo 17:30 75", "has no weekday: 'moo' is not one of mon, tue"),
        ("mon 25:00 75", "is not read (Start"),
        ("mon 17:30 many", "is not read (Minutes"),
        ("mon 17:30 75 leg", "did you mean 'legs'?"),
        ("mon 17:30 75 chess", "is of no known kind (legs, upper, whole,"),
        ("mon 17:30 400", "has 400 minutes, above 240: did you mean 40?"),
        ("mon 17:30 7", "has 7 minutes, below 15: did you mean 70?"),
        ("mon 17:30 9000", "has 9000 minutes, above 240."),
    ],
)
def test_what_is_no_session_is_named_with_the_rule_and_what_was_meant(text, said):
    with pytest.raises(InputError) as caught:
        session(text)
    assert str(caught.value).startswith(f"Session '{text}' ")
    assert said in str(caught.value)
    assert (caught.value.field, caught.value.value) == ("sessions", text)


def test_each_fault_is_its_own_and_names_its_session():
    given_week = ["mon 17:30 75", "mon 18:00 30", "tue 6:00 60 leg", "wed 8:00 60"]
    with pytest.raises(InputError) as caught:
        Profile(**PERSON, sessions=given_week)
    assert [one.value for one in caught.value.errors] == ["tue 6:00 60 leg", "mon 18:00 30"]
    assert "overlaps 'mon 17:30 75'" in str(caught.value.errors[1])
    assert "here at 18:45 or later" in str(caught.value.errors[1])


def test_three_a_day_and_no_fourth():
    three = ["mon 07:00 60", "mon 12:00 60", "mon 17:00 60"]
    assert len(read_sessions(three)) == 3
    with pytest.raises(InputError, match="one too many on mon: a day has 3 at most"):
        read_sessions([*three, "mon 20:00 60"])


@each("second", ["tue 00:15 60", "tue 00:00 15"])
def test_a_session_over_midnight_meets_the_next_day(second):
    with pytest.raises(InputError, match="overlaps 'mon 23:30 90'"):
        read_sessions(["mon 23:30 90", second])
    # Sunday's runs into Monday's, which is the earlier one of the week.
    with pytest.raises(InputError, match="overlaps 'mon 00:15 60'"):
        read_sessions(["sun 23:30 90", "mon 00:15 60"])
    assert len(read_sessions(["mon 23:30 30", "tue 00:00 60"])) == 2


@each(
    "start, fault",
    [
        # Bed 21:45, awake 06:30: three hours from either end the day is moved for a session.
        ("05:30", ""),
        ("22:30", ""),
        ("00:20", ""),
        ("03:30", ""),
        ("02:00", "did you mean 14:00?"),
    ],
)
def test_deep_in_the_night_nobody_trains(start, fault):
    if not fault:
        assert Profile(**PERSON, sessions=[f"mon {start} 60"]).training_start == start
        return
    with pytest.raises(InputError) as caught:
        Profile(**PERSON, sessions=[f"mon {start} 60", "wed 18:00 60"])
    assert [one.value for one in caught.value.errors] == [f"mon {start} 60"]
    assert "begins in the night's sleep (21:45 to 06:30)" in str(caught.value)
    assert fault in str(caught.value)


def test_a_night_worker_trains_at_two():
    profile = Profile(**PERSON, sessions="mon 02:00 60 legs", wake_time="15:00")
    assert profile.training_days == ("mon",)


def test_the_short_form_says_the_usual_session_of_a_week():
    week = ("mon 17:30 75 legs", "wed 06:00 45", "fri 17:30 75 upper")
    profile = Profile(**PERSON, sessions=week)
    assert profile.sessions == week
    assert profile.training_days == ("mon", "wed", "fri")
    assert (profile.training_start, profile.training_minutes) == ("17:30", 75)
    assert usual(profile.week) == profile.week[0]


@each("none", [(), "none", "", []])
def test_a_week_without_sessions(none):
    profile = Profile(**PERSON, sessions=none)
    assert (profile.sessions, profile.week, profile.training_days) == ((), (), ())


def test_the_short_form_is_a_way_to_write_sessions():
    short = Profile(**PERSON, training_days="tue,sat", training_start="07:00", training_minutes=50)
    assert [str(one) for one in short.week] == ["tue 07:00 50", "sat 07:00 50"]


weeks = st.lists(
    st.tuples(
        st.sampled_from(WEEKDAYS),
        st.integers(7, 19),
        st.integers(15, 59),
        st.sampled_from(("", *SESSION_KINDS)),
    ),
    max_size=8,
    unique_by=lambda one: one[:2],
).filter(lambda week: all(sum(one[0] == day for one in week) <= 3 for day in WEEKDAYS))


@given(weeks, st.randoms())
def test_the_order_makes_no_difference_and_text_reads_back(week, chance):
    texts = [f"{day} {hour}:00 {minutes} {kind}" for day, hour, minutes, kind in week]
    shuffled = texts[:]
    chance.shuffle(shuffled)
    found = read_sessions(texts)
    assert found == read_sessions(shuffled)
    assert read_sessions([str(one) for one in found]) == found
    assert read_sessions("; ".join(str(one).replace(" ", "-") for one in found)) == found


@each(
    "week, days, kind, expected",
    [
        (["mon 17:30 75"], ["mon"], "legs", ["mon 18:00 60 legs"]),
        (["mon 17:30 75"], ["mon"], "mobility", ["mon 17:30 75", "mon 18:00 60 mobility"]),
        (["mon 07:00 75 upper"], ["mon"], "legs", ["mon 07:00 75 upper", "mon 18:00 60 legs"]),
        (["mon 17:30 75"], ["tue"], "legs", ["mon 17:30 75", "tue 18:00 60 legs"]),
        ([], ["sun", "mon"], "legs", ["mon 18:00 60 legs", "sun 18:00 60 legs"]),
    ],
)
def test_a_session_of_no_kind_gives_way_to_lifting_of_one_and_no_other(week, days, kind, expected):
    found = with_added(map(session, week), days, "18:00", 60, kind)
    assert list(found) == expected
