"""A closed loop: once a week a target from the estimate, eaten and weighed by simulated bodies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.simulated import FOLDER, PRIOR_SD, Floats, module, world
from calc.expenditure import Logs, learn
from calc.expenditure.checkin import energy_for_rate, next_week

WEEKS, FIRST_CHECK_IN = 17, 3


class Loop(NamedTuple):
    """By person: change of target from week to week in kcal/day, and the error in g a week
    of the rate from the fifth week on."""

    changes: Floats
    rate_error: Floats


def weekly_loop(seeds: Sequence[int], *, stepped: bool, folder: Path = FOLDER) -> Loop:
    """Let people of the family 'newdiet' eat what the estimate says, from the third week on.

    `stepped` applies the check-in's rule (past doubt at first, later past 50 kcal; 150 kcal at
    most); without it each week takes the estimate at its word.
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
    kg = body.weight(body.y0)
    losing = np.array([one.arrays["ei"][warm:].mean() < one.rmr * one.pal for one in people])
    rate = np.where(losing, -0.006, 0.0025) * kg
    target = first = energy_for_rate(prior, rate, kg)
    count = len(people)
    scale, log, truth = (np.full((count, days), np.nan) for _ in "abc")
    targets = []
    for week in range(WEEKS):
        now = slice(7 * week, 7 * week + 7)
        there = slice(warm + 7 * week, warm + 7 * week + 7)
        if week >= FIRST_CHECK_IN:
            # The morning's weight is known on the day of the check-in, its intake not yet.
            known = slice(0, 7 * week)
            learned = learn(Logs.of_people(scale[:, known], log[:, known], prior, PRIOR_SD))
            wanted = energy_for_rate(learned.expenditure_kcal[:, -1], rate, kg)
            sd = learned.sd_kcal[:, -1]
            followed = (target != first) & stepped
            target = next_week(target, wanted, sd, followed).energy if stepped else wanted
        targets.append(target)
        eats = np.exp(chance.normal(0, 0.12, (count, 7)) - 0.12**2 / 2)
        logs = np.exp(chance.normal(0, 0.12, (count, 7)) - 0.12**2 / 2)
        left = 1 - fact("under")[:, None]
        eaten = target[:, None] / left * eats
        run = body.run(eaten, eaten * share[:, there], sodium[:, there], activity[:, there])
        body.y0 = run["y_end"]
        truth[:, now] = run["weight"]
        shown = np.round(run["weight"] + noise[:, there], 1)
        scale[:, now] = np.where(unweighed[:, now], np.nan, shown)
        log[:, now] = np.where(unlogged[:, now], np.nan, np.round(eaten * left * logs))

    since = 4 * 7
    reached = (truth[:, -1] - truth[:, since]) / ((days - 1 - since) / 7)
    changes = np.abs(np.diff(targets[FIRST_CHECK_IN - 1 :], axis=0))
    return Loop(changes, 1000 * np.abs(reached - rate))
