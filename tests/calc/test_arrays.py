"""One kind of number in, the same kind out."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.arrays import Band, Numbers, elementwise, largest_remainder, select
from calc.energy import mifflin_st_jeor


class Sides(NamedTuple):
    half: Numbers
    words: Numbers


@elementwise
def sides(value: Numbers, least: Numbers = 0) -> Sides:
    """Half of a value, at least `least`, and whether it is small."""
    return Sides(np.maximum(value / 2, least), np.where(np.asarray(value) < 10, "small", "large"))


def test_a_float_gives_plain_values_of_python():
    found = sides(8)
    assert found == Sides(4.0, "small")
    assert (type(found.half), type(found.words)) == (float, str)


def test_an_array_gives_an_array_of_its_shape():
    found = sides(np.array([[8, 20], [2, 4]]))
    assert found.half.tolist() == [[4, 10], [1, 2]]
    assert found.words.tolist() == [["small", "large"], ["small", "small"]]


def test_a_column_keeps_its_index_also_where_it_is_given_by_name():
    column = pd.Series([8, 20], index=["a", "b"])
    assert sides(column).words.to_dict() == {"a": "small", "b": "large"}
    assert sides(20, least=column).half.to_dict() == {"a": 10.0, "b": 20.0}


@elementwise
def three(value: Numbers) -> Numbers:
    """The same for everybody."""
    return 3.0


def test_one_result_for_a_column_stands_in_each_of_its_rows():
    assert three(pd.Series([1, 2], index=[5, 7])).to_dict() == {5: 3.0, 7: 3.0}


def test_a_band_is_changed_in_each_of_its_values():
    assert Band(7, 8, 9).map(lambda hours: hours * 60) == Band(420, 480, 540)


@pytest.mark.parametrize("kind", ["uint8", "int8", "int16", "Int8"])
def test_small_whole_numbers_do_not_wrap_around(kind):
    age = pd.Series([64], dtype=kind)
    assert mifflin_st_jeor(90, 175, age, True).tolist() == [1678.75]


def test_lists_give_arrays():
    found = mifflin_st_jeor([80, 62], [180, 165], [25, 32], [True, False])
    assert found.tolist() == [1805.0, 1330.25]


def test_largest_remainder_of_a_known_case() -> None:
    # Thirds of 100: two are rounded down, the first takes what is left.
    assert largest_remainder([1, 1, 1], 100, 0) == [34, 33, 33]
    assert largest_remainder([0, 0], 0.3, 1) == [0.2, 0.1]


@given(st.lists(st.floats(0, 1e4), min_size=1, max_size=9), st.floats(0, 5e3))
def test_largest_remainder_adds_up_and_stays_near(amounts: list[float], total: float) -> None:
    shares = largest_remainder(amounts, total)
    assert round(sum(shares), 1) == round(total, 1)
    assert min(shares) >= 0
    if sum(amounts) > 0:
        exact = [amount / sum(amounts) * round(total, 1) for amount in amounts]
        assert all(abs(a - b) <= 0.1 + 1e-6 for a, b in zip(shares, exact, strict=True))


@given(st.lists(st.tuples(st.booleans(), st.floats(-9, 9)), min_size=1, max_size=4), st.floats())
def test_one_value_is_selected_as_numpy_selects_a_column(pairs, default):
    conditions, choices = ([*part] for part in zip(*pairs, strict=True))
    expected = np.select([np.array([one]) for one in conditions], choices, default)
    column = select([np.array([one]) for one in conditions], choices, default)
    for found in (select(conditions, choices, default), *column):
        assert type(found) is np.float64
        np.testing.assert_array_equal(found, expected[0])
