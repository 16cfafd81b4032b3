"""What a session knows as parts: seen to change, as pieces, and taken back."""

from __future__ import annotations

import pytest

from pages.common.keeping.arrival import text_of
from pages.common.keeping.shelves import SHELVES, same


def test_a_part_is_seen_to_change_only_where_it_did():
    table, other = object(), object()
    assert same((table, "a", True), (table, "a", True))
    assert not same((table,), (other,))
    assert not same((table,), (table, table))
    assert same(("a" + str(1), ("mon",)), ("a1", ("mon",)))


def test_health_is_taken_before_anything_that_shows_a_number():
    assert [one.part for one in SHELVES] == [
        "health",
        "profile",
        "training",
        "settings",
        "menus",
        "today",
        "team",
        "journal",
        "files",
    ]


@pytest.mark.parametrize(
    "address, text",
    [
        ({}, ""),
        ({"weight": ["90"]}, "weight=90"),
        ({"b": ["2"], "a": ["1", "3"]}, "a=1&a=3&b=2"),
        ({"a": ["x y&z"]}, "a=x+y%26z"),
    ],
)
def test_an_address_is_one_text_whatever_its_order(address: dict[str, list[str]], text: str):
    assert text_of(address) == text
