"""Pages that are kept: nothing is drawn before it is known what is, and a reload has it all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from calc.show.words import PROMISE
from tests.support.app import go, keyed, opened, place, said, side, text
from tests.support.form_page import address, number, put
from tests.support.journal_page import bring, known, with_logs
from tests.support.kept_page import answered
from tests.support.stored import Browser
from tests.support.training_page import known as training
from tests.support.training_page import put as put_row

Use = Callable[[Browser], Browser]


def test_nothing_is_drawn_before_the_browser_has_answered(stored: Browser):
    stored.answers = False
    app = opened()
    assert "Your browser has not said yet what it keeps for you." in said(app)
    assert not any(character.isdigit() for character in text(app))
    assert not side(app).expander
    assert len(app.number_input) == 0
    # Asked anew at every run, or a browser would take the question for the same.
    app.run()
    assert len({message["ask"] for message in stored.messages}) == 2
    stored.answers = True
    assert "3,100 kcal" in text(app.run())


def test_a_first_visit_has_something_to_read_while_its_browser_is_asked(stored: Browser):
    stored.answers = False
    assert PROMISE.capitalize() in place(opened(), "first").get("html")[0].proto.body
    # A link and another page are no first visit.
    assert not place(opened("journal"), "first").children
    assert not place(opened(weight="70"), "first").children


def test_a_reload_keeps_everything_in_the_tab(stored: Browser):
    app = answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease")
    app = put_row(go(app, "training"), sets="6")
    app = bring(with_logs(go(app, "journal")), mine_csv="When,Lift,Kilos\n2026-03-02,Row,60\n")
    assert stored.tab.keys() == {"profile", "health", "training", "journal", "files"}
    again = opened("checkin")
    assert number(again, "weight_kg") == 91.0
    assert address(again) == {"weight": ["91"]}
    assert keyed(again.multiselect, "profile_conditions").value == ["kidney_disease"]
    again = go(again, "training")
    assert training(again).draft.rows["sets"].iloc[0] == "6"
    again = go(again, "journal")
    assert known(again).base == known(app).base
    assert [one.file for one in known(again).waiting] == ["mine.csv"]


def test_a_reload_shows_no_number_that_a_health_answer_withholds(stored: Browser):
    app = answered(opened(), "pregnant")
    assert "kcal" not in text(app)
    for page in ("", "journal", "checkin"):
        assert "kcal" not in text(opened(page)), page
    # A link of another, and the address without anything, withhold as well.
    assert "kcal" not in text(opened(weight="70", goal="cut"))


def test_a_health_answer_is_held_before_its_page_is_drawn(
    stored: Browser, monkeypatch: pytest.MonkeyPatch
):
    held_at: list[bool] = []

    def watched(body: str) -> None:
        held_at.append("health" in stored.tab)

    app = opened()
    monkeypatch.setattr("pages.common.style.draw", watched)
    answered(app, "pregnant")
    assert held_at
    assert all(held_at)
