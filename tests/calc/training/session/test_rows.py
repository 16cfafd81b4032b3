"""A session and a week as rows, a table and CSV, and any text that is none."""

import csv
import io
from dataclasses import fields

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.session import Entry, Session, Week
from calc.training.session.link import from_text, to_text
from calc.training.session.rows import (
    COLUMNS,
    Column,
    entry_of,
    from_frame,
    number_in,
    of_one,
    read_csv,
    row_of,
    text_in,
    to_csv,
    to_frame,
)
from calc.training.session.templates import sample_workout
from tests.support.cases import each
from tests.support.sessions import SESSIONS, WEEKS, entries, written_before


def no_cell_of_the_file_starts_a_formula(text):
    for row in csv.reader(io.StringIO(text)):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r"))


@given(SESSIONS | WEEKS)
def test_a_plan_reads_back_from_its_csv_and_its_table_as_it_was_and_runs_nothing(plan):
    text = to_csv(plan)
    assert read_csv(text) == plan
    assert read_csv(text.encode("utf-8")) == plan
    assert from_frame(to_frame(plan)) == plan
    no_cell_of_the_file_starts_a_formula(text)


# As it was written on 29 November 2026: people keep files.
WRITTEN_BEFORE = """\
week,day,session,part,exercise,sets_low,sets_high,reps_low,reps_high,reps_aim,load_kg,\
rest_low_s,rest_high_s,tempo_s,technique,drops,drop_share,group,reserve_reps,per_side,minutes,note
Mine,tue,Legs,warm-up,,,,,,,,,,,,,,,,,10.0,Bike
Mine,tue,Legs,warm-up,,,,,,,,,,,,,,,,,,Swings
Mine,tue,Legs,exercise,Leg press,3,4,10,15,,62.5,60.0,90.0,3.0,,0,0.25,,2.0,,,'=slow
Mine,tue,Legs,exercise,Leg extension,3,3,12,12,,,60.0,60.0,3.0,drop set,2,0.3,,1.0,yes,,
Mine,tue,Legs,warm-up set,Lying leg curl,2,2,12,12,11.0,,60.0,60.0,2.5,superset,0,0.25,A,2.0,,,
Mine,tue,Legs,cool-down,,,,,,,,,,,,,,,,,5.0,Stretch
Mine,fri,Light,warm-up,,,,,,,,,,,,,,,,,0.0,
Mine,fri,Light,exercise,Standing calf raise,3,3,15,15,,,60.0,60.0,3.0,,0,0.25,,2.0,,,
Mine,fri,Light,cool-down,,,,,,,,,,,,,,,,,0.0,
"""


def test_a_file_that_was_written_before_still_reads_back():
    assert read_csv(WRITTEN_BEFORE) == written_before()


@given(entries())
def test_an_exercise_reads_back_from_whatever_columns_hold_it(entry):
    columns = {f"the {one.name}": of_one(one.name, lambda cell: cell) for one in fields(Entry)}
    assert entry_of(row_of(entry, columns), columns) == entry


# Two fields in one cell, as in '3 to 4'.
TOGETHER = Column(
    ("sets_low", "sets_high"),
    lambda cell: tuple(number_in(one) for one in cell.split(" to ")),
    lambda low, high: f"{low} to {high}",
    "say how many.",
)
COLUMNS_OF_TWO = {
    "what": of_one("exercise", text_in),
    "sets": TOGETHER,
    "reps": of_one("reps_low", number_in),
}


@pytest.mark.parametrize(
    "cells, told",
    [
        ({"sets": ""}, [("sets", "say how many.")]),
        (
            {"sets": None, "reps": "x"},
            [("sets", "say how many."), ("reps", "'x' is not a number.")],
        ),
        ({"sets": "a to 4"}, [("sets", "'a' is not a number.")]),
        ({"sets": "4 to 3"}, [("sets", "Sets from 4 to 3: the first is the larger.")]),
        ({"sets": "3 to 99"}, [("sets", "Sets 99 lies outside 1 to 20.")]),
        ({"what": "a" * 81}, [("what", "Exercise is longer than 80 characters.")]),
    ],
)
def test_a_fault_of_an_exercise_names_the_column_that_holds_it(cells, told):
    row = {"what": "Leg press", "sets": "3 to 4", "reps": 10}
    assert entry_of(row, COLUMNS_OF_TWO, note="Slow") == Entry("Leg press", 3, 10, 4, note="Slow")
    with pytest.raises(InputError) as caught:
        entry_of({**row, **cells}, COLUMNS_OF_TWO)
    assert [(one.field, str(one)) for one in caught.value.errors] == told


def test_the_table_has_the_same_columns_for_all():
    assert tuple(to_frame(sample_workout()).columns) == COLUMNS


def test_a_file_by_hand_takes_the_defaults_for_what_it_leaves_out():
    plan = read_csv("exercise,sets_low,reps_low\nLeg press,3,10\n")
    assert plan == Session("My session", (Entry("Leg press", 3, 10),), 0, 0)


def test_a_file_of_another_spreadsheet_is_read():
    text = "exercise;sets_low;reps_low;load_kg\r\nLeg press;3;10;62,5\r\n\r\n"
    plan = Session("My session", (Entry("Leg press", 3, 10, load_kg=62.5),), 0, 0)
    assert read_csv(f"\ufeff{text}") == plan
    assert read_csv(b"\xef\xbb\xbf" + text.encode()) == plan


