"""A copy of everything that is kept: one zip of readable texts, taken away and opened again.

`copy.json` says what is in it; each piece of a part is a file beside it, JSON as text or the bytes
of a file that was brought.
"""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Mapping
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from calc.errors import InputError
from calc.kept.codec.files import BYTES
from calc.kept.packing import LARGEST_VALUE, pack, unpack
from calc.kept.parts import LARGEST_PIECE, LARGEST_WHOLE, MOST_PIECES, Held, checked

MANIFEST = "copy.json"
WHAT, VERSION = "Two Plates", 1
LARGEST_MANIFEST = 4_000_000
NO_COPY = "This is no copy that Two Plates saved: nothing was taken."
# The earliest moment that a zip can say: a copy of the same things is the same bytes.
_WHEN = (1980, 1, 1, 0, 0, 0)

# What a damaged zip, JSON that is none and a manifest of something else are told by.
_FAULTS = (
    *(BadZipFile, zlib.error, EOFError, OSError, RuntimeError),
    *(KeyError, ValueError, TypeError, AttributeError),
)


def to_copy(held: Mapping[str, Held]) -> bytes:
    """Return parts as the bytes of a zip."""
    manifest: dict[str, Any] = {"what": WHAT, "version": VERSION, "parts": {}}
    found = io.BytesIO()
    with ZipFile(found, "w", ZIP_DEFLATED) as archive:
        for part, one in sorted(held.items()):
            names = {}
            for place, (name, data) in enumerate(sorted(one.pieces.items()), start=1):
                readable = not name.endswith(BYTES)
                # A name for who looks into it; the manifest says whose it is.
                names[name] = f"{part}/{place:04}{'.json' if readable else '.bytes'}"
                body = _text(unpack(data, part)) if readable else data
                archive.writestr(ZipInfo(names[name], _WHEN), body, ZIP_DEFLATED)
            manifest["parts"][part] = {
                "version": one.version,
                "revision": one.revision,
                "changed": one.changed,
                "pieces": names,
            }
        archive.writestr(ZipInfo(MANIFEST, _WHEN), _text(manifest), ZIP_DEFLATED)
    return found.getvalue()


def from_copy(data: bytes) -> dict[str, Held]:
    """Return the parts of a copy. Raises `InputError` for what is none or is damaged."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            manifest = json.loads(_member(archive, MANIFEST, LARGEST_MANIFEST))
            _check(manifest)
            found = {part: _held(archive, part, one) for part, one in manifest["parts"].items()}
    except InputError:
        raise
    except _FAULTS as fault:
        raise InputError(NO_COPY, "copy") from fault
    return checked(found)


def _text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _check(manifest: Any) -> None:
    if manifest["what"] != WHAT:
        raise InputError(NO_COPY, "copy")
    if manifest["version"] != VERSION:
        raise InputError("This copy was saved by a newer version of Two Plates.", "copy")
    if sum(len(one["pieces"]) for one in manifest["parts"].values()) > 2 * MOST_PIECES:
        raise InputError(NO_COPY, "copy")


def _held(archive: ZipFile, part: str, told: Mapping[str, Any]) -> Held:
    pieces = {}
    whole = 0
    for name, file in told["pieces"].items():
        readable = not name.endswith(BYTES)
        body = _member(archive, file, LARGEST_VALUE if readable else LARGEST_PIECE)
        whole += len(body)
        if whole > LARGEST_WHOLE:
            raise InputError(NO_COPY, "copy")
        pieces[name] = pack(json.loads(body)) if readable else body
    revision, changed = told["revision"], told["changed"]
    if not isinstance(revision, str) or not isinstance(changed, str):
        raise InputError(NO_COPY, "copy")
    return Held(told["version"], revision, changed, pieces)


def _member(archive: ZipFile, name: str, largest: int) -> bytes:
    with archive.open(name) as file:
        body = file.read(largest + 1)
    if len(body) > largest:
        raise InputError(NO_COPY, "copy")
    return body
