"""Apple Health's export: a stream of XML, with what a journal keeps among millions of records."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

import pytest

from calc import journal
from calc.errors import InputError
from calc.units import quantity
from tests.support.dates import with_iso
from tests.support.exports import DECLARED, QUANTITY, document, mass, record, told
from tests.support.samples import facts, needs_samples, sample

POUND = quantity(1, "lb").m_as("kg")


def read(*inside: str, declared: str = DECLARED) -> journal.Journal:
    return journal.read(document(*inside, declared=declared), "export.xml")


def days(found: journal.Journal, *columns: str) -> list[list[object]]:
    return with_iso(found.days)[["date", *columns]].to_numpy().tolist()


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
        ["1", "Records of other kinds than weight, body fat, intake and sleep"]
    ]


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
        [f"{others}", "Records of other kinds than weight, body fat, intake and sleep"],
        ["1", "Time in bed or awake, no sleep"],
    ]
    # 00:00-02:00 core, 02:00-02:45 deep, 02:45-03:30 REM.
    assert days(found, "weight_kg", "sleep_h") == [
        ["2026-03-01", pytest.approx(180 * POUND), pytest.approx(float("nan"), nan_ok=True)],
        ["2026-03-05", pytest.approx(float("nan"), nan_ok=True), 3.5],
        ["2026-03-09", pytest.approx(179 * POUND), pytest.approx(float("nan"), nan_ok=True)],
    ]
