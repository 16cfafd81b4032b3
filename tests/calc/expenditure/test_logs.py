"""Whole, half-logged and missing days."""

import numpy as np
import pandas as pd
import pytest

from calc.expenditure.logs import daily, read_intakes


def read(*energy: float):
    return read_intakes(np.array([energy], dtype=float), np.array([2500.0]))


def test_a_half_logged_day_is_recognised_and_not_taken_for_what_was_eaten():
    found = read(*[2500] * 10, 900, 2500)
    assert found.status[0].tolist() == ["logged"] * 10 + ["half_logged", "logged"]
    assert found.energy_kcal[0, 10] == pytest.approx(2500, rel=0.05)
    assert found.error_kcal[0, 10] > 1.5 * found.error_kcal[0, 9]


def test_a_new_way_of_eating_is_not_half_logged_for_long():
    found = read(*[3200] * 20, *[1500] * 10, np.nan)
    assert (found.status[0, -8:-1] == "logged").all()
    assert found.energy_kcal[0, -1] == pytest.approx(1500, rel=0.05)


@pytest.mark.parametrize("place", [0, 1, 12])
def test_a_day_with_a_digit_too_many_is_recognised_from_the_first_day_on(place: int):
    days = [2500.0] * 20
    days[place] = 25_000
    found = read(*days)
    assert found.status[0].tolist() == ["slip" if day == place else "logged" for day in range(20)]
    assert (found.energy_kcal[0] < 2700).all()


def test_after_a_first_day_of_almost_nothing_whole_days_are_whole():
    assert (read(250, *[2500] * 6).status[0] == "logged").all()


def test_a_log_that_is_always_far_above_the_formula_is_believed_in_the_end():
    assert (read(*[9000] * 8).status[0, 2:] == "logged").all()


def test_days_without_a_log_are_less_and_less_certain():
    found = read(*[2500] * 5, *[np.nan] * 6)
    assert (found.status[0, 5:] == "not_logged").all()
    assert (np.diff(found.error_kcal[0, 5:]) > 0).all()


def test_what_a_day_is_in_doubt_by():
    # By hand: 0.18 of a whole day; 0.38 of the running mean where nothing is logged, of which days
    # have 1.04 times as much, and two more of its variance for each further day.
    found = read(*[2500] * 5, *[np.nan] * 3)
    assert found.energy_kcal[0, 5:] == pytest.approx(2600)
    assert found.error_kcal[0, 4:] == pytest.approx([450, 988, 988 * np.sqrt(3), 988 * np.sqrt(5)])


def test_a_day_of_fasting_is_whole_and_no_usual_day():
    found = read(*[2500] * 5, 0, np.nan, 0, 0, 0, 0, 900)
    assert found.status[0, 5:].tolist() == [
        *("logged", "not_logged", "logged", "logged", "logged", "logged", "half_logged")
    ]
    assert found.energy_kcal[0, [5, 7, 8, 9, 10]].tolist() == [0] * 5
    # As much in doubt as a day on which something was eaten.
    assert found.error_kcal[0, 5] == pytest.approx(found.error_kcal[0, 4])
    assert found.energy_kcal[0, 6] == pytest.approx(1.04 * 2500)
    first = read(0, 2500)
    assert (first.energy_kcal[0].tolist(), first.known.all()) == ([0, 2500], True)
    assert first.error_kcal[0, 0] == pytest.approx(0.18 * 2500)


def test_a_day_of_noughts_is_not_logged_unless_it_is_said_to_be_a_fast():
    days = pd.DataFrame(
        {
            "date": pd.date_range("2026-03-01", periods=5),
            "energy_kcal": [2500, 0, 0, np.nan, 200_000],
            "weight_kg": [80, 0, np.nan, np.nan, np.nan],
        }
    )
    log = daily(days)
    assert np.isnan(log.energy_kcal).tolist() == [False, True, True, True, True]
    assert log.energy_slip.tolist() == [False, False, False, False, True]
    assert log.weight_slip.tolist() == [False, True, False, False, False]
    fasts = [f"2026-03-0{day}" for day in (1, 2, 4, 5)] + ["2026-04-01"]
    assert log.fasted(fasts).energy_kcal == pytest.approx([2500, 0, np.nan, 0, np.nan], nan_ok=True)


def test_before_anything_was_logged_nothing_is_known():
    found = read(np.nan, np.nan, 2400)
    assert found.known[0].tolist() == [False, False, True]
    assert found.energy_kcal[0].tolist() == [0, 0, 2400]


def test_days_to_come_change_nothing():
    chance = np.random.default_rng(3)
    energy = np.where(chance.random(60) < 0.2, np.nan, chance.normal(2500, 600, 60).clip(0))
    whole, part = read(*energy), read(*energy[:40])
    for one, other in zip(whole, part, strict=True):
        np.testing.assert_array_equal(one[:, :40], other)
