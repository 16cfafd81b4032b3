"""The equations of resting energy as published, and the formula shown as the one computed."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import energy as resting
from calc.energy.resting import RESTING_EQUATIONS
from tests.support.cases import each
from tests.support.formulas import value_of

# Standard persons of our science notes, section 0: weight, height, age, male, fat-free mass.
PERSONS = {
    "P1": {"weight_kg": 80, "height_cm": 180, "age": 25, "male": True, "fat_free_mass_kg": 68.0},
    "P2": {"weight_kg": 62, "height_cm": 165, "age": 32, "male": False, "fat_free_mass_kg": 47.12},
    "P3": {"weight_kg": 90, "height_cm": 175, "age": 64, "male": True, "fat_free_mass_kg": 64.8},
}
EQUATIONS = {entry.name: entry for entry in RESTING_EQUATIONS}

# Unrounded vectors made from the printed coefficients by hand, apart from this code.
KNOWN = {
    "mifflin_st_jeor": (1805.0, 1330.25, 1678.75),  # Mifflin 1990
    "mifflin_st_jeor_unrounded": (1806.2, 1332.19, 1682.97),  # Mifflin 1990
    "harris_benedict_1919": (1898.32, 1403.5911, 1747.3745),  # Harris & Benedict 1919
    "harris_benedict_1984": (1882.017, 1393.517, 1770.589),  # Roza & Shizgal 1984
    "henry_2005_weight": (1825.0, 1297.88, 1729.0),  # Henry 2005, weight only
    "henry_2005": (1828.4, 1323.86, 1716.75),  # Henry 2005, weight and height
    "cunningham_1980": (1996.0, 1536.64, 1925.6),  # Cunningham 1980
    "cunningham_1991": (1838.8, 1387.792, 1769.68),  # Cunningham 1991
    "mueller_2004": (1820.224, 1352.58704, 1797.21308),  # Müller 2004
    "mueller_2004_fat_free_mass": (1811.77057, 1353.0046208, 1789.308872),  # Müller 2004
    "de_lorenzo_1999": (1969.0, 1631.5, 2000.5),  # De Lorenzo 1999
    "ten_haaf_2014_weight": (2029.8528680688335, 1478.912870458891, 1802.7738408221792),
    "ten_haaf_2014_fat_free_mass": (2032.661806883365, 1557.2126290630974, 1959.79603250478),
}
ROWS = [
    (name, person, value)
    for name, values in KNOWN.items()
    for person, value in zip(PERSONS, values, strict=True)
]


def test_every_equation_has_known_answers():
    assert set(KNOWN) == set(EQUATIONS)


@each("name, person, expected", ROWS)
def test_published_equation(name, person, expected):
    assert EQUATIONS[name].value(**PERSONS[person]) == pytest.approx(expected, rel=1e-9)


# Vectors of other public projects (the id is their row in our collection) whose equation agrees.
# Of the rest about body and resting energy: P239 and P241 (tape-measure body fat) have no
# counterpart here, since a guess of body fat unlocks no equation.
PEERS = [
    ("P001", "mifflin_st_jeor", (80, 180, 30, True), 1780, 0.01),  # wger
    ("P003", "mifflin_st_jeor", (83, 180, 20, False), 1694, 0.01),  # wger
    ("P005", "mifflin_st_jeor", (70, 175, 30, False), 1482.75, 0.01),  # SparkyFitness
    ("P016", "mifflin_st_jeor", (80, 175, 30, 0.5), 1665.75, 0.01),  # tdee-tracker: midpoint
    ("P017", "mifflin_st_jeor_unrounded", (70, 180, 23, True), 1716.14, 0.01),  # BodyWeightPlanner
    ("P019", "harris_benedict_1984", (70, 175, 30, True), 1695.67, 0.1),  # SparkyFitness
    ("P021", "cunningham_1980", (60.6,), 1833, 0.5),  # macro-engine
    ("P023", "cunningham_1980", (40.0,), 1380, 0.5),  # macro-engine
    ("P024", "cunningham_1991", (100 * (1 - 0.30),), 1882.0, 0.01),  # SparkyFitness
    ("P224", "body_mass_index", (150 / 2.2046226218, 170), 23.5, 0.1),  # trale #301
]


@each("row, name, arguments, expected, tolerance", PEERS)
def test_peer_vector(row, name, arguments, expected, tolerance):
    assert getattr(resting, name)(*arguments) == pytest.approx(expected, abs=tolerance)


@pytest.mark.parametrize(
    "age, male, weight_only, weight_and_height",
    [  # Henry 2005 at 70 kg, 170 cm: the six adult bands, at both of their ends
        (18, True, 1665.0, 1653.1),
        (29.99, True, 1665.0, 1653.1),
        (30, True, 1587.0, 1580.7),
        (59.99, True, 1587.0, 1580.7),
        (60, True, 1459.0, 1461.7),
        (18, False, 1475.0, 1491.5),
        (30, False, 1375.8, 1414.4),
        (60, False, 1276.0, 1322.8),
    ],
)
def test_henry_by_age_band(age, male, weight_only, weight_and_height):
    assert resting.henry_2005_weight(70, age, male) == pytest.approx(weight_only)
    assert resting.henry_2005(70, 170, age, male) == pytest.approx(weight_and_height)


def test_henry_says_nothing_below_18():
    assert math.isnan(resting.henry_2005(70, 170, 17.9, True))
    assert math.isnan(resting.henry_2005_weight(70, 17.9, 0.5))


weights = st.floats(35, 250)
heights = st.floats(130, 220)
ages = st.floats(18, 90)
shares = st.sampled_from([0.0, 0.5, 1.0])
masses = st.one_of(st.just(math.nan), st.floats(25, 120))
people = st.tuples(weights, heights, ages, shares, masses, st.booleans())


@given(people)
def test_every_equation_gives_float_array_and_column_alike(person):
    names = ("weight_kg", "height_cm", "age", "male", "fat_free_mass_kg")
    one = dict(zip(names, person, strict=False))
    for entry in RESTING_EQUATIONS:
        alone = entry.value(**one)
        array = entry.value(**{name: np.array([value]) for name, value in one.items()})
        column = entry.value(**{name: pd.Series([value], [7]) for name, value in one.items()})
        assert isinstance(alone, float)
        np.testing.assert_array_equal(array, [alone])
        pd.testing.assert_series_equal(column, pd.Series([alone], [7]), check_names=False)


@given(weights, heights, ages)
def test_no_sex_is_the_midpoint_of_both(weight, height, age):
    inputs = {"weight_kg": weight, "height_cm": height, "age": age, "fat_free_mass_kg": 60.0}
    for entry in RESTING_EQUATIONS:
        both = entry.value(male=True, **inputs) + entry.value(male=False, **inputs)
        assert entry.value(male=0.5, **inputs) == pytest.approx(both / 2)


@pytest.mark.parametrize("entry", RESTING_EQUATIONS, ids=lambda entry: entry.name)
@given(
    sex=st.sampled_from(["male", "female"]),
    weight=st.integers(35, 250),
    height=st.integers(130, 220),
    age=st.integers(18, 90),
    mass=st.integers(25, 120),
)
def test_the_formula_shown_has_the_value_given(entry, sex, weight, height, age, mass):
    inputs = {"weight_kg": weight, "height_cm": height, "fat_free_mass_kg": mass}
    shown = entry.worked(sex, age, **inputs)
    assert value_of(shown) == pytest.approx(entry.value(male=sex == "male", age=age, **inputs))
