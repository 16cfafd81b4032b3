"""Workbooks: MacroFactor's sheets, our own columns in Excel, any table, and what is none."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from calc import journal
from calc.errors import InputError
from calc.journal.reading.questions import Desk
from calc.journal.reading.readers import workbook
from calc.units import quantity
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
MILE = quantity(1, "mile").m_as("m")


def book(**sheets):
    made = Workbook()
    del made["Sheet"]
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def read(data, **choices):
    return journal.read(data, "log.xlsx", **choices)


def with_part(data, name, text):
    """The workbook with one of its parts replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.namelist():
            new.writestr(one, text if one == name else old.read(one))
    return made.getvalue()


QUICK = [
    [
        *("Date", "Expenditure", "Trend Weight (kg)", "Weight (kg)", "Steps"),
        *("Calories (kcal)", "Protein (g)", "Fat (g)", "Carbs (g)"),
        *("Target Calories (kcal)", "Target Protein (g)"),
    ],
    [datetime(2026, 1, 5), 2800, 80.1, 80.4, 9000, 2500.5, 150, 80, 300, 2600, 160],
    [datetime(2026, 1, 6), 2810, 80.2, None, None, None, None, None, None, 2600, 160],
    [datetime(2026, 1, 7), 2820, 80.3, 80.6, 5000, 2400, 140, 70, None, 2600, 160],
]


def test_a_quick_export_of_macrofactor_is_read_and_its_targets_are_not():
    found = read(book(**{"Quick Export": QUICK}))
    assert found.source == "macrofactor"
    days = found.days.drop(columns=["source", "sleep_h", "fibre_g"])
    assert iso(days["date"]) == ["2026-01-05", "2026-01-07"]
    assert days.iloc[0, 1:].tolist() == [2500.5, 150, 300, 80, 80.4]
    assert days["carbohydrate_g"].isna().tolist() == [False, True]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "Nothing was logged on this day"]
    ]


def test_the_sheets_of_a_detailed_export_are_one_row_a_day():
    found = read(
        book(
            **{
                "Calories & Macros": [
                    ["Date", "Calories (kcal)", "Protein (g)", "Fat (g)", "Carbs (g)"],
                    [date(2026, 1, 5), 2500, 150, 80, 300],
                ],
                "Scale Weight": [
                    ["Date", "Weight (lbs)", "Fat Percent"],
                    [date(2026, 1, 5), 180, 15],
                    [date(2026, 1, 6), 181, None],
                ],
                "Micronutrients": [["Date", "Fiber (g)"], [date(2026, 1, 5), 31]],
                "Expenditure": [["Date", "Expenditure"], [date(2026, 1, 5), 2800]],
                "Exercises - Total Sets": [["Date", "Squat"], [date(2026, 1, 5), 4]],
            }
        )
    )
    assert iso(found.days["date"]) == ["2026-01-05", "2026-01-06"]
    assert found.days["weight_kg"].tolist() == pytest.approx([180 * POUND, 181 * POUND])
    assert found.days.loc[0, ["energy_kcal", "fibre_g"]].tolist() == [2500, 31]
    assert found.problems[["value", "what"]].to_numpy().tolist() == [
        ["Expenditure", "MacroFactor's own estimate: the journal makes its own"],
        ["Exercises - Total Sets", "Sums of a day, no sets: export the workout log"],
    ]


def test_a_food_log_alone_adds_up_to_its_days():
    rows = [
        ["Date", "Time", "Food Name", "Calories (kcal)", "Protein (g)", "Fat (g)", "Carbs (g)"],
        ["2026-01-05", "08:00", "Oats", 300, 10, 6, 50],
        ["2026-01-05", "12:00", "Rice", 200.5, 4, 1, 45],
    ]
    found = read(book(**{"Food Log": rows}))
    assert found.days["energy_kcal"].tolist() == [500.5]
    macros = [["Date", "Calories (kcal)"], ["2026-01-05", 501]]
    both = read(book(**{"Food Log": rows, "Calories & Macros": macros}))
    assert both.days["energy_kcal"].tolist() == [501]
    assert both.problems["what"].tolist() == ["Each food: its day is used"]


def test_a_workout_log_of_macrofactor_is_read():
    when = [datetime(2026, 1, 5), 3600, "Legs"]
    found = read(
        book(
            **{
                "Workout Log": [
                    [
                        *("Date", "Workout Duration", "Workout", "Exercise", "Set Type"),
                        *("Weight (lbs)", "Reps", "RIR", "Duration"),
                        *("Distance short (Yd)", "Distance long (Mi)"),
                    ],
                    [*when, "Squat", "Warm-Up Set", 135, 5],
                    [*when, "Squat", "Standard Set", 225, 5, 2],
                    [*when, "Run", "Odd", None, None, None, timedelta(minutes=20), None, 2],
                ]
            }
        )
    )
    log = found.log
    assert log[["workout", "exercise", "set_type"]].to_numpy().tolist() == [
        ["Legs", "Squat", "warmup"],
        ["Legs", "Squat", "normal"],
        ["Legs", "Run", "normal"],
    ]
    assert log["weight_kg"].tolist()[1] == pytest.approx(225 * POUND)
    assert log["rpe"].tolist()[1] == 8
    assert log["seconds"].tolist()[2] == 1200
    assert log["distance_m"].tolist()[2] == pytest.approx(2 * MILE)
    assert found.problems[["row", "value"]].to_numpy().tolist() == [[4, "Odd"]]


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


def test_the_unit_of_a_weight_without_one_is_a_question():
    rows = [["Date", "Weight"], [date(2026, 1, 5), 180]]
    data = book(**{"Scale Weight": rows})
    assert [one.name for one in read(data).questions] == ["weight_unit"]
    found = read(data, weight_unit="lb")
    assert found.days["weight_kg"].tolist() == pytest.approx([180 * POUND])


@pytest.mark.parametrize(
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
        workbook.read(data, Desk())


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
        workbook.read(bytes(data), Desk())
    except InputError:
        return


DAYS = book(days=[["date", "weight_kg"], ["2026-01-05", 80]])
