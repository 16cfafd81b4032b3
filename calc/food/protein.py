"""Protein: how much in a day and in a meal, and for which body weight it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise, select
from calc.evidence import Constant, Read, bibliography
from calc.person.body import body_mass_index

TRAINED = "healthy adults who lift, mostly 18-35 years"
OLDER = "adults of 65 years and more who train"

_morton = partial(
    Constant,
    unit="g/kg/day",
    source=bibliography.MORTON_2018,
    read=Read.SECONDARY,
    grade="A",
    population=TRAINED,
)
PROTEIN_LOW = _morton(
    1.6,
    meaning="protein beyond which trials found no further gain on average; enough for most",
    low=1.03,
    high=2.20,
)
PROTEIN_DEFAULT = Constant(
    1.8, "g/kg/day", "protein aimed for when nothing else is asked", low=1.6, high=2.2
)
PROTEIN_HIGH = _morton(
    2.2,
    meaning="upper confidence limit of the plateau: no reason to go above when not dieting",
    low=1.03,
    high=2.20,
)
RECOMPOSITION_LOW = Constant(1.9, "g/kg/day", "middle of 1.6-2.2: recomposition uses what is above")
RECOMPOSITION_DEFAULT = Constant(2.0, "g/kg/day", "protein aimed for in recomposition", low=1.9)
CUT_LOW = Constant(1.8, "g/kg/day", "protein in a cut when fat-free mass is unknown, low end")
CUT_DEFAULT = Constant(2.1, "g/kg/day", "middle of 1.8-2.4, aimed for in a cut", low=1.8, high=2.4)
CUT_HIGH = Constant(2.4, "g/kg/day", "protein in a cut when fat-free mass is unknown, high end")

_bauer = partial(Constant, source=bibliography.BAUER_2013, read=Read.PRIMARY, grade="B")
OLDER_AGE = _bauer(
    65,
    "years",
    "age from which the figures for older adults are used",
    population="adults who train",
)
OLDER_LOW = _bauer(1.2, "g/kg/day", "least protein for an older adult who trains", population=OLDER)
OLDER_DEFAULT = Constant(1.6, "g/kg/day", "protein aimed for from 65 years", population=OLDER)
OLDER_HIGH = Constant(2.0, "g/kg/day", "most protein offered from 65 years", population=OLDER)
OLDER_DEFICIT = Constant(
    1.8, "g/kg/day", "middle of 1.6-2.0, aimed for in recomposition or a cut", population=OLDER
)

_helms = partial(
    Constant,
    unit="g/kg fat-free mass/day",
    source=bibliography.HELMS_2014,
    read=Read.PRIMARY,
    grade="B",
    population="lean, resistance-trained adults in a deficit",
)
DEFICIT_SLOPE = Constant(
    0.07,
    "effect size per g/kg/day",
    "fat-free mass by protein in a deficit: a line without a plateau, and a small effect",
    source=bibliography.REFALO_2025,
    read=Read.PART,
    grade="B",
    population="people without obesity who lift in a deficit, 29 studies; exploratory",
    low=-0.01,
    high=0.14,
    seen="the abstract",
)
CUT_LEAN_LOW = _helms(2.3, meaning="protein in a deficit, low end")
CUT_LEAN_DEFAULT = Constant(
    2.7, "g/kg fat-free mass/day", "middle of 2.3-3.1, aimed for in a deficit", low=2.3, high=3.1
)
CUT_LEAN_HIGH = _helms(3.1, meaning="protein in a deficit, high end")
OBESITY_LEAN_LOW = Constant(
    2.0, "g/kg fat-free mass/day", "protein from BMI 30 when fat-free mass is known, low end"
)
OBESITY_LEAN_DEFAULT = Constant(
    2.2, "g/kg fat-free mass/day", "middle of 2.0-2.4, aimed for from BMI 30", low=2.0, high=2.4
)
OBESITY_LEAN_HIGH = Constant(
    2.4, "g/kg fat-free mass/day", "protein from BMI 30 when fat-free mass is known, high end"
)
PLANT_EXTRA = Constant(
    0.2,
    "g/kg/day",
    "added to the low end and the target of an exclusively plant-based diet: 1.8 in place of 1.6",
)

REFERENCE_BMI = Constant(25, "kg/m²", "BMI where the reference weight starts", low=22, high=25)
EXCESS_SHARE = Constant(
    0.25,
    "fraction",
    "share of the weight above the reference that counts for protein in obesity; clinical "
    "practice, not validated in people who lift",
    grade="C",
    population="adults with obesity",
)
BLEND_START_BMI = Constant(
    26,
    "kg/m²",
    "body mass index up to which actual weight counts. The common wish to blend from 27 cannot be "
    "met without giving a heavier person less: at 30 the rule for obesity counts as BMI 26.25",
)
OBESITY_BMI = Constant(
    30,
    "kg/m²",
    "body mass index from which the rule for obesity counts in full",
    source=bibliography.WHO_2000,
    read=Read.CITED,
    grade="B",
    population="adults; in Asian populations WHO sees risks from lower values",
    seen="a copy of the table of WHO/FAO TRS 916",
)

_meal = partial(
    Constant, unit="g/kg/meal", source=bibliography.MOORE_2015, read=Read.SECONDARY, grade="C"
)
_LEVELLED = "protein at which muscle protein synthesis levelled off after a meal"
MEAL_YOUNG = _meal(
    0.24,
    meaning=f"{_LEVELLED}, younger men",
    population="healthy younger men, isolated protein at rest",
    low=0.18,
    high=0.30,
)
MEAL_OLDER = _meal(
    0.40,
    meaning=f"{_LEVELLED}, older men",
    population="healthy older men, isolated protein at rest",
    low=0.21,
    high=0.59,
)
TRIED_IN_A_MEAL = Constant(
    100,
    "g/meal",
    "protein of a meal that did more, and for longer, than 25 g: no ceiling was found",
    source=bibliography.TROMMELEN_2023,
    read=Read.PART,
    grade="C",
    population="36 young men after lifting; a response of hours, not muscle gained",
    seen="the front page, and an audit of its text",
)
MEAL_PLANT = Constant(1.15, "fraction", "meal hint of a diet of plants, times", low=1.1, high=1.2)
PRE_SLEEP = Constant(
    0.4, "g/kg", "optional protein 30-60 min before bed, inside the day's total", grade="C"
)

WARN_PER_KG = Constant(2.6, "g/kg/day", "asked-for protein above which we add a word")
MOST_PER_KG = Constant(
    3.5,
    "g/kg/day",
    "most protein given whatever is asked: the tolerable upper limit of people used to it; for "
    "long, the same review calls 2 g/kg safe and advises against more",
    source=bibliography.WU_2016,
    read=Read.PART,
    grade="C",
    population="healthy adults who are well adapted",
    seen="the abstract",
)

PROTEIN_NOTES: Mapping[str, str] = MappingProxyType(
    {
        "above_2_6_per_kg": "Above 2.6 g/kg little more is gained, and less room is left for other "
        "foods. One review of safety would not stay above 2 g/kg for long.",
        "above_3_5_per_kg": "3.5 g/kg is the most that we give: it is the limit for people who are "
        "used to it, and one review of safety would not stay above 2 g/kg for long.",
        "below_range": "This is below the range that trials of resistance training support.",
    }
)


class ProteinTarget(NamedTuple):
    """Protein for a day, and how it was reached.

    `band` is in g/day; `per_kg` the same per kg of `reference_weight_kg`, `per_kg_fat_free_mass`
    per kg of fat-free mass (nan where that is unknown). `basis` is 'reference_weight',
    'fat_free_mass', or 'transition' where a person with known fat-free mass stands between the
    rule for lean people and the one for obesity. `code` is '' or a key of `PROTEIN_NOTES`.
    `asked` is what was asked for in g/kg, nan for the default.
    """

    band: Band
    per_kg: Band
    per_kg_fat_free_mass: Band
    reference_weight_kg: Numbers
    basis: Numbers
    code: Numbers
    asked: Numbers


def _between(bmi: Numbers, at_start: Numbers, at_obesity: Numbers) -> Numbers:
    share = (bmi - BLEND_START_BMI) / (OBESITY_BMI - BLEND_START_BMI)
    return at_start + share * (at_obesity - at_start)


def _adjusted(bmi: Numbers) -> Numbers:
    return REFERENCE_BMI + EXCESS_SHARE * (bmi - REFERENCE_BMI)


@elementwise
def reference_weight(weight_kg: Numbers, height_cm: Numbers) -> Numbers:
    """Return the weight in kg that protein is counted for.

    It is the actual weight up to BMI 26; from BMI 30 it is the weight at BMI 25 and a quarter of
    what is above it; a straight line joins the two, so that a heavier person never gets less.

    >>> reference_weight(80, 180)
    80.0
    >>> round(reference_weight(120, 175), 2)
    87.42
    """
    bmi = body_mass_index(weight_kg, height_cm)
    joining = _between(bmi, BLEND_START_BMI, _adjusted(OBESITY_BMI))
    # The three lines meet at 26 and at 30, so where one holds the others do not reach past it.
    return np.minimum(bmi, np.maximum(joining, _adjusted(bmi))) * (height_cm / 100) ** 2


def _per_kg(goal: Numbers, older: Numbers, diet: Numbers) -> Band:
    recomposition, cut = goal == "recomposition", goal == "cut"
    which = [older & (recomposition | cut), older, cut, recomposition]
    extra = np.where(diet == "vegan", PLANT_EXTRA, 0.0)
    low = select(which, [OLDER_DEFAULT, OLDER_LOW, CUT_LOW, RECOMPOSITION_LOW], PROTEIN_LOW)
    target = select(
        which, [OLDER_DEFICIT, OLDER_DEFAULT, CUT_DEFAULT, RECOMPOSITION_DEFAULT], PROTEIN_DEFAULT
    )
    high = select(which, [OLDER_HIGH, OLDER_HIGH, CUT_HIGH, PROTEIN_HIGH], PROTEIN_HIGH)
    return Band(low + extra, target + extra, high)


def _by_fat_free_mass(
    lean_grams: Numbers, obese_grams: Numbers, bmi: Numbers
) -> tuple[Numbers, Numbers]:
    """Join the rule for lean people to the one for obesity; say also where neither holds alone.

    Both rules are grams that grow in proportion to weight at the same share of body fat, so the
    amounts of the same person at BMI 26 and at BMI 30 follow by proportion. Where the rule for
    obesity asks for less than the lean rule gives at BMI 26, that amount is held.
    """
    held = lean_grams * BLEND_START_BMI / bmi
    joined = _between(bmi, held, np.maximum(held, obese_grams * OBESITY_BMI / bmi))
    heavy = np.where(bmi >= OBESITY_BMI, np.maximum(held, obese_grams), joined)
    grams = np.where(bmi <= BLEND_START_BMI, lean_grams, heavy)
    return grams, (grams != lean_grams) & (grams != obese_grams)


@elementwise
def protein_target(
    weight_kg: Numbers,
    height_cm: Numbers,
    age: Numbers,
    goal: Numbers,
    diet: Numbers = "omnivore",
    fat_free_mass_kg: Numbers = np.nan,
    asked_per_kg: Numbers = np.nan,
) -> ProteinTarget:
    """Return protein for a day.

    1.6-2.2 g per kg of reference weight; its upper half in recomposition; 1.8-2.4 in a cut, or
    2.3-3.1 g per kg of fat-free mass where that is known; 1.2-2.0 from 65 years whatever else is
    known; 2.0-2.4 g per kg of fat-free mass from BMI 30 where that is known. `fat_free_mass_kg` is
    nan where unknown, `asked_per_kg` nan for the default. What is asked replaces the target, up to
    3.5 g/kg, and the band widens to hold it. Never falls as weight grows at the same height and
    share of body fat. Sources: Morton 2018, PROT-AGE 2013, Helms 2014; the rest is our choice.

    >>> protein_target(80, 180, 30, "gain").band
    Band(low=128.0, target=144.0, high=176.0)
    >>> protein_target(80, 180, 30, "cut", fat_free_mass_kg=68).basis
    'fat_free_mass'
    """
    goal, diet = np.asarray(goal), np.asarray(diet)
    older = np.asarray(age) >= OLDER_AGE
    weight = reference_weight(weight_kg, height_cm)
    bmi = body_mass_index(weight_kg, height_cm)
    per_kg = _per_kg(goal, older, diet)

    known = ~np.isnan(fat_free_mass_kg) & ~older
    lean_cut = known & (goal == "cut")
    by_lean = known & (lean_cut | (bmi > BLEND_START_BMI))
    lean_rates = Band(CUT_LEAN_LOW, CUT_LEAN_DEFAULT, CUT_LEAN_HIGH)
    obese_rates = Band(OBESITY_LEAN_LOW, OBESITY_LEAN_DEFAULT, OBESITY_LEAN_HIGH)
    parts = []
    for per, lean, obese in zip(per_kg, lean_rates, obese_rates, strict=True):
        lean_grams = np.where(lean_cut, lean * fat_free_mass_kg, per * weight_kg)
        grams, mixed = _by_fat_free_mass(lean_grams, obese * fat_free_mass_kg, bmi)
        parts.append((np.where(by_lean, grams, per * weight), mixed))
    (low, _), (default, mixed), (high, _) = parts

    asked = ~np.isnan(asked_per_kg)
    target = np.where(asked, np.minimum(asked_per_kg, MOST_PER_KG) * weight, default)
    code = select(
        [asked_per_kg > MOST_PER_KG, asked_per_kg > WARN_PER_KG, asked & (target < low)],
        ["above_3_5_per_kg", "above_2_6_per_kg", "below_range"],
        "",
    )
    band = Band(np.minimum(low, target), target, np.maximum(high, target))
    return ProteinTarget(
        band=band,
        per_kg=band.map(lambda grams: grams / weight),
        per_kg_fat_free_mass=band.map(lambda grams: grams / fat_free_mass_kg),
        reference_weight_kg=weight,
        basis=select(
            [asked | ~by_lean, mixed], ["reference_weight", "transition"], "fat_free_mass"
        ),
        code=code,
        asked=asked_per_kg,
    )


def protein_per_meal(band: Band, meals: Numbers) -> Band:
    """Return protein in g for each of `meals` equal meals; it is arithmetic and not a ceiling.

    >>> protein_per_meal(Band(128, 144, 176), 4)
    Band(low=32.0, target=36.0, high=44.0)
    """
    return band.map(lambda grams: grams / meals)


@elementwise
def meal_hint_threshold(weight_kg: Numbers, age: Numbers, diet: Numbers = "omnivore") -> Numbers:
    """Return the protein in g below which a meal deserves a hint (it is never an error).

    >>> meal_hint_threshold(80, 70)
    32.0
    """
    per_kg = np.where(np.asarray(age) >= OLDER_AGE, MEAL_OLDER, MEAL_YOUNG)
    return weight_kg * per_kg * np.where(np.asarray(diet) == "vegan", MEAL_PLANT, 1.0)


@elementwise
def pre_sleep_protein(weight_kg: Numbers) -> Numbers:
    """Return the optional protein in g before bed; it counts inside the day's total.

    >>> pre_sleep_protein(80)
    32.0
    """
    return PRE_SLEEP * weight_kg
