"""The journal: the logs of many apps as one."""

from calc.journal.merge import merge
from calc.journal.model import Journal, Question
from calc.journal.overlap import Overlap, Resolved, overlaps, prefer, resolved
from calc.journal.read import UnknownTableError, read

__all__ = [
    "Journal",
    "Overlap",
    "Question",
    "Resolved",
    "UnknownTableError",
    "merge",
    "overlaps",
    "prefer",
    "read",
    "resolved",
]
