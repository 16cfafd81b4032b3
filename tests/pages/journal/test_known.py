"""What is worked out of the journal is worked out once, and anew when it changes."""

from __future__ import annotations

from calc.training.volume import Counting
from pages.common.state.journal import JournalState
from pages.common.state.training import Training
from pages.journal import known
from tests.support.journals import a_set, journal_of


def test_weeks_are_worked_out_once_and_anew_with_another_journal(monkeypatch):
    monkeypatch.setattr("pages.common.state.training.stored", lambda: None)
    state = JournalState(journal=journal_of([a_set("2026-10-05", reps=5)]))
    first = known.derived(state)
    assert known.derived(state) is first
    assert first.weeks["hard_sets_quadriceps"].tolist() == [1]
    assert first.days_trained["days_quadriceps"].tolist() == [1]
    state.journal = journal_of([a_set("2026-10-05", reps=5), a_set("2026-10-12", reps=5)])
    assert known.derived(state).weeks["hard_sets_quadriceps"].tolist() == [1, 1]
    assert known.derived(state).last_day.isoformat() == "2026-10-12"


def test_weeks_in_fractional_sets_are_those_shown_where_one_counts_like_that(monkeypatch):
    direct = Training("metric", (), counting=Counting(rule="direct"))
    sets = [a_set(day, reps=5) for day in ("2026-10-05", "2026-10-12", "2026-10-19")]
    state = JournalState(journal=journal_of(sets))
    monkeypatch.setattr("pages.common.state.training.stored", lambda: None)
    usual = known.derived(state)
    shown = usual.weeks.tail(2)
    assert known.fractional(state, usual, shown) is shown
    monkeypatch.setattr("pages.common.state.training.stored", lambda: direct)
    other = known.derived(state)
    assert other.weeks["hard_sets_adductors"].sum() == 0
    found = known.fractional(state, other, other.weeks.tail(2))
    assert found["hard_sets_adductors"].tolist() == shown["hard_sets_adductors"].tolist()


def test_what_was_made_once_is_made_anew_with_another_journal_or_another_question(monkeypatch):
    monkeypatch.setattr("pages.common.state.training.stored", lambda: None)
    state = JournalState(journal=journal_of([a_set("2026-10-05", reps=5)]))
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    def asked(*of: object) -> int:
        return known.once(state, known.derived(state), "thing", make, *of)

    assert (asked(1), asked(1), asked(2)) == (1, 1, 2)
    state.journal = journal_of([a_set("2026-10-12", reps=5)])
    assert asked(2) == 3
