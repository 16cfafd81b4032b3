"""A closed loop: once a week the check-in's rule, eaten and weighed by simulated bodies.

The rule is the product's: the same functions, people by people. Beside it stands a weekly rule that
takes each estimate at its word, as MacroFactor's weekly check-ins do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from benchmarks.simulated import FOLDER, PRIOR_SD, Floats, module, world
from calc import make_plans
from calc.arrays import Band
from calc.energy.surplus_deficit import expected_rate_range
from calc.expenditure import Learner, Logs
from calc.expenditure.checkin import energy_for_rate, next_maintenance
from calc.expenditure.checkin.learned import mean_of_late, rate_of_late
from calc.expenditure.checkin.rule import LEAST_STEP, content_with, rate_at_energy
from calc.expenditure.intakes import LOGGED

WEEKS, FIRST_CHECK_IN = 17, 3
# From these weeks on the rate is judged: soon after the first check-in, and once steps of 150 kcal
# have had the time to lead from a formula to the person.
EARLY, LATE = 4, 8

Flags = npt.NDArray[np.bool_]


class Loop(NamedTuple):
    """What a rule did, check-ins by people, and what came of it, by person.

    `steps` is the change of the plan's energy in kcal/day, 0 for none, and `asked` the change that
    would have led to the planned rate in that very body (see `energy_asked`). `rate_error` is the
    error in g a week of the rate from the fifth week on, `late_error` from the ninth, `losing` who
    was to lose.
    """

    steps: Floats
    asked: Floats
    rate_error: Floats
    late_error: Floats
    losing: Flags

    @property
    def made(self) -> Flags:
        """Which check-ins changed the plan."""
        return self.steps != 0

    @property
    def wrong(self) -> Flags:
        """Which changed it away from what was asked for, where that was more than 50 kcal off."""
        off = np.abs(self.asked) > float(LEAST_STEP)
        return self.made & off & (self.steps * self.asked < 0)

    @property
    def wrong_twice(self) -> int:
        """How often two changes of a person, one after the other, were both wrong."""
        return sum(
            int((wrong[made][1:] & wrong[made][:-1]).sum())
            for wrong, made in zip(self.wrong.T, self.made.T, strict=True)
        )

    def of(self, people: Flags) -> Loop:
        """Return the loop of some of the people."""
        return Loop(
            self.steps[:, people],
            self.asked[:, people],
            self.rate_error[people],
            self.late_error[people],
            self.losing[people],
        )


def energy_asked(run: dict[str, Floats], rate_kg: Floats, constants: Any) -> Floats:
    """Return the kcal eaten a day that change a simulated body by a rate in kg a week, by day.

    Its own maintenance, and the energy of its own tissue with what laying it down or losing it
    costs; a part of what is eaten is spent on eating it.
    """
    fat, lean = 1 / constants.rho_F, 1 / constants.rho_L
    energy_in_lean = (1 / run["rho_eff"] - fat) / (lean - fat)
    cost = constants.eta_F * fat * (1 - energy_in_lean) + constants.eta_L * lean * energy_in_lean
    stored = rate_kg[:, None] / 7 * run["rho_eff"] * (1 + cost)
    asked: Floats = run["maint"] + stored / (1 - constants.beta_TEF)
    return asked


@dataclass(frozen=True)
class Followed:
    """People by the plan that they follow: the maintenance in use, and the step that put it there.

    `rate` is what they are to gain in kg a week, `aim` what is as good. The plan's energy is the
    one for that rate by the estimate's own energy of a kilogram. One `learner` goes through the
    weeks with them.
    """

    in_use: Floats
    last_step: Floats
    rate: Floats
    aim: Band
    weight_kg: Floats
    learner: Learner = field(default_factory=Learner, kw_only=True)

    @property
    def energy(self) -> Floats:
        """The plan's kcal a day, as logged."""
        found: Floats = energy_for_rate(self.in_use, self.rate, self.weight_kg)
        return found

    def checked_in(self, logs: Logs, *, stepped: bool) -> Self:
        """Return the plan after a check-in: by the rule, or else by the estimate at its word."""
        learned = self.learner.learn(logs)
        wanted, sd = learned.expenditure_kcal[:, -1], learned.sd_kcal[:, -1]
        if stepped:
            whole = np.where(learned.status == LOGGED, logs.energy_kcal, np.nan)
            seen = rate_of_late(learned.trend_kg, ~np.isnan(logs.weight_kg))
            at_plan = rate_at_energy(seen, mean_of_late(whole), self.energy, self.weight_kg)
            wanted = next_maintenance(self.in_use, wanted, sd, self.last_step, at_plan, self.aim)
        step = wanted - self.in_use
        last = np.where(step == 0, self.last_step, step)
        return replace(self, in_use=wanted, last_step=last)


@dataclass(frozen=True)
class Planned(Followed):
    """The same by the product's plans: their energy, floors and promised rate, week by week."""

    profiles: pd.DataFrame

    @classmethod
    def first(cls, profiles: pd.DataFrame, in_use: Floats) -> Self:
        """Return the plans before any check-in."""
        unknown = np.full(len(in_use), np.nan)
        weight = profiles["weight_kg"].to_numpy(float)
        no_step = np.zeros(len(in_use))
        plan = cls(in_use, no_step, unknown, Band(unknown, unknown, unknown), weight, profiles)
        return plan.promised()

    def promised(self) -> Self:
        """Return it with the rate that the plans promise now, and what is as good."""
        names = (f"weekly_gain_kg_per_week{end}" for end in ("_low", "", "_high"))
        band = Band(*(self.plans[name].to_numpy(float) for name in names))
        goal = self.profiles["goal"].to_numpy(str)
        middle = np.full(len(goal), "intermediate")
        expected = expected_rate_range(self.weight_kg, goal, middle)
        aim = content_with(band, expected, self.weight_kg, goal)
        return replace(self, rate=band.target, aim=aim)

    @cached_property
    def plans(self) -> pd.DataFrame:
        """The plans of everybody."""
        return make_plans(self.profiles.assign(maintenance_kcal=self.in_use))

    @property
    def energy(self) -> Floats:
        return self.plans["energy_kcal"].to_numpy(float)

    def checked_in(self, logs: Logs, *, stepped: bool) -> Self:
        return super().checked_in(logs, stepped=stepped).promised()


