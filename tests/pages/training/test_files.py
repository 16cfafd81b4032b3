"""The week to take away and to bring back, without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from calc.training.session import Entry, Session, Week, link
from tests.support.app import go, opened, said, side
from tests.support.source_code import ROOT
from tests.support.training_page import known


def test_a_link_opens_its_week():
    week = Week("My week", {"tue": Session("Mine", (Entry("Leg press", 5, 10),))})
    text = link.to_text(week)
    assert text is not None
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    app.query_params["week"] = text
    app = go(app, "training")
    assert "Quadriceps 5 sets" in said(app)
    assert list(known(app).drafts) == ["tue"]
    assert not [one for one in side(app).get("html") if "In the link" in str(one.proto)]


def test_a_week_can_be_taken_away():
    labels = [button.label for button in opened("training").download_button]
    assert labels == ["Session CSV", "Week CSV"]
