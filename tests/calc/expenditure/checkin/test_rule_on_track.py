"""Who eats the plan and gets what it promises is left alone, for a year, whoever it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import product

import numpy as np
import pandas as pd
import pytest

import calc
from calc import Profile
from calc.arrays import Numbers
from calc.expenditure import COLUMNS, Logs, estimate, learn
from calc.expenditure.body import fat_after, logged_energy_density
from calc.expenditure.checkin import (
    Logged,
    check_in,
    decision,
    learned_on,
    logged,
    normal,
)
from calc.expenditure.checkin.rule import aimed_at, scale_asks, with_doubt
from calc.expenditure.estimate import DEFAULT_PRIOR_SD, is_ready
from calc.expenditure.heading import Moved, moved
from calc.expenditure.kalman import FOLLOWS_TISSUE, WATER_DAYS, WATER_OF_INTAKE
from calc.expenditure.spread import bands
from calc.person.limits import GOALS
from calc.plan import Plan
from calc.show.checkin.learning import rate_of
from tests.support.cases import each

pytestmark = pytest.mark.slow

DAYS = 364
# The first check-in that can tell a rate over four weeks.
FIRST = 35
CORNERS = tuple(
    product(
        GOALS,
        (("50 kg", "160 cm"), ("80 kg", "178 cm"), ("110 kg", "184 cm"), ("140 kg", "190 cm")),
        ("male", "female"),
    )
)
# How far from the plan's maintenance a year of the promise may lead: what has adapted, the tissue
# of the first weeks, and in a cut that a kilogram holds less the leaner somebody gets.
APART = {"gain": 0.04, "maintain": 0.01, "recomposition": 0.03, "cut": 0.11}

# A year of check-ins asks for the same plan fifty times; equal profiles have equal plans.
make_plan = cache(calc.make_plan)


def person(goal: str, size: tuple[str, str], sex: str) -> Profile:
    weight, height = size
    return Profile(weight=weight, height=height, age=30, sex=sex, goal=goal)


def energy_of(plan: Plan) -> float:
    assert plan.energy is not None
    return float(plan.energy.m_as("kcal/day").target)


def maintenance_of(plan: Plan) -> float:
    assert plan.maintenance is not None
    return float(plan.maintenance.m_as("kcal/day").target)


def log_of(energy_kcal: Numbers, weight_kg: Numbers, noise: float) -> pd.DataFrame:
    """A log of so much eaten and weighed, with an ordinary noise of scale and log times `noise`."""
    chance = np.random.default_rng(3)
    days = len(weight_kg)
    return pd.DataFrame(
        {
            "date": pd.date_range("2026-01-05", periods=days),
            "energy_kcal": energy_kcal + noise * chance.normal(0, 200, days),
            "weight_kg": weight_kg + noise * chance.normal(0, 0.4, days),
        }
    )


def a_year(
    profile: Profile, eaten: float = 1.0, moved: float = 1.0, noise: float = 1.0
) -> pd.DataFrame:
    """A log of so much of the plan's energy, with so much of the change that it promises."""
    plan = make_plan(profile)
    rate = plan.amounts.weekly_gain.band.target
    weight = profile.weight_kg + moved * rate / 7 * np.arange(DAYS)
    return log_of(np.full(DAYS, eaten * energy_of(plan)), weight, noise)


def told_of(profile: Profile, days: pd.DataFrame) -> pd.DataFrame:
    """What is learned of a log, as the Check-in page asks for it."""
    return estimate(
        days,
        maintenance_of(make_plan(profile)),
        height_cm=profile.height_cm,
        age=profile.age,
        sex=profile.sex,
    )


def told_of_all(people: Sequence[Profile], logs: Sequence[pd.DataFrame]) -> list[pd.DataFrame]:
    """The same of many people whose logs are whole, at once: a tenth of the work of one by one."""
    weight, energy = (
        np.array([log[name] for log in logs]) for name in ("weight_kg", "energy_kcal")
    )
    learned = learn(
        Logs.of_people(
            weight,
            energy,
            np.array([maintenance_of(make_plan(one)) for one in people]),
            float(DEFAULT_PRIOR_SD),
            height_cm=np.array([one.height_cm for one in people]),
            age=np.array([one.age for one in people]),
            male=np.array([one.male for one in people]),
        )
    )
    there = np.ones(weight.shape, dtype=bool)
    columns = (
        *bands(learned.expenditure_kcal, learned.sd_kcal),
        learned.trend_kg,
        is_ready(there, there, there),
    )
    told = [
        pd.DataFrame({"date": log["date"], **dict(zip(COLUMNS[1:], of_one, strict=True))})
        for log, *of_one in zip(logs, *columns, strict=True)
    ]
    pd.testing.assert_frame_equal(told[-1], told_of(people[-1], logs[-1]))
    return told


@pytest.fixture(autouse=True)
def _a_plan_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "make_plan", make_plan)


