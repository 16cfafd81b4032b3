"""Two replicas behind nginx for minutes: visitors come, change things and go; does it grow?

`python -m benchmarks.soak --minutes 15`. Growth is of the memory's median in the last fifth of the
time over that of the second fifth: the first is for what is loaded once. With `--kills` a replica
is killed that many times, and started again; nobody's change may be lost by it.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import signal
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Subprotocol

from benchmarks.client import Session
from benchmarks.replicas import ENVIRONMENT, memory_mb
from benchmarks.report import p50, p95, table, verdict
from pages.web.serve import NAMES, Replica, Served, replica, served, wait_until_ready
from pages.web.sticky import COOKIE

VISITORS = 10
CHANGES_A_VISIT = 20
SECONDS_BETWEEN_CHANGES = 0.5
SECONDS_BETWEEN_LOOKS = 2.0
SECONDS_TO_BE_BACK = 5.0
MOST_GROWTH = 0.1
EXAMPLE = 80
PAGES = ("training", "journal", "check-in", "why")


@dataclass
class Soak:
    """What was seen."""

    waits: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    backs: list[float] = field(default_factory=list)
    kills: int = 0
    lost: int = 0
    visits: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def growth(self) -> float:
        fifth = max(1, len(self.memory) // 5)
        first, last = self.memory[fifth : 2 * fifth], self.memory[-fifth:]
        return median(last) / median(first) - 1 if first else 0.0


async def back(host: Served, before: Session, name: str) -> Session:
    """The visitor of a session that ended, connected again as a browser does it."""
    address = f"ws://127.0.0.1:{host.port}/_stcore/stream"
    protocols = [Subprotocol(one) for one in ("streamlit", "token", "a-session-of-before")]
    headers = {"Cookie": f"{COOKIE}={name}"}
    while True:
        try:
            socket = await connect(
                address, subprotocols=protocols, additional_headers=headers, max_size=None
            )
            again = Session(socket, before.query, before.page, states=before.states)
            await again._run(time.perf_counter())
            return again
        except (ConnectionClosed, InvalidHandshake, OSError):
            await asyncio.sleep(0.1)


async def visit(host: Served, seen: Soak, chance: random.Random) -> None:
    """One visitor: opens the plan, changes the weight, looks at another page, and goes."""
    session, _ = await Session.open(host.http.replace("http", "ws", 1))
    response = session.socket.response
    cookies = response.headers.get_all("set-cookie") if response else []
    name = next((one.split("=")[1][0] for one in cookies if one.startswith(COOKIE)), NAMES[0])
    seen.visits += 1
    for step in range(CHANGES_A_VISIT):
        await asyncio.sleep(SECONDS_BETWEEN_CHANGES * chance.uniform(0.5, 1.5))
        weight = chance.randint(50, 140)
        try:
            seen.waits.append((await session.change(session.find("weight"), float(weight))).seconds)
            if step == CHANGES_A_VISIT // 2:
                await session.go(chance.choice(PAGES))
                await session.go("plan")
        except (ConnectionClosed, OSError):
            begin = time.monotonic()
            session = await back(host, session, name)
            seen.backs.append(time.monotonic() - begin)
            await session.go("plan")
            # The example's own weight is left out of the address.
            seen.lost += session.query != (f"weight={weight}" if weight != EXAMPLE else "")
    await session.close()


async def visitors(host: Served, seen: Soak, until: float, seed: int) -> None:
    chance = random.Random(seed)
    while time.monotonic() < until:
        try:
            await visit(host, seen, chance)
        except Exception as error:  # counted and shown: the others go on
            seen.errors.append(f"{type(error).__name__}: {error}")
            await asyncio.sleep(1)


async def look(host: Served, seen: Soak, until: float) -> None:
    while time.monotonic() < until:
        alive = [one.process.pid for one in host.replicas.values() if one.process.poll() is None]
        if len(alive) == len(host.replicas):
            seen.memory.append(memory_mb(alive))
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)


async def kill(
    host: Served, stack: ExitStack, folder: Path, seen: Soak, times: int, until: float
) -> None:
    """Kill one of the two at random moments, each started again before the next."""
    chance = random.Random(7)
    pause = max(1.0, (until - time.monotonic()) / (times + 1))
    for _ in range(times):
        await asyncio.sleep(pause * chance.uniform(0.5, 1.0))
        name = chance.choice(NAMES)
        port = host.replicas[name].port
        host.replicas[name].process.send_signal(signal.SIGKILL)
        host.replicas[name].process.wait()
        seen.kills += 1
        started: Replica = stack.enter_context(replica(name, folder, ENVIRONMENT, port))
        await asyncio.to_thread(wait_until_ready, started)
        host.replicas[name] = started


async def soak(host: Served, stack: ExitStack, folder: Path, minutes: float, kills: int) -> Soak:
    seen = Soak()
    until = time.monotonic() + 60 * minutes
    await asyncio.gather(
        *(visitors(host, seen, until, seed) for seed in range(VISITORS)),
        look(host, seen, until),
        kill(host, stack, folder, seen, kills, until),
    )
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--kills", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        folder.chmod(0o755)
        host = stack.enter_context(served(folder, ENVIRONMENT))
        seen = asyncio.run(soak(host, stack, folder, chosen.minutes, chosen.kills))
    table(
        f"{VISITORS} visitors at a time, {chosen.minutes:g} minutes, {chosen.kills} kills",
        ["", ""],
        [
            ["visits", seen.visits],
            ["changes", len(seen.waits)],
            ["p50, ms", p50(seen.waits) * 1000],
            ["p95, ms", p95(seen.waits) * 1000],
            ["MB, both, at first", seen.memory[len(seen.memory) // 5]],
            ["MB, both, at last", seen.memory[-1]],
            ["growth of memory, %", seen.growth * 100],
            ["kills", seen.kills],
            ["came back", len(seen.backs)],
            ["p50 to be back, s", p50(seen.backs) if seen.backs else 0.0],
            ["slowest to be back, s", max(seen.backs, default=0.0)],
            ["changes lost", seen.lost],
        ],
    )
    for error in sorted(set(seen.errors)):
        print(f"error: {error}")
    verdict("Errors", len(seen.errors), 0)
    verdict("Changes lost", seen.lost, 0)
    verdict("Slowest to be back, s", max(seen.backs, default=0.0), SECONDS_TO_BE_BACK)
    verdict("Growth of memory", seen.growth, MOST_GROWTH)


if __name__ == "__main__":
    main()
