"""Zepp's export: weigh-ins and nights in UTC, and whoever else stands on the scale."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import with_iso

BODY = "time,weight,height,bmi,fatRate,bodyWaterRate,boneMass,metabolism,muscleRate,visceralFat"
MI_FIT = BODY.replace("time", "timestamp") + ",impedance"
SLEEP = "date,deepSleepTime,shallowSleepTime,wakeTime,start,stop,REMTime,naps"
OLDER_SLEEP = "date,lastSyncTime,deepSleepTime,shallowSleepTime,wakeTime,start,stop"


def read(header: str, *rows: str, **choices):
    text = "\n".join([header, *rows, ""])
    return journal.read(text.encode("utf-8-sig"), "export.csv", **choices)


def weigh_in(when: str, weight: str, height: str = "182.0") -> str:
    return f"{when},{weight},{height},24.2,null,null,null,null,null,null"


def test_weigh_ins_are_kilograms_and_their_dates_those_at_home():
    rows = [
        weigh_in("2026-03-01 22:30:00+0000", "80.2"),
        weigh_in("2026-03-03 06:05:00+0000", "80"),
    ]
    asked = read(BODY, *rows)
    assert [one.name for one in asked.questions] == ["timezone"]
    found = read(BODY, *rows, timezone="Asia/Tokyo")
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 80.2, "zepp"],
        ["2026-03-03", 80.0, "zepp"],
    ]
    assert found.problems.empty


def test_mi_fit_has_unix_seconds():
    row = weigh_in("1772404200", "80.2") + ",450"  # 2026-03-01 22:30 of UTC
    assert [one.name for one in read(MI_FIT, row).questions] == ["timezone"]
    found = read(MI_FIT, row, weigh_in("9e99", "80.2") + ",450", timezone="Asia/Tokyo")
    assert with_iso(found.days)["date"].tolist() == ["2026-03-02"]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [[3, "The date cannot be read"]]


def test_the_weigh_ins_of_another_height_are_somebody_else_s():
    found = read(
        BODY,
        weigh_in("2026-03-01 06:00:00+0000", "80.2"),
        weigh_in("2026-03-01 05:00:00+0000", "61.0", "165.0"),
        weigh_in("2026-03-02 06:00:00+0000", "80.0"),
        timezone="UTC",
    )
    assert found.days["weight_kg"].tolist() == [80.2, 80.0]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [3, "165.0", "Perhaps somebody else on the same scale"]
    ]


def test_a_night_is_its_stages_by_the_date_of_waking_and_naps_are_left_out():
    found = read(
        SLEEP,
        "2026-03-02,76,206,0,2026-03-01 22:13:00+0000,2026-03-02 04:02:00+0000,67,",
        '2026-03-03,100,200,5,2026-03-02 22:00:00+0000,2026-03-03 03:00:00+0000,0,"[{""a"":1}]"',
        "2026-03-04,0,0,0,2026-03-04 00:00:00+0000,2026-03-04 00:00:00+0000,0,",
        timezone="Europe/Berlin",
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [
        ["2026-03-02", pytest.approx((76 + 206 + 67) / 60)],
        ["2026-03-03", 5.0],
    ]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [3, "A nap, no night"],
        [4, "No hours of sleep in this row"],
    ]


def test_the_older_layout_has_no_rem_and_times_of_the_phone():
    row = '"2026-03-02","2026-03-02 09:00:00",60,360,10,"2026-03-01 23:00:00","2026-03-02 06:10:00"'
    found = read(OLDER_SLEEP, row)
    assert found.days["sleep_h"].tolist() == [7.0]
    assert found.questions == ()


@pytest.mark.parametrize(
    "header",
    [
        "date,steps,distance,runDistance,calories",
        "date,lastSyncTime,steps,distance,runDistance,calories",
        "date,time,heartRate",
        "type,startTime,sportTime(s),maxPace(/meter),distance(m),calories(kcal)",
        "userId,gender,height,weight,nickName,avatar,birthday",
    ],
)
def test_the_other_files_of_the_export_say_that_they_hold_nothing(header):
    found = read(header, ",".join("1" for _ in header.split(",")))
    assert found.empty
    assert "no weight and no night" in found.problems["what"].item()
