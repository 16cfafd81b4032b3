"""Given before signing in, where an account has something too: asked in a line, nothing lost."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from calc.clock import iso_dates
from calc.journal import Journal
from calc.journal.model import day_table
from calc.kept.codec.person import health_of
from pages.common.keeping import account
from pages.common.keeping.arrival import filled
from pages.common.keeping.before import what_comes_of
from pages.common.keeping.panel import KEEP, LEAVE_BEHIND, TAKE_ALONG
from pages.common.state import journal as journals
from tests.support.app import opened, text, with_open
from tests.support.form_page import number, put
from tests.support.kept_page import (
    answered,
    asked_in,
    choose,
    forget,
    given,
    keeping,
    line,
    offered,
    press,
    signed_in,
)
from tests.support.stored import Browser

BOTH = {"pregnant", "kidney_disease"}


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("chosen, kept", [(TAKE_ALONG, 91.0), (LEAVE_BEHIND, 70.0)])
def test_where_both_have_something_it_is_asked_in_a_line(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, chosen: str, kept: float
):
    use(Browser())
    put(signed_in(), "weight_kg", 70.0)
    use(stored)
    put(opened("checkin"), "weight_kg", 91.0)
    app = signed_in()
    assert number(app, "weight_kg") == 70.0
    assert offered(app) == [[TAKE_ALONG, LEAVE_BEHIND]]
    app = choose(app, chosen)
    assert number(app, "weight_kg") == kept
    assert offered(app) == []
    again = signed_in()
    assert (number(again, "weight_kg"), offered(again)) == (kept, [])
    # What was left behind is still here for who signs out.
    assert number(opened("checkin"), "weight_kg") == (91.0 if chosen == LEAVE_BEHIND else 80.0)


def health(of: AppTest) -> set[str]:
    """The health answers that the account of a page holds."""
    ledger = keeping(of).ledger
    assert ledger is not None
    held = filled(ledger.home.read())
    return set(health_of(held["health"].pieces)) if "health" in held else set()


def counted(app: AppTest) -> set[str]:
    """The health answers that the page counts."""
    return set(app.session_state["profile_conditions"])


@pytest.fixture
def asked(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, configured: None
) -> AppTest:
    """The page of somebody who is asked, 'pregnant' in the tab and another answer in the account.

    A second device of theirs is `use(Browser())`.
    """
    use(Browser())
    given(signed_in(), 70.0, "kidney_disease")
    use(stored)
    given(opened("checkin"), 91.0, "pregnant")
    app = signed_in()
    assert offered(app) == [[TAKE_ALONG, LEAVE_BEHIND]]
    return app


@pytest.mark.parametrize(
    "chosen, kept",
    [(TAKE_ALONG, BOTH), (LEAVE_BEHIND, {"kidney_disease"})],
)
def test_until_it_is_answered_a_health_answer_given_here_counts_and_is_not_kept(
    asked: AppTest, monkeypatch, chosen: str, kept: set[str]
):
    assert counted(asked) == {"pregnant", "kidney_disease"}
    # Whatever is changed meanwhile, and in a reload.
    app = answered(put(asked, "weight_kg", 72.0), "pregnant", "kidney_disease", "insulin")
    assert health(app) == {"kidney_disease", "insulin"}
    app = answered(app, "pregnant", "kidney_disease")
    assert health(app) == {"kidney_disease"}
    app = signed_in()
    assert (counted(app), health(app)) == ({"pregnant", "kidney_disease"}, {"kidney_disease"})
    app = choose(app, chosen)
    assert (counted(app), health(app)) == (kept, kept)
    again = signed_in()
    assert (counted(again), health(again), offered(again)) == (kept, kept, [])


def test_what_another_device_does_meanwhile_lets_no_number_be_shown(
    asked: AppTest, stored: Browser, use: Callable[[Browser], Browser], monkeypatch
):
    use(Browser())
    other = answered(signed_in(), "pregnant")
    use(stored)
    assert (counted(asked.run()), health(asked)) == ({"pregnant"}, {"pregnant"})
    use(Browser())
    answered(other.run())
    use(stored)
    assert (counted(asked.run()), health(asked)) == ({"pregnant"}, set())
    use(Browser())
    forget(other.run())
    use(stored)
    assert counted(asked.run()) == {"pregnant"}
    assert health(asked) == frozenset()


def test_where_a_sign_in_ends_unanswered_the_tab_shows_what_was_given_in_it(asked: AppTest):
    asked.user = {**asked.user, "iat": time.time() - account.SIGNED_IN_FOR.total_seconds() - 60}
    for app in (asked.run(), opened("checkin")):
        assert line(app) == "Kept until this tab closes"
        assert (counted(app), number(app, "weight_kg")) == ({"pregnant"}, 91.0)
        assert offered(app) == [[KEEP, "Not now"]]


def test_what_this_browser_keeps_beside_the_tab_counts_and_is_not_kept_either(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, configured: None
):
    use(Browser())
    put(signed_in(), "weight_kg", 70.0)
    use(stored)
    put(opened("checkin"), "weight_kg", 91.0)
    second = use(Browser(stored))
    press(with_open(answered(opened("checkin"), "pregnant"), "two_plates_kept"), "two_plates_keep")
    assert "health" in second.kept
    use(stored)
    app = put(signed_in(), "weight_kg", 72.0)
    assert (counted(app), health(app)) == ({"pregnant"}, set())
    assert counted(choose(app, TAKE_ALONG)) == {"pregnant"}


def journal(*days: str, weight_kg: float = 80.0) -> Journal:
    written = {"date": list(days), "source": ["hand"] * len(days)}
    return Journal(days=day_table({**written, "weight_kg": [weight_kg] * len(days)}))


def with_journal(app: AppTest, one: Journal) -> AppTest:
    """The page after a journal was brought, at whatever page it is."""
    state = journals.JournalState()
    state.put(one)
    app.session_state[journals.KEY] = state
    return app.run()


def weights(app: AppTest) -> dict[str, float]:
    days = app.session_state[journals.KEY].base.days
    return dict(zip(iso_dates(days["date"]), days["weight_kg"], strict=True))


def test_a_journal_is_added_to_that_of_the_account_and_counts_nothing_twice(
    stored: Browser, use: Callable[[Browser], Browser], monkeypatch, configured: None
):
    use(Browser())
    app = put(signed_in(), "weight_kg", 70.0)
    with_journal(app, journal("2026-11-01", "2026-11-02"))
    use(stored)
    with_journal(
        put(opened("checkin"), "weight_kg", 91.0),
        journal("2026-11-02", "2026-11-03", weight_kg=81.0),
    )
    app = signed_in()
    assert asked_in(app) == (
        "You gave your numbers and your journal before you signed in. Taking it with you replaces "
        "your numbers in the account and adds your journal to what is there."
    )
    together = {"2026-11-01": 80.0, "2026-11-02": 81.0, "2026-11-03": 81.0}
    assert weights(choose(app, TAKE_ALONG)) == together
    assert [json.loads(one)["pieces"] for one in stored.tab.values()] == [{}, {}]
    use(Browser())
    again = signed_in()
    assert (weights(again), number(again, "weight_kg")) == (together, 91.0)


def test_it_is_taken_along_from_the_plan_of_a_link_too(asked: AppTest):
    app = signed_in(query={"weight": "60"})
    assert number(app, "weight_kg") == 60.0
    app = choose(app, TAKE_ALONG)
    assert (number(app, "weight_kg"), counted(app), app.query_params) == (
        91.0,
        BOTH,
        {"weight": "91"},
    )
    again = signed_in()
    assert (number(again, "weight_kg"), counted(again)) == (91.0, BOTH)


def test_what_was_given_and_is_damaged_is_refused_and_the_account_is_there(
    asked: AppTest, stored: Browser
):
    for part in ("health", "profile"):
        stored.tab[part] = stored.tab[part].replace('"": "', '"": "AAAA')
    app = signed_in()
    assert "cannot be read" in text(app)
    app = press(app, "two_plates_without")
    assert (line(app), number(app, "weight_kg")) == ("Kept in your account", 70.0)
    assert counted(app) == {"kidney_disease"}


@pytest.mark.parametrize(
    "given, there, said",
    [
        ({"profile"}, {"journal"}, ""),
        ({"profile"}, {"profile"}, "replaces your numbers in the account"),
        ({"journal", "files"}, {"journal"}, "adds your journal to what is there"),
        (
            {"journal", "training", "profile"},
            {"profile", "training", "journal", "health"},
            "replaces your numbers and your training week in the account and adds your journal to "
            "what is there",
        ),
    ],
)
def test_the_line_says_what_it_does_to_the_account(given: set[str], there: set[str], said: str):
    assert what_comes_of(given, there) == (f" Taking it with you {said}." if said else "")
