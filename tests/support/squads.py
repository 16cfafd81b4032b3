"""Squads of invented people, the same on every run."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from calc.person.limits import WEEKDAYS
from calc.tables.safe_csv import to_csv
from calc.team.plates import Plates, plates
from calc.team.reading import read_roster
from calc.team.roster import Roster

NAMES = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gia", "Hugo", "Ivy", "Jan")


def squad_table(people: int, seed: int = 1) -> pd.DataFrame:
    """Players of both sexes, 50 to 120 kg, each with a goal and some days of training."""
    chance = np.random.default_rng(seed)
    male = chance.random(people) < 0.5
    height = np.round(np.where(male, 182, 169) + chance.normal(0, 6, people))
    weight = np.clip(chance.uniform(20, 29, people) * (height / 100) ** 2, 50, 120)
    days = [
        " ".join(sorted(chance.choice(WEEKDAYS, 4, replace=False), key=WEEKDAYS.index))
        for _ in range(people)
    ]
    return pd.DataFrame(
        {
            "name": [f"{NAMES[one % 10]} {one // 10 + 1}" for one in range(people)],
            "weight_kg": weight.round(1),
            "height_cm": height,
            "age": chance.integers(19, 34, people),
            "sex": np.where(male, "male", "female"),
            "goal": chance.choice(["gain", "maintain", "cut"], people),
            "training_days": days,
            "squad number": np.arange(people) + 1,
        }
    )


def squad_csv(people: int) -> bytes:
    """A squad as a coach's file."""
    return to_csv(squad_table(people)).encode()


def squad(people: int) -> Roster:
    """A squad as it was read."""
    return read_roster(squad_csv(people), "squad.csv")


@cache
def plates_of_few() -> Plates:
    """A Monday's plates of seven people, one of them without fish and one under 18."""
    table = squad_table(7).assign(exclude=["fish", *[""] * 6])
    table.loc[3, "age"] = 16
    roster = read_roster(to_csv(table).encode())
    return plates(roster.members(), "mon")
