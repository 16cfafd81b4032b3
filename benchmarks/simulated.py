"""The simulator of people that lies beside the repository, its scorer, and logs made from it."""

from __future__ import annotations

import importlib.util
import sys
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from calc import make_plans
from calc.energy import mifflin_st_jeor
from calc.expenditure import Learned, Logs, learn

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "expenditure"
PRIOR_SD = 300.0

Floats = npt.NDArray[np.float64]
Tweak = Callable[[Any], None]


@cache
def module(name: str, folder: Path = FOLDER) -> ModuleType:
    """One of the two scripts as a module; dataclasses look themselves up in sys.modules."""
    spec = importlib.util.spec_from_file_location(f"simulated_{name}", folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


@dataclass(frozen=True)
class World:
    """Simulated people: their logs, people by days, and the truth about them."""

    people: list[dict[str, Any]]
    weight: Floats
    energy: Floats
    truth: Floats
    family: npt.NDArray[np.str_]
    profiles: pd.DataFrame

    @property
    def steps(self) -> npt.NDArray[np.bool_]:
        """The days on which activity stepped."""
        marks = np.zeros(self.weight.shape, dtype=bool)
        for row, person in zip(marks, self.people, strict=True):
            if "step_day" in person["meta"]:
                row[person["meta"]["step_day"]] = True
        return marks

    def truth_table(self) -> pd.DataFrame:
        """The truth as the scorer reads it."""
        parts = [
            pd.DataFrame(
                {
                    "user": one["user"],
                    "scenario": one["scenario"],
                    "day": np.arange(len(one["weight"])),
                    "tdee_true_kcal": one["tdee"],
                    "maint_logged_kcal": one["maint_logged"],
                    "underreport_frac": one["under"],
                    "step_day": one["meta"].get("step_day", np.nan),
                    "step_kcal": one["meta"].get("step_kcal", np.nan),
                }
            )
            for one in self.people
        ]
        return pd.concat(parts, ignore_index=True)

    def plan_maintenance(self) -> Floats:
        """What our own plan says for each person's stated profile: the prior."""
        planned = make_plans(self.profiles)
        assert (planned["error"].fillna("") == "").all()
        return planned["maintenance_kcal"].to_numpy(float)

    def mifflin_times_activity(self) -> Floats:
        """The plain formula: Mifflin's resting energy times the stated activity level."""
        of = self.profiles
        resting = mifflin_st_jeor(of["weight_kg"], of["height_cm"], of["age"], of["sex"] == "male")
        return np.asarray(resting * of["activity_level"], dtype=float)

    def learned(self, prior: Floats, *, marked: bool = False, cycle: bool = False) -> Learned:
        """Our estimate, with what people may have marked."""
        return learn(
            Logs.of_people(
                self.weight,
                self.energy,
                prior,
                PRIOR_SD,
                cycle=(self.family == "cycle") & cycle,
                change=self.steps & marked,
            )
        )


def world(
    seeds: Sequence[int], days: int = 120, tweak: Tweak | None = None, folder: Path = FOLDER
) -> World:
    """People of all families for these seeds."""
    simulator = module("simulator", folder)
    people = simulator.simulate(seeds, days=days, tweak=tweak)
    profiles = pd.DataFrame([one["profile"] for one in people]).drop(columns="user")
    profiles = profiles.rename(columns={"activity_multiplier": "activity_level"})
    profiles["age"] = profiles["age"].astype(int)
    # The level that they state has their training in it.
    profiles["training_days"] = "none"
    return World(
        people,
        np.array([one["weight"] for one in people]),
        np.array([one["intake"] for one in people]),
        np.array([one["maint_logged"] for one in people]),
        np.array([one["scenario"] for one in people]),
        profiles,
    )


def estimates_table(of: World, kcal: Floats, sd: Floats | None = None) -> pd.DataFrame:
    """Estimates as the scorer reads them."""
    days = kcal.shape[1]
    table = pd.DataFrame(
        {
            "user": np.repeat([one["user"] for one in of.people], days),
            "day": np.tile(np.arange(days), len(of.people)),
            "tdee_kcal": kcal.ravel(),
        }
    )
    if sd is not None:
        for level, reach in (("80", 1.2816), ("95", 1.96)):
            table[f"lo{level}"] = (kcal - reach * sd).ravel()
            table[f"hi{level}"] = (kcal + reach * sd).ravel()
    return table


def exponential_trend(weight: Floats, energy: Floats) -> Floats:
    """The usual method: a trend that moves a tenth each weigh-in, its slope over 28 days."""
    people, days = weight.shape
    trend = np.full((people, days), np.nan)
    now = np.full(people, np.nan)
    for day in range(days):
        today = weight[:, day]
        moved = np.where(np.isnan(now), today, now + 0.1 * (today - now))
        now = np.where(np.isnan(today), now, moved)
        trend[:, day] = now
    found = np.full((people, days), np.nan)
    with warnings.catch_warnings():
        # The mean of nothing is no estimate, which is what nan says.
        warnings.simplefilter("ignore", RuntimeWarning)
        for day in range(7, days):
            since = max(0, day - 28)
            x = np.arange(since, day + 1) - (since + day) / 2
            window = trend[:, since : day + 1]
            filled = np.where(np.isnan(window), np.nanmean(window, axis=1, keepdims=True), window)
            slope = (filled * x).sum(1) / (x * x).sum()
            found[:, day] = np.nanmean(energy[:, since:day], axis=1) - 7700 * slope
    return found
