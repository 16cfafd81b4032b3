"""A copy of everything: readable, opened again as it was, refused where it is none."""

from __future__ import annotations

import io
import json
import random
from contextlib import suppress
from zipfile import ZipFile

import pytest

from calc.errors import InputError
from calc.kept.codec.person import health_pieces, profile_pieces
from calc.kept.copy import MANIFEST, from_copy, to_copy
from calc.kept.parts import Held
from calc.person.link import EXAMPLE

WHEN = "2026-11-29T20:00:00+00:00"
HELD = {
    "profile": Held(1, "a1", WHEN, profile_pieces(EXAMPLE, "metric")),
    "health": Held(1, "a2", WHEN, health_pieces({"pregnant"})),
    "files": Held(1, "a3", WHEN, {"k/bytes": b"\x00\x01packed"}),
}


def changed(data: bytes, name: str, body: bytes) -> bytes:
    """A zip with one of its files changed."""
    found = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(found, "w") as new:
        for one in old.namelist():
            new.writestr(one, body if one == name else old.read(one))
    return found.getvalue()


def test_a_copy_opens_as_it_was_and_is_the_same_each_time():
    assert from_copy(to_copy(HELD)) == HELD
    assert to_copy(HELD) == to_copy(dict(reversed(HELD.items())))
    assert from_copy(to_copy({})) == {}


def test_a_copy_can_be_read_by_a_person():
    with ZipFile(io.BytesIO(to_copy(HELD))) as archive:
        assert json.loads(archive.read("health/0001.json")) == {"conditions": ["pregnant"]}
        assert json.loads(archive.read(MANIFEST))["what"] == "Two Plates"


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"{}",
        b'{"what": "Two Plates", "version": 1, "parts": 3}',
        b'{"what": "Two Plates", "version": 2, "parts": {}}',
        b'{"what": "Another", "version": 1, "parts": {}}',
        b'{"what": "Two Plates", "version": 1, "parts": {"profile": {"pieces": {"": "no"}}}}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_copy_is_refused(manifest: bytes):
    with pytest.raises(InputError):
        from_copy(changed(to_copy(HELD), MANIFEST, manifest))


def test_bytes_that_are_damaged_are_refused_or_the_same():
    chance, whole = random.Random(5), to_copy(HELD)
    for _ in range(300):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        with suppress(InputError):
            assert from_copy(bytes(data[: chance.choice([len(data), len(data) - 40])])) == HELD


def test_a_file_that_unfolds_into_too_much_is_refused():
    found = io.BytesIO()
    with ZipFile(found, "w", 8) as archive:
        archive.writestr(MANIFEST, b" " * 5_000_000)
    with pytest.raises(InputError):
        from_copy(found.getvalue())
