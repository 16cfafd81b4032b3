"""'Why this number?': each amount as a formula with a person's own figures, and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from calc import caffeine, evidence, hydration, nutrients, protein, protein_meals, sleep
from calc.amounts import Amounts, Inputs
from calc.clock import clock
from calc.energy import expenditure, goal, resting
from calc.energy.equations import cunningham_1980, ten_haaf_2014_fat_free_mass
from calc.evidence import Evidence, figure
from calc.guardrails import AVAILABILITY_FLOOR


@dataclass(frozen=True)
class Explanation:
    """Where one amount comes from.

    `formula` has the person's figures in it, `doubt` says how sure it is, `evidence` is what it
    rests on, and `conflict` the topic under which the article and current evidence are compared
    ('' for none).
    """

    formula: str
    doubt: str
    evidence: tuple[Evidence, ...]
    conflict: str = ""

    @property
    def why(self) -> str:
        """The formula and the doubt as one text, for a cell of a table."""
        return f"{self.formula} {self.doubt}".strip()

    @property
    def source(self) -> str:
        """The sources with their grades as one text, each once."""
        return "; ".join(
            dict.fromkeys(f"{one.source.short} (grade {one.grade})" for one in self.evidence)
        )


@dataclass(frozen=True)
class Case:
    """One person's inputs and amounts, ready to be explained."""

    inputs: Inputs
    amounts: Amounts
    sex: str


def _of(*things: Any) -> tuple[Evidence, ...]:
    return tuple(evidence.of(thing) for thing in things)


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


def _resting(case: Case) -> Explanation:
    found = case.amounts.resting
    value = f"{figure(found.band.target, 0)} kcal/day"
    mifflin = "Mifflin–St Jeor", resting.mifflin_st_jeor
    ten_haaf = "ten Haaf & Weijs, from weight", resting.ten_haaf_2014_weight
    used: dict[str, tuple[str, tuple[Evidence, ...]]] = {
        "measured": (f"Your measured value: {value}.", _of(resting.ERROR_MEASURED)),
        "fat_free_mass": (
            "Mean of ten Haaf & Weijs and Cunningham 1980, from fat-free mass: "
            f"(({_lines(case, 'ten_haaf_2014_fat_free_mass')}) + "
            f"({_lines(case, 'cunningham_1980')})) / 2 = {value}."
            if found.method == "fat_free_mass"
            else "",
            _of(ten_haaf_2014_fat_free_mass, cunningham_1980, resting.ERROR_FAT_FREE_MASS),
        ),
        "ten_haaf": (
            f"{ten_haaf[0]}: {_lines(case, 'ten_haaf_2014_weight')} = {value}.",
            _of(ten_haaf[1], resting.ERROR_TEN_HAAF),
        ),
        "mifflin_ten_haaf": (
            f"Mean of {mifflin[0]} and {ten_haaf[0]}: (({_lines(case, 'mifflin_st_jeor')}) + "
            f"({_lines(case, 'ten_haaf_2014_weight')})) / 2 = {value}.",
            _of(mifflin[1], ten_haaf[1], resting.ERROR_TEN_HAAF),
        ),
        "mifflin": (
            f"{mifflin[0]}: {_lines(case, 'mifflin_st_jeor')} = {value}.",
            _of(mifflin[1], resting.ERROR_MIFFLIN),
        ),
    }
    formula, rests_on = used[found.method]
    doubt = (
        f"Most people lie within {figure(found.error * 100, 0)} % of it. The equations that apply "
        f"to you give {figure(found.spread_low, 0)} to {figure(found.spread_high, 0)}."
    )
    if found.extrapolated:
        doubt += " Your age lies outside the sample of this equation."
    if case.sex == "unspecified":
        doubt += " Without a sex, the range spans both."
    return Explanation(formula, doubt, rests_on)


