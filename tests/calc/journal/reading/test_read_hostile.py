"""Whatever the bytes: a journal or an `InputError`, in bounded time, and nothing runs."""

from __future__ import annotations

import gzip
import io
import json
import random
import sqlite3
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calc import journal
from calc.clock import DATE
from calc.errors import LONGEST_SHOWN, InputError
from calc.journal.model import DAY_NUMBERS, SET_NUMBERS, SET_TYPES
from calc.journal.reading.readers import JSON_READERS, READERS, found
from calc.tables.sheet import Sheet
from tests.support.cases import each
from tests.support.databases import database, slept, weighed
from tests.support.exports import HEADERS, KG, document, mass, packed, row

pytestmark = pytest.mark.slow

UNFORESEEN = import_module("calc.journal.reading.read").UNFORESEEN
NASTY = (
    *("", " ", '"', '""', "'", ",", ";", "\t", "\\", "--", "-", "NaN", "nan", "inf", "-inf"),
    *("0", "-1", "1e400", "-1e308", "9" * 400, "1_000", "1,050", "1.234,5", "0x10", "٣", "²", "½"),
    *("=cmd|' /C calc'!A0", "@SUM(A1)", "+1+1", "<script>alert(1)</script>", "${7*7}", "{{7*7}}"),
    *("2026-03-01", "2026-03-01 07:30:00", "2026-13-45", "0000-00-00", "9999-12-31 24:61:61"),
    *("1/2/2026", "31/12/26", "99/99/9999", "28 May 2025, 09:08", "32 Foo 2025", "29. 02. 2023"),
    *("2026-03-01T07:30:00Z", "2026-03-01T07:30:00+99:99", "2026-03-01 07:30:00 +0000"),
    *("1969-12-31T23:59:59Z", "0001-01-01 00:00:00 +0000", "2262-04-12T00:00:00Z"),
    *("80 kg", "183lb", "1h 26m", "25:99", "0:09:21", "999999h", "1h -5m", "true", "kg", "lbs"),
    *("Weight", "Bodyweight", "Note", "Rest Timer", "W", "warmup", "Europe/Berlin", "Mars/Base"),
    *("\0", "\x0b", "\x1f", "\x85", "\u2028", "\u202e", "\ufeff", "\ufffd", "e\u0301" * 50, "🌙"),
    "x" * 5000,
)
ANSWERS: tuple[dict[str, Any], ...] = (
    {},
    {"weight_unit": "lb", "date_order": "day first", "timezone": "America/New_York"},
    {"weight_unit": "kg", "date_order": "month first", "timezone": "Pacific/Kiritimati"},
)
cells = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
headers = st.sampled_from(HEADERS)
# One entry of each JSON that is read, with everything that is looked at.
JSON_ENTRIES: dict[str, dict[str, Any]] = {
    "weights of Takeout": {
        "logId": 1,
        "weight": 176.4,
        "bmi": 25.1,
        "date": "03/02/26",
        "time": "",
    },
    "nights of Takeout": {"logId": 1, "dateOfSleep": "2026-03-02", "minutesAsleep": 420},
    "foods of Takeout": {
        "logId": 1,
        "logDate": "2026-03-02",
        "nutritionalValues": {"calories": 300, "carbs": 1, "fat": 1, "fiber": 1, "protein": 1},
    },
}
NASTY_JSON: tuple[Any, ...] = (
    *NASTY,
    None,
    True,
    -0.0,
    1e308,
    -1e308,
    2**80,
    [],
    {},
    [[]],
    {"a": {"b": [None]}},
)
often = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def delimiter(header: str) -> str:
    return ";" if ";" in header else ","


def width_of(header: str) -> int:
    # What stands above the headings is of another width.
    return len(Sheet(header.splitlines()[-1].encode()).header)


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def holds(data: bytes, **choices: Any) -> journal.Journal | None:
    """Reads a file; what comes of it is sound, or an `InputError` in words of bounded length."""
    try:
        made = journal.read(data, "file.csv", **choices)
    except InputError as fault:
        said = str(fault)
    else:
        return sound(made)
    assert 0 < len(said) < 400 + LONGEST_SHOWN
    # The last resort of the door is for what these tests have not found.
    assert UNFORESEEN not in said
    return None


