"""A value as bytes that are kept: JSON, packed, with the version of this writing before it.

What comes in may be damaged or made to harm: its size, its depth and every sign of it are bounded
before anything is made of it.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable
from typing import Any

from calc.errors import InputError

HEADER = b"2P1\n"
LARGEST_VALUE = 64_000_000
DEEPEST = 24
# Fast, and within a tenth of the smallest: a save waits for it.
_LEVEL = 3
_HALF_LETTER = re.compile(r"(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]")


def pack(value: Any) -> bytes:
    """Return a value of JSON as bytes, the same bytes for the same value.

    Raises `InputError` for what JSON cannot say: another type, half a letter, a number that is
    none.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return HEADER + zlib.compress(text.encode(), _LEVEL)
    except (ValueError, TypeError, RecursionError) as fault:
        raise InputError("This cannot be kept: it is no plain value.") from fault


def unpack(data: bytes, part: str, largest: int = LARGEST_VALUE) -> Any:
    """Return the value that was packed.

    Raises `InputError` that names the `part` for bytes that are damaged or of another writing, that
    unfold into more than `largest` bytes or deeper than lists in lists ever are here.
    """
    if not data.startswith(HEADER):
        raise damaged(part, "it was written in another way")
    text = unfolded(data[len(HEADER) :], part, largest)
    try:
        # What we write has no letters in halves: they could not be written again.
        plain = text.decode("utf-8")
        if "\\u" in plain and _HALF_LETTER.search(plain):
            raise damaged(part, "a text in it is cut")
        value = json.loads(plain, parse_constant=_no_number, object_pairs_hook=_each_once)
    except InputError:
        raise
    except (ValueError, RecursionError) as fault:
        raise damaged(part, "it is no JSON") from fault
    if text.count(b"[") + text.count(b"{") > DEEPEST and _is_deep(value):
        raise damaged(part, "it is too deep")
    return value


def unfolded(data: bytes, part: str, largest: int) -> bytes:
    """Return what zlib packed, at most `largest` bytes of it. Raises `InputError`."""
    unfolding = zlib.decompressobj()
    try:
        # One byte more than is allowed, so that what goes on can be told from what ends.
        found = unfolding.decompress(data, largest + 1)
    except zlib.error as fault:
        raise damaged(part, "it cannot be unpacked") from fault
    if len(found) > largest:
        raise damaged(part, "it is too large")
    if not unfolding.eof or unfolding.unused_data:
        raise damaged(part, "it does not end where it should")
    return found


def damaged(part: str, what: str) -> InputError:
    """Return what is said of a part that cannot be taken: never anything that stands in it."""
    return InputError(f"What is kept of your {part} cannot be read: {what}.", part)


def _no_number(name: str) -> float:
    raise ValueError(name)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is there twice")
    return found


def _is_deep(value: Any) -> bool:
    """Whether lists and objects stand in each other more often than `DEEPEST`."""
    floor: list[Any] = [value]
    for _ in range(DEEPEST):
        floor = [inner for one in floor for inner in _inside(one)]
        if not floor:
            return False
    return any(isinstance(one, (list, dict)) for one in floor)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
