"""One door for text tables: the same records whatever program and country a file comes from."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.tables.delimited_text import (
    LONGEST_LINE,
    MOST_COLUMNS,
    MOST_TITLES,
    Record,
    as_utf8,
    delimiter_of,
    records,
    titles_above,
)
from calc.tables.sheet import Sheet
from tests.support.cases import each

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
MARKS = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}


def read(data: bytes, *, strict: bool = False) -> list[Record]:
    return list(records(io.BytesIO(data), strict=strict))


def coded(text: str, encoding: str) -> bytes:
    return (MARKS.get(encoding, "") + text).encode(encoding)


@each("encoding", ENCODINGS)
@each("sign", [",", ";", "\t", "|"])
@each("end", ["\n", "\r\n", "\r"])
def test_encoding_delimiter_and_line_ends_change_nothing(encoding, sign, end):
    text = f'name{sign}größe{end}Zoë{sign}"1{end}2"{end}{end}Bo{sign}3'
    assert read(coded(text, encoding)) == [
        (1, ["name", "größe"]),
        (2, ["Zoë", f"1{end}2"]),
        (4, []),
        (5, ["Bo", "3"]),
    ]


@each("above, lines", [("", 0), ("\n \t\r\n", 2), ('\n"sep=;"\n\n', 3)])
@each("encoding", ENCODINGS)
def test_what_stands_above_the_header_is_counted_and_left_out(above, lines, encoding):
    data = coded(f"{above}größe;b\n1,5;2\n", encoding)
    expected = [(lines + 1, ["größe", "b"]), (lines + 2, ["1,5", "2"])]
    assert read(data) == expected
    assert list(Sheet(as_utf8(data)).records) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_mark_that_stands_there_twice_is_no_part_of_the_first_record(encoding):
    data = "\ufeff\ufeffdate,weight\n".encode(encoding)
    assert as_utf8(data) == b"date,weight\n"
    assert read(data) == [(1, ["date", "weight"])]


def test_a_letter_that_is_not_in_utf_8_makes_all_of_it_windows_1252_behind_a_mark_too():
    assert as_utf8(b"\xef\xbb\xbfa,\xf6\n") == "a,ö\n".encode()
    assert read(b"\xef\xbb\xbfa,\xf6\n") == [(1, ["a", "ö"])]
    far = b"a,b\n" + b"1,2\n" * 100_000 + b"\x80,\x81\n"
    assert read(far)[-1] == (100_002, ["€", "\N{REPLACEMENT CHARACTER}"])


@pytest.mark.parametrize(
    "data",
    [b"a,b\n1,\0\n", b"\0", b"\xff\xfea\0b", b"a\xff\n" + b"1\n" * 300_000 + b"\0"],
)
def test_bytes_that_are_no_text_are_refused_by_both_ways_in(data):
    for way in (read, as_utf8):
        with pytest.raises(InputError, match="not text in UTF-8, UTF-16 or Windows-1252") as told:
            way(data)
        assert told.value.field == "file"


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n"])
def test_nothing_comes_of_a_file_without_a_header(data):
    assert read(data) == []


TABLE = "date,weight\n2026-03-01,80\n"


@each(
    "above, lines",
    [
        ("My log\n", 1),
        ("My log\n\n", 2),
        ("My log,,\n,,\n", 2),
        ('"My log"\r\n\r\n', 2),
        ("#Version: 6\r#Units: kg\r\r", 3),
        ("com.samsung.health.weight,7006011,12\n", 1),
        ("com.samsung.health.weight;7006011;12;;\n", 1),
        ("a title\n" * MOST_TITLES, MOST_TITLES),
    ],
)
@each("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_titles_stand_above_the_headings_of_every_door(above, lines, encoding):
    found = titles_above((above + TABLE).encode())
    assert (found.lines, found.size) == (lines, len(above))
    data = coded(above + TABLE, encoding)
    expected = [(lines + 1, ["date", "weight"]), (lines + 2, ["2026-03-01", "80"])]
    assert read(data) == expected
    table = Sheet(as_utf8(data)).under_titles()
    assert table is not None
    assert list(table.records) == expected


@each(
    "text",
    [
        "",
        "date,weight\n2026-03-01,80\n",
        "exercise\nBench press\nRow\n",
        "exercise\nBench press\nRow, bent over\nSquat\n",
        "exercise\nBench press\nRow, bent over\n",
        "weight,\n80,light\n81,\n",
        "2026-03-01\n2026-03-02,80\n2026-03-03,81\n",
        "when\n2 Mar 2026,80 kg\n3 Mar 2026,81 kg\n",
        'a "title\nwith a line",\nx,y\n1,2\n',
        "a title\n" * (MOST_TITLES + 1) + TABLE,
        "x" * 300_000 + "\n" + "y" * 300_000,
        "a title\n" + "x," * 300_000,
    ],
)
def test_a_first_line_that_is_the_heading_stays_it(text):
    assert titles_above(text.encode()) == (0, 0)
    assert Sheet(text.encode()).under_titles() is None


def test_a_table_of_headings_alone_is_one_where_it_stands_apart():
    assert titles_above(b"My log\n\ndate,weight\n").lines == 2
    assert titles_above(b"My log\ndate,weight\n").lines == 0


def test_notes_below_a_table_are_no_reason_to_take_its_title_for_a_heading():
    below = "".join(f"2026-03-0{day},80\n" for day in range(1, 6)) + "\nmade by hand\n"
    assert titles_above(f"My log\n\ndate,weight\n{below}".encode()).lines == 2


@pytest.mark.parametrize(
    "data, message",
    [
        (b"," * MOST_COLUMNS, "2,001 columns"),
        (b"a,b\n1," + b"2" * LONGEST_LINE, "more than 1,000,000 letters"),
        (b'a,b\n"' + b"x\n" * 200_000, r"Line \d+ cannot be read as CSV"),
    ],
)
def test_what_has_no_bounds_is_refused(data, message):
    with pytest.raises(InputError, match=message):
        read(data)


def test_a_quote_in_the_wrong_place_is_a_fault_only_where_that_is_asked():
    data = b'a,b\n"1"x,2\n'
    assert read(data)[1:] == [(2, ["1x", "2"])]
    with pytest.raises(InputError, match="Line 2 cannot be read as CSV"):
        read(data, strict=True)


def test_a_file_is_read_from_where_it_stands_and_stays_open():
    file = io.BytesIO(b"left out\n\xef\xbb\xbfa;b\n1;2\n")
    file.seek(len(b"left out\n"))
    assert list(records(file)) == [(1, ["a", "b"]), (2, ["1", "2"])]
    assert not file.closed


def test_a_file_may_be_closed_before_all_of_it_is_read():
    file = io.BytesIO(b"a,b\n1,2\n")
    rows = records(file)
    next(rows)
    file.close()
    rows.close()


def test_rows_are_read_as_they_are_asked_for():
    file = io.BytesIO(b"a,b\n" + b"1,2\n" * 100_000)
    rows = records(file)
    assert [next(rows), next(rows)] == [(1, ["a", "b"]), (2, ["1", "2"])]
    assert file.tell() < 20_000


@pytest.mark.parametrize(
    "header, sign",
    [
        ("a,b;c;d", ";"),
        ('"a,b,c,d";e', ";"),
        ("a", ","),
        ("a|b", "|"),
        ("a\tb,c", ","),
        ('a"b;c', ";"),
    ],
)
def test_the_delimiter_is_what_a_header_has_most_of_outside_its_quotes(header, sign):
    assert delimiter_of(header) == sign


CELLS = st.text(st.sampled_from("aö 1,;\t|\"\n\r'€"), max_size=6)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=3), max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(ENCODINGS),
)
def test_whatever_a_program_wrote_is_read_back(rows, sign, encoding):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerows([["a", "größe"], *rows])
    data = coded(text.getvalue(), encoding)
    assert [one.fields for one in read(data, strict=True)] == [["a", "größe"], *rows]
    assert list(Sheet(as_utf8(data)).records) == read(data)