def _maintenance(case: Case) -> Explanation:
    held, rest = case.amounts.maintenance, case.amounts.resting.band.target
    doubt = "The range is that of resting energy; your activity level adds its own doubt."
    if held.second_opinion == held.second_opinion:
        category = str(expenditure.activity_category(case.inputs.activity_level)).replace("_", " ")
        doubt += (
            f" A second opinion, the 2023 energy requirement for '{category}', says "
            f"{figure(held.second_opinion, 0)}, and {figure(held.second_low, 0)} to "
            f"{figure(held.second_high, 0)} one category either side."
        )
        if held.differs:
            doubt += " The two differ by more than 15 %, so the range is widened to hold both."
    return Explanation(
        f"Resting energy × activity level: {figure(rest, 0)} × "
        f"{figure(case.inputs.activity_level)} = {figure(held.band.target, 0)} kcal/day.",
        doubt,
        _of(expenditure.estimated_energy_requirement_2023, expenditure.DISAGREEMENT),
    )


_CHANGE_EVIDENCE: Mapping[str, tuple[Evidence, ...]] = {
    "gain": _of(
        goal.SURPLUS_INTERMEDIATE_LOW,
        goal.LARGEST_SURPLUS_SHARE,
        goal.LARGEST_GAIN,
        goal.LARGEST_SURPLUS_KCAL,
    ),
    "maintain": (),
    "recomposition": _of(goal.RECOMPOSITION_DEFICIT),
    "cut": _of(goal.LOSS_SLOW, goal.LOSS_FAST, goal.LARGEST_LOSS, goal.LARGEST_DEFICIT_SHARE),
}


def _energy(case: Case) -> Explanation:
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
        "The range carries the doubt of maintenance; two to three weeks of your own scale weight "
        "say more than any equation."
    )
    rests_on = (*_CHANGE_EVIDENCE[str(case.inputs.goal)], evidence.of(AVAILABILITY_FLOOR))
    topic = "energy" if case.inputs.goal == "gain" else ""
    return Explanation(formula, doubt, rests_on, topic)


def _day_energy(training: bool) -> Callable[[Case], Explanation]:
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
            (_SWING,),
        )

    return explain


_SWING = Evidence(
    "energy moved between training and rest days; the week's mean is kept exactly",
    "of the mean day",
    "healthy adults who train",
    "P",
    evidence.OUR_CHOICE,
    evidence.Read.CHOICE,
)


def _protein(case: Case) -> Explanation:
    target, given = case.amounts.protein, case.amounts.macros.protein.target
    grams = f"{figure(target.band.target, 0)} g/day"
    if target.basis == "reference_weight":
        per_kg, weight = target.per_kg.target, target.reference_weight_kg
        counted = "" if weight == case.inputs.weight_kg else " of reference weight"
        formula = f"{figure(per_kg)} g/kg × {figure(weight, 1)} kg{counted} = {grams}."
        rests_on = _of(
            protein.PROTEIN_LOW, protein.PROTEIN_DEFAULT, protein.PROTEIN_HIGH, protein.EXCESS_SHARE
        )
    else:
        formula = (
            f"{figure(target.per_kg_fat_free_mass.target)} g/kg × "
            f"{figure(case.inputs.fat_free_mass_kg, 1)} kg fat-free mass = {grams}."
        )
        rests_on = _of(protein.CUT_LEAN_LOW, protein.CUT_LEAN_DEFAULT, protein.CUT_LEAN_HIGH)
    if given != target.band.target:
        formula += f" Limited to {figure(given, 0)} g by the day's energy."
    return Explanation(
        formula,
        "The plateau in trials lies at 1.6 g/kg with a confidence interval of 1.03 to 2.20: the "
        "low end is enough for most, the high end is no requirement.",
        rests_on,
        "protein",
    )