def verdict(profile: Profile, told: pd.DataFrame, days: pd.DataFrame, last: int) -> str:
    """The verdict of the check-in after so many days."""
    until = days[:last]
    today = until["date"].max().date()
    return check_in(
        profile,
        learned_on(told[:last], today),
        today,
        logs=logged(until, today),
        observed_rate_kg=rate_of(told[:last], until),
    ).verdict


def verdicts(profile: Profile, days: pd.DataFrame, told: pd.DataFrame | None = None) -> list[str]:
    """The verdict of each week, from the fifth on."""
    told = told_of(profile, days) if told is None else told
    return [verdict(profile, told, days, last) for last in range(FIRST, DAYS + 1, 7)]


def left_alone(found: list[str]) -> None:
    assert set(found) <= {"on_track", "noise"}, found
    assert found.count("on_track") >= 0.95 * len(found)


def promised_maintenance(plan: Plan, days: int) -> Numbers:
    """What a plan's own promise says of maintenance by day: its energy less what tissue takes."""
    promise = plan.amounts.weekly_gain
    a_day = promise.band.target / 7
    fat = fat_after(promise.fat_mass_kg, a_day * np.arange(days))
    return energy_of(plan) - a_day * logged_energy_density(fat)


def corners(noise: float) -> list[tuple[Profile, pd.DataFrame, pd.DataFrame]]:
    """The people of the corners, the log of a year of their promise, and what is learned of it."""
    people = [person(*corner) for corner in CORNERS]
    logs = [a_year(one, noise=noise) for one in people]
    return list(zip(people, logs, told_of_all(people, logs), strict=True))


@each("profile, days, told", lambda: corners(noise=1))
def test_a_year_of_what_the_plan_promises_changes_nothing_in_any_corner(profile, days, told):
    plan = make_plan(profile)
    assert plan.goal == profile.goal
    assert not plan.amounts.floored
    promised = promised_maintenance(plan, DAYS)
    left_alone(verdicts(profile, days, told))
    # What is read is what was promised, within its interval and 5 %.
    for day in (69, 181, DAYS - 1):
        row = told.iloc[day]
        assert row["low80"] <= promised[day] <= row["high80"]
        assert row["expenditure_kcal"] == pytest.approx(promised[day], rel=0.05)
    learned = told["expenditure_kcal"].iloc[-1]
    assert learned == pytest.approx(maintenance_of(plan), rel=APART[plan.goal])


@each("profile, days, told", lambda: corners(noise=0))
def test_without_noise_every_week_of_the_promise_is_on_track(profile, days, told):
    aim = with_doubt(aimed_at(make_plan(profile)))
    for last in range(FIRST, DAYS + 1, 7):
        rate = rate_of(told[:last], days[:last])
        assert scale_asks(rate, aim) == 0, last


