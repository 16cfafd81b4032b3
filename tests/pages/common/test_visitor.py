"""The visitor's address and time zone."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
import streamlit as st

from pages.common import visitor


def test_the_address_of_a_plan(monkeypatch: pytest.MonkeyPatch):
    class Context:
        url = "http://localhost:8501/sub/"

    monkeypatch.setattr(st, "context", Context())
    assert visitor.address("", "") == "http://localhost:8501/sub/"
    assert visitor.address("plan.csv", "weight=82") == (
        "http://localhost:8501/sub/plan.csv?weight=82"
    )


@pytest.mark.parametrize(
    ("given", "read"), [("Europe/Berlin", "Europe/Berlin"), ("Not/A_Zone", ""), (None, "")]
)
def test_a_time_zone_that_nobody_knows_is_none(monkeypatch: pytest.MonkeyPatch, given, read: str):
    class Context:
        timezone = given

    monkeypatch.setattr(st, "context", Context())
    assert visitor.timezone() == read


@pytest.mark.parametrize(
    ("locale", "units", "halves"),
    [
        ("en-US", "imperial", True),
        ("es-US", "imperial", True),
        ("en-GB", "metric", False),
        ("de-DE", "metric", False),
        ("en-AU", "metric", True),
        (None, "metric", False),
        ("<script>", "metric", False),
        ("x" * 10_000, "metric", False),
    ],
)
def test_units_and_the_clock_are_those_of_the_browsers_language(
    monkeypatch: pytest.MonkeyPatch, locale, units: str, halves: bool
):
    monkeypatch.setattr(st, "context", Mock(locale=locale))
    assert (visitor.usual_units(), visitor.has_halves_of_a_day()) == (units, halves)


@pytest.mark.parametrize(
    ("agent", "is_one"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 Safari/604.1", True),
        ("Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0", True),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", False),
        (None, False),
    ],
)
def test_a_phone_is_one_by_its_own_word(monkeypatch: pytest.MonkeyPatch, agent, is_one: bool):
    headers = {} if agent is None else {"User-Agent": agent}
    monkeypatch.setattr(st, "context", Mock(headers=headers))
    assert visitor.on_a_phone() is is_one
