"""What is said of where things are kept: the line, the choice, the faults, what is damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pages.common.keeping.panel import KEEP
from tests.pages.common.test_form import number, put
from tests.support.app import keyed, opened, said, text, with_open
from tests.support.kept_page import answered, choose, line, offered, press
from tests.support.stored import Browser

Use = Callable[[Browser], Browser]


def test_a_first_visit_keeps_nothing_and_offers_nothing(browser: Browser):
    app = opened()
    assert line(app) == "Kept until this tab closes"
    assert browser.tab == browser.kept == {}
    assert offered(app) == []


def test_not_now_is_remembered_for_the_tab(browser: Browser, use: Use):
    app = choose(put(opened(), "weight_kg", 91.0), "Not now")
    assert offered(app) == offered(opened()) == []
    use(Browser(browser))
    assert offered(put(opened(), "weight_kg", 91.0)) != []


def test_it_is_asked_once_before_everything_is_forgotten(browser: Browser):
    app = with_open(put(opened(), "weight_kg", 91.0), "two_plates_kept")
    app = press(press(app, "two_plates_forget"), "two_plates_forget_not")
    assert browser.tab.keys() == {"profile"}
    assert keyed(app.button, "two_plates_forget").label == "Forget everything here"


@pytest.mark.parametrize(
    "fault, sentence",
    [
        ("QuotaExceededError", "This tab has no room for all that you gave"),
        ("SecurityError", "This browser does not let the page keep anything"),
    ],
)
def test_a_store_that_is_full_or_forbidden_is_told(browser: Browser, fault: str, sentence: str):
    browser.fault = fault
    app = put(opened(), "weight_kg", 91.0)
    app = browser.says(app)
    assert sentence in " ".join(str(one.proto.body) for one in app.sidebar.get("html"))
    browser.fault = ""
    assert number(app.run(), "weight_kg") == 91.0
    assert browser.tab.keys() == {"profile"}


@pytest.mark.parametrize("where", ["tab", "kept"])
def test_what_is_damaged_is_refused_whole_and_can_be_saved(browser: Browser, where: str):
    app = answered(put(opened(), "weight_kg", 91.0), "pregnant")
    if where == "kept":
        choose(app, KEEP)
    stored = getattr(browser, where)
    stored["health"] = "{" if where == "tab" else {"held": 3}
    before = dict(stored)
    app = opened()
    assert "What is kept of your health cannot be read" in said(app)
    assert "kcal" not in text(app)
    assert len(app.number_input) == 0
    assert [one.label for one in app.main.download_button] == ["Save what is there"]
    assert stored == before
    app = press(app, "two_plates_without")
    assert "kcal" in text(app)
    put(app, "weight_kg", 75.0)
    assert stored == before


def test_what_is_damaged_can_be_forgotten(browser: Browser):
    put(opened(), "weight_kg", 91.0)
    browser.tab["profile"] = "no json"
    app = press(press(opened(), "two_plates_forget"), "two_plates_forget_now")
    assert browser.tab == {}
    assert number(app, "weight_kg") == 80.0


def test_a_browser_that_keeps_something_and_does_not_open_shows_no_number(browser: Browser):
    browser.trouble = {"browser": "TimeoutError"}
    assert "kcal" in text(opened())
    browser.marked = True
    app = opened()
    assert "does not open just now" in said(app)
    assert "kcal" not in text(app)
