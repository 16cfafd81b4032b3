"""What is worked out of the journal is worked out once, and anew when it changes."""

from __future__ import annotations

from pages.common.state.journal import JournalState
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
