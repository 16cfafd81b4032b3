"""The rule in a loop of seventeen weeks: people eat what it says, and it sees only their logs."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.weekly_loop import EARLY, FIRST_CHECK_IN, LATE, WEEKS, Followed, Loop
from calc.arrays import Band
from calc.energy import mifflin_st_jeor
from calc.energy.surplus_deficit import expected_rate_range
from calc.expenditure import Logs
from calc.expenditure.body import logged_energy_density, usual_fat_mass
from calc.expenditure.checkin.rule import content_with
from calc.expenditure.projection import model
from tests.support.people import Floats, a_day_later, maintenance_of

pytestmark = pytest.mark.slow

PEOPLE, LOGGED_SHARE, LEVEL = 100, 0.9, 1.6


def lived(formula_off: float, goal: str, *, stepped: bool) -> Loop:
    """Men by Hall's model, a formula so far off, and noise on their scales, plates and logs."""
    chance = np.random.default_rng(5)
    kg = chance.uniform(65, 95, PEOPLE)
    resting = mifflin_st_jeor(kg, 178.0, 30.0, True) * chance.normal(1, 0.07, PEOPLE)
    balance = LEVEL * resting
    fat = usual_fat_mass(kg, 178.0, 30.0, 1.0)
    body = model(kg, 178.0, 30.0, True, LEVEL, 0.0, fat, resting)
    prior = balance * LOGGED_SHARE + chance.normal(0, formula_off, PEOPLE)
    goals = np.full(PEOPLE, goal)
    expected = expected_rate_range(kg, goals, np.full(PEOPLE, "intermediate"))
    rate = np.nan_to_num(expected.target)
    aim = content_with(Band(rate, rate, rate), expected, kg, goals)
    plan = Followed(prior, np.zeros(PEOPLE), rate, aim, kg)
    scale, log, truth, holds = (np.full((PEOPLE, 7 * WEEKS), np.nan) for _ in "abcd")
    energy = np.empty((WEEKS, PEOPLE))
    now = body.start
    for week in range(WEEKS):
        if week >= FIRST_CHECK_IN:
            known = slice(0, 7 * week)
            logs = Logs.of_people(scale[:, known], log[:, known], prior, 300)
            plan = plan.checked_in(logs, stepped=stepped)
        energy[week] = plan.energy
        for day in range(7 * week, 7 * week + 7):
            eaten = energy[week] / LOGGED_SHARE * chance.normal(1, 0.12, PEOPLE)
            truth[:, day] = now.weight
            holds[:, day] = maintenance_of(body, now, balance) * LOGGED_SHARE
            scale[:, day] = np.round(now.weight + chance.normal(0, 0.45, PEOPLE), 1)
            log[:, day] = np.round(eaten * LOGGED_SHARE * chance.normal(1, 0.1, PEOPLE))
            now = a_day_later(body, now, eaten - balance)

    def rate_off(since: int) -> Floats:
        reached = (truth[:, -1] - truth[:, 7 * since]) / (WEEKS - 1 / 7 - since)
        return np.abs(1000 * (reached - rate))

    asked = holds[:, 7 * FIRST_CHECK_IN :: 7].T + rate / 7 * logged_energy_density(fat)
    before = energy[FIRST_CHECK_IN - 1 :]
    losing = np.full(PEOPLE, goal == "cut")
    return Loop(
        np.diff(before, axis=0), asked - before[:-1], rate_off(EARLY), rate_off(LATE), losing
    )


@pytest.mark.parametrize("goal", ["cut", "gain", "maintain"])
def test_far_fewer_changes_than_each_weeks_estimate_for_the_same_rate(goal: str):
    rule, weekly = (lived(250, goal, stepped=stepped) for stepped in (True, False))
    assert rule.made.sum() < 0.25 * weekly.made.sum()
    assert np.median(np.abs(rule.steps)) <= 50
    assert np.median(rule.late_error) <= np.median(weekly.late_error) + 5
    # In g a week: 0.06 kg from the fifth week on, which is two after the first check-in.
    assert np.median(rule.rate_error) <= 60
    assert rule.wrong.sum() < 0.02 * rule.made.sum()
    assert rule.wrong_twice == 0


def test_whose_formula_is_right_is_left_alone():
    rule = lived(0, "maintain", stepped=True)
    assert rule.made.sum(axis=0).mean() < 0.3
