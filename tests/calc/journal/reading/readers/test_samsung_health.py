"""Samsung Health: a line above the headings, a comma too many, and the offset of each row."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import with_iso
from tests.support.exports import packed, told
from tests.support.samples import needs_field, of_the_field

WEIGHT = "start_time,weight,body_fat,time_offset,datauuid"
SLEEP = (
    "sleep_duration,efficiency,com.samsung.health.sleep.start_time,"
    "com.samsung.health.sleep.end_time,com.samsung.health.sleep.time_offset,"
    "com.samsung.health.sleep.datauuid"
)
MEALS = (
    "protein,total_fat,carbohydrate,dietary_fiber,calorie,meal_type,title,start_time,time_offset,"
    "datauuid"
)


def text(table: str, header: str, *rows: str, version: str = ",7006011,12") -> str:
    return "\n".join([f"{table}{version}", header, *rows, ""])


def read(table: str, header: str, *rows: str, **choices):
    data = text(table, header, *rows).encode("utf-8-sig")
    return journal.read(data, f"{table}.20260310.csv", **choices)


def weighed(*rows: str, header: str = WEIGHT, **choices):
    return read("com.samsung.health.weight", header, *rows, **choices)


@pytest.mark.parametrize("end", ["", ","])
@pytest.mark.parametrize("header", [WEIGHT, WEIGHT + ","])
def test_the_date_of_a_weigh_in_is_where_the_phone_was(end, header):
    found = weighed(
        f"2026-03-01 23:30:00.000,80.2,18.5,UTC+0100,a{end}",
        f"2026-03-04 02:00:00.000,80.0,18.4,UTC-0500,b{end}",
        f"2026-03-04 06:05:00.000,79.9,18.4,UTC+0530,c{end}",
        header=header,
    )
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 80.2, "samsung_health"],
        ["2026-03-03", 80.0, "samsung_health"],
        ["2026-03-04", 79.9, "samsung_health"],
    ]
    assert found.questions == ()
    assert found.problems.empty


def test_the_earliest_of_a_day_counts_and_what_cannot_be_read_is_told_with_its_line():
    found = weighed(
        "2026-03-02 20:00:00.000,81.0,,UTC+0100,a,",
        "2026-03-02 06:00:00.000,80.2,,UTC+0100,b,",
        "2026-03-03 06:00:00.000,0,,UTC+0100,c,",
        "soon,80.0,,UTC+0100,d,",
        "2026-03-05 06:00:00.000,much,,UTC+0100,e,",
    )
    assert found.days["weight_kg"].tolist() == [80.2]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "A later weigh-in of the day"],
        [5, "A weight of nothing"],
        [6, "The date cannot be read"],
        [7, "This is no number"],
    ]


def test_a_row_without_an_offset_is_a_question():
    rows = ["2026-03-01 23:30:00.000,80.2,,,a,", "2026-03-03 06:00:00.000,80,,UTC+0100,b,"]
    asked = weighed(*rows)
    assert [one.name for one in asked.questions] == ["timezone"]
    assert with_iso(asked.days)["date"].tolist() == ["2026-03-01", "2026-03-03"]
    answered = weighed(*rows, timezone="Europe/Berlin")
    assert with_iso(answered.days)["date"].tolist() == ["2026-03-02", "2026-03-03"]


def test_a_comma_in_a_comment_without_quotes_moves_nothing_that_is_read():
    header = "start_time,weight,time_offset,datauuid,comment"
    others = [f"2026-03-0{day} 06:00:00.000,80.{day},UTC+0100,a{day},late," for day in (2, 3, 5)]
    found = weighed(
        *others, "2026-03-04 06:00:00.000,80.4,UTC+0100,a4,after, sport,", header=header
    )
    assert found.days["weight_kg"].tolist() == [80.2, 80.3, 80.4, 80.5]
    assert told(found, "row", "column", "value", "what") == [
        [6, "comment", "after, sport", "A comma in this text was not in quotes"]
    ]


def test_the_line_above_may_have_been_taken_off_and_headings_may_have_the_table_s_name():
    bare = "\n".join([WEIGHT, "2026-03-02 06:00:00.000,80.2,,UTC+0100,a,", ""])
    assert journal.read(bare.encode(), "w.csv").days["weight_kg"].tolist() == [80.2]
    header = ",".join(f"com.samsung.health.weight.{name}" for name in WEIGHT.split(","))
    found = weighed("2026-03-02 06:00:00.000,80.2,,UTC+0100,a,", header=header)
    assert found.days["weight_kg"].tolist() == [80.2]


def slept(*rows: str, **choices):
    return read("com.samsung.shealth.sleep", SLEEP, *rows, **choices)


@pytest.mark.parametrize(
    "length, hours",
    [("401", 401 / 60), ("", 7.0), ("25200", 7.0), ("7", 7.0), ("420", 7.0), ("-1", 7.0)],
)
def test_a_night_is_as_long_as_its_minutes_where_they_can_be_of_it(length, hours):
    found = slept(f"{length},90,2026-03-01 23:30:00.000,2026-03-02 06:30:00.000,UTC+0100,a,")
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", pytest.approx(hours)]
    ]
    assert found.problems.empty


def test_the_sleeps_of_a_date_of_waking_are_added_and_an_odd_one_is_told():
    found = slept(
        ",,2026-03-01 22:00:00.000,2026-03-01 23:30:00.000,UTC+0100,a,",
        ",,2026-03-02 01:00:00.000,2026-03-02 06:00:00.000,UTC+0100,b,",
        ",,2026-03-03 06:00:00.000,2026-03-03 01:00:00.000,UTC+0100,c,",
        ",,2026-03-03 22:00:00.000,,UTC+0100,d,",
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 6.5]]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [5, "It ends before it begins, or a day later"],
        [6, "The date cannot be read"],
    ]


def test_meals_are_summed_and_a_meal_of_nothing_is_told():
    found = read(
        "com.samsung.health.nutrition",
        MEALS,
        "24.4,12.3,46.2,5.5,651.0,100002,Lunch,2026-03-02 11:30:00.000,UTC+0100,a,",
        "10,5,20,1,200,100003,Dinner,2026-03-02 23:30:00.000,UTC+0100,b,",
        ",,,,,100005,,2026-03-02 15:10:00.000,UTC+0100,c,",
    )
    days = with_iso(found.days).set_index("date").drop(columns=["source", "weight_kg", "sleep_h"])
    assert days.loc["2026-03-02"].to_dict() == {
        "energy_kcal": 651,
        "protein_g": 24.4,
        "carbohydrate_g": 46.2,
        "fat_g": 12.3,
        "fibre_g": 5.5,
    }
    assert days.loc["2026-03-03", "energy_kcal"] == 200
    assert told(found, "row", "what") == [[5, "No energy or nutrient in this row"]]


def test_an_export_as_a_zip_is_one_journal_and_its_other_tables_are_one_line():
    members = {
        "S/com.samsung.health.weight.1.csv": text(
            "com.samsung.health.weight", WEIGHT, "2026-03-02 06:00:00.000,80.2,,UTC+0100,a,"
        ),
        "S/com.samsung.health.food_intake.1.csv": text(
            "com.samsung.health.food_intake", "calorie,name,datauuid", "95,Apple,a,"
        ),
        **{
            f"S/com.samsung.shealth.kind{number}.1.csv": text(
                f"com.samsung.shealth.kind{number}", "value,datauuid", "1,a,"
            )
            for number in range(30)
        },
        **{f"S/jsons/x/{number}.binning_data.json": "[]" for number in range(300)},
        "S/files/a.jpg": "x",
    }
    found = journal.read(packed(members), "samsunghealth.zip")
    assert found.days["weight_kg"].tolist() == [80.2]
    assert found.source == "samsung_health"
    assert told(found, "value", "what") == [
        [
            "",
            "These are the single foods of Samsung Health: they are read by meal, from the file of "
            "its nutrition",
        ],
        [
            "com.samsung.shealth.kind0.1.csv and 29 more files",
            "This file of Samsung Health has no weight, no meals and no nights in it",
        ],
        ["1", "Files of the zip that hold no log (.jpg)"],
        ["300", "Files of the zip that hold no log (.json)"],
    ]


@needs_field
def test_the_file_of_the_field_has_its_right_values():
    found = of_the_field("samsung-weight.csv")
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [
        ["2026-03-02", 80.2],
        ["2026-03-03", 80.0],
    ]
    assert found.problems.empty


AGAIN = "The same entry stands above already"


def test_an_entry_that_stands_twice_by_its_id_counts_once_and_is_told():
    meal = "10,5,20,1,500,100002,Lunch,2026-03-02 11:30:00.000,UTC+0100,{},"
    eaten = read("com.samsung.health.nutrition", MEALS, *map(meal.format, ["a", "b", "a"]))
    assert eaten.days["energy_kcal"].tolist() == [1000]
    assert told(eaten, "row", "value", "what") == [[5, "a", AGAIN]]
    night = "420,90,2026-03-0{0} 23:30:00.000,2026-03-0{1} 06:30:00.000,UTC+0100,{2},"
    nights = slept(night.format(1, 2, "a"), night.format(1, 2, "a"), night.format(2, 3, "b"))
    assert nights.days["sleep_h"].tolist() == [7, 7]
    assert told(nights, "row", "what") == [[4, AGAIN]]
    found = weighed(*["2026-03-02 06:00:00.000,80.2,18.5,UTC+0100,a,"] * 2)
    assert found.days["weight_kg"].tolist() == [80.2]
    assert told(found, "row", "what") == [[4, AGAIN]]


def test_entries_without_an_id_are_each_their_own():
    meal = "10,5,20,1,500,100002,Lunch,2026-03-02 11:30:00.000,UTC+0100,,"
    found = read("com.samsung.health.nutrition", MEALS, meal, meal)
    assert found.days["energy_kcal"].tolist() == [1000]
    assert found.problems.empty
