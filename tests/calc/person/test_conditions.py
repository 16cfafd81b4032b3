"""What is withheld, for whom, and how it is said."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from calc.person.conditions import ASKABLE, CONDITIONS, TOPICS, canonical
from tests.support.cases import each

FORBIDDEN = re.compile(r"\b(clean|cheat|bad|must|cure|prevents?|diagnos\w+)\b", re.IGNORECASE)
MACROS = {"protein", "fat", "carbohydrate"}
ENERGY = {"energy", "fat", "carbohydrate", "fibre", "weekly_gain", "deficit"}
NUTRITION = ENERGY | {"protein"}

# science.md section 9 ('No automated targets'), section 3.8 (kidney), section 5 (caffeine,
# creatine), section 6 (water and sodium), section 7 ('Not for').
WITHHELD = [
    ("pregnant", NUTRITION | {"water", "creatine"}),
    ("trying_to_conceive", NUTRITION | {"water", "creatine"}),
    ("lactating", NUTRITION | {"water", "creatine"}),
    ("kidney_disease", {"protein", "creatine", "water", "sodium"}),
    ("insulin", {"carbohydrate", "energy", "fasted_training"}),
    ("eating_disorder", NUTRITION),
    ("heart_failure", NUTRITION | {"water", "sodium"}),
    ("liver_disease", NUTRITION | {"water"}),
    ("cancer_treatment", NUTRITION),
    ("bariatric_surgery", NUTRITION),
    ("glp1", {"deficit"}),
    ("body_altering_drugs", {"energy", "weekly_gain", "caffeine"}),
    ("untreated_thyroid", {"energy"}),
    ("hypertension", {"sodium", "caffeine"}),
    ("diuretics", {"water"}),
    ("past_hyponatraemia", {"water", "sodium"}),
    ("arrhythmia", {"caffeine"}),
    ("anxiety_disorder", {"caffeine"}),
    ("stimulant_medication", {"caffeine"}),
    ("sleep_disorder", {"sleep"}),
    ("under_18", NUTRITION | {"caffeine", "creatine"}),
]


@each("name, topics", WITHHELD)
def test_what_the_science_leaves_to_a_clinician_is_withheld(name, topics):
    assert topics <= CONDITIONS[name].withheld


def test_every_condition_withholds_something_except_being_new_to_training():
    assert {one.name for one in CONDITIONS.values() if not one.withheld} == {"new_to_training"}
    assert set(CONDITIONS) == {name for name, _ in WITHHELD} | {"new_to_training"}


@each("condition", CONDITIONS.values())
def test_no_withheld_number_can_be_worked_out_from_those_that_are_shown(condition):
    shown = set(TOPICS) - condition.withheld
    assert condition.withheld <= set(TOPICS)
    if "energy" in condition.withheld:
        assert not {"carbohydrate", "fibre", "weekly_gain"} & shown
    if "protein" in condition.withheld and "energy" in shown:
        assert not {"fat", "carbohydrate"} <= shown


@each("condition", CONDITIONS.values())
def test_every_condition_says_why_what_remains_and_whom_to_ask_in_calm_words(condition):
    for text in (condition.label, condition.why, condition.instead, condition.ask):
        assert text
        assert not FORBIDDEN.search(text)
        assert "you need" not in text.lower()
        assert "!" not in text


def test_caffeine_is_capped_at_200_mg_while_pregnant_or_trying():
    capped = {one.name: float(one.caffeine_limit_mg) for one in ASKABLE if one.caffeine_limit_mg}
    assert capped == {"pregnant": 200.0, "trying_to_conceive": 200.0}


def test_only_an_eating_disorder_hides_the_numbers():
    assert [one.name for one in ASKABLE if one.hides_numbers] == ["eating_disorder"]


@each(
    "written, name",
    [
        ("Pregnancy", "pregnant"),
        ("pregnant", "pregnant"),
        ("Trying to conceive", "trying_to_conceive"),
        ("lactation", "lactating"),
        ("breast-feeding", "lactating"),
        ("POSTPARTUM", "lactating"),
        ("CKD", "kidney_disease"),
        ("single kidney", "kidney_disease"),
        (" Kidney-Disease ", "kidney_disease"),
        ("insulin-treated diabetes", "insulin"),
        ("sulfonylurea", "insulin"),
        ("GLP-1", "glp1"),
        ("past hyponatremia", "past_hyponatraemia"),
        ("under_18", None),
        ("hiccups", None),
        ("", None),
    ],
)
def test_conditions_are_understood_however_they_are_written(written, name):
    assert canonical(written) == name


@given(st.text(max_size=50))
def test_any_text_is_a_condition_that_may_be_asked_or_none(text):
    name = canonical(text)
    assert name is None or CONDITIONS[name].askable
