"""The weights of equations: the worked examples, and that they are shares."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.energy.combination import ERRORS, Weights
from calc.energy.resting import RESTING_EQUATIONS, resting_energy
from tests.support.cases import each

MAN, WOMAN = (80, 180, 30, True), (60, 165, 30, False)


@each(
    "person, lean, trained, weights",
    [  # science of the week, B5
        (MAN, math.nan, 0, {"mifflin_st_jeor": 0.291, "henry_2005": 0.259, "mueller_2004": 0.259}),
        (MAN, math.nan, 1, {"ten_haaf_2014_weight": 0.315, "de_lorenzo_1999": 0.228}),
        (WOMAN, math.nan, 1, {"ten_haaf_2014_weight": 0.408, "harris_benedict_1919": 0.244}),
        (
            MAN,
            68.0,
            1,
            {
                "ten_haaf_2014_fat_free_mass": 0.226,
                "ten_haaf_2014_weight": 0.200,
                "cunningham_1980": 0.179,
                "de_lorenzo_1999": 0.145,
                "cunningham_1991": 0.131,
                "harris_benedict_1919": 0.120,
            },
        ),
        (
            WOMAN,
            45.6,
            1,
            {
                "ten_haaf_2014_fat_free_mass": 0.264,
                "ten_haaf_2014_weight": 0.234,
                "cunningham_1980": 0.209,
                "de_lorenzo_1999": 0,
                "cunningham_1991": 0.153,
                "harris_benedict_1919": 0.140,
            },
        ),
    ],
)
def test_weights_of_the_worked_examples(person, lean, trained, weights):
    found = resting_energy(*(*person, lean, trained)).weights._asdict()
    assert {name: found[name] for name in weights} == pytest.approx(weights, abs=6e-4)


def test_each_weighed_equation_is_one_of_ours():
    assert set(Weights._fields) <= {one.name for one in RESTING_EQUATIONS}
    assert {name for errors in ERRORS.values() for name in errors} == set(Weights._fields)


bodies = st.tuples(
    st.floats(40, 200), st.floats(140, 210), st.floats(18, 90), st.sampled_from([0.0, 0.5, 1.0])
)


@given(bodies, st.sampled_from([math.nan, 0.8]), st.floats(0, 1))
def test_weights_are_shares_and_measured_fat_is_needed_where_it_is_used(body, lean, trained):
    found = resting_energy(*(*body, body[0] * lean, trained))
    assert sum(found.weights) == pytest.approx(1)
    assert min(found.weights) >= 0
    if math.isnan(lean):
        assert found.weights.cunningham_1980 == found.weights.mueller_2004_fat_free_mass == 0
    if body[3] == 0:
        assert found.weights.de_lorenzo_1999 == 0
    assert 0.06 < found.error < 0.13


@given(bodies, st.sampled_from([math.nan, 0.8]), st.floats(0, 1), st.floats(0, 1))
def test_who_trains_more_never_rests_with_less(body, lean, one, other):
    less, more = sorted((one, other))
    lean_kg = body[0] * lean
    before, after = (resting_energy(*(*body, lean_kg, share)).band.target for share in (less, more))
    assert after >= before - 1e-9
