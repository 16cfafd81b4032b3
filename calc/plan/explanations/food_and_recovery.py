"""Why protein, fat, carbohydrate, fibre, water, sleep and the last caffeine are what they are."""

from __future__ import annotations

from collections.abc import Callable

from calc import evidence
from calc.clock import clock
from calc.day.drinks import HELD
from calc.day.during import FULL_SIPS, REPLACED
from calc.evidence import Constant, Evidence, Explanation, apart, figure, rests_on
from calc.evidence.conflicts import IN_A_DEFICIT
from calc.food import caffeine, hydration, nutrients, protein
from calc.food.days import BANDS
from calc.plan.amounts import Case
from calc.recovery import night, sleep

_OF_THE_PLATEAU = (
    "The plateau in trials lies at 1.6 g/kg with a confidence interval of 1.03 to 2.20: the low "
    "end is enough for most, the high end is no requirement."
)
_OF_A_CUT = (
    "While losing weight more protein keeps a little more muscle, and trials show no end to it; "
    "the effect is small, so little is lost at the low end."
)


def why_protein(case: Case) -> Explanation:
    """Return how the day's protein was found."""
    target, given = case.amounts.protein, case.amounts.macros.protein.target
    cut = case.inputs.goal == "cut" and case.inputs.age < protein.OLDER_AGE
    grams = f"{figure(target.band.target, 0)} g/day"
    if target.basis == "reference_weight":
        per_kg, weight = target.per_kg.target, target.reference_weight_kg
        counted = "" if weight == case.inputs.weight_kg else " of reference weight"
        formula = f"{figure(per_kg)} g/kg × {figure(weight, 1)} kg{counted} = {grams}."
        rates = (
            (protein.CUT_LOW, protein.CUT_DEFAULT, protein.CUT_HIGH)
            if cut
            else (protein.PROTEIN_LOW, protein.PROTEIN_DEFAULT, protein.PROTEIN_HIGH)
        )
        evidence_used = rests_on(*rates, protein.EXCESS_SHARE)
    else:
        formula = (
            f"{figure(target.per_kg_fat_free_mass.target)} g/kg × "
            f"{figure(case.inputs.fat_free_mass_kg, 1)} kg fat-free mass = {grams}."
        )
        evidence_used = rests_on(
            protein.CUT_LEAN_LOW, protein.CUT_LEAN_DEFAULT, protein.CUT_LEAN_HIGH
        )
    if given != target.band.target:
        formula += f" Limited to {figure(given, 0)} g by the day's energy."
    return Explanation(
        formula,
        _OF_A_CUT if cut else _OF_THE_PLATEAU,
        (*evidence_used, *(rests_on(protein.DEFICIT_SLOPE) if cut else ())),
        IN_A_DEFICIT if cut else "protein",
    )


def why_fat(case: Case) -> Explanation:
    """Return how the week's fat was found."""
    macros, energy = case.amounts.macros, case.amounts.energy.target
    usual, mean = macros.fat.target, case.amounts.days.fat.target
    share = usual * nutrients.FAT_ENERGY / energy * 100
    formula = f"{figure(share, 0)} % of {figure(energy, 0)} kcal / 9 kcal/g = {figure(usual, 0)} g"
    if apart(usual, mean, 0):
        days = case.amounts.days.week.fat.target
        least, most = figure(min(days), 0), figure(max(days), 0)
        spread = f" ({least} to {most} g a day)" if least != most else ""
        formula += (
            f"; where carbohydrate would leave the band of its day, fat takes up the slack: "
            f"{figure(mean, 0)} g/day over the week{spread}."
        )
    else:
        formula += "/day."
    return Explanation(formula, _fat_limits(macros.fat.low), _fat_evidence(case))


def _fat_limits(least: float) -> str:
    return f"Not below {figure(least, 0)} g; up to 35 % of energy is usual."


def _fat_evidence(case: Case) -> tuple[Evidence, ...]:
    return rests_on(
        nutrients.FAT_SHARE_DEFAULT,
        nutrients.FAT_PER_KG_FLOOR,
        nutrients.FAT_SHARE_FLOOR_CUT if case.inputs.goal == "cut" else nutrients.FAT_SHARE_FLOOR,
        nutrients.FAT_SHARE_HIGH,
        nutrients.FAT_ENERGY,
    )


