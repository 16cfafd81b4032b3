"""From an estimate to the next week's energy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.expenditure.checkin.rule import energy_for_rate, next_week
from calc.expenditure.kalman import logged_energy_density, tissue_energy
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
