"""A Dask cluster makes the same bytes, whichever of its workers die, and whoever is lost."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import distributed
import pytest

from calc.cohort import cluster as module
from calc.cohort.cluster import on_dask
from calc.cohort.pool import local
from calc.cohort.run import Progress, run
from calc.errors import InputError
from tests.support.cohorts import logs, made, roster
from tests.support.source_code import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def workers() -> Iterator[distributed.LocalCluster]:
    """A cluster of two workers, which are begun anew when they die."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    ) as found:
        yield found


@pytest.fixture
def people(tmp_path):
    table = roster(30)
    table.to_csv(tmp_path / "people.csv", index=False)
    table.to_parquet(tmp_path / "people.parquet", row_group_size=13)
    logs(6).to_csv(tmp_path / "logs.csv", index=False)
    return tmp_path


@pytest.mark.parametrize(
    "kind, name, target",
    [
        ("plans", "people.csv", "plans.csv"),
        ("plans", "people.parquet", "plans.parquet"),
        ("days", "people.parquet", "days.csv"),
        ("expenditure", "logs.csv", "learned.parquet"),
    ],
)
def test_the_output_is_the_same_to_the_byte(workers, people, kind, name, target):
    made(people / name, people / f"local_{target}", kind)
    engine = on_dask(workers.scheduler_address, 0)
    run(kind, str(people / name), str(people / target), engine, rows=7)
    assert (people / target).read_bytes() == (people / f"local_{target}").read_bytes()


def test_a_worker_that_is_killed_has_its_parts_made_by_others(workers, people):
    made(people / "people.csv", people / "expected.csv")
    killed: list[int] = []

    def tell(progress: Progress) -> None:
        if progress.parts in (2, 9):
            pids = [nanny.pid for nanny in workers.workers.values()]
            killed.append(max(pids, key=lambda pid: pid not in killed))
            os.kill(killed[-1], signal.SIGKILL)

    engine = on_dask(workers.scheduler_address, 0)
    target = people / "plans.csv"
    run("plans", str(people / "people.csv"), str(target), engine, rows=1, tell=tell)
    assert len(killed) == 2
    assert target.read_bytes() == (people / "expected.csv").read_bytes()


def refused(people, scheduler: str) -> str:
    """What is said by a run that is refused, after which nothing is there."""
    engine = on_dask(scheduler, 1)
    with pytest.raises(InputError) as said:
        run("plans", str(people / "people.csv"), str(people / "plans.csv"), engine)
    assert not list(people.glob("plans*"))
    return str(said.value)


def test_workers_of_another_version_are_refused(workers, people, monkeypatch):
    monkeypatch.setattr(module, "versions", lambda: {"calc": "mine", "numpy": "1"})
    said = refused(people, workers.scheduler_address)
    assert "runs another version of calc, numpy than this machine: install the same" in said


def test_workers_without_the_package_are_refused(workers, people, monkeypatch):
    def absent() -> None:
        raise ModuleNotFoundError("No module named 'calc'")

    monkeypatch.setattr(module, "_versions_there", absent)
    said = refused(people, workers.scheduler_address)
    assert "does not have this package: install it there (No module named 'calc')" in said


def test_a_worker_that_comes_late_is_asked_as_well():
    with pytest.raises(InputError, match="that came late runs another version of calc"):
        module._finished(None, 0, None, {"calc": "other"})  # type: ignore[arg-type]


def test_nobody_at_an_address_is_said(people, monkeypatch):
    monkeypatch.setattr(module, "ANSWERS_IN", 1)
    assert "No scheduler answers at tcp://127.0.0.1:9" in refused(people, "tcp://127.0.0.1:9")
    assert "No scheduler answers at nowhere://" in refused(people, "nowhere://1")


def test_without_dask_it_is_said_what_to_install(people, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install .[cluster]" in refused(people, "tcp://127.0.0.1:9")


@contextmanager
def scheduled(workers: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A scheduler in a process of its own, with so many workers: its address, and the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "distributed.cli"]
    quiet = {"cwd": ROOT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    port = address.partition(":")[2]
    words = ["dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"]
    begun = [subprocess.Popen([*command[:2], f"{command[2]}.{words[0]}", *words[1:]], **quiet)]  # type: ignore[call-overload]
    one = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "20"]
    begun += [
        subprocess.Popen([*command[:2], f"{command[2]}.dask_worker", address, *one], **quiet)  # type: ignore[call-overload]
        for _ in range(workers)
    ]
    try:
        yield f"tcp://{address}", begun[0]
    finally:
        for process in begun:
            process.kill()
            process.wait()


def test_the_loss_of_the_scheduler_is_survived(people, monkeypatch):
    monkeypatch.setattr(module, "ANSWERS_IN", 30)
    made(people / "people.csv", people / "expected.csv")
    source, target = str(people / "people.csv"), people / "plans.csv"
    with scheduled(1) as (address, scheduler):

        def tell(progress: Progress) -> None:
            if progress.parts == 3:
                scheduler.kill()

        with pytest.raises(InputError, match=r"was lost. What is done stays: --resume goes on"):
            run("plans", source, str(target), on_dask(address, 0), rows=1, tell=tell)
    assert not target.exists()
    told: list[Progress] = []
    run("plans", source, str(target), local(1), resume=True, tell=told.append)
    assert told[0].before >= 3
    assert target.read_bytes() == (people / "expected.csv").read_bytes()
