"""Body size: fat mass where nobody measured it, and body mass index."""

import pytest

from calc import evidence
from calc.person.body import (
    BODPOD_ERROR,
    DXA_ERROR,
    ERRORS,
    SCALE_ERROR,
    SKINFOLD_ERROR,
    TAPE_ERROR,
    UNKNOWN_ERROR,
    body_mass_index,
    jackson_fat_mass,
    jackson_fat_percent,
    method_of,
)
from tests.support.cases import each
from tests.support.formulas import value_of


@pytest.mark.parametrize(
    "weight, height, age, male, expected",
    [  # Hall 2011 appendix, equation 4, with the fat mass of its worked runs in our notes
        (80, 180, 30, True, 15.91),
        (65, 165, 28, False, 18.65),
        (100, 180, 40, True, 29.62),
    ],
)
def test_fat_mass_from_height_and_weight(weight, height, age, male, expected):
    found = jackson_fat_mass(weight, height, age, male)
    assert found == pytest.approx(expected, abs=0.005)


def test_fat_mass_stays_possible():
    assert jackson_fat_percent(35, 190, 18, True) < 3
    assert jackson_fat_mass(35, 190, 18, True) == pytest.approx(0.03 * 35)
    assert jackson_fat_percent(250, 130, 80, False) > 65
    assert jackson_fat_mass(250, 130, 80, False) == pytest.approx(0.65 * 250)


@pytest.mark.parametrize("sex", ["male", "female"])
def test_the_formula_of_body_fat_has_the_value_given(sex):
    shown = evidence.worked(jackson_fat_percent, sex, weight_kg=83.12, height_cm=180, age=30)
    assert value_of(shown) == pytest.approx(jackson_fat_percent(83.12, 180, 30, sex == "male"))


@pytest.mark.parametrize(
    "weight_kg, height_cm, expected, tolerance",
    [(55, 170, 19.03, 0.005), (150 * 0.45359237, 170, 23.5, 0.1)],  # section 9; peer P224
)
def test_the_body_mass_index_is_the_printed_one(weight_kg, height_cm, expected, tolerance):
    assert body_mass_index(weight_kg, height_cm) == pytest.approx(expected, abs=tolerance)


@each(
    "text, method",
    [
        ("scale", "scale"),
        ("Withings scales", "scale"),
        ("BIA", "scale"),
        ("InBody 270", "scale"),
        ("DXA", "dxa"),
        ("DEXA scan, a scale agreed", "dxa"),
        ("BodPod", "bodpod"),
        ("underwater weighing", "bodpod"),
        ("7-site skinfolds", "skinfold"),
        ("calipers", "skinfold"),
        ("US Navy", "tape"),
        ("tape measure", "tape"),
        ("Maßstab", ""),
        ("by eye", ""),
        ("", ""),
    ],
)
def test_a_method_is_known_by_what_people_call_it(text: str, method: str):
    assert method_of(text) == method


def test_who_measures_at_a_clinic_is_less_far_off_than_who_does_at_home():
    assert DXA_ERROR < BODPOD_ERROR < SKINFOLD_ERROR < TAPE_ERROR < SCALE_ERROR == UNKNOWN_ERROR
    for method, error in ERRORS.items():
        assert method_of(method) == method
        found = evidence.of(error)
        assert found.unit == "points of body fat"
        assert found.low is not None
        assert found.high is not None
        assert found.low < error < found.high
