"""How far an estimate may lie off: by its own noise, how a person eats, and their record."""

from __future__ import annotations

import numpy as np
import pytest

from calc.expenditure.spread import eaten_of_late, past_window, record, spread_ahead

DAYS = 120
CHANCE = np.random.default_rng(7)
STEADY = 80 + CHANCE.normal(0, 0.3, (1, DAYS))
EVEN = np.full((1, DAYS), 2500.0)
NONE = np.full((1, DAYS), np.nan)


def widened(weight=STEADY, energy=EVEN, kcal=2500.0, sd=100.0, filled=0.0):
    known = np.ones((1, DAYS))
    return spread_ahead(kcal * known, sd * known, weight, energy, filled * known)[0]


def test_four_weeks_come_to_what_was_eaten_less_what_weight_took():
    # 0.05 kg a day down at 2,200 kcal: 2200 + 0.05 × 7000.
    falling = np.arange(DAYS) * -0.05 + 80
    window = past_window(falling[None], np.full((1, DAYS), 2200.0))
    assert np.isnan(window.kcal[0, :28]).all()
    assert window.kcal[0, 28:] == pytest.approx(2550)
    assert window.doubt[0, 40] == pytest.approx(0, abs=1)


def test_a_window_of_too_little_judges_nothing():
    few = np.where(np.arange(DAYS) % 5 == 0, STEADY, np.nan)
    assert np.isnan(past_window(few, EVEN).kcal).all()
    half = np.where(np.arange(DAYS) % 2 == 0, EVEN, np.nan)
    assert np.isnan(past_window(STEADY, half).kcal).all()
    assert np.isnan(past_window(80 + CHANCE.normal(0, 5, (1, DAYS)), EVEN).kcal).all()


def test_unevenness_is_the_spread_of_the_days_before():
    days = np.tile([2000.0, 3000.0], DAYS // 2)[None]
    found = eaten_of_late(days)
    assert np.isnan(found.mean[0, 0])
    assert found.unevenness[0, 0] == 0.2
    # 500 of 2,500, and the 14 even days taken to have gone before have as much.
    assert found.unevenness[0, -1] == pytest.approx(0.2, abs=2e-3)
    assert found.mean[0, -1] == pytest.approx(2500, rel=0.01)
    assert eaten_of_late(EVEN).unevenness[0, -1] < 0.15
    wild = np.tile([500.0, 4500.0], DAYS // 2)[None]
    assert 0.5 < eaten_of_late(wild).unevenness[0, -1] < 0.8
    # A gap changes nothing of it.
    gap = np.concatenate([wild[:, :60], np.full((1, 60), np.nan)], axis=1)
    assert np.ptp(eaten_of_late(gap).unevenness[0, 60:]) == 0


def test_one_feast_makes_nobody_uneven_for_weeks():
    feast = EVEN.copy()
    feast[0, 30] = 9000
    told = eaten_of_late(feast).unevenness[0] - eaten_of_late(EVEN).unevenness[0]
    assert (told[:31] == 0).all()
    assert 0 < told[31] < 0.1
    # It fades from day to day, and drops out on none of them.
    assert (np.diff(told[31:]) < 0).all()
    assert np.abs(np.diff(told[32:])).max() < 0.002


def test_a_person_who_was_misread_before_is_in_doubt_and_one_who_was_not_less():
    window = past_window(STEADY, EVEN)
    known, settled = np.ones((1, DAYS)), np.ones((1, DAYS))
    right = record(2500 * known, 100 * known, window, settled)[0]
    wrong = record(2900 * known, 100 * known, window, settled)[0]
    assert right[:28].tolist() == wrong[:28].tolist() == [1] * 28
    assert right[-1] == pytest.approx(0.9)
    assert (np.diff(wrong[28:60]) > 0).all()
    # 400 kcal off where some 100 were foreseen, no more than four times as far.
    assert 2 < wrong[-1] < 4
    assert (record(2900 * known, 100 * known, window, 0 * settled) == 1).all()


def test_with_nothing_or_one_kind_of_data_the_doubt_is_the_filters():
    assert widened(NONE, NONE).tolist() == [100] * DAYS
    assert widened(STEADY, NONE).tolist() == [100] * DAYS
    assert widened(NONE, EVEN).tolist() == [100] * DAYS


def test_who_eats_away_from_maintenance_is_read_less_surely():
    # 0.15 of an imbalance of 500 kcal beside 100: the root of 100² + 75².
    assert widened(STEADY, EVEN, kcal=3000)[20] == pytest.approx(125)


def test_what_was_filled_in_is_in_doubt_as_a_whole():
    # Half of 600 kcal a day, however many the days: 100² + 300².
    assert widened(filled=600)[20] == pytest.approx(np.hypot(100, 300))
    assert widened(filled=600)[0] == pytest.approx(100)


def test_no_day_rests_on_a_later_one():
    energy = 2500 + CHANCE.normal(0, 600, (1, DAYS))
    whole = widened(STEADY, energy, 2700)
    later = energy.copy()
    later[:, 70:] = 9000
    weight = STEADY.copy()
    weight[:, 71:] = 60
    assert widened(weight, later, 2700)[:71] == pytest.approx(whole[:71], rel=1e-12)


def test_people_do_not_touch_each_other():
    weight, energy = np.concatenate([STEADY, STEADY - 9]), np.concatenate([EVEN, NONE])
    kcal, sd = np.full((2, DAYS), 2600.0), np.full((2, DAYS), 100.0)
    given = (kcal, sd, weight, energy, np.array([[0.0], [400.0]]) * np.ones((2, DAYS)))
    both = spread_ahead(*given)
    for one in range(2):
        alone = spread_ahead(*(part[one : one + 1] for part in given))
        assert both[one] == pytest.approx(alone[0], rel=1e-12)
