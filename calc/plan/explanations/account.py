"""Why maintenance is what it is: resting energy by its equations, and the account part by part."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from calc import evidence
from calc.arrays import Band, largest_remainder
from calc.energy import combination, daily_life, resting, sessions
from calc.energy.fat_free_mass import FALLS_A_YEAR, FALLS_FROM_AGE, share_at_age
from calc.energy.maintenance import (
    DISAGREEMENT,
    ERROR_LEARNED,
    USUAL_LEVEL,
    Account,
)
from calc.energy.requirement import activity_category, estimated_energy_requirement_2023
from calc.energy.resting import RESTING_EQUATIONS, RestingEquation
from calc.evidence import Constant, Evidence, Explanation, figure, rests_on
from calc.plan.amounts import Case, trained

LEVEL_OF: Mapping[str, str] = {
    "desk": "a day at a desk",
    "standing": "a day of standing or light work",
    "moving": "a day on the move",
    "heavy": "a day of heavy work",
}
PARTS: Mapping[str, str] = {
    "resting_energy": "Resting energy",
    "daily_life": "Daily life",
    "steps": "Steps",
    "legs": "Lifting, legs",
    "upper": "Lifting, upper body",
    "whole": "Lifting, whole body",
    "endurance_easy": "Endurance, easy",
    "endurance_hard": "Endurance, hard",
    "team_sport": "Team sport",
    "walk": "Brisk walks",
    "mobility": "Mobility",
    "logs": "What your logs know beyond it",
}
ALWAYS = ("resting_energy", "daily_life")
# Below it the two say the same to somebody who reads them in tens.
SAME_KCAL = Constant(
    50, "kcal/day", "Difference up to which the usual calculators and ours say much the same"
)
_AGELESS = frozenset({"cunningham_1980", "cunningham_1991", "ten_haaf_2014_fat_free_mass"})


def _given(case: Case) -> dict[str, float]:
    return {
        "weight_kg": case.inputs.weight_kg,
        "height_cm": case.inputs.height_cm,
        "fat_free_mass_kg": case.inputs.fat_free_mass_kg,
    }


def _line(case: Case, one: RestingEquation) -> str:
    """Return an equation with the figures in it; both sexes' lines where none is given."""
    age, given = case.inputs.age, _given(case)
    if one.name == "henry_2005" and resting.between_lines(age):
        return ""
    sexes = ("male", "female") if case.sex == "unspecified" else (case.sex,)
    lines = list(dict.fromkeys(one.worked(sex, age, **given) for sex in sexes))
    text = lines[0] if len(lines) == 1 else f"(({lines[0]}) + ({lines[1]})) / 2"
    if one.name in _AGELESS and age > FALLS_FROM_AGE:
        text = f"({text}) × {figure(share_at_age(age), 3)}"
    return f"{one.label}: {text}."


def why_resting(case: Case) -> Explanation:
    """Return how resting energy was found."""
    found = case.amounts.resting
    value = f"{figure(found.band.target, 0)} kcal/day"
    if found.method == "measured":
        formula, used = f"Your measured value: {value}.", rests_on(combination.ERROR_MEASURED)
    else:
        weighed = sorted(
            ((weight, name) for name, weight in found.weights._asdict().items() if weight > 0),
            reverse=True,
        )
        entries = {one.name: one for one in RESTING_EQUATIONS}
        shares = ", ".join(
            f"{figure(weight * 100, 0)} % {entries[name].label}" for weight, name in weighed
        )
        lines = " ".join(line for _, name in weighed if (line := _line(case, entries[name])))
        formula = (
            f"The equations that apply to you, each by how well it fits people like you: {shares}; "
            f"together {value}. {lines}"
        )
        used = (
            *(evidence.of(entries[name].function) for _, name in weighed),
            *rests_on(combination.ERRORS_ALIKE),
            *(rests_on(FALLS_A_YEAR) if case.inputs.age > FALLS_FROM_AGE else ()),
        )
    doubt = (
        f"Four of five people lie within {figure(_width(found.band), 0)} % of it. The equations "
        f"give {figure(found.spread_low, 0)} to {figure(found.spread_high, 0)}."
    )
    if found.extrapolated:
        doubt += " Your age or size lies outside the samples of these equations."
    if case.sex == "unspecified":
        doubt += " Without a sex, the range spans both."
    return Explanation(formula, doubt, used)


def _width(band: Band) -> float:
    return float((band.high - band.low) / 2 / band.target * 100)


def sum_sentence(case: Case) -> str:
    """Return the account as a sum in whole kcal that adds up as it is read, each part with doubt.

    '1,901 ± 180 at rest + 951 ± 250 (a day at a desk, ...) + 171 ± 60 (lifting, ...) = 3,023'.
    """
    held = case.amounts.maintenance
    parts = {
        name: band
        for name, band in held.account._asdict().items()
        if name in ALWAYS or (name != "logs" and band.target)
    }
    exact = [float(band.target) for name, band in parts.items() if name != "resting_energy"]
    rest = float(case.amounts.resting.band.target)
    # Rest is shown elsewhere too and is the same there; the others share what is left of the sum.
    others = largest_remainder(exact, round(float(held.formula)) - round(rest), 0)
    own = case.inputs.activity_level == case.inputs.activity_level
    day = "your own day" if own else LEVEL_OF[str(case.inputs.activity)]
    level = figure(float((rest + held.account.daily_life.target) / rest))
    text = ""
    for (name, band), kcal in zip(parts.items(), (round(rest), *others), strict=True):
        if not kcal and name not in ALWAYS:
            continue
        doubt = figure(round(float(band.high - band.low) / 2, -1), 0)
        sign = "" if not text else " − " if kcal < 0 else " + "
        text += f"{sign}{figure(abs(kcal), 0)} ± {doubt} "
        text += {
            "resting_energy": "at rest",
            "daily_life": f"({day} without training, × {level} in all)",
        }.get(name, f"({PARTS[name].lower()})")
    return f"{text} = {figure(held.formula, 0)}"


