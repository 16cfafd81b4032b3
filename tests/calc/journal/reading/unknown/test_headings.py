"""Headings taken apart: words of any alphabet, formats in brackets, shares, phrases and stems."""

from __future__ import annotations

import time

import pytest

from calc.journal.reading.unknown import headings
from calc.journal.reading.unknown.headings import heading_of, words_of
from tests.support.cases import each


@pytest.mark.parametrize(
    "heading, words",
    [
        ("Körpergewicht (kg)", ["korpergewicht", "kg"]),
        ("bodyWeight_kg", ["body", "weight", "kg"]),
        ("SessionId", ["session", "id"]),
        ("Vægt, ægte łosoś", ["vaegt", "aegte", "losos"]),
        ("AĞIRLIK", ["agirlik"]),
        ("Ağırlık", ["agirlik"]),
        ("Вес тела", ["вес", "тела"]),
        ("   ", []),
    ],
)
def test_words_are_in_plain_letters(heading, words):
    assert words_of(heading) == words


@each(
    "form",
    [
        *("yyyy/mm/dd", "dd.MM.yyyy", "TT.MM.JJJJ", "jj/mm/aaaa", "gg/mm/aaaa", "dd-mm-jjjj"),
        *("дд.мм.гггг", "åååå-mm-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-mm-ddThh:mm", "hh:mm"),
        *("hh:mm am/pm", "hh:mm a", "yyyymmdd", "24h", "24 h", "pp.kk.vvvv"),
    ],
)
def test_a_format_is_no_word(form):
    bare = [] if " " in form else [f"Date {form}"]
    for heading in (f"Date ({form})", f"[{form}] Date", *bare):
        assert heading_of(heading).words == ("date",)


@pytest.mark.parametrize("unit", ["kg", "kcal", "min", "m/s", "g", "mass", "hours", "mm", "lbs"])
def test_a_unit_is_no_format(unit):
    assert heading_of(f"Weight ({unit})").words == ("weight", *words_of(unit))


def test_a_heading_of_any_length_is_taken_apart_in_no_time():
    begun = time.perf_counter()
    for text in ("a" * 100_000, "(" * 100_000, "(" + "a" * 29 + "!)", "(aa-" * 20_000, "mm" * 14):
        heading_of(text)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "heading, percent", [("Fat (%)", True), ("Fett Prozent", True), ("Fat", False)]
)
def test_a_share_is_seen(heading, percent):
    assert heading_of(heading).percent is percent


def test_phrases_and_stems_are_found_at_the_beginning_of_words():
    heading = heading_of("Muskelmasse rechts")
    assert heading.has(("muskel*",))
    assert not heading.has(("muskel", "masse", "echts*"))
    assert heading_of("Total body water").has(("body water",))
    assert not heading_of("Total body water").has(("body wat",))


def test_every_word_is_as_headings_are_compared():
    for known in (*headings.WORDS.values(), headings.BODY, headings.MOVED, headings.EATEN):
        for one in known:
            assert one.rstrip("*") == " ".join(words_of(one)) != ""
