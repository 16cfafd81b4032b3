"""A workbook that runs nothing, holds numbers and times as such, and is the same each time."""

import io
import zipfile
from datetime import time

import openpyxl
import pandas as pd
import pytest

from calc.tables.workbook import Tab, to_workbook

TABLE = pd.DataFrame(
    {"From": [time(7), time(0), "Total"], "kcal": [750.5, None, 750.5], "Note": ["a", "", None]},
    dtype=object,
)


def read(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_numbers_and_times_are_such_and_what_is_missing_is_blank():
    book = read(to_workbook({"Day": Tab(TABLE, ("A heading", "A line"), total=True)}))
    assert book.sheetnames == ["Day"]
    rows = [list(row) for row in book["Day"].iter_rows(values_only=True)]
    assert rows == [
        ["A heading", None, None],
        ["A line", None, None],
        [None, None, None],
        ["From", "kcal", "Note"],
        [time(7), 750.5, "a"],
        [time(0), None, None],
        ["Total", 750.5, None],
    ]
    assert book["Day"]["A5"].number_format == "hh:mm"
    bold = [row[0].row for row in book["Day"].iter_rows() if row[0].font.bold]
    assert bold == [1, 4, 7]
    assert book["Day"].freeze_panes == "A5"


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("x")', "+1+1", "-2+3", "@SUM(A1)", "'=1", "#REF!", "=1\n=2"]
)
def test_a_text_is_never_a_formula_nor_an_error(text: str):
    data = to_workbook({"Plan": Tab(pd.DataFrame({text: [text]}), (text,))})
    sheet = read(data)["Plan"]
    cells = [sheet["A1"], sheet["A3"], sheet["A4"]]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s")] * 3
    assert [cell.quotePrefix for cell in cells] == [text != "#REF!"] * 3
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_what_no_workbook_may_hold_is_left_out():
    sheet = read(to_workbook({"Plan": Tab(pd.DataFrame({"a": ["one\x00\x1btwo"]}))}))["Plan"]
    assert sheet["A2"].value == "onetwo"


def test_equal_tables_give_equal_bytes_that_tell_no_moment():
    first, again = (to_workbook({"Day": Tab(TABLE)}) for _ in range(2))
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"1980-01-01" in archive.read("docProps/core.xml")
    assert to_workbook({"Day": Tab(TABLE.head(1))}) != first


def test_a_column_is_as_wide_as_its_texts_up_to_a_line():
    table = pd.DataFrame({"a": ["short"], "b": ["long " * 40], "c": [None]})
    widths = read(to_workbook({"Plan": Tab(table)}))["Plan"].column_dimensions
    assert [widths[letter].width for letter in "ABC"] == [7, 60, 6]
