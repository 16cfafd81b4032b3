"""A day without training: the jobs, and steps that are not in the day already."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.energy.daily_life import (
    JOBS,
    day_without_training,
    level_error,
    steps_energy,
    usual_steps,
)
from calc.errors import InputError
from calc.person.limits import ACTIVITIES
from tests.support.cases import each


def test_each_job_has_its_day():
    assert tuple(JOBS) == ACTIVITIES


@each(
    "activity, level, error, steps",
    [  # science of the week, A1
        ("desk", 1.50, 0.12, 6000),
        ("standing", 1.65, 0.13, 8500),
        ("moving", 1.80, 0.15, 11_500),
        ("heavy", 1.95, 0.18, 11_000),
    ],
)
def test_the_four_days(activity, level, error, steps):
    found = day_without_training(activity)
    assert (found, level_error(found), usual_steps(found)) == pytest.approx((level, error, steps))


def test_an_own_level_takes_the_place_of_the_job_and_an_unknown_job_is_named():
    assert day_without_training("heavy", 1.4) == 1.4
    with pytest.raises(InputError, match="astronaut"):
        day_without_training("astronaut")


@each(
    "weight, level, resting, steps, expected",
    [  # A7: persons A to F
        (80, 1.50, 1963, 7000, 32),
        (60, 1.50, 1463, 8000, 48),
        (72, 1.50, 1840, 9000, 86),
        (75, 1.80, 1444, 12_500, 30),
        (88, 1.95, 1990, 14_000, 106),
        (63, 1.50, 1206, 6000, 0),
        (80, 1.50, 1963, math.nan, 0),
        # the limit of 15 % of the day, both ways
        (80, 1.50, 1800, 40_000, 405),
        (250, 1.95, 1200, 0, -351),
    ],
)
def test_steps_add_only_what_the_day_has_not(weight, level, resting, steps, expected):
    assert steps_energy(weight, level, resting, steps) == pytest.approx(expected, abs=0.5)


@given(st.floats(35, 250), st.floats(1.2, 2.5), st.floats(0, 50_000), st.floats(0, 1000))
def test_a_step_moves_the_day_by_its_own_cost_at_most(weight, level, steps, more):
    before, after = (steps_energy(weight, level, 1700, taken) for taken in (steps, steps + more))
    assert -1e-9 <= after - before <= 0.4 * weight * more / 1000 + 1e-9


@given(st.floats(1.2, 2.5), st.floats(0, 0.05))
def test_the_day_at_a_level_has_no_edge(level, more):
    assert abs(level_error(level + more) - level_error(level)) <= more * 0.21 + 1e-9
    assert abs(usual_steps(level + more) - usual_steps(level)) <= more * 20_001
