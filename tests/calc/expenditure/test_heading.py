"""What a plan promises: by the filter's own equations, a kilogram bounded by physiology."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.expenditure.body import fat_after, logged_energy_density, usual_fat_mass
from calc.expenditure.heading import EARLY_DAYS, ahead, doubt_of_change, moved, promised
from calc.expenditure.kalman import (
    ADAPTED,
    FOLLOWS_TISSUE,
    MAINTENANCE,
    MEMBERS,
    TISSUE,
    WATER_DAYS,
    WATER_OF_INTAKE,
    Model,
    predict,
)
from calc.expenditure.projection import project
from tests.support.cases import each

MAN = (80.0, 180.0, 30.0, 1.0)


def by_the_filter(change: float, days: int, density: float, adapted: float) -> tuple[float, float]:
    """Tissue and adaptation after days of an intake, as the filter steps from day to day."""
    cases = len(MEMBERS)
    no = np.zeros(cases, dtype=bool)
    model = Model(no, no)
    belief = model.start(np.full(cases, 2500.0), np.full(cases, 300.0))
    belief.mean[:, ADAPTED] = adapted
    one = np.ones(cases)
    for _ in range(days):
        step = model.move(density * one, (2500 + change) * one, ~no, 100 * one)
        belief = predict(belief, *step)
    mean = belief.mean[0]
    # Maintenance follows tissue within the filter's own state.
    assert mean[MAINTENANCE] == pytest.approx(2500 + FOLLOWS_TISSUE * mean[TISSUE])
    return mean[TISSUE], mean[ADAPTED]


@each("change, adapted", [(-500, 0), (-500, -110), (250, 0), (0, 60)])
@each("days", [7, 28, 84, 364])
def test_it_moves_as_the_filter_expects_it_to(change, adapted, days):
    # The filter steps by days, the solution goes on all the time: 1 % apart, and 0.02 kg.
    found = moved(change, days, 6100.0, adapted)
    expected = by_the_filter(change, days, 6100.0, adapted)
    assert found.tissue_kg == pytest.approx(expected[0], rel=0.02, abs=0.02)
    assert found.adapted_kcal == pytest.approx(expected[1], rel=0.05, abs=3)


@given(st.floats(-900, 500), st.integers(1, 200), st.integers(1, 200), st.floats(3000, 9000))
def test_two_stretches_come_to_the_same_as_one(change, first, then, density):
    one = moved(change, first + then, density)
    half = moved(change, first, density)
    # What tissue costs by then is in the maintenance that the second stretch begins with.
    rest = moved(change - FOLLOWS_TISSUE * half.tissue_kg, then, density, half.adapted_kcal)
    assert half.tissue_kg + rest.tissue_kg == pytest.approx(one.tissue_kg, abs=1e-6)
    assert rest.adapted_kcal == pytest.approx(one.adapted_kcal, abs=1e-4)


@pytest.mark.parametrize(
    "fat, loss, gain",
    # science_week.md G2: what a small change holds, and with the cost of laying it down
    [(8, 5131, 5338), (12, 5900, 6103), (20, 6832, 7028), (30, 7477, 7670), (40, 7867, 8056)],
)
def test_a_kilogram_holds_what_physiology_says(fat, loss, gain):
    found = promised(-500, *MAN, fat).kcal_per_kg
    assert found == pytest.approx(gain, rel=0.001)
    assert found == pytest.approx(loss, rel=0.05)


@pytest.mark.parametrize(
    "fat, maintenance, change, apparent",
    [  # science_week.md G4: by day 7, 14, 28, 56 and 112, kcal of imbalance a kg on the scale
        (15.9, 2900, -500, (3517, 4483, 5200, 5638, 5836)),
        (12.0, 2900, -500, (3355, 4215, 4829, 5182, 5308)),
        (15.9, 2900, 300, (3566, 4542, 5286, 5792, 6125)),
        (18.7, 2150, -400, (3174, 4244, 5118, 5710, 6038)),
        (18.7, 2150, 200, (3220, 4296, 5183, 5812, 6221)),
        (29.6, 3200, -500, (3839, 5009, 5923, 6527, 6864)),
    ],
)
def test_water_goes_first_so_that_the_first_weeks_look_cheap(fat, maintenance, change, apparent):
    density = logged_energy_density(fat)
    for day, expected in zip((7, 14, 28, 56, 112), apparent, strict=True):
        tissue = moved(change, day, density).tissue_kg
        water = WATER_OF_INTAKE * change / maintenance * (1 - np.exp(-day / WATER_DAYS))
        assert tissue * density / (tissue + water) == pytest.approx(expected, rel=0.12)


@pytest.mark.parametrize(
    "fat, change, weight", [(15.9, -500, 80), (12.0, 300, 80), (29.6, -500, 100)]
)
def test_hall_s_model_gains_and_loses_as_much_tissue(fat, change, weight):
    table = project(weight, 180, 30, 1, 1.6, change, 84, fat)
    tissue = table["fat_kg"] + table["lean_kg"]
    for day in (28, 56, 84):
        hall = tissue[day] - tissue[0]
        assert moved(change, day, logged_energy_density(fat)).tissue_kg == pytest.approx(
            hall, rel=0.08
        )


@given(
    st.floats(-900, 500).filter(lambda kcal: abs(kcal) > 1),
    st.floats(40, 180),
    st.floats(0, 1),
    st.sampled_from([np.nan, 4.0, 15.0, 40.0]),
    st.booleans(),
)
def test_the_target_is_the_middle_of_a_span_that_holds_a_third_at_most(
    change, weight, male, fat, adapted
):
    found = promised(change, weight, 175.0, 35.0, male, fat, adapted)
    low, target, high = found.band
    assert low < target < high
    assert target == pytest.approx((low + high) / 2)
    assert 0.2 < (high - low) / 2 / abs(target) < 0.33
    assert target * change > 0


def test_fat_that_nobody_measured_is_the_filter_s_and_more_in_doubt():
    unknown = promised(-500, *MAN)
    assert unknown.fat_mass_kg == usual_fat_mass(*MAN)
    given_ = promised(-500, *MAN, unknown.fat_mass_kg)
    assert given_.band.target == unknown.band.target
    assert given_.band.low > unknown.band.low


def test_adaptation_counts_once():
    fresh, learned = (promised(-500, *MAN, adapted=known).band.target for known in (False, True))
    # Learned from logs, the change is what is left of the imbalance; tissue goes on to count.
    density = promised(-500, *MAN).kcal_per_kg
    assert learned == pytest.approx(-500 * 7 / density, rel=0.1)
    assert abs(fresh) < abs(learned)
    # Four weeks into the change the rest of it is the same promise.
    later = moved(-500, 2 * EARLY_DAYS, density)
    left = -500 - FOLLOWS_TISSUE * later.tissue_kg - later.adapted_kcal
    ahead = moved(-500, 3 * EARLY_DAYS, density).tissue_kg - later.tissue_kg
    assert promised(left, *MAN, adapted=True).band.target == pytest.approx(ahead / 4, rel=0.02)


def test_nothing_changes_nothing():
    assert promised(0, *MAN).band == (0, 0, 0)
    assert fat_after(12.0, moved(0, 28, 6100.0).tissue_kg) == pytest.approx(12, abs=1e-6)


def test_a_table_gives_what_each_person_gets_alone():
    changes = np.array([-500.0, 0, 250])
    fat = np.array([np.nan, 10, 20])
    found = promised(changes, *MAN, fat, np.array([True, False, False]))
    for place, (change, kg, known) in enumerate(
        zip(changes, fat, (True, False, False), strict=True)
    ):
        assert found.band.target[place] == promised(change, *MAN, kg, known).band.target


def test_weeks_ahead_follow_fat_as_it_goes():
    found = ahead(np.array([-700.0, 0.0, 300.0]), 52, 12.0)
    assert found.shape == (53, 3)
    assert found[1] == pytest.approx(
        moved(np.array([-700.0, 0, 300]), 7, 6103.0).tissue_kg, rel=1e-3
    )
    # Leaner, a kilogram holds less: more of them go than by the energy of the first one.
    assert found[52, 0] < moved(-700.0, 364, 6103.0).tissue_kg
    assert found[52, 2] < moved(300.0, 364, 6103.0).tissue_kg
    # What has adapted already is in the maintenance that is counted from.
    assert ahead(-500.0, 4, 12.0, -150)[4] < ahead(-500.0, 4, 12.0)[4]
    assert (ahead(0.0, 4, 12.0, 0) == 0).all()


def test_doubt_is_larger_where_fat_was_not_measured_and_where_it_weighs_more():
    assert doubt_of_change(12.0, False) > doubt_of_change(12.0, True)
    assert doubt_of_change(8.0, False) > doubt_of_change(30.0, False)
