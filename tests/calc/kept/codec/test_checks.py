"""A check returns what is right, and of what is wrong says only whose it is."""

from __future__ import annotations

from typing import Any

import pytest

from calc.errors import InputError
from calc.kept.codec.checks import LONGEST_TEXT, MOST, Checks, one_piece

CHECKS = Checks("training")
WRONG: dict[str, list[Any]] = {
    "record": [None, [], {}, {"a": 1, "b": 2}, {"b": 1}],
    "mapping": [
        None,
        [],
        "a",
        {"a" * (LONGEST_TEXT + 1): 1},
        dict.fromkeys(map(str, range(MOST + 1))),
    ],
    "items": [None, {}, "ab", [0] * (MOST + 1)],
    "text": [None, 1, ["a"], "a" * (LONGEST_TEXT + 1)],
    "texts": [None, "ab", [1], ["a", None]],
    "choice": [None, 1, "b", ["a"]],
    "yes_or_no": [None, 0, 1, "true"],
    "number": [None, True, "1", [1], 10**400, float("inf")],
}
RIGHT = {
    "record": {"a": 1},
    "mapping": {"x": 1, "y": []},
    "items": [1, "a"],
    "text": "pregnant",
    "choice": "a",
    "yes_or_no": False,
    "number": 2.5,
}
MORE: dict[str, tuple[Any, ...]] = {"record": ("a",), "choice": (("a",),)}


@pytest.mark.parametrize("name, value", [(name, value) for name in WRONG for value in WRONG[name]])
def test_what_is_wrong_is_told_without_what_it_is(name, value):
    with pytest.raises(InputError) as told:
        getattr(CHECKS, name)(value, *MORE.get(name, ()))
    assert str(told.value) == (
        "What is kept of your training cannot be read: it does not hold what it should."
    )
    assert (told.value.field, told.value.value) == ("training", None)


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_is_returned(name):
    assert getattr(CHECKS, name)(RIGHT[name], *MORE.get(name, ())) == RIGHT[name]


def test_a_part_of_one_piece_has_just_that():
    pieces = one_piece([1])
    assert CHECKS.only(pieces) == [1]
    for other in ({}, {"a": pieces[""]}, {**pieces, "a": pieces[""]}):
        with pytest.raises(InputError, match="not ours"):
            CHECKS.only(other)


def test_what_refuses_a_value_is_told_as_damage_alone():
    with pytest.raises(InputError) as told:
        CHECKS.made(lambda: int("pregnant"))
    assert "pregnant" not in str(told.value)
    assert told.value.__suppress_context__