def _fat(case: Case) -> Explanation:
    fat, energy = case.amounts.macros.fat.target, case.amounts.energy.target
    share = fat * nutrients.FAT_ENERGY / energy * 100
    return Explanation(
        f"{figure(share, 0)} % of {figure(energy, 0)} kcal / 9 kcal/g = {figure(fat, 0)} g/day.",
        f"Not below {figure(case.amounts.macros.fat.low, 0)} g; up to 35 % of energy is usual.",
        _of(
            nutrients.FAT_SHARE_DEFAULT,
            nutrients.FAT_PER_KG_FLOOR,
            nutrients.FAT_SHARE_FLOOR_CUT
            if case.inputs.goal == "cut"
            else nutrients.FAT_SHARE_FLOOR,
            nutrients.FAT_SHARE_HIGH,
            nutrients.FAT_ENERGY,
        ),
    )


def _carbohydrate(training: bool) -> Callable[[Case], Explanation]:
    def explain(case: Case) -> Explanation:
        macros, days = case.amounts.macros, case.amounts.days
        energy = (days.training_energy if training else days.rest_energy).target
        grams = (days.training_carbohydrate if training else days.rest_carbohydrate).target
        return Explanation(
            f"What is left: ({figure(energy, 0)} − 4 × {figure(macros.protein.target, 1)} − "
            f"9 × {figure(macros.fat.target, 1)}) / 4 = {figure(grams, 0)} g, "
            f"{figure(grams / case.inputs.weight_kg, 1)} g/kg.",
            "Lifting alone rarely needs the upper bands that endurance athletes use.",
            _of(
                nutrients.CARBOHYDRATE_ENERGY,
                nutrients.CARBOHYDRATE_PER_KG,
                nutrients.CARBOHYDRATE_ALLOWANCE,
            ),
            "carbohydrate",
        )

    return explain


def _fibre(case: Case) -> Explanation:
    energy = case.amounts.energy.target
    value = case.amounts.fibre.target
    formula = f"{evidence.worked(nutrients.adequate_fibre, energy_kcal=energy)} = "
    full = nutrients.adequate_fibre(energy)
    formula += f"{figure(full, 0)} g/day" + (
        f", kept to {figure(value, 0)}." if value < full else "."
    )
    return Explanation(
        formula,
        "European advice is 25 g.",
        _of(nutrients.adequate_fibre, nutrients.MOST_FIBRE, nutrients.EUROPEAN_FIBRE),
    )


def _per_meal(case: Case) -> Explanation:
    day, meals = case.amounts.macros.protein.target, case.inputs.meals
    least = protein_meals.meal_hint_threshold(
        case.inputs.weight_kg, case.inputs.age, case.inputs.diet
    )
    return Explanation(
        f"{figure(day, 0)} g / {meals} meals = {figure(day / meals, 0)} g.",
        f"A meal below {figure(least, 0)} g builds somewhat less; there is no ceiling for a meal.",
        _of(protein_meals.MEAL_YOUNG, protein_meals.MEAL_OLDER),
    )


def _gain(case: Case) -> Explanation:
    change = case.amounts.energy.target - case.amounts.maintenance.band.target
    rate = case.amounts.weekly_gain
    return Explanation(
        f"{figure(change, 0)} kcal/day × 7: at 7,700 kcal/kg {figure(rate.adipose)} kg a week, as "
        f"mixed tissue {figure(rate.mixed)}, by Hall's model {figure(rate.hall)}.",
        "Scale weight, not muscle; the first week also moves water and glycogen.",
        _of(goal.ADIPOSE_DENSITY, goal.FAT_SHARE_GAINING if change > 0 else goal.FAT_SHARE_LOSING),
    )


def _water(case: Case) -> Explanation:
    return Explanation(
        f"{evidence.worked(hydration.daily_water, case.sex, sweat_ml_per_day=0)} = "
        f"{figure(case.amounts.water.target, 0)} ml of drinks a day.",
        "A middle between European and American advice; thirst is a good guide. The session's "
        "sips come on top.",
        _of(hydration.daily_water),
    )


