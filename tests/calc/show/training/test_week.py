"""The sessions of a week on their days, and in step with the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile
from calc.person.limits import WEEKDAYS
from calc.show.training import week as weeks
from calc.training.session import Entry, Session, Week
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


UPPER_LOWER = weeks.choices()["upper/lower"].week


def test_the_kind_of_a_session_is_that_of_its_muscles():
    assert weeks.kind_of(SAMPLE) == "legs"
    kinds = [weeks.kind_of(one) for one in UPPER_LOWER.sessions.values()]
    assert sorted(kinds) == ["legs", "legs", "upper", "upper"]
    full = weeks.choices()["full body"].week
    assert {weeks.kind_of(one) for one in full.sessions.values()} == {"whole"}
    unknown = Session("?", (Entry("Zottel press", 5, 10),))
    assert weeks.kind_of(unknown) == "whole"
    assert weeks.kind_of(unknown, {"Zottel press": "Bench press"}) == "upper"


def test_the_plan_takes_the_sessions_of_a_week_with_their_whole_minutes_and_kind():
    week = weeks.choices()["sample"].week
    found = weeks.for_the_plan(week, profile())
    # science.md 8.6: 63.88 minutes.
    assert found == weeks.Change(("mon 17:30 64 legs",), (), "")
    assert not weeks.is_on_the_plan(week, profile())
    there = profile(sessions=found.sessions)
    assert weeks.is_on_the_plan(week, there)
    assert found.is_new(profile())
    assert not found.is_new(there)
    assert weeks.plan_sentences(found, there) == (
        "The Plan has this week: Mon 17:30, 64 minutes, legs.",
    )
    assert weeks.plan_sentences(found, profile()) == (
        "In the Plan now: Mon, Tue, Thu and Fri 17:30, 75 minutes.",
        "With this week: Mon 17:30, 64 minutes, legs.",
    )
    assert weeks.when("mon", SAMPLE, profile()) == "Monday, 17:30 to 18:34"


def test_a_start_is_that_of_the_day_and_what_is_no_lifting_stays():
    mixed = profile(
        sessions=(
            "mon 06:30 60 upper",
            "wed 06:30 45 endurance easy",
            "fri 19:00 50",
            "sat 19:00 50",
        )
    )
    assert weeks.lifting_days(mixed) == ("mon", "fri", "sat")
    week = Week("Two", {"mon": SAMPLE, "tue": SAMPLE})
    found = weeks.for_the_plan(week, mixed)
    assert found.sessions == (
        "mon 06:30 64 legs",
        "tue 19:00 64 legs",
        "wed 06:30 45 endurance easy",
    )
    (_, would) = weeks.plan_sentences(found, mixed)
    assert would == (
        "With this week: Mon 06:30, 64 minutes, legs; Tue 19:00, 64 minutes, legs. What stays: "
        "Wed 06:30, 45 minutes, endurance easy."
    )
    assert weeks.when("mon", SAMPLE, mixed) == "Monday, 06:30 to 07:34"
    twice = profile(sessions=("mon 06:30 45 endurance easy", "mon 19:00 50 upper"))
    assert weeks.start_on("mon", twice) == "19:00"


def test_a_week_that_does_not_fit_says_why_and_changes_nothing():
    late = profile(sessions=("mon 17:00 40 upper", "mon 17:45 60 team sport"))
    week = Week("One", {"mon": SAMPLE})
    found = weeks.for_the_plan(week, late)
    assert "overlaps" in found.fault
    assert not found.is_new(late)
    assert (
        "This week does not fit: Session 'mon 17:45 60 team sport' overlaps"
        in (weeks.plan_sentences(found, late)[1])
    )


def test_whoever_is_new_or_has_a_condition_is_sent_to_somebody_first():
    assert weeks.first_see_somebody(profile()) == ()
    for asked in (profile(experience="novice"), profile(conditions="pregnant")):
        (note,) = weeks.first_see_somebody(asked)
        assert "before the first session" in note.why


@given(st.sets(st.sampled_from(WEEKDAYS)), st.sampled_from(list(weeks.choices())))
def test_a_week_is_spread_over_the_days_given_in_its_order(days: set[str], choice: str):
    sessions = weeks.choices()[choice].week.sessions
    found = weeks.spread(sessions, days)
    if not days:
        assert found == dict(sessions)
        return
    assert list(found) == [day for day in WEEKDAYS if day in days]
    # From the first again where the days are more.
    made = list(sessions.values())
    assert list(found.values()) == [made[place % len(made)] for place in range(len(days))]


@pytest.mark.parametrize(
    ("days", "experience", "choice"),
    [
        ("", "intermediate", "full body"),
        ("mon", "intermediate", "full body"),
        (("mon", "wed", "fri"), "advanced", "full body"),
        (("mon", "tue", "thu", "fri"), "intermediate", "upper/lower"),
        (("mon", "tue", "thu", "fri"), "novice", "full body"),
        (WEEKDAYS, "advanced", "upper/lower"),
        (WEEKDAYS, "novice", "full body"),
    ],
)
def test_the_week_to_start_from_fits_the_days_and_the_experience(days, experience, choice: str):
    assert weeks.fitting(profile(training_days=days, experience=experience)) == choice


def test_only_days_of_lifting_count_for_the_week_that_fits():
    runs = [f"{day} 06:30 45 endurance easy" for day in WEEKDAYS]
    assert weeks.fitting(profile(sessions=[*runs, "sat 18:00 60 whole"])) == "full body"


@given(st.sets(st.sampled_from(WEEKDAYS)), st.sampled_from(WEEKDAYS))
def test_the_next_day_is_the_first_from_today_on(days: set[str], today: str):
    found = weeks.next_day(days, today)
    ahead = [(WEEKDAYS.index(day) - WEEKDAYS.index(today)) % 7 for day in days]
    if not ahead:
        assert found == ""
        return
    assert (WEEKDAYS.index(found) - WEEKDAYS.index(today)) % 7 == min(ahead)


def test_what_is_next_is_today_or_the_day_after_a_rest():
    legs = replace(SAMPLE, name="Legs")
    assert weeks.what_is_next("sun", legs, "sun") == "Today: Legs"
    assert weeks.what_is_next("mon", legs, "sun") == "Rest today. Next on Monday: Legs"


def test_every_week_to_start_from_says_what_speaks_for_it():
    for choice, one in weeks.choices().items():
        said = weeks.about(choice, len(one.week.sessions))
        assert said.startswith(one.why)
        assert one.less in said
    assert weeks.about("own", 2) == "Your own week."


@pytest.mark.parametrize(
    ("choice", "days", "said"),
    [
        ("full body", 2, "made for 3 days a week; you train it on 2."),
        ("sample", 2, "made for 1 day a week; you train it on 2."),
        ("upper/lower", 5, "made for 4 days a week; you train it on 5."),
    ],
)
def test_a_week_on_other_days_than_its_own_says_so(choice: str, days: int, said: str):
    assert weeks.about(choice, days) == f"{weeks.choices()[choice].week.name}: {said}"


def test_the_leg_day_is_the_last_of_the_weeks_to_start_from():
    assert list(weeks.choices())[-1] == weeks.SAMPLE
    assert weeks.choices()[weeks.SAMPLE].label == "Leg day, once"
