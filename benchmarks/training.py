"""(i) A rerun of the Training page after one edit of its table, beside a bare dashboard's."""

from __future__ import annotations

import asyncio
import json

from benchmarks.client import Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.rerun import GAP_SECONDS, ROUNDS, WARM_UP
from benchmarks.servers import FROZEN, OURS, PLAIN, serve_all

RATIO = 4.0
EDITOR = ("arrow_data_frame", "dataframe")


async def measure() -> dict[str, list[float]]:
    """The ms of each change, by server, in turns."""
    with serve_all(OURS, PLAIN, FROZEN) as servers:
        sessions = {server.name: (await Session.open(server.ws))[0] for server in servers}
        await sessions[OURS].go("training")
        widgets = {
            name: next(one for one in session.widgets.values() if one.kind in EDITOR)
            if name == OURS
            else session.find("weight")
            for name, session in sessions.items()
        }
        times: dict[str, list[float]] = {name: [] for name in sessions}
        for number in range(WARM_UP + ROUNDS):
            # The load of the second exercise: it moves tonnage, which is drawn anew.
            edits = {"edited_rows": {"1": {"load": 100 + number}}, "added_rows": []}
            edit = json.dumps({**edits, "deleted_rows": []})
            for name, session in sessions.items():
                await asyncio.sleep(GAP_SECONDS)
                value = edit if name == OURS else 70.0 + number / 10
                run = await session.change(widgets[name], value)
                if number >= WARM_UP:
                    times[name].append(run.seconds * 1000)
        for session in sessions.values():
            await session.close()
    return times


def main() -> None:
    times = asyncio.run(measure())
    table(
        f"Training page, rerun after one edit of its table, ms ({ROUNDS} rounds in turns)",
        ["", "p50", "p95", "least"],
        [[name, p50(own), p95(own), min(own)] for name, own in times.items()],
    )
    verdict("Training page to bare, p50", p50(times[OURS]) / p50(times[PLAIN]), RATIO)
    fair = p50(times[OURS]) / p50(times[FROZEN])
    print(f"Training page to bare with our start, p50: {fair:.2f}")
