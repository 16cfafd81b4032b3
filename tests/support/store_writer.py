"""A process that saves without end, to be killed: one fork a line of input, acknowledging by pipe.

Everything is imported before, so that a round takes no longer than what is tried in it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count

from calc.kept.parts import JOURNAL, Held
from calc.kept.sql import SqlHome, connected, open_store
from tests.support.source_code import ROOT

NOW = "2026-11-29T21:00:00+00:00"
OWNER = "ann"
PIECE = 60_000
PIECES = 6
PID = "pid"


def state(number: int) -> dict[str, bytes]:
    """The pieces of a number: each says which, so that halves of two would be seen."""
    said = b"%d " % number
    names = [f"piece {place}" for place in range(PIECES)] + [f"only {number % 3}"]
    return {name: said * (PIECE // len(said)) for name in names}


def changes(number: int) -> Mapping[str, bytes | None]:
    """What makes the state of a number of any other."""
    gone: dict[str, bytes | None] = {f"only {place}": None for place in range(3)}
    return gone | state(number)


def say(what: object) -> None:
    """Writes a line at once: two processes share the pipe, and none may break another's line."""
    os.write(1, f"{what}\n".encode())


def write(url: str, first: int) -> None:
    engine = connected(url)
    open_store(engine)
    home = SqlHome(engine, OWNER)
    for number in count(first):
        home.write(JOURNAL, 1, str(number), NOW, changes(number))
        say(number)


def number_of(held: Held) -> int:
    """Which state this is, where it is one as a whole; else AssertionError."""
    number = int(held.revision)
    assert held.pieces == state(number), "half a state"
    return number


def held_in(url: str) -> Held | None:
    """What a store holds when it is opened anew."""
    engine = connected(url)
    try:
        open_store(engine)
        return SqlHome(engine, OWNER).read().get(JOURNAL)
    finally:
        engine.dispose()


class Nursery:
    """Starts writers and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def killed(self, url: str, first: int, wait_s: float) -> list[int]:
        """What a writer acknowledged before it was killed; it is killed after `wait_s` seconds.

        Where `first` is 0 its time begins at once, with the making of the file, else at its first
        save.
        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{url} {first}\n")
        self.process.stdin.flush()
        lines: list[str] = []
        while len(lines) < (2 if first else 1):
            # Which comes first, the number of the process or what it says, is chance.
            lines.append(self.process.stdout.readline())
        while not any(line.startswith(PID) for line in lines):
            lines.append(self.process.stdout.readline())
        child = next(int(line.split()[1]) for line in lines if line.startswith(PID))
        time.sleep(wait_s)
        os.kill(child, signal.SIGKILL)
        while lines[-1] != "gone\n":
            lines.append(self.process.stdout.readline())
            assert lines[-1], "the nursery has ended"
        return [int(line) for line in lines if line.strip().isdigit()]


@contextmanager
def nursery() -> Iterator[Nursery]:
    """A process that everything is imported in."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.store_writer"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=10)


def main() -> None:
    for line in sys.stdin:
        url, first = line.split()
        child = os.fork()
        if not child:
            write(url, int(first))
        say(f"{PID} {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
