"""What a plan rests on, in words: whose maintenance and which weight, and what leads back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc import make_plan
from calc.journal.model import mark_table
from calc.show.checkin import basis
from tests.support.learned import LEARNING, PERSON

NONE = mark_table()
USED = mark_table([{"date": "2026-11-01", "kind": "checkin", "value": 2700.4, "unit": "kcal/day"}])
OWN = replace(PERSON, maintenance="2700 kcal/day")
OTHER = replace(PERSON, maintenance="2800 kcal/day")


def test_where_the_maintenance_in_use_comes_from():
    found = LEARNING.found
    assert "the formula's 3,020 kcal" in basis.basis_sentence(PERSON, found, NONE)
    assert "your own figure of" in basis.basis_sentence(OWN, found, NONE)
    assert "of your last check-in" in basis.basis_sentence(OWN, found, USED)
    assert basis.was_left(PERSON, USED)
    assert not basis.was_left(OWN, USED)
    assert not basis.may_use_again(OWN, USED)
    assert basis.may_use_again(OTHER, USED)
    assert not basis.may_use_again(PERSON, NONE)


def test_the_card_says_whose_maintenance_it_is_and_what_the_formula_says():
    # The formula of this person is 3,022 kcal (test_answer.py).
    assert basis.origin(make_plan(PERSON), USED) == ""
    assert basis.origin(make_plan(OWN), USED) == (
        "Holds your weight: 2,700, from your check-in of 1 Nov; the formula says 3,020"
    )
    assert basis.origin(make_plan(OTHER), USED) == (
        "Holds your weight: 2,800, your own figure; the formula says 3,020"
    )
    assert "your own figure" in basis.origin(make_plan(OWN), NONE)


@pytest.mark.parametrize("change", [{"age": 16}, {"conditions": ("eating_disorder",)}])
def test_who_is_shown_no_energy_is_told_of_no_maintenance(change: dict[str, object]):
    plan = make_plan(replace(OWN, **change))
    assert basis.formula_kcal(plan) is None
    assert basis.origin(plan, USED) == ""


def test_the_trend_weight_is_offered_where_the_plan_is_made_for_another():
    trend = LEARNING.trend_kg
    # Within a hundredth of body weight there is nothing to offer.
    near = replace(PERSON, weight=f"{trend * 1.009} kg")
    assert basis.weight_to_use(LEARNING, near, "metric") is None
    heavier = replace(PERSON, weight=f"{trend * 1.03} kg")
    offered = basis.weight_to_use(LEARNING, heavier, "metric")
    assert offered == round(trend, 1)
    pounds = basis.weight_to_use(LEARNING, heavier, "imperial")
    assert pounds is not None
    # As it is read: 1 lb is 0.45359237 kg.
    assert pounds / 0.45359237 == pytest.approx(round(trend / 0.45359237, 1), abs=1e-6)
    ninety = replace(PERSON, weight="90 kg")
    assert "made for 90 kg" in basis.weight_sentence(80, ninety, "metric")
    assert "198.4 lb" in basis.weight_sentence(80, ninety, "imperial")
    assert basis.use_weight(79.7, "metric") == "Use 79.7 kg"
    assert basis.back_to_weight(82, "metric") == "Back to 82 kg"


def test_neither_an_old_trend_nor_one_in_pounds_is_offered():
    heavier = replace(PERSON, weight="90 kg")
    old = replace(LEARNING, lessons=replace(LEARNING.lessons, stale=True))
    assert basis.weight_to_use(old, heavier, "metric") is None
    # 80 kg written as pounds into a log of kilograms: 2.2 times as much.
    light = replace(PERSON, weight="36 kg", height="150 cm")
    assert basis.weight_to_use(LEARNING, light, "metric") is None
