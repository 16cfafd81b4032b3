"""MacroFactor's workbook: the quick export, and the sheets of the detailed one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import iso
from tests.support.exports import book

POUND = quantity(1, "lb").m_as("kg")
MILE = quantity(1, "mile").m_as("m")


def read(data, **choices):
    return journal.read(data, "log.xlsx", **choices)


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


def test_the_unit_of_a_weight_without_one_is_a_question():
    rows = [["Date", "Weight"], [date(2026, 1, 5), 180]]
    data = book(**{"Scale Weight": rows})
    assert [one.name for one in read(data).questions] == ["weight_unit"]
    found = read(data, weight_unit="lb")
    assert found.days["weight_kg"].tolist() == pytest.approx([180 * POUND])
