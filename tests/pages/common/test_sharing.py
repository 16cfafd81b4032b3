"""What is taken along by the browser: what the component is told, and what only when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
import streamlit as st

from pages.common import components, sharing

LINK = "http://localhost:8501/?weight=82"
Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What a component is told by a call, once its browser has asked for something."""
    monkeypatch.setattr(components, "in_a_browser", lambda: True)

    def tell(asked: object = "", **given: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        monkeypatch.setattr(components, "mount", lambda name: lambda **drawn: found.update(drawn))
        monkeypatch.setattr(st, "session_state", {"key": asked})
        sharing.draw_sharing("key", **given)
        data: dict[str, Any] = found["data"]
        return data

    return tell


def never() -> str:
    raise AssertionError("made before it was asked for")


def test_what_is_shown_when_asked_is_not_made_before(told: Told):
    data = told(link=LINK, sheets={"Print the week": never})
    assert data["link"] == LINK
    assert data["sheets"] == ["Print the week"]
    assert "code" not in data
    assert "paper" not in data


def test_a_sheet_is_made_when_it_is_asked_for(told: Told):
    data = told({"asked": "Print the week"}, sheets={"Print the week": lambda: "<p>Week</p>"})
    assert data["paper"] == "<p>Week</p>"


def test_the_code_of_the_link_is_dark_on_light(told: Told):
    data = told({"asked": "code"}, link=LINK, sheets={"Print the week": never})
    assert data["code"].startswith("data:image/svg+xml")
    assert "fill='#fff'" in unquote(data["code"])
    assert data["code"] == sharing.code(LINK) != sharing.code(f"{LINK}0")


@pytest.mark.parametrize(
    "asked", [{"asked": "no such"}, {"asked": 3}, {"asked": ["code"]}, 7, None]
)
def test_what_else_a_browser_asks_for_gives_nothing(told: Told, asked: object):
    data = told(asked, link=LINK, sheets={"Print the week": never})
    assert {"code", "paper"}.isdisjoint(data)


def test_a_code_without_a_link_is_none(told: Told):
    assert "code" not in told({"asked": "code"}, prints="Print")


def test_nothing_is_drawn_where_no_browser_is():
    sharing.draw_sharing("key", link=LINK, sheets={"Print the week": never})
