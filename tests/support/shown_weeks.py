"""Weeks of a journal as `weekly` gives them, written out for what shows them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from calc.clock import as_dates
from calc.training.exercises import MUSCLES


def weeks(count: int = 4, **columns: Any) -> pd.DataFrame:
    """Weeks from Monday 5 October 2026, all alike, but for what is given."""
    mondays = pd.date_range("2026-10-05", periods=count, freq="7D")
    alike: dict[str, Any] = {f"hard_sets_{muscle}": 12.0 for muscle in MUSCLES} | {
        "tonnage_kg": 9000.0,
        "workouts": 4.0,
        "energy_kcal": 2900.0,
        "protein_g": 140.0,
        "protein_g_per_kg": 1.75,
        "intake_days": 6,
        "weight_kg": 80.0,
        "weigh_ins": 5,
        "sleep_h": 7.5,
        "sleep_nights": 7,
    }
    return pd.DataFrame({"week_start": mondays}).assign(**{**alike, **columns})


def weigh_ins(*days: str) -> pd.DataFrame:
    return pd.DataFrame({"date": as_dates(days), "weight_kg": 80.0, "trend_kg": 80.2})