def _band_of(case: Case, day: str) -> Constant | None:
    """Return the band of a day's carbohydrate; None where the days of its kind differ."""
    loads = case.amounts.days.week.load._asdict()
    costs = case.inputs.day_costs._asdict()
    of_kind = [name for name in loads if (costs[name] > 0) != (day == "rest")]
    names = [day] if day in loads else of_kind
    found = {int(loads[name]) for name in names}
    return BANDS[found.pop()] if len(found) == 1 else None


def why_carbohydrate(day: str) -> Callable[[Case], Explanation]:
    """Return a function that explains the carbohydrate of 'training' or 'rest' days, or one."""

    def explain(case: Case) -> Explanation:
        macros, found = case.amounts.macros, case.amounts.days.of(day)
        grams, band = found.carbohydrate.target, _band_of(case, day)
        weight = case.amounts.protein.reference_weight_kg
        usual = ""
        if band is not None and band.evidence.low is not None and band.evidence.high is not None:
            usual = (
                f" {band.evidence.meaning}: {figure(band.evidence.low)} to "
                f"{figure(band.evidence.high)} g/kg."
            )
        return Explanation(
            f"What is left: ({figure(found.energy.target, 0)} − 4 × "
            f"{figure(macros.protein.target, 1)} − 9 × {figure(found.fat.target, 1)}) / 4 = "
            f"{figure(grams, 0)} g, {figure(grams / weight, 1)} g/kg.{usual}",
            "Lifting alone rarely needs the upper bands that endurance athletes use.",
            rests_on(
                *(() if band is None else (band,)),
                nutrients.CARBOHYDRATE_ENERGY,
                nutrients.CARBOHYDRATE_PER_KG,
                nutrients.CARBOHYDRATE_ALLOWANCE,
            ),
            "carbohydrate",
        )

    return explain


def why_day_fat(day: str) -> Callable[[Case], Explanation]:
    """Return a function that explains the fat of 'training' or 'rest' days or of a weekday."""

    def explain(case: Case) -> Explanation:
        usual, fat = case.amounts.macros.fat.target, case.amounts.days.of(day).fat
        formula = f"A quarter of the week's energy or its floor: {figure(usual, 0)} g"
        if apart(usual, fat.target, 0):
            more = "more" if fat.target > usual else "less"
            formula = (
                f"{figure(fat.target, 0)} g, {more} than the {figure(usual, 0)} g of the mean day: "
                "fat takes up the slack so that carbohydrate keeps to the band of the day"
            )
        return Explanation(f"{formula}.", _fat_limits(fat.low), _fat_evidence(case))

    return explain


def why_fibre(case: Case) -> Explanation:
    """Return how the day's fibre was found."""
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
        rests_on(nutrients.adequate_fibre, nutrients.MOST_FIBRE, nutrients.EUROPEAN_FIBRE),
    )


def why_per_meal(case: Case) -> Explanation:
    """Return how protein is spread over meals."""
    day, meals = case.amounts.macros.protein.target, case.inputs.meals
    least = protein.meal_hint_threshold(case.inputs.weight_kg, case.inputs.age, case.inputs.diet)
    return Explanation(
        f"{figure(day, 0)} g / {meals} meals = {figure(day / meals, 0)} g.",
        f"A meal below {figure(least, 0)} g builds somewhat less. No meal has a ceiling: "
        f"{figure(protein.TRIED_IN_A_MEAL)} g at once did more than 25 g. The day counts most.",
        rests_on(protein.MEAL_YOUNG, protein.MEAL_OLDER, protein.TRIED_IN_A_MEAL),
    )


def why_water(case: Case) -> Explanation:
    """Return how the day's drinks were found."""
    return Explanation(
        f"{evidence.worked(hydration.daily_water, case.sex, sweat_ml_per_day=0)} = "
        f"{figure(case.amounts.water.target, 0)} ml of drinks a day.",
        "A middle between European and American advice, for ordinarily active days; thirst is a "
        f"good guide. Sips of training are in it; what they come to above {figure(HELD)} ml is "
        "added on that day.",
        rests_on(hydration.daily_water, HELD),
    )


