"""Where it leads: dates from the plan's own rate, and what a chosen date would ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil, inf, isfinite
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calc import Profile, make_plan
from calc.arrays import Band
from calc.energy.surplus_deficit import LARGEST_DEFICIT_SHARE
from calc.expenditure.body import fat_after, logged_energy_density
from calc.expenditure.heading import promised
from calc.person.guardrails import lowest_goal_weight
from calc.plan.goal import Wanted, WeightGoal, change_after, days_to, problem, weight_goal
from tests.support.cases import each
from tests.support.profiles import GUARDED

TODAY = date(2026, 11, 30)
PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")
HEAVIER = replace(PERSON, goal_weight="85 kg")
LIGHTER = replace(PERSON, goal="cut", goal_weight="75 kg")


def goal_of(profile: Profile, **measured: Any) -> WeightGoal:
    """Where the plan of a person leads who has a goal that can be gone by."""
    found = weight_goal(make_plan(profile), TODAY, **measured)
    assert found is not None
    return found


def span_of(found: WeightGoal) -> Band:
    assert found.days is not None
    return found.days


def wanted_of(profile: Profile) -> Wanted:
    """What a person's goal date asks for."""
    found = goal_of(profile).wanted
    assert found is not None
    return found


def test_days_are_the_change_over_the_rate_where_little_changes():
    # 0.5 kg at 0.25 kg a week are two weeks, but for the little fat that they add.
    assert days_to(0.5, 0.25, 80, 30) == pytest.approx(14, rel=0.01)
    # Where weight is lost at a share of it, 80 to 72 kg take ln(80 / 72) / 0.5 % weeks; fat of 60
    # kg makes the energy of a kilogram all but constant.
    assert days_to(-8, -0.4, 80, 60) == pytest.approx(7 * np.log(80 / 72) / 0.005, rel=0.02)


def test_a_surplus_that_stays_the_same_pays_for_every_kilogram_at_its_own_price():
    # 0.25 kg a week is a surplus of a quarter of the first kilogram's energy; each next one, with
    # more fat around it, costs more.
    way = np.linspace(0, 10, 2001)
    price = logged_energy_density(fat_after(9.0, way))
    a_day = 0.25 * price[0] / 7
    assert days_to(10, 0.25, 80, 9.0) == pytest.approx(np.trapezoid(price, way) / a_day, rel=1e-3)


def test_a_rate_of_nothing_or_the_other_way_never_gets_there():
    assert days_to(5, 0.0, 80, 12) == days_to(5, -0.2, 80, 12) == inf
    assert days_to(0, -0.2, 80, 12) == 0


RATES = st.floats(0.05, 1)


@given(st.floats(-15, 15), RATES, st.floats(55, 140), st.floats(8, 50))
def test_after_the_days_to_a_change_it_is_there(change, rate, weight, fat):
    assume(abs(change) > 0.1)
    rate = float(np.copysign(rate, change))
    days = days_to(change, rate, weight, fat)
    assert isfinite(days)
    assert days > 0
    assert change_after(days, rate, weight, fat) == pytest.approx(change, rel=0.02)
    # Faster is sooner, and further is later.
    assert days_to(change, 2 * rate, weight, fat) == pytest.approx(days / 2)
    assert days_to(1.1 * change, rate, weight, fat) > days


def test_it_works_on_columns_too():
    found = days_to(pd.Series([5.0, -5.0], index=[3, 4]), 0.25, 80, 12)
    assert found.index.tolist() == [3, 4]
    assert found.tolist() == [days_to(5, 0.25, 80, 12), inf]
    assert change_after(np.array([70.0]), 0.25, 80, 12) == [change_after(70, 0.25, 80, 12)]


@each("profile", [HEAVIER, LIGHTER, replace(LIGHTER, goal="recomposition")])
def test_the_finish_is_a_span_from_the_plans_own_rate(profile):
    plan = make_plan(profile)
    found = goal_of(profile)
    days = span_of(found)
    assert found.rate == plan.amounts.weekly_gain.band
    assert 0 < days.low < days.target < days.high
    assert found.finish() == tuple(TODAY + timedelta(days=ceil(one)) for one in days)
    fat = float(plan.amounts.weekly_gain.fat_mass_kg)
    assert days.target == days_to(found.goal_kg - 80, found.rate.target, 80, fat)


def test_a_measured_rate_and_weight_take_the_place_of_the_plans():
    found = goal_of(HEAVIER, weight_kg=83, rate=Band(-0.02, 0.1, 0.22))
    days = span_of(found)
    assert found.start_kg == 83
    assert days.low < days.target < days.high == inf
    finish = found.finish()
    assert finish is not None
    assert finish[2] is None


@each(
    "changes, outcome",
    [
        ({"goal_weight": "85 kg"}, "heading"),
        ({"goal_weight": "79.5 kg"}, "reached"),
        ({"goal_weight": "80 kg"}, "reached"),
        ({"goal_weight": "75 kg"}, "other_way"),
        ({"goal_weight": "85 kg", "goal": "cut"}, "other_way"),
        ({"goal_weight": "85 kg", "goal": "maintain"}, "held"),
        # What is planned decides: a cut that is left to a clinician becomes maintenance.
        ({"goal_weight": "75 kg", "goal": "cut", "conditions": {"glp1"}}, "held"),
    ],
)
def test_what_the_goal_weight_is_to_the_plan(changes, outcome):
    found = goal_of(replace(PERSON, **changes))
    assert found.outcome == outcome
    assert (found.days is not None) == (outcome == "heading")


