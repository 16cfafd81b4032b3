"""What is written and when, and two tabs that change the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pages.common.keeping.panel import KEEP
from tests.pages.common.test_form import number, put
from tests.support.app import go, keyed, opened, with_open
from tests.support.journal_page import with_logs
from tests.support.kept_page import choose, keeping, toasts
from tests.support.stored import Browser

Use = Callable[[Browser], Browser]


def test_what_did_not_change_is_not_written_again(stored: Browser):
    app = with_logs(go(put(opened(), "weight_kg", 91.0), "journal"))
    before = len([one for message in stored.messages for one in message["writes"]])
    for page in ("plan", "training", "checkin", "journal", "why"):
        go(app, page)
    go(opened(), "journal")
    after = len([one for message in stored.messages for one in message["writes"]])
    assert before == after == 2


def test_only_the_piece_that_changed_is_sent(stored: Browser):
    app = with_logs(go(opened(), "journal"))
    app = with_open(app, "journal_hand")
    keyed(app.main.number_input, "journal_value_weight_kg").set_value(80.4).run()
    write = stored.messages[-1]["writes"][0]
    assert write["part"] == "journal"
    assert [name.partition("/")[0] for name in write["pieces"]] == ["days"]


def test_a_write_is_sent_until_it_is_acknowledged(stored: Browser, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pages.common.keeping.browser.acknowledge", lambda body: False)
    app = put(opened(), "weight_kg", 91.0)
    app.run()
    assert [len(message["writes"]) for message in stored.messages] == [0, 0, 1, 1]
    put(app, "weight_kg", 92.0)
    monkeypatch.undo()
    number_of = keeping(app).outbox.writes()[0].upon
    assert len(number_of) == 1


def test_two_tabs_follow_each_other_and_the_later_change_stays(stored: Browser, use: Use):
    one = choose(put(opened(), "weight_kg", 91.0), KEEP)
    tab = use(Browser(stored))
    other = put(opened(), "weight_kg", 92.0)
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
