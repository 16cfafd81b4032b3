"""Resting energy and expenditure in kcal/day, from kg, cm, years and kg of fat-free mass.

The goal's surplus or deficit is in `calc.energy.surplus_deficit`, a floor above: it also needs
`calc.expenditure.projection`, which itself builds on this package.
"""

from calc.energy.maintenance import (
    Maintenance,
    activity_category,
    estimated_energy_requirement_2023,
    exercise_energy_per_day,
    maintenance,
    session_energy,
    session_energy_lytle_2019,
)
from calc.energy.resting import (
    RESTING_EQUATIONS,
    RestingEnergy,
    applicable,
    body_mass_index,
    cunningham_1980,
    cunningham_1991,
    harris_benedict_1919,
    harris_benedict_1984,
    henry_2005,
    henry_2005_weight,
    jackson_fat_mass,
    mifflin_st_jeor,
    mifflin_st_jeor_unrounded,
    resting_energy,
    ten_haaf_2014_fat_free_mass,
    ten_haaf_2014_weight,
)

__all__ = [
    "RESTING_EQUATIONS",
    "Maintenance",
    "RestingEnergy",
    "activity_category",
    "applicable",
    "body_mass_index",
    "cunningham_1980",
    "cunningham_1991",
    "estimated_energy_requirement_2023",
    "exercise_energy_per_day",
    "harris_benedict_1919",
    "harris_benedict_1984",
    "henry_2005",
    "henry_2005_weight",
    "jackson_fat_mass",
    "maintenance",
    "mifflin_st_jeor",
    "mifflin_st_jeor_unrounded",
    "resting_energy",
    "session_energy",
    "session_energy_lytle_2019",
    "ten_haaf_2014_fat_free_mass",
    "ten_haaf_2014_weight",
]
