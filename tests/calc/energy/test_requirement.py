"""The 2023 energy requirement: known answers, categories, and one category to either side."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import evidence
from calc.energy.requirement import (
    CATEGORIES,
    activity_category,
    estimated_energy_requirement_2023,
    requirement_at,
)
from calc.errors import InputError
from tests.support.cases import each
from tests.support.formulas import value_of

P1 = (80, 180, 25, True)
P2 = (62, 165, 32, False)
P3 = (90, 175, 64, True)
weights = st.floats(35, 250)
heights = st.floats(130, 220)
ages = st.floats(18, 90)
people = st.tuples(weights, heights, ages, st.sampled_from([0.0, 0.5, 1.0]))


@each(
    "person, category, expected",
    [  # section 1.3: coefficients of NASEM 2023, unrounded
        (P1, "inactive", 2780.32),
        (P1, "low_active", 2999.92),
        (P1, "active", 3180.47),
        (P1, "very_active", 3549.97),
        (P2, "inactive", 2030.40),
        (P2, "low_active", 2193.13),
        (P2, "active", 2330.11),
        (P2, "very_active", 2562.78),
        (P3, "inactive", 2466.45),
        (P3, "low_active", 2685.45),
        (P3, "active", 2884.60),
        (P3, "very_active", 3240.65),
        # a public test suite, as section 1.3 quotes it
        ((70, 170, 30, True), "inactive", 2520.17),
        ((70, 170, 30, False), "active", 2475.55),
    ],
)
def test_energy_requirement(person, category, expected):
    found = estimated_energy_requirement_2023(*(*person, category))
    assert found == pytest.approx(expected, abs=1e-6)


@each("category", CATEGORIES)
def test_energy_requirement_says_nothing_below_19_years(category):
    assert math.isnan(estimated_energy_requirement_2023(80, 180, 18, True, category))
    assert not math.isnan(estimated_energy_requirement_2023(80, 180, 19, True, category))


def test_an_unknown_category_is_refused_by_name():
    with pytest.raises(InputError, match="sedentary") as refused:
        estimated_energy_requirement_2023(80, 180, 30, True, np.array(["active", "sedentary"]))
    assert refused.value.field == "category"


@each(
    "level, category",
    [  # NASEM 2023 bands, not those of 2005 or of FAO
        (1.2, "inactive"),
        (1.529, "inactive"),
        (1.53, "low_active"),
        (1.55, "low_active"),
        (1.679, "low_active"),
        (1.68, "active"),
        (1.849, "active"),
        (1.85, "very_active"),
        (2.5, "very_active"),
    ],
)
def test_activity_category(level, category):
    assert activity_category(level) == category


def test_one_category_either_side_is_shown_and_none_beyond_the_ends():
    assert requirement_at(1.55, *P1) == pytest.approx((2999.92, 2780.32, 3180.47))
    assert requirement_at(1.3, *P1) == pytest.approx((2780.32, 2780.32, 2999.92))
    assert requirement_at(2.2, *P1) == pytest.approx((3549.97, 3180.47, 3549.97))
    assert all(map(math.isnan, requirement_at(1.55, 80, 180, 18, True)))


@given(people, st.sampled_from(CATEGORIES), st.floats(0.1, 20))
def test_the_requirement_grows_with_weight(person, category, more):
    weight, *rest = person
    lighter = estimated_energy_requirement_2023(*(weight, *rest, category))
    heavier = estimated_energy_requirement_2023(*(weight + more, *rest, category))
    assert heavier > lighter or person[2] < 19


@given(weights, heights, st.floats(19, 90), st.sampled_from(CATEGORIES))
def test_no_sex_is_the_midpoint_of_both(weight, height, age, category):
    man, woman, either = (
        estimated_energy_requirement_2023(weight, height, age, share, category)
        for share in (True, False, 0.5)
    )
    assert either == pytest.approx((man + woman) / 2)


def test_a_column_of_categories_gives_each_row_its_own():
    found = estimated_energy_requirement_2023(*P1, pd.Series(CATEGORIES, index=list("abcd")))
    expected = pd.Series([2780.32, 2999.92, 3180.47, 3549.97], index=list("abcd"))
    pd.testing.assert_series_equal(found, expected)


@each("sex", ["male", "female"])
@each("category", CATEGORIES)
def test_the_formula_shown_has_the_value_given(sex, category):
    shown = evidence.worked(
        estimated_energy_requirement_2023,
        f"{sex} {category}",
        weight_kg=83.5,
        height_cm=177,
        age=41,
    )
    expected = estimated_energy_requirement_2023(83.5, 177, 41, sex == "male", category)
    assert value_of(shown) == pytest.approx(expected)
