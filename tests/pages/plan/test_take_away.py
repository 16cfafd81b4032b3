"""The plan to take along: its files, the addresses of its feeds, and the week on paper."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
import streamlit as st

from calc import make_plan
from calc.person.link import EXAMPLE
from calc.show.plan.sheets import workbook
from calc.tables.safe_csv import from_csv
from pages.plan import take_away
from pages.web.files import FILES
from tests.support.app import opened


def test_a_plan_can_be_taken_away():
    app = opened()
    labels = [button.label for button in app.download_button]
    assert labels == ["Calendar", "Workbook", "Plan CSV", "Day CSV"]


def test_each_file_is_the_one_of_its_address():
    plan = make_plan(EXAMPLE)
    makes = take_away.makers(plan, "imperial", date(2027, 3, 3), "Europe/Berlin")
    # The menu has its button in a box of its own, once there is one.
    paths = {file.path for file in FILES} - {"menu.csv"}
    assert set(makes) == set(take_away.BUTTONS.values()) == paths
    assert (
        from_csv(makes["plan.csv"]().decode())["item"].tolist() == plan.to_frame()["item"].tolist()
    )
    assert set(from_csv(makes["day.csv"]().decode())["day"]) == {"training", "rest"}
    assert makes["plan.xlsx"]() == workbook(plan, "imperial")
    assert b"TZID:Europe/Berlin" in makes["plan.ics"]()
    assert all(makes[name]().startswith(b"\xef\xbb\xbf") for name in ("plan.csv", "day.csv"))


def test_who_is_guarded_takes_away_what_the_page_shows_and_not_what_an_address_would():
    """Health answers are in no address, so the files of the page are not those of one."""
    plan = make_plan(replace(EXAMPLE, conditions=frozenset({"insulin"})))
    makes = take_away.makers(plan, "metric", date(2027, 3, 3), "")
    assert "energy" not in set(from_csv(makes["plan.csv"]().decode())["item"])
    book = openpyxl.load_workbook(io.BytesIO(makes["plan.xlsx"]()))
    assert "Maintenance" not in [cell.value for cell in book["Plan"]["A"]]


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
    found = take_away.feeds(query)
    assert found["Calendar"] == f"http://localhost:8501/plan.ics{expected}"
    assert found["Workbook"] == f"http://localhost:8501/plan.xlsx{'?' if query else ''}{query}"
    assert list(found) == list(take_away.BUTTONS)
