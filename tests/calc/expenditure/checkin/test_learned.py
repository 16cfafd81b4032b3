"""What a check-in rests on: an estimate by its date, and how much of a log there is."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from calc.clock import as_dates
from calc.expenditure import Person, evidence_by_day
from calc.expenditure.checkin import Logged, known_to_the_estimate, learned_on, logged, normal
from calc.expenditure.checkin.learned import mean_of_late, rate_of_late
from calc.journal.model import mark_table


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


def test_fasted_half_logged_and_unlogged_days_are_three_things():
    dates = pd.date_range("2026-03-01", periods=28)
    energy = pd.Series([2400.0] * 28)
    energy[[3, 10]] = np.nan
    energy[5] = 900.0
    energy[20] = 0.0
    days = pd.DataFrame({"date": dates, "energy_kcal": energy, "weight_kg": 80.0})
    marks = mark_table([{"date": dates[10].date(), "kind": "fasted"}])
    person = Person(2500, **known_to_the_estimate(marks)._asdict())
    evidence = evidence_by_day(days, person)
    assert evidence["intake_status"].value_counts().to_dict() == {
        "logged": 25,
        "not_logged": 2,
        "half_logged": 1,
    }
    found = logged(evidence, dates[-1])
    # The fast is a day of 0 kcal; half a day and two without a log are no days of less.
    assert found.mean_kcal == pytest.approx(24 * 2400 / 25)
    assert found.intake_days == 26


def test_a_slip_of_the_keys_is_no_part_of_what_was_eaten():
    dates = pd.date_range("2026-03-01", periods=28)
    energy = pd.Series([2400.0] * 28)
    energy[14] = 24000.0
    days = pd.DataFrame({"date": dates, "energy_kcal": energy, "weight_kg": 80.0})
    assert logged(evidence_by_day(days, Person(2500)), dates[-1]).mean_kcal == 2400


def test_people_by_days_are_looked_at_as_one_is():
    chance = np.random.default_rng(1)
    kcal = np.where(chance.random((5, 40)) < 0.4, np.nan, chance.normal(2500, 300, (5, 40)))
    kcal[0, -20:] = np.nan
    trend, weighed = chance.normal(80, 1, (5, 40)), chance.random((5, 40)) < 0.4
    weighed[1, -14:] = False
    means, rates = mean_of_late(kcal), rate_of_late(trend, weighed)
    for one in range(5):
        np.testing.assert_equal(float(mean_of_late(kcal[one])), means[one])
        np.testing.assert_equal(float(rate_of_late(trend[one], weighed[one])), rates[one])
    assert np.isnan(means[0])
    assert np.isnan(rates[1])
    assert np.isfinite(means[1:]).all()
    assert np.isnan(rate_of_late(trend[:, :28], weighed[:, :28])).all()
