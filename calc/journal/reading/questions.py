"""What the reader of a file works with: answers given, questions left, what went unused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.errors import LONGEST_SHOWN, InputError, shown_value
from calc.journal.model import (
    NOT_USED,
    Journal,
    Question,
    as_text,
    day_table,
    log_table,
    mark_table,
    problem_table,
    repeated,
)
from calc.tables.mended_rows import MENDED, REFUSED, SHORT
from calc.tables.sheet import Sheet

Choices = Mapping[str, Any]
MAPPING = "mapping"
KG, LB = "kg", "lb"
WEIGHT_UNIT = "weight_unit"
DATE_ORDER = "date_order"
DAY_FIRST, MONTH_FIRST = "day first", "month first"
TIME_ZONE = "timezone"
ENERGY_UNIT = "energy_unit"
KCAL, KJ = "kcal", "kJ"
# What each question may be answered with; a time zone with any name of one.
OFFERED: Mapping[str, Mapping[str, str]] = {
    WEIGHT_UNIT: {KG: "kilograms", LB: "pounds"},
    DATE_ORDER: {DAY_FIRST: "the day", MONTH_FIRST: "the month"},
    ENERGY_UNIT: {KCAL: "kilocalories", KJ: "kilojoules"},
    TIME_ZONE: {},
}


class _Told(NamedTuple):
    """What is told of some rows of a file: their lines, and what stood in a column of each."""

    rows: np.ndarray
    column: str
    shown: list[str]
    what: str
    done: str


class Desk:
    """The answers of the person, and what a reader has to say about its file."""

    def __init__(self, choices: Choices | None = None, file: str = "") -> None:
        self.choices = dict(choices or {})
        self.file = file
        self.questions: list[Question] = []
        self._told: list[_Told] = []

    def ask(self, name: str, text: str, answers: Mapping[str, str]) -> str:
        """Return the answer to a question; '' where it is not answered, and then it is noted.

        Raises `InputError` for an answer that is not on offer (without any, each text is one).
        """
        given = self.choices.get(name)
        if given is None or given == "":
            if all(one.name != name for one in self.questions):
                self.questions.append(Question(name, text, dict(answers), self.file))
            return ""
        _refuse_unoffered(name, given, answers)
        return str(given)

    def weight_unit(self, what: str = "The weights in this file") -> str:
        """Return 'kg' or 'lb' as the person says, '' while nobody does."""
        return self.ask(
            WEIGHT_UNIT,
            f"{what} have no unit. Which one are they in?",
            OFFERED[WEIGHT_UNIT],
        )

    def date_order(self, example: str) -> str:
        """Return which comes first in a date such as '3/4/2026', '' while nobody says."""
        return self.ask(
            DATE_ORDER,
            f"Dates such as '{example}' leave open what comes first. Which is it?",
            OFFERED[DATE_ORDER],
        )

    def tell(
        self,
        where: pd.Series,
        what: str,
        done: str = NOT_USED,
        *,
        lines: np.ndarray | None = None,
        column: str = "",
        values: pd.Series | None = None,
    ) -> None:
        """Note each row where `where` is true, with its line and the value that stood there."""
        chosen = where.to_numpy(dtype=bool)
        if not chosen.any():
            return
        rows = lines[chosen] if lines is not None else np.zeros(int(chosen.sum()), int)
        shown = [""] * len(rows)
        if values is not None:
            given = as_text(pd.Series(values.array[chosen]))
            shown = [text[:LONGEST_SHOWN] for text in given.tolist()]
        self._told.append(_Told(rows, column, shown, what, done))

    def say(self, what: str, done: str = NOT_USED, *, row: int = 0, value: object = "") -> None:
        """Note one thing, about the whole file or about a line of it."""
        self._told.append(_Told(np.array([row]), "", [shown_value(value)], what, done))

    def journal(
        self, *, log: Any = None, days: Any = None, marks: Any = None, source: str = ""
    ) -> Journal:
        """Return the journal of the file; `source` is put on every row that has none."""
        return Journal(
            log_table(_from(log, source)),
            day_table(_from(days, source)),
            mark_table(_from(marks, source)),
            self.problems,
            tuple(self.questions),
        )

    @property
    def problems(self) -> pd.DataFrame:
        """Everything told so far, by line."""
        if not self._told:
            return problem_table()
        rows = np.concatenate([one.rows for one in self._told])
        order = np.argsort(rows, kind="stable")
        part = np.repeat(np.arange(len(self._told)), [len(one.rows) for one in self._told])[order]
        shown = [text for one in self._told for text in one.shown]
        columns = {
            "file": repeated([self.file], np.zeros(len(rows), int)),
            "row": rows[order],
            "column": repeated([one.column for one in self._told], part),
            "value": repeated(shown, order),
            "what": repeated([one.what for one in self._told], part),
            "done": repeated([one.done for one in self._told], part),
        }
        return problem_table({name: pd.Series(column) for name, column in columns.items()})


_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def with_uneven(found: Journal, sheet: Sheet, desk: Desk) -> Journal:
    """Return the journal of a sheet, with word of each record that is too short or too long."""
    if not sheet.uneven:
        return found
    delimiter = _DELIMITERS[sheet.delimiter]
    words = {
        SHORT: ("The row ends before the last heading", "left blank"),
        MENDED: (f"A {delimiter} in this text was not in quotes", "the row was put together again"),
        REFUSED: ("More fields in this row than there are headings", NOT_USED),
        "": ("More fields in this row than there are headings", "those beyond are not used"),
    }
    notes = [
        {
            "file": desk.file,
            "row": row.line,
            "column": row.column,
            "value": row.shown[:LONGEST_SHOWN],
            "what": words[row.fault][0],
            "done": words[row.fault][1],
        }
        for row in sheet.uneven
    ]
    told = pd.concat([found.problems, problem_table(pd.DataFrame(notes))], ignore_index=True)
    return found.but(problems=told.sort_values("row", kind="stable", ignore_index=True))


def checked_choices(choices: Choices) -> Choices:
    """Return the answers of a person.

    Raises `InputError`, all at once, for an answer to nothing that is asked or none on offer.
    """
    faults = []
    for name, given in choices.items():
        if name == MAPPING:
            continue
        try:
            if name not in OFFERED:
                raise InputError(
                    f"'{shown_value(name)}' is no question of a file: these are "
                    f"{', '.join([*OFFERED, MAPPING])}.",
                    name,
                    given,
                )
            if given is not None and given != "":
                _refuse_unoffered(name, given, OFFERED[name])
        except InputError as fault:
            faults.append(fault)
    if faults:
        raise InputError.together(faults)
    return choices


def _refuse_unoffered(name: str, given: object, answers: Mapping[str, str]) -> None:
    if not isinstance(given, str) or (answers and given not in answers):
        offered = ", ".join(answers) or "a name such as 'Europe/Berlin'"
        raise InputError(
            f"'{shown_value(given)}' is no answer to '{name}': choose {offered}.", name, given
        )


def _from(rows: Any, source: str) -> Any:
    if rows is None or not source:
        return rows
    made = pd.DataFrame(rows)
    return made if "source" in made else made.assign(source=source)


@dataclass(frozen=True)
class Reader:
    """How the export of one app is told from others, and how it is read.

    `source` is the app in the tables, `name` as people call it; `what` says which of its files.
    `above` says that it reads what stands above the headings: of any other that is told as unused.
    """

    source: str
    name: str
    what: str
    recognises: Callable[[Sheet], bool]
    read: Callable[[Sheet, Desk], Journal]
    above: bool = False


@dataclass(frozen=True)
class JsonReader:
    """How a JSON file of an app is told from others by how it begins, and how it is read."""

    source: str
    name: str
    what: str
    recognises: Callable[[str], bool]
    read: Callable[[Any, Desk], Journal]
