"""Body fat in the files of scales and of the apps behind them: marks beside the weigh-ins."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from calc import journal
from calc.expenditure.body_fat import measured
from calc.journal.reading.devices.scales import LATER, NO_BODY_FAT
from tests.support.cases import each
from tests.support.databases import database, ms
from tests.support.dates import iso
from tests.support.exports import QUANTITY, document, record, told

# Two weigh-ins of 80 kg: 21.5 % on the second of March, and nothing measured on the third.
FILES = {
    "withings": """
Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)"
"2026-03-02 06:30:00",80.00,17.20,3.1
"2026-03-03 06:30:00",80.00,,
""",
    "renpho": """
Time of Measurement,Weight(kg),BMI,Body Fat(%)
2026-03-02 06:30:00,80.0,24.1,21.5
2026-03-03 06:30:00,80.0,24.1,--
""",
    "openscale": """
"dateTime","weight","fat","water"
"2026-03-02 06:30",80.0,21.5,55
"2026-03-03 06:30",80.0,0.0,0
""",
    "eufy": """
Time,WEIGHT (kg),BODY FAT %
2026-03-02 06:30:00,80.0,21.5
2026-03-03 06:30:00,80.0,0
""",
    "zepp": """
time,weight,height,bmi,fatRate
2026-03-02 06:30:00+0000,80.0,180,24.1,21.5
2026-03-03 06:30:00+0000,80.0,180,24.1,null
""",
    "myfitnesspal": """
Date,Body Fat %,Weight
2026-03-02,21.5,80.0
2026-03-03,,80.0
""",
    "samsung_health": """
com.samsung.health.weight,7006011,12
start_time,weight,body_fat,time_offset,datauuid
2026-03-02 06:30:00.000,80.0,21.5,UTC+0100,a,
2026-03-03 06:30:00.000,80.0,,UTC+0100,b,
""",
    "libra": """
#Version:5
#Units:kg
#date;weight;weight trend;body fat;log
2026-03-02 06:30:00;80.0;80.0;21.5;
2026-03-03 06:30:00;80.0;80.0;;
""",
    "garmin": """
Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,
" Mar 3, 2026",
6:30 AM,80.0 kg,0.5 kg,24.1,--,35.0 kg,3.5 kg,61.0 %,
" Mar 2, 2026",
6:30 AM,80.0 kg,0.5 kg,24.1,21.5 %,35.0 kg,3.5 kg,61.0 %,
""",
    "fitbit": """
Body
Date,Weight,BMI,Fat
"2026-03-02","80.0","24.1","21.5"
"2026-03-03","80.1","24.1","0"
""",
    "cronometer": """
