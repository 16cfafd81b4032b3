"""The weekly check-in: what the logs taught, and whether next week's plan follows it.

- `check_in(profile, learned, date, marks)`: the decision, with its reason in plain words.
- `learned_on(estimate, date)`: what an estimate of `calc.expenditure` says on a date.
- `paused`, `known_to_the_estimate`: what a person's marks mean for it.
- `record`, `history`, `taken_back`: what was used, kept as marks of the journal.
"""

from calc.expenditure.checkin.decision import CheckIn, Verdict, check_in, record, recorded
from calc.expenditure.checkin.history import (
    before_last,
    history,
    in_use,
    taken_back,
)
from calc.expenditure.checkin.learned import Learned, Logged, learned_on, logged, normal
from calc.expenditure.checkin.marks import Known, Pause, known_to_the_estimate, paused
from calc.expenditure.checkin.rule import (
    NextWeek,
    energy_for_rate,
    next_maintenance,
    next_week,
)

__all__ = [
    "CheckIn",
    "Known",
    "Learned",
    "Logged",
    "NextWeek",
    "Pause",
    "Verdict",
    "before_last",
    "check_in",
    "energy_for_rate",
    "history",
    "in_use",
    "known_to_the_estimate",
    "learned_on",
    "logged",
    "next_maintenance",
    "next_week",
    "normal",
    "paused",
    "record",
    "recorded",
    "taken_back",
]
