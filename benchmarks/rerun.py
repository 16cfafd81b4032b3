"""(a) A rerun of the whole Plan page after a change of weight, beside a bare dashboard's."""

from __future__ import annotations

import asyncio

from benchmarks.client import Run, Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import FROZEN, OURS, PLAIN, serve_all

WARM_UP, ROUNDS = 5, 60
# Back to back, a rerun waits 40 ms for the kernel's delayed acknowledgement, and a slow app would
# look as fast as a quick one. A visitor makes a pause as well.
GAP_SECONDS = 0.12
RATIO = 3.0


async def measure() -> tuple[dict[str, list[Run]], dict[str, float]]:
    """Runs and processor ms a run, by server, in turns: what else the machine does meets all."""
    with serve_all(OURS, PLAIN, FROZEN) as servers:
        sessions = {server.name: (await Session.open(server.ws))[0] for server in servers}
        widgets = {name: session.find("weight") for name, session in sessions.items()}
        http = {server.name: server.http for server in servers}
        runs: dict[str, list[Run]] = {name: [] for name in sessions}
        busy: dict[str, float] = {}
        for number in range(WARM_UP + ROUNDS):
            if number == WARM_UP:
                busy = {server.name: server.cpu_seconds() for server in servers}
            for name, session in sessions.items():
                await asyncio.sleep(GAP_SECONDS)
                run = await session.change(widgets[name], 70.0 + number / 10)
                await session.acknowledge(http[name])
                if number >= WARM_UP:
                    runs[name].append(run)
        cpu = {
            server.name: (server.cpu_seconds() - busy[server.name]) / ROUNDS * 1000
            for server in servers
        }
        for session in sessions.values():
            await session.close()
    return runs, cpu


def main() -> None:
    runs, cpu = asyncio.run(measure())
    times = {name: [run.seconds * 1000 for run in own] for name, own in runs.items()}
    table(
        f"Rerun after a change of weight, ms ({ROUNDS} rounds in turns)",
        ["", "p50", "p95", "least", "CPU", "messages", "elements", "kB"],
        [
            [
                name,
                p50(own),
                p95(own),
                min(own),
                cpu[name],
                runs[name][-1].messages,
                len(runs[name][-1].elements),
                runs[name][-1].bytes / 1024,
            ]
            for name, own in times.items()
        ],
    )
    verdict("Two Plates to bare, p50", p50(times[OURS]) / p50(times[PLAIN]), RATIO)
    fair = p50(times[OURS]) / p50(times[FROZEN])
    print(f"Two Plates to bare with our start, p50: {fair:.2f}")
