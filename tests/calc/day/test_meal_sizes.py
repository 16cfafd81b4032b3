"""How large meals may be, and how what is too much for one goes to the others."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest

from calc.arrays import Band
from calc.day.meal_sizes import LARGE_MEAL, LIGHT_MEAL, Portion, most_kcal_of, soon_before, spread
from calc.day.schedule import Slot
from tests.support.cases import each
from tests.support.day_inputs import full_day, meals_of

MEAL = Portion(Slot("meal", 0))
BEFORE = Portion(Slot("pre_workout", 0), hours_before=1.5)
AFTER = Portion(Slot("post_workout", 0))
EVENING = Portion(Slot("meal", 0), evening=True)
LATE = Portion(Slot("post_workout", 0), most_kcal=float(LIGHT_MEAL))
SNACK = Portion(Slot("early_snack", 0))
WEIGHT = 80.0


def spread_of(portions, grams):
    """The carbohydrate of meals with 30 g of protein and 20 g of fat, 300 kcal, each."""
    count = len(portions)
    return spread(portions, grams, [30.0] * count, [20.0] * count, WEIGHT)


@each(
    "portions, grams, expected",
    [
        # Nothing too large: all as it was.
        ([MEAL, AFTER], [190, 90], [190, 90]),
        # 2.5 g/kg of 80 kg, the rest to the smallest first.
        ([MEAL, AFTER, MEAL], [290, 90, 120], [200, 150, 150]),
        # 1.2 g/kg an hour and a half before training.
        ([MEAL, BEFORE], [100, 120], [124, 96]),
        # 2 g/kg in the evening; a snack before an early session stays one.
        ([SNACK, MEAL, EVENING], [32, 85, 215], [32, 140, 160]),
        # 450 kcal with 300 of protein and fat near bed.
        ([MEAL, LATE], [100, 96], [158.5, 37.5]),
        # All are full: before training 1 g/kg for each hour, and the rest is the ordinary meals'.
        ([MEAL, BEFORE, MEAL], [300, 120, 200], [250, 120, 250]),
        # Nobody else can take it.
        ([BEFORE], [400], [400]),
        ([SNACK], [400], [400]),
    ],
)
def test_what_is_too_much_for_one_meal_goes_to_the_smaller_ones(portions, grams, expected):
    assert spread_of(portions, [float(one) for one in grams]) == pytest.approx(expected)


def test_two_meals_of_a_training_day_are_near_each_other():
    # 3,428 kcal: the one had 2,150 of them and the other 1,277.
    meals = meals_of(full_day(meals=2, protein_g=144.0, carbohydrate_g=480.0, fat_g=104.0))
    assert meals["energy_kcal"].tolist() == pytest.approx([1716, 1716], abs=1)


@each("start", [f"20:{minute:02}" for minute in range(0, 60, 5)])
def test_no_start_of_a_late_session_makes_a_feast(start):
    sips = Band(300, 450, 600)
    meals = meals_of(full_day(start=start, fluid=sips))
    assert meals["carbohydrate_g"].max() <= 2.5 * WEIGHT + 0.1
    assert meals["energy_kcal"].max() <= LARGE_MEAL + 1


def test_the_hour_of_a_meal_makes_no_jump():
    minutes = range(200)
    sizes = [most_kcal_of(one) for one in minutes]
    assert sizes[0] == LIGHT_MEAL
    assert sizes[-1] == LARGE_MEAL
    assert max(b - a for a, b in pairwise(sizes)) <= 25 + 1e-9
    assert sizes == sorted(sizes)
    by_night = [most_kcal_of(inf, minute / 60) for minute in range(600)]
    assert max(b - a for a, b in pairwise(by_night)) <= 9
    assert (by_night[0], by_night[-1]) == (LIGHT_MEAL, LARGE_MEAL)


def test_a_meal_nearer_to_training_holds_less():
    grams = [soon_before(minute / 60) for minute in range(300)]
    assert grams == sorted(grams)
    assert max(b - a for a, b in pairwise(grams)) < 0.02
    assert soon_before(2) == 1.2
