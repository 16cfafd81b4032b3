"""Resting energy: the rule that chooses among the equations, its band and what applies."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.energy.resting import applicable, resting_energy
from tests.support.cases import each

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


@each(
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


weights = st.floats(35, 250)
heights = st.floats(130, 220)
ages = st.floats(18, 90)
shares = st.sampled_from([0.0, 0.5, 1.0])
masses = st.one_of(st.just(math.nan), st.floats(25, 120))
people = st.tuples(weights, heights, ages, shares, masses, st.booleans())


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
