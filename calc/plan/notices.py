"""What a plan's own numbers have to say: the codes of its amounts as notices for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from operator import contains
from typing import cast

import numpy as np

from calc.arrays import Numbers
from calc.energy.sessions import ByKind
from calc.energy.surplus_deficit import lean_share_forbes
from calc.errors import Finding, Kind, Notice, noticed
from calc.evidence import Constant, apart, figure
from calc.evidence.bibliography import HALL_2008
from calc.expenditure.projection import known_or
from calc.food.caffeine import SINGLE_DOSE_CAP
from calc.food.days import BANDS
from calc.food.nutrients import CARBOHYDRATE_PER_KG, NUTRIENT_NOTES
from calc.food.protein import BLEND_START_BMI, PROTEIN_NOTES
from calc.person.body import jackson_fat_mass
from calc.person.guardrails import AVAILABILITY_GAINING, UNDERWEIGHT_BMI
from calc.person.limits import LIFTING, WEEKDAYS
from calc.plan.amounts import Amounts, Case, Inputs
from calc.recovery.sleep import LOW_EFFICIENCY

SLIP_BMI = Constant(
    45, "kg/m²", "body mass index from which we ask whether the weight is in pounds"
)

CAPS = {
    "surplus_500": "A surplus stays at or below 500 kcal a day.",
    "surplus_20_percent": "A surplus stays at or below 20 % of maintenance.",
    "rate_of_gain": "A surplus stays at what gains about 0.5 % of body weight a week.",
    "deficit_25_percent": "A deficit stays at or below 25 % of maintenance.",
    "rate_of_loss": "A deficit stays at what loses about 1 % of body weight a week.",
}
FLOORS = {
    "energy_availability": "No plan leaves the body less than 30 kcal per kg of fat-free mass once "
    "training is paid for.",
    "resting_energy": "No plan goes below resting energy.",
    "least_energy": "No plan goes below 1,200 kcal (women) or 1,500 kcal (men) a day.",
}
BELOW_IN_A_CUT = (
    "Carbohydrate is below 3 g/kg; that is usual in a cut, and most of it around training helps."
)
_TOPIC_OF_CODE = {
    "protein_over_40_percent": "protein",
    "protein_cut_to_fit": "protein",
    "fat_cut_to_fit": "fat",
    "fat_lowered_for_carbohydrate": "fat",
    "carbohydrate_below_3_per_kg": "carbohydrate",
    "carbohydrate_below_130_g": "carbohydrate",
}


def is_short_of_energy(found: Amounts) -> Numbers:
    """Return whether a plan for gaining leaves less energy than is usual for it."""
    gaining = found.change.band.target > 0
    return gaining & (found.energy_availability < AVAILABILITY_GAINING)


def gains_without_lifting(found: Amounts) -> Numbers:
    """Return whether a surplus meets a week without a session of lifting."""
    account = found.maintenance.account
    lifting = account.legs.target + account.upper.target + account.whole.target
    return (found.change.band.target > 0) & (lifting == 0)


def _kcal(value: float) -> str:
    return f"{figure(value, 0)} kcal/day"


def _moved(value: float) -> str:
    return f"{_kcal(value)} of change"


_has = np.frompyfunc(contains, 2, 1)
_whole, _tenth = partial(figure, decimals=0), partial(figure, decimals=1)


def notices_of(
    inputs: Inputs,
    found: Amounts,
    withheld: frozenset[str],
    bmi: float,
    hides_numbers: bool = False,
) -> tuple[Notice, ...]:
    """Return what was changed or is doubtful in a person's amounts, withheld topics left out.

    With `hides_numbers` nothing is said about the body's own figures.
    """
    every = findings(inputs, found, bmi, hides_numbers)
    return tuple(noticed(one for one in every if one.topic not in withheld))


def findings(
    inputs: Inputs, found: Amounts, bmi: Numbers, hides_numbers: Numbers
) -> Iterator[Finding]:
    """Yield all that can be said of the amounts of one person or of a column of them."""
    yield from _of_body(inputs, found, bmi, hides_numbers)
    yield from _of_energy(found)
    yield from _of_gain_without_lifting(inputs, found, bmi)
    yield from _of_protein(inputs, found, bmi)
    yield from _of_nutrients(inputs, found)
    yield from _of_caffeine(inputs, found)
    yield from _of_sleep(inputs, found)


def listed(days: Iterable[str]) -> str:
    """Return weekdays as a person lists them.

    >>> listed(["mon", "thu"])
    'Mon, Thu'
    """
    named = {*days}
    return ", ".join(day.capitalize() for day in WEEKDAYS if day in named)


def short_of_carbohydrate(case: Case, by_weekday: bool) -> Iterator[Notice]:
    """Yield the hint for training days whose carbohydrate lies below the band of their load."""
    week, weight = case.amounts.days.week, case.amounts.protein.reference_weight_kg
    costs, missed = case.inputs.day_costs, {}
    for place, name in enumerate(WEEKDAYS):
        low = BANDS[int(week.load[place])].evidence.low or 0.0
        per_kg = week.carbohydrate.target[place] / weight
        if costs[place] > 0 and week.short[place] and apart(per_kg, low, 1):
            missed[name] = per_kg, low
    if not missed:
        return
    days = listed(missed) if by_weekday else "training days"
    least, usual = max(missed.values(), key=lambda one: one[1] - one[0])
    why = (
        f"On {days} carbohydrate is {figure(least, 1)} g/kg where {figure(usual, 1)} or more are "
        "usual for such days: protein and the least fat come first. Hard sets may feel "
        "harder; most of it around the session helps."
    )
    yield Notice("advice", "carbohydrate", why)


def _of_body(
    inputs: Inputs, found: Amounts, bmi: Numbers, hides_numbers: Numbers
) -> Iterator[Finding]:
    told, holding = np.logical_not(hides_numbers), found.maintenance
    yield Finding(
        "doubtful",
        "profile",
        "If the scale showed {0} pounds and not kilograms, change the unit.",
        told & (bmi >= SLIP_BMI),
        asked="{0} kg",
        figures=((inputs.weight_kg, _tenth),),
    )
    yield Finding(
        "doubtful",
        "energy",
        "Your age or size lies outside the samples that the equations of resting energy were made "
        "from, so the estimate is less sure.",
        told & found.resting.extrapolated,
    )
    yield Finding(
        "doubtful",
        "energy",
        "The account of your day and the 2023 energy requirement differ by more than 15 % ({0} and "
        "{1}), so the range is widened to hold both.",
        told & holding.differs,
        figures=((holding.band.target, _kcal), (holding.second_opinion, _kcal)),
    )


def _of_energy(found: Amounts) -> Iterator[Finding]:
    holding, change = found.maintenance.band.target, found.change
    moved = ((change.asked, _moved), (change.band.target, _moved))
    for code, why in CAPS.items():
        yield Finding("changed", "energy", why, change.capped == code, "{0}", "{1}", moved)
    energy = ((holding + change.band.target, _kcal), (found.energy.target, _kcal))
    for code, why in FLOORS.items():
        held = found.floored & (found.floor.reason == code)
        yield Finding("changed", "energy", why, held, "{0}", "{1}", energy)
    left = found.energy_availability
    yield Finding(
        "advice",
        "energy",
        "{0} kcal for each kilogram of fat-free mass are left once training is paid for. While "
        f"gaining, {figure(AVAILABILITY_GAINING)} or more are usual: a day described nearer to "
        "your own, or a larger surplus, gives that.",
        is_short_of_energy(found) & (np.rint(left) != AVAILABILITY_GAINING),
        figures=((left, _whole),),
    )
    yield Finding(
        "changed",
        "energy",
        "A rest day would have been left without carbohydrate, so less energy moves.",
        found.days.code != "",
        given="{0} %",
        figures=((found.days.swing * 100, _tenth),),
    )


def _of_gain_without_lifting(inputs: Inputs, found: Amounts, bmi: Numbers) -> Iterator[Finding]:
    """Yield what a gain would be made of: Forbes' split, known of people who do not train."""
    holds = gains_without_lifting(found) & (bmi >= UNDERWEIGHT_BMI)
    if not np.any(holds):
        return
    # What is usual for the size, and not the lesser fat of people who lift.
    body = (inputs.weight_kg, inputs.height_cm, inputs.age, inputs.male)
    fat_kg = known_or(inputs.weight_kg - inputs.fat_free_mass_kg, jackson_fat_mass(*body))
    share = np.round((1 - lean_share_forbes(fat_kg)) * 100, -1)
    account = found.maintenance.account
    done = [getattr(account, kind).target for kind in ByKind._fields if kind not in LIFTING]
    trains = np.any([np.not_equal(one, 0) for one in done], axis=0)
    for week, who in (("no lifting", trains), ("no training", np.logical_not(trains))):
        why = (
            f"Your week has {week} in it. About {{0}} % of the weight you gain would then be fat, "
            f"and the rest lean tissue with its water ({HALL_2008.short}). With two or three "
            "sessions of lifting a week more of it is lean; until then Maintain suits you better "
            "than Gain."
        )
        yield Finding("advice", "energy", why, holds & who, figures=((share, _whole),))


