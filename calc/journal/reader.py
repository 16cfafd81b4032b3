"""The apps whose exports can be read, one file each, found by what a file holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from calc.journal.desk import Desk
from calc.journal.model import Journal
from calc.journal.sheet import Sheet


@dataclass(frozen=True)
class Reader:
    """How the export of one app is told from others, and how it is read.

    `source` is the app in the tables, `name` as people call it; `what` says which of its files.
    """

    source: str
    name: str
    what: str
    recognises: Callable[[Sheet], bool]
    read: Callable[[Sheet, Desk], Journal]
