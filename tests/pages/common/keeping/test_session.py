"""Which home a session has: moved, followed, forgotten, and a guest with another's link."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from calc.training.session import link
from pages.common.keeping.panel import KEEP, OPEN_KEPT
from tests.support.app import go, keyed, opened, side, text, with_open
from tests.support.form_page import address, number, put
from tests.support.journal_page import HEVY, bring, known
from tests.support.kept_page import answered, choose, forget, line, offered, press, toasts
from tests.support.stored import Browser
from tests.support.training_page import known as training
from tests.support.training_page import put as put_row

Use = Callable[[Browser], Browser]


def captions(app: AppTest) -> str:
    """What is said in the box of the line."""
    return " ".join(one.value for one in side(app).caption)


def test_a_link_that_is_only_opened_is_not_kept(stored: Browser):
    assert offered(opened(weight="90")) == []
    assert stored.tab == {}


def test_keep_on_this_browser_moves_everything_there(stored: Browser, use: Use):
    app = answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease")
    assert offered(app) == [[KEEP, "Not now"]]
    app = choose(app, KEEP)
    assert line(app) == "Kept on this browser"
    assert offered(app) == []
    assert stored.tab == {}
    assert stored.kept.keys() == {"profile", "health"}
    use(Browser(stored))
    another = opened("checkin")
    assert line(another) == "Kept on this browser"
    assert number(another, "weight_kg") == 91.0
    # From the line, too.
    use(Browser())
    app = with_open(put(opened("checkin"), "weight_kg", 92.0), "two_plates_kept")
    assert line(press(app, "two_plates_keep")) == "Kept on this browser"


def test_a_tab_with_nothing_of_its_own_follows_to_this_browser(stored: Browser, use: Use):
    tab = use(Browser(stored))
    idle = opened("checkin")
    use(stored)
    choose(put(opened("checkin"), "weight_kg", 91.0), KEEP)
    use(tab)
    idle = tab.says(idle)
    assert line(idle) == "Kept on this browser"
    assert number(idle, "weight_kg") == 91.0


def test_a_tab_with_its_own_is_asked_and_shows_no_number_the_other_withholds(
    stored: Browser, use: Use
):
    tab = use(Browser(stored))
    busy = put(opened("checkin"), "weight_kg", 70.0)
    use(stored)
    choose(answered(put(opened("checkin"), "weight_kg", 91.0), "pregnant"), KEEP)
    use(tab)
    busy = tab.says(busy)
    assert number(busy, "weight_kg") == 70.0
    assert "kcal" not in text(opened())
    again = opened("checkin")
    assert number(again, "weight_kg") == 70.0
    asked = choose(again, OPEN_KEPT)
    assert number(asked, "weight_kg") == 70.0
    assert "what is in this tab: your numbers and your health answers." in captions(asked)
    there = press(asked, "two_plates_yes")
    assert line(there) == "Kept on this browser"
    assert number(there, "weight_kg") == 91.0
    assert tab.tab == {}


def test_what_this_browser_keeps_is_replaced_only_after_a_second_touch(stored: Browser, use: Use):
    tab = use(Browser(stored))
    mine = put(opened("checkin"), "weight_kg", 70.0)
    use(stored)
    there = choose(answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease"), KEEP)
    before = dict(stored.kept)
    use(tab)
    mine = with_open(tab.says(mine), "two_plates_kept")
    assert "This browser keeps something else: your numbers and your health answers." in (
        captions(mine)
    )
    assert not [one for one in mine.button if one.label == KEEP]
    mine = press(mine, "two_plates_replace")
    assert "deletes what is on this browser: your numbers and your health" in captions(mine)
    assert stored.kept == before
    mine = press(mine, "two_plates_leave_both")
    assert (line(mine), stored.kept) == ("Kept until this tab closes", before)
    mine = press(press(mine, "two_plates_replace"), "two_plates_yes")
    assert (line(mine), number(mine, "weight_kg")) == ("Kept on this browser", 70.0)
    assert stored.kept["health"]["pieces"] == {}
    # Who has it open in another tab is told.
    use(stored)
    there = stored.says(there)
    assert number(there, "weight_kg") == 70.0
    assert there.session_state["profile_conditions"] == []
    assert len(toasts(there)) == 2


def test_an_answer_that_is_taken_back_in_one_tab_is_so_in_the_other(stored: Browser, use: Use):
    first = choose(answered(put(opened("checkin"), "weight_kg", 91.0), "pregnant"), KEEP)
    other = use(Browser(stored))
    second = opened("checkin")
    assert second.session_state["profile_conditions"] == ["pregnant"]
    use(stored)
    answered(first)
    use(other)
    second = other.says(second)
    assert second.session_state["profile_conditions"] == []
    assert not side(second).get("html")
    assert number(second, "weight_kg") == 91.0


def test_a_link_is_shown_to_a_guest_and_replaces_nothing(stored: Browser):
    answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease")
    before = dict(stored.tab)
    guest = opened(weight="60", goal="cut")
    assert "This is a plan from a link. Yours is kept." in text(guest)
    assert number(guest, "weight_kg") == 60.0
    assert keyed(guest.multiselect, "profile_conditions").value == ["kidney_disease"]
    put(guest, "weight_kg", 61.0)
    assert stored.tab == before
    # A reload of it is still a guest's.
    assert "This is a plan from a link." in text(opened(weight="61", goal="cut"))
    mine = press(guest, "two_plates_back")
    assert number(mine, "weight_kg") == 91.0
    assert address(mine) == {"weight": ["91"]}
    assert "from a link" not in text(mine)
    assert stored.tab == before


def test_a_link_can_be_made_ones_own(stored: Browser):
    put(opened("checkin"), "weight_kg", 91.0)
    mine = press(opened(weight="60", goal="cut"), "two_plates_mine")
    assert "from a link" not in text(mine)
    again = opened("checkin")
    assert number(again, "weight_kg") == 60.0
    assert address(again) == {"weight": ["60"], "goal": ["cut"]}


def test_ones_own_address_is_no_link_of_another(stored: Browser):
    put(opened("checkin"), "weight_kg", 91.0)
    assert "from a link" not in text(opened(weight="91"))
    # One that this tab had last, and that another tab went beyond.
    stored.notes["address"] = "weight=75"
    assert number(opened(weight="75"), "weight_kg") == 91.0


def test_a_week_from_a_link_replaces_none_of_ones_own(stored: Browser):
    app = put_row(go(opened("checkin"), "training"), sets="6")
    before = stored.tab["training"]
    week = training(app).week(training(app).readings())
    shared = link.to_text(week)
    put_row(app, sets="2")
    before = stored.tab["training"]
    guest = opened("training", week=shared)
    assert "This is a plan from a link." in text(guest)
    assert training(guest).choice == "own"
    assert stored.tab["training"] == before
    mine = press(guest, "two_plates_back")
    assert training(mine).draft.rows["sets"].iloc[0] == "2"
    assert stored.tab["training"] == before


def test_everything_is_forgotten_in_every_tab(stored: Browser, use: Use):
    one = choose(answered(put(opened("checkin"), "weight_kg", 91.0), "kidney_disease"), KEEP)
    bring(go(one, "journal"), a_csv=HEVY)
    tab = use(Browser(stored))
    other = opened("journal")
    assert len(known(other).journal.log) == 3
    use(stored)
    one = forget(one)
    assert stored.kept == stored.tab == {}
    assert line(one) == "Kept until this tab closes"
    assert known(one).journal.empty
    assert number(one, "weight_kg") == 80.0
    assert address(one) == {}
    use(tab)
    other = tab.says(other)
    assert known(other).journal.empty
    assert number(other, "weight_kg") == 80.0
    assert tab.kept == tab.tab == {}
    assert toasts(other) == ["Everything was forgotten in another tab, and so in this one."]
    assert number(opened("checkin"), "weight_kg") == 80.0


def test_what_cannot_be_moved_stays_in_the_tab(stored: Browser):
    app = put(opened("checkin"), "weight_kg", 91.0)
    stored.fault = "QuotaExceededError"
    app = choose(app, KEEP)
    stored.fault = ""
    app = stored.says(app)
    assert line(app) == "Kept until this tab closes"
    assert stored.kept == {}
    assert number(opened("checkin"), "weight_kg") == 91.0
