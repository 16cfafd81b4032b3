"""What is packed comes back; what is damaged, a bomb or too deep is refused before it is made."""

from __future__ import annotations

import json
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.kept.packing import DEEPEST, HEADER, LARGEST_VALUE, pack, unpack
from tests.support.any_journals import TEXTS

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def as_kept(text: str | bytes) -> bytes:
    data = text.encode() if isinstance(text, str) else text
    return HEADER + zlib.compress(data)


@given(VALUES)
def test_a_value_comes_back(value):
    assert unpack(pack(value), "training") == value


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_an_input_error(data):
    for some in (data, HEADER + data, as_kept(data)):
        with suppress(InputError):
            pack(unpack(some, "training"))


@given(VALUES, st.data())
def test_bytes_cut_short_or_with_more_behind_are_refused(value, data):
    whole = pack(value)
    end = data.draw(st.integers(0, len(whole) - 1))
    for some in (whole[:end], whole + b"\0"):
        with pytest.raises(InputError, match="training"):
            unpack(some, "training")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "NaN",
        "[Infinity]",
        '{"a":1,"a":2}',
        '"\\ud800"',
        '["\\\\\\ud83c"]',
        '"\t"',
        "9" * 5000,
        b'"\xff"',
        b'"\xed\xa0\x80"',
        "[" * 100_000 + "]" * 100_000,
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        '{"a":' * (DEEPEST + 1) + "1" + "}" * (DEEPEST + 1),
    ],
)
def test_what_no_pack_wrote_is_refused(text):
    with pytest.raises(InputError, match="What is kept of your journal cannot be read"):
        unpack(as_kept(text), "journal")


@pytest.mark.parametrize("text", ["\\ud800", "C:\\udd00", "[[[[" * DEEPEST, "é🌙\x01", "{" * 99])
def test_texts_that_only_look_so_are_taken(text):
    assert unpack(pack([text]), "journal") == [text]


def test_as_deep_as_is_allowed_is_taken():
    text = "[" * DEEPEST + "]" * DEEPEST
    assert unpack(as_kept(text), "journal") == json.loads(text)


def test_a_bomb_is_never_unfolded():
    bomb = as_kept(b'"' + b" " * LARGEST_VALUE + b'"')
    assert len(bomb) < 100_000
    tracemalloc.start()
    try:
        for largest in (1_000_000, LARGEST_VALUE):
            with pytest.raises(InputError, match="too large"):
                unpack(bomb, "journal", largest)
            if largest < LARGEST_VALUE:
                assert tracemalloc.get_traced_memory()[1] < 5 * largest
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, "\ud800", b"x"])
def test_what_cannot_be_kept_is_refused_at_the_door(value):
    with pytest.raises(InputError, match="cannot be kept"):
        pack({"a": value})
