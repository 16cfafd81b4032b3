"""What a session knows of its days, there and back."""

from __future__ import annotations

from datetime import date

import pytest

from calc.journal import Journal
from calc.kept.codec.today import Kept
from calc.today import diary, workout
from calc.today.meals import Amounts, Extra, Lived
from pages.common.state import journal as journals
from pages.common.state.journal import JournalState
from pages.common.state.today import OF_DAY, Today
from tests.support.todays import ROWS, card, session

DAY = date(2026, 11, 30)
WHOLE = diary.as_planned(Lived(), ROWS)


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> JournalState:
    found = JournalState()
    monkeypatch.setattr(journals, "load", lambda: found)
    return found


def test_a_day_is_lived_and_undone(journal: JournalState):
    state = Today()
    state.live(DAY, WHOLE, ROWS)
    assert len(journal.base.days) == 1
    state.undo()
    assert journal.base == Journal()
    assert state.diary == {}
    state.undo()
    assert state.diary == {}


def test_a_day_that_nobody_can_have_is_refused_and_changes_nothing(journal: JournalState):
    state = Today()
    feast = diary.add(WHOLE, Extra("feast", Amounts(14_000.0)))
    state.live(DAY, feast, ROWS)
    assert state.fault[0] == OF_DAY
    assert "above 15,000 kcal" in state.fault[1]
    assert state.diary == {}
    assert journal.base == Journal()


def test_a_session_ends_in_the_journal(journal: JournalState):
    state = Today()
    state.begin(session())
    state.train(lambda given: workout.tick(given, 0, 60, 8))
    state.finish()
    assert len(journal.base.log) == 1
    assert state.workout is None
    state.finish()
    state.train(lambda given: given)
    state.begin(session())
    state.finish()
    assert len(journal.base.log) == 1


def test_what_is_kept_is_the_days_and_the_session(journal: JournalState):
    state = Today()
    state.live(DAY, diary.drank(Lived(), 2), ROWS)
    state.begin(session())
    assert state.kept == Kept({"2026-11-30": Lived(glasses=2)}, session())
    assert journal.base == Journal()


def test_what_was_asked_of_an_exercise_is_told_of_it_when_its_partner_is_in_hand(
    journal: JournalState,
):
    state, seen = Today(), workout.pair(session())
    state.begin(seen)
    state.train(lambda given: workout.tick(given, 0, 60, 8), seen)
    state.train(lambda given: workout.reserve(given, 0, 2), seen)
    assert state.workout is not None
    first, second = (card.sets[0] for card in state.workout.cards)
    assert (first.done, first.reserve) == (True, 2)
    assert not second.done
    assert state.workout.at == 1
    # Of an exercise that was swapped away nothing is told, and what is typed meanwhile stays.
    state.begin(workout.swap(seen, card("Leg press", 2)))
    state.typed["today_set_load"] = 70.0
    state.train(lambda given: workout.tick(given, 0, 60, 8), seen)
    assert state.workout.done == 0
    assert state.typed
