"""The days of Apple Health's records: weigh-ins, meals of one source, nights by their waking."""

from __future__ import annotations

import pytest

from calc import journal
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.exports import document, food, mass, sleep, told

KILOJOULE = quantity(1, "kJ").m_as("kcal")


def read(*inside: str) -> journal.Journal:
    return journal.read(document(*inside), "export.xml")


def days(found: journal.Journal, *columns: str) -> list[list[object]]:
    return with_iso(found.days)[["date", *columns]].to_numpy().tolist()


def test_the_earliest_weigh_in_of_a_day_counts_and_the_later_one_is_told_with_its_line():
    found = read(
        mass("81", "2025-07-01 21:00:00 +0100", source="Scale"),
        mass("80", "2025-07-01 07:00:00 +0100"),
    )
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]
    line = document().decode().split("\n").index("</HealthData>") + 1
    assert told(found, "row", "what", "done") == [[line, "A later weigh-in of the day", "not used"]]


@pytest.mark.parametrize(
    "unit, amount, kcal",
    [
        ("kcal", "500", 500.0),
        ("Cal", "500", 500.0),
        ("kJ", "500", 500 * KILOJOULE),
        ("cal", "500000", 500.0),
    ],
)
def test_energy_is_kilocalories_in_whichever_unit_it_was_written(unit, amount, kcal):
    found = read(food("EnergyConsumed", amount, "2025-07-01 12:00:00 +0100", unit))
    assert days(found, "energy_kcal") == [["2025-07-01", pytest.approx(kcal)]]


def test_the_meals_of_a_day_are_summed_and_what_nobody_wrote_is_blank():
    at = "2025-07-01 {}:00:00 +0100".format
    found = read(
        food("EnergyConsumed", "500", at("08"), "kcal"),
        food("EnergyConsumed", "700", at("13"), "kcal"),
        food("Protein", "30", at("08")),
        food("Protein", "40500", at("13"), "mg"),
        food("Carbohydrates", "50", at("08")),
        food("FatTotal", "20", at("08")),
        food("FatSaturated", "9", at("08")),
    )
    columns = ("energy_kcal", "protein_g", "carbohydrate_g", "fat_g")
    assert days(found, *columns) == [["2025-07-01", 1200.0, 70.5, 50.0, 20.0]]
    assert found.days["fibre_g"].isna().all()


def test_two_apps_that_tell_of_one_day_are_not_added_up():
    at = "2025-07-0{} {}:00:00 +0100".format
    found = read(
        food("EnergyConsumed", "500", at(1, "08"), "kcal", source="A"),
        food("Protein", "30", at(1, "08"), source="A"),
        food("EnergyConsumed", "510", at(1, "08"), "kcal", source="B"),
        food("EnergyConsumed", "900", at(2, "08"), "kcal", source="B"),
    )
    assert days(found, "energy_kcal") == [["2025-07-01", 500.0], ["2025-07-02", 900.0]]
    assert told(found, "column", "value", "what") == [
        ["sourceName", "B", "Intake of another source on this day"]
    ]


def test_a_food_inside_a_correlation_that_stands_outside_too_counts_once():
    when = "2025-07-01 12:00:00 +0100"
    egg, oats = food("Protein", "6", when), food("Protein", "10", when)
    meal = f'<Correlation type="HKCorrelationTypeIdentifierFood">{egg}{egg}{oats}</Correlation>'
    # Two eggs stand outside, so both inside are these; the oats are only inside.
    assert days(read(egg, meal, egg), "protein_g") == [["2025-07-01", 22.0]]
    assert days(read(egg, egg, egg), "protein_g") == [["2025-07-01", 18.0]]


def test_a_night_is_the_union_of_what_was_slept_and_belongs_to_the_date_of_waking():
    found = read(
        sleep("2025-07-01 22:50:00 +0100", "2025-07-01 23:30:00 +0100"),
        sleep("2025-07-01 23:30:00 +0100", "2025-07-02 02:00:00 +0100", "Deep"),
        sleep("2025-07-02 01:00:00 +0100", "2025-07-02 03:00:00 +0100", "Unspecified"),
        sleep("2025-07-02 03:30:00 +0100", "2025-07-02 06:50:00 +0100", "REM"),
    )
    assert days(found, "sleep_h") == [["2025-07-02", pytest.approx(7.5)]]
    assert found.problems.empty


def test_hours_asleep_are_those_that_passed_where_the_clocks_were_changed():
    found = read(sleep("2025-03-29 23:00:00 +0000", "2025-03-30 07:00:00 +0100"))
    assert days(found, "sleep_h") == [["2025-03-30", pytest.approx(7.0)]]


def test_an_evening_nap_is_not_of_the_night_after():
    found = read(
        sleep("2025-07-01 18:00:00 +0100", "2025-07-01 18:30:00 +0100", ""),
        sleep("2025-07-01 23:00:00 +0100", "2025-07-02 06:00:00 +0100", ""),
    )
    assert days(found, "sleep_h") == [["2025-07-01", 0.5], ["2025-07-02", 7.0]]


def test_one_source_a_night_counts_and_time_in_bed_is_no_sleep():
    night = ("2025-07-01 23:00:00 +0100", "2025-07-02 06:00:00 +0100")
    found = read(
        sleep(night[0], "2025-07-02 02:00:00 +0100", source="Watch"),
        sleep("2025-07-02 02:30:00 +0100", night[1], source="Watch"),
        sleep(*night, "Unspecified", source="App"),
        sleep(*night, "").replace("AnalysisAsleep", "AnalysisInBed"),
    )
    assert days(found, "sleep_h") == [["2025-07-02", 6.5]]
    assert told(found, "value", "what") == [
        ["1", "Time in bed or awake, no sleep"],
        ["App", "Sleep of another source on this day"],
    ]


def test_what_cannot_be_read_is_told_and_the_rest_counts():
    when = "2025-07-01 07:00:00 +0100"
    found = read(
        mass("80", when),
        mass("heavy", when),
        mass("80", "yesterday"),
        mass("80", when, unit="stones"),
        mass("0", when),
        sleep(when, when),
        sleep(when, "2025-07-09 07:00:00 +0100"),
        sleep("2025-02-30 07:00:00 +0100", when),
        sleep(when, "never").replace("never", ""),
        sleep("never", when).replace("never", ""),
    )
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]
    assert told(found, "column", "value", "what") == [
        ["value", "heavy", "This is no number"],
        ["start", "yesterday", "The date cannot be read"],
        ["unit", "stones", "This unit is not known"],
        ["", "Phone", "A weight of nothing"],
        ["end", when, "It ends before it begins"],
        ["end", "2025-07-09 07:00:00 +0100", "Asleep for longer than a day"],
        ["start", "2025-02-30 07:00:00 +0100", "The date cannot be read"],
        ["end", "", "No time of waking in this row"],
        ["start", "", "No date in this row"],
    ]


def test_the_order_of_the_records_changes_nothing():
    inside = [
        mass("80", "2025-07-01 07:00:00 +0100"),
        mass("81", "2025-07-01 08:00:00 +0100"),
        food("Protein", "30", "2025-07-01 12:00:00 +0100", source="A"),
        food("Protein", "20", "2025-07-01 13:00:00 +0100", source="B"),
        food("Protein", "20", "2025-07-01 14:00:00 +0100", source="B"),
        sleep("2025-07-01 23:00:00 +0100", "2025-07-02 02:00:00 +0100"),
        sleep("2025-07-02 02:00:00 +0100", "2025-07-02 06:00:00 +0100"),
    ]
    assert read(*inside) == read(*reversed(inside))
