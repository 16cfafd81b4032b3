"""JSON: within bounds, as rows of texts, and of what is none of ours what to export instead."""

from __future__ import annotations

import json

import pytest

from calc.errors import InputError
from calc.journal.reading.forms import json_file
from calc.journal.reading.forms.json_file import as_text, parsed, section, unknown


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_is_read_in_whichever_encoding(encoding):
    assert parsed('[{"a": "ö"}]'.encode(encoding)) == [{"a": "ö"}]
    assert as_text('[{"a": "ö"}]'.encode(encoding)) == '[{"a": "ö"}]'


def test_the_beginning_of_a_file_may_end_within_a_letter():
    assert as_text('["ö"'.encode()[:3]) == '["'


@pytest.mark.parametrize(
    "data", [b"{", b"[1,", b"[" * 100_000, b'{"a": ' * 100_000, b"9" * 10_000, b'"\\ud8', b"{]}"]
)
def test_what_is_damaged_or_too_deep_is_one_message(data):
    with pytest.raises(InputError, match="damaged or incomplete"):
        parsed(data)


def test_numbers_without_end_are_nothing():
    assert parsed(b"[NaN, Infinity, -Infinity, 1e999]")[:3] == [None, None, None]


def test_the_objects_of_a_list_are_rows_of_texts():
    document = [
        {"a": {"b": 1.5}, "c": "x", "d": True},
        {"a": {"b": 2}, "c": None, "d": [1]},
        {"a": 3, "d": {"e": 1}},
    ]
    table = section(document, {"b": ("a", "b"), "c": ("c",), "d": ("d",)})
    assert table.header == ("b", "c", "d")
    assert table.texts("b").tolist() == ["1.5", "2", ""]
    assert table.texts("c").tolist() == ["x", "", ""]
    assert table.texts("d").tolist() == ["true", "", ""]
    assert table.lines.tolist() == [1, 2, 3]


def test_an_object_that_holds_one_list_stands_for_it():
    assert section({"user": "x", "entries": [{"a": 1}]}, {"a": ("a",)}).size == 1
    assert section([], {"a": ("a",)}).size == 0


@pytest.mark.parametrize("document", [3, "a", None, [1], [[{}]], {"a": [], "b": []}, {}])
def test_what_is_no_list_of_objects_is_refused(document):
    with pytest.raises(InputError, match="no list of entries"):
        section(document, {"a": ("a",)})


def test_more_entries_than_a_log_has_are_refused(monkeypatch):
    monkeypatch.setattr(json_file, "MOST_OBJECTS", 3)
    with pytest.raises(InputError, match="more than 3 entries"):
        section([{}] * 4, {"a": ("a",)})


def test_a_letter_that_no_table_takes_is_replaced():
    assert section(json.loads('[{"a": "\\ud800x"}]'), {"a": ("a",)}).texts("a").tolist() == ["?x"]


@pytest.mark.parametrize(
    "text, what",
    [
        ('{"Data Source": "derived:com.google.weight", "Data Points": [', "Google Fit"),
        ('[{"dateTime": "09/26/26 20:16:00", "value": "13"}', "Fitbit"),
        ('[{"start_time": 1, "heart_rate": 60, "heart_rate_max": 70}', "Samsung Health"),
        ('[{"userProfilePK": 1, "calendarDate": "2026-03-02"', "Garmin"),
        ('{"workouts": [{"exercises": [{"exercise_template_id"', "Hevy"),
        ('{"anything": 1', ""),
    ],
)
def test_of_what_is_known_by_its_beginning_it_is_said_what_to_export_instead(text, what):
    said = str(unknown(text.encode()))
    assert said.startswith("This is a JSON file")
    assert what in said
    assert ("It looks like" in said) == bool(what)
