"""Workbooks: our own columns in Excel, any table, and what is none."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import journal
from calc.errors import InputError
from calc.journal.reading import workbook
from calc.journal.reading.questions import Desk
from calc.journal.reading.read import read_table
from tests.support.cases import each
from tests.support.dates import with_iso
from tests.support.exports import book


def read(data, **choices):
    return journal.read(data, "log.xlsx", **choices)


def with_part(data, name, text):
    """The workbook with one of its parts replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.namelist():
            new.writestr(one, text if one == name else old.read(one))
    return made.getvalue()


def test_a_workbook_of_our_own_columns_is_read_with_real_dates_and_each_of_its_sheets():
    found = read(
        book(
            sets=[
                ["date", "exercise", "weight_kg", "reps", "start"],
                [datetime(2026, 1, 5), "Squat\nlow bar", 100.5, 5, time(17, 30)],
                [datetime(2026, 1, 5, 6, 15), "Row", None, 8, None],
            ],
            days=[["date", "weight_kg"], [date(2026, 1, 5), 80.4]],
            shopping=[["eggs", "milk"], [6, 1]],
        )
    )
    assert with_iso(found.log)[["date", "start", "exercise"]].to_numpy().tolist() == [
        ["2026-01-05", "06:15:00", "Row"],
        ["2026-01-05", "17:30:00", "Squat\nlow bar"],
    ]
    assert found.log["weight_kg"].tolist()[1] == 100.5
    assert found.days["weight_kg"].tolist() == [80.4]
    assert found.problems[["value", "what"]].to_numpy().tolist() == [
        ["shopping", "Another sheet of the workbook"]
    ]


def test_a_table_of_no_known_app_asks_for_its_mapping_and_is_read_by_it():
    data = book(
        empty=[],
        mine=[["My log"], [], ["when", "kilos"], [date(2026, 1, 5), 80.4], [], ["soon", 80]],
    )
    with pytest.raises(journal.UnknownTableError) as fault:
        read(data)
    assert fault.value.sheet.header == ("when", "kilos")
    found = read(data, mapping={"date": "when", "body_weight": "kilos"}, weight_unit="kg")
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [["2026-01-05", 80.4]]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [1, "My log", "A row above the headings"],
        [6, "soon", "The date cannot be read"],
    ]


@each(
    "value, text",
    [
        (None, ""),
        (True, "true"),
        (5, "5"),
        (5.0, "5"),
        (82.55, "82.55"),
        (0.1 + 0.2, "0.30000000000000004"),
        (date(2026, 1, 5), "2026-01-05"),
        (datetime(2026, 1, 5), "2026-01-05"),
        (datetime(2026, 1, 5, 17, 30, 15), "2026-01-05 17:30:15"),
        (time(17, 30), "17:30:00"),
        (timedelta(hours=7, minutes=30), "7:30:00"),
        ("a\r\nb", "a\nb"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_cell_is_a_text_as_an_app_would_write_it(value, text):
    assert workbook.as_text(value) == text


def test_a_formula_is_the_value_that_it_had_and_is_not_run():
    # openpyxl writes a formula without a value: as a workbook that was never opened.
    data = book(days=[["date", "weight_kg"], ["2026-01-05", "=40+40"], ["2026-01-06", 80]])
    found = read(data)
    assert found.days["weight_kg"].isna().tolist() == [True, False]


@pytest.mark.parametrize(
    "data",
    [
        book(one=[]),
        book(one=[["a"], ["b"]]),
        with_part(book(one=[["a", "b"]]), "xl/workbook.xml", "<nonsense"),
        with_part(
            book(one=[["a", "b"]]), "xl/worksheets/sheet1.xml", "<worksheet><row></worksheet>"
        ),
        with_part(book(one=[["a", "b"]]), "[Content_Types].xml", "<Types/>"),
        b"PK\x03\x04",
        b"",
    ],
)
def test_what_is_no_workbook_with_a_table_is_an_input_error(data):
    with pytest.raises(InputError):
        workbook.read(data, Desk(), read_table)


def test_entities_of_a_workbooks_own_are_refused():
    bomb = (
        '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="str"><v>&b;</v></c><c r="B1" t="str"><v>x</v></c></row>'
        "</sheetData></worksheet>"
    )
    data = with_part(book(one=[["date", "weight_kg"]]), "xl/worksheets/sheet1.xml", bomb)
    with pytest.raises(InputError):
        read(data)


ROWS = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}'
    "</sheetData></worksheet>"
)


@pytest.mark.parametrize(
    "rows",
    [
        # A row at the end of everything, and rows as wide as a sheet can be.
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
        "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 400)),
        "".join(
            f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>1</v></c></row>'
            for n in range(1, 400)
        ),
    ],
)
def test_a_sheet_that_claims_to_be_vast_costs_little(rows):
    data = with_part(book(one=[["a", "b"]]), "xl/worksheets/sheet1.xml", ROWS.format(rows))
    with pytest.raises(InputError):
        read(data)


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(workbook, "LARGEST_BESIDES", 1000)
    with pytest.raises(InputError, match="larger than a log"):
        read(book(one=[["date", "weight_kg"], ["2026-01-05", 80]]))


@settings(max_examples=20)
@given(st.integers(0, 5000), st.integers(1, 255))
def test_a_workbook_with_a_byte_changed_is_read_or_refused(place, change):
    data = bytearray(DAYS)
    data[place % len(data)] ^= change
    try:
        workbook.read(bytes(data), Desk(), read_table)
    except InputError:
        return


DAYS = book(days=[["date", "weight_kg"], ["2026-01-05", 80]])
