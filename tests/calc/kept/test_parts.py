"""Only what changed is written, and what comes from a home is within bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.errors import InputError
from calc.kept.parts import (
    LARGEST_PIECE,
    MOST_PARTS,
    MOST_PIECES,
    VERSIONS,
    Held,
    changes,
    check_part,
    checked,
    digests,
)

NOW = "2026-11-29T21:00:00+00:00"
HELD = Held(1, "5f2c", NOW, {"": b"x"})


def test_only_what_changed_is_written_and_what_went_is_taken_away():
    before = digests({"a": b"1", "b": b"2", "c": b"3"})
    assert changes({"a": b"1", "b": b"9", "d": b"4"}, before) == {"b": b"9", "c": None, "d": b"4"}
    assert changes({"a": b"1", "b": b"2", "c": b"3"}, before) == {}


def test_a_part_that_we_do_not_know_is_left_alone():
    assert checked({"profile": HELD, "later": replace(HELD, version=7)}) == {"profile": HELD}


def test_a_part_of_a_newer_version_is_told():
    newer = {"journal": replace(HELD, version=VERSIONS["journal"] + 1)}
    with pytest.raises(InputError, match="What is kept of your journal is from a newer Two Plates"):
        checked(newer)


@pytest.mark.parametrize(
    "held",
    [
        replace(HELD, version=0),
        replace(HELD, version=True),
        replace(HELD, version=1.0),  # type: ignore[arg-type]
        replace(HELD, revision=""),
        replace(HELD, revision="a b"),
        replace(HELD, revision="a" * 65),
        replace(HELD, changed="yesterday"),
        replace(HELD, changed="2026-11-29T21:00:00+02:00"),
        replace(HELD, pieces={"é": b""}),
        replace(HELD, pieces={"a\nb": b""}),
        replace(HELD, pieces={"a" * 201: b""}),
        replace(HELD, pieces={"": bytes(LARGEST_PIECE + 1)}),
        replace(HELD, pieces={str(number): b"" for number in range(MOST_PIECES + 1)}),
    ],
)
def test_what_is_out_of_bounds_is_refused_by_the_name_of_its_part(held):
    with pytest.raises(InputError, match="What is kept of your health cannot be read") as told:
        checked({"health": held})
    assert told.value.field == "health"


@pytest.mark.parametrize("part", ["", "Health", "a b", "a" * 41, "health;drop table pieces", "1"])
def test_a_part_has_a_plain_name(part):
    with pytest.raises(InputError, match="no name"):
        check_part(part, 1, "a", NOW, {})


def test_there_are_not_more_parts_nor_more_bytes_than_anybody_has():
    with pytest.raises(InputError, match="more parts"):
        checked({f"part{number}": HELD for number in range(MOST_PARTS + 1)})
    large = replace(HELD, pieces=dict.fromkeys("abcdefghijk", bytes(LARGEST_PIECE)))
    with pytest.raises(InputError, match="larger than"):
        checked({"journal": large})
