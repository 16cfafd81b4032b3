"""Fitbit's exports: tables under their titles, days of nothing, scores without hours."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import journal
from calc.journal.reading.days import CARRIED
from calc.journal.reading.readers import fitbit
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.samples import field_file, needs_field, needs_samples, sample

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


@needs_field
def test_the_export_of_the_field_has_its_right_values():
    found = field_file("fitbit-carried.csv", weight_unit="lb")
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.problems["what"].tolist() == [CARRIED] * 11


def test_a_weight_that_is_carried_forward_is_one_weigh_in_and_told():
    weights = ["176.4", "176.4", "176.4", "177.0", "177.0", "176.8"]
    rows = [f'"2026-03-{day:02}","{one}","25.1","0"' for day, one in enumerate(weights, 2)]
    found = read(*BODY[:2], *rows, weight_unit="lb")
    # Two equal mornings may well be two weigh-ins.
    assert iso(found.days["date"]) == ["2026-03-02", "2026-03-05", "2026-03-06", "2026-03-07"]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [4, "176.4", CARRIED],
        [5, "176.4", CARRIED],
    ]


def test_a_row_of_another_length_under_a_title_is_told():
    found = read(*FOODS, '"2026-03-03"', '"2026-03-04","1,800","more"')
    assert found.days["energy_kcal"].tolist()[:1] == [2150]
    assert set(found.problems["row"]) >= {4, 5, 6}


def test_totals_are_of_the_log_above_them_and_of_no_other_table():
    rows = [*FOODS[:2], '"","Calories","999"', *log("20260301", "1,900", "60"), *MOVED]
    rows += ['"","Calories","5,000"', *log("20260302", "2000", "7.5")]
    found = read(*rows)
    assert found.days["energy_kcal"].tolist() == [1900, 2000]
    assert found.days["fat_g"].tolist() == [60, 7.5]


@pytest.mark.parametrize(
    "before, after",
    [
        ('"","Calories","1,900"', ",Calories,1900"),
        ('"","Calories","1,900"', ' ,"Calories",1900'),
        ('"","Calories","1,900"', '" ",Calories," 1900 "'),
        ('"","Calories","1,900"', '"","Calories","1,900",'),
        ('"Lunch","Soup","400"', '"Lunch","Soup, ""hot""\nand thick","400"'),
        ('"Lunch","Soup","400"', '"Lunch",Body,400'),
        ('"Lunch","Soup","400"', '"Lunch","a\nBody\nb","400"'),
        ('"Lunch","Soup","400"', '"Lunch","Calories","1"'),
    ],
)
def test_a_log_is_read_however_its_lines_are_written(before, after):
    rows = [line.replace(before, after) for line in log("20260228", "1,900", "60")]
    assert after in rows
    found = read(*rows, *FOODS)
    assert found.days["energy_kcal"].tolist() == [1900, 2150]
    assert found.days["protein_g"].fillna(0).tolist() == [60, 0]


def test_a_log_of_no_day_is_told():
    found = read(*log("20261341", "1,900", "60"), *log("20260302", "1,900", "60"))
    assert iso(found.days["date"]) == ["2026-03-02"]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [1, "The date cannot be read", "Food Log 20261341"]
    ]


DAY = st.sampled_from(["2026-03-01", "2026-03-02", "03-04-2026", "", "someday"])
CELL = st.one_of(
    st.sampled_from(["", "0", "80.5", "2,150", "70 g", "Calories", "Fat", "Body", "Sleep", "\n"]),
    st.text('ab",\n\r 1', max_size=4),
)
TITLE = st.sampled_from(
    ["Body", "Foods", "Sleep", "Activities", "Food Log 20260301", "Food Log 20260302", "Food Log x"]
)
HEADINGS = [["Date", "Weight"], ["Date", "Calories In"], ["End Time", "Minutes Asleep"]]
ROW = st.one_of(
    TITLE.map(lambda title: [title]),
    st.sampled_from(HEADINGS),
    st.tuples(DAY, CELL).map(list),
    st.tuples(st.just(""), st.sampled_from(["Calories", "Fat"]), CELL).map(list),
    st.lists(CELL, max_size=3),
)


@given(
    TITLE.filter(lambda title: not title.endswith("x")),
    st.lists(ROW, max_size=12),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_all_lines_at_once_are_what_they_are_one_by_one(title, rows, feed, quoting):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=feed, quoting=quoting).writerows([[title], *rows])
    data = text.getvalue().encode()
    at_once = journal.read(data, weight_unit="kg", date_order="day first")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(fitbit, "lines_of", lambda sheet: None)
        assert journal.read(data, weight_unit="kg", date_order="day first") == at_once
