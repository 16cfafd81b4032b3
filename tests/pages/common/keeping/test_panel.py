"""What is said of where things are kept: the line, the choice, the faults, what is damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pages.common.keeping.panel import KEEP
from tests.support.app import keyed, opened, said, side, text, with_open
from tests.support.form_page import number, put
from tests.support.kept_page import answered, choose, line, offered, press
from tests.support.stored import Browser

Use = Callable[[Browser], Browser]


def test_a_first_visit_keeps_nothing_and_offers_nothing(stored: Browser):
    app = opened()
    assert line(app) == "Kept until this tab closes"
    assert stored.tab == stored.kept == {}
    assert offered(app) == []


def test_not_now_is_remembered_for_the_tab(stored: Browser, use: Use):
    app = choose(put(opened("checkin"), "weight_kg", 91.0), "Not now")
    assert offered(app) == offered(opened("checkin")) == []
    use(Browser(stored))
    assert offered(put(opened("checkin"), "weight_kg", 91.0)) != []


def test_it_is_asked_once_before_everything_is_forgotten(stored: Browser):
    app = with_open(put(opened("checkin"), "weight_kg", 91.0), "two_plates_kept")
    app = press(press(app, "two_plates_forget"), "two_plates_forget_not")
    assert stored.tab.keys() == {"profile"}
    assert keyed(app.button, "two_plates_forget").label == "Forget everything here"


@pytest.mark.parametrize(
    "fault, sentence",
    [
        ("QuotaExceededError", "This tab has no room for all that you gave"),
        ("SecurityError", "This browser does not let the page keep anything"),
    ],
)
def test_a_store_that_is_full_or_forbidden_is_told(stored: Browser, fault: str, sentence: str):
    stored.fault = fault
    app = put(opened("checkin"), "weight_kg", 91.0)
    app = stored.says(app)
    assert sentence in " ".join(str(one.proto.body) for one in side(app).get("html"))
    stored.fault = ""
    assert number(app.run(), "weight_kg") == 91.0
    assert stored.tab.keys() == {"profile"}


@pytest.mark.parametrize("where", ["tab", "kept"])
def test_what_is_damaged_is_refused_whole_and_can_be_saved(stored: Browser, where: str):
    app = answered(put(opened("checkin"), "weight_kg", 91.0), "pregnant")
    if where == "kept":
        choose(app, KEEP)
    store = getattr(stored, where)
    store["health"] = "{" if where == "tab" else {"held": 3}
    before = dict(store)
    app = opened()
    assert "What is kept of your health cannot be read" in said(app)
    assert "kcal" not in text(app)
    assert len(app.number_input) == 0
    assert [one.label for one in app.main.download_button] == ["Save what is there"]
    assert store == before
    app = press(app, "two_plates_without")
    assert "kcal" in text(app)
    put(app, "weight_kg", 75.0)
    assert store == before


def test_what_is_damaged_can_be_forgotten(stored: Browser):
    put(opened("checkin"), "weight_kg", 91.0)
    stored.tab["profile"] = "no json"
    app = press(press(opened("checkin"), "two_plates_forget"), "two_plates_forget_now")
    assert stored.tab == {}
    assert number(app, "weight_kg") == 80.0


def test_a_browser_that_keeps_something_and_does_not_open_shows_no_number(stored: Browser):
    stored.trouble = {"browser": "TimeoutError"}
    assert "kcal" in text(opened())
    stored.marked = True
    app = opened()
    assert "does not open just now" in said(app)
    assert "kcal" not in text(app)
