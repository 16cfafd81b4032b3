"""'Why this number?': each amount as a formula with a person's own figures, and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from calc.explain import energy, food, recovery
from calc.explain.case import Case, Explanation

__all__ = ["EXPLAINERS", "Case", "Explanation"]

EXPLAINERS: Mapping[str, Callable[[Case], Explanation]] = {
    "resting_energy": energy.why_resting,
    "maintenance": energy.why_maintenance,
    "energy": energy.why_energy,
    "energy_training_day": energy.why_day_energy(training=True),
    "energy_rest_day": energy.why_day_energy(training=False),
    "protein": food.why_protein,
    "protein_per_meal": food.why_per_meal,
    "fat": food.why_fat,
    "carbohydrate_training_day": food.why_carbohydrate(training=True),
    "carbohydrate_rest_day": food.why_carbohydrate(training=False),
    "fibre": food.why_fibre,
    "weekly_gain": energy.why_gain,
    "water": recovery.why_water,
    "training_fluid": recovery.why_training_fluid,
    "sleep": recovery.why_sleep,
    "time_in_bed": recovery.why_time_in_bed,
    "bedtime": recovery.why_time_in_bed,
    "caffeine_cutoff": recovery.why_cutoff,
}
