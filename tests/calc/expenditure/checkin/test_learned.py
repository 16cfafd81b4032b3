"""What a check-in rests on: an estimate by its date, and how much of a log there is."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from calc.clock import as_dates
from calc.expenditure.checkin import Logged, learned_on, logged, normal


def test_an_estimate_is_read_on_its_date_and_never_ahead_of_it():
    estimate = pd.DataFrame(
        {
            "date": as_dates(["2026-11-01", "2026-11-02"]),
            "expenditure_kcal": [2600.0, 2500.0],
            "low80": [2471.844843, 2400.0],
            "high80": [2728.155157, 2600.0],
            "low95": [2404.0, 2300.0],
            "high95": [2796.0, 2700.0],
            "trend_weight_kg": [80.0, 80.0],
            "ready": [False, True],
        }
    )
    first = learned_on(estimate, "2026-11-01")
    assert first is not None
    # An 80 % interval of a normal distribution reaches 1.2816 standard deviations.
    assert first.sd == pytest.approx(100, rel=1e-6)
    assert (first.kcal, first.ready) == (2600, False)
    later = learned_on(estimate, "2026-12-24")
    assert later is not None
    assert (later.kcal, later.ready) == (2500, True)
    assert learned_on(estimate, "2026-10-31") is None
    assert learned_on(estimate.iloc[:0], "2026-10-31") is None


def test_the_intervals_of_a_normal_estimate():
    found = normal(2600, 100)
    assert found.high80 == pytest.approx(2728.155157)
    assert found.low95 == pytest.approx(2404.003602)


def test_how_much_is_logged_counts_days_from_the_first_and_a_weigh_in_once():
    days = pd.DataFrame(
        {
            "date": as_dates(
                ["2026-11-01", "2026-11-03", "2026-11-03", "2026-11-05", "2026-11-20"]
            ),
            "energy_kcal": [np.nan, 2500, np.nan, np.nan, 2000],
            "weight_kg": [np.nan, 80.0, 80.1, 80.2, 80.3],
        }
    )
    assert logged(days, "2026-11-12") == Logged(10, 2, 1)
    assert logged(days, "2026-11-02") == Logged(0, 0, 0)
    assert logged(days.iloc[:0], "2026-11-02") == Logged(0, 0, 0)


def test_what_is_eaten_is_the_mean_of_the_last_four_weeks():
    days = pd.DataFrame(
        {
            "date": pd.date_range("2026-01-01", periods=60),
            "energy_kcal": [3000.0] * 32 + [2500.0] * 28,
            "weight_kg": np.nan,
        }
    )
    assert logged(days, "2026-03-01").mean_kcal == 2500
    assert logged(days, "2026-02-02").mean_kcal == pytest.approx((27 * 3000 + 2500) / 28)
    # Nine days are too few.
    assert math.isnan(logged(days, "2026-01-09").mean_kcal)