def _of_protein(inputs: Inputs, found: Amounts, bmi: Numbers) -> Iterator[Finding]:
    target = found.protein
    per_kg = ((inputs.protein_per_kg, figure), (target.per_kg.target, figure))
    for code, why in PROTEIN_NOTES.items():
        kind, given = ("changed", "{1} g/kg") if code == "above_3_5_per_kg" else ("advice", "")
        yield Finding(
            cast(Kind, kind), "protein", why, target.code == code, "{0} g/kg", given, per_kg
        )
    yield Finding(
        "changed",
        "protein",
        "Above a body mass index of 26 protein is counted for a lower reference weight: fat tissue "
        "adds little to the need.",
        (target.basis == "reference_weight") & (bmi > BLEND_START_BMI),
        asked="for {0} kg",
        given="for {1} kg",
        figures=((inputs.weight_kg, _tenth), (target.reference_weight_kg, _tenth)),
    )


def _of_nutrients(inputs: Inputs, found: Amounts) -> Iterator[Finding]:
    grams = ((found.protein.band.target, _whole), (found.macros.protein.target, _whole))
    for code, topic in _TOPIC_OF_CODE.items():
        kind: Kind = "advice" if topic == "carbohydrate" else "changed"
        holds = np.asarray(_has(found.macros.codes, code), dtype=bool)
        if code == "carbohydrate_below_3_per_kg":
            # By the weight that the bands of the days go by as well.
            reference = found.protein.reference_weight_kg
            short = found.macros.carbohydrate.target < CARBOHYDRATE_PER_KG * reference
            cuts = np.asarray(inputs.goal) == "cut"
            yield Finding(kind, topic, BELOW_IN_A_CUT, holds & short & cuts)
            holds = holds & short & ~cuts
        asked, given = ("{0} g/day", "{1} g/day") if topic == "protein" else ("", "")
        yield Finding(kind, topic, NUTRIENT_NOTES[code], holds, asked, given, grams)


