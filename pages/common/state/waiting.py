"""A file that leaves something open, and what is to be done with its answer."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO
from uuid import uuid4

from calc import InputError
from calc.journal import Journal, Question, merge, read
from calc.journal.brought import Brought, packed
from calc.journal.reading.stream import Progress
from calc.journal.removal import without_reading
from calc.show.journal import bring as words
from calc.tables.sheet import Sheet

log = logging.getLogger(__name__)


@dataclass
class Waiting:
    """A file that leaves something open.

    `choices` are the answers so far, `known` those of them that were given for an earlier file, in
    words. `journal` is what can be said of it; it has none while nobody said what the columns of
    its `sheet` are. `kind` is what answers are remembered by, where it is not the app; `key` names
    the file where it is kept, and `kept` says that it is, just so. `was` are the answers that it
    was read with before, where they are asked for again.
    """

    file: str
    data: bytes | BinaryIO
    choices: dict[str, Any] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    journal: Journal | None = None
    sheet: Sheet | None = None
    examples: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    number: int = 0
    key: str = field(default_factory=lambda: uuid4().hex)
    was: Mapping[str, Any] | None = None
    kept: bool = False

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the file does not say."""
        return self.journal.questions if self.journal is not None else ()

    def read(self, progress: Progress | None, **more: Any) -> Journal:
        """Read the file with the answers so far. Raises `InputError`."""
        if not isinstance(self.data, bytes):
            self.data.seek(0)
        return read(self.data, self.file, progress=progress, **{**self.choices, **more})

    @property
    def apps(self) -> tuple[str, ...]:
        """The apps that it is of, as far as can be said."""
        return tuple(self.journal.source.split(", ")) if self.journal is not None else ()

    @property
    def changed(self) -> dict[str, Any]:
        """The answers that are others than those it was read with before."""
        was = self.was or {}
        return {name: given for name, given in self.choices.items() if given != was.get(name)}

    def alike(self, files: Iterable[Brought]) -> Iterator[Brought]:
        """The files of its kind that were read with the answers that are changed, it among them."""
        was = self.was or {}
        for one in files:
            same = all(one.choices.get(name) == was.get(name) for name in self.changed)
            if one.kind == self.kind and same:
                yield one

    def recall(self, kind: str, questions: Iterable[Question], answers: Mapping[str, Any]) -> None:
        """Take over what was answered for an earlier file of its kind."""
        for question in questions:
            answer = answers.get(words.answer_name(kind, question.name))
            if answer and (not question.answers or answer in question.answers):
                self.choices[question.name] = answer
                self.known[question.name] = words.answer_in_words(question, answer)

    def leave_open(self, kind: str, found: Journal) -> None:
        """Note what a reading leaves open, each question with an example from the file."""
        self.hold()
        self.kind, self.journal = kind, found
        asked = words.as_in_kilograms(found.questions)
        seen = self.read(None, **asked) if asked else found
        self.examples = {ask.name: words.example_of(ask, seen) for ask in found.questions}

    def hold(self) -> bytes:
        """Return its bytes, and hold them from now on: the upload itself goes."""
        if not isinstance(self.data, bytes):
            self.data.seek(0)
            self.data = self.data.read()
        return self.data

    def brought(self, kind: str, apps: Sequence[str], *, waiting: bool) -> Brought:
        """Return it as it is kept."""
        return Brought(
            self.key, self.file, kind, tuple(apps), self.choices, waiting, packed(self.hold())
        )


def reading(one: Brought) -> Journal:
    """Return what a kept file tells with its answers; nothing where it cannot be read any more."""
    try:
        return read(one.data, one.file, **one.choices)
    except InputError as fault:
        log.warning("A file that was kept could not be read: %s", fault)
        return Journal()


def read_again(
    base: Journal, files: Iterable[Brought], changed: Mapping[str, Any]
) -> tuple[Journal, list[Brought]]:
    """Return a journal in which files tell what they do with other answers, and those files."""
    old = [one for one in files if one.packed]
    new = [replace(one, choices={**one.choices, **changed}) for one in old]
    for one in old:
        base = without_reading(base, reading(one))
    return merge(base, *map(reading, new)), new
