"""Tables of people for the tests of what is done with many: files, runs, and what came of them."""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from calc.cohort.pool import local
from calc.cohort.run import Count, run
from calc.person.profile import Profile
from calc.tables.safe_csv import from_csv

HEADER = "name,weight_kg,height_cm,age,sex\n"
ANA = "Ana,62,168,29,female\n"
BO = "Bo,90,185,41,male\n"


def roster(rows: int) -> pd.DataFrame:
    """People of all kinds: with blanks, under 18, with conditions, sessions, faults and notes."""
    every = range(rows)
    return pd.DataFrame(
        {
            "name": [f"p{row}" for row in every],
            "weight_kg": [f"{45 + row * 7 % 70}.{row % 10}" for row in every],
            "height_cm": [str(155 + row * 3 % 40) for row in every],
            "age": [str(14 + row * 11 % 90) for row in every],
            "sex": [("male", "female", "unspecified", "x")[row % 13 % 4] for row in every],
            "goal": [("gain", "cut", "", "maintain")[row % 4] for row in every],
            "training_days": [("mon,thu", "none", "", "sat sun")[row % 4] for row in every],
            "training_start": [("", "06:00", "23:30")[row % 3] for row in every],
            "sessions": ["mon 17:30 120 team sport" if row % 9 == 4 else "" for row in every],
            "conditions": ["pregnant" if row % 10 == 3 else "" for row in every],
            "note": [('a "b"', "=1+1", "two\nlines", "Zoë", "007")[row % 5] for row in every],
        }
    )


def made(
    source: Path, target: Path, kind: str = "plans", workers: int = 1, **words: object
) -> Count:
    """A run from file to file."""
    return run(kind, str(source), str(target), local(workers), **words)  # type: ignore[arg-type]


def planned(path: Path, kind: str = "plans") -> pd.DataFrame:
    """What comes of a CSV, read as anybody would."""
    target = path.with_name("out.csv")
    made(path, target, kind)
    return from_csv(target.read_text(encoding="utf-8"))


def bytes_made(content: bytes, kind: str = "plans") -> tuple[Count, str]:
    """What comes of a stream, and what became of it."""
    out = io.BytesIO()
    count = run(kind, io.BytesIO(content), out, local(1))
    return count, out.getvalue().decode()


def row_of(profile: Profile) -> dict[str, Any]:
    """A profile as a roster says it: weight in its own unit, lists joined, blanks for None."""
    own = profile.sessions is not None
    pounds = f"{profile.weight.units}" == "pound"
    resting, learned = profile.measured_resting_energy, profile.maintenance
    return {
        "weight_lb": profile.weight.magnitude if pounds else math.nan,
        "weight_kg": math.nan if pounds else profile.weight.magnitude,
        "height_cm": profile.height_cm,
        "age": profile.age,
        "sex": profile.sex,
        "body_fat": profile.body_fat,
        "measured_resting_energy_kcal": None if resting is None else resting.magnitude,
        "maintenance_kcal": None if learned is None else learned.magnitude,
        "goal": profile.goal,
        "experience": profile.experience,
        "activity": profile.activity,
        "activity_level": profile.activity_level,
        "steps": profile.steps,
        "training_days": "" if own else ";".join(profile.training_days) or "none",
        "sessions": "; ".join(profile.sessions or ()) if own else "",
        "wake_times": "; ".join(profile.wake_times or ()),
        "training_start": "" if own else profile.training_start,
        "training_minutes": None if own else profile.training_minutes,
        "wake_time": profile.wake_time,
        "sleep_need_h": profile.sleep_need,
        "sleep_efficiency": profile.sleep_efficiency,
        "sweat_rate_l_per_h": profile.sweat_rate,
        "meals": profile.meals,
        "diet": profile.diet,
        "protein_per_kg": profile.protein_per_kg,
        "energy_swing": profile.energy_swing,
        "caffeine_mg": profile.caffeine_mg,
        "conditions": ";".join(sorted(profile.conditions)),
    }


def logs(people: int, days: int = 40) -> pd.DataFrame:
    """Logs of people of all kinds, some with gaps, slips, pounds, faults, and without a body."""
    chance = np.random.default_rng(3)
    rows = []
    for person in range(people):
        begins = pd.Timestamp("2026-01-01") + pd.Timedelta(days=person)
        kg = 55 + 3.0 * person
        for day in range(days - person * 3 % 17):
            kg += float(chance.normal(0, 0.1))
            rows.append(
                {
                    "id": f"p{person}",
                    "date": (begins + pd.Timedelta(days=day)).strftime("%Y-%m-%d"),
                    "weight_kg": round(kg, 1) if chance.random() < 0.8 and person % 4 else None,
                    "weight_lb": round(kg * 2.2, 1) if person % 4 == 0 else None,
                    "energy_kcal": int(chance.normal(2500, 300)) if chance.random() < 0.9 else 0,
                    "height_cm": 178 if person % 5 and not day else None,
                    "age": 30 + person if person % 5 else None,
                    "sex": ("male", "female")[person % 2] if person % 5 else None,
                    "body_fat": 0.2 if person % 6 == 1 else None,
                    "prior_kcal": 2400 if person % 7 == 2 else None,
                    "conditions": "pregnant" if person % 8 == 7 else None,
                }
            )
    return pd.DataFrame(rows)
