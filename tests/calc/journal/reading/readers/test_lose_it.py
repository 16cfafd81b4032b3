"""Lose It!'s export: foods, and the rows among them that are none."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.cases import each
from tests.support.dates import iso, with_iso

POUND = quantity(1, "lb").m_as("kg")
NUTRIENTS = (
    "Fat (g),Protein (g),Carbohydrates (g),Saturated Fat (g),Sugars (g),Fiber (g),"
    "Cholesterol (mg),Sodium (mg)"
)
OLD = f"Date,Name,Type,Quantity,Units,Calories,{NUTRIENTS}"
NEW = f"Date,Name,Icon,Type,Quantity,Units,Calories,Deleted,{NUTRIENTS}"
LOGS = NEW.replace("Type", "Meal")
NUMBERS = "3.0,20.0,10.0,1.0,2.0,4.0,50,90"


def old(date="05/21/2026", name="Rice", kind="Lunch", energy="200.0", numbers=NUMBERS):
    return f"{date},{name},{kind},1,Cup,{energy},{numbers}"


def new(date="05/21/2026", name="Rice", kind="Lunch", energy="200.0", gone="false"):
    return f"{date},{name},Rice,{kind},1,Cup,{energy},{gone},{NUMBERS}"


def read(*rows: str, header: str = NEW, feed: str = "\n", mark: str = "", **choices):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "foods.csv", **choices)


@each("feed", ["\n", "\r\n"])
@each("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@each(
    "header, row",
    [
        (OLD, old()),
        (NEW, new()),
        (NEW, new("5/21/2026", gone="0")),
        (LOGS, new()),
        (NEW + ",", new() + ","),
        (NEW, new(name='"Rice, brown"', energy='"200.0"')),
    ],
)
def test_the_foods_of_a_day_are_added_up_in_every_layout(header, row, mark, feed):
    found = read(row, row, header=header, mark=mark, feed=feed)
    assert found.problems.empty
    assert with_iso(found.days).drop(columns=["weight_kg", "sleep_h"]).to_dict("records") == [
        {
            "date": "2026-05-21",
            "energy_kcal": 400.0,
            "protein_g": 40.0,
            "carbohydrate_g": 20.0,
            "fat_g": 6.0,
            "fibre_g": 8.0,
            "source": "lose_it",
        }
    ]


def test_deleted_rows_exercise_and_energy_burnt_are_told_and_left_out():
    found = read(
        new(),
        new(gone="true"),
        new(gone="1"),
        new(name="Run", kind="Exercise", energy="-300.0"),
        new(name="HealthKit", kind="Snacks", energy="-50.0"),
        new(name="Calorie Burn Adjustment", kind="Lunch", energy="-50.0"),
    )
    assert found.days["energy_kcal"].tolist() == [200]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "Deleted in the app"],
        [4, "Deleted in the app"],
        [5, "Exercise or energy burnt, no food"],
        [6, "Exercise or energy burnt, no food"],
        [7, "Exercise or energy burnt, no food"],
    ]


def test_a_food_may_have_the_name_of_what_is_burnt():
    found = read(new(name="Calorie Burn Tea", energy="20.0"), new(name="HealthKit Bar"))
    assert found.days["energy_kcal"].tolist() == [220]
    assert found.problems.empty


def test_what_is_not_available_is_blank_and_no_fault():
    found = read(old(numbers="n/a,n/a,10.0,n/a,2.0,4.0,50,90"), header=OLD)
    assert found.problems.empty
    assert found.days[["protein_g", "fat_g"]].isna().all(axis=None)
    assert found.days["carbohydrate_g"].tolist() == [10]


def test_a_date_that_can_be_read_in_two_ways_is_asked_about():
    rows = [new("08/06/2026"), new("08/07/2026")]
    assert [one.name for one in read(*rows).questions] == ["date_order"]
    assert iso(read(*rows, date_order="month first").days["date"]) == [
        "2026-08-06",
        "2026-08-07",
    ]


def test_a_log_of_exercise_alone_makes_no_day():
    found = read(
        "05/21/2026,Run,Run,Exercise,20,minutes,-150.0,0",
        header="Date,Name,Icon,Type,Quantity,Units,Calories,Deleted",
    )
    assert found.empty
    assert found.problems["row"].tolist() == [2]


def test_weights_have_no_unit_and_deleted_ones_do_not_count():
    rows = [
        "05/22/2026,180.5,2026-05-22T07:00:00+0100,false",
        "05/23/2026,99.0,2026-05-23T07:00:00+0100,true",
    ]
    header = "Date,Weight,Last Updated,Deleted"
    unsaid = read(*rows, header=header)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days.empty
    said = read(*rows, header=header, weight_unit="lb")
    assert said.days["weight_kg"].tolist() == [pytest.approx(180.5 * POUND)]
    assert said.problems["row"].tolist() == [3]
