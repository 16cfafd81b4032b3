"""What is written and when, and two tabs that change the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from calc.kept.sql import SqlHome
from pages.common.keeping import account, ledger
from pages.common.keeping.panel import KEEP
from pages.common.state import profile as profiles
from pages.web import measures
from tests.support.account_attacks import accounts_at
from tests.support.app import go, keyed, opened, with_open
from tests.support.form_page import number, put
from tests.support.journal_page import known, with_logs
from tests.support.kept_page import (
    ISSUER,
    answered,
    choose,
    forget,
    given,
    keeping,
    press,
    signed_in,
    toasts,
)
from tests.support.stored import Browser
from tests.support.training_page import chosen
from tests.support.training_page import known as training
from tests.support.training_page import put as put_row

Use = Callable[[Browser], Browser]


def home_of(who: str) -> SqlHome:
    """What an account holds, beside the pages."""
    return SqlHome(account._store(account.database()), account.owner(ISSUER, who))


def test_what_did_not_change_is_not_written_again(stored: Browser):
    app = with_logs(go(put(opened(), "weight_kg", 91.0), "journal"))
    before = len([one for message in stored.messages for one in message["writes"]])
    for page in ("plan", "training", "checkin", "journal", "why"):
        go(app, page)
    go(opened(), "journal")
    after = len([one for message in stored.messages for one in message["writes"]])
    assert before == after == 2


def test_a_week_that_the_page_opens_with_is_nobodys_and_one_that_was_chosen_is_theirs(
    stored: Browser,
):
    app = go(opened("checkin"), "training")
    assert stored.tab == {}
    app = chosen(app, "full body")
    assert stored.tab.keys() == {"training"}
    assert training(go(opened("checkin"), "training")).choice == "full body"
    # Back at the one that it opened with is a choice too.
    chosen(app, "upper/lower")
    assert training(go(opened("checkin"), "training")).choice == "upper/lower"


def test_what_a_browser_says_it_holds_and_what_is_refused_is_counted(stored: Browser):
    def counted(name: str, **labels: str) -> float:
        return measures.REGISTRY.get_sample_value(f"two_plates_{name}_total", labels) or 0

    saved = counted("saves", part="profile", home="tab")
    refused = counted("refused_input", field="weight")
    app = put(opened("checkin"), "weight_kg", 91.0)
    assert counted("saves", part="profile", home="tab") == saved + 1
    app = put(put(app, "weight_kg", 9_999.0), "height_cm", 181.0)
    assert counted("refused_input", field="weight") == refused + 1


def test_only_the_piece_that_changed_is_sent(stored: Browser):
    app = with_logs(go(opened("checkin"), "journal"))
    app = with_open(app, "journal_hand")
    keyed(app.main.number_input, "journal_value_weight_kg").set_value(80.4).run()
    write = stored.messages[-1]["writes"][0]
    assert write["part"] == "journal"
    assert [name.partition("/")[0] for name in write["pieces"]] == ["days"]


def test_a_write_is_sent_until_it_is_acknowledged(stored: Browser, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pages.common.keeping.browser.acknowledge", lambda body: False)
    app = put(opened("checkin"), "weight_kg", 91.0)
    app.run()
    assert [len(message["writes"]) for message in stored.messages] == [0, 0, 1, 1]
    put(app, "weight_kg", 92.0)
    monkeypatch.undo()
    number_of = keeping(app).outbox.writes()[0].upon
    assert len(number_of) == 1


def test_two_tabs_follow_each_other_and_the_later_change_stays(stored: Browser, use: Use):
    one = choose(put(opened("checkin"), "weight_kg", 91.0), KEEP)
    tab = use(Browser(stored))
    other = put(opened("checkin"), "weight_kg", 92.0)
    use(stored)
    one = stored.says(one)
    assert number(one, "weight_kg") == 92.0
    assert toasts(one) == ["Another tab changed your numbers: this one shows it now."]
    # Now the other has not heard yet of a change when it makes its own.
    put(one, "weight_kg", 93.0)
    use(tab)
    put(other, "weight_kg", 94.0)
    other = tab.says(other)
    assert number(other, "weight_kg") == 94.0
    assert any("This change is the later: it stays." in text for text in toasts(other))
    use(stored)
    assert number(stored.says(one), "weight_kg") == 94.0
    assert any("Another tab changed your numbers" in text for text in toasts(one))


def test_a_tab_that_did_not_hear_that_all_was_forgotten_writes_no_part_of_it(
    stored: Browser, use: Use
):
    one = choose(given(opened("checkin"), 91.0, "kidney_disease"), KEEP)
    tab = use(Browser(stored))
    other = opened("checkin")
    use(stored)
    forget(one)
    use(tab)
    tab.waiting.clear()
    other = tab.says(put(other, "weight_kg", 94.0))
    assert number(other, "weight_kg") == 94.0
    assert other.session_state["profile_conditions"] == []
    assert stored.kept.keys() == {"profile"}
    assert toasts(other) == [
        "Another tab deleted your health answers: nothing of that is left here.",
        "Another tab deleted your numbers too. This change is the later: it stays.",
    ]


@pytest.fixture(scope="session")
def much(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], bytes]:
    """A way to the database of somebody who gave this and that: written once."""

    @cache
    def written() -> bytes:
        file = tmp_path_factory.mktemp("much") / "accounts.sqlite"
        with accounts_at(f"sqlite:///{file}"):
            app = given(signed_in(), 91.0, "kidney_disease")
            with_logs(go(put_row(go(app, "training"), sets="9"), "journal"))
            with closing(sqlite3.connect(file)) as database:
                return database.serialize()

    return written


@pytest.fixture
def devices(
    much: Callable[[], bytes], stored: Browser, file: Path, request: pytest.FixtureRequest
) -> tuple[AppTest, AppTest]:
    """The pages of somebody who gave much, and who is signed in on two devices."""
    file.write_bytes(much())
    request.getfixturevalue("configured")
    one, other = signed_in(), go(signed_in(), "journal")
    assert not known(other).journal.empty
    return one, other


def test_what_is_forgotten_elsewhere_is_gone_here_though_something_new_was_given(devices):
    one, other = devices
    put(forget(one), "height_cm", 181.0)
    other = go(other.run(), "checkin")
    assert toasts(other) == [
        f"Another tab or device {what}: {shown}"
        for what, shown in (
            ("deleted your health answers", "nothing of that is left here."),
            ("changed your numbers", "this one shows it now."),
            ("deleted your training week", "nothing of that is left here."),
            ("deleted your journal", "nothing of that is left here."),
        )
    ]
    assert (number(other, "weight_kg"), number(other, "height_cm")) == (80.0, 181.0)
    assert other.session_state["profile_conditions"] == []
    assert known(go(other, "journal")).journal.empty
    assert training(go(other, "training")).draft.rows["sets"].iloc[0] != "9"
    assert home_of("ann").revisions().keys() == {"profile"}


def test_a_change_that_is_made_when_all_was_forgotten_elsewhere_stays_and_both_are_told(devices):
    one, other = devices
    other = go(other, "checkin")
    one = forget(one)
    other = put(other, "weight_kg", 94.0)
    assert (number(other, "weight_kg"), other.session_state["profile_conditions"]) == (94.0, [])
    assert any("your numbers too. This change is the later" in text for text in toasts(other))
    assert home_of("ann").revisions().keys() == {"profile"}
    assert number(one.run(), "weight_kg") == 94.0
    assert toasts(one) == ["Another tab or device changed your numbers: this one shows it now."]


def test_a_profile_that_was_emptied_elsewhere_is_so_here(devices):
    other = devices[1]
    held = home_of("ann").read()["profile"]
    home_of("ann").write("profile", 1, "emptied", held.changed, {}, whole=True)
    other = go(other.run(), "checkin")
    assert number(other, "weight_kg") == 80.0
    assert other.session_state["profile_conditions"] == ["kidney_disease"]
    assert "Another tab or device deleted your numbers: " in toasts(other)[0]
    # And stays so: what is shown is the example.
    assert home_of("ann").revisions()["profile"] == "emptied"


def test_a_change_between_two_looks_is_not_written_over_unseen(
    devices, monkeypatch: pytest.MonkeyPatch
):
    one, other = devices
    other = go(other, "checkin")
    looks = SqlHome.revisions
    stale = home_of("ann").revisions()

    def late(home: SqlHome) -> dict[str, str]:
        monkeypatch.setattr(SqlHome, "revisions", looks)
        return stale

    put(one, "weight_kg", 92.0)
    monkeypatch.setattr(SqlHome, "revisions", late)
    other = put(other, "height_cm", 181.0)
    assert any("your numbers too. This change is the later" in text for text in toasts(other))
    assert number(one.run(), "height_cm") == 181.0


def test_a_guest_who_changes_the_plan_of_a_link_leaves_ones_own_alone(devices):
    one, _ = devices
    guest = signed_in(query={"weight": "60"})
    put(one, "weight_kg", 92.0)
    guest = put(guest, "weight_kg", 61.0)
    assert number(guest, "weight_kg") == 61.0
    assert number(press(guest, "two_plates_back"), "weight_kg") == 92.0
    assert number(one.run(), "weight_kg") == 92.0


def test_a_step_back_in_the_browser_takes_back_a_change_and_deletes_nothing(
    devices, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(profiles, "SECONDS_UNTIL_WRITTEN", 0.0)
    one, other = devices
    one = put(answered(one), "weight_kg", 92.0)
    one.query_params["weight"] = "91"
    assert number(one.run(), "weight_kg") == 91.0
    assert number(go(other.run(), "checkin"), "weight_kg") == 91.0


def test_a_change_of_this_moment_stays_though_the_clock_was_set_back(
    devices, monkeypatch: pytest.MonkeyPatch
):
    one, other = devices
    other = go(other, "checkin")
    with monkeypatch.context() as ahead:
        ahead.setattr(ledger, "now", lambda: "2099-01-01T00:00:00.000000+00:00")
        put(one, "weight_kg", 92.0)
    other = put(other, "weight_kg", 94.0)
    assert number(other, "weight_kg") == 94.0
    # As is one after it, which is written at a time that is not before the other's.
    assert number(put(other, "weight_kg", 95.0), "weight_kg") == 95.0
    assert number(one.run(), "weight_kg") == 95.0
    assert home_of("ann").read()["profile"].changed.startswith("2099")
