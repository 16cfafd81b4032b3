"""What more sets bring, against the table of the supplement."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.training.dose import BETA, DETECTABLE, MOST_TRIED, growth, growth_band, worth_of_next
from tests.support.cases import each

# Pelland 2025, supplement: sets a week, average growth in %, and its 95 % credible interval.
TABLE = [
    (0, 0.0, 0.0, 0.0),
    (1, 0.74, 0.44, 1.01),
    (2, 1.30, 0.78, 1.80),
    (4, 2.21, 1.32, 3.06),
    (6, 2.95, 1.76, 4.09),
    (8, 3.60, 2.14, 4.99),
    (10, 4.18, 2.49, 5.81),
    (12, 4.72, 2.80, 6.55),
    (16, 5.68, 3.37, 7.91),
    (20, 6.54, 3.87, 9.12),
    (25, 7.52, 4.44, 10.50),
    (30, 8.41, 4.96, 11.77),
    (40, 10.03, 5.90, 14.07),
    (45, 10.77, 6.32, 15.13),
]


@each("sets, average, low, high", TABLE)
def test_the_curve_and_its_band_give_back_the_table(sets, average, low, high):
    found = growth_band(float(sets))
    assert found.average == pytest.approx(average, abs=0.011)
    assert found.low == pytest.approx(low, abs=0.02)
    assert found.high == pytest.approx(high, abs=0.02)


def test_the_number_in_the_formula_is_the_one_declared():
    assert growth(12.0) == pytest.approx(100 * np.expm1(BETA * (np.sqrt(13) - 1)))


# The ratios of the next set to the first, of the same table.
@each(
    "sets, share",
    [(4, 0.53), (8, 0.40), (12, 0.34), (16, 0.30), (20, 0.28), (25, 0.25), (30, 0.23)],
)
def test_each_further_set_is_worth_less_than_the_first(sets, share):
    assert worth_of_next(float(sets)) == pytest.approx(share, abs=0.01)


def test_four_sets_are_the_first_that_a_trial_could_tell_from_none():
    assert growth(3.0) < DETECTABLE < growth(4.0)


@given(st.floats(0, float(MOST_TRIED) - 1), st.floats(0.01, 1))
def test_more_sets_bring_more_and_each_brings_less(sets: float, step: float):
    assert growth(sets + step) > growth(sets)
    assert worth_of_next(sets + step) < worth_of_next(sets)
    band = growth_band(sets)
    assert band.low <= band.average <= band.high


def test_a_column_gives_a_column():
    assert growth(np.array([0.0, 10.0])).shape == (2,)
