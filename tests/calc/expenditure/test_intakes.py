"""Whole, half-logged and missing days."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.expenditure.intakes import read_intakes, whole_share


def read(*energy: float, **said):
    return read_intakes(np.array([energy], dtype=float), np.array([2500.0]), **said)


def test_a_half_logged_day_is_recognised_and_not_taken_for_what_was_eaten():
    found = read(*[2500] * 10, 900, 2500)
    assert found.status[0].tolist() == ["logged"] * 10 + ["half_logged", "logged"]
    # More than usual: days that are written down in part are those with more eaten.
    assert found.energy_kcal[0, 10] == pytest.approx(1.08 * 2500)
    assert found.error_kcal[0, 10] > 1.5 * found.error_kcal[0, 9]


def test_a_new_way_of_eating_is_not_half_logged_for_long():
    found = read(*[3200] * 20, *[1500] * 10, np.nan)
    assert (found.status[0, -7:-1] == "logged").all()
    assert found.energy_kcal[0, -1] == pytest.approx(1650, rel=0.05)


@pytest.mark.parametrize("place", [0, 1, 12])
def test_a_day_with_a_digit_too_many_is_recognised_from_the_first_day_on(place: int):
    days = [2500.0] * 20
    days[place] = 25_000
    found = read(*days)
    assert found.status[0].tolist() == ["slip" if day == place else "logged" for day in range(20)]
    assert (found.energy_kcal[0] <= 2750).all()


def test_after_a_first_day_of_almost_nothing_whole_days_are_whole():
    assert (read(250, *[2500] * 6).status[0] == "logged").all()


def test_a_log_that_is_always_far_above_the_formula_is_believed_in_the_end():
    assert (read(*[9000] * 8).status[0, 4:] == "logged").all()


def test_days_without_a_log_are_less_and_less_certain():
    found = read(*[2500] * 5, *[np.nan] * 6)
    assert (found.status[0, 5:] == "not_logged").all()
    assert (np.diff(found.error_kcal[0, 5:]) > 0).all()


def test_what_a_day_is_in_doubt_by():
    # By hand: 0.13 of a whole day; 0.38 of the running mean where nothing is logged, of which days
    # have 1.08 times as much, and two more of its variance for each further day.
    found = read(*[2500] * 5, *[np.nan] * 3)
    assert found.energy_kcal[0, 5:] == pytest.approx(2700)
    errors = [325, 1026, 1026 * np.sqrt(3), 1026 * np.sqrt(5)]
    assert found.error_kcal[0, 4:] == pytest.approx(errors)


def test_a_day_of_fasting_is_whole_and_no_usual_day():
    found = read(*[2500] * 5, 0, np.nan, 0, 0, 0, 0, 900)
    assert found.status[0, 5:].tolist() == [
        *("logged", "not_logged", "logged", "logged", "logged", "logged", "half_logged")
    ]
    assert found.energy_kcal[0, [5, 7, 8, 9, 10]].tolist() == [0] * 5
    # As much in doubt as a day on which something was eaten.
    assert found.error_kcal[0, 5] == pytest.approx(found.error_kcal[0, 4])
    assert found.energy_kcal[0, 6] == pytest.approx(1.08 * 2500)
    first = read(0, 2500)
    assert (first.energy_kcal[0].tolist(), first.known.all()) == ([0, 2500], True)
    assert first.error_kcal[0, 0] == pytest.approx(0.13 * 2500)


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


def test_between_a_whole_day_and_half_a_day_there_is_no_edge():
    lightest = np.arange(0.001, 1, 0.001)
    found = np.array([read(*[2500] * 20, 2500 * share).energy_kcal[0, -1] for share in lightest])
    assert np.abs(np.diff(found)).max() < 0.01 * 2500
    # All of a day that is surely whole counts, none of one that is surely not.
    assert found[lightest > 0.75] == pytest.approx(2500 * lightest[lightest > 0.75])
    assert found[lightest < 0.5] == pytest.approx(read(*[2500] * 20, np.nan).energy_kcal[0, -1])


@given(st.floats(0, 3), st.floats(0, 3))
def test_the_more_was_logged_the_likelier_a_day_is_whole(one: float, other: float):
    less, more = sorted((one, other))
    assert 0 <= whole_share(less) <= whole_share(more) <= 1


def test_a_day_in_doubt_is_more_in_doubt_than_one_that_is_surely_whole_or_not():
    def error(share: float) -> float:
        return float(read(*[2500] * 20, 2500 * share).error_kcal[0, -1])

    assert error(0.95) < error(0.65) < error(0.6)
    assert error(0.6) == pytest.approx(error(0.601), rel=0.02)


def test_light_days_that_are_meant_are_whole():
    week = [2700, 2700, 2700, 600, 2700, 2700, 600]
    asked, told = read(*week * 6), read(*week * 6, light_meant=np.array([True]))
    assert (asked.status[0, [3, 6]] == "half_logged").all()
    assert (told.status[0] == "logged").all()
    assert told.energy_kcal[0] == pytest.approx(week * 6)


def test_a_fast_on_which_something_was_eaten_is_whole():
    fasted = np.zeros((1, 12), dtype=bool)
    fasted[0, 10] = True
    found = read(*[2500] * 10, 500, 2500, fasted=fasted)
    assert found.status[0, 10] == "logged"
    assert found.energy_kcal[0, 10] == 500
