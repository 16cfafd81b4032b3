"""Every amount of a plan: ranges in order, the same for equal people, and never below a floor."""

import math
from dataclasses import replace
from itertools import pairwise

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


def the_macros_of_a_day_are_its_energy(plan):
    if plan.withheld:
        return
    for energy, carbohydrate, fat in (
        (plan.energy_training_day, plan.carbohydrate_training_day, plan.fat_training_day),
        (plan.energy_rest_day, plan.carbohydrate_rest_day, plan.fat_rest_day),
    ):
        total = 4 * grams(plan.protein) + 4 * grams(carbohydrate) + 9 * grams(fat)
        assert energy is not None
        assert total == pytest.approx(energy.target.m_as("kilocalorie/day"))


def the_week_keeps_its_mean(plan):
    found, count = plan.amounts, len(plan.profile.training_days)
    week = count * found.days.training_energy.target + (7 - count) * found.days.rest_energy.target
    assert week / 7 == pytest.approx(found.energy.target)


def no_adult_s_plan_goes_below_the_floor(found):
    assert found.energy.target >= found.floor.kcal_per_day - 1e-9
    assert found.energy.low >= found.floor.kcal_per_day - 1e-9


def protein_grows_with_weight(profile, more_kg):
    lighter = replace(profile, weight=quantity(80, "kilogram"), height=quantity(175, "centimeter"))
    heavier = replace(lighter, weight=quantity(80 + more_kg, "kilogram"))
    more, less = (make_plan(one).amounts.protein.band.target for one in (heavier, lighter))
    assert more >= less - 1e-9


@given(PROFILES, st.floats(1, 30))
def test_the_energy_of_anybody_adds_up_above_its_floor_and_protein_grows_with_weight(
    profile, more_kg
):
    plan = make_plan(profile)
    the_macros_of_a_day_are_its_energy(plan)
    the_week_keeps_its_mean(plan)
    no_adult_s_plan_goes_below_the_floor(plan.amounts)
    protein_grows_with_weight(profile, more_kg)


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


def maintenance_of(profile):
    return make_plan(profile).amounts.maintenance.band.target


@given(
    st.floats(60, 120),
    st.integers(19, 80),
    st.sampled_from(["male", "female", "unspecified"]),
    st.sampled_from(["novice", "advanced"]),
    st.sets(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
    st.floats(15, 239),
    st.integers(0, 20_000),
)
def test_no_small_step_of_an_input_is_a_jump_of_maintenance(
    weight, age, sex, experience, days, minutes, steps
):
    def of(kg=weight, spent=minutes, walked=steps):
        return maintenance_of(
            Profile(
                weight=quantity(kg, "kilogram"),
                height="175 cm",
                age=age,
                sex=sex,
                experience=experience,
                training_days=tuple(days),
                training_minutes=spent,
                steps=walked,
            )
        )

    here = of()
    # A minute of each session is 3 kcal/kg an hour, and a 180th of what lies between the resting
    # energy of those who train and of those who do not (at most 300) for each session, times 1.5.
    most = len(days) * (3 * weight / 60 / 7 + 300 * 1.5 / 180)
    assert -1e-9 <= of(spent=minutes + 1) - here <= most + 1e-9
    # 0.4 kcal/kg a thousand steps.
    assert -1e-9 <= of(walked=steps + 100) - here <= 0.04 * weight + 1e-9
    # The steepest equation gives 14 kcal a kilogram at rest.
    assert -0.5 <= of(kg=weight + 0.1) - here <= 1.4 * 2.5


def test_each_session_more_is_a_little_more_and_none_is_a_jump():
    # 324 kcal lay between one session and three before, and none between three and seven.
    week = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    found = [maintenance_of(replace(PERSON, training_days=week[:count])) for count in range(8)]
    steps = [after - before for before, after in pairwise(found)]
    assert all(40 < step < 115 for step in steps), steps