Day,Time,Group,Metric,Unit,Amount
2026-03-02,06:30,Biometrics,Weight,kg,80
2026-03-02,06:30,Biometrics,Body Fat,%,21.5
2026-03-02,18:30,Biometrics,Body Fat,%,23
2026-03-03,06:30,Biometrics,Weight,kg,80
""",
}
NOBODY_SAYS = ("myfitnesspal", "cronometer")


def read(source: str, text: str = "") -> journal.Journal:
    data = (text or FILES[source]).strip().encode()
    return journal.read(data, f"{source}.csv", weight_unit="kg", timezone="Europe/Berlin")


@each("source", FILES)
def test_body_fat_is_a_mark_of_the_day_it_was_measured_on(source: str):
    found = read(source)
    assert found.source == source
    assert len(found.days) == 2
    method = "" if source in NOBODY_SAYS else "scale"
    assert iso(found.marks["date"]) == ["2026-03-02"]
    assert found.marks.drop(columns=["date", "until"]).to_numpy().tolist() == [
        ["body_fat", pytest.approx(21.5), "%", method, source]
    ]
    assert measured(found.marks)["share"].tolist() == pytest.approx([0.215])
    assert measured(found.marks)["method"].tolist() == [method]


@pytest.mark.parametrize("source", [name for name in FILES if name not in ("garmin", "withings")])
def test_what_no_body_has_is_told_and_is_no_measurement(source: str):
    found = read(source, FILES[source].replace("21.5", "81.5"))
    assert NO_BODY_FAT in found.problems["what"].tolist()
    # Cronometer has another reading of that day.
    assert found.marks["value"].tolist() == ([23.0] if source == "cronometer" else [])


@pytest.mark.parametrize("source", ["renpho", "openscale", "eufy", "zepp", "libra", "garmin"])
def test_what_is_no_number_is_told_and_is_no_measurement(source: str):
    found = read(source, FILES[source].replace("21.5", "much"))
    assert found.marks.empty
    assert ["much", "This is no number"] in [
        [str(value)[:4], what] for value, what in told(found, "value", "what")
    ]


def test_the_same_file_again_adds_nothing():
    once = read("renpho")
    assert journal.merge(once, read("renpho")) == once


def test_a_file_without_the_column_has_no_marks():
    found = read("withings", FILES["withings"].replace("Fat mass", "Hydration"))
    assert found.marks.empty
    assert len(found.days) == 2


@pytest.mark.parametrize(
    "weight, fat",
    [
        ("Weight (lb)", "Fat mass (lb)"),
        ("Gewicht (kg)", "Fettmasse (kg)"),
        ("Poids (kg)", "Masse grasse (kg)"),
    ],
)
def test_a_mass_of_fat_is_held_against_the_weight_beside_it(weight: str, fat: str):
    text = FILES["withings"].replace("Weight (kg)", weight).replace("Fat mass (kg)", fat)
    found = read("withings", text.replace("80.00,17.20", "160.00,34.40"))
    assert found.marks["value"].tolist() == pytest.approx([21.5])


def test_only_the_weigh_ins_that_count_have_body_fat():
    # Two people on one scale, and a later weigh-in of the day.
    found = read(
        "eufy",
        """
Time,WEIGHT (kg),BODY FAT %,Family Members
2026-03-02 06:30:00,80.0,21.5,Ann
2026-03-02 19:30:00,80.9,23.5,Ann
2026-03-02 06:40:00,95.0,33.0,Bob
2026-03-03 06:30:00,80.0,21.0,Ann
""",
    )
    assert found.marks["value"].tolist() == [21.5, 21.0]


def test_fitbit_in_takeout_has_it_beside_the_weight():
    rows = [
        {"logId": 1, "weight": 176.4, "bmi": 24.7, "date": "03/02/26", "time": "06:30:00"},
        {"logId": 2, "weight": 176.4, "bmi": 24.7, "date": "03/03/26", "time": "06:30:00"},
    ]
    found = journal.read(json.dumps([rows[0] | {"fat": 21.5}, rows[1]]).encode(), "weight.json")
    assert found.marks[["value", "note", "source"]].to_numpy().tolist() == [
        [21.5, "scale", "fitbit"]
    ]


def test_apple_health_has_a_share_in_records_of_its_own():
    kind = f"{QUANTITY}BodyFatPercentage"
    found = journal.read(
        document(
            record(kind, "0.215", "2026-03-02 06:30:00 +0100", unit="%"),
            record(kind, "0.235", "2026-03-02 19:30:00 +0100", unit="%"),
            record(kind, "0", "2026-03-03 06:30:00 +0100", unit="%"),
            record(kind, "0.9", "2026-03-04 06:30:00 +0100", unit="%"),
        ),
        "export.xml",
    )
    assert iso(found.marks["date"]) == ["2026-03-02"]
    assert found.marks[["value", "unit", "note", "source"]].to_numpy().tolist() == [
        [21.5, "%", "scale", "apple_health"]
    ]
    assert found.problems["what"].tolist() == [LATER, NO_BODY_FAT]


def test_health_connect_has_it_in_a_table_of_its_own():
    rows = [
        (1, ms(f"2026-03-0{day}T23:30:00"), 3600, percent)
        for day, percent in ((1, 21.5), (2, 0.0), (3, 90.0))
    ]
    found = journal.read(database(body_fat_record_table=rows), "health_connect_export.db")
    assert iso(found.marks["date"]) == ["2026-03-02"]
    assert found.marks[["value", "note", "source"]].to_numpy().tolist() == [
        [21.5, "scale", "health_connect"]
    ]
    assert NO_BODY_FAT in found.problems["what"].tolist()
    assert isinstance(found.days, pd.DataFrame)
