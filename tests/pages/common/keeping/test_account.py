"""An account as a home: no trace without configuration, whose it is, what was there before it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine
from streamlit.testing.v1 import AppTest

from calc.kept.sql import KeptError
from pages.common.keeping import account
from pages.common.keeping.panel import LEAVE_BEHIND, SIGN_IN, SIGN_OUT, TAKE_ALONG
from tests.pages.common.test_form import number, put
from tests.support.app import labels, opened, text, with_open
from tests.support.kept_page import answered, choose, forget, line, offered
from tests.support.source_code import ROOT
from tests.support.stored import Browser

ISSUER = "https://provider.example"
GOOGLE = {"client_id": "x", "client_secret": "y", "server_metadata_url": ISSUER}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accounts.sqlite"


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, file: Path) -> Iterator[None]:
    """People can sign in, and have a database."""
    monkeypatch.setattr(account, "auth", lambda: {"redirect_uri": "x", "google": GOOGLE})
    monkeypatch.setenv(account.VARIABLE, f"sqlite:///{file}")
    store = account._store
    yield
    store.cache_clear()


def signed_in(monkeypatch: pytest.MonkeyPatch, who: str = "ann", **claims: Any) -> AppTest:
    """The page as it begins for somebody who is signed in."""
    user = {"is_logged_in": True, "iss": ISSUER, "sub": who, "iat": time.time(), **claims}
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.user = user
    return app.run()


def alerts(app: AppTest) -> str:
    return unescape(" ".join(str(one.proto.body) for one in app.sidebar.get("html")))


def actions(app: AppTest) -> list[str]:
    return [one.label for one in with_open(app, "two_plates_kept").sidebar.button]


def test_without_configuration_there_is_no_trace_of_it(stored: Browser):
    app = with_open(opened(), "two_plates_kept")
    assert not [one for one in labels(app) + actions(app) if "ign" in one]
    assert "account" not in text(app)


@pytest.mark.usefixtures("configured")
def test_a_visitor_can_sign_in_and_who_is_can_sign_out(stored: Browser, monkeypatch):
    assert SIGN_IN in actions(opened())
    app = signed_in(monkeypatch)
    assert line(app) == "Kept in your account"
    assert SIGN_OUT in actions(app)
    monkeypatch.setattr(account, "auth", lambda: {"google": GOOGLE, "other": GOOGLE})
    assert {"Sign in with Google", "Sign in with Other"} <= set(actions(opened()))


@pytest.mark.usefixtures("configured")
def test_an_account_is_there_on_another_device_and_nobody_else_s(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, file: Path
):
    put(signed_in(monkeypatch), "weight_kg", 91.0)
    assert stored.tab == {}
    use(Browser())
    assert number(signed_in(monkeypatch), "weight_kg") == 91.0
    assert number(signed_in(monkeypatch, "ben"), "weight_kg") == 80.0
    assert number(signed_in(monkeypatch, iss="https://elsewhere.example"), "weight_kg") == 80.0
    assert number(opened(), "weight_kg") == 80.0
    held = b"".join(one.read_bytes() for one in file.parent.glob("accounts.sqlite*"))
    assert b"provider.example" not in held
    assert account.owner(ISSUER, "ann").encode() in held


@pytest.mark.usefixtures("configured")
def test_what_was_given_before_goes_along_where_the_account_is_empty(stored: Browser, monkeypatch):
    answered(put(opened(), "weight_kg", 91.0), "kidney_disease")
    app = signed_in(monkeypatch)
    assert (line(app), number(app, "weight_kg")) == ("Kept in your account", 91.0)
    assert offered(app) == []
    # The tab has nothing of it any more, and a reload shows it.
    app.run()
    assert number(signed_in(monkeypatch), "weight_kg") == 91.0
    assert number(opened(), "weight_kg") == 80.0


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("chosen, kept", [(TAKE_ALONG, 91.0), (LEAVE_BEHIND, 70.0)])
def test_where_both_have_something_it_is_asked_in_a_line(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, chosen: str, kept: float
):
    use(Browser())
    put(signed_in(monkeypatch), "weight_kg", 70.0)
    use(stored)
    put(opened(), "weight_kg", 91.0)
    app = signed_in(monkeypatch)
    assert number(app, "weight_kg") == 70.0
    assert offered(app) == [[TAKE_ALONG, LEAVE_BEHIND]]
    app = choose(app, chosen)
    assert number(app, "weight_kg") == kept
    assert offered(app) == []
    again = signed_in(monkeypatch)
    assert (number(again, "weight_kg"), offered(again)) == (kept, [])
    # What was left behind is still here for who signs out.
    assert number(opened(), "weight_kg") == (91.0 if chosen == LEAVE_BEHIND else 80.0)


@pytest.mark.usefixtures("configured")
def test_until_it_is_answered_no_number_is_shown_that_an_answer_here_withholds(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch
):
    use(Browser())
    put(signed_in(monkeypatch), "weight_kg", 70.0)
    use(stored)
    answered(put(opened(), "weight_kg", 91.0), "pregnant")
    app = signed_in(monkeypatch)
    assert offered(app) == [[TAKE_ALONG, LEAVE_BEHIND]]
    assert app.session_state["profile_conditions"] == ["pregnant"]


@pytest.mark.usefixtures("configured")
def test_everything_of_an_account_is_forgotten_at_once(stored: Browser, monkeypatch, file: Path):
    app = put(signed_in(monkeypatch), "weight_kg", 91.0)
    assert number(forget(app), "weight_kg") == 80.0
    with create_engine(f"sqlite:///{file}").connect() as connection:
        for table in ("parts", "pieces"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


@pytest.mark.usefixtures("configured")
def test_a_database_that_is_away_is_a_sentence_and_nothing_typed_is_lost(
    stored: Browser, monkeypatch
):
    working, away = account._store, "The place where your data is kept cannot be reached just now."

    def gone(_: str) -> None:
        raise KeptError(away, "away")

    monkeypatch.setattr(account, "_store", gone)
    app = put(signed_in(monkeypatch), "weight_kg", 91.0)
    assert away in alerts(app)
    assert line(app) == "Kept until this tab closes"
    assert "profile" in stored.tab
    monkeypatch.setattr(account, "_store", working)
    app = signed_in(monkeypatch)
    assert (line(app), number(app, "weight_kg")) == ("Kept in your account", 91.0)


@pytest.mark.usefixtures("configured")
def test_who_signs_out_leaves_nothing_in_the_tab(stored: Browser, monkeypatch):
    app = put(signed_in(monkeypatch), "weight_kg", 91.0)
    app.user = {"is_logged_in": False}
    app = app.run()
    assert (line(app), number(app, "weight_kg")) == ("Kept until this tab closes", 80.0)
    assert stored.tab == {}
    assert app.query_params == {}


@pytest.mark.usefixtures("configured")
def test_a_sign_in_that_ended_is_a_sentence_and_what_is_there_stays_in_the_tab(
    stored: Browser, monkeypatch
):
    app = put(signed_in(monkeypatch), "weight_kg", 91.0)
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
