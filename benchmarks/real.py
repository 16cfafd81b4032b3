"""(j) What real people's logs say of the estimate: each judged by the four weeks that follow.

The logs, and the rules of the judgement, lie beside the repository (`../shared/real`, or
`--shared`); nothing of them is part of the product. What was learned on people is judged with each
of them left out: the numbers are chosen anew, from the grid below, by the others alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from benchmarks.expenditure import DAYS, LARGEST_ERROR
from benchmarks.report import table, verdict
from benchmarks.simulated import Floats, World, module, world
from calc.expenditure import estimate

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "real"
# What was set on people, and the values among which each was chosen.
GRID: Mapping[str, tuple[float, ...]] = {
    "NOT_WRITTEN_DOWN": (0.05, 0.10, 0.15),
    "HALF": (0.55, 0.60, 0.64),
    "NOT_LOGGED_EATS_MORE": (1.04, 1.08, 1.12),
    "GUT_SPREAD": (0.4, 0.6),
    "ADAPTATION_OF_IMBALANCE": (0.25, 0.33),
    "OF_UNEVENNESS": (0.4, 0.8),
}
TUNED_ON = range(200)
PLACES = ("body", "kalman", "filter_bank", "intakes", "spread", "heading")
SWEEPS = 2
# People of so many windows are judged for themselves besides: few windows are much chance.
MUCH = 20


@contextmanager
def numbers(values: Mapping[str, float]) -> Iterator[None]:
    """Other values for numbers of the estimate, wherever they are used, until the end."""
    modules = [import_module(f"calc.expenditure.{place}") for place in PLACES]
    before = [
        (where, name, getattr(where, name))
        for where in modules
        for name in values
        if hasattr(where, name)
    ]
    try:
        for where, name, _ in before:
            setattr(where, name, values[name])
        yield
    finally:
        for where, name, value in before:
            setattr(where, name, value)


def windows(score: ModuleType, folder: Path) -> pd.DataFrame:
    """Every judged window of every person."""
    paths = sorted(
        path
        for path in folder.glob("*.csv")
        if ".macrofactor" not in path.name and ".body" not in path.name
    )
    return pd.concat([score.windows(path, estimate) for path in paths], ignore_index=True)


class Tried(NamedTuple):
    """What some numbers come to: every window of every person, and how ill in simulation."""

    windows: pd.DataFrame
    simulated: float


def beyond_the_limits(of: World, prior: Floats) -> float:
    """How far simulated people are from what was asked for, as a share: errors and coverage."""
    learned = of.learned(prior)
    beyond = 0.0
    for day, most in zip(map(int, DAYS), LARGEST_ERROR, strict=True):
        error = np.abs(learned.expenditure_kcal - of.truth)[:, day]
        held = float((error <= 1.2816 * learned.sd_kcal[:, day]).mean())
        beyond += 3 * max(0, float(np.median(error)) / most - 1) + 2 * max(
            0, 0.75 - held, held - 0.88
        )
    return beyond


def cost(score: ModuleType, tried: Tried, without: str) -> float:
    """How ill some numbers do on everybody but one: as in the table that was asked for."""
    every = tried.windows
    by_person, found = score.summary(every[every["person"] != without])
    much = by_person[by_person["windows"] >= MUCH]
    return float(
        np.log(found["of_trend"])
        + 0.4 * np.log(much["ours"] / much["trend"]).mean()
        + abs(found["holds80"] - 0.8)
        + 0.3 * max(0, abs(found["bias_in_loss"]) - 50) / 100
        + 0.3 * found["kg_ahead"]
        + tried.simulated
    )


def left_out(score: ModuleType, folder: Path) -> pd.DataFrame:
    """The windows of each person by the numbers that the others alone would have chosen.

    Number by number, from those in the middle of the grid, and twice over: the whole grid would
    take hours. Simulated people weigh in as they did when the numbers were chosen.
    """
    people = world(TUNED_ON)
    prior = people.plan_maintenance()

    @cache
    def tried(chosen: tuple[float, ...]) -> Tried:
        with numbers(dict(zip(GRID, chosen, strict=True))):
            return Tried(windows(score, folder), beyond_the_limits(people, prior))

    middle = tuple(values[len(values) // 2] for values in GRID.values())
    found = []
    for person in tried(middle).windows["person"].unique():
        best = middle
        for place, values in list(enumerate(GRID.values())) * SWEEPS:
            others = [(*best[:place], value, *best[place + 1 :]) for value in values]
            best = min(others, key=lambda one: cost(score, tried(one), person))
        mine = tried(best).windows
        found.append(mine[mine["person"] == person])
    return pd.concat(found, ignore_index=True)


def show(title: str, score: ModuleType, every: pd.DataFrame) -> dict[str, Any]:
    """A table by person, and what all of them come to."""
    by_person, found = score.summary(every)
    columns = ["windows", "ours", "trend", "regression", "formula"]
    heading = (title, *columns, "80 %", "95 %", "in loss")
    rows = [
        (
            str(name),
            *(float(row[column]) for column in columns),
            100 * float(row["holds80"]),
            100 * float(row["holds95"]),
            float(row["bias_in_loss"]),
        )
        for name, row in by_person.iterrows()
    ]
    table(title, heading, rows)
    answer: dict[str, Any] = found
    return answer


def verdicts(found: Mapping[str, Any]) -> None:
    """The figures that were asked for."""
    verdict("error beside the exponential trend's", found["of_trend"], 0.78)
    if "of_macrofactor" in found:
        verdict("error beside MacroFactor's own", found["of_macrofactor"], 0.90)
    verdict("bias while losing, kcal (either way)", abs(found["bias_in_loss"]), 60)
    for level, low, high in (("80", 0.75, 0.86), ("95", 0.90, 0.98)):
        held = found[f"holds{level}"]
        verdict(f"share that the {level} % interval holds", held, low, at_least=True)
        verdict(f"share that the {level} % interval holds", held, high)
    verdict("weight 28 days ahead off, kg", found["kg_ahead"], 0.65)


def known_past(every: pd.DataFrame) -> None:
    """Bias by what was known: the weeks before, not the weeks that are judged."""
    past = 7 * (every["intake"] - every["regression"]) / 7700
    error = every["ours"] - every["truth"]
    rows = []
    for name, where in (
        ("falling before", past < -0.3),
        ("falling after", every["slope"] < -0.3),
        ("falling before and after", (past < -0.3) & (every["slope"] < -0.3)),
        ("rising before", past > 0.2),
        ("rising after", every["slope"] > 0.2),
    ):
        by_person = error[where].groupby(every["person"][where]).mean()
        rows.append((name, int(where.sum()), float(by_person.mean())))
    table("Bias by where weight was going", ("weight over 0.3 kg a week", "windows", "kcal"), rows)


def main(arguments: Sequence[str] = ()) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.real", description=__doc__)
    parser.add_argument("--shared", type=Path, default=FOLDER, help="folder of people's logs")
    given = parser.parse_args(arguments)
    if not (given.shared / "score.py").exists():
        print("\nReal people: left out, their logs are not beside the repository")
        return
    score = module("score", given.shared)
    every = windows(score, given.shared)
    found = show("As the product stands", score, every)
    verdicts(found)
    known_past(every)
    print()
    verdicts(show("Each left out", score, left_out(score, given.shared)))


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
