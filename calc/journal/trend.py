"""Trend weight: what the weigh-ins say once a day's water is smoothed out of them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from calc.evidence import Constant

SMOOTHING = Constant(
    0.1,
    "per day",
    "Share of the distance to today's weigh-in that the trend weight moves in a day",
    low=0.05,
    high=0.25,
    population="people who weigh themselves; it lags by about nine days",
)


def trend_weight(days: pd.DataFrame) -> pd.DataFrame:
    """Return `date`, `weight_kg` and `trend_kg` of each day with a weigh-in, oldest first.

    `days` has one row a date. The trend starts at the first weigh-in and moves a tenth of the way
    to each next one, as far as that many single days would take it where days lie between.
    """
    have = days.loc[days["weight_kg"].notna(), ["date", "weight_kg"]].sort_values("date")
    when = pd.to_datetime(have["date"]).to_numpy().astype("datetime64[D]").astype(float)
    weight = have["weight_kg"].to_numpy(dtype=float)
    trend = weight.copy()
    moved = 1 - (1 - SMOOTHING) ** np.diff(when, prepend=when[:1])
    for place in range(1, len(weight)):
        trend[place] = trend[place - 1] + moved[place] * (weight[place] - trend[place - 1])
    return have.assign(trend_kg=trend).reset_index(drop=True)
