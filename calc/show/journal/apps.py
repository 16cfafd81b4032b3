"""The apps that a journal is of, and what a person answered about their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from calc.journal import Journal, Question
from calc.journal.model import HAND
from calc.journal.reading.mapping import MAPPING
from calc.journal.reading.questions import OFFERED
from calc.show.journal.bring import answer_in_words, short_name
from calc.show.journal.contents import app_name, contents, listed, span

TITLE = "Your apps and answers"
MOST_FILES_NAMED = 2
TAKE_OUT = "All of it leaves the journal. You can import its file again."


@dataclass(frozen=True)
class App:
    """An app of the journal: its source in the tables, its name, what it told."""

    source: str
    name: str
    inside: str


def apps(journal: Journal) -> list[App]:
    """Return the apps that told something, each with what is in the journal of it, by name."""
    tables = (journal.log, journal.days, journal.marks)
    sources = {source for table in tables for source in table["source"]} - {HAND}
    return sorted((_app(journal, source) for source in sources), key=lambda one: one.name)


def _app(journal: Journal, source: str) -> App:
    log, days, marks = (
        table[table["source"] == source] for table in (journal.log, journal.days, journal.marks)
    )
    own = Journal(log, days, marks)
    inside = ", ".join(part for part in (contents(own), span(own)) if part)
    return App(source, app_name(source), inside)


def answered(files: Iterable[str], choices: Mapping[str, Any]) -> str:
    """Return what was said of some files: 'strong.csv: weights in kilograms'."""
    names = [short_name(one) for one in dict.fromkeys(files)]
    if len(names) > MOST_FILES_NAMED:
        names = [*names[-MOST_FILES_NAMED:], f"{len(names) - MOST_FILES_NAMED} more"]
    said = [_in_words(name, choices[name]) for name in choices]
    return f"{listed(names)}: {listed(said)}"


def _in_words(name: str, answer: Any) -> str:
    if name == MAPPING:
        return "columns as you named them"
    return answer_in_words(Question(name, name, OFFERED.get(name, {})), str(answer))
