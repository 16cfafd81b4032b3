"""Files that were brought as pieces: what is told of each, and beside it its bytes.

Two pieces a file, so that another answer to it does not write its bytes again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from calc.journal.brought import Brought
from calc.kept.codec.checks import Checks
from calc.kept.packing import pack, unpack
from calc.kept.parts import FILES

BYTES = "/bytes"

_FILES = Checks(FILES)
_KEY = re.compile(r"[0-9A-Za-z_-]{1,64}")
_LARGEST_TOLD = 1_000_000
_TOLD = ("place", "file", "kind", "apps", "choices", "waiting")


def file_pieces(one: Brought, place: int) -> dict[str, bytes | None]:
    """Return the pieces of one file, `place` its place among them; its bytes where it has them."""
    told = {
        "place": place,
        "file": one.file,
        "kind": one.kind,
        "apps": list(one.apps),
        "choices": dict(one.choices),
        "waiting": one.waiting,
    }
    pieces: dict[str, bytes | None] = {one.key: pack(told)}
    return pieces | ({one.key + BYTES: one.packed} if one.packed else {})


def files_pieces(files: Iterable[Brought]) -> dict[str, bytes]:
    """Return all files, in their order and with their bytes, as pieces."""
    return {
        name: data
        for place, one in enumerate(files, start=1)
        for name, data in file_pieces(one, place).items()
        if data is not None
    }


def files_of(pieces: Mapping[str, bytes]) -> list[Brought]:
    """Return the files in the order in which they came; without bytes where these were left behind.

    Raises `InputError`.
    """
    found = [
        _file(key, unpack(data, FILES, _LARGEST_TOLD), pieces.get(key + BYTES, b""))
        for key, data in pieces.items()
        if not key.endswith(BYTES)
    ]
    if any(name.removesuffix(BYTES) not in pieces for name in pieces):
        raise _FILES.fault("a file has bytes and no name")
    return [one for _, one in sorted(found, key=lambda placed: placed[0])]


def _file(key: str, value: Any, packed: bytes) -> tuple[float, Brought]:
    told = _FILES.record(value, *_TOLD)
    if not _KEY.fullmatch(key):
        raise _FILES.fault()
    return _FILES.number(told["place"]), Brought(
        key,
        _FILES.text(told["file"]),
        _FILES.text(told["kind"]),
        _FILES.texts(told["apps"]),
        _FILES.mapping(told["choices"]),
        _FILES.yes_or_no(told["waiting"]),
        packed,
    )
