"""What a session knows of the journal: what waits, what is told, and what is made of it once."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from unittest.mock import Mock

import pytest

from pages.common.state.journal import JournalState
from pages.common.state.keeper import Keeper, KeepError
from tests.support.journal_page import HEVY, STRONG


def bring(state: JournalState, file: str, text: str) -> JournalState:
    state.bring(file, BytesIO(text.encode()))
    return state


def test_what_leaves_nothing_open_is_kept_and_the_rest_waits():
    state = bring(bring(JournalState(), "hevy.csv", HEVY), "strong.csv", STRONG)
    assert len(state.base.log) == 3
    assert [one.file for one in state.waiting] == ["strong.csv"]
    # What the page shows has the sets of the file that waits, without their weights.
    assert len(state.journal.log) == 5


def test_the_same_file_again_takes_the_place_of_the_one_that_waits():
    state = bring(bring(JournalState(), "strong.csv", STRONG), "again.csv", STRONG)
    assert [one.file for one in state.waiting] == ["again.csv"]


def test_what_cannot_be_read_is_told_and_changes_nothing():
    state = bring(JournalState(), "hevy.csv", HEVY)
    before = state.journal
    state.bring("picture.png", BytesIO(b"\x89PNG\r\n\x1a\n\0\0\0\0" * 20))
    assert state.journal is before
    assert "picture.png" in state.told[-1].text


def test_what_is_derived_is_made_once_until_the_journal_or_what_it_rests_on_changes():
    state, made = bring(JournalState(), "hevy.csv", HEVY), []

    def make(journal):
        made.append(len(journal.log))
        return len(made)

    assert [state.derived("count", make), state.derived("count", make)] == [1, 1]
    assert state.derived("count", make, "lb") == 2
    bring(state, "later.csv", HEVY.replace("Feb 2026", "May 2026"))
    assert state.derived("count", make, "lb") == 3
    assert made == [3, 3, 6]


@pytest.fixture
def keeper() -> Mock:
    return Mock(spec=Keeper, **{"changed.return_value": False})


def test_the_example_gives_way_to_what_is_a_persons_own_and_is_never_kept(keeper: Mock):
    state = JournalState(keeper=keeper)
    state.show_example(date(2026, 3, 1))
    assert state.is_example
    assert state.base.empty
    keeper.save.assert_not_called()
    bring(state, "hevy.csv", HEVY)
    assert not state.is_example
    assert len(state.journal.log) == 3


def test_a_keeper_that_fails_is_trouble_and_loses_nothing_that_is_shown(keeper: Mock):
    state = JournalState(keeper=keeper)
    keeper.save.side_effect = KeepError("The disk is full.")
    bring(state, "hevy.csv", HEVY)
    assert state.trouble == "The disk is full."
    assert len(state.journal.log) == 3
    keeper.erase.side_effect = KeepError("The disk is full.")
    state.erase()
    assert len(state.journal.log) == 3
