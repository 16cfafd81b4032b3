"""The body that logs are read with: its fat, as it is and as it goes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.expenditure.body import fat_after, fat_share_of_change, usual_fat_mass
from calc.person.body import jackson_fat_mass


def test_who_has_more_fat_gains_and_loses_more_of_it():
    assert fat_share_of_change(10.4) == pytest.approx(0.5)  # Forbes' constant is 10.4 kg
    assert fat_share_of_change(np.array([5.0, 40.0])) == pytest.approx([5 / 15.4, 40 / 50.4])


def test_usual_fat_is_three_quarters_of_others_and_nine_kilograms_less_at_most():
    # Jackson by Hall 2011: 80 kg, 180 cm, 30 years, 19.9 %; 140 kg is far beyond 36 kg of fat.
    assert usual_fat_mass(80, 180, 30, 1) == pytest.approx(0.75 * jackson_fat_mass(80, 180, 30, 1))
    heavy = jackson_fat_mass(140, 180, 30, 1)
    assert usual_fat_mass(140, 180, 30, 1) == pytest.approx(heavy - 9)
    assert usual_fat_mass(80) == pytest.approx(0.75 * jackson_fat_mass(80, 176, 33, 1))


@given(st.floats(8, 80), st.floats(-40, 20))
def test_fat_follows_forbes_and_never_runs_out(fat, change):
    after = float(fat_after(fat, change))
    assert after >= 1
    if after > 3:
        # d fat / d weight = fat / (fat + 10.4), integrated.
        moved = after + 10.4 * np.log(after) - fat - 10.4 * np.log(fat)
        assert moved == pytest.approx(change, abs=0.2)
    assert (after - fat) * change >= 0
