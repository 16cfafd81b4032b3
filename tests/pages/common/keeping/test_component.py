"""The component: served by this server, asked where a browser is, acknowledging by an address."""

from __future__ import annotations

import asyncio
import json

import pytest
import streamlit
from httpx import Response
from starlette.applications import Starlette
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.manifest_scanner import ComponentManifest

from pages.common.keeping import component
from pages.common.keeping.browser import BrowserHome, Outbox
from tests.support.asgi import ask

WHEN = "2026-11-29T20:00:00.000000+00:00"


def post(content: bytes) -> Response:
    return ask(Starlette(routes=component.routes()), "/kept", "POST", content=content)


def test_its_file_is_where_the_manifest_says():
    """Streamlit's interface is young: where it changes, this says so before a browser does."""
    manager = BidiComponentManager()
    manager.register_from_manifest(component.MANIFEST, component.SERVED.parent)
    root = manager.get_component_asset_root(f"{component.PACKAGE}.{component.NAME}")
    assert root is not None
    assert (root / component.FILE).is_file()
    assert isinstance(component.MANIFEST, ComponentManifest)


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
