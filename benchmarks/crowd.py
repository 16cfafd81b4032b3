"""(e) Fifty visitors who each change their weight once a second, for twenty seconds."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from benchmarks.client import Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import FROZEN, OURS, PLAIN, Server, serve

VISITORS, SECONDS = 50, 20.0
EVERY_SECONDS = 1.0
SHARE, MEGABYTES = 1 / 3, 1.0


@dataclass
class Crowd:
    """What came of it."""

    waits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cpu_seconds: float = 0.0
    opened_mb: float = 0.0
    after_mb: float = 0.0

    @property
    def a_second(self) -> float:
        return len(self.waits) / SECONDS


async def visit(session: Session, begin: float, number: int, crowd: Crowd) -> None:
    """Change the weight at every tick; a tick that passes while the script runs is left out."""
    widget = session.find("weight")
    tick = begin + EVERY_SECONDS * number / VISITORS
    step = 0
    while tick < begin + SECONDS:
        await asyncio.sleep(max(0.0, tick - time.perf_counter()))
        step += 1
        try:
            run = await session.change(widget, 60.0 + (number + step) % 300 / 10)
        except Exception as error:  # counted and shown: the crowd goes on
            crowd.errors.append(f"{type(error).__name__}: {error}")
            return
        if time.perf_counter() <= begin + SECONDS:
            crowd.waits.append(run.seconds)
        tick = max(tick + EVERY_SECONDS, time.perf_counter())


async def gather(server: Server) -> Crowd:
    crowd = Crowd()
    # What the first visitors bring with them for good is not a session's.
    for _ in range(3):
        session, _ = await Session.open(server.ws)
        await session.change(session.find("weight"), 71.0)
        await session.close()
    await asyncio.sleep(1)
    before = server.memory_mb()
    sessions = [(await Session.open(server.ws))[0] for _ in range(VISITORS)]
    crowd.opened_mb = (server.memory_mb() - before) / VISITORS
    begin, busy = time.perf_counter(), server.cpu_seconds()
    await asyncio.gather(
        *(visit(session, begin, number, crowd) for number, session in enumerate(sessions))
    )
    crowd.cpu_seconds = server.cpu_seconds() - busy
    crowd.after_mb = (server.memory_mb() - before) / VISITORS
    for session in sessions:
        await session.close()
    return crowd


def main() -> None:
    crowds = {}
    for name in (OURS, PLAIN, FROZEN):
        with serve(name) as server:
            crowds[name] = asyncio.run(gather(server))
    table(
        f"{VISITORS} sessions, a change a second each, {SECONDS:.0f} s",
        [
            "",
            "reruns/s",
            "CPU ms each",
            "p50, ms",
            "p95, ms",
            "errors",
            "MB a session, opened",
            "and after",
        ],
        [
            [
                name,
                crowd.a_second,
                crowd.cpu_seconds / len(crowd.waits) * 1000,
                p50(crowd.waits) * 1000,
                p95(crowd.waits) * 1000,
                len(crowd.errors),
                crowd.opened_mb,
                crowd.after_mb,
            ]
            for name, crowd in crowds.items()
        ],
    )
    ours = crowds[OURS]
    for error in sorted(set(ours.errors)):
        print(f"error: {error}")
    verdict("Errors", len(ours.errors), 0)
    verdict(
        "Reruns a second, share of bare",
        ours.a_second / crowds[PLAIN].a_second,
        SHARE,
        at_least=True,
    )
    verdict("Memory a session, MB", ours.after_mb, MEGABYTES)
