"""Why energy is what it is: resting, maintenance, the goal's change, days and the scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from calc import evidence
from calc.energy import resting, surplus_deficit
from calc.energy.equations import cunningham_1980, ten_haaf_2014_fat_free_mass
from calc.energy.maintenance import (
    DISAGREEMENT,
    ERROR_LEARNED,
    activity_category,
    estimated_energy_requirement_2023,
)
from calc.evidence import Evidence, Explanation, figure, rests_on
from calc.expenditure import heading, kalman
from calc.person.guardrails import AVAILABILITY_FLOOR
from calc.person.profile import ACTIVITY_LEVEL, ENERGY_SWING
from calc.plan.amounts import Case


def _lines(case: Case, name: str) -> str:
    """Return an equation of resting energy with the figures in it; both sexes' lines if need be."""
    entry = next(one for one in resting.RESTING_EQUATIONS if one.name == name)
    inputs = case.inputs
    given = {
        "weight_kg": inputs.weight_kg,
        "height_cm": inputs.height_cm,
        "fat_free_mass_kg": inputs.fat_free_mass_kg,
    }
    if case.sex != "unspecified":
        return entry.worked(case.sex, inputs.age, **given)
    men, women = (entry.worked(sex, inputs.age, **given) for sex in ("male", "female"))
    return f"(({men}) + ({women})) / 2"


def why_resting(case: Case) -> Explanation:
    """Return how resting energy was found."""
    found = case.amounts.resting
    value = f"{figure(found.band.target, 0)} kcal/day"
    mifflin = "Mifflin–St Jeor", resting.mifflin_st_jeor
    ten_haaf = "ten Haaf & Weijs, from weight", resting.ten_haaf_2014_weight
    used: dict[str, tuple[str, tuple[Evidence, ...]]] = {
        "measured": (f"Your measured value: {value}.", rests_on(resting.ERROR_MEASURED)),
        "fat_free_mass": (
            "Mean of ten Haaf & Weijs and Cunningham 1980, from fat-free mass: "
            f"(({_lines(case, 'ten_haaf_2014_fat_free_mass')}) + "
            f"({_lines(case, 'cunningham_1980')})) / 2 = {value}."
            if found.method == "fat_free_mass"
            else "",
            rests_on(ten_haaf_2014_fat_free_mass, cunningham_1980, resting.ERROR_FAT_FREE_MASS),
        ),
        "ten_haaf": (
            f"{ten_haaf[0]}: {_lines(case, 'ten_haaf_2014_weight')} = {value}.",
            rests_on(ten_haaf[1], resting.ERROR_TEN_HAAF),
        ),
        "mifflin_ten_haaf": (
            f"Mean of {mifflin[0]} and {ten_haaf[0]}: (({_lines(case, 'mifflin_st_jeor')}) + "
            f"({_lines(case, 'ten_haaf_2014_weight')})) / 2 = {value}.",
            rests_on(mifflin[1], ten_haaf[1], resting.ERROR_TEN_HAAF),
        ),
        "mifflin": (
            f"{mifflin[0]}: {_lines(case, 'mifflin_st_jeor')} = {value}.",
            rests_on(mifflin[1], resting.ERROR_MIFFLIN),
        ),
    }
    formula, evidence_used = used[found.method]
    doubt = (
        f"Most people lie within {figure(found.error * 100, 0)} % of it. The equations that apply "
        f"to you give {figure(found.spread_low, 0)} to {figure(found.spread_high, 0)}."
    )
    if found.extrapolated:
        doubt += " Your age or size lies outside the sample of this equation."
    if case.sex == "unspecified":
        doubt += " Without a sex, the range spans both."
    return Explanation(formula, doubt, evidence_used)


def why_maintenance(case: Case) -> Explanation:
    """Return how maintenance was found."""
    held, rest = case.amounts.maintenance, case.amounts.resting.band.target
    product = (
        f"{figure(rest, 0)} × {figure(case.inputs.activity_level)} = {figure(held.formula, 0)}"
    )
    if held.learned:
        return Explanation(
            f"Learned from your logs, in the calories you log: {figure(held.band.target, 0)} "
            f"kcal/day. Resting energy × activity level would be {product}.",
            f"Drawn within {figure(ERROR_LEARNED * 100, 0)} % of it. The two differ "
            "where your body differs from the average, and where what is logged differs from what "
            "is eaten.",
            rests_on(ERROR_LEARNED, ACTIVITY_LEVEL),
        )
    doubt = "The range is that of resting energy; your activity level adds its own doubt."
    if held.second_opinion == held.second_opinion:
        category = str(activity_category(case.inputs.activity_level)).replace("_", " ")
        doubt += (
            f" A second opinion, the 2023 energy requirement for '{category}', says "
            f"{figure(held.second_opinion, 0)}, and {figure(held.second_low, 0)} to "
            f"{figure(held.second_high, 0)} one category either side."
        )
        if held.differs:
            doubt += " The two differ by more than 15 %, so the range is widened to hold both."
    return Explanation(
        f"Resting energy × activity level: {product} kcal/day.",
        doubt,
        rests_on(
            ACTIVITY_LEVEL,
            estimated_energy_requirement_2023,
            DISAGREEMENT,
        ),
    )