def _training_fluid(case: Case) -> Explanation:
    minutes = case.inputs.training_minutes
    ceiling = hydration.fluid_ceiling(minutes)
    return Explanation(
        f"{evidence.worked(hydration.training_fluid, minutes=minutes)} = "
        f"{figure(case.amounts.training_fluid.target, 0)} ml over {figure(minutes, 0)} min.",
        f"To thirst, and never more than {figure(ceiling, 0)} ml. "
        f"{hydration.HYPONATRAEMIA_WARNING}",
        _of(hydration.training_fluid, hydration.DURING_CEILING),
        "water",
    )


def _need_evidence(age: float) -> tuple[Evidence, ...]:
    if age < sleep.ADULT_FROM:
        return _of(sleep.TEEN_LOW, sleep.TEEN_HIGH)
    if age < sleep.OLDER_FROM:
        return _of(sleep.ADULT_LOW, sleep.ADULT_HIGH)
    return _of(sleep.OLDER_LOW, sleep.OLDER_HIGH)


def _sleep(case: Case) -> Explanation:
    band = case.amounts.sleep
    own = case.inputs.sleep_need_h == case.inputs.sleep_need_h
    origin = "Your own need" if own else f"For {case.inputs.age} years"
    return Explanation(
        f"{origin}: {figure(band.target, 1)} h, range {figure(band.low, 1)} to "
        f"{figure(band.high, 1)} h.",
        "People differ; feeling rested without an alarm is the better test.",
        _need_evidence(case.inputs.age),
        "sleep",
    )


def _time_in_bed(case: Case) -> Explanation:
    need, efficiency = case.amounts.sleep.target, case.inputs.sleep_efficiency
    found = case.amounts.time_in_bed
    line = evidence.worked(sleep.uncapped_time_in_bed, need_h=need, efficiency=efficiency)
    formula = f"{line} = {figure(found.uncapped_hours.target)} h in bed"
    if found.capped.target:
        formula += f", kept to {figure(found.hours.target)} h"
    formula += (
        f"; {clock(case.inputs.wake_minute, 1)} less that is lights out at "
        f"{clock(case.amounts.bedtime_minute)}."
    )
    return Explanation(
        formula,
        "The efficiency already holds the minutes awake, so nothing is added for falling asleep.",
        _of(sleep.uncapped_time_in_bed, sleep.LONGEST_TIME_IN_BED),
    )


def _cutoff(case: Case) -> Explanation:
    planned = case.amounts.caffeine_mg
    amount = planned if planned > 0 else caffeine.COFFEE_MG
    what = f"{figure(amount, 0)} mg" + ("" if planned > 0 else " (a cup of coffee)")
    hours = caffeine.hours_before_bed(amount)
    later = caffeine.hours_before_bed_later_trial(amount)
    return Explanation(
        f"{what}: {figure(hours, 1)} h before {clock(case.amounts.bedtime_minute)}.",
        f"A model's mean; a later trial points to {figure(later, 1)} h, and people differ.",
        _of(caffeine.hours_before_bed),
    )


EXPLAINERS: Mapping[str, Callable[[Case], Explanation]] = {
    "resting_energy": _resting,
    "maintenance": _maintenance,
    "energy": _energy,
    "energy_training_day": _day_energy(training=True),
    "energy_rest_day": _day_energy(training=False),
    "protein": _protein,
    "protein_per_meal": _per_meal,
    "fat": _fat,
    "carbohydrate_training_day": _carbohydrate(training=True),
    "carbohydrate_rest_day": _carbohydrate(training=False),
    "fibre": _fibre,
    "weekly_gain": _gain,
    "water": _water,
    "training_fluid": _training_fluid,
    "sleep": _sleep,
    "time_in_bed": _time_in_bed,
    "bedtime": _time_in_bed,
    "caffeine_cutoff": _cutoff,
}
