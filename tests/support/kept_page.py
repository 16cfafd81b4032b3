"""A page that is kept, without a browser: its line, what it offers, and what is pressed on it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from pages.common.keeping.panel import OFFER
from pages.common.keeping.session import KEY, Keeping
from tests.support.app import SECONDS_TO_RUN, keyed, side, with_open
from tests.support.source_code import ROOT

ISSUER = "https://provider.example"
GOOGLE = {"client_id": "x", "client_secret": "y", "server_metadata_url": ISSUER}


def signed_in(who: str = "ann", query: Mapping[str, str] | None = None, **claims: Any) -> AppTest:
    """A page as it begins for somebody who is signed in, with a query in its address.

    It is the Check-in page, which has no menu: one takes half a second for each new weight.
    """
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS_TO_RUN)
    app.user = {"is_logged_in": True, "iss": ISSUER, "sub": who, "iat": time.time(), **claims}
    for name, value in (query or {}).items():
        app.query_params[name] = value
    app._page_hash = calc_hash("checkin")
    return app.run()


def line(app: AppTest) -> str:
    """What the page says of where things are kept."""
    return [box.label for box in side(app).expander][-1]


def keeping(app: AppTest) -> Keeping:
    """The session's keeping."""
    return app.session_state[KEY]


def answered(app: AppTest, *conditions: str) -> AppTest:
    """The page after the question on health was answered."""
    return keyed(app.multiselect, "profile_conditions").set_value(list(conditions)).run()


def given(app: AppTest, weight_kg: float, *conditions: str) -> AppTest:
    """The page after a weight and an answer on health were given, in one go."""
    keyed(app.number_input, "profile_weight_kg").set_value(weight_kg)
    return answered(app, *conditions)


def offered(app: AppTest) -> list[list[str]]:
    """What can be chosen in the line; nothing where nothing is asked."""
    groups: list[Any] = list(side(app).get("button_group"))
    return [one.options for one in groups if one.key == OFFER]


def asked_in(app: AppTest) -> str:
    """The line in which it is asked."""
    return keyed(side(app).get("button_group"), OFFER).label


def choose(app: AppTest, what: str) -> AppTest:
    """The page after something was chosen there."""
    return keyed(side(app).get("button_group"), OFFER).set_value(what).run()


def press(app: AppTest, key: str) -> AppTest:
    """The page after the button with a key was pressed."""
    assert not app.exception
    return keyed(app.button, key).click().run()


def toasts(app: AppTest) -> list[str]:
    """What happened elsewhere, as it is told."""
    return [one.value for one in app.toast]


def forget(app: AppTest) -> AppTest:
    """The page after everything was forgotten."""
    app = with_open(app, "two_plates_kept")
    return press(press(app, "two_plates_forget"), "two_plates_forget_now")
