"""Long logs in the shapes that apps export, made up and always the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

FIRST_DAY = "2016-01-04"
SETS, DAYS = 50_000, 3_650
# Of each file that a reader is measured with; ten years of days are fewer.
ROWS, MEALS_A_DAY = 50_000, 4
EXERCISES = (
    *("Squat (Barbell)", "Leg Press (Machine)", "Romanian Deadlift (Barbell)", "Hip Thrust"),
    *("Lying Leg Curl (Machine)", "Leg Extension (Machine)", "Standing Calf Raise (Machine)"),
    *("Bench Press (Barbell)", "Bent Over Row (Barbell)", "Lat Pulldown (Cable)", "Pull Up"),
    *("Lateral Raise (Dumbbell)", "Bicep Curl (Cable)", "Triceps Pushdown (Cable)"),
)


def sets(count: int = SETS) -> pd.DataFrame:
    """Sets of five sessions a week, 19 each: when, of what, how heavy, how often."""
    chance = np.random.default_rng(0)
    session = np.arange(count) // 19
    day = session // 5 * 7 + session % 5
    when = pd.Timestamp(FIRST_DAY) + pd.to_timedelta(day, unit="D") + pd.Timedelta(hours=17.5)
    exercise = np.array(EXERCISES)[(np.arange(count) // 4 + session) % len(EXERCISES)]
    return pd.DataFrame(
        {
            "when": when,
            "session": np.where(session % 2, "Upper", "Lower"),
            "exercise": exercise,
            "kind": np.where(np.arange(count) % 19 == 0, "warmup", "normal"),
            "weight": chance.integers(8, 60, count) * 2.5,
            "reps": chance.integers(4, 16, count),
            "rpe": chance.integers(12, 21, count) / 2,
        }
    )


def _hevy() -> bytes:
    log = sets()
    start = log["when"].dt.strftime("%-d %b %Y, %H:%M")
    rows = pd.DataFrame(
        {
            "title": log["session"],
            "start_time": start,
            "end_time": start,
            "description": "",
            "exercise_title": log["exercise"],
            "superset_id": "",
            "exercise_notes": "",
            "set_index": np.arange(len(log)) % 4,
            "set_type": log["kind"],
            "weight_kg": log["weight"],
            "reps": log["reps"],
            "distance_km": "",
            "duration_seconds": "",
            "rpe": log["rpe"],
        }
    )
    return rows.to_csv(index=False).encode()


def _strong() -> bytes:
    log = sets()
    rows = pd.DataFrame(
        {
            "Workout #": np.arange(len(log)) // 19,
            "Date": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S"),
            "Workout Name": log["session"],
            "Duration (sec)": 3600,
            "Exercise Name": log["exercise"],
            "Set Order": np.where(log["kind"] == "warmup", "WARM_UP", np.arange(len(log)) % 4 + 1),
            "Weight (kg)": log["weight"],
            "Reps": log["reps"],
            "RPE": log["rpe"],
            "Distance (meters)": "",
            "Seconds": "",
            "Notes": "",
            "Workout Notes": "",
        }
    )
    return rows.to_csv(index=False, sep=";", quoting=1).encode()


def _fitnotes() -> bytes:
    log = sets()
    rows = pd.DataFrame(
        {
            "Date": log["when"].dt.strftime("%Y-%m-%d"),
            "Exercise": log["exercise"],
            "Category": "Legs",
            "Weight": log["weight"],
            "Weight Unit": "kgs",
            "Reps": log["reps"],
            "Distance": "",
            "Distance Unit": "",
            "Time": "",
            "Comment": "",
        }
    )
    return rows.to_csv(index=False).encode()


def _fitbod() -> bytes:
    log = sets()
    rows = pd.DataFrame(
        {
            "Date": log["when"].dt.strftime("%Y-%m-%d %H:%M:%S +0000"),
            "Exercise": log["exercise"],
            "Reps": log["reps"],
            "Weight(kg)": log["weight"],
            "Duration(s)": 0.0,
            "Distance(m)": 0.0,
            "Incline": 0.0,
            "Resistance": 0.0,
            "isWarmup": np.where(log["kind"] == "warmup", "true", "false"),
            "Note": "",
            "multiplier": 1.0,
        }
    )
    return rows.to_csv(index=False).encode()


def _own_sets() -> bytes:
    log = sets()
    rows = pd.DataFrame(
        {
            "date": log["when"].dt.strftime("%Y-%m-%d"),
            "workout": log["session"],
            "exercise": log["exercise"],
            "set_type": log["kind"],
            "weight_kg": log["weight"],
            "reps": log["reps"],
            "seconds": "",
            "distance_m": "",
            "rpe": log["rpe"],
            "source": "hevy",
        }
    )
    return rows.to_csv(index=False).encode()


def days(count: int = DAYS) -> pd.DataFrame:
    """Days with intake, body weight and sleep."""
    chance = np.random.default_rng(1)
    dates = pd.date_range(FIRST_DAY, periods=count).strftime("%Y-%m-%d")
    return pd.DataFrame(
        {
            "date": dates,
            "energy_kcal": chance.normal(2900, 250, count).round(),
            "protein_g": chance.normal(145, 20, count).round(1),
            "carbohydrate_g": chance.normal(350, 40, count).round(1),
            "fat_g": chance.normal(85, 12, count).round(1),
            "fibre_g": chance.normal(32, 5, count).round(1),
            "weight_kg": (80 + chance.normal(0, 0.4, count)).round(1),
            "sleep_h": chance.normal(7.4, 0.6, count).round(2),
        }
    )


def own_days(count: int = DAYS) -> bytes:
    """Days as our own CSV."""
    return days(count).assign(source="hand").to_csv(index=False).encode()


def _meals() -> bytes:
    table = days(ROWS // MEALS_A_DAY)
    meals = pd.concat([table] * MEALS_A_DAY, ignore_index=True).sort_values("date", kind="stable")
    names = np.resize(["Breakfast", "Dinner", "Lunch", "Snacks"], len(meals))
    other = ("Saturated Fat", "Cholesterol", "Sodium (mg)", "Potassium", "Sugar", "Calcium")
    rows = pd.DataFrame(
        {
            "Date": meals["date"],
            "Meal": names,
            "Calories": meals["energy_kcal"] / MEALS_A_DAY,
            "Fat (g)": meals["fat_g"] / MEALS_A_DAY,
            **dict.fromkeys(other, 10.0),
            "Carbohydrates (g)": meals["carbohydrate_g"] / MEALS_A_DAY,
            "Fiber": meals["fibre_g"] / MEALS_A_DAY,
            "Protein (g)": meals["protein_g"] / MEALS_A_DAY,
            "Note": "",
        }
    )
    return rows.to_csv(index=False).encode()


def _cronometer() -> bytes:
    table = days(ROWS)
    rows = pd.DataFrame(
        {
            "Date": table["date"],
            "Energy (kcal)": table["energy_kcal"],
            **{f"B{number} (mg)": 1.25 for number in range(1, 46)},
            "Carbs (g)": table["carbohydrate_g"],
            "Fiber (g)": table["fibre_g"],
            "Fat (g)": table["fat_g"],
            "Protein (g)": table["protein_g"],
            "Completed": "false",
        }
    )
    return rows.to_csv(index=False).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "Hevy": _hevy,
    "Strong": _strong,
    "FitNotes": _fitnotes,
    "Fitbod": _fitbod,
    "our sets": _own_sets,
    "MyFitnessPal": _meals,
    "Cronometer": _cronometer,
    "our days": partial(own_days, ROWS),
}
ANSWERS: dict[str, dict[str, Any]] = {"Fitbod": {"timezone": "Europe/London"}}
