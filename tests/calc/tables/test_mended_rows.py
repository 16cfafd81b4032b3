"""A row whose text has a delimiter without quotes is whole again, or nothing of it is used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.tables.delimited_text import Record
from calc.tables.mended_rows import MENDED, REFUSED, SHORT, Straight, straightened
from tests.support.cases import each

HEADER = "Date,Exercise,Category,Weight,Unit,Reps,Distance,Time"
WIDTH = len(HEADER.split(","))
GOOD = (
    "2026-03-02,Seated Row,Back,40.0,kgs,10,,",
    "2026-03-02,Plank,Abs,,,,,0:01:30",
    "2026-03-03,Running,Cardio,,,,2.5,0:12:00",
)
# As many as tell which words a column has.
MANY = (*GOOD, *(f"2026-04-{day:02},Squat {day}x,Legs,80.0,kgs,5,," for day in range(1, 26)))


def straight(*lines: str, delimiter: str = ",", width: int = WIDTH) -> list[Straight]:
    records = [Record(2 + place, line.split(delimiter)) for place, line in enumerate(lines)]
    return list(straightened(records, width, delimiter))


def last(*lines: str) -> Straight:
    return straight(*lines)[-1]


@each(
    "name, category",
    [
        ("Shoulder Press (One Arm, Cable)", "Shoulders"),
        ("Row, Cable", "Back"),
        ("Row, Cable, Seated", "Back"),
        ("Curl (Cable,Rope)", "Biceps"),
        ("Press , slow", "Chest"),
    ],
)
@each("rest", ["12.5,kgs,8,,", ",,,,0:01:00", ",,,,", "12,kgs,8,0.5,0:02:00"])
def test_a_text_is_put_together_where_the_other_columns_say_how(name, category, rest):
    row = last(*GOOD, f"2026-03-04,{name},{category},{rest}")
    assert row == Straight(5, ["2026-03-04", name, category, *rest.split(",")], MENDED, name, 1)


def test_a_word_of_few_says_which_column_is_which():
    row = "2026-03-04,Row,Cable,{},12.5,kgs,8,,"
    assert last(*MANY, row.format("Legs")).fields[1:3] == ["Row,Cable", "Legs"]
    # Not one that stands there, and in a short file none is told from any other.
    strange = row.format("Arms")
    assert last(*MANY, strange) == Straight(len(MANY) + 2, [], REFUSED, strange)
    assert last(*GOOD, row.format("Back")).fault == REFUSED


def test_a_note_may_be_the_first_of_the_file():
    few = [f"2026-03-0{day},Row,8,," for day in (1, 2)]
    row = straight(*few, "2026-03-05,Row,8,slow, deep,", width=5)[-1]
    assert row.fields == ["2026-03-05", "Row", "8", "slow, deep", ""]
    # A figure of two parts is none.
    assert straight(*few, "2026-03-05,Row,8,1,5,", width=5)[-1].fault == REFUSED


def test_a_few_rows_do_not_say_that_a_column_has_few_words():
    few = [f"2026-03-04,Row,{category},12.5,kgs,8,," for category in ("Back", "Arms", "Legs")]
    assert last(*few, "2026-03-05,Row,Cable,Back,12.5,kgs,8,,").fault == REFUSED


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-04,Row,Back,12,5,kgs,8,,",  # a comma of decimals is in no text
        "2026-03-04,Row,Back,12.5,kgs,8,,,more",
        "2026-03-04,a,b,Back,twelve,kgs,8,,",
        "4 March, 2026,Row,Back,12.5,kgs,8,,",
        "2026-03-04,Row,1,2,Back,12.5,kgs,8,,",  # a name without a letter is none
        "2026-03-04,Row" + ",a" * 40,
    ],
)
def test_what_can_be_read_in_no_way_or_in_several_is_refused(line):
    found = straight(*GOOD, line)
    assert [row.fault for row in found] == ["", "", "", REFUSED]
    assert found[:3] == straight(*GOOD)


def test_blanks_beyond_the_last_heading_are_no_fault():
    found = straight(*GOOD, GOOD[0] + ",", GOOD[1] + ",,,")
    assert [row.fault for row in found] == [""] * 5
    assert [row.fields for row in found[3:]] == [row.fields for row in found[:2]]


def test_a_program_may_end_each_row_with_a_delimiter():
    ended = [f"{line}," for line in GOOD]
    assert [row.fields for row in straight(*ended)] == [row.fields for row in straight(*GOOD)]
    mended = last(*ended, "2026-03-04,Row (One Arm, Cable),Back,12.5,kgs,8,,,")
    assert (mended.fault, mended.shown) == (MENDED, "Row (One Arm, Cable)")


def test_a_row_that_leaves_out_the_blanks_at_its_end_is_short():
    found = straight(*GOOD, "2026-03-04,Row,Back,12.5,kgs,8", "2026-03-04")
    assert [row.fault for row in found[3:]] == [SHORT, SHORT]
    assert found[3].fields == ["2026-03-04", "Row", "Back", "12.5", "kgs", "8", "", ""]
    assert found[4].fields == ["2026-03-04", *[""] * 7]


def test_a_short_row_is_put_together_too():
    row = last(*GOOD, "2026-03-04,Row (One Arm, Cable),Back,12.5,kgs,8")
    assert (row.fault, row.fields[1:4]) == (MENDED, ["Row (One Arm, Cable)", "Back", "12.5"])


def test_without_a_row_to_hold_it_against_nothing_of_a_long_one_is_used():
    bad = "2026-03-04,Row (One Arm, Cable),Back,12.5,kgs,8,,"
    assert [row.fault for row in straight(bad, bad)] == [REFUSED, REFUSED]
    # And where each row has more than there are headings, the headings are not those of the row.
    assert [row.fault for row in straight("1,2,3", "1,2,3", width=2)] == [REFUSED, REFUSED]
    assert straight() == []


def test_another_delimiter_is_put_back():
    row = straight("2026-03-02;Row", "2026-03-03;Row; slow", delimiter=";", width=2)[-1]
    assert row.fields == ["2026-03-03", "Row; slow"]


WORDS = st.sampled_from(["Row", "Press", "Curl", "Cable", "One Arm", "Squat", "Legs", "Back"])
NAMES = st.one_of(
    WORDS,
    st.tuples(WORDS, st.sampled_from([", ", ",", " ,", " (", "/"]), WORDS).map("".join),
    st.tuples(WORDS, WORDS, WORDS).map(lambda words: "{} ({}, {})".format(*words)),
)
AMOUNTS = st.sampled_from(["", "12.5", "80.0", "100"])
ROWS = st.tuples(
    st.sampled_from(["2026-03-04", "2026-03-05"]),
    NAMES,
    st.sampled_from(["Back", "Legs", "Arms", "Core", "Row"]),
    AMOUNTS,
    st.sampled_from(["kgs", "lbs", ""]),
    st.sampled_from(["5", "12", ""]),
    AMOUNTS,
    st.sampled_from(["", "0:01:30"]),
)


@given(st.lists(ROWS, max_size=12), st.booleans())
def test_a_row_with_an_unquoted_delimiter_is_whole_or_not_used_at_all(rows, many):
    before = MANY if many else GOOD
    found = straight(*before, *(",".join(row) for row in rows))[len(before) :]
    for row, made in zip(rows, found, strict=True):
        assert made.fields == list(row) or (made.fault == REFUSED and not made.fields)
        if "," not in row[1]:
            assert made.fault == ""


@given(st.lists(st.lists(st.text("a1,. ()", max_size=4), min_size=1, max_size=6), max_size=8))
def test_whatever_stands_in_a_row_it_is_as_wide_as_its_header_or_refused(rows):
    records = [Record(place, fields) for place, fields in enumerate(rows)]
    for record, made in zip(records, straightened(records, 3, ","), strict=True):
        assert made.line == record.line
        assert len(made.fields) == (0 if made.fault == REFUSED else 3)
        joined = "".join(made.fields).replace(",", "")
        assert joined in ("", "".join(record.fields).replace(",", "")) or made.fault == ""
