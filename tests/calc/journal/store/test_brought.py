"""A file waits with its bytes and its answers until it is forgotten, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, create_engine

from calc.journal.brought import packed
from calc.journal.store import Brought, erase, files, forget_file, keep_file, open_store, packed_of

TEXT = b"Date,Weight\n2026-03-02,180\n" * 500
STRONG = Brought(
    "one", "strong, März.csv", "strong", ("strong",), {"weight_unit": "kg"}, False, packed(TEXT)
)
TABLE = Brought(
    "two", "my.csv", "5d41", (), {"mapping": {"date": "Día"}}, True, packed(b"\x00\xff")
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    made = create_engine(sa.URL.create("sqlite", database=str(tmp_path / "journal.sqlite")))
    open_store(made)
    yield made
    made.dispose()


def test_files_come_back_in_the_order_they_were_brought_with_their_bytes(store):
    keep_file(store, TABLE)
    keep_file(store, STRONG)
    found = files(store)
    assert [one.key for one in found] == ["two", "one"]
    assert found[1] == Brought(
        "one", STRONG.file, "strong", ("strong",), {"weight_unit": "kg"}, False
    )
    assert packed_of(store, "one") == STRONG.packed
    assert Brought("one", "", "", packed=packed_of(store, "one")).data == TEXT
    assert len(STRONG.packed) < len(TEXT) / 10


def test_another_answer_takes_the_place_of_the_first_and_the_bytes_stay(store):
    keep_file(store, STRONG)
    keep_file(store, TABLE)
    keep_file(store, Brought("one", STRONG.file, "strong", ("strong",), {"weight_unit": "lb"}))
    assert [one.choices for one in files(store)] == [{"weight_unit": "lb"}, TABLE.choices]
    assert packed_of(store, "one") == STRONG.packed


def test_a_file_that_another_tab_forgot_does_not_come_back_without_its_bytes(store):
    keep_file(store, STRONG)
    forget_file(store, "one")
    keep_file(store, Brought("one", STRONG.file, "strong"))
    assert files(store) == []
    assert packed_of(store, "one") == b""


@pytest.mark.parametrize("gone", [lambda store: forget_file(store, "one"), erase])
def test_nothing_is_left_of_what_is_forgotten(store, tmp_path, gone):
    keep_file(store, STRONG)
    gone(store)
    store.dispose()
    left = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    assert files(store) == []
    if gone is erase:
        assert STRONG.packed not in left
        assert STRONG.file.encode() not in left
