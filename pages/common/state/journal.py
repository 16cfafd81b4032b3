"""What a session knows of its journal: what was brought, what is asked, what is shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any, BinaryIO, TypeVar, cast

import streamlit as st

from calc import InputError
from calc.journal import Journal, Question, UnknownTableError, merge, read
from calc.journal.example import example
from calc.journal.reading.mapping import MAPPING, signature
from calc.show.journal import bring as words
from calc.show.journal.bring import Told
from calc.tables.sheet import Sheet
from pages.common.state.keeper import Keeper, KeepError, keeper

KEY = "two_plates_journal"

Progress = Callable[[float], None]
T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass
class Waiting:
    """A file that leaves something open. Its bytes are held until that is answered, no longer.

    `choices` are the answers so far, `known` those of them that were given for an earlier file, in
    words. `journal` is what can be said of it; it has none while nobody said what the columns of
    its `sheet` are. `kind` is what answers are remembered by, where it is not the app.
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

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.journal.questions if self.journal is not None else ()

    def read(self, progress: Progress | None, **more: Any) -> Journal:
        """Read the file with the answers so far. Raises `InputError`."""
        if not isinstance(self.data, bytes):
            self.data.seek(0)
        return read(self.data, self.file, progress=progress, **{**self.choices, **more})


def _held(data: bytes | BinaryIO) -> bytes:
    """A file's bytes, to be held where the upload itself goes."""
    if isinstance(data, bytes):
        return data
    data.seek(0)
    return data.read()


