"""Garmin Connect's reports: dates above their readings, dates under another heading."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")
WEIGHT = "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,"
SLEEP = (
    "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,HRV Status,"
    "Quality,Duration,Sleep Need,Bedtime,Wake Time"
)
WARMER = SLEEP.replace("HRV Status", "Skin Temp Change,HRV Status")
REST = "0.5 kg,25.0,18.5 %,35.0 kg,3.5 kg,60.5 %,"
MARKS = pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
FEEDS = pytest.mark.parametrize("feed", ["\n", "\r\n"])


def read(*rows: str, header: str = WEIGHT, feed: str = "\n", mark: str = "", **choices):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "garmin.csv", **choices)


def night(date: str, length: str, warmer: bool = False) -> str:
    skin = "+0.3°," if warmer else ""
    return f"{date},76,52,+35,97,15,{skin}48,Good,{length},9h 0min,12:31 AM,6:04 AM"


@MARKS
@FEEDS
@pytest.mark.parametrize(
    "first, second, early, late",
    [
        ('" Jul 15, 2026"', '" Jul 18, 2026"', "8:40 AM", "1:46 PM"),
        ('" 15 Jul 2026"', '" 18 Jul 2026"', "08:40", "13:46"),
        ('" 15 Juli 2026"', '"18 juil. 2026"', "08:40", "13:46"),
        ("2026-07-15", "2026-07-18", "08:40", "13:46"),
    ],
)
def test_a_reading_belongs_to_the_date_above_it(first, second, early, late, mark, feed):
    found = read(
        f"{second},",
        f"{early},80.0 kg,{REST}",
        f"{first},",
        f"{late},80.5 kg,{REST}",
        f"{early},81.0 kg,{REST}",
        mark=mark,
        feed=feed,
    )
    assert found.questions == ()
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-07-15", 81.0, "garmin"],
        ["2026-07-18", 80.0, "garmin"],
    ]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [5, "A later weigh-in of the day", "80.5 kg"]
    ]


def test_pounds_and_decimal_commas_are_read_and_what_has_no_weight_is_told():
    found = read(
        "8:00 AM,79.0 kg,--,--,--,--,--,--,",
        '" Jul 15, 2026",',
        "8:00 AM,176.4 lbs,--,--,--,--,--,--,",
        '" Jul 16, 2026",',
        '8:00 AM,"80,5 kg",--,--,--,--,--,--,',
        '" Jul 17, 2026",',
        "8:00 AM,--,--,--,--,--,--,--,",
        '" someday",',
        "8:00 AM,80.0 kg,--,--,--,--,--,--,",
    )
    assert found.days["weight_kg"].tolist() == [pytest.approx(176.4 * POUND), 80.5]
    assert found.problems[["row", "what", "value"]].to_numpy().tolist() == [
        [2, "No date in this row", ""],
        [8, "No weight in this reading", "--"],
        [10, "The date cannot be read", "someday"],
    ]


def test_a_weight_without_a_unit_is_asked_about():
    rows = ['" Jul 15, 2026",', f"8:40 AM,180.0,{REST}"]
    unsaid = read(*rows)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days["weight_kg"].isna().all()
    said = read(*rows, weight_unit="lb")
    assert said.days["weight_kg"].tolist() == [pytest.approx(180 * POUND)]


def test_headings_in_another_language_are_known_by_the_shape_of_the_report():
    found = read(
        '" 15 jul 2026",', f"8:40,80.0 kg,{REST}", header=WEIGHT.replace("Time,Weight", "Hora,Peso")
    )
    assert found.days["weight_kg"].tolist() == [80.0]


def test_a_report_without_readings_is_an_empty_journal():
    assert read().empty


@MARKS
@FEEDS
@pytest.mark.parametrize("warmer", [True, False])
def test_the_first_column_of_the_sleep_report_is_the_date(warmer, mark, feed):
    found = read(
        night("2026-06-27", "7h 55min", warmer),
        night('"Jun 26, 2026"', "5h 8min", warmer),
        night("2026-06-25", "--", warmer),
        header=WARMER if warmer else SLEEP,
        mark=mark,
        feed=feed,
    )
    assert iso(found.days["date"]) == ["2026-06-26", "2026-06-27"]
    assert found.days["sleep_h"].tolist() == [pytest.approx(5 + 8 / 60), pytest.approx(7 + 55 / 60)]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [4, "No hours of sleep in this row"]
    ]


@pytest.mark.parametrize(
    "header, row, said",
    [
        ("Date,Avg Score,Avg Quality,Avg Duration", "Nov 1-7,65,Fair,6h 11min", "holds no nights"),
        (
            "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Total Reps,Total Sets",
            'Strength Training,2026-06-26 06:04:00,false,Gym,0.00,"4,614",00:57:17,120,"\'-9"',
            "without their sets",
        ),
    ],
)
def test_a_report_that_holds_neither_nights_nor_sets_is_known_and_not_used(header, row, said):
    found = read(row, header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]
    assert said in found.problems["what"].iloc[0]


@needs_samples
def test_a_real_report_agrees_with_its_facts():
    true = facts("body_and_sleep", "garmin-weight-01.csv")
    found = sample("garmin-weight-01.csv")
    later = found.problems["what"] == "A later weigh-in of the day"
    assert len(found.days) == true["days"]
    assert len(found.days) + later.sum() == true["weights"]
    weights = [
        *found.days["weight_kg"],
        *(float(text.split()[0]) for text in found.problems["value"]),
    ]
    assert sum(weights) / len(weights) == true["mean_weight_kg"]
