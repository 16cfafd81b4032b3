"""Trend weight: the known answer of science.md section 10, and what always holds."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.journal.weekly import trend_weight

WEIGHTS = [80.0, 80.6, 79.9, 80.3, 80.1, 80.7, 80.4]
# science.md 10, method A, in full.
TREND = [80.0, 80.06, 80.044, 80.0696, 80.0726, 80.1354, 80.1618]


def days(weights, step=1):
    dates = pd.date_range("2026-01-05", periods=len(weights), freq=f"{step}D")
    return pd.DataFrame({"date": dates.strftime("%Y-%m-%d"), "weight_kg": weights})


def test_the_trend_moves_a_tenth_of_the_way_a_day():
    assert trend_weight(days(WEIGHTS))["trend_kg"].to_list() == pytest.approx(TREND, abs=5e-5)


def test_days_without_a_weigh_in_are_no_weigh_ins_and_bring_the_next_one_closer():
    found = trend_weight(days([80.0, None, 81.0]))
    assert found["weight_kg"].to_list() == [80.0, 81.0]
    assert found["trend_kg"].iloc[-1] == pytest.approx(80.19)  # two days of a tenth each


def test_nothing_weighed_is_an_empty_trend():
    assert trend_weight(days([None, None])).empty
    assert trend_weight(days([])).empty


@given(st.lists(st.floats(30, 300), min_size=1, max_size=40), st.integers(1, 30))
def test_the_trend_lies_within_what_was_weighed(weights, step):
    found = trend_weight(days(weights, step))["trend_kg"]
    assert min(weights) - 1e-9 <= found.min()
    assert found.max() <= max(weights) + 1e-9
