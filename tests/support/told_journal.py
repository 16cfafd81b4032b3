"""A small journal of two apps, for what is said of files and of journals."""

from __future__ import annotations

from calc.journal.model import day_table, log_table

LOG = log_table(
    {
        "date": ["2026-02-04", "2026-02-04", "2026-02-04", "2026-02-09"],
        "start": ["07:00:00", "17:30:00", "17:30:00", ""],
        "workout": ["Legs", "Legs", "Legs", "Push"],
        "exercise": ["Squat", "Squat", "Leg press", "Bench press"],
        "weight_kg": [100.0, 120.0, None, 60.0],
        "reps": [5.0, 3.0, 10.0, 8.0],
        "source": "hevy",
    }
)
DAYS = day_table(
    {
        "date": ["2022-02-04", "2022-02-05"],
        "energy_kcal": [2500.0, None],
        "weight_kg": [None, 80.0],
        "source": "cronometer",
    }
)
