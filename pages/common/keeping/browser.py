"""A home in the browser: what is to be written there, until it says that it was, and what it holds.

What comes from there may be damaged or made to harm: nothing of it is taken before it was checked.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, Literal
from uuid import uuid4
from weakref import WeakValueDictionary

from calc.kept.packing import damaged
from calc.kept.parts import VERSIONS, Held, checked
from pages.web import measures

Store = Literal["tab", "browser"]
FORGET = "forget"

# Which session's writes an acknowledgement is about: by a text that only its own page knows.
_OUTBOXES: WeakValueDictionary[str, Outbox] = WeakValueDictionary()


@dataclass(frozen=True)
class Write:
    """What is to be held of a part. `upon` are the revisions that it may be written over."""

    store: Store
    part: str
    version: int
    revision: str
    changed: str
    pieces: Mapping[str, bytes | None]
    whole: bool
    upon: tuple[str, ...]

    def after(self, earlier: Write) -> Write:
        """This write and an earlier one, of which nobody knows yet whether it was carried out."""
        if earlier.store != self.store:
            return self
        return replace(
            self,
            pieces=self.pieces if self.whole else {**earlier.pieces, **self.pieces},
            whole=self.whole or earlier.whole,
            upon=tuple(dict.fromkeys((*earlier.upon, earlier.revision, *self.upon))),
        )

    def message(self) -> dict[str, Any]:
        """What the browser is sent of it."""
        return {
            "home": self.store,
            "part": self.part,
            "version": self.version,
            "revision": self.revision,
            "changed": self.changed,
            "pieces": {
                name: None if data is None else base64.b64encode(data).decode()
                for name, data in self.pieces.items()
            },
            "whole": self.whole,
            "upon": list(self.upon),
        }


@dataclass(eq=False)
class Outbox:
    """What one session sends to its browser, again and again until it is acknowledged."""

    ticket: str = field(default_factory=lambda: uuid4().hex)
    waiting: dict[str, Write] = field(default_factory=dict)
    forget: str = ""
    has_more: bool = False
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        _OUTBOXES[self.ticket] = self

    def put(self, write: Write) -> None:
        with self.lock:
            earlier = self.waiting.get(write.part)
            self.waiting[write.part] = write if earlier is None else write.after(earlier)
            self.has_more = True

    def drop(self, part: str) -> None:
        with self.lock:
            self.waiting.pop(part, None)

    def drop_all(self) -> None:
        with self.lock:
            self.waiting.clear()

    def forget_all(self) -> None:
        with self.lock:
            self.waiting.clear()
            self.forget = uuid4().hex

    def done(self, part: str, revision: str) -> None:
        with self.lock:
            if part == FORGET and revision == self.forget:
                self.forget = ""
            elif part in self.waiting and self.waiting[part].revision == revision:
                measures.saved(part, self.waiting.pop(part).store)

    def sent(self) -> list[Write]:
        """What is to be sent now, which is all that was not acknowledged."""
        self.has_more = False
        return self.writes()

    def writes(self) -> list[Write]:
        with self.lock:
            return list(self.waiting.values())


def acknowledge(body: bytes) -> bool:
    """Note what a browser says it has done; False where that is nothing we could have asked."""
    try:
        told = json.loads(body)
        outbox = _OUTBOXES.get(str(told["session"]))
        done = [(str(part), str(revision)) for part, revision in told["done"].items()]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False
    if outbox is None:
        return False
    for part, revision in done:
        outbox.done(part, revision)
    return True


@dataclass
class BrowserHome:
    """This tab or this browser as a home: written to by messages, read by what it told."""

    store: Store
    outbox: Outbox
    held: dict[str, Held] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def holding(cls, store: Store, outbox: Outbox, held: Mapping[str, Held]) -> BrowserHome:
        """The home where that is what it holds."""
        return cls(store, outbox, known={part: one.revision for part, one in held.items()})

    def read(self) -> dict[str, Held]:
        """What it told since it was read last."""
        found, self.held = self.held, {}
        self.known |= {part: one.revision for part, one in found.items()}
        return found

    def take(self, told: Any) -> None:
        """Take what it says that it holds of some parts. Raises `InputError`."""
        parts = _mapping(told, "kept")
        if None in parts.values():
            # A part is not there at all only where another tab had everything forgotten.
            self.known, self.held = {}, {}
        self.held |= held_in_browser({part: one for part, one in parts.items() if one is not None})

    def revisions(self) -> dict[str, str]:
        """The newest revision of each part that is known of."""
        return self.known | {part: one.revision for part, one in self.held.items()}

    def write(
        self,
        part: str,
        version: int,
        revision: str,
        changed: str,
        pieces: Mapping[str, bytes | None],
        *,
        whole: bool = False,
        upon: str | None = None,
    ) -> None:
        """Send pieces of a part to be held, upon what is known to be."""
        before = self.known.get(part)
        # Upon nothing it is all there is: else a part of a part would be held alone.
        over, whole = ((), True) if before is None else ((before,), whole)
        self.outbox.put(
            Write(self.store, part, version, revision, changed, dict(pieces), whole, over)
        )
        self.known[part] = revision

    def changed_at(self, part: str) -> str:
        """When a part was last changed that is not known to be held yet; else empty."""
        return next((one.changed for one in self.outbox.writes() if one.part == part), "")

    def settle(self, part: str, revision: str) -> None:
        """Send no more of a part upon what was held before `revision`; '' where nothing is."""
        self.outbox.drop(part)
        if revision:
            self.known[part] = revision

    def forget(self) -> None:
        """Have everything deleted, in the tab and in the browser."""
        self.known, self.held = {}, {}
        self.outbox.forget_all()


def held_in_tab(told: Any) -> dict[str, Held]:
    """Return what a tab holds, a text a part. Raises `InputError` that names the part."""
    found = {}
    for part, text in _mapping(told, "kept").items():
        try:
            value = json.loads(text)
        except (ValueError, TypeError, RecursionError):
            raise damaged(_named(part), "it is no JSON") from None
        one = _mapping(value, part)
        found[part] = _held(part, one, one.get("pieces"))
    return checked(found)


def held_in_browser(told: Any) -> dict[str, Held]:
    """Return what a browser holds. Raises `InputError` that names the part."""
    found = {}
    for part, value in _mapping(told, "kept").items():
        one = _mapping(value, part)
        found[part] = _held(part, _mapping(one.get("held"), part), one.get("pieces"))
    return checked(found)


def plain(held: Mapping[str, Held]) -> dict[str, Any]:
    """Return parts as they would be sent."""
    return {
        part: {
            "version": one.version,
            "revision": one.revision,
            "changed": one.changed,
            "pieces": {name: base64.b64encode(data).decode() for name, data in one.pieces.items()},
        }
        for part, one in held.items()
    }


def _held(part: str, told: Mapping[str, Any], pieces: Any) -> Held:
    version, revision, changed = (told.get(name) for name in ("version", "revision", "changed"))
    if not isinstance(version, int) or not _are_texts((revision, changed)):
        raise damaged(_named(part), "it does not say when it was written")
    data = {name: _bytes(part, one) for name, one in _mapping(pieces, part).items()}
    return Held(version, str(revision), str(changed), data)


def _bytes(part: str, text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError):
        raise damaged(_named(part), "a piece of it is no bytes") from None


def _mapping(value: Any, part: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise damaged(_named(part), "it does not hold what it should")
    return value


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(one, str) for one in values)


def _named(part: str) -> str:
    """The name of a part as it is said; what stands in a store may be anything."""
    return part if part in VERSIONS else "kept"
