"""Body fat by a tape: known answers, what cannot be, and what it must always hold."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import InputError
from calc.person.tape import body_fat_by_tape, navy_fat_percent


@pytest.mark.parametrize(
    ("height", "waist", "neck", "hip", "male", "percent"),
    [(180, 84, 38, 0, True, 15.2), (165, 72, 32, 97, False, 26.8), (175, 102, 40, 0, True, 27.2)],
)
def test_known_answers(height, waist, neck, hip, male: bool, percent: float):
    """Worked in `science_training.md`, H.3, from the report's rounded coefficients."""
    assert navy_fat_percent(height, waist, neck, hip, male) == pytest.approx(percent, abs=0.05)


def test_a_column_of_men_and_women_is_each_ones_own():
    found = navy_fat_percent(
        np.array([180.0, 165.0]),
        np.array([84.0, 72.0]),
        np.array([38.0, 32.0]),
        np.array([0.0, 97.0]),
        np.array([True, False]),
    )
    assert found == pytest.approx([15.2, 26.8], abs=0.05)


def test_a_tapes_error_stands_on_both_sides():
    assert tuple(body_fat_by_tape(180, 84, 38, None, male=True)) == pytest.approx(
        (0.112, 0.152, 0.192), abs=0.0005
    )


@pytest.mark.parametrize(
    ("tape", "said"),
    [
        ({"waist_cm": 33.0}, "Waist 33 cm is not within 45 to 200 cm."),
        ({"neck_cm": 15.0}, "Neck 15 cm is not within 20 to 70 cm."),
        ({"hip_cm": None, "male": False}, "Hip 0 cm is not within 55 to 220 cm."),
        ({"waist_cm": 50.0, "neck_cm": 50.0}, "Waist 50 cm is not larger than neck 50 cm."),
        ({"waist_cm": 60.0, "neck_cm": 50.0}, "Measure again."),
        ({"waist_cm": float("nan")}, "Waist"),
    ],
)
def test_what_cannot_be_is_named(tape: dict[str, Any], said: str):
    person = {"height_cm": 180.0, "waist_cm": 84.0, "neck_cm": 38.0, "hip_cm": 97.0, "male": True}
    with pytest.raises(InputError, match=said):
        body_fat_by_tape(**{**person, **tape})


@given(st.floats(60, 120), st.floats(30, 45), st.floats(0.5, 5))
def test_a_larger_waist_is_more_fat_and_a_larger_neck_less(waist: float, neck: float, more: float):
    at = navy_fat_percent(180, waist, neck, 0, True)
    assert navy_fat_percent(180, waist + more, neck, 0, True) > at
    assert navy_fat_percent(180, waist, neck + more, 0, True) < at