def sound(made: journal.Journal) -> journal.Journal:
    """Holds a journal against what every journal is."""
    for table in (made.log, made.days, made.marks):
        assert table["date"].dtype == DATE
        assert table["date"].notna().all()
    for table, columns in ((made.log, SET_NUMBERS), (made.days, DAY_NUMBERS)):
        assert not any(np.isinf(table[name].to_numpy()).any() for name in columns)
    assert set(made.log["set_type"]) <= set(SET_TYPES)
    assert "" not in made.problems["what"].tolist()
    return made


def test_each_reader_is_tried_here():
    tried = [
        reader.source + " " + reader.what
        for header in HEADERS
        for reader in READERS
        if reader.recognises(found(Sheet(header.encode()))[0])
    ]
    assert set(tried) == {f"{reader.source} {reader.what}" for reader in READERS}
    assert len(tried) == len(HEADERS)


@pytest.mark.parametrize("answers", ANSWERS)
@pytest.mark.parametrize("header", HEADERS)
def test_anything_may_stand_in_any_column(header, answers):
    width = width_of(header)
    by_row = [[cell] * width for cell in NASTY]
    shifted = [[NASTY[(place + step) % len(NASTY)] for step in range(width)] for place in range(70)]
    lines = [delimiter(header).join(map(quoted, cells)) for cells in by_row + shifted]
    text = "\n".join([header, *lines]).replace("\0", "")
    holds(text.encode(), **answers)


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_without_rows_is_an_empty_journal_and_a_note(header):
    for end in ("", "\n", "\r\n", "\r\n\r\n", delimiter(header) + "\n"):
        made = holds((header + end).encode())
        assert made is not None
        assert made.empty
        assert len(made.problems) or made.questions


def test_each_reader_of_json_is_tried_here():
    tried = [
        reader.what
        for entry in JSON_ENTRIES.values()
        for reader in JSON_READERS
        if reader.recognises(json.dumps([entry]))
    ]
    assert tried == list(JSON_ENTRIES)
    assert set(tried) == {reader.what for reader in JSON_READERS}


@pytest.mark.parametrize("answers", ANSWERS)
@pytest.mark.parametrize("entry", JSON_ENTRIES.values(), ids=list(JSON_ENTRIES))
def test_anything_may_stand_in_any_entry_of_json(entry, answers):
    anything = [{**entry, name: nasty} for name in entry for nasty in NASTY_JSON]
    inside = [
        {**entry, name: dict.fromkeys(value, nasty)}
        for name, value in entry.items()
        if isinstance(value, dict)
        for nasty in NASTY_JSON
    ]
    for some in ([entry, *anything, *inside], [entry, {}], {"a": [entry]}, [entry, 1], [[entry]]):
        holds(json.dumps(some).encode(), **answers)


@pytest.mark.parametrize("answers", ANSWERS)
def test_anything_may_stand_in_any_place_of_a_database(answers):
    values = [one for one in NASTY_JSON if isinstance(one, str | float | None)]
    kept = [one.encode(errors="ignore").decode() if isinstance(one, str) else one for one in values]
    rows: dict[str, Any] = {
        table: [[value] * width for value in kept]
        + [[kept[(place + step) % len(kept)] for step in range(width)] for place in range(60)]
        for table, width in (("weight_record_table", 4), ("nutrition_record_table", 10))
    }
    rows["sleep_stages_table"] = [[value] * 4 for value in kept]
    holds(database(**rows), **answers)


@often
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_a_journal_or_an_input_error(data):
    holds(data)


@often
@given(
    st.sampled_from(
        [
            *(b"PK\3\4", b"PK\5\6", b"<?xml ", b"<HealthData ", b"\xff\xfe", b"\xef\xbb\xbf"),
            *(b'[{"logId": 1, "weight": ', b'[{"dateOfSleep": ', b"SQLite format 3\0"),
        ]
    ),
    st.binary(max_size=300),
)
def test_arbitrary_bytes_behind_a_known_beginning_are_too(beginning, data):
    holds(beginning + data)


@often
@given(headers, st.lists(st.lists(cells, max_size=16), max_size=6), st.booleans())
def test_arbitrary_rows_below_a_known_header_are_too(header, rows, quote):
    made = [
        delimiter(header).join(quoted(one) if quote else one for one in cells) for cells in rows
    ]
    holds("\n".join([header, *made]).encode("utf-8", errors="replace"), **ANSWERS[len(rows) % 3])


@often
@given(headers, st.integers(0, 10_000), st.binary(max_size=6), st.integers(0, 4))
def test_a_known_header_that_was_altered_is_too(header, place, put, cut):
    data = (header + "\n" + delimiter(header).join(["2026-03-01"] * 5) + "\n").encode()
    at = place % len(data)
    holds(data[:at] + put + data[at + cut :])


