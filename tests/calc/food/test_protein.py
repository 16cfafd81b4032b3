"""Protein against the worked examples, and how it behaves over the whole range of people."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.food.protein import (
    PROTEIN_NOTES,
    meal_hint_threshold,
    pre_sleep_protein,
    protein_per_meal,
    protein_target,
    reference_weight,
)
from tests.support.cases import each

GOALS = ["gain", "maintain", "recomposition", "cut"]


DIETS = ["omnivore", "vegetarian", "vegan"]


NONE = math.nan


weights = st.floats(30, 250)


heights = st.floats(130, 220)


ages = st.integers(18, 90)


goals = st.sampled_from(GOALS)


diets = st.sampled_from(DIETS)


body_fats = st.floats(0.03, 0.65) | st.just(NONE)


asked_amounts = st.floats(0.5, 6.0) | st.just(NONE)


# (weight, height, age, goal, diet, fat-free mass, asked) -> (low, target, high) in g
Expected = tuple[float, float, float]


DAY: list[tuple[tuple[Any, ...], Expected]] = [
    # science.md 3.1
    ((80, 180, 25, "gain", "omnivore", NONE, NONE), (128.0, 144.0, 176.0)),
    ((62, 165, 32, "gain", "omnivore", NONE, NONE), (99.20, 111.6, 136.4)),
    ((62, 165, 32, "maintain", "vegetarian", NONE, NONE), (99.20, 111.6, 136.4)),
    # 3.4: 2.3-3.1 g/kg of fat-free mass, its middle as the target; 1.8-2.4 g/kg without
    ((80, 180, 25, "cut", "omnivore", 68, NONE), (156.4, 183.6, 210.8)),
    ((62, 165, 32, "cut", "omnivore", 47.12, NONE), (108.376, 127.224, 146.072)),
    ((80, 180, 25, "cut", "omnivore", NONE, NONE), (144.0, 168.0, 192.0)),
    # 2.4: the upper half of the range in recomposition
    ((80, 180, 25, "recomposition", "omnivore", NONE, NONE), (152.0, 160.0, 176.0)),
    # 3.3: 1.2 / 1.6 / 2.0 from 65 years, fat-free mass or not
    ((80, 180, 70, "gain", "omnivore", NONE, NONE), (96.0, 128.0, 160.0)),
    ((80, 180, 65, "gain", "omnivore", 60, NONE), (96.0, 128.0, 160.0)),
    ((80, 180, 64, "gain", "omnivore", NONE, NONE), (128.0, 144.0, 176.0)),
    # 3.6: 1.8 in place of 1.6 on plants alone
    ((80, 180, 25, "gain", "vegan", NONE, NONE), (144.0, 160.0, 176.0)),
    # 3.9: 120 kg at 175 cm counts as 87.42 kg, 110 kg at 165 cm as 78.55 kg; 1.6 g/kg
    ((120, 175, 40, "gain", "omnivore", NONE, NONE), (139.9, 157.4, 192.3)),
    ((110, 165, 40, "gain", "omnivore", NONE, NONE), (125.7, 141.4, 172.8)),
    # 3.9: 2.0-2.4 g/kg of fat-free mass where it is known, well above BMI 30
    ((140, 175, 40, "gain", "omnivore", 84, NONE), (168.0, 184.8, 201.6)),
    ((140, 175, 40, "cut", "omnivore", 84, NONE), (168.0, 184.8, 201.6)),
    # peers P086, P088, P090: 1.6-2.2 g/kg
    ((50, 165, 30, "gain", "omnivore", NONE, NONE), (80.0, 90.0, 110.0)),
    ((70, 175, 30, "gain", "omnivore", NONE, NONE), (112.0, 126.0, 154.0)),
    ((90, 190, 30, "gain", "omnivore", NONE, NONE), (144.0, 162.0, 198.0)),
    # P093: at least 119 g at 74.2 kg
    ((74.2, 175, 30, "gain", "omnivore", NONE, NONE), (118.7, 133.6, 163.2)),
    # P100: 1.9 g/kg, asked for
    ((100, 200, 30, "gain", "omnivore", NONE, 1.9), (160.0, 190.0, 220.0)),
]


@each("person, expected", DAY)
def test_protein_of_a_day_is_the_printed_one(person, expected):
    assert tuple(protein_target(*person).band) == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(
    "weight_kg, height_cm, expected",
    [
        (120, 175, 87.42),  # science.md 3.9
        (110, 165, 78.55),
        (80, 180, 80.0),
        (84.24, 180, 84.24),  # BMI 26: the last that counts in full
        (97.2, 180, 85.05),  # BMI 30: 25 + 0.25 × 5 = 26.25 kg/m²
    ],
)
def test_reference_weight_is_the_printed_one(weight_kg, height_cm, expected):
    assert reference_weight(weight_kg, height_cm) == pytest.approx(expected, abs=0.01)


def test_between_the_rules_for_lean_people_and_for_obesity_protein_is_joined_by_a_line():
    # By hand, at BMI 28: 1.8 g/kg of 90.72 kg is 163.3 g, 151.63 g at the weight of BMI 26; 2.2 g
    # per kg of 72 kg of fat-free mass is 158.4 g, 169.71 g at BMI 30; halfway between the two.
    found = protein_target(90.72, 180, 40, "gain", "omnivore", 72)
    assert found.band.target == pytest.approx((151.632 + 169.714) / 2, abs=0.001)
    assert found.basis == "transition"


@pytest.mark.parametrize(
    "weight_kg, height_cm, meals, expected",
    [
        (80, 180, 4, (32.00, 44.00)),  # science.md 3.2; P102: 32 and 44 g at 80 kg
        (62, 165, 4, (24.80, 34.10)),
        (100, 200, 4, (40.0, 55.0)),  # P101: 0.4 g/kg
    ],
)
def test_protein_of_a_meal_is_the_printed_one(weight_kg, height_cm, meals, expected):
    meal = protein_per_meal(protein_target(weight_kg, height_cm, 25, "gain").band, meals)
    assert (meal.low, meal.high) == pytest.approx(expected)


@pytest.mark.parametrize(
    "weight_kg, age, diet, expected",
    [
        (80, 70, "omnivore", 32.00),  # science.md 3.2
        (80, 25, "omnivore", 19.2),  # 0.24 g/kg
        (80, 25, "vegan", 22.08),  # 3.6: × 1.1-1.2
    ],
)
def test_the_hint_for_a_small_meal_is_the_printed_one(weight_kg, age, diet, expected):
    assert meal_hint_threshold(weight_kg, age, diet) == pytest.approx(expected)


def test_protein_before_sleep_is_the_printed_one():
    assert pre_sleep_protein(80) == pytest.approx(32.00)  # science.md 3.7


@pytest.mark.parametrize(
    "asked, given, code",
    [  # science.md 3.8: a word above 2.6, no more than 3.5
        (2.6, 2.6, ""),
        (2.8, 2.8, "above_2_6_per_kg"),
        (3.5, 3.5, "above_2_6_per_kg"),
        (3.8, 3.5, "above_3_5_per_kg"),
        (1.0, 1.0, "below_range"),
        (1.6, 1.6, ""),
    ],
)
def test_what_is_asked_replaces_the_target_and_a_cap_is_reported(asked, given, code):
    result = protein_target(80, 180, 25, "gain", "omnivore", NONE, asked)
    assert result.per_kg.target == pytest.approx(given)
    assert result.code == code
    assert result.asked == asked
    assert code in {"", *PROTEIN_NOTES}


def test_the_basis_says_which_rule_gave_the_target():
    def basis(*person: Any) -> str:
        return protein_target(*person).basis

    assert basis(80, 180, 25, "gain", "omnivore", 68) == "reference_weight"
    assert basis(80, 180, 25, "cut", "omnivore", 68) == "fat_free_mass"
    assert basis(140, 175, 25, "gain", "omnivore", 84) == "fat_free_mass"
    assert basis(88, 180, 25, "cut", "omnivore", 68) == "transition"


@given(weights, st.floats(0, 40), heights)
def test_reference_weight_never_falls_as_weight_grows(weight_kg, more, height_cm):
    lighter = reference_weight(weight_kg, height_cm)
    assert reference_weight(weight_kg + more, height_cm) >= lighter - 1e-9
    assert lighter <= weight_kg + 1e-9 or weight_kg < 25 * (height_cm / 100) ** 2 + 1e-9


@given(heights, st.sampled_from([26, 30]))
def test_reference_weight_has_no_jump_where_the_rule_changes(height_cm, bmi):
    weight_kg = bmi * (height_cm / 100) ** 2
    before, after = (reference_weight(weight_kg + step, height_cm) for step in (-1e-6, 1e-6))
    assert after == pytest.approx(before, abs=1e-5)


@given(weights, st.floats(0, 40), heights, ages, goals, diets, body_fats, asked_amounts)
def test_protein_never_falls_as_weight_grows_at_the_same_share_of_fat(
    weight_kg, more, height_cm, age, goal, diet, body_fat, asked
):
    def grams(weight):
        free = weight * (1 - body_fat)
        return protein_target(weight, height_cm, age, goal, diet, free, asked).band

    for light, heavy in zip(grams(weight_kg), grams(weight_kg + more), strict=True):
        assert heavy >= light - 1e-9


@given(weights, heights, ages, goals, diets, body_fats, asked_amounts)
def test_a_band_of_protein_is_ordered_and_positive(
    weight_kg, height_cm, age, goal, diet, body_fat, asked
):
    free = weight_kg * (1 - body_fat)
    result = protein_target(weight_kg, height_cm, age, goal, diet, free, asked)
    assert 0 < result.band.low <= result.band.target <= result.band.high
    assert result.per_kg.target * result.reference_weight_kg == pytest.approx(result.band.target)
    assert result.code in {"", *PROTEIN_NOTES}


def test_floats_arrays_and_columns_give_the_same_protein():
    people = [person for person, _ in DAY]
    one_by_one = [protein_target(*person) for person in people]
    columns = [pd.Series(column, index=range(5, 5 + len(people))) for column in zip(*people)]  # noqa: B905
    together = protein_target(*columns)
    arrays = protein_target(*(np.array(column) for column in zip(*people)))  # noqa: B905
    assert list(together.band.target.index) == list(range(5, 5 + len(people)))
    for part in range(3):
        expected = [one.band[part] for one in one_by_one]
        np.testing.assert_array_equal(together.band[part], expected)
        np.testing.assert_array_equal(arrays.band[part], expected)
    assert list(together.basis) == [one.basis for one in one_by_one]
    assert list(arrays.code) == [one.code for one in one_by_one]
    assert isinstance(one_by_one[0].band.target, float)
    assert isinstance(one_by_one[0].code, str)
