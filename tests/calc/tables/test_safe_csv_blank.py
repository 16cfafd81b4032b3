"""A cell in which nothing stands, however a table says so."""

import numpy as np
import pandas as pd
import pytest

from calc.tables.safe_csv import is_blank


@pytest.mark.parametrize("cell", [None, pd.NA, pd.NaT, float("nan"), np.float64("nan"), "", " \t"])
def test_nothing_is_blank(cell):
    assert is_blank(cell) is True


@pytest.mark.parametrize("cell", [0, 0.0, False, np.int64(0), float("inf"), "0", "a", "nan"])
def test_nought_and_no_are_something(cell):
    assert is_blank(cell) is False
