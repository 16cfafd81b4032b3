"""The start: the pages were run once, without a fault, before anybody could come."""

import asyncio
import gc
from types import SimpleNamespace
from urllib.request import urlopen

import pytest
from streamlit.runtime import Runtime

from pages.common import components
from pages.web import front, measures, reruns, start
from pages.web.guards.headers import SecurityHeaders
from pages.web.health import CONDITION
from pages.web.settings import Settings
from tests.support.app import go, opened, place


def test_the_first_run_of_the_pages_finds_no_fault(server, server_log):
    said = server_log.read_text(errors="replace")
    assert "The first run of the pages failed" not in said
    assert "ScriptRunContext" not in said


def test_after_the_first_run_garbage_is_looked_for_again(monkeypatch):
    async def drawn() -> tuple[bool, str]:
        assert not gc.isenabled()
        return True, "ok"

    runtime = SimpleNamespace(does_script_run_without_error=drawn)
    monkeypatch.setattr(Runtime, "instance", lambda: runtime)
    monkeypatch.setattr(start, "stop_gently", lambda _: None)
    for module, name in ((components, "serve"), (reruns, "watch")):
        monkeypatch.setattr(module, name, lambda: None)
    monkeypatch.setattr(CONDITION, "started", False)

    async def begun() -> bool:
        async with start.lifespan(None):  # type: ignore[arg-type]
            return gc.isenabled()

    gc.disable()
    try:
        assert asyncio.run(begun())
    finally:
        gc.enable()


def test_the_door_opens_both_pages():
    door = opened()
    assert not door.exception
    assert place(door, "page").children
    why = go(door, "why")
    assert not why.exception
    assert place(why, "page").children


def test_a_server_that_answers_has_had_its_first_run_and_is_ready(server):
    with urlopen(f"{server}/readyz", timeout=10) as answer:
        assert answer.read() == b"ready\n"


@pytest.mark.parametrize("json_logs", [True, False])
def test_headers_are_around_everything_else(monkeypatch, json_logs):
    monkeypatch.setattr(start, "settings", lambda: Settings(json_logs=json_logs))
    monkeypatch.setattr(start, "set_up", lambda _: None)
    first, *others = [getattr(one.cls, "__name__", "") for one in start.around()]
    assert first == SecurityHeaders.__name__
    guards = ["SignIn", "Media", "Messages", "Limits", "Sticky"]
    assert others == ["Requests"] * json_logs + guards


def test_a_page_that_fails_is_counted_and_told_as_ever():
    def failures() -> float:
        return (
            measures.REGISTRY.get_sample_value("two_plates_failures_total", {"kind": "page"}) or 0
        )

    before = failures()
    # Nothing that is true: Streamlit would then show the visitor nothing.
    assert start.page_failed(ValueError("pregnant")) is None  # type: ignore[func-returns-value]
    assert failures() == before + 1


def test_the_addresses_of_files_health_keeping_and_what_it_is_are_served_beside_the_pages():
    paths = {getattr(route, "path", "") for route in start.routes()}
    watched = {"/healthz", "/readyz", "/metrics"}
    pages = {"/", *(f"/{page}" for page in measures.PAGES)}
    about = {"/app.webmanifest", "/mark.svg", "/icon-192.png", "/icon-512.png", "/preview.png"}
    files = {"/plan.csv", "/day.csv", "/menu.csv", "/plan.xlsx", "/plan.ics", "/kept", *front.OWN}
    assert files | watched | pages | about == paths
