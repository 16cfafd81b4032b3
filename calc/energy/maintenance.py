"""Energy expenditure: maintenance, a second opinion on it, and what a session costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import HERRMANN_2024, LYTLE_2019, NASEM_2023
from calc.person.limits import check_choice

CATEGORIES = ("inactive", "low_active", "active", "very_active")

_LEVEL = "resting energy"
LOW_ACTIVE_FROM = Constant(
    1.53,
    _LEVEL,
    "Physical activity level where 'low active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
ACTIVE_FROM = Constant(
    1.68,
    _LEVEL,
    "Physical activity level where 'active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
VERY_ACTIVE_FROM = Constant(
    1.85,
    _LEVEL,
    "Physical activity level where 'very active' begins",
    source=NASEM_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults",
)
REQUIREMENT_FROM_AGE = Constant(
    19,
    "years",
    "Age from which the adult lines of the energy requirement hold",
    source=NASEM_2023,
    read=Read.SECONDARY,
    grade="B",
    population="adults",
)
DISAGREEMENT = Constant(
    0.15,
    "share of their mean",
    "How far maintenance and the estimated requirement may differ before the band is widened",
)

ERROR_LEARNED = Constant(
    0.12,
    "share of the value",
    "Band around a maintenance learned from logs: how far to either side the estimate's own 80 % "
    "interval reaches, the middle one of ten real people; for a person of whom we know the number "
    "alone",
    low=0.07,
    high=0.19,
    population="ten people who publish their logs of intake and body weight",
)


@elementwise
def activity_category(activity_level: Numbers) -> Numbers:
    """Return the activity category of the 2023 reference intakes for a physical activity level.

    'inactive' (below 1.53), 'low_active' (below 1.68), 'active' (below 1.85), 'very_active'.

    >>> activity_category(1.55)
    'low_active'
    """
    return np.select(
        [
            activity_level < LOW_ACTIVE_FROM,
            activity_level < ACTIVE_FROM,
            activity_level < VERY_ACTIVE_FROM,
        ],
        CATEGORIES[:-1],
        CATEGORIES[-1],
    )


@equation(
    "Estimated energy requirement of adults",
    unit="kcal/day",
    source=NASEM_2023,
    read=Read.SECONDARY,
    grade="B",
    population="adults from 19 years, doubly labelled water; one person within about ±670 kcal/day"
    " (men) or ±480 (women)",
    formula={
        "male inactive": "753.07 − 10.83 × {age} + 6.50 × {height_cm} + 14.10 × {weight_kg}",
        "male low_active": "581.47 − 10.83 × {age} + 8.30 × {height_cm} + 14.94 × {weight_kg}",
        "male active": "1004.82 − 10.83 × {age} + 6.52 × {height_cm} + 15.91 × {weight_kg}",
        "male very_active": "−517.88 − 10.83 × {age} + 15.61 × {height_cm} + 19.11 × {weight_kg}",
        "female inactive": "584.90 − 7.01 × {age} + 5.72 × {height_cm} + 11.71 × {weight_kg}",
        "female low_active": "575.77 − 7.01 × {age} + 6.60 × {height_cm} + 12.14 × {weight_kg}",
        "female active": "710.25 − 7.01 × {age} + 6.54 × {height_cm} + 12.34 × {weight_kg}",
        "female very_active": "511.83 − 7.01 × {age} + 9.07 × {height_cm} + 12.56 × {weight_kg}",
    },
)
def estimated_energy_requirement_2023(
    weight_kg: Numbers, height_cm: Numbers, age: Numbers, male: Numbers, category: Numbers
) -> Numbers:
    """Return the energy in kcal/day that holds weight, by the 2023 reference intakes.

    `category` is one of `CATEGORIES`, or an array of them; anything else raises `InputError`.
    nan below 19 years, where other equations hold. No surplus is in it.

    >>> round(estimated_energy_requirement_2023(80, 180, 30, True, "active"), 1)
    3126.3
    """
    check_choice(category, CATEGORIES, "category")
    chosen = [category == name for name in CATEGORIES]
    men = (
        np.select(chosen, [753.07, 581.47, 1004.82, -517.88])
        - 10.83 * age
        + np.select(chosen, [6.50, 8.30, 6.52, 15.61]) * height_cm
        + np.select(chosen, [14.10, 14.94, 15.91, 19.11]) * weight_kg
    )
    women = (
        np.select(chosen, [584.90, 575.77, 710.25, 511.83])
        - 7.01 * age
        + np.select(chosen, [5.72, 6.60, 6.54, 9.07]) * height_cm
        + np.select(chosen, [11.71, 12.14, 12.34, 12.56]) * weight_kg
    )
    return np.where(age < REQUIREMENT_FROM_AGE, np.nan, male * men + (1 - male) * women)


class Maintenance(NamedTuple):
    """Energy in kcal/day that holds weight, and what the reference intakes say beside it.

    `formula` is resting energy times the activity level, and so is the target of `band`, unless it
    was `learned` from a person's logs. A learned one is in the calories that the person logs, which
    no equation knows: the second opinion then stands beside it and changes nothing.

    `second_opinion` is the estimated requirement of the person's activity category, `second_low`
    and `second_high` the least and greatest of it and of one category to either side (all nan
    below 19 years). `differs` says that the formula and it are more than 15 % apart; the band then
    reaches to the second opinion, and the target stays.
    """

    band: Band
    second_opinion: Numbers
    second_low: Numbers
    second_high: Numbers
    differs: Numbers
    formula: Numbers
    learned: Numbers


def maintenance(
    resting: Band,
    activity_level: Numbers,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    learned_kcal: Numbers = np.nan,
) -> Maintenance:
    """Return resting energy times the physical activity level, with its cross-check.

    `learned_kcal` is a maintenance learned from logs, nan where there is none; where it is given
    it takes the place of the product.

    >>> found = maintenance(Band(1602, 1780, 1958), 1.55, 80, 180, 30, male=True)
    >>> found.band.target, bool(found.differs)
    (2759.0, False)
    """
    return _maintenance(*resting, activity_level, weight_kg, height_cm, age, male, learned_kcal)


@elementwise
def _maintenance(
    resting_low: Numbers,
    resting_target: Numbers,
    resting_high: Numbers,
    activity_level: Numbers,
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    male: Numbers,
    learned_kcal: Numbers,
) -> Maintenance:
    low, formula, high, activity_level, weight_kg, height_cm, age, male, own = np.broadcast_arrays(
        resting_low * activity_level,
        resting_target * activity_level,
        resting_high * activity_level,
        activity_level,
        weight_kg,
        height_cm,
        age,
        male,
        learned_kcal,
    )
    every = np.array(
        [
            estimated_energy_requirement_2023(weight_kg, height_cm, age, male, name)
            for name in CATEGORIES
        ]
    )
    place = np.select(
        [activity_category(activity_level) == name for name in CATEGORIES], range(len(CATEGORIES))
    )

    def requirement(step: int) -> Numbers:
        index = np.clip(place + step, 0, len(CATEGORIES) - 1)
        return np.take_along_axis(every, index[np.newaxis], axis=0)[0]

    second = requirement(0)
    three = [requirement(-1), second, requirement(1)]
    learned = ~np.isnan(own)
    differs = ~learned & (np.abs(formula - second) > DISAGREEMENT * (formula + second) / 2)
    low = np.where(differs, np.minimum(low, second), low)
    high = np.where(differs, np.maximum(high, second), high)
    return Maintenance(
        Band(
            np.where(learned, own * (1 - ERROR_LEARNED), low),
            np.where(learned, own, formula),
            np.where(learned, own * (1 + ERROR_LEARNED), high),
        ),
        second,
        np.minimum.reduce(three),
        np.maximum.reduce(three),
        differs,
        formula,
        learned,
    )


def _met(value: float, meaning: str) -> Constant:
    return Constant(
        value,
        "MET",
        meaning,
        source=HERRMANN_2024,
        read=Read.PRIMARY,
        grade="B",
        population="adults; the mean of whole sessions, rest between sets included",
    )


MET_VIGOROUS = _met(6.0, "Free weights or machines, vigorous; power lifting, body building (02050)")
MET_SQUATS = _met(5.0, "Squats and deadlifts, slow or explosive (02052)")
MET_MULTIPLE_EXERCISES = _met(3.5, "Several exercises of 8–15 repetitions (02054)")
MET_CIRCUIT_SUPERSETS = _met(5.8, "Circuit, reciprocal supersets (02055)")
MET_BODYWEIGHT = _met(3.0, "Bodyweight exercises, general (02056)")
MET_BODYWEIGHT_HIGH = _met(6.5, "Bodyweight exercises, high intensity (02057)")
MET_CIRCUIT_MODERATE = _met(5.0, "Circuit, moderate (02035)")
MET_CIRCUIT_VIGOROUS = _met(7.5, "Circuit with kettlebells, vigorous (02040)")
MET_ELLIPTICAL = _met(5.0, "Elliptical trainer, moderate (02048)")
MET_STRETCHING = _met(2.3, "Stretching, mild (02101)")

METS: Mapping[str, Constant] = {
    "02050": MET_VIGOROUS,
    "02052": MET_SQUATS,
    "02054": MET_MULTIPLE_EXERCISES,
    "02055": MET_CIRCUIT_SUPERSETS,
    "02056": MET_BODYWEIGHT,
    "02057": MET_BODYWEIGHT_HIGH,
    "02035": MET_CIRCUIT_MODERATE,
    "02040": MET_CIRCUIT_VIGOROUS,
    "02048": MET_ELLIPTICAL,
    "02101": MET_STRETCHING,
}


class SessionEnergy(NamedTuple):
    """Energy of one session in kcal: `gross` holds the rest of that time, `net` does not."""

    gross: Numbers
    net: Numbers


@elementwise
def session_energy(
    weight_kg: Numbers, minutes: Numbers, met: Numbers = MET_MULTIPLE_EXERCISES
) -> SessionEnergy:
    """Return a session's gross and net energy in kcal; 1 MET is 1 kcal per kg and hour.

    Only the net part comes on top of a resting day; adding the gross part counts rest twice.

    >>> session_energy(80, 75, METS["02054"])
    SessionEnergy(gross=350.0, net=250.0)
    """
    an_hour_at_rest = weight_kg * minutes / 60
    return SessionEnergy(met * an_hour_at_rest, (met - 1) * an_hour_at_rest)


@elementwise
def exercise_energy_per_day(
    weight_kg: Numbers, training_minutes: Numbers, training_day_count: Numbers
) -> Numbers:
    """Return the net energy of the week's sessions in kcal/day, averaged over its seven days.

    The sessions count as several exercises of 8–15 repetitions (3.5 MET).

    >>> round(exercise_energy_per_day(80, 75, 4), 1)
    142.9
    """
    session = session_energy(weight_kg, training_minutes, MET_MULTIPLE_EXERCISES)
    return session.net * training_day_count / 7


@equation(
    "Net energy of a resistance-training session, Lytle 2019",
    unit="kcal",
    source=LYTLE_2019,
    read=Read.PRIMARY,
    grade="C",
    population="52 active adults, 20–58 years, seven machine exercises of 2–3 × 8–12; ± 28.5 kcal;"
    " a lower bound for heavy free-weight leg work",
    formula="0.874 × {height_cm} − 0.596 × {age} − 1.016 × {fat_mass_kg} + 1.638 × {lean_mass_kg}"
    " + 2.461 × {tonnage_kg} / 1000 − 110.742",
)
def session_energy_lytle_2019(
    height_cm: Numbers,
    age: Numbers,
    fat_mass_kg: Numbers,
    lean_mass_kg: Numbers,
    tonnage_kg: Numbers,
) -> Numbers:
    """Return a session's net energy in kcal; `tonnage_kg` sums repetitions × load.

    >>> round(session_energy_lytle_2019(180, 30, 12, 68, 8000), 1)
    147.6
    """
    return (
        0.874 * height_cm
        - 0.596 * age
        - 1.016 * fat_mass_kg
        + 1.638 * lean_mass_kg
        + 2.461 * tonnage_kg / 1000
        - 110.742
    )
