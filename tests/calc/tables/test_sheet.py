"""A text file by its columns, and the line of each row as the standard library counts them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal.reading.columns import Narrow
from calc.journal.reading.sets import all_but
from calc.tables.delimited_text import Record, first_lines
from calc.tables.mended_rows import MENDED, REFUSED
from calc.tables.sheet import Section, Sheet, opened

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


def test_accents_beside_their_letters_are_the_same_headings():
    sheet = Sheet("Dure\N{COMBINING ACUTE ACCENT}e,Re\N{COMBINING ACUTE ACCENT}ps\n1,2\n".encode())
    assert sheet.has("Durée", "réps")
    assert sheet.texts("Réps").tolist() == ["2"]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("quote", ["", '"'])
def test_rows_of_any_length_are_the_same_read_at_once_and_one_by_one(end, quote):
    rows = ["date,load,load,", *(f"2026-05-0{day},{quote}80{quote},8," for day in (1, 2, 3))]
    at_once = Sheet(end.join(rows).encode())
    one_by_one = Sheet(end.join([*rows, "2026-05-04,90"]).encode())
    assert at_once.header == one_by_one.header == ("date", "load", "load")
    assert at_once.frame.equals(one_by_one.frame.iloc[:3])
    assert one_by_one.frame.iloc[3].tolist() == ["2026-05-04", "90", ""]
    assert (at_once.uneven, [one.line for one in one_by_one.uneven]) == ([], [5])
    assert one_by_one.lines.tolist() == [2, 3, 4, 5]
    assert at_once.column("LOAD.2") == "load.2"


def test_a_row_that_is_refused_has_no_line_and_no_value():
    sheet = Sheet(b"date,name\n\n2026-05-07,Squat\n2026-05-08,Row,1,2\n2026-05-09,Curl, Cable\n")
    assert sheet.frame.to_numpy().tolist() == [
        ["2026-05-07", "Squat"],
        ["2026-05-09", "Curl, Cable"],
    ]
    assert sheet.lines.tolist() == [3, 5]
    assert sheet.size == 2
    assert [(one.line, one.fault, one.shown, one.column) for one in sheet.uneven] == [
        (4, REFUSED, "2026-05-08,Row,1,2", ""),
        (5, MENDED, "Curl, Cable", "name"),
    ]


def test_some_of_the_columns_are_of_the_same_rows():
    whole = Sheet(b"date,name,kg,note\n2026-05-07,Squat,80,\n2026-05-09,Curl, Cable,20,\n")
    some = Narrow(whole, ["date"], ["kg"])
    assert some.texts("kg").tolist() == ["80", "20"]
    assert some.texts("name").tolist() == ["Squat", "Curl, Cable"]
    assert some.lines.tolist() == whole.lines.tolist() == [2, 3]
    assert [one.fault for one in some.uneven] == [MENDED]


def test_a_table_inside_a_file_keeps_the_lines_of_the_file():
    inside = [Record(7, ["2026-05-07", " 80 ", "more"]), Record(9, ["2026-05-08"])]
    section = Section(("date", " weight "), inside)
    assert section.frame.to_numpy().tolist() == [["2026-05-07", "80"], ["2026-05-08", ""]]
    assert section.lines.tolist() == [7, 9]
    assert section.size == 2
    assert Section(("date",), []).frame.to_numpy().tolist() == []


@pytest.mark.parametrize(
    "data, message",
    [
        (b" \n", "empty"),
        (b",,\n1,2,3\n", "empty"),
        (b"a," * 2_001, "2,001 columns"),
        (b"a,b,c\n" + b"\n" * 5_000_000, "5,000,002 lines of 3 columns"),
    ],
)
def test_a_file_is_bounded_before_it_is_taken_apart(data, message):
    with pytest.raises(InputError, match=message):
        opened(data, "log.csv")


ROWS = ["2026-03-01,80,", "2026-03-02,81,"]


@pytest.mark.parametrize("header", ["date,weight", "date,weight,"])
def test_a_delimiter_at_the_end_of_each_row_is_no_field_too_many(header):
    sheet = Sheet("\n".join([header, *ROWS, ""]).encode())
    assert sheet.header == ("date", "weight")
    assert sheet.width == 3
    assert sheet.texts("weight").tolist() == ["80", "81"]
    assert sheet.uneven == []


def test_what_stands_without_a_heading_is_known_with_its_line():
    lines = ["date,weight,", *ROWS, "2026-03-03,82,light", ""]
    sheet = Sheet("\n".join(lines).encode())
    assert sheet.texts("weight").tolist() == ["80", "81", "82"]
    assert [(one.line, one.shown) for one in sheet.uneven] == [(4, "light")]


def test_a_row_that_ends_otherwise_than_all_others_is_not_used():
    sheet = Sheet("\n".join(["date,weight", *ROWS, "2026-03-03,82,light", ""]).encode())
    assert sheet.texts("weight").tolist() == ["80", "81"]
    assert [(one.line, one.fault) for one in sheet.uneven] == [(4, REFUSED)]
    assert sheet.lines.tolist() == [2, 3]


def test_the_table_under_a_title_has_its_lines_in_the_file_and_knows_the_title():
    whole = Sheet(b"\nMy log;;\n\ndate;weight;\n2026-03-01;80,5;\n2026-03-02;81;\n")
    table = whole.under_titles()
    assert table is not None
    assert table.header == ("date", "weight")
    assert table.titles == ((2, ["My log"]),)
    assert table.lines.tolist() == [5, 6]
    assert table.texts("weight").tolist() == ["80,5", "81"]
    assert table.under_titles() is None
    assert whole.titles == ()


def test_a_table_under_a_title_is_held_to_the_same_bounds():
    wide = b"My log\n\n" + b",".join(b"column%d" % number for number in range(3000)) + b"\n"
    with pytest.raises(InputError, match="columns"):
        Sheet(wide).under_titles()