def weekly_loop(
    seeds: Sequence[int],
    *,
    stepped: bool,
    hold: bool = False,
    shipped: bool = False,
    folder: Path = FOLDER,
) -> Loop:
    """Let people of the family 'newdiet' eat what the plan says, with a check-in from week 3 on.

    They lose 0.6 % of body weight a week or gain 0.3 %, as they are drawn; with `hold` nobody does
    either. `stepped` applies the check-in's rule, and otherwise each week takes the estimate at its
    word. With `shipped` the energy is that of the product's plans and the rate the one that they
    promise.
    """
    simulator = module("simulator", folder)
    warm, days = simulator.WARM, WEEKS * 7
    people = [simulator.make_person(int(seed), "newdiet", days) for seed in seeds]
    chance = np.random.default_rng([len(seeds), *seeds])

    def fact(name: str) -> Floats:
        return np.array([getattr(one, name) for one in people])

    def drawn(name: str) -> Floats:
        return np.vstack([one.arrays[name] for one in people])

    body = simulator.HallModel(
        fact("weight0"),
        fact("height_m"),
        fact("age"),
        fact("female"),
        fact("pal"),
        rmr=fact("rmr"),
        fat=fact("fat0"),
        carb_frac=fact("carb"),
        forbes_mult=fact("forbes_mult"),
        xi_ci_mult=fact("xi_mult"),
        G_b=fact("G_b"),
        h_G=fact("h_G"),
        beta_AT_mult=fact("at_mult"),
    )
    activity = np.clip(drawn("act"), 0.1, None)
    share = drawn("ci") / drawn("ei")
    sodium, noise = drawn("dna"), drawn("noise")
    unweighed, unlogged = drawn("miss_w")[:, warm:], drawn("miss_i")[:, warm:]
    before = slice(0, warm)
    eaten = drawn("ei")[:, before]
    run = body.run(eaten, eaten * share[:, before], sodium[:, before], activity[:, before])
    body.y0 = run["y_end"]

    of = world(seeds, 7, folder=folder)
    prior = of.plan_maintenance()[of.family == "newdiet"]
    kg, count = body.weight(body.y0), len(people)
    losing = np.array([one.arrays["ei"][warm:].mean() < one.rmr * one.pal for one in people])
    goal = np.full(count, "maintain") if hold else np.where(losing, "cut", "gain")
    expected = expected_rate_range(kg, goal, np.full(count, "intermediate"))
    rate = np.nan_to_num(expected.target)
    aim = content_with(Band(rate, rate, rate), expected, kg, goal)
    left = 1 - fact("under")[:, None]
    scale, log, truth, asked = (np.full((count, days), np.nan) for _ in "abcd")
    plan = Followed(prior, np.zeros(count), rate, aim, kg)
    if shipped:
        profiles = of.profiles[of.family == "newdiet"].reset_index(drop=True)
        plan = Planned.first(profiles.assign(goal=goal), prior)
    energy, rates = np.empty((2, WEEKS, count))
    for week in range(WEEKS):
        now = slice(7 * week, 7 * week + 7)
        there = slice(warm + 7 * week, warm + 7 * week + 7)
        if week >= FIRST_CHECK_IN:
            # The morning's weight is known on the day of the check-in, its intake not yet.
            known = slice(0, 7 * week)
            logs = Logs.of_people(scale[:, known], log[:, known], prior, PRIOR_SD)
            plan = plan.checked_in(logs, stepped=stepped)
        energy[week], rates[week] = plan.energy, plan.rate
        eats = np.exp(chance.normal(0, 0.12, (count, 7)) - 0.12**2 / 2)
        slips = np.exp(chance.normal(0, 0.12, (count, 7)) - 0.12**2 / 2)
        eaten = energy[week][:, None] / left * eats
        run = body.run(eaten, eaten * share[:, there], sodium[:, there], activity[:, there])
        body.y0 = run["y_end"]
        truth[:, now] = run["weight"]
        asked[:, now] = energy_asked(run, plan.rate, simulator.HC) * left
        shown = np.round(run["weight"] + noise[:, there], 1)
        scale[:, now] = np.where(unweighed[:, now], np.nan, shown)
        log[:, now] = np.where(unlogged[:, now], np.nan, np.round(eaten * left * slips))

    def rate_off(since: int) -> Floats:
        reached = (truth[:, -1] - truth[:, 7 * since]) / ((days - 1) / 7 - since)
        return np.abs(1000 * (reached - rates[since:].mean(axis=0)))

    # What the week before and the week after a check-in ask for, beside the plan it found.
    weeks = asked.reshape(count, WEEKS, 7).mean(axis=2).T
    around = (weeks[FIRST_CHECK_IN - 1 : -1] + weeks[FIRST_CHECK_IN:]) / 2
    steps = np.diff(energy[FIRST_CHECK_IN - 1 :], axis=0)
    gaps = around - energy[FIRST_CHECK_IN - 1 : -1]
    return Loop(steps, gaps, rate_off(EARLY), rate_off(LATE), losing)