def test_an_edited_table_is_read_with_its_numbers_of_numpy():
    table = pd.DataFrame(
        {
            "exercise": ["Leg press"],
            "sets_low": np.array([3], dtype="int64"),
            "reps_low": np.array([10.0]),
            "load_kg": [np.nan],
            "per_side": [True],
        }
    )
    entry = Entry("Leg press", 3, 10, per_side=True)
    assert from_frame(table) == Session("My session", (entry,), 0, 0)


HEAD = "day,session,part,exercise,sets_low,reps_low,load_kg,per_side,minutes,technique\n"
GOOD = "mon,A,exercise,Leg press,3,10,,,,\n"


# What stands in the third line, and the column that says so.
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("above", ["", "sep=;\r\n", "\n"])
def test_a_file_is_read_in_every_encoding_that_a_journal_is(encoding, above):
    text = f"{above}exercise;sets_low;reps_low;load_kg\r\nÜbung;3;10;62,5;\r\n;;;\r\n"
    found = read_csv(text.encode(encoding))
    assert isinstance(found, Session)
    (entry,) = found.entries
    assert (entry.exercise, entry.load_kg) == ("Übung", 62.5)


LINES = [
    ("mon,A,exercise,,3,10,,,,", "exercise"),
    ("mon,A,exercise,Leg press,,10,,,,", "sets_low"),
    ("mon,A,exercise,Leg press,three,10,,,,", "sets_low"),
    ("mon,A,exercise,Leg press,2.5,10,,,,", "sets_low"),
    ("mon,A,exercise,Leg press,3,999,,,,", "reps_low"),
    ("mon,A,exercise,Leg press,3,10,1e999,,,", "load_kg"),
    ("mon,A,exercise,Leg press,3,10,nan,,,", "load_kg"),
    ("mon,A,exercise,Leg press,3,10,,maybe,,", "per_side"),
    ("mon,A,exercise,Leg press,3,10,,,,slow", "technique"),
    ("mon,A,exercise,Leg press,3,10,,,,drop set", "drops"),
    ("mon,A,lunch,Leg press,3,10,,,,", "part"),
    ("mon,B,exercise,Leg press,3,10,,,,", "session"),
]


@each("line, column", LINES)
def test_a_fault_in_a_file_names_its_line_and_its_column(line, column):
    with pytest.raises(InputError) as caught:
        read_csv(f"{HEAD}{GOOD}{line}\n")
    assert caught.value.field == column
    assert f"Line 3, column '{column}'" in str(caught.value)


@pytest.mark.parametrize(
    "line, column",
    [
        ("Leg press,0,10,60", "sets_low"),
        ("Leg press,3,999,60", "reps_low"),
        ("Leg press,3,10,-4", "rest_low_s"),
    ],
)
def test_a_fault_is_told_once_where_the_high_end_is_left_out(line, column):
    with pytest.raises(InputError) as caught:
        read_csv(f"exercise,sets_low,reps_low,rest_low_s\n{line}\n")
    assert [error.field for error in caught.value.errors] == [column]


def test_every_fault_of_a_file_is_told_at_once():
    with pytest.raises(InputError) as caught:
        read_csv(f"{HEAD}{LINES[0][0]}\n{LINES[2][0]}\n{LINES[7][0]}\n")
    assert [error.field for error in caught.value.errors] == ["exercise", "sets_low", "per_side"]


@each(
    "data, field",
    [
        ("", "exercise"),
        ("exercise,sets_low,reps_low\n", "exercise"),
        ("exercise,sets_low\nLeg press,3\n", "reps_low"),
        ("exercise,sets_low,reps_low,mood\nLeg press,3,10,good\n", "mood"),
        ("exercise,sets_low,reps_low,exercise\nLeg press,3,10,a\n", "exercise"),
        ("exercise,sets_low,reps_low\nLeg press,3,10,11\n", "file"),
        ('exercise,sets_low,reps_low\n"Leg press,3,10\n', "file"),
        (f"{HEAD}{GOOD},A,exercise,Leg press,3,10,,,,\n", "day"),
        (f"{HEAD}monday{GOOD[3:]}", "day"),
        (b"\xff\xfe\x00", "file"),
        ("a" * 1_000_001, "file"),
        ("exercise,sets_low,reps_low\n" + "Leg press,3,10\n" * 1001, "rows"),
        ("exercise,sets_low,reps_low\n" + "Leg press,3,10\n" * 41, "entries"),
        ("week,day,exercise,sets_low,reps_low\na,mon,b,1,1\nc,tue,b,1,1\n", "week"),
        (f"{HEAD}mon,A,warm-up,,,,,,5,\nmon,A,warm-up,,,,,,6,\n", "minutes"),
    ],
)
def test_what_is_no_such_file_is_refused_by_name(data, field):
    with pytest.raises(InputError) as caught:
        read_csv(data)
    assert caught.value.field == field


def test_a_week_without_a_session_has_nothing_to_write():
    with pytest.raises(InputError):
        to_frame(Week("a", {}))
    assert from_text(str(to_text(Week("a", {})))) == Week("a", {})


@given(
    st.text(max_size=200) | st.text("exercisesets_lowreps_low,;\n\"'0123456789=.- ", max_size=200)
)
@example("exercise,sets_low,reps_low\n\x00,1,1")
def test_any_text_is_a_session_or_refused(text):
    for data in (text, HEAD + text, text.encode("utf-8", "surrogatepass")):
        try:
            assert isinstance(read_csv(data), (Session, Week))
        except InputError:
            continue
