"""How much: a day's grams over its meals, to the tenth of a gram."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from calc.day import DayInputs, plan_day
from calc.day.events import MEAL_ROLES
from calc.day.meal_shares import WORKOUT_SHARE
from tests.support.day_inputs import any_day, day_of, full_day, meals_of

MACROS = ["protein_g", "carbohydrate_g", "fat_g"]


def test_carbohydrate_around_training_follows_body_weight() -> None:
    meals = meals_of(full_day())
    # science.md, section 5, for 80 kg: 80 g an hour before and 160 g two hours before; here no more
    # than 1.2 g/kg within two hours, and what that leaves goes to the smallest meal.
    assert meals.loc["Pre-workout meal", "carbohydrate_g"] == 96.0
    assert meals.loc["Post-workout meal (dinner)", "carbohydrate_g"] == 120.0
    assert meals["protein_g"].tolist() == [36.0] * 4
    assert meals["fat_g"]["Pre-workout meal"] < meals["fat_g"]["Lunch"] / 2


def test_a_cut_takes_no_more_than_a_third_to_one_meal_around_training() -> None:
    meals = meals_of(full_day(carbohydrate_g=90.0))
    assert meals.loc["Pre-workout meal", "carbohydrate_g"] == 30.0
    assert meals.loc["Post-workout meal (dinner)", "carbohydrate_g"] == 30.0
    assert (meals[MACROS] >= 0).all().all()


def test_an_early_snack_is_small() -> None:
    # science.md, section 5: 0.3-0.5 g/kg carbohydrate and 0.25-0.3 g/kg protein; here at 80 kg.
    snack = meals_of(full_day(start="07:00")).loc["Early snack"]
    assert 24 <= snack["carbohydrate_g"] <= 40
    assert 20 <= snack["protein_g"] <= 24


def test_before_a_match_the_meal_is_large_and_the_snack_carbohydrate_alone() -> None:
    # Thomas 2016: 1-4 g/kg, 1-4 h before; 2 g/kg of 80 kg here, three hours before.
    (match,) = day_of(start="14:00", minutes=90).sessions
    usual = day_of(protein_g=144.0, carbohydrate_g=560.0, fat_g=100.0)
    meals = meals_of(plan_day(replace(usual, sessions=(replace(match, long=True),))))
    assert meals.loc["Pre-workout meal (lunch)", "carbohydrate_g"] == 160.0
    assert list(meals.loc["Top-up snack", ["protein_g", "carbohydrate_g"]]) == [0.0, 32.0]
    assert meals.drop("Top-up snack")["protein_g"].tolist() == [36.0] * 4


@given(any_day())
def test_a_meal_around_training_takes_over_a_third_only_where_the_others_are_no_smaller(
    inputs: DayInputs,
) -> None:
    day = plan_day(inputs)
    bed = next(event.start for event in day.events if event.role == "bed")
    starts = [event.start for event in day.events if event.role == "training"]
    # Meals that neither training nor the night keeps small.
    open_to_more = [
        event
        for event in day.events
        if event.role == "meal"
        and event.start <= bed - 120
        and not any(0 <= start - event.start < 180 for start in starts)
    ]
    if None in (inputs.carbohydrate_g, inputs.protein_g, inputs.fat_g) or not open_to_more:
        return
    assert inputs.carbohydrate_g is not None
    for event in day.events:
        if event.role not in MEAL_ROLES - {"meal"}:
            continue
        if event.carbohydrate_g > WORKOUT_SHARE * inputs.carbohydrate_g + 0.11:
            for other in open_to_more:
                full = other.carbohydrate_g >= 2.5 * inputs.weight_kg - 0.11
                assert full or other.energy_kcal >= min(event.energy_kcal, 1200) - 2


def test_with_three_meals_none_holds_more_than_half_of_the_days_carbohydrate() -> None:
    day = full_day(start="14:00", meals=3, protein_g=144, carbohydrate_g=520, fat_g=93)
    eaten = day.table["carbohydrate_g"].dropna()
    assert eaten.sum() == pytest.approx(520)
    assert eaten.max() < 0.45 * 520
    # Before training no more than the rule of thumb, 1 g/kg for each hour before it.
    assert sorted(eaten)[0] == pytest.approx(120, abs=0.1)