@each(
    "changes, said",
    [
        ({"goal_weight": "59 kg"}, "Goal weight 59 kg is below 60 kg, under which weight is low"),
        ({"goal_weight": "130 lb"}, "Goal weight 130 lb is below 132.3 lb"),
        ({"goal_date": "2026-11-30"}, "Goal date 2026-11-30 has passed"),
        ({"goal_date": "2026-12-06"}, "less than a week ahead"),
        ({"goal_date": "2026-12-07", "goal_weight": "60 kg"}, ""),
    ],
)
def test_what_cannot_be_gone_by_is_named_with_its_limit(changes, said):
    profile = replace(PERSON, goal="cut", **changes)
    found = problem(profile, TODAY)
    assert found.startswith(said) if said.startswith("Goal") else said in found
    assert bool(found) == bool(said)
    assert (weight_goal(make_plan(profile), TODAY) is None) == bool(said)


@each("conditions", [{"pregnant"}, {"eating_disorder"}, {"insulin"}])
def test_who_gets_no_rate_gets_no_finish(conditions):
    profile = replace(HEAVIER, goal_date="2027-03-01", conditions=conditions)
    assert weight_goal(make_plan(profile), TODAY) is None


def test_a_date_alone_says_where_weight_is_by_then():
    found = goal_of(replace(PERSON, goal_date="2027-03-01"))
    assert found.on_date is not None
    assert found.wanted is None
    assert found.days is None
    weeks = (date(2027, 3, 1) - TODAY).days / 7
    assert found.on_date.target == pytest.approx(80 + weeks * found.rate.target, rel=0.01)
    assert found.on_date.low < found.on_date.target < found.on_date.high


def test_no_loss_is_told_to_go_on_below_the_lowest_goal_weight():
    light = replace(PERSON, weight="62 kg", goal="cut", goal_date="2028-11-30")
    found = goal_of(light)
    assert found.on_date is not None
    assert min(found.on_date) == pytest.approx(lowest_goal_weight(180))


def test_the_energy_that_a_date_asks_for_promises_its_rate():
    plan = make_plan(replace(LIGHTER, goal_date="2027-02-01"))
    wanted = wanted_of(plan.profile)
    energy = plan.amounts.energy.target + wanted.more_kcal
    told = promised(energy - plan.amounts.maintenance.band.target, 80, 180, 30, 1.0)
    assert told.band.target == pytest.approx(wanted.rate_kg)
    fat = float(plan.amounts.weekly_gain.fat_mass_kg)
    assert days_to(-5, wanted.rate_kg, 80, fat) == pytest.approx(63)
    assert wanted.allowed
    assert wanted.more_kcal < 0


def test_beyond_a_guardrail_the_nearest_date_that_holds_is_told_and_holds():
    plan = make_plan(replace(LIGHTER, goal_date="2026-12-20"))
    wanted = wanted_of(plan.profile)
    assert not wanted.allowed
    assert wanted.limit == "deficit_25_percent"
    assert wanted.faster
    holding = plan.amounts.maintenance.band.target
    told = promised(-LARGEST_DEFICIT_SHARE * holding, 80, 180, 30, 1.0)
    assert wanted.allowed_kg == pytest.approx(told.band.target)
    assert wanted.nearest is not None
    for days, allowed in ((0, True), (-1, False)):
        day = wanted.nearest + timedelta(days=days)
        assert wanted_of(replace(LIGHTER, goal_date=day.isoformat())).allowed == allowed


def test_the_floor_of_energy_binds_before_the_largest_deficit():
    small = Profile(
        weight="58 kg",
        height="165 cm",
        age=30,
        sex="female",
        goal="cut",
        goal_weight="54 kg",
        goal_date="2026-12-20",
        activity_level=1.3,
    )
    plan = make_plan(small)
    wanted = wanted_of(plan.profile)
    assert wanted.limit == plan.amounts.floor.reason
    assert not wanted.allowed


@given(GUARDED, st.integers(-30, 1500))
def test_no_date_is_allowed_beyond_a_guardrail(profile, days):
    profile = replace(profile, goal_date=(TODAY + timedelta(days=days)).isoformat())
    plan = make_plan(profile)
    found = weight_goal(plan, TODAY)
    if found is None or found.wanted is None:
        return
    assert found.goal_kg >= lowest_goal_weight(profile.height_cm)
    if found.wanted.allowed:
        energy = plan.amounts.energy.target + found.wanted.more_kcal
        change = energy - plan.amounts.maintenance.band.target
        assert energy >= plan.amounts.floor.kcal_per_day - 1e-6 or change > 0
        assert -LARGEST_DEFICIT_SHARE * plan.amounts.maintenance.band.target <= change + 1e-6
        assert change <= 500 + 1e-6
