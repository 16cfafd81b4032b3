"""Eufy's weigh-ins: both units, and of a household one person."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso

POUND = quantity(1, "lb").m_as("kg")


def read(*rows: str, unit: str = "kg", who: str = "Family Members,"):
    header = f"Time,{who}WEIGHT ({unit}),BMI,BODY FAT %,HEART RATE (bpm),MUSCLE MASS ({unit})"
    return journal.read("\n".join([header, *rows, ""]).encode("utf-8-sig"), "eufy.csv")


@pytest.mark.parametrize("unit, factor", [("kg", 1.0), ("lbs", POUND)])
def test_the_unit_is_in_the_heading(unit, factor):
    found = read("2026-03-02 07:10:20,Me,80.2,24.1,18.0,60,60.1", unit=unit)
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-03-02", pytest.approx(80.2 * factor), "eufy"]
    ]
    assert found.questions == ()


def test_of_several_people_the_one_with_most_weigh_ins_counts_and_the_others_are_told():
    found = read(
        "2026-03-01 07:00:00,Kim,61.0,22,25.0,60,40",
        "2026-03-02 07:00:00,Alex,80.2,24,18.0,60,60",
        "2026-03-02 06:00:00,Kim,61.0,22,25.0,60,40",
        "2026-03-03 07:00:00,Alex,80.0,24,18.0,60,60",
        "2026-03-03 21:00:00,Alex,81.0,24,18.0,60,60",
        "2026-03-04 07:00:00,Alex,0,24,18.0,60,60",
    )
    assert found.days["weight_kg"].tolist() == [80.2, 80.0]
    assert found.problems[["row", "value", "what"]].to_numpy().tolist() == [
        [2, "Kim", "Perhaps somebody else on the same scale"],
        [4, "Kim", "Perhaps somebody else on the same scale"],
        [6, "81.0", "A later weigh-in of the day"],
        [7, "0", "A weight of nothing"],
    ]


def test_a_file_without_the_names_is_of_one():
    found = read("2026-03-02 07:00:00,80.2,24,18.0,60,60", who="")
    assert found.days["weight_kg"].tolist() == [80.2]
    assert found.problems.empty
