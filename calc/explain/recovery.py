"""Why water, sleep, bed and the last caffeine are what they are."""

from __future__ import annotations

from calc import caffeine, evidence, hydration, sleep
from calc.clock import clock
from calc.evidence import Evidence, figure
from calc.explain.case import Case, Explanation, rests_on


def why_water(case: Case) -> Explanation:
    """Return how the day's drinks were found."""
    return Explanation(
        f"{evidence.worked(hydration.daily_water, case.sex, sweat_ml_per_day=0)} = "
        f"{figure(case.amounts.water.target, 0)} ml of drinks a day.",
        "A middle between European and American advice; thirst is a good guide. The session's "
        "sips come on top.",
        rests_on(hydration.daily_water),
    )


def why_training_fluid(case: Case) -> Explanation:
    """Return how the sips of a session were found."""
    minutes = case.inputs.training_minutes
    ceiling = hydration.fluid_ceiling(minutes)
    return Explanation(
        f"{evidence.worked(hydration.training_fluid, minutes=minutes)} = "
        f"{figure(case.amounts.training_fluid.target, 0)} ml over {figure(minutes, 0)} min.",
        f"To thirst, and never more than {figure(ceiling, 0)} ml. "
        "Afterwards meals and drinks to thirst make up for it; only with another session within "
        f"12 hours drink {figure(hydration.AFTER_LOW)} to {figure(hydration.AFTER_HIGH)} litres "
        f"for each kilogram lost. {hydration.HYPONATRAEMIA_WARNING}",
        rests_on(hydration.training_fluid, hydration.DURING_CEILING, hydration.AFTER_LOW),
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
    line = evidence.worked(sleep.uncapped_time_in_bed, need_h=need, efficiency=efficiency)
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
        "The efficiency already holds the minutes awake, so nothing is added for falling asleep.",
        rests_on(sleep.uncapped_time_in_bed, sleep.LONGEST_TIME_IN_BED),
    )


def why_cutoff(case: Case) -> Explanation:
    """Return how the last caffeine was found."""
    planned = case.amounts.caffeine_mg
    amount = planned if planned > 0 else caffeine.COFFEE_MG
    what = f"{figure(amount, 0)} mg" + ("" if planned > 0 else " (a cup of coffee)")
    hours = caffeine.hours_before_bed(amount)
    later = caffeine.hours_before_bed_later_trial(amount)
    return Explanation(
        f"{what}: {figure(hours, 1)} h before {clock(case.amounts.bedtime_minute)}.",
        f"A model's mean; a later trial points to {figure(later, 1)} h, and people differ.",
        rests_on(caffeine.hours_before_bed),
    )
