"""The rule of a week: what moves, by how much, and when nothing does."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.arrays import Band
from calc.expenditure.body import logged_energy_density, tissue_energy, usual_fat_mass
from calc.expenditure.checkin.rule import (
    aimed_at,
    energy_for_rate,
    next_maintenance,
    next_week,
    rate_at_energy,
    scale_asks,
    with_doubt,
)
from calc.expenditure.projection import linearised
from tests.support.cases import each

kcal = st.floats(1000, 5000)


@pytest.mark.parametrize(
    "present, wanted, sd, energy",
    [
        (2500, 2600, 80, 2600),
        (2500, 2400, 80, 2400),
        (2500, 2560, 80, 2500),  # within one SD
        (2500, 2545, 20, 2500),  # below 50 kcal
        (2500, 3100, 80, 2650),  # at most 150 a week
        (2500, 1900, 80, 2350),
    ],
)
def test_a_week_is_changed_past_doubt_and_by_one_step(present, wanted, sd, energy):
    assert next_week(present, wanted, sd).energy == pytest.approx(energy)


@given(kcal, kcal, st.floats(0, 500))
def test_a_step_never_goes_past_what_is_wanted(present, wanted, sd):
    energy = next_week(present, wanted, sd).energy
    assert min(present, wanted) <= energy <= max(present, wanted)


def test_holding_weight_asks_for_maintenance():
    assert energy_for_rate(2500, 0, 80, 15) == 2500
    assert energy_for_rate(2500, 0.25, 80) > 2500 > energy_for_rate(2500, -0.5, 80)


def test_the_energy_for_a_rate_and_the_rate_at_an_energy_undo_each_other():
    eaten = energy_for_rate(2500, 0.5, 80, 15)
    assert eaten > 2750
    assert rate_at_energy(0.5, eaten, 2500, 80, 15) == pytest.approx(0)


def test_tissue_holds_what_the_linear_model_says_it_holds():
    # Equations 10-15 of Hall 2011 with Forbes' share: the same energy but for adaptation.
    rho = linearised(80, 180, 30, True, 1.6, 16.0).energy_density
    assert tissue_energy(16.0) * (1 - 0.1) / (1 - 0.24) == pytest.approx(rho, rel=0.03)
    assert logged_energy_density(16.0) < tissue_energy(16.0)
    assert tissue_energy(30.0) > tissue_energy(10.0)


@each(
    "now, learned, sd, expected",
    [  # science.md 10: only past max(50 kcal, 1 SD), at most 150 kcal a week
        (2700, 2700, 0, 2700),
        (2700, 2750, 20, 2700),
        (2700, 2751, 20, 2751),
        (2700, 2649, 20, 2649),
        (2700, 2800, 100, 2700),
        (2700, 2801, 100, 2801),
        (2700, 2850, 90, 2850),
        (2700, 2851, 90, 2850),
        (2700, 2300, 90, 2550),
        (2700, 3600, 90, 2850),
        (2700, math.nan, 90, 2700),
        (2700, 2300, math.nan, 2700),
        (2700, 2300, math.inf, 2700),
    ],
)
def test_next_maintenance(now, learned, sd, expected):
    assert next_maintenance(now, learned, sd) == expected


KCAL = st.floats(800, 7000)
SD = st.floats(0, 600)


@given(st.lists(st.tuples(KCAL, KCAL, SD), min_size=1, max_size=20))
def test_the_rule_goes_row_by_row_for_arrays_and_columns(rows):
    now, learned, sd = (np.array(column) for column in zip(*rows, strict=True))
    one_by_one = [next_maintenance(*row) for row in rows]
    assert next_maintenance(now, learned, sd).tolist() == one_by_one
    series = next_maintenance(pd.Series(now), pd.Series(learned), pd.Series(sd))
    assert series.tolist() == one_by_one


@given(KCAL, KCAL, SD)
def test_a_week_never_overshoots_what_was_learned_nor_moves_more_than_150(now, learned, sd):
    then = next_maintenance(now, learned, sd)
    assert min(now, learned) - 1e-9 <= then <= max(now, learned) + 1e-9
    assert abs(then - now) <= 150 + 1e-9


@pytest.mark.parametrize(
    "now, learned, sd, last, expected",
    [
        (2700, 2760, 100, 80, 2760),
        (2700, 2750, 100, 80, 2700),
        (2700, 2300, 100, -150, 2550),
        (2700, 2300, math.nan, -150, 2700),
        (2700, 2300, math.inf, -150, 2700),
        # The way back needs the full doubt.
        (2700, 2760, 100, -80, 2700),
        (2700, 2801, 100, -80, 2801),
        (2700, 2620, 100, 80, 2700),
    ],
)
def test_to_go_on_50_kcal_are_enough_and_the_way_back_needs_the_full_doubt(
    now, learned, sd, last, expected
):
    assert next_maintenance(now, learned, sd, last) == expected


@each(
    "rate, last, expected",
    [  # a loss of 0.4 to 0.56 kg is aimed at, and the logs say 120 kcal less: 1.2 SD
        (-0.48, 0, 2700),
        (-0.48, -80, 2700),
        # Past the aim, but not past the doubt of a trend: nothing new, and what was begun goes on.
        (-0.35, 0, 2700),
        (-0.35, 80, 2700),
        (-0.35, -80, 2580),
        (-0.25, 0, 2580),
        (-0.25, 80, 2580),
        # The scale asks for more, and the logs for less.
        (-0.75, 0, 2700),
        (-0.75, -80, 2700),
        (math.nan, 0, 2580),
    ],
)
def test_a_change_needs_the_scale_and_the_logs_on_the_same_side(rate, last, expected):
    aim = Band(-0.56, -0.48, -0.40)
    assert next_maintenance(2700, 2580, 100, last, rate, aim) == expected


@given(KCAL, KCAL, SD, st.floats(-150, 150), st.floats(-1, 1))
def test_a_step_is_only_made_to_the_side_that_the_scale_asks_for(now, learned, sd, last, rate):
    aim = Band(-0.2, 0.0, 0.1)
    step = next_maintenance(now, learned, sd, last, rate, aim) - now
    assert step == 0 or step * scale_asks(rate, aim) > 0
    assert step in (0, next_maintenance(now, learned, sd, last) - now)


def test_the_doubt_of_a_trend_never_turns_a_loss_into_a_gain():
    assert with_doubt(Band(0.05, 0.1, 0.2))[::2] == pytest.approx((0, 0.3))
    assert with_doubt(Band(-0.2, -0.1, -0.05))[::2] == pytest.approx((-0.3, 0))
    assert with_doubt(Band(-0.5, -0.4, -0.3))[::2] == pytest.approx((-0.6, -0.2))


def test_what_is_eaten_beside_the_plan_is_taken_out_of_the_rate_without_a_cliff():
    density = logged_energy_density(usual_fat_mass(80))
    eaten = np.array([2500.0, 2600, 2625, 2687.5, 2750, 2900, 2250])
    off = np.array([0, 0, 0, -0.5 * 187.5, -250, -400, 250])
    found = rate_at_energy(-0.4, eaten, 2500, 80)
    assert found == pytest.approx(-0.4 + off * 7 / density)
    by_kcal = rate_at_energy(-0.4, np.arange(2000.0, 3000.0), 2500, 80)
    assert np.abs(np.diff(by_kcal)).max() < 0.005
    assert np.isnan(rate_at_energy(-0.4, np.nan, 2500, 80))
    assert np.isnan(rate_at_energy(np.nan, 2500, 2500, 80))


def test_inside_its_aim_the_scale_asks_for_nothing_and_outside_for_energy():
    plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male", goal="maintain"))
    aim = aimed_at(plan)
    # A thousandth of 80 kg, and 0.1 kg of doubt.
    assert (aim.low, aim.high) == pytest.approx((-0.08, 0.08), abs=0.01)
    assert with_doubt(aim)[::2] == pytest.approx((-0.18, 0.18), abs=0.01)
    assert [scale_asks(rate, aim) for rate in (-0.1, -0.05, 0.05, 0.1)] == [1, 0, 0, -1]
    assert np.isnan(scale_asks(np.nan, aim))
    rates = np.array([-0.1, 0.0, 0.1, np.nan])
    np.testing.assert_array_equal(scale_asks(rates, aim), [1, 0, -1, np.nan])
