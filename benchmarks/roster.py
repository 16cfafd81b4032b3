"""(g) A whole roster: `make_plans`, against pandas reading the same people from a file."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.report import p50
from calc import make_plans

ROWS, ROUNDS = 100_000, 3


def people(rows: int) -> pd.DataFrame:
    """People as a club has them: some under 18, some guarded, some with blanks; always the same."""
    chance = np.random.default_rng(0)
    return pd.DataFrame(
        {
            "name": [f"p{row}" for row in range(rows)],
            "weight_kg": chance.uniform(55, 110, rows).round(1),
            "height_cm": chance.uniform(158, 195, rows).round(),
            "age": chance.integers(16, 80, rows),
            "sex": chance.choice(["male", "female", "unspecified"], rows),
            "goal": chance.choice(["gain", "cut", "maintain"], rows),
            "training_days": chance.choice(["mon,thu", "mon;tue;wed", "none", ""], rows),
            "conditions": chance.choice([*[""] * 9, "pregnant;kidney_disease"], rows),
        }
    )


def seconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return p50(times)


def main() -> None:
    table = people(ROWS)
    text = table.to_csv(index=False)
    reading = seconds(lambda: pd.read_csv(io.StringIO(text)))
    planning = seconds(lambda: make_plans(table))
    print(f"\nRoster of {ROWS:,}: make_plans {planning:.2f} s, pandas.read_csv {reading:.2f} s")
    print(f"  {planning / reading:.0f} times reading; {ROWS / planning:,.0f} plans a second")
