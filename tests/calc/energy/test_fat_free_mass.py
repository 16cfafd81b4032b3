"""From fat-free mass: the fall with age, and the line in which fat counts too."""

import pytest

from calc.energy.fat_free_mass import mueller_2004_fat_free_mass, share_at_age
from tests.support.cases import each


@each(
    "age, expected",
    [(18, 1.0), (63, 1.0), (64, 0.993), (68, 0.965), (90, 0.811)],  # science of the week, B1
)
def test_a_kilogram_spends_less_from_63_years(age, expected):
    assert share_at_age(age) == pytest.approx(expected)


def test_fat_counts_in_muellers_line_and_counts_less_than_lean():
    lean = mueller_2004_fat_free_mass(80, 68, 30, 1) - mueller_2004_fat_free_mass(79, 67, 30, 1)
    fat = mueller_2004_fat_free_mass(80, 67, 30, 1) - mueller_2004_fat_free_mass(79, 67, 30, 1)
    assert 0 < fat < lean
