"""Resting energy: what the equations come to together, its band, and that nothing in it jumps."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.energy.combination import FOUR_OF_FIVE
from calc.energy.resting import resting_energy
from tests.support.cases import each

MAN, WOMAN = (80, 180, 30, True), (60, 165, 30, False)
UNKNOWN = math.nan


@each(
    "person, expected, sd",
    [  # science of the week, B5 and H, unrounded there
        ((*MAN, UNKNOWN, 0), 1794.0, 148),
        ((*WOMAN, UNKNOWN, 0), 1335.3, 110),
        ((*MAN, UNKNOWN, 1), 1900.6, 179),
        ((*WOMAN, UNKNOWN, 1), 1397.5, 135),
        ((*MAN, 68.0, 1), 1962.7, 162),
        ((*WOMAN, 45.6, 1), 1462.8, 119),
        # A7: person C (22 years, trained), D (45 years) and F (68 years)
        ((72, 178, 22, True, UNKNOWN, 1), 1840, None),
        ((75, 168, 45, False, UNKNOWN, 0), 1444, None),
        ((63, 160, 68, False, UNKNOWN, 1), 1206, None),
    ],
)
def test_worked_examples(person, expected, sd):
    found = resting_energy(*person)
    assert found.method == "combined"
    assert found.band.target == pytest.approx(expected, abs=0.5)
    if sd:
        assert found.error * found.band.target == pytest.approx(sd, abs=0.6)
    assert found.band.high - found.band.target == pytest.approx(
        FOUR_OF_FIVE * found.error * found.band.target
    )


def test_between_35_and_45_ten_haaf_loses_weight_year_by_year():
    # A7, person E (38 years) is worked out there with ten Haaf's error inside its sample: 1990.
    found = resting_energy(88, 185, 38, True, UNKNOWN, 1)
    assert found.band.target == pytest.approx(1990, abs=5)
    assert 0.24 < found.weights.ten_haaf_2014_weight < 0.315


def test_a_measured_value_is_used_alone():
    found = resting_energy(*MAN, 68.0, 1, measured_kcal=1900.0)
    assert (found.method, found.band.target, found.error) == ("measured", 1900.0, 0.06)
    assert found.band.low == pytest.approx(1900 * (1 - 0.06 * FOUR_OF_FIVE))
    assert not found.extrapolated


def test_the_spread_names_least_and_greatest_of_what_speaks():
    found = resting_energy(*MAN, UNKNOWN, 1)
    assert (found.spread_low, found.spread_high) == pytest.approx((1748.8, 1989.2), abs=0.05)


def test_no_sex_lies_between_both_and_widens_the_band_by_half_of_what_is_between():
    man, woman, either = (resting_energy(80, 180, 30, sex) for sex in (1.0, 0.0, 0.5))
    middle = (man.band.target + woman.band.target) / 2
    assert either.band.target == pytest.approx(middle)
    apart = man.band.target - woman.band.target
    expected = FOUR_OF_FIVE * either.error * middle + apart / 2
    assert either.band.high - middle == pytest.approx(expected)


@each("age, outside", [(18, True), (19, False), (78, False), (79, True)])
def test_the_ends_of_the_samples_belong_to_them(age, outside):
    assert bool(resting_energy(80, 180, age, True).extrapolated) is outside


SIDES = [  # where one kind of people turns into another: age, body mass index by weight
    (80, 180, 30, 0, 1e-6),
    (80, 180, 35, 0, 1e-6),
    (80, 180, 60, 0, 1e-6),
    (80, 180, 63, 0, 1e-6),
    (80, 180, 65, 0, 1e-6),
    (97.2, 180, 40, 1e-6, 0),
    (129.6, 180, 40, 1e-6, 0),
]


@each("weight, height, age, more_kg, more_years", SIDES)
@each("trained", [0.0, 0.5, 1.0])
@each("lean", [UNKNOWN, 62.0])
def test_no_birthday_and_no_border_of_weight_is_an_edge(
    weight, height, age, more_kg, more_years, trained, lean
):
    before = resting_energy(weight - more_kg, height, age - more_years, True, lean, trained)
    after = resting_energy(weight + more_kg, height, age + more_years, True, lean, trained)
    assert after.band == pytest.approx(before.band, abs=0.01)


@given(
    st.tuples(st.floats(45, 180), st.floats(145, 205), st.floats(18, 89)),
    st.sampled_from([0.0, 0.5, 1.0]),
    st.sampled_from([UNKNOWN, 0.75]),
    st.floats(0, 1),
)
def test_a_small_step_of_any_input_is_a_small_step_of_resting_energy(body, male, lean, trained):
    weight, height, age = body
    kilos = weight * lean

    def at(kg=0.0, cm=0.0, years=0.0, share=0.0):
        return resting_energy(
            weight + kg, height + cm, age + years, male, kilos, min(trained + share, 1)
        ).band.target

    here = at()
    # The steepest line of any equation is 14 kcal a kilogram and 12 a centimetre.
    assert abs(at(kg=0.1) - here) <= 2
    assert abs(at(cm=0.1) - here) <= 2
    assert abs(at(years=1 / 365) - here) <= 0.2
    assert 0 <= at(share=0.01) - here + 1e-9 <= 10


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
def test_resting_energy_grows_with_weight(person, more):
    # A fat-free mass that stays as it is makes fat of the rest, which may count as nothing.
    weight, *rest = person
    lighter, heavier = resting_energy(*person), resting_energy(weight + more, *rest)
    if math.isnan(person[4]):
        assert heavier.band.target > lighter.band.target


@each(
    "weight_kg, height_cm, fat_free_mass_kg, outside",
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
