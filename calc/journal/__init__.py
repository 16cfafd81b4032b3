"""The journal: the logs of many apps as one."""

from calc.journal.merge import merge
from calc.journal.model import Journal, Question
from calc.journal.overlap import Overlap, Resolved, overlaps, prefer, resolved
from calc.journal.reading.read import UnknownTableError, read
from calc.journal.weekly import days_of, sessions_of, spread, unassigned, weekly

__all__ = [
    "Journal",
    "Overlap",
    "Question",
    "Resolved",
    "UnknownTableError",
    "days_of",
    "merge",
    "overlaps",
    "prefer",
    "read",
    "resolved",
    "sessions_of",
    "spread",
    "unassigned",
    "weekly",
]
