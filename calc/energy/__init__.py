"""Resting energy and expenditure in kcal/day, from kg, cm, years and kg of fat-free mass.

The goal's surplus or deficit is in `calc.energy.surplus_deficit`, a floor above: it also needs
`calc.expenditure.projection`, which itself builds on this package.
"""

from calc.energy.daily_life import day_without_training, steps_energy
from calc.energy.equations import (
    de_lorenzo_1999,
    harris_benedict_1919,
    harris_benedict_1984,
    henry_2005,
    henry_2005_weight,
    mifflin_st_jeor,
    mifflin_st_jeor_unrounded,
    mueller_2004,
    ten_haaf_2014_weight,
)
from calc.energy.fat_free_mass import (
    cunningham_1980,
    cunningham_1991,
    mueller_2004_fat_free_mass,
    ten_haaf_2014_fat_free_mass,
)
from calc.energy.maintenance import Maintenance, maintenance
from calc.energy.requirement import activity_category, estimated_energy_requirement_2023
from calc.energy.resting import RESTING_EQUATIONS, RestingEnergy, resting_energy
from calc.energy.sessions import (
    session_energy,
    session_energy_lytle_2019,
    week_energy,
)
from calc.person.body import body_mass_index, jackson_fat_mass

__all__ = [
    "RESTING_EQUATIONS",
    "Maintenance",
    "RestingEnergy",
    "activity_category",
    "body_mass_index",
    "cunningham_1980",
    "cunningham_1991",
    "day_without_training",
    "de_lorenzo_1999",
    "estimated_energy_requirement_2023",
    "harris_benedict_1919",
    "harris_benedict_1984",
    "henry_2005",
    "henry_2005_weight",
    "jackson_fat_mass",
    "maintenance",
    "mifflin_st_jeor",
    "mifflin_st_jeor_unrounded",
    "mueller_2004",
    "mueller_2004_fat_free_mass",
    "resting_energy",
    "session_energy",
    "session_energy_lytle_2019",
    "steps_energy",
    "ten_haaf_2014_fat_free_mass",
    "ten_haaf_2014_weight",
    "week_energy",
]
