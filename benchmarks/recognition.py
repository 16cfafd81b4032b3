"""(h) A long log: recognising every row's exercise, against looking each up in a plain dict."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.roster import seconds
from calc.training import find_exercise, recognise

ROWS = 100_000
NAMES = Path(__file__).parent.parent / "tests" / "data" / "exercise_names.csv"


def log(rows: int) -> pd.Series:
    """Names as people write them, some often and most seldom; always the same."""
    names = pd.read_csv(NAMES, keep_default_na=False)["name"].to_numpy()
    chance = np.random.default_rng(0)
    often = 1 / np.arange(1, len(names) + 1)
    return pd.Series(chance.choice(names, rows, p=often / often.sum()), name="exercise")


def main() -> None:
    names = log(ROWS)
    answers = {name: one.name if (one := find_exercise(name)) else None for name in names.unique()}

    def cold() -> None:
        find_exercise.cache_clear()
        recognise(names)

    looking_up = seconds(lambda: names.map(answers))
    warm, first = seconds(lambda: recognise(names)), seconds(cold)
    print(f"\nLog of {ROWS:,} rows, {names.nunique()} different names")
    print(f"  pandas map of a dict {looking_up * 1000:.0f} ms")
    print(f"  recognise {first * 1000:.0f} ms ({first / looking_up:.1f} times), ", end="")
    print(f"names seen before {warm * 1000:.0f} ms ({warm / looking_up:.1f} times)")
