"""What comes out of a session for sharp pain, and what is said of it."""

import pytest

from calc.errors import InputError
from calc.training.catalogue import BY_NAME
from calc.training.check import coverage
from calc.training.pain import FATIGUE_OR_PAIN, joints_of, spared, spared_week
from calc.training.session import Entry, Session, Week
from calc.training.session.templates import sample_workout
from tests.support.sessions import group


def test_sharp_pain_takes_the_exercise_out_and_proposes_nothing_for_its_joint():
    found = spared(sample_workout(), ["Leg extension"])
    names = [entry.exercise for entry in found.session.entries]
    assert "Leg extension" not in names
    assert len(names) == 5
    assert found.joints == ("knee",)
    assert found.notices[0].kind == "withheld"
    assert "looked at" in found.notices[0].why
    # What loads the knee as well is named, and left for the person to judge.
    assert "Walking lunge" in found.notices[1].why
    assert "Standing calf raise" not in found.notices[1].why
    for one in coverage(found.session, spare=found.joints):
        assert not one.mend or "knee" not in BY_NAME[one.mend].joints


def test_without_a_mark_nothing_changes():
    found = spared(sample_workout(), [])
    assert found.session == sample_workout()
    assert found.notices == ()


def test_a_partner_left_alone_is_an_exercise_of_its_own():
    session = Session("a", group("superset", "Leg extension", "Lying leg curl"))
    found = spared(session, ["Leg extension"])
    assert [entry.technique for entry in found.session.entries] == [""]
    assert any("lost the partner" in notice.why for notice in found.notices)


def test_an_exercise_that_is_not_known_says_that_its_joints_are_not():
    session = Session("a", (Entry("Zzqqx", 3, 10),))
    found = spared(session, ["Zzqqx"])
    assert found.session.entries == ()
    assert found.joints == ()
    assert [notice.kind for notice in found.notices] == ["withheld", "doubtful"]
    assert joints_of(["Zzqqx"], {"Zzqqx": "Leg extension"}) == ("knee",)


def test_a_week_is_spared_on_every_day_and_told_once():
    week = Week("a", {"mon": sample_workout(), "thu": sample_workout()})
    found, notices = spared_week(week, ["Leg press"])
    assert all(len(session.entries) == 5 for session in found.sessions.values())
    assert len(notices) == len(set(notices)) == 2


def test_one_text_is_no_list_of_exercises():
    with pytest.raises(InputError):
        spared(sample_workout(), "Leg press")


def test_fatigue_is_told_from_pain():
    assert "stop" in FATIGUE_OR_PAIN.lower()
