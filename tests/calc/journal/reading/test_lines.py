"""The lines of a file are those of its records, and a part of it knows where it stands."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.reading.lines import Given, Part, fields, lines_of
from calc.tables.sheet import Sheet

LINE = st.text('aB1,;" \t', max_size=8)


def lines(text: str):
    return lines_of(Sheet(text.encode()))


@given(st.lists(LINE, min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_each_line_is_there_as_it_stands(written, feed, last):
    text = "x" + feed.join(written) + (feed if last else "")
    found = lines(text)
    whole = ("x" + feed.join(written)).split(feed)
    if any(line.count('"') % 2 for line in whole):
        assert found is None  # a record may go on over the end of a line
    else:
        assert found is not None
        assert found.texts.to_pylist() == whole[: len(found)]
        assert "".join(whole[len(found) :]) == ""
        assert found.filled.tolist() == [at for at, line in enumerate(whole) if line]
        assert len(found) == len(found.texts)


@pytest.mark.parametrize("text", ["", "a\rb\n", "a\x01b\n", 'a,"b\nc"\n'])
def test_lines_that_are_no_records_are_looked_at_one_by_one(text):
    assert lines(text) is None


def test_numbers_count_what_stands_above_the_header():
    found = lines("\n\nBody\na,b\n")
    assert found is not None
    assert found.numbers(np.array([0, 1])).tolist() == [3, 4]


def test_lines_are_found_by_the_letter_that_they_begin_with():
    found = lines('Body\n"Sleep"\n " Foods"\n1,Body\n\n"\t"\nx\nActivities')
    assert found is not None
    assert list(found.beginning("BFSA")) == [
        (0, "Body"),
        (1, '"Sleep"'),
        (2, ' " Foods"'),
        (7, "Activities"),
    ]
    assert list(found.beginning("z")) == []


def test_columns_of_some_lines_are_read_where_each_has_as_many_fields():
    found = lines('a,b\n"1,5",x\n\n2,"y ""z"""\n3\n')
    assert found is not None
    one, two = found.columns(np.array([1, 3]), 2) or [None, None]
    assert one is not None
    assert two is not None
    assert one.texts.take(one.codes).tolist() == ["1,5", "2"]
    assert two.texts.take(two.codes).tolist() == ["x", 'y "z"']
    assert found.columns(np.array([1, 4]), 2) is None


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("feed", ["\n", "\r\n"])
def test_a_part_is_a_table_whose_rows_know_their_lines(at_once, feed):
    sheet = Sheet(
        feed.join(["", "Body", "", "Date,Weight", "1,80", "", "2,81", "Foods", ""]).encode()
    )
    known = lines_of(sheet) if at_once else None
    part = Part.of(sheet, 1, 6, known)
    assert part.header == ("Date", "Weight")
    assert part.texts("Weight").tolist() == ["80", "81"]
    assert part.lines.tolist() == [5, 7]
    assert Part.of(sheet, 7, 99, known).header == ()


def test_a_table_of_given_columns_has_their_texts_without_blanks():
    made = Given({"a": pa.array([" x", "y", "x "]), "b": pa.array(["", "1", "2"])}, np.arange(3))
    assert made.texts("a").tolist() == ["x", "y", "x"]
    assert made.texts("b").tolist() == ["", "1", "2"]
    assert made.size == 3
    assert made.has("a", "b")
    assert not made.has("c")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_first_fields_of_lines_are_found(delimiter):
    written = ["a,b,c", 'a,"b, c",d', '"","x"', "1,2"]
    texts = pa.array([line.replace(",", delimiter) for line in written], pa.large_string())
    found = fields(texts, delimiter, 2)
    assert found is not None
    expected = [["a", "b"], ["a", f"b{delimiter} c"], ["", "x"], ["1", "2"]]
    assert [[one.as_py(), two.as_py()] for one, two in zip(*found, strict=True)] == expected


@pytest.mark.parametrize("line", ["a", '"a ""b""",c', 'a"b",c'])
def test_a_line_whose_fields_cannot_be_told_is_left(line):
    texts = pa.array(["x,y", line], pa.large_string())
    assert fields(texts, ",", 2) is None
