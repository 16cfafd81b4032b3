"""A page that is kept, without a browser: its line, what it offers, and what is pressed on it."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from pages.common.keeping.panel import OFFER
from pages.common.keeping.session import KEY, Keeping
from tests.support.app import keyed, with_open


def line(app: AppTest) -> str:
    """What the page says of where things are kept."""
    return [box.label for box in app.sidebar.expander][-1]


def keeping(app: AppTest) -> Keeping:
    """The session's keeping."""
    return app.session_state[KEY]


def answered(app: AppTest, *conditions: str) -> AppTest:
    """The page after the question on health was answered."""
    return keyed(app.multiselect, "profile_conditions").set_value(list(conditions)).run()


def offered(app: AppTest) -> list[list[str]]:
    """What can be chosen in the line; nothing where nothing is asked."""
    groups: list[Any] = list(app.sidebar.get("button_group"))
    return [one.options for one in groups if one.key == OFFER]


def choose(app: AppTest, what: str) -> AppTest:
    """The page after something was chosen there."""
    return keyed(app.sidebar.get("button_group"), OFFER).set_value(what).run()


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
