"""WHOOP's export: nights and naps."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import with_iso

HEADER = (
    "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Sleep performance %,"
    "Respiratory rate (rpm),Asleep duration (min),In bed duration (min),"
    "Light sleep duration (min),Deep (SWS) duration (min),REM duration (min),"
    "Awake duration (min),Sleep need (min),Sleep debt (min),Sleep efficiency %,"
    "Sleep consistency %,Nap"
)
CYCLES = HEADER.replace("Sleep onset", "Recovery score %,Day Strain,Sleep onset").removesuffix(
    ",Nap"
)


def sleep(onset: str, woke: str, minutes: str = "420", nap: str = "false") -> str:
    return (
        f"{onset},{woke},UTC+07:00,{onset},{woke},86,14.0,{minutes},450,239,110,78,22,508,49,95,81,"
        f"{nap}"
    )


NIGHT = sleep("2026-03-01 23:10:00", "2026-03-02 07:00:00")


def read(*rows: str, header: str = HEADER, feed: str = "\n", mark: str = ""):
    return journal.read((mark + feed.join([header, *rows, ""])).encode(), "sleeps.csv")


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@pytest.mark.parametrize("comma", ["", ","])
def test_a_night_belongs_to_the_date_of_waking_on_the_local_clock(feed, mark, comma):
    found = read(NIGHT + comma, header=HEADER + comma, feed=feed, mark=mark)
    assert found.questions == ()
    assert found.problems.empty
    assert with_iso(found.days)[["date", "sleep_h", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 7.0, "whoop"]
    ]


def test_naps_are_told_and_left_out_and_a_night_in_two_parts_adds_up():
    found = read(
        NIGHT,
        sleep("2026-03-02 07:30:00", "2026-03-02 08:00:00", "30"),
        sleep("2026-03-02 14:00:00", "2026-03-02 14:30:00", "25", nap="true"),
        sleep("2026-03-02 23:00:00", "2026-03-03 06:00:00", ""),
    )
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.5]]
    assert found.problems[["row", "what", "done"]].to_numpy().tolist() == [
        [4, "A nap, no night", "not used"],
        [5, "No hours of sleep in this row", "not used"],
    ]


def test_the_cycles_hold_the_night_of_each():
    row = NIGHT.split(",")[:-1]
    found = read(",".join([*row[:3], "62", "11.2", *row[3:]]), header=CYCLES)
    assert with_iso(found.days)[["date", "sleep_h"]].to_numpy().tolist() == [["2026-03-02", 7.0]]


@pytest.mark.parametrize(
    "header",
    [
        "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,"
        "Duration (min),Activity name",
        "Cycle start time,Cycle end time,Cycle timezone,Question text,Answered yes,Notes",
    ],
)
def test_a_file_without_nights_is_known_and_not_used(header):
    found = read("2026-03-02 00:00:00,,UTC+00:00,a,b,c,d", header=header)
    assert found.empty
    assert found.problems["done"].tolist() == ["not used"]
