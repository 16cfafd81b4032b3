"""One session as it is shown: its time, cues, tonnage and gaps, and the sheet for the gym."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.show.training import session as session_shown
from calc.show.training.session import fault_lines, sheet
from calc.training import Entry, Session, sample_workout
from calc.training.check import check, coverage
from tests.support.sessions import SAMPLE, once


def test_the_sample_has_a_box_for_every_set_and_marks_those_that_may_be_left_out():
    found = sheet(sample_workout(), "metric", "mon")
    assert found.when == "Monday, about 64 minutes"
    # The article: squat 4, leg press 3-4, extension 3, curl 3, lunge 3, calf raise 3-4.
    assert [len(line.boxes) for line in found.lines] == [4, 4, 3, 3, 3, 4]
    assert [sum(box.spare for box in line.boxes) for line in found.lines] == [0, 1, 0, 0, 0, 1]
    assert found.lines[0].how == "4 × 6–10, rest 90–120 s, 2 in reserve"
    assert "a side" in found.lines[4].how
    assert found.warm_up[0] == "Warm-up, 12.5 min"
    assert found.cool_down[0] == "Cool-down, 7.5 min"


@pytest.mark.parametrize(
    ("units", "load", "after"),
    [
        # 60 kg with a quarter off twice is 45 and 33.75 (science.md 8.4); a pound is 0.45359237 kg.
        ("metric", "60 kg", "45 kg, then 33.75 kg"),
        ("imperial", "132.28 lb", "99.21 lb, then 74.41 lb"),
    ],
)
def test_loads_stand_in_the_readers_unit_and_drops_after_the_last_set(units, load, after):
    entry = Entry("Leg extension", 3, 12, load_kg=60, technique="drop set", drops=2)
    line = sheet(Session("Legs", (entry,)), units).lines[0]
    assert {box.load for box in line.boxes} == {load}
    assert after in line.after


def test_an_open_load_is_left_to_be_written_in():
    entry = Entry("Leg extension", 2, 12, technique="drop set", drops=1)
    line = sheet(Session("Legs", (entry,)), "metric").lines[0]
    assert [box.load for box in line.boxes] == ["", ""]
    assert line.after == "After the last set take 25 % off, once, and go on."


def test_partners_of_a_superset_stand_together_and_name_each_other():
    pair = [
        Entry(name, 3, 12, technique="superset", group="A")
        for name in ("Leg extension", "Lying leg curl")
    ]
    session = Session("Legs", (pair[0], Entry("Leg press", 3, 12), pair[1]))
    lines = sheet(session, "metric").lines
    assert [line.exercise for line in lines] == ["Leg extension", "Lying leg curl", "Leg press"]
    assert lines[0].how.startswith("in turn with lying leg curl, 3 × 12")


def test_a_load_per_hand_is_called_so():
    line = sheet(Session("Legs", (Entry("Dumbbell bench press", 3, 10, load_kg=20),)), "metric")
    assert "load per hand" in line.lines[0].how


def test_without_warm_up_and_cool_down_there_is_no_line_for_them():
    bare = replace(
        sample_workout(), warm_up=(), cool_down=(), warm_up_minutes=0, cool_down_minutes=0
    )
    found = sheet(bare, "metric")
    assert found.warm_up == found.cool_down == ()


def test_many_faults_of_a_file_are_told_as_the_first_and_how_many_more():
    faults = tuple("abcde")
    assert fault_lines(faults, 5) == faults
    assert fault_lines(faults, 3) == ("a", "b", "c", "And 2 more.")


def test_a_sample_takes_the_minutes_of_its_parts():
    # science.md 8.6: 63.88 minutes; warm-up 12.5, cool-down 7.5, five transitions of 2 minutes.
    parts = {part.name: part.minutes for part in session_shown.parts_of(SAMPLE)}
    assert sum(parts.values()) == pytest.approx(63.88, abs=0.01)
    assert (parts["Warm-up"], parts["Cool-down"], parts["Between exercises"]) == (12.5, 7.5, 10)
    assert sum(part.share for part in session_shown.parts_of(SAMPLE)) == pytest.approx(1)
    assert "About 64 minutes" in session_shown.minutes_sentence(SAMPLE)


def test_a_share_of_the_maximum_stands_where_both_are_known():
    session = Session("One", (Entry("Leg press", 3, 10, load_kg=60), Entry("Plank", 3, 30)))
    known, unknown = session_shown.cues(session, {"Leg press": 100.0})
    assert known.share == "60 % of your maximum"
    assert unknown.share == ""


def test_tonnage_is_in_the_readers_units_and_says_what_is_missing():
    # science.md 8.5: 4 × 8 × 100 kg -> 3,200 kg, which is 7,055 lb.
    lifted = Entry("Barbell back squat", 4, 8, load_kg=100)
    session = Session("One", (lifted, Entry("Leg press", 3, 10)))
    said = session_shown.tonnage_sentence(session, "metric")
    assert said.startswith("You lift 3,200 kg in all in 4 sets; 3 more without a load.")
    assert "7,055 lb" in session_shown.tonnage_sentence(session, "imperial")
    assert "Put in your loads" in session_shown.tonnage_sentence(SAMPLE, "metric")


def test_a_gap_is_mended_by_an_exercise_or_by_one_more_set_of_it():
    found = coverage(once(*SAMPLE.entries))
    assert [one.label for one in session_shown.mends(found, SAMPLE)] == [
        "Add one set of lying leg curls",
        "Add one set of standing calf raises",
        "Add seated calf raises",
    ]


@pytest.mark.parametrize(
    "name, many",
    [
        ("Leg press", "leg presses"),
        ("Romanian deadlift", "Romanian deadlifts"),
        ("Walking lunge", "walking lunges"),
    ],
)
def test_exercises_are_counted_in_words(name: str, many: str):
    assert session_shown.in_plural(name) == many


def test_the_sample_is_the_articles_and_what_is_the_same_is_said_once():
    assert session_shown.grouped(check(SAMPLE)) == ()
    quick = Session(
        "Quick", (Entry("Leg press", 1, 10), Entry("Leg extension", 1, 10)), warm_up_minutes=12.5
    )
    (view,) = session_shown.grouped(check(quick))
    assert view.planned == "1 set: Leg press and Leg extension"
    assert view.article.startswith("3 to 5 working sets")
