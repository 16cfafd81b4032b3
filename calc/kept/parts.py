"""The parts that a person's things are kept in, and what every home of them can do."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from calc.errors import InputError
from calc.kept.packing import damaged

PROFILE, HEALTH, TRAINING = "profile", "health", "training"
JOURNAL, FILES, SETTINGS, MENUS = "journal", "files", "settings", "menus"
TODAY, TEAM = "today", "team"

# The version that each part's pieces have: a part of a later one was kept by a later Two Plates.
VERSIONS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys((PROFILE, HEALTH, TRAINING, JOURNAL, FILES, SETTINGS, MENUS, TODAY, TEAM), 1)
)

LARGEST_PIECE = 25_000_000
LARGEST_WHOLE = 250_000_000
MOST_PARTS = 32
MOST_PIECES = 5_000
LONGEST_NAME = 200
LONGEST_REVISION = 64

_PART = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_REVISION = re.compile(rf"[0-9A-Za-z_.:-]{{1,{LONGEST_REVISION}}}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|\+00:00)")


@dataclass(frozen=True)
class Held:
    """One part as a home holds it.

    `version` is that of its schema, `revision` a random text that is new with every write, and
    `changed` when that was, as ISO text in UTC.
    """

    version: int
    revision: str
    changed: str
    pieces: Mapping[str, bytes] = field(default_factory=dict)


class Home(Protocol):
    """Where the parts of one person are held; it raises what its kind raises where it cannot."""

    def read(self) -> dict[str, Held]:
        """Return everything that is held, by part."""

    def revisions(self) -> dict[str, str]:
        """Return the revision of each part, without reading the parts."""

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
        """Hold pieces of a part, all of them or none; a piece that is None is taken away.

        Pieces that are not named stay, unless `whole` says that these are all. With `upon` they are
        held over that revision alone, '' for none.
        """

    def forget(self) -> None:
        """Delete everything at once."""


def digests(pieces: Mapping[str, bytes]) -> dict[str, str]:
    """Return a short text for each piece that differs where the piece does."""
    return {
        name: hashlib.blake2b(data, digest_size=16).hexdigest() for name, data in pieces.items()
    }


def changes(pieces: Mapping[str, bytes], known: Mapping[str, str]) -> dict[str, bytes | None]:
    """Return what has to be written where pieces with the digests `known` are held."""
    found: dict[str, bytes | None] = dict.fromkeys(known.keys() - pieces.keys())
    new = digests(pieces)
    return found | {name: data for name, data in pieces.items() if known.get(name) != new[name]}


def checked(held: Mapping[str, Held]) -> dict[str, Held]:
    """Return parts that came from a home where they are within bounds and of our version.

    Parts that we do not know are left out. Raises `InputError` that names the part.
    """
    if len(held) > MOST_PARTS:
        raise InputError("What is kept here has more parts than there are.", "kept")
    for part, one in held.items():
        check_part(part, one.version, one.revision, one.changed, one.pieces)
    if sum(map(size_of, held.values())) > LARGEST_WHOLE:
        raise InputError("What is kept here is larger than anybody's is.", "kept")
    return {part: one for part, one in held.items() if part in VERSIONS}


def size_of(one: Held) -> int:
    """Return how many bytes the pieces of a part have."""
    return sum(map(len, one.pieces.values()))


def check_part(
    part: str, version: int, revision: str, changed: str, pieces: Mapping[str, bytes | None]
) -> None:
    """Raise `InputError` for a part that is not within bounds or of a later version than ours."""
    if not _PART.fullmatch(part):
        raise InputError("A part of what is kept has no name that can be.", "kept")
    if type(version) is not int or not 1 <= version < 10_000:
        raise damaged(part, "it has no version")
    if version > VERSIONS.get(part, version):
        raise InputError(
            f"What is kept of your {part} is from a newer Two Plates. Update to open it.", part
        )
    if not _REVISION.fullmatch(revision) or not _MOMENT.fullmatch(changed):
        raise damaged(part, "it does not say when it was written")
    if len(pieces) > MOST_PIECES or any(not _is_name(name) for name in pieces):
        raise damaged(part, "it is cut in a way that is not ours")
    if any(data is not None and len(data) > LARGEST_PIECE for data in pieces.values()):
        raise damaged(part, "a piece of it is too large")


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST_NAME and name.isascii() and (not name or name.isprintable())
