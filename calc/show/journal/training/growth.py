"""What more sets bring, as published, with a person's own weeks on the axis."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.evidence import figure
from calc.journal.weekly import HARD_SETS
from calc.show.journal.training.muscles import whole
from calc.show.journal.week import needs_years, week_text
from calc.show.training.volume import muscle_name
from calc.training.dose import (
    DETECTABLE,
    MOST_TRIED,
    SPARSE_FROM,
    growth,
    growth_band,
    worth_of_next,
)

COLUMNS: tuple[str, ...] = ("kind", "x", "x2", "y", "low", "high", "text")
# Shares that people have a word for.
WORTH = {
    1: "as much as",
    2 / 3: "two thirds of",
    1 / 2: "half of",
    2 / 5: "two fifths of",
    1 / 3: "a third of",
    1 / 4: "a quarter of",
    1 / 5: "a fifth of",
}
AVERAGE = (
    "The line is the average of study groups over about ten weeks, beside no training; the band is "
    "how sure that average is. It says nothing of what you will gain: people differ by far more."
)


class Dose(NamedTuple):
    """The rows to draw, the finding, sentences beneath it, and the picture in words."""

    rows: pd.DataFrame
    title: str
    sentences: tuple[str, ...]
    alt: str


def dose(weeks: pd.DataFrame, muscle: str, last_day: date) -> Dose | None:
    """Return the published curve with the weeks of a muscle on its axis; None without such a week.

    `weeks` counts fractional sets, as the trials did, and is without a gap; only weeks that are
    over are marked. What lies beyond what was tried is marked at its end.
    """
    known = whole(weeks, last_day).dropna(subset=["workouts"])
    if known.empty:
        return None
    assert f"hard_sets_{muscle}" in HARD_SETS
    sets = known[f"hard_sets_{muscle}"].to_numpy(dtype=float)
    mean, years = float(sets.mean()), needs_years(known)
    told = [
        f"{week_text(start, year=years)}: {figure(count, 1)} sets"
        for start, count in zip(known["week_start"], sets, strict=True)
    ]
    name = muscle_name(muscle).capitalize()
    title = f"{name}, {figure(mean, 1)} sets a week on average"
    if mean < MOST_TRIED:
        title += f": one more is worth about {_worth(mean)} the first"
    rows = pd.concat(
        [_curve(), _sparse(), _marks(sets, told), _marks(np.array([mean]), ["mean"], "mean")]
    )
    sentences = [AVERAGE]
    if mean >= MOST_TRIED:
        sentences.append(f"No study tried more than {figure(MOST_TRIED)} sets.")
    elif growth(mean) < DETECTABLE:
        sentences.append("So few sets could hardly be told from none in the studies.")
    ends = f"from {figure(sets.min(), 1)} to {figure(sets.max(), 1)}"
    band = growth_band(float(SPARSE_FROM))
    alt = (
        f"{title}. Weeks {ends} sets. The curve rises ever less steeply; "
        f"at {figure(SPARSE_FROM)} sets the average is {figure(float(band.average), 1)} %, "
        f"{figure(float(band.low), 1)} to {figure(float(band.high), 1)}. Few studies beyond."
    )
    return Dose(rows.reset_index(drop=True), title, tuple(sentences), alt)


def _worth(sets: float) -> str:
    share = float(worth_of_next(sets))
    return WORTH[min(WORTH, key=lambda known: abs(known - share))]


def _curve() -> pd.DataFrame:
    x = np.arange(0, int(MOST_TRIED) + 1, dtype=float)
    band = growth_band(x)
    return _rows("curve", x, y=band.average, low=band.low, high=band.high)


def _sparse() -> pd.DataFrame:
    top = growth_band(float(MOST_TRIED)).high
    return _rows("sparse", [float(SPARSE_FROM)], x2=[float(MOST_TRIED)], low=[0.0], high=[top])


def _marks(sets: np.ndarray, told: list[str], kind: str = "week") -> pd.DataFrame:
    return _rows(kind, np.minimum(sets, float(MOST_TRIED)), y=np.zeros(len(sets)), text=told)


def _rows(kind: str, x: Any, **columns: Any) -> pd.DataFrame:
    blank: dict[str, Any] = {**dict.fromkeys(("x2", "y", "low", "high"), np.nan), "text": ""}
    return pd.DataFrame({**blank, "kind": kind, "x": x, **columns}, columns=list(COLUMNS))
