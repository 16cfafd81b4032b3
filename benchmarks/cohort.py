"""(h) Files of a cohort: a million rows on this machine, a Dask cluster of it, ten thousand logs.

Beside seconds by the clock stand those of processors, all processes together: on a machine that
others use as well they say what the work takes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import numpy as np
import pandas as pd
import psutil

from benchmarks.report import table, verdict
from benchmarks.roster import people

ROWS, DASK_ROWS, PEOPLE, DAYS = 1_000_000, 200_000, 10_000, 100
ASKED_S = {"csv": 60, "parquet": 40}
ASKED_GB = 1
HEADING = ("", "seconds", "of processors", "rows/s", "GB")


class Took(NamedTuple):
    seconds: float
    processors: float
    gigabytes: float


def logs(people: int, days: int) -> pd.DataFrame:
    """Logs as a study has them: weighed on four days of five, eaten on nine of ten."""
    chance = np.random.default_rng(1)
    shape = people, days
    kg = chance.uniform(55, 110, (people, 1)) + chance.normal(0, 0.1, shape).cumsum(axis=1)
    kg = (kg + chance.normal(0, 0.5, shape)).round(1)
    kcal = chance.normal(2500, 350, shape).round()
    kg[chance.random(shape) < 0.2] = np.nan
    kcal[chance.random(shape) < 0.1] = np.nan
    return pd.DataFrame(
        {
            "person": np.repeat([f"p{person}" for person in range(people)], days),
            "date": np.tile(pd.date_range("2026-01-01", periods=days).strftime("%Y-%m-%d"), people),
            "weight_kg": kg.ravel(),
            "energy_kcal": kcal.ravel(),
            "height_cm": np.repeat(chance.uniform(155, 195, people).round(), days),
            "age": np.repeat(chance.integers(18, 70, people), days),
            "sex": np.repeat(chance.choice(["male", "female"], people), days),
        }
    )


class Watch(Thread):
    """What a process and all that it begins take: the most memory at once (shared pages once), and
    seconds of processors."""

    def __init__(self, pid: int) -> None:
        super().__init__()
        self.first = psutil.Process(pid)
        self.over = Event()
        self.most = 0.0
        self.spent: dict[int, float] = {}

    def run(self) -> None:
        while not self.over.wait(0.1):
            total = 0.0
            for one in (self.first, *self._begun()):
                try:
                    total += one.memory_full_info().pss
                    times = one.cpu_times()
                except psutil.Error:
                    continue
                self.spent[one.pid] = times.user + times.system
            self.most = max(self.most, total)

    def _begun(self) -> list[psutil.Process]:
        try:
            return self.first.children(recursive=True)
        except psutil.Error:
            return []


def ran(*words: str) -> Took:
    """One command of the package, to its end."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "calc", *words], stderr=subprocess.PIPE, text=True
    ) as process:
        watch = Watch(process.pid)
        watch.start()
        said = process.communicate()[1]
        watch.over.set()
        watch.join()
    seconds = time.perf_counter() - begin
    if process.returncode not in (0, 1):
        raise RuntimeError(said)
    return Took(seconds, sum(watch.spent.values()), watch.most / 2**30)


def by_pandas(source: Path, target: Path) -> float:
    """Seconds that pandas takes to read the input and to write the output again."""
    begin = time.perf_counter()
    if source.suffix == ".csv":
        pd.read_csv(source)
        read = time.perf_counter() - begin
        results = pd.read_csv(target)
        begin = time.perf_counter()
        results.to_csv(target.with_name("again.csv"), index=False)
    else:
        pd.read_parquet(source)
        read = time.perf_counter() - begin
        results = pd.read_parquet(target)
        begin = time.perf_counter()
        results.to_parquet(target.with_name("again.parquet"), index=False)
    return read + time.perf_counter() - begin


def on_one_machine(folder: Path, rows: int) -> None:
    roster = people(rows)
    shown = []
    for form, asked in ASKED_S.items():
        source, target = folder / f"roster.{form}", folder / f"plans.{form}"
        getattr(roster, f"to_{form}")(source, index=False)
        took = ran("plans", str(source), "-o", str(target), "--workers", "2")
        pandas = by_pandas(source, target)
        rate = rows / took.seconds
        shown.append((f"{form} to {form}", *took[:2], rate, took.gigabytes, took.seconds / pandas))
        verdict(f"{form} to {form}, seconds", took.seconds, asked * rows / ROWS)
        verdict(f"{form} to {form}, GB", took.gigabytes, ASKED_GB)
        target.unlink()
    table(
        f"Plans of {rows:,} people, two workers of this machine",
        (*HEADING, "times pandas' reading and writing"),
        shown,
    )


def on_a_cluster(folder: Path, rows: int) -> None:
    source = folder / "cluster.parquet"
    people(rows).to_parquet(source, index=False)
    shown = []
    for workers in (1, 2, 4):
        target = folder / f"cluster_{workers}.parquet"
        words = ["--engine", "dask", "--workers", str(workers)]
        took = ran("plans", str(source), "-o", str(target), *words)
        shown.append((str(workers), *took[:2], rows / took.seconds, took.gigabytes))
    table(f"Plans of {rows:,} people, a Dask cluster of this machine", HEADING, shown)


def of_logs(folder: Path, many: int) -> None:
    source, target = folder / "logs.parquet", folder / "learned.parquet"
    logs(many, DAYS).to_parquet(source, index=False)
    took = ran("expenditure", str(source), "-o", str(target), "--workers", "2")
    table(
        f"Expenditure of {many:,} people of {DAYS} days, two workers of this machine",
        HEADING,
        [(f"{many * DAYS:,} rows", *took[:2], many * DAYS / took.seconds, took.gigabytes)],
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        on_one_machine(Path(place), ROWS)
        on_a_cluster(Path(place), DASK_ROWS)
        of_logs(Path(place), PEOPLE)
