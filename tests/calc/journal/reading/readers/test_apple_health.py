"""Apple Health's export: weights, meals and nights among millions of other records."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import quoteattr

import pytest

from calc import journal
from calc.errors import InputError
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.samples import facts, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")
KILOJOULE = quantity(1, "kJ").m_as("kcal")
DECLARED = """<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
"""
QUANTITY = "HKQuantityTypeIdentifier"
ASLEEP = "HKCategoryValueSleepAnalysisAsleep"


def record(
    kind: str,
    value: str,
    start: str,
    end: str = "",
    *,
    unit: str = "",
    source: str = "Phone",
    **more: str,
) -> str:
    given = {"type": kind, "sourceName": source, "unit": unit, "startDate": start}
    given |= {"endDate": end or start, "value": value, **more}
    written = " ".join(f"{name}={quoteattr(text)}" for name, text in given.items() if text)
    return f"<Record {written}/>"


def mass(value: str, start: str, unit: str = "kg", **more: str) -> str:
    return record(f"{QUANTITY}BodyMass", value, start, unit=unit, **more)


def food(kind: str, value: str, start: str, unit: str = "g", **more: str) -> str:
    return record(f"{QUANTITY}Dietary{kind}", value, start, unit=unit, **more)


def sleep(start: str, end: str, stage: str = "Core", **more: str) -> str:
    return record("HKCategoryTypeIdentifierSleepAnalysis", f"{ASLEEP}{stage}", start, end, **more)


def document(*inside: str, declared: str = DECLARED) -> bytes:
    lines = ['<HealthData locale="en_US">', *inside, "</HealthData>", ""]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + declared + "\n".join(lines)).encode()


def read(*inside: str, declared: str = DECLARED) -> journal.Journal:
    return journal.read(document(*inside, declared=declared), "export.xml")


def days(found: journal.Journal, *columns: str) -> list[list[object]]:
    return with_iso(found.days)[["date", *columns]].to_numpy().tolist()


def told(found: journal.Journal, *columns: str) -> list[list[object]]:
    return found.problems[list(columns)].to_numpy().tolist()


def test_a_weight_is_read_on_the_date_that_was_written_whatever_the_offset():
    found = read(
        mass("80.5", "2025-07-01 23:30:00 -0800"),
        mass("80.1", "2025-07-03 00:30:00 +0530"),
        mass("180", "2025-12-04 07:00:00 +0100", unit="lb"),
    )
    assert found.source == "apple_health"
    assert found.problems.empty
    assert days(found, "weight_kg") == [
        ["2025-07-01", 80.5],
        ["2025-07-03", 80.1],
        ["2025-12-04", pytest.approx(180 * POUND)],
    ]
    assert found.days.drop(columns=["date", "weight_kg", "source"]).isna().all(axis=None)


def test_the_earliest_weigh_in_of_a_day_counts_and_the_later_one_is_told_with_its_line():
    found = read(
        mass("81", "2025-07-01 21:00:00 +0100", source="Scale"),
        mass("80", "2025-07-01 07:00:00 +0100"),
    )
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]
    line = document().decode().split("\n").index("</HealthData>") + 1
    assert told(found, "row", "what", "done") == [[line, "A later weigh-in of the day", "not used"]]


@pytest.mark.parametrize(
    "unit, kcal",
    [("kcal", 500.0), ("Cal", 500.0), ("kJ", 500 * KILOJOULE), ("cal", 0.5)],
)
def test_energy_is_kilocalories_in_whichever_unit_it_was_written(unit, kcal):
    found = read(food("EnergyConsumed", "500", "2025-07-01 12:00:00 +0100", unit))
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
    ]


def test_attributes_in_another_order_are_the_same_record():
    found = read('<Record value="80" unit="kg" startDate="2025-07-01 07:00:00 +0100" '
                 'sourceName="A" endDate="" type="HKQuantityTypeIdentifierBodyMass"/>')  # fmt: skip
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]


def test_the_broken_declarations_of_ios_16_do_no_harm():
    # '<!ATTLIST' without its end, as exports of version 12 have it.
    broken = DECLARED.replace("\n>\n", "\n").replace("version 14", "version 12")
    found = read(mass("80", "2025-07-01 07:00:00 +0100"), declared=broken)
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]


def test_the_vertical_tabs_of_ios_16_are_blanks_and_that_is_told():
    found = read(mass("80", "2025-07-01 07:00:00 +0100", source="My\x0bScale"))
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]
    assert told(found, "what", "done") == [["Signs that XML does not allow", "read as blanks"]]


def test_an_export_with_nothing_for_a_journal_is_an_empty_journal_that_says_so():
    assert told(read(), "what") == [["There are no rows in the file"]]
    found = read(record(f"{QUANTITY}HeartRate", "60", "2025-07-01 07:00:00 +0100"))
    assert found.empty
    assert told(found, "value", "what") == [
        ["1", "Records of other kinds than weight, intake and sleep"]
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


def test_a_large_file_is_read_in_pieces_with_word_of_how_far_it_is():
    dull = record(f"{QUANTITY}HeartRate", "60", "2025-07-01 07:00:00 +0100")
    data = document(*[dull] * 10_000, mass("80", "2025-07-01 07:00:00 +0100"))
    seen: list[float] = []
    found = journal.read(io.BytesIO(data), "export.xml", progress=seen.append)
    assert days(found, "weight_kg") == [["2025-07-01", 80.0]]
    assert len(seen) > 5
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


NAMES = "abcdefgh"
BOMB = '<!DOCTYPE HealthData [<!ENTITY a "lol">'
for before, after in pairwise(NAMES + "i"):
    BOMB += f'<!ENTITY {after} "{f"&{before};" * 10}">'
BOMB += "]>\n"
OUTSIDE = '<!DOCTYPE HealthData [<!ENTITY i SYSTEM "file:///etc/hostname">]>\n'
PARAMETER = '<!DOCTYPE HealthData [<!ENTITY % i SYSTEM "http://example.org/x.dtd"> %i;]>\n'


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE, PARAMETER, BOMB.replace("&", "& ")])
def test_entities_are_refused_before_any_is_expanded(declared):
    with pytest.raises(InputError, match="entities"):
        read("<Me>&i;</Me>", declared=declared)
    with pytest.raises(InputError, match="broken"):
        read("<Me>&i;</Me>", declared="")


def broken_documents() -> Iterator[tuple[str, bytes, str]]:
    whole = document(mass("80", "2025-07-01 07:00:00 +0100"))
    yield "cut off", whole[:-20], "incomplete"
    yield "cut off in a record", whole[:-60], "incomplete"
    yield "cut off in what it declares", whole[:100], "no export of Apple Health"
    yield "no markup", whole.replace(b"/>", b">"), "broken"
    yield "more behind it", whole + whole, "broken"
    yield "another's", b'<?xml version="1.0"?><gpx><trk/></gpx>', "no export of Apple Health"
    yield "no letters", whole.replace(b"Phone", b"\xff\xfe"), "broken"
    yield "NUL", whole.replace(b"Phone", b"\0"), "broken"
    yield "UTF-16", whole.decode().encode("utf-16"), "no export"
    yield "in depth", document("<a>" * 100_000), "none that Apple Health writes"
    yield "one comment", document("<!--" + "x" * 6_000_000 + "-->"), "none that Apple Health"
    yield "long before it begins", b"<?xml version='1.0'?>" + b" " * 3_000_000, "no export"


@pytest.mark.parametrize(
    "data, message",
    [pytest.param(data, message, id=name) for name, data, message in broken_documents()],
)
def test_what_is_broken_or_another_s_is_one_clear_message(data, message):
    with pytest.raises(InputError, match=message):
        journal.read(data, "export.xml")


@needs_samples
def test_a_real_export_agrees_with_its_facts():
    true = facts("body_and_sleep", "applehealth-01.xml")["records"]
    found = sample("applehealth-01.xml")
    assert found.days["weight_kg"].count() == true["BodyMass"]
    others = true["RestingHeartRate"] + true["HeartRateVariabilitySDNN"]
    assert told(found, "value", "what") == [
        [f"{others}", "Records of other kinds than weight, intake and sleep"],
        ["1", "Time in bed or awake, no sleep"],
    ]
    # 00:00-02:00 core, 02:00-02:45 deep, 02:45-03:30 REM.
    assert days(found, "weight_kg", "sleep_h") == [
        ["2026-03-01", pytest.approx(180 * POUND), pytest.approx(float("nan"), nan_ok=True)],
        ["2026-03-05", pytest.approx(float("nan"), nan_ok=True), 3.5],
        ["2026-03-09", pytest.approx(179 * POUND), pytest.approx(float("nan"), nan_ok=True)],
    ]
