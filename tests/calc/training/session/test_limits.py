"""What a planned number or text may be: its limits are taken, and what lies beyond is told."""

import math
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.training.session.limits import (
    LIMITS,
    WHOLE,
    checked_number,
    checked_text,
    gathered,
    shown,
)
from tests.support.cases import each


@each("name", LIMITS)
def test_both_limits_are_taken_and_nothing_beyond_them(name):
    low, high = float(LIMITS[name].low), float(LIMITS[name].high)
    assert (checked_number(name, low), checked_number(name, high)) == (low, high)
    for beyond in (math.nextafter(low, -math.inf), math.nextafter(high, math.inf), 10**400):
        with pytest.raises(InputError) as caught:
            checked_number(name, beyond)
        assert caught.value.field == name
        assert "lies outside" in str(caught.value)


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_what_is_counted_is_whole(name):
    assert isinstance(checked_number(name, 3.0), int)
    with pytest.raises(InputError, match=r"2\.5 is not whole"):
        checked_number(name, 2.5)


@pytest.mark.parametrize("value", ["3", True, None, math.nan, math.inf, [3]])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(InputError, match="is not a number"):
        checked_number("reserve", value)


@given(st.text(max_size=30))
def test_a_text_is_bare_of_blanks_and_has_only_signs_that_can_be_shown(text):
    bare = text.strip()
    if len(bare) <= 20 and bare.isprintable():
        assert checked_text("note", text, 20) == bare
        return
    with pytest.raises(InputError) as caught:
        checked_text("note", text, 20)
    assert caught.value.field == "note"


@pytest.mark.parametrize(
    "value, said",
    [
        (5, "Cool down is not a text."),
        ("a" * 21, "Cool down is longer than 20 characters."),
        ("a\tb", "Cool down has signs in it that cannot be shown."),
        ("  ", "Cool down is empty."),
    ],
)
def test_a_text_at_fault_is_told_what_is_wrong_with_it(value, said):
    assert checked_text("cool_down", "", 20) == ""
    with pytest.raises(InputError) as caught:
        checked_text("cool_down", value, 20, needed=True)
    assert str(caught.value) == said


@dataclass(frozen=True)
class Thing:
    sets_low: object
    reserve: object

    def __post_init__(self):
        gathered(
            ((name, lambda n=name: checked_number(n, getattr(self, n))) for name in vars(self)),
            self,
        )


def test_checked_values_are_kept_and_every_fault_is_told_at_once():
    assert Thing(3.0, 2) == Thing(3, 2.0)
    with pytest.raises(InputError) as caught:
        Thing(0, 99)
    assert [one.field for one in caught.value.errors] == ["sets_low", "reserve"]


@pytest.mark.parametrize(
    "value, text", [(1000.5, "1,000.5"), ("4", "4"), (None, "'None'"), ("x" * 30, f"'{'x' * 20}'")]
)
def test_a_value_is_shown_as_a_person_writes_it_or_by_its_beginning(value, text):
    assert shown(value) == text
