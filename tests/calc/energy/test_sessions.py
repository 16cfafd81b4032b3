"""What sessions cost: the published figures, our table of kinds beside them, and what is saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import evidence
from calc.energy.sessions import (
    COSTS,
    METS,
    ByKind,
    kept_share,
    kind_energy,
    session_energy,
    session_energy_lytle_2019,
    week_energy,
)
from calc.person.limits import SESSION_KINDS
from tests.support.cases import each
from tests.support.formulas import value_of


def test_each_kind_of_session_has_its_cost():
    assert tuple(kind.replace(" ", "_") for kind in SESSION_KINDS) == ByKind._fields
    assert set(COSTS) == set(ByKind._fields)


@each(
    "kind, weight, minutes, expected",
    [  # science of the week, A3 and A7: with 7 % after lifting and 8 % after a game
        ("legs", 80, 70, 327 * 1.07),
        ("upper", 80, 70, 187 * 1.07),
        ("legs", 60, 60, 210 * 1.07),
        ("upper", 60, 60, 120 * 1.07),
        ("whole", 72, 75, 252 * 1.07),
        ("team_sport", 72, 90, 648 * 1.08),
        ("whole", 75, 50, 175 * 1.07),
        ("mobility", 75, 60, 97.5),
        ("walk", 63, 40, 160),
        ("whole", 88, 60, 246 * 1.07),
        ("whole", 63, 45, 132 * 1.07),
    ],
)
def test_a_session_costs_what_the_worked_examples_say(kind, weight, minutes, expected):
    assert kind_energy(weight, minutes, kind) == pytest.approx(expected, rel=3e-3)


def test_lifting_lies_between_what_lytle_and_the_compendium_give():
    # Lytle's mean session: 36 minutes, 18 sets (science.md 1.4); net, for an hour and a kilogram.
    man = session_energy_lytle_2019(180, 25, 12.0, 68.0, 8000) / 80 / 36 * 60
    woman = session_energy_lytle_2019(165, 32, 14.88, 47.12, 4500) / 62 / 36 * 60
    assert woman <= COSTS["whole"].net <= man
    assert METS["02054"] - 1 <= COSTS["whole"].net <= METS["02050"] - 1


def test_the_week_is_spread_over_its_seven_days():
    # A7, person A: two of legs and two of the upper body of 70 minutes, 157 kcal a day.
    week = week_energy(80, ByKind(legs=140, upper=140))
    assert week.total == pytest.approx(157, abs=0.5)
    assert week.legs == pytest.approx(2 * 350 / 7, abs=0.5)
    assert week_energy(80, ByKind()).total == 0


@given(st.floats(35, 250), st.floats(0, 240), st.floats(0, 30), st.sampled_from(ByKind._fields))
def test_more_minutes_never_cost_less_and_no_minute_is_a_jump(weight, minutes, more, kind):
    before, after = (kind_energy(weight, spent, kind) for spent in (minutes, minutes + more))
    cost = COSTS[kind]
    assert -1e-9 <= after - before <= cost.net * (1 + cost.after) * weight * more / 60 + 1e-9


@each(
    "deficit, bmi, expected",
    [  # A5: none at balance or in a surplus, a fifth in a deficit, two fifths with obesity
        (-0.1, 25, 1.0),
        (0.0, 25, 1.0),
        (0.05, 25, 0.9),
        (0.10, 25, 0.8),
        (0.25, 25, 0.8),
        (0.25, 32.5, 0.7),
        (0.25, 35, 0.6),
        (0.25, 50, 0.6),
    ],
)
def test_what_a_body_saves_in_a_deficit(deficit, bmi, expected):
    assert kept_share(deficit, bmi) == pytest.approx(expected)


@each(
    "weight, minutes, met, gross, net",
    [  # section 1.4
        (80, 60, 3.5, 280.0, 200.0),
        (80, 60, 5.0, 400.0, 320.0),
        (62, 75, 6.0, 465.0, 387.5),
        (80, 60, 8, 640, 560),  # P058, OpenNutriTracker: its figure is the gross one
    ],
)
def test_session_energy(weight, minutes, met, gross, net):
    assert session_energy(weight, minutes, met) == pytest.approx((gross, net))


def test_compendium_codes():
    # Herrmann 2024, as section 1.4 reads its table
    assert {code: float(value) for code, value in METS.items()} == {
        "02050": 6.0,
        "02052": 5.0,
        "02054": 3.5,
        "02055": 5.8,
        "02056": 3.0,
        "02057": 6.5,
        "02035": 5.0,
        "02040": 7.5,
        "02048": 5.0,
        "02101": 2.3,
    }


@each(
    "height, age, fat, lean, tonnage, expected",
    [(180, 25, 12.0, 68.0, 8000, 150.6), (165, 32, 14.88, 47.12, 4500, 87.53)],  # section 1.4
)
def test_session_energy_of_lytle(height, age, fat, lean, tonnage, expected):
    found = session_energy_lytle_2019(height, age, fat, lean, tonnage)
    assert found == pytest.approx(expected, rel=4e-4)


def test_the_formula_of_lytle_has_the_value_given():
    inputs = {"height_cm": 177, "age": 41, "fat_mass_kg": 16.25, "lean_mass_kg": 61.5}
    shown = evidence.worked(session_energy_lytle_2019, "male", tonnage_kg=12_345, **inputs)
    assert value_of(shown) == pytest.approx(session_energy_lytle_2019(tonnage_kg=12_345, **inputs))