def of_excel() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Log", 0)
    for line in ("date,weight_kg", "2026-03-01,80", "2026-03-02,=1+1"):
        sheet.append(line.split(","))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "whole",
    [
        of_excel(),
        packed({"workouts.csv": "\n".join([KG, row()]), "export.xml": document()}),
        document(mass("80", "2026-03-01 07:00:00 +0100")),
        json.dumps([JSON_ENTRIES["weights of Takeout"]] * 3).encode(),
        database(
            weight_record_table=[weighed("2026-03-02T06:00:00", 80_200)],
            sleep_session_record_table=[slept(1, "2026-03-01T22:00:00", "2026-03-02T06:00:00")],
        ),
    ],
)
def test_an_export_that_was_altered_anywhere_is_too(whole):
    chance = random.Random(4)
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        holds(bytes(data[: chance.randint(0, len(data))] if chance.random() < 0.3 else data))


def of_sqlite(folder: Path) -> bytes:
    base = sqlite3.connect(folder / "app.db")
    base.execute("create table sets (weight real)")
    base.commit()
    base.close()
    return (folder / "app.db").read_bytes()


@each(
    "data, message",
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b",,,\n,,,\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (gzip.compress(KG.encode()), "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), r"\.xls"),
        (b"Date,Weight\n2026-01-01,\0\0", "no text"),
        (b'{"workouts": []}', "JSON"),
        (b'[{"logId": 1, "weight": 1' + b"[" * 100_000, "damaged"),
        (b'[{"logId": 1, "weight": ' + b"9" * 10_000 + b"}]", "damaged"),
        (b'{"dateOfSleep": 1, "a": [1], "b": [2]}', "no list of entries"),
        (b"SQLite format 3\0" + bytes(200), "damaged"),
        (b'\n[\n {"date": 1}]', "JSON"),
        (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>", "web page"),
        (b"\r\n<html lang=en><head>", "web page"),
        ("<!doctype HTML><html>".encode("utf-16"), "web page"),
        (b"hello", "No app that we know"),
        (b'"', "No app that we know|empty"),
        (b"Activity,Pace\nRun,5:00\n", "No app that we know"),
        (",".join(f"c{number}" for number in range(5000)).encode(), "5,000 columns"),
        (b"," * 3_000_000, "empty"),
        (b'"a\n",' * 1_000_000, "columns"),
        (b"x" * 3_000_000, "cannot be read|No app"),
        (KG.encode() + b"\n" * 4_000_000, "more than a log has"),
        ((KG + "," + ",".join(map(str, range(3000)))).encode(), "columns"),
    ],
)
def test_what_is_no_log_is_one_clear_message(data, message):
    with pytest.raises(InputError, match=message):
        journal.read(data, "log.csv")


def test_a_database_is_told_from_a_table(tmp_path):
    with pytest.raises(InputError, match="database"):
        journal.read(of_sqlite(tmp_path), "app.db")


def test_a_wrong_suffix_changes_nothing():
    for name in ("", "picture.png", "export.zip", "../../etc/passwd", "\0", "a" * 5000):
        assert len(journal.read("\n".join([KG, row()]).encode(), name).log) == 1


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "{{7*7}}"])
def test_a_formula_or_a_script_stays_the_text_that_it_is(text):
    made = journal.read("\n".join([KG, row(exercise=text, title=text)]).encode(), "workouts.csv")
    assert made.sets[["exercise", "workout"]].to_numpy().tolist() == [[text, text]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_a_file_changes_nothing(encoding):
    text = "\r\n".join([KG, row(exercise="Übung für Ärzte", title="Café")])
    made = journal.read(text.encode(encoding), "workouts.csv")
    assert made.sets[["exercise", "workout"]].to_numpy().tolist() == [["Übung für Ärzte", "Café"]]


def test_a_quote_that_is_never_closed_costs_no_more_than_an_answer():
    holds("\n".join([KG, row(), '"' + row(), row()]).encode())
    holds(('"' + KG).encode())
    holds((KG + '\n"' + "x\n" * 200_000).encode())


@pytest.mark.parametrize("header", HEADERS)
def test_thousands_of_rows_of_nonsense_are_answered_in_time(header):
    width = width_of(header)
    line = delimiter(header).join(["nonsense{0}"] * width)
    text = "\n".join([header, *(line.format(number) for number in range(3000))])
    began = time.perf_counter()
    holds(text.encode())
    assert time.perf_counter() - began < 5
