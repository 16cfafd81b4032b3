"""The visitor's address and time zone."""

from __future__ import annotations

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