@dataclass
class JournalState:
    """One session's journal.

    `base` is what was read whole and what was written by hand: that is what is kept. `journal` is
    what the page shows: with it the files that wait for an answer, or an example in its place. It
    stays the same object until something changes, and `derived` remembers what was made of it.
    """

    base: Journal = field(default_factory=Journal)
    waiting: list[Waiting] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    example: Journal | None = None
    keeper: Keeper | None = None
    trouble: str = ""
    number: int = 0
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    journal: Journal = field(default_factory=Journal)
    _derived: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def is_example(self) -> bool:
        """Whether what is shown is the example and nobody's own."""
        return self.example is not None and self.journal is self.example

    def derived(self, name: str, make: Callable[[Journal], T], *of: Any) -> T:
        """What `make` makes of the journal shown: made once, until it or `of` changes."""
        found = self._derived.get(name)
        if found is None or found[0][0] is not self.journal or found[0][1] != of:
            found = self._derived[name] = ((self.journal, of), make(self.journal))
        return cast(T, found[1])

    def bring(self, file: str, data: BinaryIO, progress: Progress | None = None) -> None:
        """Read a file and add it; what cannot be read is told, and nothing else changes."""
        try:
            self._bring(file, data, progress)
        except InputError as fault:
            self.told.append(words.fault_of(file, fault))
        except Exception:
            # Whatever a file holds, the page and what is in it go on.
            log.exception("A file could not be read")
            self.told.append(words.fault_of(file, InputError(words.OUR_FAULT, "file")))

    def _bring(self, file: str, data: BinaryIO, progress: Progress | None) -> None:
        try:
            self._take(Waiting(file, data), progress)
        except UnknownTableError as fault:
            one = Waiting(file, _held(data), kind=signature(fault.sheet.header))
            mapping = self.answers.get(words.answer_name(one.kind, MAPPING))
            if mapping:
                one.choices, one.known = {MAPPING: mapping}, {MAPPING: words.MAPPED}
                self._take(one, progress)
            else:
                one.sheet = fault.sheet
                self._wait(one)

    def answer(self, one: Waiting, given: Mapping[str, Any]) -> None:
        """Read a file that waits with what the person said of it, and remember that."""
        asked = Waiting(one.file, one.data, {**one.choices, **given}, kind=one.kind)
        asked.known = one.known
        try:
            self.told = []
            self._take(asked, None)
        except InputError as fault:
            one.fault = str(fault)
        else:
            self.waiting = [other for other in self.waiting if other is not one]
            self._show()

    def leave_out(self, one: Waiting) -> None:
        """Forget a file that waits."""
        self.waiting = [other for other in self.waiting if other is not one]
        self.told = [Told(one.file, f"{words.short_name(one.file)}: left out")]
        self._show()

    def _take(self, one: Waiting, progress: Progress | None) -> None:
        """Read a file and add it, or let it wait where it still leaves something open."""
        found = one.read(progress)
        kind = one.kind or found.source
        for question in found.questions:
            answer = self.answers.get(words.answer_name(kind, question.name))
            if answer and (not question.answers or answer in question.answers):
                one.choices[question.name] = answer
                one.known[question.name] = words.answer_in_words(question, answer)
        if found.questions and one.known:
            found = one.read(progress)
        if found.questions:
            one.data, one.journal = _held(one.data), found
            asked = words.as_in_kilograms(found.questions)
            seen = one.read(None, **asked) if asked else found
            one.examples = {ask.name: words.example_of(ask, seen) for ask in found.questions}
            self._wait(one)
            return
        for name, answer in one.choices.items():
            if name not in one.known:
                self.remember(words.answer_name(kind, name), answer)
        self.add(found, one.file, one.known)

    def _wait(self, one: Waiting) -> None:
        one.number = self.next_number()
        # The same file again takes the place of the one that waits.
        self.waiting = [other for other in self.waiting if other.data != one.data]
        self.waiting.append(one)
        self.told.append(words.waits(one.file, len(one.questions)))
        self._show()

    def add(self, found: Journal, file: str, answers: Mapping[str, str]) -> None:
        """Add what was read of a file to what is kept, and say so."""
        self.refresh()
        before = self.base
        together = merge(before, found)
        self.told.append(words.line_of(file, found, together != before, answers))
        self.put(together)

    def renew(self) -> None:
        """Let the uploaders begin anew, so that they hold no file and none is read again."""
        self.number = self.next_number()

    def next_number(self) -> int:
        """A number that no widget of this session had yet."""
        return next(self.numbers)

    def change(self, how: Callable[[Journal], Journal]) -> None:
        """Change what is kept; nothing where `how` gives the same journal back."""
        self.refresh()
        changed = how(self.base)
        if changed is not self.base:
            self.put(changed)

    def put(self, journal: Journal) -> None:
        """Take a journal in place of the one that is kept."""
        self.base = journal
        self._show()
        self._with_keeper(lambda kept: kept.save(journal))

    def remember(self, name: str, value: Any) -> None:
        """Remember what a person said, for the next file of its kind."""
        self.answers[name] = value
        self._with_keeper(lambda kept: kept.remember(name, value))

    def show_example(self, today: date) -> None:
        """Show the example until something of the person's own is there."""
        self.example = example(today)
        self._show()

    def leave_example(self) -> None:
        """Put the example away."""
        self.example = None
        self._show()

    def erase(self) -> None:
        """Delete everything: what is kept, what waits, what was remembered."""
        try:
            if self.keeper is not None:
                self.keeper.erase()
        except KeepError as fault:
            self.trouble = str(fault)
            return
        self.base, self.example, self.trouble = Journal(), None, ""
        self.waiting, self.told, self.answers = [], [], {}
        self._show()

    def open_kept(self) -> None:
        """Begin with what this machine keeps. Raises `KeepError`."""
        assert self.keeper is not None
        self.base = self.keeper.load()
        self.answers = dict(self.keeper.settings())
        self._show()

    def refresh(self) -> None:
        """Take over what another tab wrote since, so that none undoes what the other did."""

        def look(kept: Keeper) -> None:
            if kept.changed():
                self.open_kept()

        self._with_keeper(look)

    def _with_keeper(self, do: Callable[[Keeper], None]) -> None:
        if self.keeper is None:
            return
        try:
            do(self.keeper)
            self.trouble = ""
        except KeepError as fault:
            self.trouble = str(fault)

    def _show(self) -> None:
        parts = [one.journal for one in self.waiting if one.journal is not None]
        self.journal = merge(self.base, *parts) if parts else self.base
        if self.journal.empty and not self.waiting and self.example is not None:
            self.journal = self.example


def load() -> JournalState:
    """Return the session's journal; at its start with what this machine keeps."""
    found: JournalState | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = JournalState()
        try:
            found.keeper = keeper()
            if found.keeper is not None:
                found.open_kept()
        except KeepError as fault:
            found.keeper, found.trouble = None, str(fault)
    return found
