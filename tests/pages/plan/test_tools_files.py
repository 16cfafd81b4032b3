"""The plan to take away: its files and the address of its calendar."""

from __future__ import annotations

import pytest
import streamlit as st

from pages.plan import tools as downloads
from tests.support.app import opened


def test_a_plan_can_be_taken_away():
    app = opened()
    labels = [button.label for button in app.download_button]
    assert labels == ["Plan CSV", "Day CSV", "Calendar"]


@pytest.mark.parametrize(
    ("zone", "query", "expected"),
    [
        ("Europe/Berlin", "weight=82", "?weight=82&timezone=Europe/Berlin"),
        ("Europe/Berlin", "", "?timezone=Europe/Berlin"),
        (None, "weight=82", "?weight=82"),
        (None, "", ""),
    ],
)
def test_a_calendar_is_subscribed_to_in_the_visitors_zone(
    monkeypatch: pytest.MonkeyPatch, zone, query: str, expected: str
):
    class Context:
        url = "http://localhost:8501/"
        timezone = zone

    monkeypatch.setattr(st, "context", Context())
    assert downloads.calendar_address(query) == f"http://localhost:8501/plan.ics{expected}"
