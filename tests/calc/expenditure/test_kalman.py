"""The filter's two steps against vectors of the two-state model, worked apart from this code."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from calc.expenditure.kalman import Belief, predict, update

# The transparent filter: weight and expenditure, 7700 kcal/kg, SD 0.5 kg on the scale, 10 kcal/day
# a root day of drift, 0.05 kg of process noise; expenditure from 2850 ± 300, weight from 80 ± 0.7.
WEIGHTS = (80.0, 80.6, 79.9, 80.3, 80.1, 80.7, 80.4)
INTAKES = (2900, 3100, 2800, 3000, 2950, 3200, 2850)
AFTER_UPDATE = [
    (80.0, 2850.0, 300.0),
    (80.24635057499441, 2833.46574116857, 299.6237307407633),
    (80.16688937608892, 2853.347569053775, 298.1651358259037),
    (80.19462778681316, 2842.9819884415004, 295.26616468894014),
    (80.18967296919035, 2853.6807548473557, 290.7020461474556),
    (80.3049785413512, 2799.5956480920527, 284.4096849883706),
    (80.36558798612771, 2794.4109785134306, 276.49508034399764),
]
CLEAN = {14: 2680.2, 28: 2763.6, 42: 2782.7, 56: 2789.9}


def two_states(weights, intakes, start_kcal):
    belief = Belief(np.array([[80.0, start_kcal]]), np.diag([0.7**2, 300.0**2])[None])
    transition = np.array([[[1, -1 / 7700], [0, 1]]])
    noise = np.diag([0.05**2, 10.0**2])[None]
    rows = []
    for weight, intake in zip(weights, intakes, strict=True):
        seen = np.array([True])
        belief = update(
            belief, np.array([[1.0, 0.0]]), np.array([weight]), np.array([0.25]), seen
        ).belief
        rows.append((*belief.mean[0], np.sqrt(belief.covariance[0, 1, 1])))
        belief = predict(belief, transition, np.array([[intake / 7700, 0]]), noise)
    return rows


def test_the_two_state_model_gives_the_worked_vectors():
    for found, expected in zip(two_states(WEIGHTS, INTAKES, 2850.0), AFTER_UPDATE, strict=True):
        assert found == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("day", CLEAN)
def test_the_two_state_model_converges_as_worked_on_a_clean_signal(day: int):
    weights = 80 + 300 / 7700 * np.arange(60)
    rows = two_states(weights, [3100] * 60, 2500.0)
    assert rows[day][1] == pytest.approx(CLEAN[day], abs=0.05)


def test_what_was_not_seen_changes_nothing():
    belief = Belief(np.array([[80.0, 2500.0]]), np.diag([1.0, 300.0])[None])
    done = update(belief, np.ones((1, 2)), np.array([np.nan]), np.array([1.0]), np.array([False]))
    assert np.array_equal(done.belief.mean, belief.mean)
    assert np.array_equal(done.belief.covariance, belief.covariance)


@given(st.floats(3, 1000))
def test_the_further_off_a_number_lies_beyond_tolerance_the_less_it_moves(off: float):
    belief = Belief(np.array([[80.0]]), np.array([[[1.0]]]))

    def moved(by: float) -> float:
        args = np.ones((1, 1)), np.array([80 + by]), np.array([1.0]), np.array([True])
        return float(update(belief, *args, 2.0).belief.mean[0, 0]) - 80

    assert moved(2 * off) < moved(off)
    assert moved(off) > 0


@given(
    arrays(float, (3, 3), elements=st.floats(-3, 3)),
    arrays(float, (3,), elements=st.floats(-3, 3)),
    st.floats(-50, 50),
)
def test_a_covariance_stays_one(root, loading, measured):
    belief = Belief(np.zeros((1, 3)), (root @ root.T)[None])
    seen = np.array([True])
    done = update(belief, loading[None], np.array([measured]), np.array([0.5]), seen, 2.5).belief
    covariance = predict(done, np.eye(3)[None], 0, 0).covariance[0]
    assert np.allclose(covariance, covariance.T)
    assert np.linalg.eigvalsh(covariance).min() > -1e-9 * (1 + np.abs(root).max() ** 2)
    assert np.all(np.diag(covariance) <= np.diag(belief.covariance[0]) + 1e-9)