def made_anew(profile: Profile) -> tuple[list[Plan], pd.DataFrame]:
    """The plans of a year, each made for the weight that the one before led to, and the log."""
    plans: list[Plan] = []
    weight: list[float] = []
    for _ in range(DAYS // 7):
        plans.append(make_plan(profile))
        rate = plans[-1].amounts.weekly_gain.band.target
        weight += list(profile.weight_kg + rate / 7 * np.arange(7))
        profile = replace(profile, weight=f"{profile.weight_kg + rate} kg")
    return plans, log_of(np.repeat([energy_of(one) for one in plans], 7), np.array(weight), 1)


def kept() -> list[tuple[list[Plan], pd.DataFrame, pd.DataFrame]]:
    sizes = ((("80 kg", "178 cm"), "female"), (("110 kg", "184 cm"), "male"))
    years = [
        made_anew(person(goal, *size))
        for goal, size in product(("gain", "cut", "recomposition"), sizes)
    ]
    logs = [days for _, days in years]
    told = told_of_all([plans[0].profile for plans, _ in years], logs)
    return [(*year, one) for year, one in zip(years, told, strict=True)]


@each("plans, days, told", kept)
def test_a_plan_that_is_made_anew_each_week_goes_on_being_kept(plans, days, told):
    found = []
    for last in range(FIRST, DAYS + 1, 7):
        plan = plans[last // 7 - 1]
        found.append(verdict(plan.profile, told, days, last))
        promised = promised_maintenance(plan, 1)[0]
        row = told.iloc[last - 1]
        assert row["low80"] <= promised <= row["high80"], last
    left_alone(found)
    assert row["expenditure_kcal"] == pytest.approx(maintenance_of(plan), rel=0.07)


def lived(plan: Plan, days: int) -> tuple[Numbers, Numbers, Numbers]:
    """Tissue and water in kg and maintenance by day, of a body that eats the plan.

    Day by day, as fat and with it the energy of a kilogram change; maintenance follows both.
    """
    promise, usual = plan.amounts.weekly_gain, maintenance_of(plan)
    change = energy_of(plan) - usual
    now, tissue, spent = Moved(0.0, 0.0), [], []
    for _ in range(days):
        upkeep = FOLLOWS_TISSUE * now.tissue_kg
        tissue.append(now.tissue_kg)
        spent.append(usual + upkeep + now.adapted_kcal)
        density = logged_energy_density(fat_after(promise.fat_mass_kg, now.tissue_kg))
        more = moved(change - upkeep, 1, density, now.adapted_kcal)
        now = Moved(now.tissue_kg + more.tissue_kg, more.adapted_kcal)
    water = WATER_OF_INTAKE * change / usual * (1 - np.exp(-np.arange(days) / WATER_DAYS))
    return np.array(tissue), water, np.array(spent)


def eaten_by_all() -> list[tuple[Profile, tuple[Numbers, Numbers, Numbers], pd.DataFrame]]:
    people = [person(*corner) for corner in CORNERS]
    lives = [lived(make_plan(one), DAYS) for one in people]
    logs = [
        log_of(np.full(DAYS, energy_of(make_plan(one))), one.weight_kg + life[0] + life[1], noise=0)
        for one, life in zip(people, lives, strict=True)
    ]
    return list(zip(people, lives, told_of_all(people, logs), strict=True))


@each("profile, life, told", eaten_by_all)
def test_a_body_that_eats_the_plan_gets_the_promise_and_is_read_as_what_it_is(profile, life, told):
    tissue, _, maintenance = life
    promise = make_plan(profile).amounts.weekly_gain.band.target
    assert tissue[28] / 4 == pytest.approx(promise, rel=0.04, abs=1e-9)
    learned = told["expenditure_kcal"].to_numpy()
    for last, share in ((34, 0.02), (69, 0.005), (181, 0.001), (DAYS - 1, 0.0005)):
        assert learned[last] == pytest.approx(maintenance[last], rel=share)


def test_who_loses_what_was_promised_is_not_told_to_eat_less():
    # 541 kcal below a formula's 3,060, and 0.45 kg a week less on the scale for ten weeks.
    profile = Profile(weight="82 kg", height="180 cm", age=30, sex="male", goal="cut")
    plan = make_plan(profile)
    assert maintenance_of(plan) == pytest.approx(3060, abs=1)
    assert energy_of(plan) == pytest.approx(2519, abs=1)
    low, promised, high = plan.amounts.weekly_gain.band
    assert low < -0.45 < high
    assert promised == pytest.approx(-0.48, abs=0.01)
    for noise in (0, 1):
        days = log_of(np.full(70, 2519.0), 82 - 0.45 / 7 * np.arange(70), noise)
        told = told_of(profile, days)
        assert verdict(profile, told, days, 70) == "on_track"
        last = told.iloc[-1]
        by_the_plan = promised_maintenance(plan, 70)[-1]
        by_the_scale = 2519 + (2519 - by_the_plan) * 0.45 / promised
        for expected in (by_the_plan, by_the_scale):
            assert last["low80"] <= expected <= last["high80"]


def test_who_loses_next_to_nothing_on_a_cut_is_told_so():
    profile = Profile(weight="82 kg", height="180 cm", age=30, sex="male", goal="cut")
    found = verdicts(profile, a_year(profile, moved=0.1))
    assert found.count("on_track") <= 1
    assert set(found) & {"capped", "taken"}


def test_who_does_not_eat_the_plan_is_judged_by_the_logs():
    profile = Profile(weight="82 kg", height="180 cm", age=30, sex="male", goal="cut")
    found = verdicts(profile, a_year(profile, eaten=0.85))
    assert "on_track" not in found


def test_a_goal_that_is_new_is_not_judged_by_what_was_eaten_for_the_last_one():
    person = Profile(weight="80 kg", height="180 cm", age=30, sex="male", experience="novice")
    plans = {goal: make_plan(replace(person, goal=goal)) for goal in ("gain", "cut")}
    assert plans["gain"].energy is not None
    logs = Logged(60, 55, 58, plans["gain"].energy.m_as("kcal/day").target)
    rate = plans["gain"].amounts.weekly_gain.band.target
    found = check_in(
        replace(person, goal="cut"),
        normal(float(plans["cut"].amounts.maintenance.band.target) + 60, 100),
        "2026-11-23",
        logs=logs,
        observed_rate_kg=rate,
    )
    assert found.verdict == "on_track"


@pytest.mark.parametrize(
    "asked, planned",
    [
        ({"weight": "46 kg", "height": "168 cm", "sex": "female", "goal": "cut"}, "gain"),
        ({"weight": "110 kg", "goal": "cut", "conditions": ("glp1",)}, "maintain"),
    ],
)
def test_the_aim_is_that_of_the_goal_that_is_planned(asked, planned):
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    plan = make_plan(Profile(**person | asked))
    assert plan.goal == planned
    assert scale_asks(-0.45, aimed_at(plan)) == 1


def test_who_is_to_gain_does_not_lose_on_the_way():
    person = Profile(weight="80 kg", height="180 cm", age=30, sex="male", experience="advanced")
    assert aimed_at(make_plan(person)).low >= 0
    assert aimed_at(make_plan(replace(person, goal="cut"))).high <= 0
