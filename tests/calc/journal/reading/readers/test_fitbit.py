"""Fitbit's exports: tables under their titles, days of nothing, scores without hours."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.samples import needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")
BODY = ["Body", "Date,Weight,BMI,Fat", '"2026-03-01","180.5","24.1","0"']
FOODS = ["Foods", "Date,Calories In", '"2026-03-01","2,150"', '"2026-03-02","0"']
MOVED = ["Activities", "Date,Calories Burned,Steps", '"2026-03-01","2,900","10,250"']
SLEPT = [
    "Sleep",
    "Start Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed,"
    "Minutes REM Sleep,Minutes Light Sleep,Minutes Deep Sleep",
    '"2026-03-01 11:00PM","2026-03-02 7:00AM","420","60","20","480","90","250","80"',
    '"2026-03-02 1:00PM","2026-03-02 2:30PM","60","10","2","90","N/A","N/A","N/A"',
    '"2026-03-02 11:00PM","2026-03-03 7:00AM","N/A","60","20","480","90","250","80"',
]


def log(date: str, energy: str, grams: str) -> list[str]:
    return [
        f"Food Log {date}",
        "Meal,Food,Calories",
        '"Lunch","Soup","400"',
        "Daily Totals",
        f'"","Calories","{energy}"',
        f'"","Fat","{grams} g"',
        f'"","Fiber","{grams} g"',
        f'"","Carbs","{grams} g"',
        '"","Sodium","900 mg"',
        f'"","Protein","{grams} g"',
        '"","Water","0 fl oz"',
        "",
    ]


def read(*rows: str, feed: str = "\n", mark: str = "", **choices):
    return journal.read((mark + feed.join([*rows, ""])).encode(), "fitbit_export.csv", **choices)


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
def test_the_tables_of_the_web_export_are_read_by_their_titles(feed, mark):
    rows = [*BODY, "", *FOODS, "", *MOVED, "", *SLEPT, "", *log("20260301", "2,150", "70")]
    found = read(*rows, feed=feed, mark=mark, weight_unit="lb")
    assert found.questions == ()
    assert found.source == "fitbit"
    days = with_iso(found.days).set_index("date").drop(columns="source")
    assert days.loc["2026-03-01"].dropna().to_dict() == {
        "energy_kcal": 2150,
        "protein_g": 70,
        "carbohydrate_g": 70,
        "fat_g": 70,
        "fibre_g": 70,
        "weight_kg": pytest.approx(180.5 * POUND),
    }
    assert days.loc["2026-03-02"].dropna().to_dict() == {"sleep_h": 8}
    assert len(days) == 2
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [8, "Nothing was logged on this day"],
        [10, "The table 'Activities' has no intake, weight or sleep in it"],
        [18, "No hours of sleep in this row"],
    ]


def test_the_unit_of_the_weight_is_asked_and_the_rest_is_read_meanwhile():
    found = read(*BODY, *FOODS)
    assert [one.name for one in found.questions] == ["weight_unit"]
    assert found.days["energy_kcal"].tolist() == [2150]
    assert found.days["weight_kg"].isna().all()


@pytest.mark.parametrize("title", ["Foods", "Food"])
def test_a_table_alone_is_read_too(title):
    assert read(title, *FOODS[1:]).days["energy_kcal"].tolist() == [2150]
    assert read(*SLEPT).days["sleep_h"].tolist() == [8]


def test_a_food_log_of_nothing_is_a_day_that_was_not_logged():
    found = read(*log("20260301", "1,900", "60"), *log("20260302", "0", "0"))
    assert with_iso(found.days)[["date", "energy_kcal", "protein_g"]].to_numpy().tolist() == [
        ["2026-03-01", 1900, 60]
    ]
    assert found.problems["row"].tolist() == [13]


def test_a_date_that_can_be_read_in_two_ways_is_asked_about():
    rows = ["Foods", "Date,Calories In", '"03-04-2026","2,150"']
    assert [one.name for one in read(*rows).questions] == ["date_order"]
    assert iso(read(*rows, date_order="day first").days["date"]) == ["2026-04-03"]


def test_a_date_that_comes_twice_counts_once_and_is_told():
    found = read(*FOODS, '"2026-03-01","1,000"')
    assert found.days["energy_kcal"].tolist() == [2150]
    assert found.problems["what"].tolist() == [
        "Nothing was logged on this day",
        "The date stands above already",
    ]


@pytest.mark.parametrize("title", [*("Body", "Foods", "Sleep"), "Food Log 20260301", "Activities"])
def test_a_title_with_nothing_under_it_is_no_day(title):
    assert read(title).empty


@needs_samples
def test_real_sleep_scores_are_known_and_not_used():
    found = sample("fitbit-sleepscore-01.csv")
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]
