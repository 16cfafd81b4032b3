"""Who gets no target, what no plan goes below, and the notices that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import numpy as np

from calc.arrays import Numbers, elementwise, select
from calc.errors import Finding, InputError, Notice, noticed
from calc.evidence import Constant, Read, bibliography, equation
from calc.food.protein import OLDER_AGE
from calc.person.conditions import CONDITIONS, TOPICS, Condition, canonical

GENERAL_NOTICE = (
    "These are educational estimates for healthy adults, not medical advice. During pregnancy, "
    "under 18, or with a medical condition, a doctor or a registered dietitian is the one to ask."
)

ADULT_AGE = Constant(18, "years", "age from which a plan with targets is made")
AVAILABILITY_FLOOR = Constant(
    30,
    "kcal/kg fat-free mass/day",
    "energy availability that no plan goes below: a long-used line from short trials. No single "
    "figure fits everybody; about 45 is called adequate",
    source=bibliography.ARETA_2021,
    read=Read.CITED,
    grade="C",
    population="young lean women who did not train, in trials of up to 5 days; debated for women "
    "who train, not known for men",
    low=30,
    high=45,
    seen="the introduction of Areta 2021",
)
AVAILABILITY_GAINING = Constant(
    40,
    "kcal/kg fat-free mass/day",
    "energy availability to aim for at least while gaining",
    low=40,
    high=45,
)
LEAST_ENERGY_FEMALE = Constant(1200, "kcal/day", "least energy planned for a woman", low=800)
LEAST_ENERGY_MALE = Constant(1500, "kcal/day", "least energy planned for a man", low=800)

UNDERWEIGHT_BMI = Constant(
    18.5,
    "kg/m²",
    "body mass index below which only gaining is planned, and no goal weight is accepted",
    source=bibliography.WHO_2000,
    read=Read.CITED,
    grade="B",
    population="adults",
    seen="a copy of the table of WHO/FAO TRS 916",
)
REFERRAL_BMI = Constant(17, "kg/m²", "body mass index below which a doctor's visit is suggested")
SEVERE_OBESITY_BMI = Constant(
    40,
    "kg/m²",
    "body mass index of obesity class III, from which the estimates are least certain",
    source=bibliography.WHO_2000,
    read=Read.CITED,
    grade="B",
    population="adults; in Asian populations WHO sees risks from lower values",
    seen="a copy of the table of WHO/FAO TRS 916",
)

# A notice stands beside one amount: the first of these that a condition withholds.
_PLACES = (
    ("energy", "energy"),
    ("protein", "protein"),
    ("deficit", "energy"),
    ("carbohydrate", "carbohydrate"),
    ("caffeine", "caffeine"),
    ("water", "water"),
    ("sleep", "sleep"),
)


class Floor(NamedTuple):
    """The least energy in kcal/day, and which limit sets it.

    `reason` is 'energy_availability', 'resting_energy' or 'least_energy'; `kcal_per_day` is the
    largest of the three limits that are known.
    """

    kcal_per_day: Numbers
    reason: Numbers
    energy_availability: Numbers
    resting_energy: Numbers
    least_energy: Numbers


@equation(
    "energy availability: what is left for the body after training",
    unit="kcal/kg fat-free mass/day",
    source=bibliography.MOUNTJOY_2023,
    read=Read.CITED,
    grade="B",
    population="people who train",
    seen="a transcription of its first box, and Areta 2021",
    formula="({energy_kcal} − {exercise_kcal_per_day}) / {fat_free_mass_kg}",
)
def energy_availability(
    energy_kcal: Numbers, exercise_kcal_per_day: Numbers, fat_free_mass_kg: Numbers
) -> Numbers:
    """Return energy availability in kcal per kg of fat-free mass and day.

    >>> energy_availability(2500, 250, 68)
    33.088235294117645
    """
    return (energy_kcal - exercise_kcal_per_day) / fat_free_mass_kg


@elementwise
def energy_floor(
    fat_free_mass_kg: Numbers,
    exercise_kcal_per_day: Numbers,
    resting_kcal: Numbers,
    male: Numbers,
) -> Floor:
    """Return the least energy in kcal/day that a plan may give.

    The largest of 30 kcal/kg of fat-free mass with the cost of training on top, resting energy,
    and 1200 (women) or 1500 kcal (men). `male` may be a share; what is nan is left out.

    >>> floor = energy_floor(47, 90, 1340, male=False)
    >>> floor.kcal_per_day, floor.reason
    (1500.0, 'energy_availability')
    """
    available = AVAILABILITY_FLOOR * fat_free_mass_kg + exercise_kcal_per_day
    least = LEAST_ENERGY_FEMALE + (LEAST_ENERGY_MALE - LEAST_ENERGY_FEMALE) * np.asarray(male)
    floor = np.fmax(np.fmax(available, resting_kcal), least)
    reason = select(
        [floor == available, floor == resting_kcal],
        ["energy_availability", "resting_energy"],
        "least_energy",
    )
    return Floor(floor, reason, available, resting_kcal, least)


@elementwise
def lowest_goal_weight(height_cm: Numbers) -> Numbers:
    """Return the lowest goal weight in kg that is accepted: a body mass index of 18.5.

    >>> round(lowest_goal_weight(180), 1)
    59.9
    """
    return UNDERWEIGHT_BMI * (height_cm / 100) ** 2


def _found(conditions: Iterable[str], minor: bool = False) -> tuple[Condition, ...]:
    names = set()
    for given in conditions:
        name = given if given in CONDITIONS else canonical(given)
        if name is None:
            raise InputError(f"{given!r} is not a condition that we know.", "conditions", given)
        names.add(name)
    if minor:
        names.add("under_18")
    return tuple(one for name, one in CONDITIONS.items() if name in names)


def withheld_topics(conditions: Iterable[str], age: float) -> frozenset[str]:
    """Return the topics (keys of `conditions.TOPICS`) that a person gets no number for.

    Raises `InputError` for a condition that is not known.

    >>> sorted(withheld_topics({"hypertension"}, 30))
    ['caffeine', 'sodium']
    """
    return frozenset().union(*(one.withheld for one in _found(conditions, age < ADULT_AGE)))


def hides_numbers(conditions: Iterable[str]) -> bool:
    """Return whether the page is to leave out body figures and counting altogether."""
    return any(one.hides_numbers for one in _found(conditions))


def caffeine_limit_mg(conditions: Iterable[str]) -> float:
    """Return the most caffeine in mg/day that a person's conditions allow; infinite for no cap."""
    limits = [one.caffeine_limit_mg for one in _found(conditions)]
    return min((float(limit) for limit in limits if limit is not None), default=float("inf"))


