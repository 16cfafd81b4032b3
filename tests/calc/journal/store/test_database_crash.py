"""A process killed while it saves loses nothing that was saved, and leaves no half of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from calc.journal import Journal
from calc.journal.store import load, open_store
from tests.support.source_code import ROOT
from tests.support.store_writer import state

KILLS = 14
LONGEST_WAIT_S = 0.2
PID = "pid"


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.store_writer"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=10)


def killed(nursery: subprocess.Popen[str], url: str, first: int, wait_s: float) -> list[int]:
    """What a writer acknowledged before it was killed; it is killed after `wait_s` seconds.

    Where `first` is 0 its time begins at once, with the making of the file, else at its first save.
    """
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{url} {first}\n")
    nursery.stdin.flush()
    lines: list[str] = []
    while len(lines) < (2 if first else 1):
        # Which comes first, the number of the process or what it says, is chance.
        lines.append(nursery.stdout.readline())
    while not any(line.startswith(PID) for line in lines):
        lines.append(nursery.stdout.readline())
    child = next(int(line.split()[1]) for line in lines if line.startswith(PID))
    time.sleep(wait_s)
    os.kill(child, signal.SIGKILL)
    while lines[-1] != "gone\n":
        lines.append(nursery.stdout.readline())
        assert lines[-1], "the nursery has ended"
    return [int(line) for line in lines if line.strip().isdigit()]


def found_in(url: str) -> Journal:
    engine = create_engine(url)
    try:
        open_store(engine)
        return load(engine)
    finally:
        engine.dispose()


def number_of(journal: Journal) -> int:
    return int(journal.days["weight_kg"].iloc[0])


def test_whenever_it_is_killed_the_last_saved_state_or_a_later_whole_one_is_there(
    nursery, tmp_path: Path
):
    chance = random.Random(4)
    url = f"sqlite:///{tmp_path / 'journal.sqlite'}"
    first, saves = 1, 0
    for _ in range(KILLS):
        acknowledged = killed(nursery, url, first, chance.uniform(0, LONGEST_WAIT_S))
        found = found_in(url)
        number = number_of(found)
        assert found == state(number)
        assert acknowledged[-1] <= number <= acknowledged[-1] + 1
        assert acknowledged == list(range(first, acknowledged[-1] + 1))
        first, saves = number + 1, saves + len(acknowledged)
    assert saves > KILLS


def test_killed_while_the_file_is_made_it_can_be_opened_all_the_same(nursery, tmp_path: Path):
    chance = random.Random(5)
    for attempt in range(8):
        url = f"sqlite:///{tmp_path / f'journal-{attempt}.sqlite'}"
        acknowledged = killed(nursery, url, 0, chance.uniform(0, LONGEST_WAIT_S))
        found = found_in(url)
        if not acknowledged and found.empty:
            continue
        assert found == state(number_of(found))
        assert number_of(found) >= max(acknowledged, default=0)
