"""(i) What the logs teach: error, honesty and speed of the estimate on simulated people.

The simulator and its scorer lie beside the repository (`../shared/expenditure`, or `--shared`). The
filter was tuned on seeds 0-199; judge it on others.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.report import table, verdict
from benchmarks.simulated import (
    FOLDER,
    Floats,
    Tweak,
    World,
    estimates_table,
    exponential_trend,
    module,
    world,
)
from benchmarks.weekly_loop import WEEKS, Loop, weekly_loop
from calc.expenditure import Logs, estimate, learn

DAYS = ("14", "21", "28", "56", "84")
LARGEST_ERROR = (140, 112, 95, 85, 70)
P90 = {"28": 250, "84": 190}
YEAR = 365


def scored(of: World, folder: Path, kcal: Floats, sd: Floats, base: Floats) -> dict[str, Any]:
    """The scorer's answer, the exponential trend beside it."""
    tables = (
        estimates_table(of, kcal, sd),
        of.truth_table(),
        estimates_table(of, base),
    )
    found: dict[str, Any] = module("score", folder).score(*tables)
    return found


def show_errors(title: str, found: dict[str, Any]) -> None:
    """Error and coverage by day, all families pooled."""
    every = found["maint_logged"]["all"]
    rows = [
        (name, *(float(every[day][key]) * by for day in DAYS))
        for name, key, by in (
            ("median error, kcal", "median_ae", 1),
            ("90th percentile", "p90_ae", 1),
            ("bias", "bias", 1),
            ("80 % interval holds, %", "cover80", 100),
            ("95 % interval holds, %", "cover95", 100),
            ("missing", "n_missing", 1),
            ("of the exponential trend's", "ratio_vs_baseline", 1),
        )
    ]
    table(title, ("all families", *(f"day {day}" for day in DAYS)), rows)


def show_families(found: dict[str, Any]) -> None:
    """The median error of each family."""
    by = found["maint_logged"]["by_scenario"]
    rows = [(name, *(float(by[name][day]["median_ae"]) for day in DAYS)) for name in sorted(by)]
    table("Median error by family", ("family", *(f"day {day}" for day in DAYS)), rows)


def verdicts(found: dict[str, Any]) -> None:
    """The figures that were asked for."""
    every = found["maint_logged"]["all"]
    for day, most in zip(DAYS, LARGEST_ERROR, strict=True):
        verdict(f"median error on day {day}", every[day]["median_ae"], most)
    for day, most in P90.items():
        verdict(f"90th percentile on day {day}", every[day]["p90_ae"], most)
    for level, low, high in (("80", 0.75, 0.88), ("95", 0.88, 0.98)):
        held = [every[day][f"cover{level}"] for day in DAYS]
        verdict(f"least that the {level} % interval holds", min(held), low, at_least=True)
        verdict(f"most that the {level} % interval holds", max(held), high)
    verdict("error beside the exponential trend's, day 28", every["28"]["ratio_vs_baseline"], 0.75)


def noisier_scale(person: Any) -> None:
    person.arrays["noise"] *= 1.6


def more_water(person: Any) -> None:
    person.h_G *= 1.5
    person.xi_mult *= 1.5


def less_water(person: Any) -> None:
    person.h_G *= 0.5
    person.xi_mult *= 0.5


def poor_logs(person: Any) -> None:
    """A quarter of daily error instead of a tenth."""
    chance = np.random.default_rng(person.seed)
    more = np.sqrt(0.25**2 - person.meta["log_err"] ** 2)
    logged = person.arrays["logged"]
    logged *= np.exp(chance.normal(0, more, logged.size) - more**2 / 2)


def fading_logs(person: Any) -> None:
    """A tenth more left out of the log by day 84."""
    logged = person.arrays["logged"]
    logged *= 1 - 0.1 * np.clip((np.arange(logged.size) - 42) / 84, 0, None)


WORLDS: dict[str, Tweak] = {
    "scale 1.6 times as noisy": noisier_scale,
    "half as much again diet water": more_water,
    "half the diet water": less_water,
    "25 % error in daily logs": poor_logs,
    "10 % more left out by day 84": fading_logs,
}


def show_worlds(seeds: Sequence[int], folder: Path) -> None:
    """The error where people differ from what the filter assumes."""
    rows = []
    for name, tweak in WORLDS.items():
        of = world(seeds, 120, tweak, folder)
        truth = of.truth
        if tweak is fading_logs:
            truth = truth * (1 - 0.1 * np.arange(truth.shape[1]) / 84)
        learned = of.learned(of.plan_maintenance())
        error, sd = learned.expenditure_kcal - truth, learned.sd_kcal
        cells: list[float] = []
        for day in (28, 56, 84):
            cells += [
                float(np.median(np.abs(error[:, day]))),
                float(error[:, day].mean()),
                float(100 * (np.abs(error[:, day]) <= 1.2816 * sd[:, day]).mean()),
            ]
        rows.append((name, *cells))
    heading = [f"{what} {day}" for day in (28, 56, 84) for what in ("error", "bias", "holds %")]
    table("Worlds that differ", ("world", *heading), rows)


