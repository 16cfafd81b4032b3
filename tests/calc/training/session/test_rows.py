"""A session and a week as CSV and as a text for the address, and any text that is neither."""

import base64
import csv
import io
import json
import zlib

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.person.vocabulary import WEEKDAYS
from calc.training.session import Entry, Session, Week
from calc.training.session.link import LONGEST_TEXT, from_text, to_text
from calc.training.session.rows import COLUMNS, from_frame, read_csv, to_csv, to_frame
from calc.training.session.templates import sample_workout, templates

WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], include_characters=" =+-@'\",;"), max_size=30
).map(str.strip)
NAMES = WORDS.filter(bool)


@st.composite
def entries(draw):
    sets, reps = draw(st.integers(1, 10)), draw(st.integers(1, 100))
    rest = draw(st.floats(0, 400))
    technique = draw(st.sampled_from(["", "drop set", "superset", "giant set", "partials"]))
    paired = technique in ("superset", "giant set")
    return Entry(
        draw(NAMES),
        sets,
        reps,
        sets_high=sets + draw(st.integers(0, 10)),
        reps_high=reps + draw(st.integers(0, 100)),
        reps_aim=draw(st.none() | st.floats(1, 200)),
        load_kg=draw(st.none() | st.floats(0, 1000)),
        rest_low_s=rest,
        rest_high_s=rest + draw(st.floats(0, 400)),
        tempo_s=draw(st.floats(0.5, 30)),
        technique=technique,
        drops=draw(st.integers(1, 5)) if technique == "drop set" else 0,
        drop=draw(st.floats(0.05, 0.6)),
        group=draw(NAMES) if paired else draw(WORDS),
        reserve=draw(st.floats(0, 10)),
        per_side=draw(st.none() | st.booleans()),
        warm_up=draw(st.booleans()),
        note=draw(WORDS),
    )


SESSIONS = st.builds(
    Session,
    NAMES,
    st.lists(entries(), max_size=4).map(tuple),
    st.floats(0, 60),
    st.floats(0, 60),
    st.lists(NAMES, max_size=3).map(tuple),
    st.lists(NAMES, max_size=3).map(tuple),
)
WEEKS = st.builds(
    Week, NAMES, st.dictionaries(st.sampled_from(WEEKDAYS), SESSIONS, min_size=1, max_size=3)
)


@given(SESSIONS | WEEKS)
def test_a_plan_reads_back_from_its_csv_and_its_table_as_it_was(plan):
    assert read_csv(to_csv(plan)) == plan
    assert read_csv(to_csv(plan).encode("utf-8")) == plan
    assert from_frame(to_frame(plan)) == plan


@given(SESSIONS | WEEKS)
def test_a_plan_reads_back_from_its_text_as_it_was_or_is_too_long_for_one(plan):
    text = to_text(plan)
    assert text is None or (len(text) <= LONGEST_TEXT and from_text(text) == plan)


@pytest.mark.parametrize(
    "plan",
    [sample_workout(), *(one.week for one in templates().values())],
    ids=lambda plan: plan.name,
)
def test_our_own_sessions_and_weeks_fit_into_an_address(plan):
    text = to_text(plan)
    assert text is not None
    assert from_text(text) == plan
    assert read_csv(to_csv(plan)) == plan


def test_a_plan_that_is_too_long_for_an_address_has_no_text():
    # Notes that cannot be made shorter: a different one for each exercise.
    long = Session(
        "a",
        tuple(
            Entry(
                f"Exercise {n}", 3, 10, note="".join(chr(33 + (n * k * k) % 90) for k in range(250))
            )
            for n in range(1, 41)
        ),
    )
    assert to_text(long) is None
    assert read_csv(to_csv(long)) == long


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


def _coded(inside):
    data = inside if isinstance(inside, bytes) else json.dumps(inside).encode()
    return "1" + base64.urlsafe_b64encode(zlib.compress(data)).decode().rstrip("=")


def _refused_or_read(text):
    try:
        assert isinstance(from_text(text), (Session, Week))
    except InputError:
        return True
    return False


@given(st.text(max_size=60).map(lambda text: f"1{text}") | st.text(max_size=60))
def test_any_text_of_an_address_is_a_session_or_refused(text):
    _refused_or_read(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


@given(JSON | st.tuples(st.sampled_from("sw"), JSON).map(list))
def test_whatever_is_packed_into_an_address_is_a_session_or_refused(inside):
    _refused_or_read(_coded(inside))


@given(JSON, st.integers(0, 17))
def test_an_entry_with_anything_in_one_place_is_read_or_refused(thing, place):
    entry = ["Leg press", 3, 10, *[None] * 15]
    entry[place] = thing
    _refused_or_read(_coded(["s", ["a", 1, 1, [], [], [entry]]]))
    _refused_or_read(_coded(["w", "a", [["mon", ["a", thing, 1, [], [], []]]]]))


@pytest.mark.parametrize(
    "inside",
    [
        b"[" * 40_000,
        b" " * 60_000,
        b"1" * 5000,
        b"[NaN]",
        b"\xff",
        b"{}",
        b"[]",
        b'"s"',
        ["x", []],
        ["s"],
        ["s", ["a", 1, 1, [], [], [["b", 10**400, 1]]]],
        ["s", ["a", 1, 1, [], [], [["b", 1, 1] + [None] * 30]]],
        ["w", "a", [["mon", 1]]],
        ["w", "a", [["mon", ["a", 1, 1, [], [], []]], ["mon", ["a", 1, 1, [], [], []]]]],
        ["w", "a", [[["mon"], ["a", 1, 1, [], [], []]]]],
        ["w", 5, []],
    ],
)
def test_what_is_packed_badly_is_refused(inside):
    assert _refused_or_read(_coded(inside))


@pytest.mark.parametrize("text", ["", "1", "2abc", "1é", "1====", "1" + "A" * 2000, "1eNo"])
def test_what_is_no_packing_is_refused(text):
    assert _refused_or_read(text)