def allowed_goal(
    goal: str, bmi: float, conditions: Collection[str], age: float = ADULT_AGE
) -> tuple[str, list[Notice]]:
    """Return the goal that is planned for, and a notice where it is not the one asked for.

    Below a body mass index of 18.5 only gaining is planned; where eating below maintenance is left
    to a clinician, a cut or recomposition becomes maintenance.

    >>> allowed_goal("cut", 18.0, ())[0]
    'gain'
    """
    notices = [*noticed(goal_findings(goal, bmi, conditions, age < ADULT_AGE))]
    return (notices[0].given if notices else goal), notices


def goal_findings(
    goal: Numbers, bmi: Numbers, conditions: Collection[str], minor: bool
) -> tuple[Finding, Finding]:
    """Return what changes the goal of people of the same conditions, all or none under 18.

    One of them at most holds of a person; `given` is the goal that is planned for.
    """
    found = _found(conditions, minor)
    # Adults' limits of body mass index do not hold for people who are still growing.
    light = (bmi < UNDERWEIGHT_BMI) & (goal != "gain") & (not minor)
    clinical = ((goal == "cut") | (goal == "recomposition")) & _any_withholds("deficit", found)
    gaining = (
        "The plan is made for gaining here; a doctor or a registered dietitian can say more."
        if any(one.hides_numbers for one in found)
        else "Body weight is low for this height, so the plan is made for gaining slowly. A "
        "doctor or a registered dietitian can say which weight suits."
    )
    maintaining = (
        "Eating below maintenance is left to a clinician here, so the plan is made for maintaining."
    )
    asked = ((goal, str),)
    return (
        Finding("changed", "energy", gaining, light, "{0}", "gain", asked),
        Finding(
            "changed",
            "energy",
            maintaining,
            clinical & np.logical_not(light),
            "{0}",
            "maintain",
            asked,
        ),
    )


def _any_withholds(topic: str, found: Iterable[Condition]) -> bool:
    return any(topic in one.withheld for one in found)


def guard_notices(conditions: Iterable[str], age: float, bmi: float) -> tuple[Notice, ...]:
    """Return what a person is told: one notice a condition, then those of weight and age.

    Each says what is left out and why, what remains, and whom to ask. Figures of the body are left
    out where a condition hides numbers. Raises `InputError` for a condition that is not known.
    """
    return tuple(noticed(guard_findings(conditions, age, bmi, age < ADULT_AGE)))


def guard_findings(
    conditions: Iterable[str], age: Numbers, bmi: Numbers, minor: bool
) -> Iterator[Finding]:
    """Yield what people of the same conditions are told, all or none of them under 18."""
    found = _found(conditions, minor)
    yield from map(_of_condition, found)
    # Adults' limits of body mass index do not hold for people who are still growing.
    if not minor and not any(one.hides_numbers for one in found):
        yield from _of_weight(bmi)
    if not _any_withholds("protein", found):
        why = (
            "From 65 years a kidney check with a doctor is a sensible step before eating more "
            "protein than usual."
        )
        yield Finding("advice", "protein", why, age >= OLDER_AGE)


def _of_condition(condition: Condition) -> Finding:
    ask = f"Whom to ask: {condition.ask[0].lower()}{condition.ask[1:]}."
    if not condition.withheld:
        return Finding("advice", "profile", f"{condition.why} {condition.instead} {ask}")
    topic = next(place for name, place in _PLACES if name in condition.withheld)
    left_out = ", ".join(words for name, words in TOPICS.items() if name in condition.withheld)
    why = f"Left out: {left_out}. {condition.why} {_sentence(condition.instead)} {ask}"
    return Finding("withheld", topic, why)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _of_weight(bmi: Numbers) -> Iterator[Finding]:
    low, light = bmi < REFERRAL_BMI, bmi < UNDERWEIGHT_BMI
    says = {
        "Body weight is well below what is usual for this height. A visit to a doctor comes first; "
        "the plan here only ever gains.": low,
        "Body weight is low for this height, so only gaining is planned, and no goal weight below "
        "the usual range is accepted.": light & np.logical_not(low),
        "At this size the equations are least certain, and a doctor or a registered dietitian can "
        "offer more than an estimate. Protein is counted for a reference weight.": (
            bmi >= SEVERE_OBESITY_BMI
        ),
    }
    for why, holds in says.items():
        yield Finding("advice", "energy", why, holds, asked="{0}", figures=((bmi, _index),))


def _index(bmi: float) -> str:
    return f"body mass index {bmi:.1f}" if np.isfinite(bmi) else ""
