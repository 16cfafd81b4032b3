"""Why protein, fat, carbohydrate and fibre are what they are."""

from __future__ import annotations

from collections.abc import Callable

from calc import evidence, nutrients, protein, protein_meals
from calc.evidence import figure
from calc.explain.case import Case, Explanation, rests_on


def why_protein(case: Case) -> Explanation:
    """Return how the day's protein was found."""
    target, given = case.amounts.protein, case.amounts.macros.protein.target
    grams = f"{figure(target.band.target, 0)} g/day"
    if target.basis == "reference_weight":
        per_kg, weight = target.per_kg.target, target.reference_weight_kg
        counted = "" if weight == case.inputs.weight_kg else " of reference weight"
        formula = f"{figure(per_kg)} g/kg × {figure(weight, 1)} kg{counted} = {grams}."
        evidence_used = rests_on(
            protein.PROTEIN_LOW, protein.PROTEIN_DEFAULT, protein.PROTEIN_HIGH, protein.EXCESS_SHARE
        )
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
        "The plateau in trials lies at 1.6 g/kg with a confidence interval of 1.03 to 2.20: the "
        "low end is enough for most, the high end is no requirement.",
        evidence_used,
        "protein",
    )


def why_fat(case: Case) -> Explanation:
    """Return how the day's fat was found."""
    fat, energy = case.amounts.macros.fat.target, case.amounts.energy.target
    share = fat * nutrients.FAT_ENERGY / energy * 100
    return Explanation(
        f"{figure(share, 0)} % of {figure(energy, 0)} kcal / 9 kcal/g = {figure(fat, 0)} g/day.",
        f"Not below {figure(case.amounts.macros.fat.low, 0)} g; up to 35 % of energy is usual.",
        rests_on(
            nutrients.FAT_SHARE_DEFAULT,
            nutrients.FAT_PER_KG_FLOOR,
            nutrients.FAT_SHARE_FLOOR_CUT
            if case.inputs.goal == "cut"
            else nutrients.FAT_SHARE_FLOOR,
            nutrients.FAT_SHARE_HIGH,
            nutrients.FAT_ENERGY,
        ),
    )


def why_carbohydrate(training: bool) -> Callable[[Case], Explanation]:
    """Return a function that explains the carbohydrate of one kind of day."""

    def explain(case: Case) -> Explanation:
        macros, days = case.amounts.macros, case.amounts.days
        energy = (days.training_energy if training else days.rest_energy).target
        grams = (days.training_carbohydrate if training else days.rest_carbohydrate).target
        return Explanation(
            f"What is left: ({figure(energy, 0)} − 4 × {figure(macros.protein.target, 1)} − "
            f"9 × {figure(macros.fat.target, 1)}) / 4 = {figure(grams, 0)} g, "
            f"{figure(grams / case.inputs.weight_kg, 1)} g/kg.",
            "Lifting alone rarely needs the upper bands that endurance athletes use.",
            rests_on(
                nutrients.CARBOHYDRATE_ENERGY,
                nutrients.CARBOHYDRATE_PER_KG,
                nutrients.CARBOHYDRATE_ALLOWANCE,
            ),
            "carbohydrate",
        )

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
    least = protein_meals.meal_hint_threshold(
        case.inputs.weight_kg, case.inputs.age, case.inputs.diet
    )
    return Explanation(
        f"{figure(day, 0)} g / {meals} meals = {figure(day / meals, 0)} g.",
        f"A meal below {figure(least, 0)} g builds somewhat less; there is no ceiling for a meal.",
        rests_on(protein_meals.MEAL_YOUNG, protein_meals.MEAL_OLDER),
    )
