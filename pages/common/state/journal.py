"""What a session knows of its journal: what was brought, what is asked, what is shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any, BinaryIO, TypeVar, cast

import streamlit as st

from calc import InputError
from calc.journal import Journal, UnknownTableError, merge
from calc.journal.brought import Brought
from calc.journal.example import example
from calc.journal.reading.mapping import MAPPING, signature
from calc.journal.reading.stream import Progress
from calc.journal.removal import without_app, without_reading
from calc.show.journal import bring as words
from calc.show.journal.bring import Told
from pages.common.state.waiting import Waiting, read_again, reading

KEY = "two_plates_journal"
# A log of ten years is a tenth of that; what is larger can be brought anew.
LARGEST_KEPT = 20_000_000
# No widget takes up the state of one before it, forgotten or not.
_NUMBERS = count(1)

T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass
class JournalState:
    """One session's journal.

    `base` is what was read whole and what was written by hand: that is what is kept, and with it
    the files that wait for an answer (`waiting`) and those that were read by one (`answered`).
    `follow` takes over what another tab wrote since, so that none undoes what the other did.
    `journal` is what the page shows: with `base` the files that wait, or an example in its place.
    It stays the same object until something changes, and `derived` remembers what was made of it.
    """

    base: Journal = field(default_factory=Journal)
    waiting: list[Waiting] = field(default_factory=list)
    answered: list[Brought] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    example: Journal | None = None
    follow: Callable[[], None] = lambda: None
    number: int = 0
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
            self._open(Waiting(file, data), progress)
        except InputError as fault:
            self.told.append(words.fault_of(file, fault))
        except Exception:
            # Whatever a file holds, the page and what is in it go on.
            log.exception("A file could not be read")
            self.told.append(words.fault_of(file, InputError(words.OUR_FAULT, "file")))

    def _open(self, one: Waiting, progress: Progress | None) -> None:
        """Read a file and add it, or let it wait; a table is read as one like it was before."""
        try:
            self._take(one, progress)
        except UnknownTableError as fault:
            one.kind = signature(fault.sheet.header)
            mapping = self.answers.get(words.answer_name(one.kind, MAPPING))
            if mapping and one.was is None:
                one.choices, one.known = {MAPPING: mapping}, {MAPPING: words.MAPPED}
                self._take(one, progress)
            else:
                one.sheet = fault.sheet
                self._wait(one)

    def answer(self, one: Waiting, given: Mapping[str, Any]) -> None:
        """Read a file that waits with what the person said of it, and remember that."""
        if not self._still_there(one):
            return
        choices = {**one.choices, **given}
        asked = Waiting(one.file, one.data, choices, one.known, one.kind, key=one.key, was=one.was)
        try:
            self.told = []
            self._take(asked, None)
        except InputError as fault:
            one.fault = str(fault)

    def leave_out(self, one: Waiting) -> None:
        """Forget a file that waits; one whose answers were asked again stays as it was."""
        if not self._still_there(one):
            return
        what = "left as it was" if one.was is not None else "left out"
        self.told = [Told(one.file, f"{words.short_name(one.file)}: {what}")]
        if one.was is None:
            self._forget(one.key)
        self.waiting = [other for other in self.waiting if other.key != one.key]
        self._show()

    def ask_again(self, brought: Brought) -> None:
        """Ask once more what a file left open; until it is answered, all stays as it is."""
        if not self._still_there(brought):
            return
        self.told = []
        try:
            again = Waiting(brought.file, brought.data, kind=brought.kind, key=brought.key)
            again.was = brought.choices
            self._open(again, None)
        except InputError as fault:
            self.told.append(words.fault_of(brought.file, fault))

    def take_out(self, source: str) -> None:
        """Take an app out: what it told, its files, and what was said of them."""
        self.follow()
        kinds = {source}
        files: list[Waiting | Brought] = [*self.waiting, *self.answered]
        for one in [one for one in files if source in one.apps]:
            kinds.add(one.kind)
            self._forget(one.key)
        for name in [name for name in self.answers if name.partition(":")[0] in kinds]:
            self.remember(name, "")
        self.told = [words.taken_out(source)]
        self.change(lambda base: without_app(base, source))

    def _still_there(self, one: Waiting | Brought) -> bool:
        """Whether a file still waits, or is still answered, whatever another tab did meanwhile."""
        self.follow()
        files = self.waiting if isinstance(one, Waiting) else self.answered
        if any(other.key == one.key for other in files):
            return True
        self.told = [words.answered_elsewhere(one.file)]
        return False

    def _take(self, one: Waiting, progress: Progress | None) -> None:
        """Read a file and add it, or let it wait where it still leaves something open."""
        found = one.read(progress)
        kind = one.kind or found.app or found.source
        if one.was is None:
            one.recall(kind, found.questions, self.answers)
        if found.questions and one.known:
            found = one.read(progress)
        if found.questions:
            one.leave_open(kind, found)
            self._wait(one)
            return
        for name, answer in one.choices.items():
            if name not in one.known:
                self.remember(words.answer_name(kind, name), answer)
        if one.was is None:
            self.add(found, one.file, one.known)
            self._hold_answered(one, found, kind)
        else:
            self._read_again(one, found)
        self.waiting = [other for other in self.waiting if other.key != one.key]
        self._show()

    def _wait(self, one: Waiting) -> None:
        one.number = self.next_number()
        # The same file again takes the place of the one that waits.
        for other in self.waiting:
            if other.data == one.hold():
                one.key, one.was = other.key, other.was
        self.waiting = [other for other in self.waiting if other.key != one.key]
        self.waiting.append(one)
        if one.was is None and not one.kept:
            self.told.append(words.waits(one.file, len(one.questions)))
        self._show()

    def _hold_answered(self, one: Waiting, found: Journal, kind: str) -> None:
        """Hold a file that was read by an answer, so that the answer can be changed."""
        if not one.choices:
            return
        for old in list(self.answered):
            # A newer export of the same log tells all that the older one did.
            if old.kind == kind and without_reading(reading(old), found).empty:
                self._forget(old.key)
        brought = one.brought(kind, found.source.split(", "), waiting=False)
        self._forget(one.key)
        if len(brought.packed) <= LARGEST_KEPT:
            self.answered.append(brought)

    def _read_again(self, one: Waiting, found: Journal) -> None:
        """Put what a file tells with other answers in place of what it told.

        The other files that were read with the answer that is changed go with it.
        """
        self.follow()
        alike = list(one.alike(self.answered))
        together, new = read_again(self.base, alike, one.changed)
        self.told.append(words.line_of(one.file, found, together != self.base, {}))
        self.put(together)
        said = {other.key: other.choices for other in new}
        for place, other in enumerate(self.answered):
            self.answered[place] = replace(other, choices=said.get(other.key, other.choices))

    def _forget(self, key: str) -> None:
        self.answered = [one for one in self.answered if one.key != key]
        self.waiting = [one for one in self.waiting if one.key != key]

    def add(self, found: Journal, file: str, answers: Mapping[str, str]) -> None:
        """Add what was read of a file to what is kept, and say so."""
        self.follow()
        before = self.base
        together = merge(before, found)
        self.told.append(words.line_of(file, found, together != before, answers))
        self.put(together)

    def renew(self) -> None:
        """Let the uploaders begin anew, so that they hold no file and none is read again."""
        self.number = self.next_number()

    def next_number(self) -> int:
        """A number that no widget of this session had yet."""
        return next(_NUMBERS)

    def change(self, how: Callable[[Journal], Journal]) -> None:
        """Change what is kept; nothing where `how` gives the same journal back."""
        self.follow()
        changed = how(self.base)
        if changed is not self.base:
            self.put(changed)

    def put(self, journal: Journal) -> None:
        """Take a journal in place of the one that is kept."""
        self.base = journal
        self._show()

    def remember(self, name: str, value: Any) -> None:
        """Remember what a person said, for the next file of its kind."""
        self.answers[name] = value

    def show_example(self, today: date) -> None:
        """Show the example until something of the person's own is there."""
        self.example = example(today)
        self._show()

    def leave_example(self) -> None:
        """Put the example away."""
        self.example = None
        self._show()

    def erase(self) -> None:
        """Let nothing be there: what was brought, what waits, what was remembered."""
        self.base, self.example = Journal(), None
        self.waiting, self.answered, self.told, self.answers = [], [], [], {}
        self._show()

    def begin_with(self, kept: Journal) -> None:
        """Take a journal that was kept in place of this one."""
        self.base = kept
        self._show()

    def files(self) -> list[Brought]:
        """The files to keep: those that wait, then those that were read by an answer."""
        waiting = [one for one in self.waiting if one.was is None]
        return [*(one.brought(one.kind, (), waiting=True) for one in waiting), *self.answered]

    def begin_with_files(self, kept: Iterable[Brought]) -> None:
        """Take files that were kept in place of those that are here."""
        kept = list(kept)
        self.answered = [one for one in kept if not one.waiting]
        # What waits here waits there too; what is asked again was answered there.
        there = {(one.key, one.waiting) for one in kept}
        self.waiting = [one for one in self.waiting if (one.key, one.was is None) in there]
        held = {one.key for one in self.waiting}
        for one in kept:
            if one.waiting and one.key not in held:
                self._wait_on(one)
        self._show()

    def _wait_on(self, kept: Brought) -> None:
        """Let a file wait that was left open on another day, or in another tab."""
        one = Waiting(kept.file, b"", dict(kept.choices), key=kept.key, kept=True)
        one.kind, one.number, told = kept.kind, self.next_number(), self.told
        try:
            one.data = kept.data
            self._open(one, None)
        except InputError as fault:
            one.fault = str(fault)
            self.waiting.append(one)
        self.told = told

    def _show(self) -> None:
        parts = [one.journal for one in self.waiting if one.journal is not None and one.was is None]
        self.journal = merge(self.base, *parts) if parts else self.base
        if self.journal.empty and not self.waiting and self.example is not None:
            self.journal = self.example


def stored() -> JournalState | None:
    """Return the session's journal where something asked for it already."""
    return st.session_state.get(KEY)


def load() -> JournalState:
    """Return the session's journal."""
    found: JournalState | None = st.session_state.get(KEY)
    if found is None:
        found = st.session_state[KEY] = JournalState()
    return found
