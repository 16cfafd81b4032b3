"""Files come back with their bytes and answers, and another answer does not write the bytes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal.brought import Brought, packed
from calc.kept.codec.files import file_pieces, files_of, files_pieces
from calc.kept.packing import pack
from tests.support.any_journals import TEXTS

BROUGHT = st.builds(
    Brought,
    st.uuids().map(lambda one: one.hex),
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
    st.dictionaries(TEXTS, TEXTS | st.dictionaries(TEXTS, TEXTS, max_size=2), max_size=2),
    st.booleans(),
    st.binary(max_size=50).map(packed),
)
ONE = Brought("one", "März.csv", "strong", ("strong",), {"unit": "kg"}, False, packed(b"a,b\n"))
TOLD = {"place": 1, "file": "a", "kind": "", "apps": [], "choices": {}, "waiting": True}


@given(st.lists(BROUGHT, max_size=12, unique_by=lambda one: one.key))
def test_files_come_back_in_their_order(files):
    pieces = files_pieces(files)
    assert files_of(pieces) == files
    left_behind = {name: data for name, data in pieces.items() if not name.endswith("/bytes")}
    assert files_of(left_behind) == [replace(one, packed=b"") for one in files]


def test_another_answer_writes_no_bytes():
    again = replace(ONE, choices={"unit": "lb"}, packed=b"")
    assert set(file_pieces(again, 1)) == {"one"}
    pieces = {**file_pieces(ONE, 1), **file_pieces(again, 1)}
    held = {name: data for name, data in pieces.items() if data is not None}
    assert files_of(held) == [replace(again, packed=ONE.packed)]


@pytest.mark.parametrize(
    "pieces",
    [
        {"one": b"x"},
        {"one": pack(None)},
        {"one": pack({**TOLD, "more": 1})},
        {"one": pack({**TOLD, "place": "first"})},
        {"one": pack({**TOLD, "choices": []})},
        {"one": pack({**TOLD, "waiting": 1})},
        {"one": pack({**TOLD, "apps": "hevy"})},
        {"../one": pack(TOLD)},
        {"": pack(TOLD)},
        {"one/bytes": b"x"},
        {"one": pack(TOLD), "two/bytes": b"x"},
    ],
)
def test_what_are_no_files_is_refused(pieces):
    with pytest.raises(InputError, match="your files cannot be read"):
        files_of(pieces)
