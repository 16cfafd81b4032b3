"""What sessions cost beyond rest, by their kind, and how much of it a body saves elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from calc.arrays import Numbers, elementwise, ramp
from calc.evidence import Constant, Read, equation
from calc.evidence.bibliography import CAREAU_2021, HERRMANN_2024, LYTLE_2019
from calc.evidence.bibliography_energy import HOWARD_2025, LAFORGIA_2006
from calc.person.sessions import Session


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


class Cost(NamedTuple):
    """What an hour of a kind of session costs for each kilogram of body weight, and afterwards."""

    net: Constant
    after: Constant


def _cost(what: str, net: float, low: float, high: float, after: float) -> Cost:
    return Cost(
        Constant(
            net,
            "kcal/kg per hour",
            f"Net energy of {what}, rests between sets included",
            low=low,
            high=high,
            population="adults; the mean of whole sessions",
        ),
        Constant(
            after,
            "share of the net energy",
            f"Energy after {what}; 6–15 % after the hardest only ({LAFORGIA_2006})",
            low=0,
            high=0.15,
            population="adults",
        ),
    )


COSTS: Mapping[str, Cost] = {
    "legs": _cost("lifting, legs: between Lytle 2019 and the 5.0 MET of squats", 3.5, 2.5, 5, 0.07),
    "upper": _cost("lifting, upper body: the cheapest lifts of Reis 2017", 2.0, 1.5, 3, 0.07),
    "whole": _cost(
        "lifting, whole body: Lytle 2019 gives 2.4 to 3.1, the Compendium 2.5", 2.8, 2, 4, 0.07
    ),
    "endurance_easy": _cost(
        "easy endurance: from easy cycling (3.3) to running at 8 km/h (7.2)",
        5.0,
        3.3,
        7.2,
        0.02,
    ),
    "endurance_hard": _cost(
        "hard endurance: rowing at 100–149 W (6.5), hard cycling (8.0), 12 km/h (10.8)",
        8.0,
        6,
        10.8,
        0.10,
    ),
    "team_sport": _cost("team sport: a casual game (6.0); a match costs 8.5", 6.0, 5, 10, 0.08),
    "walk": _cost(
        "a brisk walk: 4.8 MET in two transcriptions of the 2024 Compendium (17200), 4.3 before it",
        3.8,
        2.8,
        4.5,
        0,
    ),
    "mobility": _cost("mobility or yoga: 2.3 MET", 1.3, 0.8, 1.8, 0),
}
SESSION_DOUBT = Constant(
    0.25,
    "share of the value",
    "Standard deviation of what sessions cost a person: effort, minutes, and the mean itself",
)
SAVED_DOUBT = Constant(
    0.20,
    "share of the value",
    "Standard deviation of how much of it stays in the day's energy; trials disagree",
)
SAVED_IN_DEFICIT = Constant(
    0.20,
    "of the net energy",
    "What a body in a deficit saves elsewhere of the energy of sessions: 28 % moved less "
    f"({CAREAU_2021}), a tenth of it given back by the food that pays; none at balance "
    f"({HOWARD_2025})",
    low=0,
    high=0.28,
)
SAVED_IN_OBESITY = Constant(
    0.40,
    "of the net energy",
    "What it saves in a deficit from a body mass index of 35 (46 % moved less)",
    low=0.2,
    high=0.46,
    population="adults with obesity",
)
WHOLE_SAVING_AT = Constant(
    0.10,
    "of maintenance",
    "Deficit from which the whole of it is saved; a smaller one saves in proportion",
)
SAVING_GROWS_FROM = Constant(30, "kg/m²", "Body mass index from which more of it is saved")
SAVING_GROWN_AT = Constant(35, "kg/m²", "Body mass index from which the most of it is saved")


class ByKind(NamedTuple):
    """One number for each kind of session: minutes in a week, or kcal a day."""

    legs: Numbers = 0.0
    upper: Numbers = 0.0
    whole: Numbers = 0.0
    endurance_easy: Numbers = 0.0
    endurance_hard: Numbers = 0.0
    team_sport: Numbers = 0.0
    walk: Numbers = 0.0
    mobility: Numbers = 0.0

    @property
    def total(self) -> Numbers:
        """The sum over all kinds."""
        return sum(self)


@elementwise
def kind_energy(weight_kg: Numbers, minutes: Numbers, kind: str) -> Numbers:
    """Return the net energy of `minutes` of a kind of session (kcal), what comes after it included.

    `kind` is a field of `ByKind`. Rest is not in it: the day without training holds that.

    >>> round(kind_energy(80, 70, "legs"))
    350
    """
    cost = COSTS[kind]
    return cost.net * (1 + cost.after) * weight_kg * minutes / 60


def minutes_by_kind(week: Iterable[Session]) -> ByKind:
    """Return the minutes of a week's sessions by kind.

    >>> minutes_by_kind([Session("mon", "17:30", 75.0), Session("sat", "09:00", 60.0, "legs")])
    ByKind(legs=60.0, upper=0.0, whole=75.0, endurance_easy=0.0, endurance_hard=0.0, \
team_sport=0.0, walk=0.0, mobility=0.0)
    """
    spent = dict.fromkeys(ByKind._fields, 0.0)
    for one in week:
        spent[one.kind.replace(" ", "_")] += one.minutes
    return ByKind(**spent)


def week_energy(weight_kg: Numbers, minutes: ByKind) -> ByKind:
    """Return what a week's sessions cost in kcal/day, by kind, from the week's minutes of each.

    >>> round(week_energy(80, ByKind(legs=140, upper=140)).total)
    157
    """
    return ByKind(
        *(
            kind_energy(weight_kg, spent, kind) / 7
            for kind, spent in zip(ByKind._fields, minutes, strict=True)
        )
    )


@elementwise
def kept_share(deficit_share: Numbers, bmi: Numbers) -> Numbers:
    """Return the share of the sessions' energy that stays in the day's: 1 at balance and above.

    In a deficit (`deficit_share` of maintenance, positive) a body moves less outside of training.

    >>> kept_share(0, 25), kept_share(0.2, 25), kept_share(0.05, 25)
    (1.0, 0.8, 0.9)
    """
    heavy = ramp(bmi, SAVING_GROWS_FROM, SAVING_GROWN_AT)
    most = SAVED_IN_DEFICIT + heavy * (SAVED_IN_OBESITY - SAVED_IN_DEFICIT)
    return 1 - most * ramp(deficit_share, 0, WHOLE_SAVING_AT)


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
