"""What is worked out of the journal shown: once, until it or the way of counting changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import pandas as pd

from calc.journal import Journal, spread, weekly
from calc.journal.overlap import resolved
from calc.journal.weekly import trained_days, trend_weight, unassigned
from calc.show.journal import week as words
from calc.show.journal.training.muscles import within
from calc.training.volume import Counting
from pages.common.state import training as training_state
from pages.common.state.journal import JournalState

ASSIGNMENTS = "assignments"

T = TypeVar("T")


@dataclass(frozen=True)
class Derived:
    """What was worked out of a journal, and how its sets were counted."""

    journal: Journal
    counting: Counting
    assignments: dict[str, str]
    weeks: pd.DataFrame
    days_trained: pd.DataFrame
    weigh_ins: pd.DataFrame
    last_day: date
    unknown: pd.Series


def derived(state: JournalState) -> Derived:
    """What is worked out of the journal shown: once, until it or the way of counting changes."""
    training = training_state.stored()
    counting = training.counting if training else Counting()
    own = assignments(state)

    def work_out(journal: Journal) -> Derived:
        return Derived(
            journal,
            counting,
            own,
            weekly(journal, counting, assignments=own),
            trained_days(journal, counting, assignments=own),
            trend_weight(resolved(journal).days),
            words.last_day(journal),
            unassigned(journal, assignments=own),
        )

    return state.derived("weeks", work_out, counting, own)


def assignments(state: JournalState) -> dict[str, str]:
    """What the person says an exercise is, here or on the Training page, by its name."""
    training = training_state.stored()
    kept = state.answers.get(ASSIGNMENTS) or {}
    return {**kept, **(training.assignments if training else {})}


def once(state: JournalState, known: Derived, name: str, make: Callable[[], T], *of: object) -> T:
    """What `make` makes of what is known: made once, until that or `of` changes."""
    return state.derived(name, lambda _: make(), known.counting, known.assignments, *of)


def span_of_weeks(weeks: pd.DataFrame) -> tuple[object, object]:
    """What tells weeks without a gap from others of one journal."""
    return weeks["week_start"].iloc[0], weeks["week_start"].iloc[-1]


def fractional(state: JournalState, known: Derived, weeks: pd.DataFrame) -> pd.DataFrame:
    """The weeks shown in fractional sets, as trials count, whichever way the person counts."""
    usual = Counting()
    if known.counting == usual:
        return weeks
    every = state.derived(
        "fractional",
        lambda journal: spread(weekly(journal, usual, assignments=known.assignments)),
        known.assignments,
    )
    return within(every, weeks)
