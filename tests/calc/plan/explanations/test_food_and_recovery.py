"""Why food, drink and sleep are what they are: the person's figures and what they rest on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc import Profile, make_plan
from calc.evidence.conflicts import about
from tests.support.cases import each

PERSON = Profile(weight="80 kg", height="180 cm", age=30, sex="male")

# The figures are those of science.md, in the section named.
SAID = [
    (PERSON, "protein", "1.8 g/kg × 80 kg = 144 g/day."),  # 3.1
    (
        replace(PERSON, weight="120 kg", height="175 cm"),
        "protein",
        "g/kg × 87.4 kg of reference weight = 157 g/day.",  # 3.9
    ),
    (
        replace(PERSON, goal="cut", body_fat=0.15),
        "protein",
        "2.7 g/kg × 68 kg fat-free mass = 184 g/day.",  # 3.4
    ),
    (PERSON, "protein_per_meal", "144 g / 4 meals = 36 g."),  # 3.2
    (PERSON, "protein_per_meal", "A meal below 19 g builds somewhat less"),  # 0.24 g/kg
    (
        replace(PERSON, maintenance="2500 kcal/day", goal="maintain"),
        "fat",
        "25 % of 2,500 kcal / 9 kcal/g = 69 g/day.",  # 4
    ),
    (
        replace(PERSON, maintenance="2500 kcal/day", goal="maintain"),
        "fibre",
        "14 × 2,500 / 1000 = 35 g/day.",  # 4: 14 g for each 1000 kcal
    ),
    (replace(PERSON, maintenance="3500 kcal/day"), "fibre", "= 53 g/day, kept to 45."),
    (PERSON, "water", "0.81 × (2,500 + 3,700) / 2 + 0 = 2,511 ml of drinks a day."),  # 6.1
    (PERSON, "training_fluid", "= 562 ml over 75 min."),
    (PERSON, "training_fluid", "never more than 1,250 ml"),
    (
        replace(PERSON, sweat_rate=0.8),
        "training_fluid",
        "80 % of your 0.8 litres of sweat an hour = 800 ml over 75 min.",
    ),
    (PERSON, "sleep", "For 30 years: 8 h, range 7 to 9 h."),  # 7
    (replace(PERSON, sleep_need=7.5), "sleep", "Your own need: 7.5 h, range 7 to 9 h."),
    (PERSON, "time_in_bed", "8 h asleep + 45 min awake = 8.75 h in bed"),  # E1
    (PERSON, "time_in_bed", "06:30 less that is lights out at 21:45."),
    (replace(PERSON, sleep_efficiency=0.88), "time_in_bed", "8 / 0.88 = 9.09 h in bed"),  # 7
    (replace(PERSON, sleep_need=9, sleep_efficiency=0.8), "time_in_bed", "kept to 9.5 h"),
    (PERSON, "caffeine_cutoff", "107 mg (a cup of coffee): 8.8 h before 21:45."),  # 5
    (replace(PERSON, caffeine_mg=160), "caffeine_cutoff", "160 mg: 10.9 h before"),
    # Carvalho 2022: under 3 mg/kg as much as 3 to 6.
    (replace(PERSON, caffeine_mg=160), "caffeine_cutoff", "Less than 3 mg/kg has helped as much"),
    (PERSON, "protein_per_meal", "No meal has a ceiling: 100 g at once did more than 25 g."),
]


@each("profile, name, text", SAID)
def test_the_formula_holds_the_persons_figures(profile, name, text):
    assert text in make_plan(profile).explain(name).why


def test_nothing_is_said_of_the_size_of_a_dose_that_nobody_asked_for():
    assert "mg/kg" not in make_plan(PERSON).explain("caffeine_cutoff").why


@pytest.mark.parametrize("changes", [{}, {"body_fat": 0.15}])
def test_a_cut_names_no_plateau_and_rests_on_what_was_found_in_a_deficit(changes):
    found = make_plan(replace(PERSON, goal="cut", **changes)).explain("protein")
    assert "plateau" not in found.doubt
    assert "trials show no end to it" in found.doubt
    assert "Refalo 2025 (grade B)" in found.source
    assert "Morton" not in found.source
    compared = about(found.conflict)
    assert compared is not None
    assert "29 studies showed no plateau" in compared.evidence


@pytest.mark.parametrize("changes", [{}, {"goal": "cut", "age": 70}])
def test_elsewhere_the_plateau_is_named_and_nothing_of_a_deficit(changes):
    found = make_plan(replace(PERSON, **changes)).explain("protein")
    assert "The plateau in trials lies at 1.6 g/kg" in found.doubt
    assert "Refalo" not in found.source
    assert found.conflict == "protein"


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_carbohydrate_is_what_protein_and_fat_leave(kind):
    plan = make_plan(replace(PERSON, maintenance="2800 kcal/day", goal="maintain"))
    energy = getattr(plan, f"energy_{kind}_day").target.m_as("kcal/day")
    grams = getattr(plan, f"carbohydrate_{kind}_day").target.m_as("g/day")
    fat = getattr(plan, f"fat_{kind}_day").target.m_as("g/day")
    formula = plan.explain(f"carbohydrate_{kind}_day").formula
    assert formula.startswith(f"What is left: ({energy:,.0f} − 4 × 144 − 9 × {fat:.1f}) / 4 = ")
    # science_week.md C2: a moderate day and a rest day.
    assert formula.endswith({"training": "4 to 6 g/kg.", "rest": "2.5 to 4 g/kg."}[kind])
    assert f"= {grams:,.0f} g, {grams / 80:.2g} g/kg." in formula


@pytest.mark.parametrize(
    "age, hours", [(16, "8 to 10"), (30, "7 to 9"), (64, "7 to 9"), (65, "7 to 8")]
)
def test_sleep_rests_on_the_recommendation_of_the_age(age, hours):
    found = make_plan(replace(PERSON, age=age)).explain("sleep")
    assert f"range {hours} h" in found.formula
    low, high = (one for one in found.evidence)
    assert {f"{low.meaning}", f"{high.meaning}"} == {
        "Recommended sleep a night, low end",
        "Recommended sleep a night, high end",
    }
    assert "Hirshkowitz 2015" in found.source
