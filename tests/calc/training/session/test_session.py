"""What a session and a week may be, and how long they take."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.session import (
    Entry,
    Session,
    Week,
    longest_minutes,
    minutes_table,
    session_minutes,
    superset_time_saved,
)
from calc.training.session.templates import sample_workout
from tests.support.cases import each


def test_the_parts_add_up_and_without_the_ends_are_those_of_the_source():
    # science.md 8.6: 43.88 minutes without warm-up and cool-down.
    table = minutes_table(sample_workout())
    middle = table[~table["part"].isin(["Warm-up", "Cool-down"])]
    assert middle["minutes"].sum() == pytest.approx(43.88, abs=0.006)
    assert table["minutes"].sum() == session_minutes(sample_workout())


def test_drops_take_their_time_where_they_are_counted():
    # Two drops of 13.5 repetitions at 3.5 s.
    longer = session_minutes(sample_workout(), drops=True) - session_minutes(sample_workout())
    assert longer == pytest.approx(2 * 13.5 * 3.5 / 60)


def _pair(group):
    technique = "superset" if group else ""
    return Session(
        "a",
        (
            Entry("Leg extension", 3, 12, rest_low_s=60, technique=technique, group=group),
            Entry("Lying leg curl", 3, 12, rest_low_s=60, technique=technique, group=group),
        ),
    )


def test_a_superset_saves_rests_and_a_way():
    # Apart: twice two rests of 60 s and a way of 120 s. Together: two rests, three changes of 10 s.
    saved = superset_time_saved(_pair("A"))
    assert saved == pytest.approx((4 * 60 + 120 - 2 * 60 - 3 * 10) / 60)
    assert session_minutes(_pair("")) - session_minutes(_pair("A")) == pytest.approx(saved)
    assert superset_time_saved(_pair("")) == 0


@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 300))
def test_a_superset_never_takes_longer_by_its_rests(one, other, rest):
    def session(group):
        return Session(
            "a",
            tuple(
                Entry(
                    "Leg extension",
                    sets,
                    10,
                    rest_low_s=rest,
                    group=group,
                    technique="superset" if group else "",
                )
                for sets in (one, other)
            ),
        )

    changes = min(one, other) * 10 / 60
    assert session_minutes(session("A")) <= session_minutes(session("")) + changes


# What is wrong, and the field that says so.
FAULTS = [
    ({"exercise": ""}, "exercise"),
    ({"exercise": "a" * 81}, "exercise"),
    ({"exercise": "a\x00b"}, "exercise"),
    ({"exercise": 5}, "exercise"),
    ({"sets_low": 0}, "sets_low"),
    ({"sets_low": 2.5}, "sets_low"),
    ({"sets_low": "3"}, "sets_low"),
    ({"sets_low": True}, "sets_low"),
    ({"sets_high": 2}, "sets_high"),
    ({"reps_low": 500}, "reps_low"),
    ({"reps_high": 2}, "reps_high"),
    ({"load_kg": -1}, "load_kg"),
    ({"load_kg": math.nan}, "load_kg"),
    ({"rest_low_s": math.inf}, "rest_low_s"),
    ({"rest_high_s": 1}, "rest_high_s"),
    ({"tempo_s": 0}, "tempo_s"),
    ({"technique": "rest-pause"}, "technique"),
    ({"technique": "drop set"}, "drops"),
    ({"drops": 1}, "drops"),
    ({"technique": "superset"}, "group"),
    ({"drop": 0.9}, "drop"),
    ({"reserve": 11}, "reserve"),
    ({"per_side": "yes"}, "per_side"),
    ({"warm_up": None}, "warm_up"),
]


@each("change, field", FAULTS)
def test_an_entry_that_cannot_be_done_is_refused_by_name(change, field):
    with pytest.raises(InputError) as caught:
        Entry(**{"exercise": "Leg press", "sets_low": 3, "reps_low": 10, **change})
    assert caught.value.field == field


def test_several_faults_are_told_at_once():
    with pytest.raises(InputError) as caught:
        Entry("", 0, 0)
    assert {error.field for error in caught.value.errors} >= {"exercise", "sets_low", "reps_low"}


@pytest.mark.parametrize(
    "change, field",
    [
        ({"name": ""}, "name"),
        ({"entries": "squat"}, "entries"),
        ({"entries": [5]}, "entries"),
        ({"entries": (Entry("Leg press", 3, 10),) * 41}, "entries"),
        ({"warm_up_minutes": -1}, "warm_up_minutes"),
        ({"cool_down_minutes": 90}, "cool_down_minutes"),
        ({"warm_up": "cardio"}, "warm_up"),
        ({"cool_down": [""]}, "cool_down"),
    ],
)
def test_a_session_that_cannot_be_done_is_refused_by_name(change, field):
    with pytest.raises(InputError) as caught:
        Session(**{"name": "a", **change})
    assert caught.value.field == field


def test_a_week_knows_its_days_in_order():
    week = Week("a", {"thu": sample_workout(), "mon": sample_workout()})
    assert week.training_days == ("mon", "thu")
    assert longest_minutes(week) == session_minutes(sample_workout())
    assert longest_minutes(Week("a", {})) == 0


@pytest.mark.parametrize(
    "sessions, field", [({"monday": sample_workout()}, "day"), ({"mon": 5}, "sessions")]
)
def test_a_week_of_other_days_is_refused(sessions, field):
    with pytest.raises(InputError) as caught:
        Week("a", sessions)
    assert caught.value.field == field
