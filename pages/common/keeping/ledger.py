"""What a session knows beside what its home holds: writing what changed, following what others did.

The later change stays, by part; whatever comes of two changes is told.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from calc import InputError
from calc.kept.parts import VERSIONS, Held, Home
from calc.kept.sql import THIS_MACHINE, KeptError, OvertakenError
from pages.common.keeping import shelves
from pages.common.keeping.browser import BrowserHome
from pages.common.keeping.shelves import BY_PART, SHELVES, Digests, Shelf, States, same
from pages.web import measures

WORDS: Mapping[str, str] = {
    "profile": "your numbers",
    "health": "your health answers",
    "training": "your training week",
    "journal": "your journal",
    "files": "the files of your journal",
    "settings": "what you answered",
    "menus": "your menus",
    "today": "what you ticked off",
    "team": "your team",
}
# Later than whatever is held: no clock that was set back makes a change of this moment an old one.
JUST_NOW = "9999"
# What is held of a part whose rows are not there any more.
GONE = Held(1, "", "")
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
    overtaken: bool = False
    tried: float = 0.0

    @property
    def parts(self) -> set[str]:
        """The parts that hold something of the person's own."""
        return {part for part, one in self.known.items() if one.digests} | self.aside.keys()

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
        digests: Digests = {} if part in self.aside else shelf.compared(states, None)[1]
        self.known[part] = Known(held.revision, held.changed, digests, shelf.seen(states))

    def save(self) -> None:
        """Write what changed since it was written last."""
        states, self.overtaken = shelves.states(), False
        for shelf in SHELVES:
            if shelf.part not in self.held_back:
                self._save(shelf, states)
        if self.overtaken:
            self.follow()

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
        over = known.revision if upon is None else upon.revision
        if self.write(shelf.part, revision, changed, found, whole=not known.digests, upon=over):
            self.known[shelf.part] = Known(revision, changed, digests, seen)

    def write(
        self,
        part: str,
        revision: str,
        changed: str,
        pieces: Mapping[str, bytes | None],
        *,
        whole: bool,
        upon: str | None = None,
    ) -> bool:
        """Write pieces of a part; where that fails it is told and tried again."""
        try:
            self.home.write(part, VERSIONS[part], revision, changed, pieces, whole=whole, upon=upon)
        except OvertakenError:
            self.overtaken = True
            return False
        except (KeptError, InputError) as fault:
            self._failed(fault)
            return False
        if not isinstance(self.home, BrowserHome):
            # A browser's is counted when it says that it holds it.
            measures.saved(part, _place(self.home))
            self.trouble = ""
        return True

    def _failed(self, fault: KeptError | InputError) -> None:
        if isinstance(fault, KeptError):
            measures.failed("store")
        self.tried = time.monotonic()
        log.warning("A home failed: %s", getattr(fault, "reason", type(fault).__name__))
        self.trouble = str(fault)

    def put(self, part: str, held: Held) -> None:
        """Write a part as it was held elsewhere."""
        if self.write(part, held.revision, held.changed, held.pieces, whole=True):
            self.known[part] = Known(held.revision, held.changed)

    def follow(self) -> bool:
        """Take over what was written elsewhere since; False where all was forgotten there.

        What was changed here meanwhile is later than that, and stays.
        """
        try:
            revisions = self.home.revisions()
            here = {part: one.revision for part, one in self.known.items()}
            behind = {
                part
                for part, revision in revisions.items()
                if part in BY_PART and revision != here.get(part, "")
            }
            gone = {part for part, revision in here.items() if revision and part not in revisions}
            if gone and not revisions and not any(self._changed_here(one) for one in SHELVES):
                return False
            held = self.home.read() if behind else {}
            for shelf in SHELVES:
                if shelf.part in gone:
                    self._meet(shelf, GONE)
                elif shelf.part in behind and shelf.part in held:
                    self._meet(shelf, held[shelf.part])
        except (KeptError, InputError) as fault:
            self._failed(fault)
        return True

    def _meet(self, shelf: Shelf, theirs: Held) -> None:
        part, mine = shelf.part, self._changed_here(shelf)
        there = "Another tab or device" if _place(self.home) == "account" else "Another tab"
        did = f"{there} {'changed' if theirs.pieces else 'deleted'} {WORDS[part]}"
        had = self.known.get(part, Known()).digests or theirs.pieces or part in self.aside
        if mine and mine >= theirs.changed:
            self.tell(f"{did} too. This change is the later: it stays.")
            self.known[part] = Known(theirs.revision, theirs.changed)
            self._settle(part, theirs)
            self._save(shelf, shelves.states(), upon=theirs)
            return
        self._settle(part, theirs)
        if part in self.held_back:
            self.aside.pop(part, None)
            self.aside |= {part: theirs} if theirs.pieces else {}
        else:
            shelf.put(shelf.read(theirs.pieces) if theirs.pieces else shelf.empty())
        self._note(part, theirs)
        later = " That change is the later: it stays." if mine else ""
        shown = "this one shows it now." if theirs.pieces else "nothing of that is left here."
        # What was empty and is emptied is no news.
        if had:
            self.tell(f"{did}: {shown}{later}")

    def _changed_here(self, shelf: Shelf) -> str:
        """When a part was changed here in a way that its home does not hold yet; else empty."""
        if shelf.part in self.held_back:
            return ""
        known = self.known.get(shelf.part) or Known()
        states = shelves.states()
        if not same(known.seen, shelf.seen(states)) and shelf.compared(states, known.digests)[0]:
            return JUST_NOW
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


def _place(home: Home) -> str:
    if isinstance(home, BrowserHome):
        return home.store
    return "machine" if getattr(home, "owner", "") == THIS_MACHINE else "account"


def now() -> str:
    """The time in UTC as it is written beside a part."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
