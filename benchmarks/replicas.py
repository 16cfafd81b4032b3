"""One replica and two behind nginx, beside a bare app: reruns a second, and memory a session."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from benchmarks.client import Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import PLAIN, serve
from pages.web.serve import LOOPBACK, NAMES, Replica, free_port, proxy, replica, wait_until_ready

VISITORS, SECONDS = 24, 10.0
MEGABYTE = 2**20
# What two may bring on two cores, of which the visitors themselves take a share.
TIMES_ONE = 1.2
MEGABYTES_A_SESSION = 1.0
ENVIRONMENT = {"TWO_PLATES_JOURNAL": "", "TWO_PLATES_FILES_A_MINUTE": "0"}


@dataclass
class Load:
    """What came of it."""

    waits: list[float] = field(default_factory=list)
    megabytes_a_session: float = 0.0

    @property
    def a_second(self) -> float:
        return len(self.waits) / SECONDS


@contextmanager
def behind_nginx(folder: Path, count: int) -> Iterator[tuple[str, list[int]]]:
    """One or two replicas behind nginx: the address of their web sockets, and their processes."""
    with ExitStack() as stack:
        started: list[Replica] = [
            stack.enter_context(replica(name, folder, ENVIRONMENT)) for name in NAMES[:count]
        ]
        for one in started:
            wait_until_ready(one)
        # One alone stands in the place of both.
        ports = dict(zip(NAMES, [one.port for one in started] * 2, strict=False))
        port = free_port()
        stack.enter_context(proxy(folder, port, ports))
        yield f"ws://{LOOPBACK}:{port}", [one.process.pid for one in started]


def memory_mb(processes: Sequence[int]) -> float:
    """Resident memory of processes together, in 2**20 bytes."""
    return sum(float(psutil.Process(one).memory_info().rss) for one in processes) / MEGABYTE


async def visit(session: Session, number: int, until: float, load: Load) -> None:
    """Change the weight again as soon as the page is drawn."""
    widget = session.find("weight")
    step = 0
    while time.perf_counter() < until:
        step += 1
        run = await session.change(widget, 60.0 + (number + step) % 300 / 10)
        if time.perf_counter() < until:
            load.waits.append(run.seconds)


async def loaded(address: str, processes: Sequence[int]) -> Load:
    load = Load()
    # What the first visitors bring with them for good is not a session's.
    for _ in range(4):
        session, _ = await Session.open(address)
        await session.change(session.find("weight"), 71.0)
        await session.close()
    before = memory_mb(processes)
    sessions = [(await Session.open(address))[0] for _ in range(VISITORS)]
    load.megabytes_a_session = (memory_mb(processes) - before) / VISITORS
    until = time.perf_counter() + SECONDS
    await asyncio.gather(*(visit(one, number, until, load) for number, one in enumerate(sessions)))
    for session in sessions:
        await session.close()
    return load


def main() -> None:
    loads: dict[str, Load] = {}
    with serve(PLAIN) as server:
        loads["bare, no nginx"] = asyncio.run(loaded(server.ws, [server.process.pid]))
    for count, name in ((1, "one replica"), (2, "two replicas")):
        with tempfile.TemporaryDirectory() as place:
            Path(place).chmod(0o755)
            with behind_nginx(Path(place), count) as (address, processes):
                loads[name] = asyncio.run(loaded(address, processes))
    table(
        f"{VISITORS} visitors who change a number as soon as they can, {SECONDS:.0f} s",
        ["", "reruns/s", "p50, ms", "p95, ms", "MB a session"],
        [
            [
                name,
                one.a_second,
                p50(one.waits) * 1000,
                p95(one.waits) * 1000,
                one.megabytes_a_session,
            ]
            for name, one in loads.items()
        ],
    )
    one, two = loads["one replica"], loads["two replicas"]
    verdict("Two replicas, times one", two.a_second / one.a_second, TIMES_ONE, at_least=True)
    verdict("Memory a session, MB", one.megabytes_a_session, MEGABYTES_A_SESSION)


if __name__ == "__main__":
    main()
