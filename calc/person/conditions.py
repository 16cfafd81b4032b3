"""What a person may tell us about their health, and which numbers we then leave to a clinician.

Each condition says what is withheld and why, what remains and helps, and whom to ask. Withholding
one number withholds those that would give it away: whoever sees protein, fat and carbohydrate in
grams also sees the energy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from calc.evidence import Constant
from calc.food.caffeine import PREGNANCY_CAP

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "energy": "energy",
        "protein": "protein",
        "fat": "fat",
        "carbohydrate": "carbohydrate",
        "fibre": "fibre",
        "weekly_gain": "rate of weight change",
        "deficit": "eating below maintenance",
        "water": "water",
        "sodium": "sodium",
        "caffeine": "caffeine",
        "creatine": "creatine",
        "fasted_training": "training before eating",
        "sleep": "sleep targets",
    }
)

_ENERGY = frozenset({"energy", "fat", "carbohydrate", "fibre", "weekly_gain", "deficit"})
_NUTRITION = _ENERGY | {"protein"}
_FLUID = frozenset({"water", "sodium"})
_PREGNANCY = _NUTRITION | {"water", "creatine", "fasted_training"}

_TIMING = "Regular meals, the training clock and sleep still help"
_SLEEP_TOO = "Sleep, meal times and the training clock are still here"


@dataclass(frozen=True)
class Condition:
    """One answer to 'Health conditions (optional)' and what follows from it.

    `label` is the answer as a person reads it; `withheld` names topics (the keys of `TOPICS`) that
    get no number; `why`, `instead` and `ask` are calm sentences for the reader. `hides_numbers`
    asks the page for its mode without body figures. `caffeine_limit_mg`, where given, caps the
    caffeine of a whole day. A condition that is not `askable` is applied by us (from the age).
    """

    name: str
    label: str
    withheld: frozenset[str]
    why: str
    instead: str
    ask: str
    askable: bool = True
    hides_numbers: bool = False
    caffeine_limit_mg: Constant | None = None


_ALL = (
    Condition(
        "pregnant",
        "Pregnant",
        _PREGNANCY,
        "Energy and nutrients in pregnancy follow the weeks and the check-ups, which an estimate "
        "from body weight does not know.",
        f"{_TIMING}. Caffeine stays at or below 200 mg a day from all sources.",
        "A midwife, an obstetrician or a registered dietitian",
        caffeine_limit_mg=PREGNANCY_CAP,
    ),
    Condition(
        "trying_to_conceive",
        "Trying to become pregnant",
        _PREGNANCY,
        "Enough energy matters for the cycle and for an early pregnancy, and our estimates were "
        "made for people outside that time.",
        f"{_TIMING}. Caffeine stays at or below 200 mg a day from all sources.",
        "A doctor, a midwife or a registered dietitian",
        caffeine_limit_mg=PREGNANCY_CAP,
    ),
    Condition(
        "lactating",
        "Breastfeeding, or gave birth in the last 6 months",
        _PREGNANCY,
        "Recovery and milk take energy and fluid of their own, which our estimates leave out.",
        "Eating to appetite, drinking to thirst and sleep in any portion that the day allows.",
        "A midwife, a doctor or a registered dietitian",
    ),
    Condition(
        "kidney_disease",
        "Kidney disease, a single kidney, or an abnormal kidney test",
        frozenset({"protein", "fat", "carbohydrate", "creatine"}) | _FLUID,
        "The right protein, fluid and sodium depend on how the kidneys work, which only a test "
        "shows. Fat and carbohydrate are left out because they would give the protein away.",
        f"{_SLEEP_TOO}, and so is the estimate of energy.",
        "A kidney clinic, a doctor or a renal dietitian",
    ),
    Condition(
        "insulin",
        "Diabetes treated with insulin or a sulfonylurea",
        _ENERGY | {"fasted_training"},
        "A change in carbohydrate, energy or training without food can lower blood sugar too far "
        "when doses stay the same.",
        f"{_SLEEP_TOO}, and so is protein. Food before training is the default here.",
        "A diabetes team, who can fit doses to training",
    ),
    Condition(
        "eating_disorder",
        "An eating disorder, now or in the past",
        _NUTRITION | {"fasted_training"},
        "Targets and counting can make things harder, so nothing is counted here.",
        f"{_SLEEP_TOO}: regular meals, enough rest, and training for how it feels.",
        "A doctor, a therapist or a dietitian who knows eating disorders",
        hides_numbers=True,
    ),
    Condition(
        "heart_failure",
        "Heart failure",
        _NUTRITION | _FLUID | {"caffeine", "creatine"},
        "Fluid, sodium and weight are watched together with medicines.",
        f"{_SLEEP_TOO}.",
        "A heart clinic, a doctor or a registered dietitian",
    ),
    Condition(
        "liver_disease",
        "Liver disease",
        _NUTRITION | _FLUID | {"caffeine", "creatine", "fasted_training"},
        "The liver's state decides how much protein, fluid and sodium suit, and how long a gap "
        "between meals is safe.",
        f"{_SLEEP_TOO}.",
        "A liver clinic, a doctor or a registered dietitian",
    ),
    Condition(
        "cancer_treatment",
        "In treatment for cancer",
        _NUTRITION | {"creatine", "fasted_training"},
        "Appetite, weight and what the body uses change with the treatment.",
        "Eating what is tolerated when it is tolerated, gentle training as agreed, and sleep.",
        "The treating team or an oncology dietitian",
    ),
    Condition(
        "bariatric_surgery",
        "Had weight-loss surgery",
        _NUTRITION | {"water", "fasted_training"},
        "Portions, protein and drinking with meals follow the surgery and the time since.",
        f"{_SLEEP_TOO}.",
        "The surgical team or a bariatric dietitian",
    ),
    Condition(
        "glp1",
        "Taking a GLP-1 medicine (semaglutide, tirzepatide and the like)",
        frozenset({"deficit"}),
        "The medicine already lowers what is eaten, so no deficit of ours is put on top.",
        "Protein spread over the day and resistance training help to keep lean mass; the other "
        "estimates are shown.",
        "The prescriber or a registered dietitian",
    ),
    Condition(
        "body_altering_drugs",
        "Using anabolic steroids or other drugs that change body composition",
        _ENERGY | {"caffeine"},
        "Expenditure and weight change no longer follow the equations, and stimulants add up.",
        f"{_SLEEP_TOO}, and so is protein.",
        "A doctor, in confidence; many clinics ask no questions beyond health",
    ),
    Condition(
        "untreated_thyroid",
        "A thyroid disorder that is not yet under treatment",
        _ENERGY,
        "The thyroid sets resting energy, and no equation knows by how much.",
        f"{_SLEEP_TOO}, and so is protein.",
        "A doctor; once treatment is stable, the estimates fit again",
    ),
    Condition(
        "hypertension",
        "High blood pressure",
        frozenset({"sodium", "caffeine"}),
        "Sodium and larger doses of caffeine both act on blood pressure.",
        "Everything else is shown.",
        "A doctor or a pharmacist",
    ),
    Condition(
        "diuretics",
        "Taking water tablets (diuretics)",
        _FLUID,
        "The medicine changes how much water and sodium leave the body.",
        "Everything else is shown; thirst and the doctor's advice guide drinking.",
        "A doctor or a pharmacist",
    ),
    Condition(
        "past_hyponatraemia",
        "Low blood sodium (hyponatraemia or SIADH), now or in the past",
        _FLUID,
        "Drinking beyond thirst can lower blood sodium again.",
        "Everything else is shown; thirst guides drinking.",
        "A doctor",
    ),
    Condition(
        "arrhythmia",
        "An irregular heartbeat",
        frozenset({"caffeine"}),
        "Caffeine can set off an irregular beat in some people.",
        "Everything else is shown.",
        "A doctor or a heart clinic",
    ),
    Condition(
        "anxiety_disorder",
        "An anxiety or panic disorder",
        frozenset({"caffeine"}),
        "Caffeine can feel like, and add to, anxiety.",
        "Everything else is shown.",
        "A doctor or a therapist",
    ),
    Condition(
        "stimulant_medication",
        "Taking a stimulant medicine",
        frozenset({"caffeine"}),
        "Caffeine adds to what the medicine does to heart and sleep.",
        "Everything else is shown.",
        "The prescriber or a pharmacist",
    ),
    Condition(
        "sleep_disorder",
        "A sleep disorder, suspected sleep apnoea, or bipolar disorder",
        frozenset({"sleep"}),
        "Aiming for hours in bed can make a sleep disorder harder, so sleep is shown as "
        "background reading and not as a target.",
        "A steady time to get up, daylight in the morning, and everything about food.",
        "A doctor or a sleep clinic",
    ),
    Condition(
        "new_to_training",
        "New to training, or back after a long break",
        frozenset(),
        "The first weeks teach the movements; loads can wait.",
        "Everything is shown. Form comes before weight, and progress is counted in months.",
        "A doctor where anything is unclear, and a qualified coach for the first sessions",
    ),
    Condition(
        "under_18",
        "Under 18",
        _NUTRITION | {"water", "sodium", "caffeine", "creatine", "fasted_training"},
        "Growing bodies follow their own rules, and the equations here were made from adults.",
        "Regular meals to appetite, plenty of sleep, and learning the movements.",
        "A parent or guardian with a doctor, a school nurse or a registered dietitian",
        askable=False,
    ),
)

CONDITIONS: Mapping[str, Condition] = MappingProxyType({one.name: one for one in _ALL})

ASKABLE: tuple[Condition, ...] = tuple(one for one in _ALL if one.askable)

_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "pregnancy": "pregnant",
        "trying": "trying_to_conceive",
        "conceiving": "trying_to_conceive",
        "ttc": "trying_to_conceive",
        "lactation": "lactating",
        "breastfeeding": "lactating",
        "breast_feeding": "lactating",
        "nursing": "lactating",
        "postpartum": "lactating",
        "post_partum": "lactating",
        "kidney": "kidney_disease",
        "ckd": "kidney_disease",
        "chronic_kidney_disease": "kidney_disease",
        "single_kidney": "kidney_disease",
        "abnormal_egfr": "kidney_disease",
        "diabetes": "insulin",
        "insulin_treated_diabetes": "insulin",
        "sulfonylurea": "insulin",
        "sulphonylurea": "insulin",
        "liver_failure": "liver_disease",
        "cancer": "cancer_treatment",
        "bariatric": "bariatric_surgery",
        "glp_1": "glp1",
        "semaglutide": "glp1",
        "tirzepatide": "glp1",
        "steroids": "body_altering_drugs",
        "anabolic_steroids": "body_altering_drugs",
        "thyroid": "untreated_thyroid",
        "high_blood_pressure": "hypertension",
        "diuretic": "diuretics",
        "hyponatraemia": "past_hyponatraemia",
        "hyponatremia": "past_hyponatraemia",
        "past_hyponatremia": "past_hyponatraemia",
        "siadh": "past_hyponatraemia",
        "anxiety": "anxiety_disorder",
        "stimulants": "stimulant_medication",
        "sleep_apnoea": "sleep_disorder",
        "sleep_apnea": "sleep_disorder",
        "insomnia": "sleep_disorder",
        "bipolar_disorder": "sleep_disorder",
        "novice_to_training": "new_to_training",
    }
)


def canonical(name: str) -> str | None:
    """Return our name of a condition, or None for one that we do not know.

    Case, spaces, hyphens and apostrophes make no difference, and common other names are understood
    ('CKD', 'breastfeeding'). 'under_18' is not a name to give: it follows from the age.

    >>> canonical("CKD")
    'kidney_disease'
    """
    plain = re.sub(r"[\W_]+", "_", name.strip().lower()).strip("_")
    plain = _ALIASES.get(plain, plain)
    found = CONDITIONS.get(plain)
    return plain if found is not None and found.askable else None
