"""Renpho's export: its layouts, its units, its dates."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
HEADER = "Time of Measurement,Weight(kg),BMI,Body Fat(%),Muscle Mass(kg),Remarks"
NEWER = "No.,Date,Time,Weight(kg),BMI,Body Fat Percentage(%),Muscle Mass(kg),Remarks"


def read(*rows: str, header: str = HEADER, feed: str = "\n", mark: str = "", **choices):
    text = mark + feed.join([header, *rows, ""])
    return journal.read(text.encode(), "renpho.csv", **choices)


@each("feed", ["\n", "\r\n"])
@each("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@each("comma", ["", ","])
@each("unit, kilogram", [("(kg)", 1.0), ("(lb)", POUND), (" (lbs)", POUND), (" (kg)", 1.0)])
def test_the_unit_is_in_the_heading(unit, kilogram, comma, feed, mark):
    found = read(
        f"2026-03-02 20:20:30,76.95,23.8,23.2,55.59,{comma}",
        f"2026-03-02 10:20:30,76.15,23.8,23.2,55.59,{comma}",
        header=HEADER.replace("Weight(kg)", f"Weight{unit}") + comma,
        feed=feed,
        mark=mark,
    )
    assert found.questions == ()
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.days["weight_kg"].tolist() == [pytest.approx(76.15 * kilogram)]
    assert found.problems[["row", "value"]].to_numpy().tolist() == [[2, "76.95"]]


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_the_layout_with_date_and_time_apart_is_read_with_any_separator(separator):
    rows = [
        "1,2026.10.07,20:34:03,69.1,22.6,13.5,56.8,--",
        "2,2026.10.07,07:05:10,68.4,22.6,13.5,56.8,--",
        "3,2026.10.03,07:40:00,--,22.6,13.5,56.8,--",
    ]
    found = read(
        *(row.replace(",", separator) for row in rows), header=NEWER.replace(",", separator)
    )
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [["2026-10-07", 68.4]]
    assert found.problems["row"].tolist() == [2, 4]


def test_a_unit_in_the_cell_goes_before_the_one_of_the_heading():
    found = read("2026-03-02 10:20:30,170.0lb,23.8,23.2,55.59,", "2026-03-03 10:20:30,x,,,,")
    assert found.days["weight_kg"].tolist() == [pytest.approx(170 * POUND)]
    assert found.problems[["row", "column", "value"]].to_numpy().tolist() == [
        [3, "Weight(kg)", "x"]
    ]


def test_a_date_that_can_be_read_in_two_ways_is_asked_about():
    rows = ["03/10/2026 07:00,70.0,,,,", "04/10/2026 07:00,69.0,,,,"]
    unsaid = read(*rows)
    assert [one.name for one in unsaid.questions] == ["date_order"]
    assert unsaid.days.empty
    assert iso(read(*rows, date_order="day first").days["date"]) == [
        "2026-10-03",
        "2026-10-04",
    ]
    assert iso(read(*rows, "25/09/2026 07:00,71.0,,,,").days["date"]) == [
        "2026-09-25",
        "2026-10-03",
        "2026-10-04",
    ]
