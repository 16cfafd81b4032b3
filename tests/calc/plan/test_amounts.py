"""Every amount of a plan: ranges in order, the same for equal people, and never below a floor."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.plan.amounts import ITEMS
from calc.units import quantity
from tests.support.profiles import GUARDED, PROFILES

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")


def test_ten_percent_of_three_thousand_is_the_intermediate_surplus_at_its_high_end():
    # science.md 2.1: 7.5-10 % for an intermediate lifter; 3000 + 10 % = 3300.
    # 2000 kcal at rest and a desk without training: 3000.
    rested = replace(PERSON, measured_resting_energy="2000 kcal/day", training_days=())
    plan = make_plan(rested)
    assert plan.amounts.change.band.high == pytest.approx(300.0)
    assert plan.amounts.energy.target == pytest.approx(3000 * 1.0875)


def grams(amount):
    return amount.m_as("gram/day").target


@given(PROFILES)
def test_the_macros_of_a_day_are_its_energy(profile):
    plan = make_plan(profile)
    if plan.withheld:
        return
    for energy, carbohydrate in (
        (plan.energy_training_day, plan.carbohydrate_training_day),
        (plan.energy_rest_day, plan.carbohydrate_rest_day),
    ):
        total = 4 * grams(plan.protein) + 4 * grams(carbohydrate) + 9 * grams(plan.fat)
        assert energy is not None
        assert total == pytest.approx(energy.target.m_as("kilocalorie/day"))


@given(PROFILES)
def test_the_week_keeps_its_mean(profile):
    found = make_plan(profile).amounts
    count = len(profile.training_days)
    week = count * found.days.training_energy.target + (7 - count) * found.days.rest_energy.target
    assert week / 7 == pytest.approx(found.energy.target)


@given(GUARDED)
def test_every_range_is_ordered_and_nothing_is_negative_or_not_a_number(profile):
    plan = make_plan(profile)
    for item in ITEMS:
        amount = getattr(plan, item.name)
        if amount is None:
            assert plan.withheld.intersection(item.topics)
            continue
        low, target, high = (part.magnitude for part in amount)
        assert all(math.isfinite(part) for part in (low, target, high)), item.name
        assert low <= target <= high, item.name
        if item.name != "weekly_gain":
            assert low >= 0, item.name


@given(PROFILES, st.floats(1, 30))
def test_protein_grows_with_weight(profile, more_kg):
    lighter = replace(profile, weight=quantity(80, "kilogram"), height=quantity(175, "centimeter"))
    heavier = replace(lighter, weight=quantity(80 + more_kg, "kilogram"))
    more, less = (make_plan(one).amounts.protein.band.target for one in (heavier, lighter))
    assert more >= less - 1e-9


@given(PROFILES)
def test_no_adult_s_plan_goes_below_the_floor(profile):
    found = make_plan(profile).amounts
    assert found.energy.target >= found.floor.kcal_per_day - 1e-9
    assert found.energy.low >= found.floor.kcal_per_day - 1e-9