def usual_sentence(case: Case) -> str:
    """Return what most calculators would say to hold weight, and why ours differs."""
    held, level = case.amounts.maintenance, float(USUAL_LEVEL)
    usual, ours = float(held.usual), float(held.band.target)
    said = f"Most calculators say {figure(round(usual, -1), 0)} kcal (Mifflin–St Jeor × 1.55)"
    if abs(ours - usual) < SAME_KCAL:
        return f"{said}; yours comes to much the same."
    side = "more" if ours > usual else "less"
    if held.learned:
        return f"{said}; your own logs say {side}."
    rest = (case.amounts.resting.band.target - usual / level) * level
    days = (float(held.level) - level) * case.amounts.resting.band.target
    if abs(rest) >= abs(days) and (rest > 0) == (ours > usual):
        lifts = case.amounts.resting.method == "combined" and trained(case.inputs) > 0
        measured = case.amounts.resting.method == "measured"
        why = (
            "your resting energy was measured"
            if measured
            else "people who train spend more at rest"
            if lifts and rest > 0
            else f"equations that fit people like you say {side} at rest"
        )
    else:
        why = f"your day and your sessions come to {figure(float(held.level))}, not 1.55"
    return f"{said}; yours is {side}: {why}."


def why_maintenance(case: Case) -> Explanation:
    """Return how maintenance was found."""
    held = case.amounts.maintenance
    if held.learned:
        return Explanation(
            f"Learned from your logs, in the calories you log: {figure(held.band.target, 0)} "
            f"kcal/day. The account would be {sum_sentence(case)}.",
            f"Drawn within {figure(ERROR_LEARNED * 100, 0)} % of it. The two differ "
            "where your body differs from the average, and where what is logged differs from what "
            "is eaten.",
            rests_on(ERROR_LEARNED, *_rests_on(case)),
        )
    width = (held.formula - held.band.low) / held.formula * 100
    doubt = (
        f"Four of five people lie within about {figure(width, 0)} % of it: resting energy and the "
        f"day make nearly all of that. {usual_sentence(case)}"
    )
    if held.second_opinion == held.second_opinion:
        category = str(activity_category(held.level)).replace("_", " ")
        doubt += (
            f" A second opinion, the 2023 energy requirement for '{category}', says "
            f"{figure(held.second_opinion, 0)}, and {figure(held.second_low, 0)} to "
            f"{figure(held.second_high, 0)} one category either side."
        )
        if held.differs:
            doubt += " The two differ by more than 15 %, so the range is widened to hold both."
    if figure(case.amounts.saved_kcal, 0) != "0":
        doubt += (
            f" In your deficit a body saves about {figure(case.amounts.saved_kcal, 0)} of it by "
            "moving less outside of training; the expected rate allows for that."
        )
    return Explanation(
        f"{sum_sentence(case)} kcal/day.",
        doubt,
        rests_on(*_rests_on(case), estimated_energy_requirement_2023, DISAGREEMENT),
    )


def _rests_on(case: Case) -> tuple[Constant, ...]:
    """Return the constants that the account of a person rests on."""
    account = case.amounts.maintenance.account
    job = daily_life.JOBS[str(case.inputs.activity)]
    kinds = [
        sessions.COSTS[kind].net
        for kind in sessions.ByKind._fields
        if getattr(account, kind).target
    ]
    return (
        job.level,
        *((daily_life.STEP_COST, job.steps) if account.steps.target else ()),
        *kinds,
        *((sessions.SESSION_DOUBT,) if kinds else ()),
        *((sessions.SAVED_IN_DEFICIT,) if case.amounts.saved_kcal else ()),
    )


def account_table(case: Case) -> pd.DataFrame:
    """Return the account of maintenance: part, low, target, high, unit, source.

    The targets add up to maintenance. Each part has its own 80 % band; their errors are taken as
    independent, so the low ends of the parts do not add up to that of the whole. Parts that are
    nothing are left out.
    """
    account: Account = case.amounts.maintenance.account
    rows = [
        (PARTS[name], *(float(end) for end in band), "kcal/day", _source(case, name))
        for name, band in account._asdict().items()
        if name in ALWAYS or band.target
    ]
    return pd.DataFrame(rows, columns=["part", "low", "target", "high", "unit", "source"])


def _source(case: Case, name: str) -> str:
    stands: dict[str, tuple[Evidence, ...]] = {
        "resting_energy": why_resting(case).evidence,
        "daily_life": rests_on(daily_life.JOBS[str(case.inputs.activity)].level),
        "steps": rests_on(daily_life.STEP_COST),
        "logs": rests_on(ERROR_LEARNED),
    }
    behind = stands.get(name) or rests_on(sessions.COSTS[name].net)
    return "; ".join(dict.fromkeys(one.source.short for one in behind))
