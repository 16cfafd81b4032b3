"""Workers may die: only what they had under way is made again."""

from __future__ import annotations

import multiprocessing
import os
import signal

import psutil
import pytest

from calc.cohort import pool
from calc.cohort.manifest import Entry
from calc.cohort.pool import local
from calc.cohort.run import Progress, run
from calc.errors import InputError
from tests.support.cohorts import made, roster


@pytest.fixture
def path(tmp_path):
    roster(60).to_csv(tmp_path / "people.csv", index=False)
    made(tmp_path / "people.csv", tmp_path / "expected.csv")
    return tmp_path / "people.csv"


def workers() -> list[psutil.Process]:
    """The processes that make parts: those of the one that was begun to fork them."""
    here = multiprocessing.active_children()
    return [psutil.Process(one.pid) for one in here]


def test_a_worker_that_is_killed_is_replaced(path, tmp_path):
    killed: list[int] = []
    parts: list[int] = []

    def tell(progress: Progress) -> None:
        parts.append(progress.parts)
        if progress.parts in (2, 9):
            victim = workers()[0]
            killed.append(victim.pid)
            os.kill(victim.pid, signal.SIGKILL)

    target = tmp_path / "plans.csv"
    run("plans", str(path), str(target), local(2), rows=2, tell=tell)
    assert len(set(killed)) == 2
    assert parts == list(range(1, 31)), "a part is counted twice, or not at all"
    assert target.read_bytes() == (tmp_path / "expected.csv").read_bytes()


def dead(*_: object) -> Entry:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def test_workers_that_die_of_a_part_again_and_again_end_the_run(path, tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "finish", dead)
    with pytest.raises(InputError, match=r"A worker ended 3 times .* fewer --workers"):
        run("plans", str(path), str(tmp_path / "plans.csv"), local(2), rows=9)
    monkeypatch.undo()
    run("plans", str(path), str(tmp_path / "plans.csv"), local(1), resume=True)
    assert (tmp_path / "plans.csv").read_bytes() == (tmp_path / "expected.csv").read_bytes()
