"""The weekly check-in: what the logs taught, and whether next week's plan follows it.

- `check_in(profile, learned, date, marks)`: the decision, with its reason in plain words.
- `learned_on(estimate, date)`: what an estimate of `calc.expenditure` says on a date.
- `paused`, `known_to_the_estimate`: what a person's marks mean for it.
- `record`, `history`, `taken_back`: what was used, kept as marks of the journal.
"""

from calc.checkin.decide import CheckIn, Verdict, check_in
from calc.checkin.learned import Learned, Logged, learned_on, logged, normal
from calc.checkin.marks import Known, Pause, known_to_the_estimate, paused
from calc.checkin.past import before_last, history, in_use, record, recorded, taken_back
from calc.checkin.rule import next_maintenance

__all__ = [
    "CheckIn",
    "Known",
    "Learned",
    "Logged",
    "Pause",
    "Verdict",
    "before_last",
    "check_in",
    "history",
    "in_use",
    "known_to_the_estimate",
    "learned_on",
    "logged",
    "next_maintenance",
    "normal",
    "paused",
    "record",
    "recorded",
    "taken_back",
]
