"""Resting energy: the ten equations as published, and the rule that chooses among them."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import evidence
from calc.energy import mifflin_st_jeor, resting
from calc.energy.resting import RESTING_EQUATIONS, applicable, resting_energy
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


@pytest.mark.parametrize("name, person, expected", ROWS)
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


@pytest.mark.parametrize("row, name, arguments, expected, tolerance", PEERS)
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


P1 = (80, 180, 25, True)


@pytest.mark.parametrize(
    "age, trained, method, extrapolated",
    [  # Mifflin's sample is of 19 to 78 years, ten Haaf's of 18 to 35, both ends included
        (18, False, "mifflin", True),
        (19, False, "mifflin", False),
        (78, False, "mifflin", False),
        (79, False, "mifflin", True),
        (17, True, "mifflin", True),
        (18, True, "ten_haaf", False),
        (35, True, "ten_haaf", False),
        (36, True, "mifflin_ten_haaf", True),
    ],
)
def test_the_ends_of_a_sample_belong_to_it(age, trained, method, extrapolated):
    found = resting_energy(80, 180, age, True, trained=trained)
    assert (found.method, found.extrapolated) == (method, extrapolated)


def test_no_equation_of_athletes_weight_from_a_body_mass_index_of_just_forty():
    assert resting_energy(160, 200, 30, True, trained=True).method == "mifflin"
    assert resting_energy(159.9, 200, 30, True, trained=True).method == "ten_haaf"
    assert math.isnan(applicable(160, 200, 30, True, trained=True)["ten_haaf_2014_weight"])


@pytest.mark.parametrize(
    "inputs, method, target, error, extrapolated",
    [  # section 1.1, the selection rule
        ((*P1, 68.0, True, 1900.0), "measured", 1900.0, 0.06, False),
        ((*P1, 68.0, True), "fat_free_mass", (1996.0 + 2032.661806883365) / 2, 0.10, False),
        ((*P1, math.nan, True), "ten_haaf", 2029.8528680688335, 0.12, False),
        (
            (90, 175, 64, True, math.nan, True),
            "mifflin_ten_haaf",
            (1678.75 + 1802.7738408221792) / 2,
            0.12,
            True,
        ),
        ((*P1, 68.0, False), "mifflin", 1805.0, 0.10, False),
        (P1, "mifflin", 1805.0, 0.10, False),
        ((90, 175, 64, True, 64.8, True), "fat_free_mass", (1925.6 + 1959.79603250478) / 2, 0.1, 1),
        # Body mass index 39.8 and 40.1: no equation of athletes' body weight from 40.
        ((129, 180, 25, True, math.nan, True), "ten_haaf", 10939.9644 / 4.184, 0.12, False),
        ((130, 180, 25, True, math.nan, True), "mifflin", 2305.0, 0.10, False),
        (
            (130, 180, 25, True, 80.0, True),
            "fat_free_mass",
            (2260 + 9647.921 / 4.184) / 2,
            0.10,
            False,
        ),
        ((62, 165, 80, False), "mifflin", 1090.25, 0.10, True),
        ((62, 165, 17, False, math.nan, True), "mifflin", 1405.25, 0.10, True),
    ],
)
def test_selection_rule(inputs, method, target, error, extrapolated):
    found = resting_energy(*inputs)
    assert found.method == method
    assert found.band.target == pytest.approx(target)
    assert found.error == error
    assert found.band.low == pytest.approx(target * (1 - error))
    assert found.band.high == pytest.approx(target * (1 + error))
    assert bool(found.extrapolated) is bool(extrapolated)


@pytest.mark.parametrize(
    "age, method", [(35, "ten_haaf"), (36, "mifflin_ten_haaf"), (18, "ten_haaf"), (17, "mifflin")]
)
def test_ages_of_ten_haaf(age, method):
    assert resting_energy(80, 180, age, True, math.nan, True).method == method


def test_the_spread_names_least_and_greatest_of_what_applies():
    # Section 1.1: 1805 for P1; the greatest of the ten is ten Haaf's from fat-free mass.
    found = resting_energy(80, 180, 25, True, 68.0, True)
    assert (found.spread_low, found.spread_high) == (1805.0, pytest.approx(2032.661806883365))


def test_what_applies():
    untrained = applicable(80, 180, 25, True)
    unknown = {name for name, value in untrained.items() if math.isnan(value)}
    assert unknown == {
        "cunningham_1980",
        "cunningham_1991",
        "ten_haaf_2014_weight",
        "ten_haaf_2014_fat_free_mass",
    }
    assert not any(map(math.isnan, applicable(80, 180, 25, True, 68.0, True).values()))
    assert math.isnan(applicable(130, 180, 25, True, 80.0, True)["ten_haaf_2014_weight"])


def test_no_sex_widens_the_band_by_half_of_what_lies_between():
    found = resting_energy(80, 180, 30, 0.5)
    assert found.band.target == pytest.approx((1780 + 1614) / 2)
    assert found.band.high == pytest.approx(1697 * 1.10 + (1780 - 1614) / 2)
    assert found.band.low == pytest.approx(1697 * 0.90 - (1780 - 1614) / 2)


@pytest.mark.parametrize(
    "weight, height, age, male, expected",
    [  # Hall 2011 appendix, equation 4, with the fat mass of its worked runs in our notes
        (80, 180, 30, True, 15.91),
        (65, 165, 28, False, 18.65),
        (100, 180, 40, True, 29.62),
    ],
)
def test_fat_mass_from_height_and_weight(weight, height, age, male, expected):
    found = resting.jackson_fat_mass(weight, height, age, male)
    assert found == pytest.approx(expected, abs=0.005)


def test_fat_mass_stays_possible():
    assert resting.jackson_fat_percent(35, 190, 18, True) < 3
    assert resting.jackson_fat_mass(35, 190, 18, True) == pytest.approx(0.03 * 35)
    assert resting.jackson_fat_percent(250, 130, 80, False) > 65
    assert resting.jackson_fat_mass(250, 130, 80, False) == pytest.approx(0.65 * 250)


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


@given(st.lists(people, min_size=1, max_size=4))
def test_a_table_gives_what_each_person_gets_alone(rows):
    table = pd.DataFrame(rows, columns=list("whamft"))
    found = resting_energy(*(table[name] for name in table))
    for place, row in enumerate(rows):
        alone = resting_energy(*row)
        assert found.method[place] == alone.method
        for column, value in zip(found.band, alone.band, strict=True):
            assert column[place] == pytest.approx(value)
        assert found.spread_low[place] == pytest.approx(alone.spread_low)


@given(people)
def test_the_band_is_ordered_and_the_target_lies_within_the_spread(person):
    found = resting_energy(*person)
    assert found.band.low < found.band.target < found.band.high
    assert found.spread_low - 1e-9 <= found.band.target <= found.spread_high + 1e-9


@given(people, st.floats(0.1, 20))
def test_resting_energy_grows_with_weight_within_a_rule(person, more):
    lighter = resting_energy(*person)
    heavier = resting_energy(person[0] + more, *person[1:])
    if lighter.method == heavier.method and lighter.method != "fat_free_mass":
        assert heavier.band.target > lighter.band.target


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


@pytest.mark.parametrize("sex", ["male", "female"])
def test_the_formula_of_body_fat_has_the_value_given(sex):
    shown = evidence.worked(
        resting.jackson_fat_percent, sex, weight_kg=83.12, height_cm=180, age=30
    )
    assert value_of(shown) == pytest.approx(
        resting.jackson_fat_percent(83.12, 180, 30, sex == "male")
    )


@pytest.mark.parametrize("kind", ["uint8", "int8", "int16", "Int8"])
def test_small_whole_numbers_do_not_wrap_around(kind):
    age = pd.Series([64], dtype=kind)
    assert mifflin_st_jeor(90, 175, age, True).tolist() == [1678.75]


def test_lists_give_arrays():
    found = mifflin_st_jeor([80, 62], [180, 165], [25, 32], [True, False])
    assert found.tolist() == [1805.0, 1330.25]


@pytest.mark.parametrize(
    ("weight_kg", "height_cm", "fat_free_mass_kg", "outside"),
    [
        (80, 180, math.nan, False),
        (39, 150, math.nan, True),
        (181, 190, math.nan, True),
        (50, 139, math.nan, True),
        (100, 211, math.nan, True),
        (60, 160, 29, True),
        (150, 200, 111, True),
        (40, 140, 30, False),
        (180, 210, 110, False),
    ],
)
def test_a_size_outside_the_samples_is_flagged(weight_kg, height_cm, fat_free_mass_kg, outside):
    # Science notes, section 1.1: height 140-210 cm, weight 40-180 kg, fat-free mass 30-110 kg.
    for trained in (False, True):
        found = resting_energy(weight_kg, height_cm, 30, True, fat_free_mass_kg, trained)
        assert bool(found.extrapolated) is outside
    assert not resting_energy(weight_kg, height_cm, 30, True, measured_kcal=1800).extrapolated
