"""'Why this number?': each amount as a formula with a person's own figures, and its evidence.

And what a reader calls it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from calc.evidence import Explanation
from calc.person.limits import WEEKDAYS
from calc.plan.amounts import Case
from calc.plan.explanations import account, energy, food_and_recovery

EXPLAINERS: Mapping[str, Callable[[Case], Explanation]] = {
    "resting_energy": account.why_resting,
    "maintenance": account.why_maintenance,
    "energy": energy.why_energy,
    "energy_training_day": energy.why_day_energy("training"),
    "energy_rest_day": energy.why_day_energy("rest"),
    "protein": food_and_recovery.why_protein,
    "protein_per_meal": food_and_recovery.why_per_meal,
    "fat": food_and_recovery.why_fat,
    "fat_training_day": food_and_recovery.why_day_fat("training"),
    "fat_rest_day": food_and_recovery.why_day_fat("rest"),
    "carbohydrate_training_day": food_and_recovery.why_carbohydrate("training"),
    "carbohydrate_rest_day": food_and_recovery.why_carbohydrate("rest"),
    "fibre": food_and_recovery.why_fibre,
    "weekly_gain": energy.why_gain,
    "water": food_and_recovery.why_water,
    "training_fluid": food_and_recovery.why_training_fluid,
    "sleep": food_and_recovery.why_sleep,
    "time_in_bed": food_and_recovery.why_time_in_bed,
    "bedtime": food_and_recovery.why_time_in_bed,
    "caffeine_cutoff": food_and_recovery.why_cutoff,
}
# 'energy_mon', 'carbohydrate_mon', 'fat_mon' and so on.
OF_WEEKDAYS: Mapping[str, Callable[[Case], Explanation]] = {
    f"{what}_{day}": why(day)
    for day in WEEKDAYS
    for what, why in (
        ("energy", energy.why_day_energy),
        ("carbohydrate", food_and_recovery.why_carbohydrate),
        ("fat", food_and_recovery.why_day_fat),
    )
}
_SPOKEN = {
    "energy": "Energy, mean of the week",
    "fat": "Fat, mean of the week",
    "protein_per_meal": "Protein in each meal",
    "weekly_gain": "Rate of weight change",
    "water": "Drinks in a day",
    "training_fluid": "Drinks during training",
    "bedtime": "Lights out",
    "caffeine_cutoff": "Last caffeine",
}


def _spoken(name: str) -> str:
    what, _, kind = name.removesuffix("_day").rpartition("_")
    if name.endswith("_day"):
        return f"{what.capitalize()} on a {kind} day"
    return _SPOKEN.get(name, name.replace("_", " ").capitalize())


# What a reader calls each amount, and each time of the clock.
LABELS: Mapping[str, str] = {name: _spoken(name) for name in EXPLAINERS}
