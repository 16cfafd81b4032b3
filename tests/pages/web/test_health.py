"""Health: alive as long as it answers, ready only when a visitor would be served."""

import time

import pytest
from starlette.applications import Starlette

from pages.web import health
from pages.web.health import Condition, routes
from tests.support.asgi import ask

APP = Starlette(routes=routes())
HERE = "http://localhost:8501"


@pytest.fixture
def condition(monkeypatch):
    own = Condition(started=True)
    monkeypatch.setattr(health, "CONDITION", own)
    return own


def test_who_answers_is_alive_whatever_else_is_wrong(condition):
    condition.started, condition.stopping = False, True
    answer = ask(APP, "/healthz")
    assert (answer.status_code, answer.text) == (200, "alive\n")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "started, stopping, status, words",
    [
        (False, False, 503, "starting\n"),
        (True, False, 200, "ready\n"),
        (True, True, 503, "stopping\n"),
    ],
)
def test_it_is_ready_between_its_first_run_and_its_stop(
    condition, started, stopping, status, words
):
    condition.started, condition.stopping = started, stopping
    answer = ask(APP, "/readyz")
    assert (answer.status_code, answer.text) == (status, words)
    assert ("retry-after" in answer.headers) is (status == 503)


def test_it_is_ready_only_while_what_it_needs_is_in_reach(condition):
    def away() -> None:
        raise ConnectionError("pregnant, 83.7 kg")

    condition.needs("the store", lambda: None)
    assert ask(APP, "/readyz").status_code == 200
    condition.needs("the store", away)
    answer = ask(APP, "/readyz")
    assert (answer.status_code, answer.text) == (503, "the store is out of reach\n")
    condition.needs("the store", lambda: None)
    assert ask(APP, "/readyz").status_code == 200


def test_what_does_not_answer_in_time_is_out_of_reach(condition, monkeypatch):
    monkeypatch.setattr(health, "SECONDS_TO_ANSWER", 0.05)
    condition.needs("the store", lambda: time.sleep(0.3))
    assert ask(APP, "/readyz").status_code == 503


def test_the_measures_are_not_for_everybody(monkeypatch):
    # Without a server between, a request comes from nowhere but 127.0.0.1.
    told = ask(APP, "/metrics", base=HERE)
    assert told.status_code == 200
    assert told.headers["content-type"].startswith("text/plain; version=")
    assert "two_plates_sessions" in told.text
    hidden = ask(APP, "/metrics", base=HERE, headers={"X-Forwarded-For": "127.0.0.1"})
    assert hidden.status_code == 404
    assert "two_plates" not in hidden.text
    assert ask(APP, "/metrics", base="http://plates.example").status_code == 404


def test_they_stand_at_the_top_and_beneath_the_path_that_is_served_from(monkeypatch):
    monkeypatch.setattr("pages.web.health.st.get_option", {"server.baseUrlPath": "two"}.get)
    paths = {route.path for route in routes()}
    assert paths == {f"{top}{name}" for top in ("/", "/two/") for name in health.ADDRESSES}
