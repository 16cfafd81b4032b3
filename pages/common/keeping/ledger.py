"""What a session knows beside what its home holds: writing what changed, following what others did.

The later change stays, by part; whatever comes of two changes is told.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from calc import InputError
from calc.kept.parts import VERSIONS, Held, Home
from calc.kept.sql import KeptError
from pages.common.keeping import shelves
from pages.common.keeping.browser import BrowserHome
from pages.common.keeping.shelves import BY_PART, SHELVES, Digests, Shelf, States, same

WORDS: Mapping[str, str] = {
    "profile": "your numbers",
    "health": "your health answers",
    "training": "your training week",
    "journal": "your journal",
    "files": "the files of your journal",
    "settings": "what you answered",
}
log = logging.getLogger(__name__)


@dataclass
class Known:
    """A part as its home holds it, and what was seen of the session when that was so."""

    revision: str = ""
    changed: str = ""
    digests: Digests = field(default_factory=dict)
    seen: tuple[Any, ...] = ()


@dataclass
class Ledger:
    """A session and its home, part by part. `held_back` are parts that are not to be written."""

    home: Home
    tell: Callable[[str], None]
    known: dict[str, Known] = field(default_factory=dict)
    held_back: frozenset[str] = frozenset()
    aside: dict[str, Held] = field(default_factory=dict)
    trouble: str = ""

    @property
    def has_something(self) -> bool:
        """Whether there is something of the person's own that could be lost."""
        return bool(self.aside) or any(one.digests for one in self.known.values())

    def take(
        self,
        held: Mapping[str, Held],
        leave: frozenset[str] = frozenset(),
        aside: frozenset[str] = frozenset(),
    ) -> None:
        """Take what the home holds into the session, which knows nothing yet. Raises `InputError`.

        Parts to `leave` are not taken; those to lay `aside` are not written until it is said which
        of the two is to stay.
        """
        shelves.put(held, leave)
        self.held_back = aside
        self.aside = {part: held[part] for part in aside & held.keys()}
        for part in BY_PART.keys() & held.keys():
            self._note(part, held[part])

    def _note(self, part: str, held: Held) -> None:
        shelf, states = BY_PART[part], shelves.states()
        digests: Digests = {} if part in self.aside else shelf.compared(states, {})[1]
        self.known[part] = Known(held.revision, held.changed, digests, shelf.seen(states))

    def save(self) -> None:
        """Write what changed since it was written last."""
        states = shelves.states()
        for shelf in SHELVES:
            if shelf.part not in self.held_back:
                self._save(shelf, states)

    def _save(self, shelf: Shelf, states: States, upon: Held | None = None) -> None:
        known, seen = self.known.get(shelf.part) or Known(), shelf.seen(states)
        if upon is None and same(known.seen, seen):
            return
        found, digests = shelf.compared(states, {} if upon is not None else known.digests)
        if not found and upon is None:
            known.digests, known.seen = digests, seen
            self.known[shelf.part] = known
            return
        revision, changed = uuid4().hex, max(now(), known.changed)
        if self.write(shelf.part, revision, changed, found, whole=upon is not None):
            self.known[shelf.part] = Known(revision, changed, digests, seen)

    def write(
        self,
        part: str,
        revision: str,
        changed: str,
        pieces: Mapping[str, bytes | None],
        *,
        whole: bool,
    ) -> bool:
        """Write pieces of a part; where that fails it is told and tried again."""
        try:
            self.home.write(part, VERSIONS[part], revision, changed, pieces, whole=whole)
        except (KeptError, InputError) as fault:
            self._failed(fault)
            return False
        if not isinstance(self.home, BrowserHome):
            self.trouble = ""
        return True

    def _failed(self, fault: KeptError | InputError) -> None:
        log.warning("A home failed: %s", getattr(fault, "reason", type(fault).__name__))
        self.trouble = str(fault)

    def put(self, part: str, held: Held) -> None:
        """Write a part as it was held elsewhere."""
        if self.write(part, held.revision, held.changed, held.pieces, whole=True):
            self.known[part] = Known(held.revision, held.changed)

    def follow(self) -> bool:
        """Take over what was written elsewhere since; False where all was forgotten there."""
        try:
            revisions = self.home.revisions()
            behind = {
                part
                for part, revision in revisions.items()
                if part in BY_PART and revision != self.known.get(part, Known()).revision
            }
            gone = not revisions and any(one.revision for one in self.known.values())
            if behind and not gone:
                held = self.home.read()
                for shelf in SHELVES:
                    if shelf.part in behind and shelf.part in held:
                        self._meet(shelf, held[shelf.part])
        except (KeptError, InputError) as fault:
            self._failed(fault)
            return True
        return not gone

    def _meet(self, shelf: Shelf, theirs: Held) -> None:
        part, mine = shelf.part, self._changed_here(shelf)
        if mine and mine >= theirs.changed:
            self.tell(f"Another tab changed {WORDS[part]} too. This change is the later: it stays.")
            self.known[part] = Known(theirs.revision, theirs.changed)
            self._settle(part, theirs)
            self._save(shelf, shelves.states(), upon=theirs)
            return
        self._settle(part, theirs)
        if part in self.held_back:
            self.aside[part] = theirs
        else:
            shelf.put(shelf.read(theirs.pieces))
        self._note(part, theirs)
        later = " That change is the later: it stays." if mine else ""
        self.tell(f"Another tab changed {WORDS[part]}: this one shows it now.{later}")

    def _changed_here(self, shelf: Shelf) -> str:
        """When a part was changed here in a way that its home does not hold yet; else empty."""
        known = self.known.get(shelf.part) or Known()
        states = shelves.states()
        if not same(known.seen, shelf.seen(states)) and shelf.compared(states, known.digests)[0]:
            return now()
        if isinstance(self.home, BrowserHome):
            return self.home.changed_at(shelf.part)
        return ""

    def _settle(self, part: str, theirs: Held) -> None:
        if isinstance(self.home, BrowserHome):
            self.home.settle(part, theirs.revision)

    def release(self) -> None:
        """Write from now on what was held back, as it is."""
        for part in self.held_back:
            if part in self.known:
                self.known[part].seen, self.known[part].digests = (), {}
        self.held_back, self.aside = frozenset(), {}

    def restore(self) -> None:
        """Put back what was laid aside, and write again what was held back."""
        aside, self.aside = self.aside, {}
        shelves.put(aside)
        for part, held in aside.items():
            self._note(part, held)
        self.held_back = frozenset()


def now() -> str:
    """The time in UTC as it is written beside a part."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
