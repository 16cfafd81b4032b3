"""The facts of days of intake as facts.json defines them."""

from __future__ import annotations

from typing import Any

from calc.clock import iso_date
from calc.journal import Journal


def nutrition_facts(found: Journal) -> dict[str, Any]:
    """What facts.json says of a nutrition file, of the days that a reader found in it."""
    days = found.days
    logged = days[days["energy_kcal"] > 0]
    return {
        "days": len(days),
        "first_date": iso_date(days["date"].min()),
        "last_date": iso_date(days["date"].max()),
        "mean_kcal": round(float(days["energy_kcal"].mean()), 2),
        "mean_protein_g": round(float(days["protein_g"].mean()), 2),
        "days_logged": len(logged),
        "mean_kcal_logged": round(float(logged["energy_kcal"].mean()), 2),
        "mean_protein_g_logged": round(float(logged["protein_g"].mean()), 2),
    }
