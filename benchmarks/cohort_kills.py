"""A hundred kills -9 of a run's worker, driver or scheduler at random moments, and what is left.

After each the run goes on with --resume, on one machine or on a cluster, until it ends: the output
has to be the bytes of an undisturbed run, and no part that was done may be made again.
"""

from __future__ import annotations

import random
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.roster import people

KILLS, ROWS, ROWS_A_PART = 100, 6_000, 100
CALC = (sys.executable, "-m", "calc", "plans")
QUIET = subprocess.DEVNULL


def parts(folder: Path) -> dict[str, int]:
    """The parts that are done, and when each was."""
    return {one.name: one.stat().st_mtime_ns for one in folder.glob("part-*.json")}


def begun(words: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(words, stdout=QUIET, stderr=QUIET)


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.scheduler = begun(
            [
                *(sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard"),
                *("--host", "127.0.0.1", "--port", str(self.port)),
            ]
        )
        self.workers = [self._worker(), self._worker()]

    def _worker(self) -> subprocess.Popen[bytes]:
        words = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "60"]
        return begun([sys.executable, "-m", "distributed.cli.dask_worker", self.address, *words])

    def kill_worker(self, chance: random.Random) -> None:
        """Kill one worker and begin another, as whoever keeps a cluster does."""
        place = chance.randrange(2)
        self.workers[place].kill()
        self.workers[place].wait()
        self.workers[place] = self._worker()

    def end(self) -> None:
        for one in (self.scheduler, *self.workers):
            one.kill()
            one.wait()


def killed(
    run: subprocess.Popen[bytes], who: str, cluster: Cluster | None, chance: random.Random
) -> bool:
    """Kill one of a run's processes; return whether there was one."""
    if run.poll() is not None:
        return False
    if who == "driver":
        run.kill()
        return True
    if cluster is not None:
        if who == "scheduler":
            cluster.scheduler.kill()
        else:
            cluster.kill_worker(chance)
        return True
    # The youngest processes are the workers; the first is what forks them.
    children = psutil.Process(run.pid).children(recursive=True)
    workers = [one for one in children if one.ppid() != run.pid]
    if not workers:
        return False
    chance.choice(workers).kill()
    return True


def disturbed(folder: Path, source: Path, chance: random.Random, most: int) -> dict[str, int]:
    """One run with kills at random moments until it ends, and how many of whom there were."""
    target = folder / "plans.csv"
    target.unlink(missing_ok=True)
    place = folder / "plans.csv.parts"
    count: dict[str, int] = {}
    cluster = Cluster() if chance.random() < 0.5 else None
    while not target.exists():
        engine = ["--engine", "dask", "--scheduler", cluster.address] if cluster else []
        words = [*CALC, str(source), "-o", str(target), "--resume", "--workers", "2", *engine]
        before = parts(place)
        run = begun([*words, *([] if before else ["--rows", str(ROWS_A_PART)])])
        who = chance.choice(["worker", "driver", *(["scheduler"] if cluster else [])])
        if sum(count.values()) < most:
            # At first everything has to begin; then a moment is as good as any other.
            deadline = time.monotonic() + 60
            while len(parts(place)) <= len(before) and time.monotonic() < deadline:
                if run.poll() is not None:
                    break
                time.sleep(0.01)
            time.sleep(chance.random() / 2)
            if killed(run, who, cluster, chance):
                count[who] = count.get(who, 0) + 1
        run.wait()
        again = [name for name, when in parts(place).items() if before.get(name, when) != when]
        if again:
            raise AssertionError(f"Made again after the loss of a {who}: {again}")
        if cluster is not None and cluster.scheduler.poll() is not None:
            cluster.end()
            cluster = Cluster()
    if cluster is not None:
        cluster.end()
    return count


def main() -> None:
    chance = random.Random(7)
    count = {"worker": 0, "driver": 0, "scheduler": 0}
    runs = 0
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = folder / "roster.csv"
        people(ROWS).to_csv(source, index=False)
        subprocess.run([*CALC, str(source), "-o", str(folder / "expected.csv")], check=True)
        while sum(count.values()) < KILLS:
            left = KILLS - sum(count.values())
            for who, many in disturbed(folder, source, chance, left).items():
                count[who] += many
            runs += 1
            if (folder / "plans.csv").read_bytes() != (folder / "expected.csv").read_bytes():
                raise AssertionError("The output is not that of an undisturbed run")
    print(
        f"\n{sum(count.values())} kills in {runs} runs, {time.monotonic() - begin:.0f} s: "
        + ", ".join(f"{many} of a {who}" for who, many in count.items())
        + ". Every output is that of an undisturbed run to the byte, no part was made twice."
    )
