"""Wake times by weekday: read from any way of writing, and checked against days and sessions."""

from __future__ import annotations

import pytest

from calc import InputError, Profile
from calc.person.waking import read_wake_times
from tests.support.cases import each

PERSON = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}


@each(
    "given",
    [
        {"sat": "08:00", "sunday": "9:30"},
        {"sun": "09:30", "sat": "8:00", "mon": None, "tue": ""},
        ["sun 09:30", "Saturday 8:00"],
        "sat 08:00; sun 09:30",
        "sat-08:00,sun-09:30",
        "sat 08:00\nsun 09:30\n",
    ],
)
def test_ways_of_writing(given):
    assert read_wake_times(given) == ("sat 08:00", "sun 09:30")
    assert Profile(**PERSON, wake_times=given).wake_times == ("sat 08:00", "sun 09:30")


def test_none_of_its_own_is_the_default_and_equal_profiles_hash_alike():
    assert Profile(**PERSON, wake_times={}) == Profile(**PERSON)
    own = [Profile(**PERSON, wake_times=given) for given in ({"sat": "08:00"}, "sat 8:00")]
    assert len({*own}) == 1
    assert own[0].wake_minutes == (390, 390, 390, 390, 390, 480, 390)


@each(
    "given, said",
    [
        ({"someday": "08:00"}, "'some' is not one of mon, tue"),
        ({"sat": "8 o'clock"}, "Wake time 'sat 8 o'clock' is not read"),
        (["sat"], "Wake time 'sat' is not read"),
        (7, "Wake times '7' are not times by weekday"),
        # From 20:00 to 06:30 are ten and a half hours: no day to wake, train and sleep in.
        ({"sat": "20:00"}, "Wake time 'sun 06:30' comes 10 h 30 after waking at 20:00"),
    ],
)
def test_what_cannot_be_is_named(given, said):
    with pytest.raises(InputError) as caught:
        Profile(**PERSON, wake_times=given)
    assert said.replace("'some'", "'someday'") in str(caught.value)
    assert caught.value.field == "wake_times"


def test_each_fault_is_its_own():
    with pytest.raises(InputError) as caught:
        read_wake_times(["sat", "moon 08:00", "sun 08:00"])
    assert len(caught.value.errors) == 2


def test_a_session_is_held_against_the_night_of_its_own_day():
    # 02:00 is deep in the night before 06:30, and an hour of work before 16:00.
    with pytest.raises(InputError) as caught:
        Profile(**PERSON, sessions=["wed 02:00 60"])
    assert caught.value.field == "sessions"
    nights = {"tue": "16:00", "wed": "16:00"}
    assert Profile(**PERSON, sessions=["wed 02:00 60"], wake_times=nights).week[0].day == "wed"
    with pytest.raises(InputError):
        Profile(**PERSON, sessions=["wed 10:30 60"], wake_times=nights)
    assert Profile(**PERSON, sessions=["mon 10:00 60"], wake_times=nights).week


@each(
    "given",
    [("12:00", "20:00"), ["12:00", "20:00"], "12:00-20:00", " 12:00 to 20:00", "12:00 – 20:00"],
)
def test_ways_of_writing_an_eating_window(given):
    assert Profile(**PERSON, eating_window=given).eating_window == ("12:00", "20:00")


@each("given", ["noon", "12:00", "12:00-12:00", "12:00-20:00-22:00", 8, ("12:00", None)])
def test_what_is_no_window_is_named(given):
    with pytest.raises(InputError, match="is not two times such as 12:00-20:00") as caught:
        Profile(**PERSON, eating_window=given)
    assert caught.value.field == "eating_window"