def _of_caffeine(inputs: Inputs, found: Amounts) -> Iterator[Finding]:
    asked, given = inputs.caffeine_mg, found.caffeine_mg
    yield Finding(
        "changed",
        "caffeine",
        "All caffeine of a day stays at or below {2} mg here.",
        given < asked,
        asked="{0} mg",
        given="{1} mg",
        figures=((asked, _whole), (given, _whole), (found.caffeine_cap_mg, _whole)),
    )
    yield Finding(
        "advice",
        "caffeine",
        f"Up to {figure(SINGLE_DOSE_CAP, 0)} mg at once is what European advice calls safe for "
        "healthy adults; a larger dose is a choice of your own.",
        (given > SINGLE_DOSE_CAP) & (np.rint(given) != SINGLE_DOSE_CAP),
        asked="{0} mg",
        figures=((given, _whole),),
    )


def _of_sleep(inputs: Inputs, found: Amounts) -> Iterator[Finding]:
    bed = found.time_in_bed
    yield Finding(
        "changed",
        "sleep",
        "Longer in bed than 9.5 h tends to make sleep lighter rather than longer.",
        bed.capped.target,
        asked="{0} h in bed",
        given="{1} h in bed",
        figures=((bed.uncapped_hours.target, _tenth), (bed.hours.target, _tenth)),
    )
    yield Finding(
        "advice",
        "sleep",
        "With less than 75 % of the time in bed asleep for weeks, a sleep clinic can help more "
        "than a longer time in bed.",
        inputs.sleep_efficiency < LOW_EFFICIENCY,
    )