def show_loop(seeds: Sequence[int], folder: Path) -> None:
    """Check in, eat, weigh: how well the rate is held, for how many changes, and which were wrong.

    A wrong change leads away from the energy that the body would have needed for the planned rate,
    where that was more than 50 kcal off.
    """
    rows = []
    every: dict[bool, tuple[Loop, Loop]] = {}
    for stepped, name in ((False, "each week's estimate"), (True, "the check-in")):
        drawn, held = (
            weekly_loop(seeds, stepped=stepped, hold=hold, folder=folder) for hold in (False, True)
        )
        planned = weekly_loop(seeds, stepped=stepped, shipped=True, folder=folder)
        every[stepped] = (drawn, planned)
        of = {
            "cut": drawn.of(drawn.losing),
            "gain": drawn.of(~drawn.losing),
            "both": drawn,
            "hold": held,
            "both by our plans": planned,
        }
        rows += [(f"{name}, {goal}", *_cells(loop)) for goal, loop in of.items()]
    heading = (
        "rate off, g",
        "from week 9",
        "weeks changed, %",
        "changes a person",
        "median change",
        "90th percentile",
        "of those made",
        "wrong, % of changes",
        "wrong twice running",
    )
    table(f"A loop of {WEEKS} weeks", ("rule, goal", *heading), rows)
    for name, found, weekly in zip(("", " by our plans"), every[True], every[False], strict=True):
        which = f"the check-in{name}"
        verdict(f"{which}: rate off, g a week", float(np.median(found.rate_error)), 60)
        verdict(f"{which}: median change, kcal", float(np.median(np.abs(found.steps))), 50)
        verdict(f"{which}: wrong twice running, times", found.wrong_twice, 0)
        share = float(found.made.sum() / weekly.made.sum())
        verdict(f"{which}: its changes, as a share of the weekly rule's", share, 0.5)


def _cells(loop: Loop) -> tuple[float, ...]:
    """A row of the table."""
    size, made = np.abs(loop.steps), loop.made
    return (
        float(np.median(loop.rate_error)),
        float(np.median(loop.late_error)),
        float(100 * made.mean()),
        float(made.sum(axis=0).mean()),
        float(np.median(size)),
        float(np.quantile(size, 0.9)),
        float(np.median(size[made])),
        float(100 * loop.wrong.sum() / made.sum()),
        float(loop.wrong_twice),
    )


def show_speed() -> None:
    """One user-year through the table, a thousand through the arrays."""
    chance = np.random.default_rng(0)
    weight = 80 + chance.normal(0, 0.5, (1000, YEAR))
    energy = 2500 + chance.normal(0, 300, (1000, YEAR))
    dates = pd.date_range("2025-01-01", periods=YEAR).strftime("%Y-%m-%d")
    days = pd.DataFrame({"date": dates, "energy_kcal": energy[0], "weight_kg": weight[0]})

    def timed(work: Callable[[], object]) -> tuple[float, float]:
        wall, processor = time.perf_counter(), time.process_time()
        work()
        return time.perf_counter() - wall, time.process_time() - processor

    wall, processor = np.median([timed(lambda: estimate(days, 2600)) for _ in range(9)], axis=0)
    verdict("a user-year, ms (median of 9)", 1000 * float(wall), 60)
    print(f"  of which the processor worked {1000 * processor:.0f} ms")
    logs = Logs.of_people(weight, energy, 2600, 300)
    all_wall, all_processor = timed(lambda: learn(logs))
    verdict("a thousand user-years, s", all_wall, 10)
    print(f"  of which the processor worked {all_processor:.1f} s")


def measure(seeds: Sequence[int], folder: Path) -> None:
    of = world(seeds, 120, folder=folder)
    prior, base = of.plan_maintenance(), exponential_trend(of.weight, of.energy)
    print(f"\nExpenditure: seeds {seeds[0]}-{seeds[-1]}, {len(of.people)} people, 120 days")
    learned = of.learned(prior)
    found = scored(of, folder, learned.expenditure_kcal, learned.sd_kcal, base)
    show_errors("From the plan's own maintenance", found)
    show_families(found)
    verdicts(found)
    plain = of.learned(of.mifflin_times_activity())
    show_errors(
        "From Mifflin times the stated activity",
        scored(of, folder, plain.expenditure_kcal, plain.sd_kcal, base),
    )
    marked = of.learned(prior, marked=True, cycle=True)
    told = scored(of, folder, marked.expenditure_kcal, marked.sd_kcal, base)
    show_errors("With steps of activity and cycles marked", told)
    print(f"  share of a step covered, unmarked: {found['lag']}")
    print(f"  marked: {told['lag']}")
    verdict("days to half of a marked step", float(told["lag"]["lag50_days"] or np.inf), 14)
    show_worlds(seeds[:60], folder)
    show_loop(seeds, folder)
    show_speed()


def main(arguments: Sequence[str] = ()) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.expenditure", description=__doc__)
    parser.add_argument("--shared", type=Path, default=FOLDER, help="folder of the simulator")
    parser.add_argument("--first-seed", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=200)
    given = parser.parse_args(arguments)
    if not (given.shared / "simulator.py").exists():
        print("\nExpenditure: left out, the simulator of people is not beside the repository")
        return
    measure(range(given.first_seed, given.first_seed + given.seeds), given.shared)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
