"""The lines that records begin on, held against the reader of the standard library."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.reading.sets import all_but
from calc.tables.sheet import Sheet, first_lines

ENDS = ("\n", "\r\n")
fields = st.text(st.sampled_from("ab ,;\"\n\r'"), max_size=6)
rows = st.lists(st.lists(fields, min_size=2, max_size=3), min_size=1, max_size=12)


def by_the_library(text: str) -> list[int]:
    reader = csv.reader(io.StringIO(text, newline=""))
    found, before = [], 0
    for record in reader:
        if record:
            found.append(before + 1)
        before = reader.line_num
    return found


@given(rows, st.sampled_from(ENDS), st.lists(st.integers(0, 12), max_size=3))
def test_they_are_those_of_the_standard_library(table, end, blanks):
    lines = []
    for row in table:
        made = io.StringIO(newline="")
        csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator=end).writerow(row)
        # A return alone ends a line for the library and not for an editor.
        lines.append(made.getvalue().replace("\r\n", "\n").replace("\r", " ").replace("\n", end))
    for place in blanks:
        lines.insert(place, end)
    text = "".join(lines)
    found = first_lines(text.encode(), len(table))
    assert found is not None
    assert found.tolist() == by_the_library(text)


@pytest.mark.parametrize(
    "text, records, lines",
    [
        ("a,b\n1,2\n3,4\n", 3, [1, 2, 3]),
        ("a,b\n1,2\n3,4", 3, [1, 2, 3]),
        ("\n\na,b\n\n1,2\r\n\r\n3,4", 3, [3, 5, 7]),
        ('a,b\n1,"x\ny ""z""\n"\n3,4\n', 3, [1, 2, 5]),
    ],
)
def test_blank_lines_and_notes_are_counted_as_an_editor_does(text, records, lines):
    found = first_lines(text.encode(), records)
    assert found is not None
    assert found.tolist() == lines


def test_a_quote_in_the_middle_of_a_field_is_left_to_the_slow_way():
    text = 'a,b\n1,a 5" bar\n3,4\n5,6\n'
    assert first_lines(text.encode(), 4) is not None
    assert first_lines(f'{text}\n"x\ny",7\n'.encode(), 5) is None
    sheet = all_but(Sheet(f'{text}\n"x\ny",7\n'.encode()))
    assert sheet.lines.tolist() == [2, 3, 4, 6]
