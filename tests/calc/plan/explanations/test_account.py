"""Why maintenance is what it is: each equation with its share, and the account part by part."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from calc import Profile, make_plan
from calc.plan.explanations.account import sum_sentence, usual_sentence
from tests.support.cases import each
from tests.support.profiles import PROFILES

PERSON = Profile(weight="80 kg", height="180 cm", age=25, sex="male")
DESK = replace(PERSON, experience="novice")
OWN = replace(PERSON, measured_resting_energy="1900 kcal/day")

# The shares are those of science_week.md, B5; Mifflin 1805 and ten Haaf 2029.85 of science.md 1.1.
SAID = [
    (DESK, "resting_energy", "29 % Mifflin–St Jeor, 26 % "),
    (DESK, "resting_energy", "Mifflin–St Jeor: 10 × 80 + 6.25 × 180 − 5 × 25 + 5."),
    (PERSON, "resting_energy", "31 % ten Haaf 2014, weight, 23 % De Lorenzo 1999, 19 % "),
    (PERSON, "resting_energy", "ten Haaf 2014, weight: (49.940 × 80 + 2459.053 × 180 / 100"),
    (replace(PERSON, body_fat=0.15), "resting_energy", "Cunningham 1980: 500 + 22 × 68."),
    (
        replace(PERSON, age=68, body_fat=0.15),
        "resting_energy",
        "Cunningham 1980: (500 + 22 × 68) × 0.965.",
    ),
    (OWN, "resting_energy", "Your measured value: 1,900 kcal/day."),
    (replace(DESK, sex="unspecified"), "resting_energy", "+ 5) + (10 × 80"),
    (replace(DESK, sex="unspecified"), "resting_energy", "Without a sex, the range spans both."),
    (replace(DESK, age=79), "resting_energy", "Your age or size lies outside the samples"),
    (
        OWN,
        "maintenance",
        "1,900 ± 150 at rest + 950 ± 300 (a day at a desk without training, × 1.5 in all) + "
        "171 ± 70 (lifting, whole body) = 3,021 kcal/day.",
    ),
    (
        replace(OWN, steps=8500),
        "maintenance",
        "+ 80 ± 30 (steps) + 171 ± 70 (lifting, whole body) = 3,101",
    ),
    (replace(OWN, steps=3500), "maintenance", "− 80 ± 30 (steps)"),
    (
        replace(OWN, activity="moving", training_days=()),
        "maintenance",
        "+ 1,520 ± 380 (a day on the move without training, × 1.8 in all) = 3,420 kcal/day.",
    ),
    (
        replace(OWN, activity_level=1.4),
        "maintenance",
        "+ 760 ± 300 (your own day without training, × 1.4 in all)",
    ),
    (OWN, "maintenance", "the 2023 energy requirement for 'low active', says"),
    (replace(OWN, goal="cut"), "maintenance", "In your deficit a body saves about 34 of it"),
    (
        replace(PERSON, maintenance="2600 kcal/day"),
        "maintenance",
        "Learned from your logs, in the calories you log: 2,600 kcal/day. The account would be",
    ),
]


@each("profile, name, text", SAID)
def test_the_formula_holds_the_persons_figures(profile, name, text):
    assert text in make_plan(profile).explain(name).why


# Mifflin 1805 × 1.55 = 2798.
@each(
    "profile, said",
    [
        (PERSON, "yours is more: people who train spend more at rest."),
        (OWN, "yours is more: your resting energy was measured."),
        (DESK, "yours is more: your day and your sessions come to 1.59, not 1.55."),
        (
            replace(DESK, training_days=(), activity_level=1.4),
            "yours is less: your day and your sessions come to 1.4, not 1.55.",
        ),
        (replace(DESK, training_days=()), "yours comes to much the same."),
        (replace(PERSON, maintenance="2600 kcal/day"), "your own logs say less."),
        (replace(PERSON, maintenance="2820 kcal/day"), "yours comes to much the same."),
    ],
)
def test_what_the_usual_calculators_say_and_why_ours_differs(profile, said):
    text = usual_sentence(make_plan(profile).case)
    assert text.startswith("Most calculators say 2,800 kcal (Mifflin–St Jeor × 1.55)")
    assert text.endswith(said)


def test_the_account_has_a_row_a_part_with_its_source():
    account = make_plan(replace(PERSON, steps=9000)).account
    assert account is not None
    assert list(account.columns) == ["part", "low", "target", "high", "unit", "source"]
    assert account["part"].tolist() == [
        "Resting energy",
        "Daily life",
        "Steps",
        "Lifting, whole body",
    ]
    assert account["target"].tolist()[2:] == pytest.approx([96.0, 171.2])
    assert (account["unit"] == "kcal/day").all()
    assert "ten Haaf & Weijs 2014" in account["source"][0]
    learned = make_plan(replace(PERSON, maintenance="2600 kcal/day")).account
    assert learned is not None
    assert learned["part"].tolist()[-1] == "What your logs know beyond it"
    assert make_plan(replace(PERSON, conditions={"pregnant"})).account is None


def test_each_kind_of_session_has_its_row():
    # Net, with what comes after: 3.5 × 1.07 × 80 × 1.25, 5 × 1.02 × 80 × 0.75, 6 × 1.08 × 80 × 1.5.
    week = ("mon 06:30 45 endurance easy", "mon 17:30 75 legs", "sat 10:00 90 team sport")
    account = make_plan(replace(PERSON, sessions=week)).account
    assert account is not None
    found = dict(zip(account["part"], account["target"], strict=True))
    assert found["Lifting, legs"] == pytest.approx(374.5 / 7)
    assert found["Endurance, easy"] == pytest.approx(306 / 7)
    assert found["Team sport"] == pytest.approx(777.6 / 7)


@given(PROFILES)
def test_the_account_adds_up_to_maintenance(profile):
    plan = make_plan(profile)
    if plan.maintenance is None:
        assert plan.account is None
        return
    account = plan.account
    assert account is not None
    assert account["target"].sum() == pytest.approx(plan.maintenance.m_as("kcal/day").target)
    assert (account["low"] <= account["target"]).all()
    assert (account["target"] <= account["high"]).all()


def shown(text: str) -> tuple[list[int], int]:
    """The figures of a sum with their signs, and what it says they come to."""
    parts, total = text.replace(",", "").rsplit(" = ", 1)
    found = re.findall(r"(?:^|([+−]) )(\d+) ±", parts)
    figures = [-int(number) if sign == "−" else int(number) for sign, number in found]
    return figures, int(total)


@given(PROFILES)
def test_what_is_shown_of_the_account_adds_up_and_is_shown_alike_elsewhere(profile):
    plan = make_plan(profile)
    figures, total = shown(sum_sentence(plan.case))
    assert sum(figures) == total
    assert total == round(plan.amounts.maintenance.formula)
    assert figures[0] == round(plan.amounts.resting.band.target)
