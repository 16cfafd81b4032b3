"""A session and a week as CSV and as a text for the address, and any text that is neither."""

import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.session import Entry, Session, Week
from calc.training.session.link import from_text, to_text
from calc.training.session.rows import COLUMNS, from_frame, read_csv, to_csv, to_frame
from calc.training.session.templates import sample_workout
from tests.support.sessions import SESSIONS, WEEKS


@given(SESSIONS | WEEKS)
def test_a_plan_reads_back_from_its_csv_and_its_table_as_it_was(plan):
    assert read_csv(to_csv(plan)) == plan
    assert read_csv(to_csv(plan).encode("utf-8")) == plan
    assert from_frame(to_frame(plan)) == plan


@given(SESSIONS)
def test_no_cell_of_the_file_starts_a_formula(session):
    for row in csv.reader(io.StringIO(to_csv(session))):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r"))


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


@pytest.mark.parametrize("line, column", LINES)
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


@pytest.mark.parametrize(
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
