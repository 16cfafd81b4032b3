"""A weight in a cell: its number and its unit, and never thousands of kilograms."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from calc.journal.reading.devices.scales import weighed, weights_in_cells
from calc.journal.reading.values import KG_PER_LB


@pytest.mark.parametrize(
    "text, number, unit",
    [("80.0 kg", 80.0, "kg"), ("176,4 LBS", 176.4, "lbs"), ("80", 80.0, ""), ("12 st.", 12, "st")],
)
def test_a_weight_is_a_number_and_its_unit(text, number, unit):
    assert weighed(text) == (number, unit)


def test_a_weight_without_a_unit_has_that_of_the_file():
    column = pd.Series(["80 kg", "180lb", "180", "heavy"])
    kilograms = [80, 180 * KG_PER_LB, 180 * KG_PER_LB, np.nan]
    assert weights_in_cells(column, "lb").tolist() == pytest.approx(kilograms, nan_ok=True)
    assert weights_in_cells(column).isna().tolist() == [False, False, True, True]
