"""Libra's export: the unit above the headings, the older times and the newer stamps."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.samples import needs_field, of_the_field

POUND = quantity(1, "lb").m_as("kg")
OLDER = "#date;weight;weight trend;body fat;body fat trend;comment"
NEWER = "#date;weight;weight trend;body fat;body fat trend;muscle mass;muscle mass trend;log"


def read(*rows: str, above: str = "#Version: 6\n#Units: kg\n\n", header: str = OLDER, **choices):
    text = above + "\n".join([header, *rows, ""])
    return journal.read(text.encode("utf-8-sig"), "Libra_2026-03-04.csv", **choices)


def weights(found: journal.Journal) -> list[list[object]]:
    return with_iso(found.days)[["date", "weight_kg"]].to_numpy().tolist()


@pytest.mark.parametrize(
    "above, factor",
    [
        ("#Version: 6\n#Units: kg\n\n", 1.0),
        ("#Version:5\n#Units:kg\n\n", 1.0),
        ("#Units: lbs\n", POUND),
        ("#Units: lb\n#Units: lbs\n", POUND),
        ("#Version: 6\r\n#Units: lb\r\n\r\n", POUND),
    ],
)
def test_the_unit_stands_above_the_headings(above, factor):
    found = read(
        "2026-03-02 07:00:00;80.2;80.4;;;", "2026-03-03 07:05:00;80.0;80.3;;;", above=above
    )
    assert weights(found) == [
        ["2026-03-02", pytest.approx(80.2 * factor)],
        ["2026-03-03", pytest.approx(80.0 * factor)],
    ]
    assert found.source == "libra"
    assert found.questions == ()
    assert found.problems.empty


@pytest.mark.parametrize(
    "above", ["", "#Version: 6\n\n", "#Units: mango\n", "#Units: kg\n#Units: lb\n"]
)
def test_a_file_that_says_no_unit_is_asked_about(above):
    unsaid = read("2026-03-02 07:00:00;176;;;;", above=above)
    assert [one.name for one in unsaid.questions] == ["weight_unit"]
    assert unsaid.days.empty
    said = read("2026-03-02 07:00:00;176;;;;", above=above, weight_unit="lb")
    assert said.days["weight_kg"].tolist() == [pytest.approx(176 * POUND)]


def test_newer_stamps_are_of_utc_and_the_date_is_the_one_at_home():
    rows = ["2026-03-01T23:00:00.000Z;80.2;80.4;;;;;", "2026-03-03T06:05:00.000Z;80.0;80.3;;;;;"]
    open_one = read(*rows, header=NEWER)
    assert [one.name for one in open_one.questions] == ["timezone"]
    there = read(*rows, header=NEWER, timezone="Europe/Berlin")
    assert weights(there) == [["2026-03-02", 80.2], ["2026-03-03", 80.0]]
    assert there.problems.empty


def test_the_earliest_of_a_day_counts_and_what_is_no_weight_is_told_with_its_line():
    found = read(
        "2026-03-02 20:00:00;81.0;;;;",
        "2026-03-02 07:00:00;80.2;;;;",
        "2026-03-03 07:00:00;0;;;;",
        "2026-03-04 07:00:00;;;;;",
        "soon;80.0;;;;",
    )
    assert weights(found) == [["2026-03-02", 80.2]]
    assert found.problems[["row", "what"]].to_numpy().tolist() == [
        [5, "A later weigh-in of the day"],
        [7, "A weight of nothing"],
        [8, "No weight in this row"],
        [9, "The date cannot be read"],
    ]


@needs_field
def test_the_file_of_the_field_has_its_right_values():
    assert weights(of_the_field("libra.csv")) == [["2026-03-02", 80.2], ["2026-03-03", 80.0]]
