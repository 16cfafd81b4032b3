"""An account as a home: no trace without configuration, whose it is, what was there before it."""

from __future__ import annotations

import time
from collections.abc import Callable
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from calc.kept.sql import KeptError
from pages.common.keeping import account
from pages.common.keeping.panel import SIGN_IN, SIGN_OUT
from pages.web import measures
from tests.support.app import labels, opened, side, text, with_open
from tests.support.form_page import number, put
from tests.support.kept_page import GOOGLE, ISSUER, answered, forget, line, offered, signed_in
from tests.support.stored import Browser


def alerts(app: AppTest) -> str:
    return unescape(" ".join(str(one.proto.body) for one in side(app).get("html")))


def actions(app: AppTest) -> list[str]:
    return [one.label for one in side(with_open(app, "two_plates_kept")).button]


def test_without_configuration_there_is_no_trace_of_it(stored: Browser):
    app = with_open(opened(), "two_plates_kept")
    assert not [one for one in labels(app) + actions(app) if "ign" in one]
    assert "account" not in text(app)


@pytest.mark.usefixtures("configured")
def test_a_visitor_can_sign_in_and_who_is_can_sign_out(stored: Browser, monkeypatch):
    assert SIGN_IN in actions(opened())
    app = signed_in()
    assert line(app) == "Kept in your account"
    assert SIGN_OUT in actions(app)
    monkeypatch.setattr(account, "auth", lambda: {"google": GOOGLE, "other": GOOGLE})
    assert {"Sign in with Google", "Sign in with Other"} <= set(actions(opened()))


def test_an_account_is_there_on_another_device_and_nobody_else_s(
    stored: Browser, use: Callable[[Browser], Browser], everything: Callable[[], bytes]
):
    put(signed_in(), "weight_kg", 91.0)
    assert stored.tab == {}
    use(Browser())
    assert number(signed_in(), "weight_kg") == 91.0
    assert number(signed_in("ben"), "weight_kg") == 80.0
    assert number(signed_in(iss="https://elsewhere.example"), "weight_kg") == 80.0
    assert number(opened("checkin"), "weight_kg") == 80.0
    assert b"provider.example" not in everything()
    assert account.owner(ISSUER, "ann").encode() in everything()


@pytest.mark.usefixtures("configured")
def test_what_was_given_before_goes_along_where_the_account_is_empty(stored: Browser, monkeypatch):
    answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease")
    app = signed_in()
    assert (line(app), number(app, "weight_kg")) == ("Kept in your account", 91.0)
    assert offered(app) == []
    # The tab has nothing of it any more, and a reload shows it.
    app.run()
    assert number(signed_in(), "weight_kg") == 91.0
    assert number(opened("checkin"), "weight_kg") == 80.0


def test_everything_of_an_account_is_forgotten_at_once(
    stored: Browser, everything: Callable[[], bytes]
):
    put(signed_in("ben"), "weight_kg", 70.0)
    app = put(signed_in(), "weight_kg", 91.0)
    assert account.owner(ISSUER, "ann").encode() in everything()
    assert number(forget(app), "weight_kg") == 80.0
    assert account.owner(ISSUER, "ann").encode() not in everything()
    assert account.owner(ISSUER, "ben").encode() in everything()


@pytest.mark.usefixtures("configured")
def test_a_database_that_is_away_is_a_sentence_and_nothing_typed_is_lost(
    stored: Browser, monkeypatch
):
    working, away = account._store, "The place where your data is kept cannot be reached just now."

    def gone(_: str) -> None:
        raise KeptError(away, "away")

    monkeypatch.setattr(account, "_store", gone)
    app = put(signed_in(), "weight_kg", 91.0)
    assert away in alerts(app)
    assert line(app) == "Kept until this tab closes"
    assert "profile" in stored.tab
    monkeypatch.setattr(account, "_store", working)
    app = signed_in()
    assert (line(app), number(app, "weight_kg")) == ("Kept in your account", 91.0)


@pytest.mark.usefixtures("configured")
def test_who_signs_out_leaves_nothing_in_the_tab(stored: Browser, monkeypatch):
    app = put(signed_in(), "weight_kg", 91.0)
    app.user = {"is_logged_in": False}
    app = app.run()
    assert (line(app), number(app, "weight_kg")) == ("Kept until this tab closes", 80.0)
    assert stored.tab == {}
    assert app.query_params == {}


@pytest.mark.usefixtures("configured")
def test_a_sign_in_that_ended_is_a_sentence_and_what_is_there_stays_in_the_tab(
    stored: Browser, monkeypatch
):
    app = put(signed_in(), "weight_kg", 91.0)
    app.user = {**app.user, "iat": time.time() - account.SIGNED_IN_FOR.total_seconds() - 60}
    app = app.run()
    assert (line(app), number(app, "weight_kg")) == ("Kept until this tab closes", 91.0)
    assert account.ENDED in alerts(app)
    assert "profile" in stored.tab


@pytest.mark.parametrize("issuer, subject", [("", "ann"), (ISSUER, ""), (None, "ann"), (ISSUER, 7)])
def test_who_is_not_named_has_no_account(issuer: object, subject: object):
    with pytest.raises(KeptError, match="did not say who you are"):
        account.owner(issuer, subject)


def test_no_two_people_have_one_account():
    people = [(ISSUER, "ann"), (ISSUER, "ben"), (f"{ISSUER}/", "ann"), (f"{ISSUER}a", "nn")]
    assert len({account.owner(*one) for one in people}) == len(people)


def test_the_database_comes_from_the_environment_or_from_the_secrets(monkeypatch):
    monkeypatch.delenv(account.VARIABLE, raising=False)
    told = {"connections": {"two_plates": {"url": "postgresql://here"}}}
    for there, secrets, found in (
        (False, told, ""),
        (True, {}, ""),
        (True, {"connections": {"other": {"url": "postgresql://else"}}}, ""),
        (True, told, "postgresql://here"),
    ):
        kept = SimpleNamespace(load_if_toml_exists=lambda there=there: there, get=secrets.get)
        monkeypatch.setattr(account, "secrets_singleton", kept)
        assert account.database() == found
    monkeypatch.setenv(account.VARIABLE, " postgresql://there ")
    assert account.database() == "postgresql://there"


def test_a_server_is_ready_while_the_accounts_database_answers(
    configured: None, file: Path, monkeypatch: pytest.MonkeyPatch
):
    account.reach()
    account._store.cache_clear()
    monkeypatch.setenv(account.VARIABLE, f"sqlite:///{file.parent / 'none' / 'accounts.sqlite'}")
    with pytest.raises(KeptError):
        account.reach()


def test_a_part_that_an_account_holds_is_counted(configured: None, stored: Browser):
    def saves() -> float:
        labels = {"part": "profile", "home": "account"}
        return measures.REGISTRY.get_sample_value("two_plates_saves_total", labels) or 0

    before = saves()
    put(signed_in(), "weight_kg", 91.0)
    assert saves() == before + 1
