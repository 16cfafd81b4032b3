"""What is being written by hand: saved, asked about, undone, whatever another tab did."""

from __future__ import annotations

from datetime import date

from calc.journal import Journal
from calc.journal.by_hand import put_day
from pages.common.state.journal import JournalState
from pages.journal.hand import MOST_STEPS, Hand

DAY = date(2026, 11, 30)


def written(hand: Hand, journal: JournalState, kg: float, day: date = DAY) -> None:
    hand.write(journal, lambda base: put_day(base, day, weight_kg=kg), "weight", "day")


def test_steps_are_taken_back_one_by_one():
    hand, journal = Hand("metric", DAY), JournalState()
    befores = []
    for kg in (80.0, 81.0, 82.0):
        befores.append(journal.base)
        written(hand, journal, kg)
    assert hand.said == ("day", "Saved: weight, Mon 30 Nov.")
    while befores:
        hand.undo(journal)
        assert journal.base == befores.pop()
    assert hand.said == ("day", "Undone: weight, Mon 30 Nov.")
    hand.undo(journal)
    assert journal.base == Journal()


def test_only_the_last_steps_are_remembered_and_no_change_is_none():
    hand, journal = Hand("metric", DAY), JournalState()
    for kg in range(60, 60 + 2 * MOST_STEPS):
        written(hand, journal, kg)
    assert len(hand.steps) == MOST_STEPS
    last = hand.steps[-1]
    written(hand, journal, 60 + 2 * MOST_STEPS - 1)
    assert hand.steps[-1] is last


def test_what_another_tab_wrote_meanwhile_stays():
    hand, journal = Hand("metric", DAY), JournalState()
    written(hand, journal, 80)
    journal.change(lambda base: put_day(base, date(2026, 11, 29), weight_kg=79))
    hand.undo(journal)
    assert journal.base == put_day(Journal(), date(2026, 11, 29), weight_kg=79)


def test_one_question_takes_the_place_of_another():
    hand = Hand("metric", DAY)
    hand.ask("a", 1, "One?", lambda: None)
    hand.ask("b", 2, "Two?", lambda: None)
    assert hand.typed == {"b": 2}
    assert getattr(hand.asked, "question", "") == "Two?"
    hand.go(DAY)
    assert hand.typed == {}
    assert hand.asked is None
