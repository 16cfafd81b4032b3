"""Why energy is what it is: the goal's change, the days and the scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from calc import evidence
from calc.energy import surplus_deficit
from calc.evidence import Evidence, Explanation, figure, rests_on
from calc.expenditure import heading, kalman
from calc.person.guardrails import AVAILABILITY_FLOOR
from calc.person.profile import ENERGY_SWING
from calc.plan.amounts import Case
from calc.plan.days import WALK_PART

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
    wanted = float(holding + change.band.target)
    # Maintenance and the sum are shown elsewhere too: what is between them is made to fit.
    moved = round(wanted) - round(float(holding))
    sign = "−" if change.band.target < 0 else "+"
    formula = (
        f"Maintenance {figure(holding, 0)} {sign} {figure(abs(moved), 0)} "
        f"({figure(abs(share), 1)} %) = {figure(wanted, 0)} kcal/day."
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


def why_day_energy(day: str) -> Callable[[Case], Explanation]:
    """Return a function that explains the energy of 'training' or 'rest' days or of a weekday."""

    def explain(case: Case) -> Explanation:
        mean, days = case.amounts.energy.target, case.amounts.days
        count, swing = figure(days.count), figure(days.swing, 3)
        value, paid = days.of(day).energy.target, ""
        if day == "training":
            turn = f"1 + {swing} × (7 − {count}) / 7"
        elif day == "rest" or not days.count:
            turn = f"1 − {swing} × {count} / 7"
        else:
            costs = case.inputs.day_costs
            own = costs._asdict()[day] * case.inputs.weight_kg
            usual = sum(costs) * case.inputs.weight_kg / days.count
            turn = f"1 + {swing} × ({figure(own, 0)} / {figure(usual, 0)} − {count} / 7)"
            cost = (
                f"The day's sessions cost {figure(own, 0)} kcal" if own else "No session this day"
            )
            paid = f" {cost}; those of a usual training day cost {figure(usual, 0)} kcal."
            if case.inputs.session_minutes.walk:
                paid += f" A walk stands here with {figure(100 * WALK_PART)} % of its cost."
        return Explanation(
            f"{figure(mean, 0)} × ({turn}) = {figure(value, 0)} kcal.{paid}",
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
        f"7 × {figure(change, 0)} kcal/day / {figure(rate.kcal_per_kg, 0)} kcal/kg "
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
            surplus_deficit.lean_share_forbes,
        ),
    )
