"""The sessions of a week on their days, and in step with the plan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calc import Profile
from calc.person.limits import WEEKDAYS
from calc.show.training import week as weeks
from tests.support.sessions import SAMPLE


def profile(**fields: object) -> Profile:
    return Profile(**({"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"} | fields))


@given(st.sets(st.sampled_from(WEEKDAYS), max_size=7), st.sampled_from(list(weeks.choices())))
def test_a_week_stands_on_the_plans_days_where_they_are_as_many(days: set[str], choice: str):
    sessions = weeks.choices()[choice].week.sessions
    found = weeks.placed(sessions, days)
    assert list(found.values()) == list(sessions.values())
    assert set(found) == (days if len(days) == len(sessions) else set(sessions))


@given(st.sampled_from(WEEKDAYS), st.sampled_from(WEEKDAYS))
def test_moving_a_day_loses_no_session(day: str, to: str):
    sessions = dict(weeks.choices()["upper/lower"].week.sessions)
    found = weeks.moved(sessions, day, to)
    assert sorted(one.name for one in found.values()) == sorted(
        one.name for one in sessions.values()
    )
    if day in sessions:
        assert found[to] == sessions[day]


def test_a_day_can_be_trained_twice_and_taken_out_again():
    twice = weeks.copied({"mon": SAMPLE}, "mon", "thu")
    assert list(twice) == ["mon", "thu"]
    assert weeks.without(twice, "mon") == {"thu": SAMPLE}
    assert weeks.without({"mon": SAMPLE}, "mon") == {"mon": SAMPLE}


def test_the_plan_takes_days_and_whole_minutes_from_the_week():
    week = weeks.choices()["sample"].week
    given = weeks.for_the_plan(week)
    # science.md 8.6: 63.88 minutes.
    assert given == {"training_days": ("mon",), "training_minutes": 64}
    assert weeks.is_on_the_plan(week, profile(**given))
    assert not weeks.is_on_the_plan(week, profile())
    assert "The Plan has these days and 64 minutes" in weeks.plan_sentence(week, profile(**given))
    assert weeks.plan_sentence(week, profile()) == (
        "This week: Mon, up to 64 minutes. The Plan: Mon, Tue, Thu and Fri, 75 minutes."
    )
    assert weeks.when("mon", SAMPLE, profile()) == "Monday, 17:30 to 18:34"


def test_whoever_is_new_or_has_a_condition_is_sent_to_somebody_first():
    assert weeks.first_see_somebody(profile()) == ()
    for asked in (profile(experience="novice"), profile(conditions="pregnant")):
        (note,) = weeks.first_see_somebody(asked)
        assert "before the first session" in note.why


def test_every_week_to_start_from_says_what_speaks_for_it():
    assert all(weeks.about(choice) for choice in weeks.choices())
    assert weeks.about("own") == "The week that you brought."
