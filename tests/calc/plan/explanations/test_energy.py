"""Why energy is what it is: the person's own figures in the formula, and what it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc import Profile, make_plan
from tests.support.cases import each

PERSON = Profile(weight="80 kg", height="180 cm", age=25, sex="male")

# science.md 2.1: 7.5-10 % for an intermediate lifter.
SAID = [
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
        "7 × 262 kcal/day / 6,026 kcal/kg (11.5 kg of fat) = 0.3; with the upkeep of tissue",
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
