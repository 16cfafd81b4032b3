"""Why energy is what it is: the person's own figures in the formula, and what it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc import Profile, make_plan
from tests.support.cases import each

PERSON = Profile(weight="80 kg", height="180 cm", age=25, sex="male")
DESK = replace(PERSON, experience="novice")

# science.md 1.1 and 1.2: Mifflin 1805 and ten Haaf 2029.85 for this person, x 1.55; rule 1 is a
# measured value; 2.1: 7.5-10 % for an intermediate lifter.
SAID = [
    (
        DESK,
        "resting_energy",
        "Mifflin–St Jeor: 10 × 80 + 6.25 × 180 − 5 × 25 + 5 = 1,805 kcal/day.",
    ),
    (
        PERSON,
        "resting_energy",
        "ten Haaf & Weijs, from weight: (49.940 × 80 + 2459.053 × 180 / 100",
    ),
    (
        replace(PERSON, age=40),
        "resting_energy",
        "Mean of Mifflin–St Jeor and ten Haaf & Weijs, from weight: ((10 × 80",
    ),
    (
        replace(PERSON, body_fat=0.15),
        "resting_energy",
        "(95.272 × 68 + 2026.161) / 4.184) + (500 + 22 × 68)) / 2 = 2,014 kcal/day.",
    ),
    (
        replace(PERSON, measured_resting_energy="1900 kcal/day"),
        "resting_energy",
        "Your measured value: 1,900 kcal/day.",
    ),
    (replace(DESK, sex="unspecified"), "resting_energy", "+ 5) + (10 × 80"),
    (replace(DESK, sex="unspecified"), "resting_energy", "Without a sex, the range spans both."),
    (replace(DESK, age=79), "resting_energy", "Your age or size lies outside the sample"),
    (DESK, "maintenance", "Resting energy × activity level: 1,805 × 1.55 = 2,798 kcal/day."),
    (DESK, "maintenance", "the 2023 energy requirement for 'low active', says"),
    (
        replace(PERSON, maintenance="2600 kcal/day"),
        "maintenance",
        "Learned from your logs, in the calories you log: 2,600 kcal/day.",
    ),
    (
        replace(PERSON, maintenance="3000 kcal/day"),
        "energy",
        "Maintenance 3,000 + 262 (8.8 %) = 3,262 kcal/day.",
    ),
    (
        replace(PERSON, maintenance="3000 kcal/day", goal="recomposition"),
        "energy",
        "Maintenance 3,000 − 150 (5 %) = 2,850 kcal/day.",
    ),
    (
        replace(PERSON, maintenance="3000 kcal/day", goal="maintain"),
        "energy_training_day",
        "3,000 × (1 + 0.1 × (7 − 4) / 7) = 3,129 kcal.",
    ),
    (
        replace(PERSON, maintenance="3000 kcal/day", goal="maintain"),
        "energy_rest_day",
        "3,000 × (1 − 0.1 × 4 / 7) = 2,829 kcal.",
    ),
    (
        replace(PERSON, maintenance="3000 kcal/day"),
        "weekly_gain",
        "262 kcal/day × 7 / 6,026 kcal/kg (11.5 kg of fat) = 0.3; with the upkeep of tissue",
    ),
]


@each("profile, name, text", SAID)
def test_the_formula_holds_the_persons_figures(profile, name, text):
    assert text in make_plan(profile).explain(name).why


@pytest.mark.parametrize(
    "changes, source",
    [
        ({"goal": "gain"}, "Iraki 2019"),
        ({"goal": "cut"}, "Helms 2014"),
        ({"goal": "recomposition"}, "Two Plates"),
    ],
)
def test_a_goals_energy_rests_on_what_its_caps_rest_on(changes, source):
    found = make_plan(replace(PERSON, **changes)).explain("energy")
    assert source in found.source
    assert "Areta 2021" in found.source  # the floor of energy availability, whatever the goal
    assert found.conflict == ("energy" if changes["goal"] == "gain" else "")


def test_a_floor_that_held_is_in_the_formula():
    plan = make_plan(
        Profile(
            weight="55 kg",
            height="170 cm",
            age=30,
            sex="female",
            goal="cut",
            activity_level=1.2,
            training_minutes=120,
        )
    )
    assert plan.amounts.floored
    assert "Lifted to the floor of" in plan.explain("energy").formula
