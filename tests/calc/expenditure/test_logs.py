"""A journal's days as one value a date, and what a person says of them."""

import numpy as np
import pandas as pd
import pytest

from calc.expenditure.logs import daily


def test_a_day_of_noughts_is_not_logged_unless_it_is_said_to_be_a_fast():
    days = pd.DataFrame(
        {
            "date": pd.date_range("2026-03-01", periods=5),
            "energy_kcal": [2500, 0, 0, np.nan, 200_000],
            "weight_kg": [80, 0, np.nan, np.nan, np.nan],
        }
    )
    log = daily(days)
    assert np.isnan(log.energy_kcal).tolist() == [False, True, True, True, True]
    assert log.energy_slip.tolist() == [False, False, False, False, True]
    assert log.weight_slip.tolist() == [False, True, False, False, False]
    fasts = [f"2026-03-0{day}" for day in (1, 2, 4, 5)] + ["2026-04-01"]
    assert log.fasted(fasts).energy_kcal == pytest.approx([2500, 0, np.nan, 0, np.nan], nan_ok=True)
