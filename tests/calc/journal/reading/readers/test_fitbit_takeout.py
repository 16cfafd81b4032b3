"""Fitbit's Takeout: pounds that say so by the body mass index, nights, foods, the newer tables."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from calc import journal
from calc.journal.reading.readers.fitbit_takeout import unit_of
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.exports import packed, told

POUND = quantity(1, "lb").m_as("kg")


def weigh_in(date: str, weight: Any, bmi: Any = None, time: str = "07:00:00", **more: Any):
    entry = {"logId": 1431993599000, "weight": weight, "date": date, "time": time, **more}
    return entry if bmi is None else {**entry, "bmi": bmi}


def night(number: int, date: str, minutes: Any, **more: Any) -> dict[str, Any]:
    times = {"startTime": f"{date}T00:10:00.000", "endTime": f"{date}T07:00:00.000"}
    return {"logId": number, "dateOfSleep": date, **times, "minutesAsleep": minutes, **more}


def food(number: int, date: str, **values: Any) -> dict[str, Any]:
    named = {"name": "Soup", "mealTypeId": 3, "calories": values.get("calories")}
    return {"logId": number, "logDate": date, "loggedFood": named, "nutritionalValues": values}


def read(*entries: dict[str, Any], name: str = "weight-2026-03-01.json", **choices):
    return journal.read(json.dumps(entries, indent=2).encode(), name, **choices)


def test_weights_are_pounds_where_the_body_mass_index_says_so():
    found = read(
        weigh_in("03/02/26", 191.8, 27.77, "23:59:59"),
        weigh_in("03/02/26", 190.8, 27.6, "07:00:00", fat=24.0, source="Aria"),
        weigh_in("12/31/25", 193.9, 28.08),
    )
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2025-12-31", pytest.approx(193.9 * POUND), "fitbit"],
        ["2026-03-02", pytest.approx(190.8 * POUND), "fitbit"],
    ]
    assert found.questions == ()
    assert told(found, "row", "what") == [[1, "A later weigh-in of the day"]]


@pytest.mark.parametrize("bmi", [None, 0])
def test_where_nothing_says_so_the_person_is_asked(bmi):
    asked = read(weigh_in("03/02/26", 80.2, bmi))
    assert [one.name for one in asked.questions] == ["weight_unit"]
    assert asked.days.empty
    answered = read(weigh_in("03/02/26", 80.2, bmi), weight_unit="kg")
    assert answered.days["weight_kg"].tolist() == [80.2]


@pytest.mark.parametrize("height_m", [1.5, 1.75, 1.95])
def test_a_height_that_nobody_has_tells_the_unit(height_m):
    kilograms, index = pd.Series([70.0]), pd.Series([70.0 / height_m**2])
    assert unit_of(kilograms, index) == "kg"
    assert unit_of(kilograms / POUND, index) == "lb"


@pytest.mark.parametrize("height_m, of_pounds", [(1.4, True), (2.1, False)])
def test_a_height_that_somebody_has_in_both_units_leaves_it_open(height_m, of_pounds):
    weights = pd.Series([70.0 / POUND if of_pounds else 70.0])
    assert unit_of(weights, pd.Series([70.0 / height_m**2])) == ""


def test_kilograms_are_left_as_they_are_where_the_body_mass_index_says_so():
    assert read(weigh_in("03/02/26", 80.2, 26.2)).days["weight_kg"].tolist() == [80.2]


def test_nights_count_by_the_date_of_waking_and_each_once():
    nap = {"startTime": "2026-03-02T13:00:00.000", "endTime": "2026-03-02T13:40:00.000"}
    found = read(
        night(1, "2026-03-02", 389, mainSleep=True, levels={"data": [{"level": "rem"}]}),
        night(2, "2026-03-02", 31, mainSleep=False) | nap,
        night(1, "2026-03-02", 389),
        night(3, "2026-03-03", None),
        name="sleep-2026-03-01.json",
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.0]]
    assert told(found, "row", "what") == [
        [3, "The same entry stands above already"],
        [4, "No hours of sleep in this row"],
    ]


def test_foods_are_summed_by_day():
    found = read(
        food(1, "2026-03-02", calories=300, carbs=10.5, fat=2, fiber=1, protein=3),
        food(2, "2026-03-02", calories=200, carbs=20, fat=1, protein=4),
        food(3, "2026-03-03"),
        name="food_logs-2026-03-01.json",
    )
    days = with_iso(found.days)
    assert days.loc[0].dropna().to_dict() == {
        "date": "2026-03-02",
        "energy_kcal": 500,
        "carbohydrate_g": 30.5,
        "fat_g": 3,
        "fibre_g": 1,
        "protein_g": 7,
        "source": "fitbit",
    }
    assert len(days) == 1
    assert told(found, "row", "what") == [[3, "No energy or nutrient in this row"]]


def test_a_food_without_nutritional_values_has_the_energy_that_was_logged():
    bare = food(2, "2026-03-02", calories=250)
    del bare["nutritionalValues"]
    both = food(1, "2026-03-02", calories=300, protein=3)
    both["loggedFood"]["calories"] = 999
    blank = food(3, "2026-03-03", protein=5)
    blank["loggedFood"]["calories"] = 100
    found = read(both, bare, blank, name="food_logs-2026-03-01.json")
    assert found.days["energy_kcal"].tolist() == [550, 100]
    assert found.days["protein_g"].tolist() == [3, 5]
    assert found.problems.empty


def test_the_newer_weights_are_grams_and_their_dates_those_at_home():
    text = "timestamp,weight grams,data source\n2026-03-02T06:30:12Z,62400,Scale\n"
    text += "2026-03-04T02:30:00Z,62100,App\n"
    asked = journal.read(text.encode(), "weight.csv")
    assert [one.name for one in asked.questions] == ["timezone"]
    found = journal.read(text.encode(), "weight.csv", timezone="America/New_York")
    assert with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist() == [
        ["2026-03-02", 62.4],
        ["2026-03-03", 62.1],
    ]


def test_the_newer_nights_have_the_offset_of_each():
    header = "sleep_id,sleep_type,minutes_in_sleep_period,minutes_asleep,minutes_awake,"
    header += "start_utc_offset,sleep_start,end_utc_offset,sleep_end,data_source"
    rows = [
        "1,STAGES,446,389,57,+02:00,2026-10-06T19:32:30Z,+02:00,2026-10-06T22:58:30Z,X",
        "1,STAGES,446,389,57,+02:00,2026-10-06T19:32:30Z,+02:00,2026-10-06T22:58:30Z,X",
        "2,CLASSIC,100,90,10,-05:00,2026-10-08 01:00:00+0000,-05:00,2026-10-08 03:00:00+0000,X",
        "3,CLASSIC,100,90,10,,2026-10-09 01:00:00+0000,,2026-10-09 03:00:00+0000,X",
    ]
    found = journal.read("\n".join([header, *rows, ""]).encode(), "UserSleeps.csv")
    # 22:58 of UTC is the next day in summer in Berlin, 3:00 of UTC the day before in New York.
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-10-07", pytest.approx((389 + 90) / 60)]
    ]
    assert told(found, "row", "what") == [
        [3, "The same entry stands above already"],
        [5, "The date cannot be read"],
    ]


def test_an_archive_is_one_journal_and_its_thousands_of_other_files_are_a_line_a_kind():
    minutes = '[{"dateTime": "03/02/26 20:16:00", "value": {"bpm": 60, "confidence": 1}}]'
    beats = "timestamp,beats per minute,data source\n" + "2026-03-02T16:37:52Z,133.0,X\n" * 300
    where = "Takeout/Fitbit/Global Export Data"
    members: dict[str, str | bytes] = {
        f"{where}/weight-2026-03-01.json": json.dumps([weigh_in("03/02/26", 191.8, 27.77)]),
        f"{where}/sleep-2026-03-01.json": json.dumps([night(1, "2026-03-02", 420)]),
        f"{where}/food_logs-2026-03-01.json": json.dumps([food(1, "2026-03-03", calories=300)]),
        **{f"{where}/heart_rate-{number}.json": minutes for number in range(40)},
        **{f"Takeout/Fitbit/P/heart_rate_{number}.csv": beats for number in range(40)},
    }
    found = journal.read(packed(members), "takeout.zip")
    assert with_iso(found.days)["date"].tolist() == ["2026-03-02", "2026-03-03"]
    assert found.source == "fitbit"
    assert found.questions == ()
    assert told(found, "value", "what") == [
        [
            "heart_rate_0.csv and 39 more files",
            "No app that we know writes a file with these columns",
        ],
        ["40", "Files of the zip that hold no log (.json)"],
    ]
