"""(d) The first visitor after a start, and the second."""

from __future__ import annotations

import asyncio

from benchmarks.client import Session
from benchmarks.report import p50, table, verdict
from benchmarks.servers import FROZEN, OURS, PLAIN, serve

STARTS = 5
RATIO = 1.33


async def visits(name: str) -> tuple[float, float, float]:
    """Seconds until a fresh server answers, and until its first and second visitor see a page."""
    with serve(name) as server:
        waits = []
        for _ in range(2):
            session, run = await Session.open(server.ws)
            await session.close()
            waits.append(run.seconds)
            await asyncio.sleep(0.3)
        return server.seconds_to_start, waits[0], waits[1]


def main() -> None:
    rows, ratios = [], {}
    for name in (OURS, PLAIN, FROZEN):
        seen = [asyncio.run(visits(name)) for _ in range(STARTS)]
        starts, firsts, seconds = ([*column] for column in zip(*seen, strict=True))
        ratios[name] = p50(firsts) / p50(seconds)
        rows.append([name, p50(starts), p50(firsts) * 1000, p50(seconds) * 1000, ratios[name]])
    table(
        f"Connecting until the page is drawn, p50 of {STARTS} starts",
        ["", "server up, s", "first, ms", "second, ms", "ratio"],
        rows,
    )
    verdict("First visitor to second", ratios[OURS], RATIO)