def why_training_fluid(case: Case) -> Explanation:
    """Return how the sips of a session were found."""
    minutes, rate = case.inputs.training_minutes, case.inputs.sweat_rate
    ceiling = hydration.fluid_ceiling(minutes)
    if rate == rate:
        share = figure(100 * REPLACED)
        line = f"{share} % of your {figure(rate)} litres of sweat an hour"
    else:
        line = evidence.worked(hydration.training_fluid, minutes=minutes)
        if case.inputs.weight_kg < FULL_SIPS:
            line = f"{line} × {figure(case.inputs.weight_kg)} kg / {figure(FULL_SIPS)} kg"
    return Explanation(
        f"{line} = {figure(case.amounts.training_fluid.target, 0)} ml over "
        f"{figure(minutes, 0)} min.",
        f"To thirst, and never more than {figure(ceiling, 0)} ml. "
        "Afterwards meals and drinks to thirst make up for it; only with another session within "
        f"12 hours drink {figure(hydration.AFTER_LOW)} to {figure(hydration.AFTER_HIGH)} litres "
        f"for each kilogram lost. {hydration.HYPONATRAEMIA_WARNING}",
        rests_on(
            hydration.training_fluid,
            REPLACED,
            hydration.DURING_CEILING,
            hydration.AFTER_LOW,
        ),
        "water",
    )


def _need_evidence(age: float) -> tuple[Evidence, ...]:
    if age < sleep.ADULT_FROM:
        return rests_on(sleep.TEEN_LOW, sleep.TEEN_HIGH)
    if age < sleep.OLDER_FROM:
        return rests_on(sleep.ADULT_LOW, sleep.ADULT_HIGH)
    return rests_on(sleep.OLDER_LOW, sleep.OLDER_HIGH)


def why_sleep(case: Case) -> Explanation:
    """Return where the need for sleep comes from."""
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


def why_time_in_bed(case: Case) -> Explanation:
    """Return how time in bed and lights out were found."""
    need, efficiency = case.amounts.sleep.target, case.inputs.sleep_efficiency
    found = case.amounts.time_in_bed
    measured = efficiency == efficiency
    if measured:
        line = evidence.worked(night.uncapped_time_in_bed, need_h=need, efficiency=efficiency)
        rests = rests_on(night.uncapped_time_in_bed, night.LONGEST_TIME_IN_BED)
    else:
        awake = night.time_awake(case.inputs.age)
        line = f"{figure(need)} h asleep + {figure(awake * 60, 0)} min awake"
        rests = rests_on(night.AWAKE_YOUNGER, night.AWAKE_OLDER, night.LONGEST_TIME_IN_BED)
    formula = f"{line} = {figure(found.uncapped_hours.target)} h in bed"
    if found.capped.target:
        formula += f", kept to {figure(found.hours.target)} h"
    if found.capped.high and not found.capped.target:
        formula += f" (the range ends at {figure(found.hours.high)} h)"
    formula += (
        f"; {clock(case.inputs.wake_minute, 1)} less that is lights out at "
        f"{clock(case.amounts.bedtime_minute)}."
    )
    return Explanation(
        formula,
        "Your efficiency already holds the minutes awake, so nothing is added for falling asleep."
        if measured
        else "To fall asleep and to wake in the night takes time: a plain allowance for your "
        "age. A quarter of an hour either way is fine; feeling rested is the better test.",
        rests,
    )


def why_cutoff(case: Case) -> Explanation:
    """Return how the last caffeine was found."""
    planned = case.amounts.caffeine_mg
    amount = planned if planned > 0 else caffeine.COFFEE_MG
    what = f"{figure(amount, 0)} mg" + ("" if planned > 0 else " (a cup of coffee)")
    hours = caffeine.hours_before_bed(amount)
    later = caffeine.hours_before_bed_later_trial(amount)
    less = (
        f" Less than {figure(caffeine.LESS_SUFFICES)} mg/kg has helped as much as more."
        if planned > 0
        else ""
    )
    return Explanation(
        f"{what}: {figure(hours, 1)} h before {clock(case.amounts.bedtime_minute)}.",
        f"A model's mean; a later trial points to {figure(later, 1)} h, and people differ.{less}",
        rests_on(
            caffeine.hours_before_bed,
            caffeine.LARGE_HOURS,
            *((caffeine.LESS_SUFFICES,) if planned > 0 else ()),
        ),
    )
