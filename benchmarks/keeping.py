"""(k) What this browser keeps: opening ten years of logs from it, and 200 kills while it saves."""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, sync_playwright

from benchmarks.journal import NOW, whole
from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import OURS, Server, serve
from calc.kept.codec.journal import journal_pieces
from tests.support import browser as finder
from tests.support.saving import CANNOT_BE_OPENED, COMPONENT, rounds

WARM_UP, ROUNDS, KILLS = 1, 9, 200
SECONDS_TO_OPEN = 1.5
BEFORE = "Import the logs you keep anyway"
# The component's own way to write, with no page of ours around it.
PUT = """async ([address, pieces, changed]) => {
    const keeper = (await import(address)).default;
    await new Promise((resolve) => {
        globalThis.fetch = async () => resolve();
        keeper({
            setTriggerValue: (event, value) => { throw new Error(JSON.stringify(value)); },
            data: {
                session: "benchmark", home: "browser", ask: 0, notes: {}, forget: "", heard: "",
                moved: false,
                writes: [{
                    home: "browser", part: "journal", version: 1, revision: "r1", changed,
                    pieces, whole: true, upon: [],
                }],
            },
        });
    });
}"""


def opening(context: BrowserContext, server: Server, path: str, shown: str) -> float:
    """Seconds from the navigation until the page shows something of the journal."""
    page = context.new_page()
    page.goto(server.http + path, wait_until="commit")
    page.get_by_text(shown).first.wait_for(timeout=60_000)
    taken = page.evaluate("performance.now()") / 1000
    page.close()
    return float(taken)


def main() -> None:
    pieces = {name: base64.b64encode(one).decode() for name, one in journal_pieces(whole()).items()}
    size = sum(map(len, pieces.values())) / 1e6
    with serve(OURS) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=finder.ensure(), args=list(finder.LAUNCH_ARGUMENTS)
        )
        times: dict[str, list[float]] = {"nothing kept": [], "ten years kept": []}
        context: Any = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        for number in range(WARM_UP + ROUNDS):
            taken = opening(context, server, "/journal", BEFORE)
            if number >= WARM_UP:
                times["nothing kept"].append(taken)
        page = context.new_page()
        page.goto(server.http + COMPONENT)
        page.evaluate(PUT, [server.http + COMPONENT, pieces, NOW])
        page.close()
        for number in range(WARM_UP + ROUNDS):
            taken = opening(context, server, "/journal", "workouts,")
            if number >= WARM_UP:
                times["ten years kept"].append(taken)
        chromium.close()
        table(
            f"Opening the Journal page from this browser's store ({size:.1f} MB), s",
            ["", "p50", "p95"],
            [[name, p50(own), p95(own)] for name, own in times.items()],
        )
        verdict("Ten years of logs, s", p50(times["ten years kept"]), SECONDS_TO_OPEN)
        with tempfile.TemporaryDirectory() as folder:
            done, faults = rounds(playwright, server.http, Path(folder) / "profile", KILLS)
        print(f"{KILLS} kills of the browser while it saved: {done} writes acknowledged before.")
        for fault in faults:
            print(f"  {fault}")
        unopened = [fault for fault in faults if CANNOT_BE_OPENED in fault]
        verdict("Lost or halved in this browser", len(faults) - len(unopened), 0)
        verdict("Could not be opened, and told", len(unopened), 0)
