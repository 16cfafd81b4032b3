"""Where weight is heading by the body that logs are read with: a plan's promise, the weeks ahead.

The same fat mass, energy of a kilogram, adaptation and upkeep of tissue as in the filter
(`calc.expenditure.kalman`), so that whoever gets what was promised is read as just that. As there,
energies are in the calories that a person logs. Hall's own model (`calc.expenditure.projection`)
comes to tissue within 5 % of it over the first months.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.evidence import Constant
from calc.expenditure.body import fat_after, logged_energy_density, usual_fat_mass
from calc.expenditure.kalman import ADAPTATION_OF_IMBALANCE, FOLLOWS_TISSUE
from calc.expenditure.projection import ADAPTATION_DAYS, known_or

EARLY_DAYS = Constant(28, "days", "The coming weeks, over which an expected rate is averaged")
KILOGRAM_IN_DOUBT = Constant(
    0.16,
    "of its energy",
    "Standard deviation of the energy of a kilogram among people with as much fat: 1,100 of 6,900"
    " kcal; lifting and protein spare lean tissue, more or less of it",
    low=0.10,
    high=0.24,
)
SPENDING_IN_DOUBT = Constant(
    0.15,
    "of the change of energy",
    "Standard deviation among people of how far spending gives way to a change of energy: 0.11 in"
    " people who diet (Martins 2020), 0.26 in people fed 1,000 kcal too much (Levine 1999)",
    low=0.11,
    high=0.26,
)
FAT_IN_DOUBT = Constant(
    0.35, "of fat mass", "Doubt of a fat mass that nobody measured, as a standard deviation"
)
FAT_GIVEN_IN_DOUBT = Constant(
    0.20, "of fat mass", "Doubt of a fat mass from the body fat that a person gave"
)


class Moved(NamedTuple):
    """Tissue gained in kg after a time, and the kcal/day that spending has adapted by then."""

    tissue_kg: Numbers
    adapted_kcal: Numbers


def moved(
    change_kcal: Numbers, days: Numbers, kcal_per_kg: Numbers, adapted_kcal: Numbers = 0
) -> Moved:
    """Return what `days` of intake `change_kcal` beyond maintenance (kcal/day) come to.

    `change_kcal` is against maintenance as it was before any adaptation; `adapted_kcal` is how much
    of it has adapted by the start. The imbalance b that is left moves tissue by b a kilogram's
    energy; adaptation goes to a third of b with a time constant of 14 days, and each kilogram of
    tissue costs 34 kcal/day: the filter's own equations, solved for a lasting change.

    >>> gone = moved(-500, 28, kcal_per_kg=6100)
    >>> print(round(gone.tissue_kg, 2), round(gone.adapted_kcal))
    -1.79 -105
    """
    upkeep, rate = float(FOLLOWS_TISSUE), 1 / float(ADAPTATION_DAYS)
    adapts = float(ADAPTATION_OF_IMBALANCE)
    # With x tissue and A adapted: x' = b/ρ, A' = (a·b − A)/14, b = change − A − u·x. Its two
    # speeds (both real and negative) are the roots of s² + 2·fall·s + slow = 0.
    slow = upkeep * rate / kcal_per_kg
    fall = ((1 + adapts) * rate + upkeep / kcal_per_kg) / 2
    apart = np.sqrt(fall**2 - slow)
    speed, other = apart - fall, -apart - fall
    final = change_kcal / upkeep
    at_first = (change_kcal - adapted_kcal) / kcal_per_kg
    part = (-at_first - other * final) / (2 * apart)
    late, early = part * np.exp(speed * days), (final - part) * np.exp(other * days)
    tissue = final - late - early
    imbalance = -(speed * late + other * early) * kcal_per_kg
    return Moved(tissue, change_kcal - upkeep * tissue - imbalance)


class Promise(NamedTuple):
    """The change of weight in kg a week that an energy promises, and the body it comes from.

    `band` has the target in its middle; `kcal_per_kg` is in logged kcal.
    """

    band: Band
    fat_mass_kg: Numbers
    kcal_per_kg: Numbers


@elementwise
def promised(
    change_kcal: Numbers,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    fat_mass_kg: Numbers = np.nan,
    adapted: Numbers = False,
) -> Promise:
    """Return how fast weight changes over the coming four weeks at `change_kcal` a day.

    Where fat mass is nan it is what is usual for the size, as in the filter. `adapted` says that
    maintenance was learned from logs, with its adaptation to this change in it: it does not count
    again. The band reaches `doubt_of_change` to either side. Water, which moves 0.2 to 0.5 kg in
    the first week, is not in it.

    >>> promised(-480, 80, 180, 30, True).band.map(lambda kg: round(kg, 2))
    Band(low=-0.54, target=-0.43, high=-0.32)
    """
    fat = known_or(fat_mass_kg, usual_fat_mass(weight_kg, height_cm, age, male))
    energy = logged_energy_density(fat)
    adapts = float(ADAPTATION_OF_IMBALANCE)
    # Settled, the change that a learned maintenance tells is the imbalance that is left.
    settled = np.where(adapted, adapts * change_kcal, 0)
    tissue = moved(change_kcal + settled, EARLY_DAYS, energy, settled).tissue_kg
    target = tissue * 7 / EARLY_DAYS
    share = doubt_of_change(fat, ~np.isnan(fat_mass_kg))
    ends = target * (1 - share), target * (1 + share)
    return Promise(Band(np.minimum(*ends), target, np.maximum(*ends)), fat, energy)


def doubt_of_change(fat_mass_kg: Numbers, given: Numbers) -> Numbers:
    """Return the doubt of a change of weight at a known imbalance, as a share of the change.

    One standard deviation, from the doubt of the energy of a kilogram, of how spending answers, and
    of fat mass, which is less where a person has `given` it.

    >>> print(round(doubt_of_change(12.0, False), 2))
    0.25
    """
    doubted = np.where(given, FAT_GIVEN_IN_DOUBT, FAT_IN_DOUBT)
    less, more = (logged_energy_density(fat_mass_kg * (1 + side * doubted)) for side in (-1, 1))
    by_fat = (more - less) / (2 * logged_energy_density(fat_mass_kg))
    return np.sqrt(KILOGRAM_IN_DOUBT**2 + SPENDING_IN_DOUBT**2 + by_fat**2)


def ahead(
    change_kcal: Numbers, weeks: int, fat_mass_kg: Numbers, adapted_kcal: Numbers = 0
) -> Numbers:
    """Return tissue gained in kg by the end of each week, a row a week from 0 to `weeks`.

    As `moved`, from week to week, so that the energy of a kilogram follows fat as it goes. Here
    `change_kcal` is against maintenance as it is now, with `adapted_kcal` in it.

    >>> [round(kg, 2) for kg in ahead(-500.0, 2, 12.0).tolist()]
    [0.0, -0.53, -0.99]
    """
    change = change_kcal + adapted_kcal
    now = Moved(np.zeros(np.shape(change)), adapted_kcal)
    found = [now.tissue_kg]
    for _ in range(weeks):
        energy = logged_energy_density(fat_after(fat_mass_kg, now.tissue_kg))
        more = moved(change - FOLLOWS_TISSUE * now.tissue_kg, 7, energy, now.adapted_kcal)
        now = Moved(now.tissue_kg + more.tissue_kg, more.adapted_kcal)
        found.append(now.tissue_kg)
    return np.array(found)
