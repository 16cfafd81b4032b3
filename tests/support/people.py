"""A small world of our own: bodies by Hall's model, logs with the faults that logs have.

Seeded, so that it is the same on every run. It is a test of the filter's workings and of its
honesty about its error; how good the estimate is was measured elsewhere, on far more people.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from calc.energy import jackson_fat_mass, mifflin_st_jeor
from calc.expenditure import Logs
from calc.expenditure.projection import (
    FAT_UPKEEP_KCAL,
    FOOD_EFFECT,
    LEAN_UPKEEP_KCAL,
    Model,
    State,
    model,
)

Floats = npt.NDArray[np.float64]


class Lives(NamedTuple):
    """Logs of people by days, the formula's maintenance, and what maintenance was as logged."""

    weight: Floats
    energy: Floats
    prior: Floats
    truth: Floats

    def logs(self, **known: Any) -> Logs:
        return Logs.of_people(self.weight, self.energy, self.prior, 300, **known)


def _remembering(chance: np.random.Generator, shape: tuple[int, int], memory: float) -> Floats:
    """Noise of SD 1 that forgets slowly."""
    drawn = chance.normal(size=shape)
    drawn[:, 1:] *= np.sqrt(1 - memory**2)
    for day in range(1, shape[1]):
        drawn[:, day] += memory * drawn[:, day - 1]
    return drawn


def maintenance_of(body: Model, now: State, balance_kcal: Floats) -> Floats:
    """What a body would have to eat today to hold its energy; `balance_kcal` is where it began."""
    spent = (
        body.constant_kcal
        + FAT_UPKEEP_KCAL * now.fat
        + LEAN_UPKEEP_KCAL * now.lean
        + body.activity_cost * now.weight
        + now.adaptation
    )
    found: Floats = (spent - FOOD_EFFECT * balance_kcal) / (1 - FOOD_EFFECT)
    return found


def a_day_later(body: Model, now: State, change_kcal: Floats) -> State:
    """A body the morning after it ate so much more than where it began."""
    today = body._replace(change_kcal=change_kcal)
    for _ in range(2):
        now = today.after(now, 0.5)
    return now


def lives(people: int, days: int, seed: int, noise: float = 1) -> Lives:
    """Draw people who change how much they eat on the first day of the log.

    `noise` scales all that is not known of a day: scale, gut, logs, activity, gaps. With 0 what is
    left out of the log is the only fault.
    """
    chance = np.random.default_rng(seed)
    male = chance.random(people) < 0.6
    height = np.where(male, 178, 165) + chance.normal(0, 6, people)
    weight = chance.uniform(21, 30, people) * (height / 100) ** 2
    age = chance.uniform(20, 50, people)
    fat = jackson_fat_mass(weight, height, age, male) * chance.uniform(0.7, 1.1, people)
    level = np.clip(chance.normal(1.65, 0.15, people), 1.35, 2)
    resting = mifflin_st_jeor(weight, height, age, male) * chance.normal(1, 0.08, people)
    balance = level * resting
    share = chance.uniform(-0.2, 0.12, people)[:, None]
    habits = 1 + share + 0.12 * chance.normal(size=(people, days)) * noise
    eaten = balance[:, None] * habits
    activity = 60 * _remembering(chance, (people, days), 0.97) * noise
    body = model(weight, height, age, male, level, 0.0, fat, resting)
    now = body.start
    scale, truth = np.empty((people, days)), np.empty((people, days))
    for day in range(days):
        scale[:, day] = now.weight
        today = body._replace(constant_kcal=body.constant_kcal + activity[:, day])
        truth[:, day] = maintenance_of(today, now, balance)
        now = a_day_later(today, now, eaten[:, day] - balance)
    gut = 0.4 * _remembering(chance, (people, days), 0.4)
    scale += noise * (gut + 0.12 * chance.normal(size=(people, days)))
    logged_share = 1 - chance.uniform(0, 0.25, people)[:, None]
    log = eaten * logged_share * np.exp(0.1 * noise * chance.normal(size=(people, days)))
    scale[chance.random((people, days)) < 0.2 * noise] = np.nan
    log[chance.random((people, days)) < 0.1 * noise] = np.nan
    stated = level - 0.05 + chance.normal(0, 0.12, people)
    prior = mifflin_st_jeor(weight, height, age, male) * stated
    return Lives(np.round(scale, 1) if noise else scale, log, prior, truth * logged_share)


def journal(weight: Any, energy: Any, start: str = "2026-01-05") -> pd.DataFrame:
    """One person's days as the journal has them."""
    dates = pd.date_range(start, periods=len(np.atleast_1d(weight)), freq="D")
    return pd.DataFrame(
        {
            "date": dates.strftime("%Y-%m-%d"),
            "energy_kcal": energy,
            "weight_kg": weight,
            "source": "test",
        }
    )


def of_one(who: Lives, person: int = 0) -> tuple[pd.DataFrame, float]:
    """One of them: their journal and prior."""
    return journal(who.weight[person], who.energy[person]), float(who.prior[person])
