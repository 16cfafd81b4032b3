"""What a session may be, how long it takes, and the weeks that are built on volume."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.landmarks import target_range
from calc.training.session import (
    Entry,
    Session,
    Week,
    longest_minutes,
    minutes_table,
    session_minutes,
    superset_time_saved,
)
from calc.training.session.templates import sample_workout, templates
from calc.training.volume import SESSION_MOST, UNASSIGNED, hard_sets

# article.md T14: name, sets, repetitions, rest (None where the article gives none).
T14 = [
    ("Barbell back squat", (4, 4), (6, 10), (90, 120)),
    ("Leg press", (3, 4), (10, 15), (60, 90)),
    ("Leg extension", (3, 3), (12, 15), (60, 60)),
    ("Lying leg curl", (3, 3), (12, 15), (60, 60)),
    ("Walking lunge", (3, 3), (10, 12), None),
    ("Standing calf raise", (3, 4), (15, 20), None),
]


def test_the_sample_is_the_articles():
    session = sample_workout()
    assert len(session.entries) == len(T14)
    for entry, (name, sets, reps, rest) in zip(session.entries, T14, strict=True):
        assert entry.exercise == name
        assert (entry.sets_low, entry.sets_high) == sets
        assert (entry.reps_low, entry.reps_high) == reps
        if rest is not None:
            assert (entry.rest_low_s, entry.rest_high_s) == rest
    drops = [entry.exercise for entry in session.entries if entry.technique == "drop set"]
    assert drops == ["Leg extension", "Lying leg curl"]
    assert 10 <= session.warm_up_minutes <= 15
    assert 5 <= session.cool_down_minutes <= 10
    warm_up = " ".join(session.warm_up).lower()
    for item in ("cardio", "leg swings", "hip circles", "body-weight squats", "bridges", "walks"):
        assert item in warm_up
    # P214 of peer_vectors.csv: 19 to 21 sets.
    assert sum(entry.sets_low for entry in session.entries) == 19
    assert sum(entry.sets_high for entry in session.entries) == 21
    assert [entry.sides for entry in session.entries] == [1, 1, 1, 1, 2, 1]


# science.md 8.6.
@pytest.mark.parametrize("minimum_rest_s, minutes", [(0, 63.88), (120, 75.88)])
def test_the_length_of_the_sample(minimum_rest_s, minutes):
    assert session_minutes(sample_workout(), minimum_rest_s) == pytest.approx(minutes, abs=0.006)


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


@pytest.mark.parametrize("change, field", FAULTS)
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


@pytest.mark.parametrize("name", templates())
class TestTemplate:
    def test_reaches_the_range_of_the_muscles_that_it_claims_and_of_no_other(self, name):
        template = templates()[name]
        target = target_range(template.experience)
        sets = hard_sets(template.week).drop(UNASSIGNED)
        assert {m for m, n in sets.items() if target.low <= n <= target.high} == {*template.reaches}
        assert sets.max() <= target.high
        assert template.why
        assert template.less

    def test_has_no_more_sets_of_a_muscle_in_a_session_than_can_be_told_apart(self, name):
        for session in templates()[name].week.sessions.values():
            assert hard_sets(session).max() <= SESSION_MOST

    def test_knows_every_exercise(self, name):
        assert hard_sets(templates()[name].week)[UNASSIGNED] == 0

    def test_fits_into_an_evening(self, name):
        assert longest_minutes(templates()[name].week) <= 90
