"""Logs of an invented person whose maintenance is known, in the shape of the journal's days."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd

from calc.journal import Journal
from calc.journal.model import day_table, mark_table

KCAL_A_KG = 7700


def days(
    end: date,
    count: int = 84,
    *,
    maintenance: float = 2600,
    eaten: float = 2600,
    begins_at_kg: float = 80,
    seed: int = 1,
) -> pd.DataFrame:
    """Days up to `end`, whose intake is open: 350 kcal of spread, half a kilogram of water."""
    chance = np.random.default_rng(seed)
    intake = eaten + chance.normal(0, 350, count)
    tissue = begins_at_kg + np.cumsum(intake - maintenance) / KCAL_A_KG
    # The weight of a morning is that of what was eaten until the evening before.
    morning = np.r_[begins_at_kg, tissue[:-1]] + chance.normal(0, 0.5, count)
    energy = intake.round()
    energy[-1] = np.nan
    return day_table(
        {
            "date": [(end - timedelta(days=count - 1 - day)).isoformat() for day in range(count)],
            "energy_kcal": energy,
            "protein_g": (energy / 20).round(),
            "weight_kg": morning.round(1),
            "source": "hand",
        }
    )


def journal(
    end: date, count: int = 84, *, maintenance: float = 2600, eaten: float = 2600
) -> Journal:
    """A journal that holds these days."""
    return Journal(days=days(end, count, maintenance=maintenance, eaten=eaten))


def marks(*rows: tuple[str, ...]) -> pd.DataFrame:
    """The journal's marks of these kinds, each with its date and, where it has one, its end."""
    return mark_table(
        [dict(zip(("kind", "date", "until"), row, strict=False)) for row in rows] or None
    )
