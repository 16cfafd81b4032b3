"""Where scale weight is heading under a plan, as a band: never a forecast of muscle."""

from __future__ import annotations

import pandas as pd

from calc.energy.maintenance import ERROR_LEARNED
from calc.errors import InputError
from calc.evidence import Constant
from calc.expenditure.projection import project
from calc.person.body import body_mass_index
from calc.person.guardrails import UNDERWEIGHT_BMI, hides_numbers, withheld_topics
from calc.person.profile import Profile

WEEKS_AHEAD = Constant(12, "weeks", "How far ahead scale weight is drawn", low=4, high=26)
MOST_WEEKS_AHEAD = Constant(52, "weeks", "The furthest that scale weight is drawn")

COLUMNS = ("week", "low_kg", "target_kg", "high_kg")


def ahead(
    profile: Profile,
    maintenance_kcal: float,
    energy_kcal: float,
    weeks: int = int(WEEKS_AHEAD),
    *,
    maintenance_low: float | None = None,
    maintenance_high: float | None = None,
    weight_kg: float | None = None,
) -> pd.DataFrame:
    """Return scale weight at a lasting energy, by `week`: `low_kg`, `target_kg`, `high_kg`.

    `maintenance_kcal` and `energy_kcal` are a day's, both in the calories that the person logs:
    only their difference counts, so what is always left out of a log cancels. `maintenance_low` and
    `maintenance_high` are the interval of maintenance, 7 % either side where they are None.
    `weight_kg` is where the line begins, the profile's weight where it is None.

    The model is Hall 2011's (`calc.expenditure.projection.project`). The band holds the paths from
    both ends of maintenance, each with the model's own doubt of a quarter of the change. The model
    has no training in it, so this is scale weight. No row where the model does not hold or no
    number is given: energy or weight change withheld, or a body mass index below 18.5. Raises
    `InputError` for weeks out of range, for an interval that does not hold maintenance, and where
    nothing is left to eat.
    """
    if not 0 <= weeks <= MOST_WEEKS_AHEAD:
        raise InputError(
            f"{weeks} weeks are not 0 to {MOST_WEEKS_AHEAD:.0f} weeks.", "weeks", weeks
        )
    share = float(ERROR_LEARNED)
    low = maintenance_kcal * (1 - share) if maintenance_low is None else maintenance_low
    high = maintenance_kcal * (1 + share) if maintenance_high is None else maintenance_high
    if not low <= maintenance_kcal <= high:
        raise InputError(
            f"Maintenance {maintenance_kcal:.0f} kcal/day does not lie in {low:.0f} to {high:.0f}.",
            "maintenance",
            maintenance_kcal,
        )
    start = profile.weight_kg if weight_kg is None else weight_kg
    if not _holds(profile, start):
        return pd.DataFrame(columns=list(COLUMNS), dtype=float)
    # The lower a maintenance, the more of the energy is left over.
    light, middle, heavy = (
        _path(profile, start, energy_kcal - one, weeks) for one in (high, maintenance_kcal, low)
    )
    return pd.DataFrame(
        {
            "week": range(weeks + 1),
            "low_kg": light["low_kg"].to_numpy(),
            "target_kg": middle["weight_kg"].to_numpy(),
            "high_kg": heavy["high_kg"].to_numpy(),
        }
    )


def _holds(profile: Profile, weight_kg: float) -> bool:
    topics = withheld_topics(profile.conditions, profile.age)
    return (
        not topics & {"energy", "weekly_gain"}
        and not hides_numbers(profile.conditions)
        and bool(body_mass_index(weight_kg, profile.height_cm) >= UNDERWEIGHT_BMI)
    )


def _path(profile: Profile, weight_kg: float, change_kcal: float, weeks: int) -> pd.DataFrame:
    """Return the weekly rows of the projection from `weight_kg`."""
    measured = profile.measured_resting_energy
    every = project(
        weight_kg,
        profile.height_cm,
        profile.age,
        profile.male,
        profile.activity_level,
        change_kcal,
        weeks * 7,
        None if profile.body_fat is None else weight_kg * profile.body_fat,
        None if measured is None else float(measured.m_as("kilocalorie/day")),
    )
    return every[every["day"] % 7 == 0]
