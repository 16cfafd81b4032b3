"""The component: served by this server, asked where a browser is, acknowledging by an address."""

from __future__ import annotations

import asyncio
import json

import pytest
import streamlit
from httpx import Response
from starlette.applications import Starlette

from pages.common.keeping import component
from pages.common.keeping.browser import BrowserHome, Outbox
from tests.support.asgi import ask

WHEN = "2026-11-29T20:00:00.000000+00:00"


def post(content: bytes) -> Response:
    return ask(Starlette(routes=component.routes()), "/kept", "POST", content=content)


def test_an_acknowledgement_is_noted_and_answered_the_same_for_nobody():
    outbox = Outbox()
    BrowserHome("tab", outbox).write("profile", 1, "r1", WHEN, {"": b"a"})
    known = post(json.dumps({"session": outbox.ticket, "done": {"profile": "r1"}}).encode())
    assert outbox.writes() == []
    nobody = post(json.dumps({"session": "nobody", "done": {"profile": "r1"}}).encode())
    assert known.status_code == nobody.status_code == 204
    assert known.headers == nobody.headers
    assert known.content == b""


def test_the_address_moves_with_the_path_that_is_served_from(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(streamlit, "get_option", {"server.baseUrlPath": "/two/"}.get)
    assert [route.path for route in component.routes()] == ["/two/kept"]


def test_an_acknowledgement_that_is_too_long_is_not_read():
    assert post(b" " * 20_000).status_code == 413
    assert ask(Starlette(routes=component.routes()), "/kept").status_code == 405


def test_a_session_without_a_browser_is_not_asked():
    assert not component.is_there()
    assert asyncio.iscoroutinefunction(component.acknowledged)


@pytest.mark.parametrize("forged", ["", "{", "3", '"["', '{"event": "told"}', "[" * 100_000])
def test_what_no_browser_says_is_nothing_said(forged: str):
    assert component._listed(forged) == []
