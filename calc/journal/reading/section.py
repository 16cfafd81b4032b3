"""A table inside a file: some of its records under headings of their own, read as a sheet is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.questions import Desk
from calc.tables.sheet import Column, Record, Sheet, unique


class Section(Sheet):
    """Records with one set of headings; each keeps the line of the file that it began on."""

    def __init__(self, header: Sequence[str], records: Sequence[Record]) -> None:
        """Take the headings and the records; one that is too short is blank at its end."""
        super().__init__(b"")
        self.header = tuple(name.strip() for name in header)
        self._rows = records

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns by name, each with its different texts."""
        names = unique(self.header)
        width = len(names)
        padding = [""] * width
        rows = [(row.fields + padding)[:width] for row in self._rows]
        by_column = zip(*rows, strict=True) if rows else ([] for _ in names)
        found = {}
        for name, texts in zip(names, by_column, strict=True):
            codes, different = pd.factorize(np.array(texts, dtype=object))
            found[name] = Column(codes, pd.Index(different, dtype="str"))
        return found

    @cached_property
    def size(self) -> int:
        """How many records it has."""
        return len(self._rows)

    @cached_property
    def lines(self) -> np.ndarray:
        """The line of the file that each record begins on."""
        return np.array([row.line for row in self._rows], dtype=int)


def with_uneven(found: Journal, sheet: Sheet, desk: Desk) -> Journal:
    """Return the journal of a sheet, with word of each record that is too short or too long."""
    if not sheet.uneven:
        return found
    notes = Desk(file=desk.file)
    lines = np.array([one.line for one in sheet.uneven], dtype=int)
    beyond = pd.Series([one.beyond for one in sheet.uneven], dtype="str")
    notes.tell(beyond == "", "The row ends before the last heading", "left blank", lines=lines)
    notes.tell(
        beyond != "",
        "More fields in this row than there are headings",
        "those beyond are not used",
        lines=lines,
        values=beyond,
    )
    told = pd.concat([found.problems, notes.problems], ignore_index=True)
    return found.but(problems=told.sort_values("row", kind="stable", ignore_index=True))
