"""The rule of a week: what moves, by how much, and when nothing does."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.expenditure.body import logged_energy_density, tissue_energy
from calc.expenditure.checkin.rule import energy_for_rate, next_maintenance, next_week
from calc.expenditure.projection import linearised

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


def test_tissue_holds_what_the_linear_model_says_it_holds():
    # Equations 10-15 of Hall 2011 with Forbes' share: the same energy but for adaptation.
    rho = linearised(80, 180, 30, True, 1.6, 16.0).energy_density
    assert tissue_energy(16.0) * (1 - 0.1) / (1 - 0.24) == pytest.approx(rho, rel=0.03)
    assert logged_energy_density(16.0) < tissue_energy(16.0)
    assert tissue_energy(30.0) > tissue_energy(10.0)


@pytest.mark.parametrize(
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
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    one_by_one = [next_maintenance(*row) for row in rows]
    assert next_maintenance(*columns).tolist() == one_by_one
    series = next_maintenance(*(pd.Series(column) for column in columns))
    assert series.tolist() == one_by_one


@given(KCAL, KCAL, SD)
def test_a_week_never_overshoots_what_was_learned_nor_moves_more_than_150(now, learned, sd):
    then = next_maintenance(now, learned, sd)
    assert min(now, learned) - 1e-9 <= then <= max(now, learned) + 1e-9
    assert abs(then - now) <= 150 + 1e-9


@pytest.mark.parametrize(
    "now, learned, sd, expected",
    [
        (2700, 2760, 100, 2760),
        (2700, 2750, 100, 2700),
        (2700, 2300, 100, 2550),
        (2700, 2300, math.nan, 2700),
        (2700, 2300, math.inf, 2700),
    ],
)
def test_once_the_plan_follows_the_logs_50_kcal_are_enough(now, learned, sd, expected):
    assert next_maintenance(now, learned, sd, followed=True) == expected
