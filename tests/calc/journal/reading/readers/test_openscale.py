"""openScale's export: its two layouts."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso

POUND = quantity(1, "lb").m_as("kg")
OLDER = (
    '"biceps","bone","calories","comment","dateTime","fat","hip","muscle","waist","water","weight"'
)


def read(*rows: str, header: str, feed: str = "\n", mark: str = "", **choices):
    text = mark + feed.join([header, *rows, ""])
    return journal.read(text.encode(), "openScale.csv", **choices)


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
def test_the_older_layout_is_in_kilograms(feed, mark):
    found = read(
        '0.0,12.85,0.0,"","2026-03-02 19:51",20.3,0.0,40.5,0.0,53.0,78.35',
        '0.0,12.85,0.0,"light, said ""she""","2026-03-02 06:51",20.3,0.0,40.5,0.0,53.0,77.35',
        header=OLDER,
        feed=feed,
        mark=mark,
    )
    assert found.questions == ()
    assert with_iso(found.days)[["date", "weight_kg", "source"]].to_numpy().tolist() == [
        ["2026-03-02", 77.35, "openscale"]
    ]
    assert found.problems["row"].tolist() == [2]


def test_the_smallest_table_that_the_app_takes_in_is_read_too():
    found = read("2026-01-31 23:59,61.1", header="dateTime,weight")
    assert found.days["weight_kg"].tolist() == [61.1]


@pytest.mark.parametrize("header", ["DATE,TIME,WEIGHT", "DATE,TIME,WEIGHT,BMI,BODY_FAT,"])
@pytest.mark.parametrize("unit, kilogram", [("kg", 1.0), ("lb", POUND)])
def test_of_the_newer_layout_the_unit_is_asked(header, unit, kilogram):
    rest = "," * (header.count(",") - 2)
    rows = [f"2026-03-02,20:30:05,173.5{rest}", f"2026-03-02,08:30:05,172.5{rest}"]
    unsaid = read(*rows, header=header)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days.empty
    said = read(*rows, header=header, weight_unit=unit)
    assert said.days["weight_kg"].tolist() == [pytest.approx(172.5 * kilogram)]
    assert said.problems["row"].tolist() == [2]