_SURPLUS_EVIDENCE: Mapping[str, tuple[Evidence, ...]] = {
    "novice": rests_on(surplus_deficit.SURPLUS_NOVICE_LOW, surplus_deficit.SURPLUS_NOVICE_HIGH),
    "intermediate": rests_on(
        surplus_deficit.SURPLUS_INTERMEDIATE_LOW, surplus_deficit.SURPLUS_INTERMEDIATE_HIGH
    ),
    "advanced": rests_on(
        surplus_deficit.SURPLUS_ADVANCED_LOW, surplus_deficit.SURPLUS_ADVANCED_HIGH
    ),
}
_CHANGE_EVIDENCE: Mapping[str, tuple[Evidence, ...]] = {
    "gain": rests_on(
        surplus_deficit.LARGEST_SURPLUS_SHARE,
        surplus_deficit.LARGEST_GAIN,
        surplus_deficit.LARGEST_SURPLUS_KCAL,
    ),
    "maintain": (),
    "recomposition": rests_on(surplus_deficit.RECOMPOSITION_DEFICIT),
    "cut": rests_on(
        surplus_deficit.LOSS_SLOW,
        surplus_deficit.LOSS_FAST,
        surplus_deficit.LARGEST_LOSS,
        surplus_deficit.LARGEST_DEFICIT_SHARE,
    ),
}


def why_energy(case: Case) -> Explanation:
    """Return how the goal's energy was found."""
    holding = case.amounts.maintenance.band.target
    given, change = case.amounts.energy.target, case.amounts.change
    share = change.band.target / holding * 100
    sign = "−" if change.band.target < 0 else "+"
    size = abs(change.band.target)
    formula = (
        f"Maintenance {figure(holding, 0)} {sign} {figure(size, 0)} "
        f"({figure(abs(share), 1)} %) = {figure(holding + change.band.target, 0)} kcal/day."
    )
    if case.amounts.floored:
        formula += f" Lifted to the floor of {figure(given, 0)}."
    doubt = (
        "The range carries the doubt of maintenance, which your own logs taught."
        if case.amounts.maintenance.learned
        else "The range carries the doubt of maintenance; two to three weeks of your own scale "
        "weight say more than any equation."
    )
    gaining = case.inputs.goal == "gain"
    evidence_used = (
        *(_SURPLUS_EVIDENCE[str(case.inputs.experience)] if gaining else ()),
        *_CHANGE_EVIDENCE[str(case.inputs.goal)],
        evidence.of(AVAILABILITY_FLOOR),
    )
    topic = "energy" if gaining else ""
    return Explanation(formula, doubt, evidence_used, topic)


def why_day_energy(training: bool) -> Callable[[Case], Explanation]:
    """Return a function that explains the energy of one kind of day."""

    def explain(case: Case) -> Explanation:
        mean, days = case.amounts.energy.target, case.amounts.days
        count, swing = case.inputs.training_day_count, figure(days.swing, 3)
        if training:
            value, turn = days.training_energy.target, f"1 + {swing} × (7 − {count}) / 7"
        else:
            value, turn = days.rest_energy.target, f"1 − {swing} × {count} / 7"
        return Explanation(
            f"{figure(mean, 0)} × ({turn}) = {figure(value, 0)} kcal.",
            "Moving energy to training days is a preference: at the same weekly energy no "
            "advantage is shown.",
            rests_on(ENERGY_SWING),
        )

    return explain


def why_gain(case: Case) -> Explanation:
    """Return how fast weight is likely to change."""
    change = case.amounts.energy.target - case.amounts.maintenance.band.target
    rate = case.amounts.weekly_gain
    plain = change * 7 / rate.kcal_per_kg
    answers = (
        "the upkeep of tissue (how you adapt is in your own maintenance)"
        if case.amounts.maintenance.learned
        else "adaptation and the upkeep of tissue"
    )
    return Explanation(
        f"{figure(change, 0)} kcal/day × 7 / {figure(rate.kcal_per_kg, 0)} kcal/kg "
        f"({figure(rate.fat_mass_kg, 1)} kg of fat) = {figure(plain)}; with {answers} "
        f"{figure(rate.band.target)} kg a week over four weeks, as the check-in reads your logs. "
        f"Second opinions: at 7,700 kcal/kg {figure(rate.adipose)}, as mixed tissue "
        f"{figure(rate.mixed)}, by Hall's model {figure(rate.hall)}.",
        "Scale weight, not muscle; the first week also moves water and glycogen.",
        rests_on(
            kalman.ADAPTATION_OF_IMBALANCE,
            kalman.FOLLOWS_TISSUE,
            heading.KILOGRAM_IN_DOUBT,
            heading.SPENDING_IN_DOUBT,
            surplus_deficit.ADIPOSE_DENSITY,
            surplus_deficit.FAT_SHARE_GAINING if change > 0 else surplus_deficit.FAT_SHARE_LOSING,
        ),
    )
