"""Two people signed in at once, under load: nothing of the one is read or written by the other."""

from __future__ import annotations

import pytest
from sqlalchemy import URL

from pages.common.keeping import account
from tests.support.account_attacks import by_two_people

TRIES = 1200


def test_two_people_under_load_read_and_write_nothing_of_each_other(at: URL):
    score = by_two_people(at, TRIES)
    assert (score.reads, score.writes) == (0, 0)
    assert score.made >= TRIES
    assert len(score.tries) == 10


def test_accounts_that_are_mixed_up_would_be_counted(
    accounts: URL, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(account, "owner", lambda issuer, subject: "everybody")
    score = by_two_people(accounts, 4)
    assert score.reads > 0
    assert score.writes > 0
