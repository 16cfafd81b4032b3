"""The journal: the logs of many apps as one."""

from calc.journal.model import Journal, Question
from calc.journal.read import UnknownTableError, read

__all__ = ["Journal", "Question", "UnknownTableError", "read"]
