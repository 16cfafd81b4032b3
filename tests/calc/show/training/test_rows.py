"""Rows as a person types them and back: ranges, loads in their unit, faults by cell."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.show.training import rows
from calc.show.training import week as weeks
from calc.show.training.rows import read, rows_left_out, told
from calc.training.session import Entry, Session
from tests.support.sessions import SAMPLE

EVERY_SESSION = [
    pytest.param(session, id=f"{choice} {day}")
    for choice, one in weeks.choices().items()
    for day, session in one.week.sessions.items()
]


def typed(**cells: object) -> rows.Draft:
    """The sample with cells of its first row as somebody typed them."""
    draft = rows.draft_of(SAMPLE, "metric")
    first, *others = rows.records(draft.rows)
    return replace(draft, rows=rows.table([{**first, **cells}, *others]))


def test_drafts_are_equal_where_their_rows_and_all_around_them_are():
    assert typed() == typed()
    assert typed(sets="9") != typed()
    assert replace(typed(), cool_down_minutes=1.0) != typed()


def test_a_row_typed_while_columns_are_hidden_takes_what_an_added_exercise_has():
    draft = typed()
    added = {"exercise": "Leg press", "sets": "3", "reps": "10", "rest": "90"}
    edited = rows.table([*rows.records(draft.rows), added])
    reading = read(rows.typed(draft, edited, rows.FIRST), "metric")
    assert reading.faults == ()
    # science.md 8.4 and 8.6: one to three in reserve, 3.5 s a repetition of a leg press.
    assert (reading.session.entries[-1].reserve, reading.session.entries[-1].tempo_s) == (2, 3.5)
    in_sight = read(rows.typed(draft, edited), "metric")
    assert {fault.field for fault in in_sight.faults} == {"reserve", "tempo"}


@pytest.mark.parametrize("session", EVERY_SESSION)
@pytest.mark.parametrize("units", ["metric", "imperial", "stone"])
def test_a_session_reads_back_from_its_rows(session: Session, units):
    reading = read(rows.draft_of(session, units), units)
    assert reading.session == session
    assert not reading.faults


@given(st.floats(0, 1000).map(lambda kg: round(kg, 2)))
def test_a_load_survives_a_change_of_units(load: float):
    entry = Entry("Leg press", 3, 10, load_kg=load)
    draft = rows.draft_of(Session("One", (entry,)), "metric")
    there = rows.in_other_units(draft, "metric", "imperial")
    back = rows.in_other_units(there, "imperial", "metric")
    assert read(there, "imperial").session.entries[0].load_kg == pytest.approx(load, abs=1e-5)
    assert read(back, "metric").session.entries[0].load_kg == pytest.approx(load, abs=1e-5)


def test_pounds_are_pounds():
    # 60 kg / 0.45359237 kg = 132.277 lb.
    draft = rows.draft_of(Session("One", (Entry("Leg press", 3, 10, load_kg=60),)), "imperial")
    assert draft.rows["load"][0] == pytest.approx(132.277, abs=1e-3)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("3", 3, 3), ("3-4", 3, 4), (" 3 – 4 ", 3, 4), ("3 to 4", 3, 4), (4, 4, 4)],
)
def test_a_range_is_read_as_it_is_written_in_a_gym(written: object, low: int, high: int):
    entry = read(typed(sets=written), "metric").session.entries[0]
    assert (entry.sets_low, entry.sets_high) == (low, high)


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({"sets": "abc"}, "sets", "Row 1, Barbell back squat, sets: 'abc' is no number or range"),
        ({"sets": "99"}, "sets", "Row 1, Barbell back squat, sets: Sets 99 lies outside 1 to 20."),
        ({"reps": ""}, "reps", "Row 1, Barbell back squat, repetitions: is empty; write 10"),
        ({"reps": "15-10"}, "reps", "the first is the larger"),
        ({"rest": "5000"}, "rest", "Rest 5,000 lies outside 0 to 900."),
        ({"exercise": None}, "exercise", "Row 1, exercise: no exercise is given yet."),
        ({"technique": "drop set"}, "drops", "A drop set has one drop or more."),
        ({"technique": "superset"}, "group", "has a partner"),
        ({"reserve": None}, "reserve", "is empty"),
        ({"tempo": 99}, "tempo", "lies outside"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_by_row_and_column(cells, column: str, said: str):
    draft = typed(**cells)
    reading = read(draft, "metric")
    assert [fault.field for fault in reading.faults] == [column]
    assert said in str(reading.faults[0])
    assert reading.left_out == (1,)
    assert reading.session.entries == SAMPLE.entries[1:]
    for name, value in cells.items():
        assert draft.rows[name][0] == value or pd.isna(value)


def test_every_fault_of_a_row_is_told_at_once():
    reading = read(typed(sets="x", reps="y", rest="z"), "metric")
    assert [fault.field for fault in reading.faults] == ["sets", "reps", "rest"]


@pytest.mark.parametrize(
    ("units", "value", "said"),
    [
        ("metric", 5000.0, "load: 5,000 kg lies outside 0 to 1,000; left out."),
        # 1000 kg / 0.45359237 = 2,204.6 lb.
        ("imperial", -1.0, "load: -1 lb lies outside 0 to 2,205; left out."),
    ],
)
def test_a_load_at_fault_leaves_its_row_counted(units, value: float, said: str):
    reading = read(typed(load=value), units)
    assert said in str(reading.faults[0])
    assert reading.session == SAMPLE
    assert reading.left_out == ()


def test_what_was_aimed_at_within_a_range_goes_with_the_range():
    draft = rows.draft_of(SAMPLE, "metric")
    changed = draft.rows.assign(reps=["8"] * len(draft.rows))
    press = read(replace(draft, rows=changed), "metric").session.entries[1]
    assert press.reps == 8


def test_a_session_keeps_its_first_forty_exercises_and_says_so():
    draft = replace(rows.draft_of(SAMPLE, "metric"), rows=rows.table([rows.new_row("Plank")] * 41))
    reading = read(draft, "metric")
    assert len(reading.session.entries) == 40
    assert "up to 40 exercises" in str(reading.faults[0])


def test_a_warm_up_out_of_bounds_keeps_the_usual_one_and_says_so():
    reading = read(replace(typed(), warm_up_minutes=500.0), "metric")
    assert reading.session.warm_up_minutes == 12.5
    assert "12.5 minutes are kept" in str(reading.faults[0])


def test_an_added_exercise_is_ready_to_train():
    added = read(rows.with_exercise(typed(), "Seated calf raise"), "metric")
    assert not added.faults
    assert added.session.entries[-1].exercise == "Seated calf raise"
    assert len(added.session.entries) == 7


def test_one_more_set_of_a_range_moves_both_ends():
    more = read(rows.with_one_more_set(typed(), "Standing calf raise"), "metric").session
    assert (more.entries[-1].sets_low, more.entries[-1].sets_high) == (4, 5)
    assert rows.with_one_more_set(typed(), "Nothing").rows.equals(typed().rows)


def test_faults_of_another_day_are_told_with_their_day():
    readings = {day: read(typed(sets="abc"), "metric") for day in ("mon", "thu")}
    here, there = told(readings, "thu")
    assert here.startswith("Row 1, Barbell back squat")
    assert there.startswith("Mon: Row 1, Barbell back squat")
    assert rows_left_out(readings) == 2
