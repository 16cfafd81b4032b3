"""(j) Ten years of logs: each reader, bytes to weeks, and the page with all of it loaded."""

from __future__ import annotations

import asyncio
import io
import json
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from benchmarks import journal_apps as apps
from benchmarks import journal_exports as exports
from benchmarks import journal_files as files
from benchmarks.client import Session
from benchmarks.report import p50, p95, table, verdict
from benchmarks.rerun import GAP_SECONDS, WARM_UP
from benchmarks.roster import seconds
from benchmarks.servers import FROZEN, OURS, PLAIN, serve_all
from calc import journal
from calc.kept.codec.journal import journal_pieces
from calc.kept.parts import JOURNAL, VERSIONS
from calc.kept.sql import THIS_MACHINE, SqlHome, connected, open_store

READER_RATIO, WEEKS_RATIO, PAGE_RATIO = 4.0, 6.0, 2.5
ROUNDS = 40
NOW = "2026-11-29T21:00:00+00:00"
VARIABLE = "TWO_PLATES_JOURNAL"
FILES = {**files.FILES, **apps.FILES, **exports.FILES}
ANSWERS = {**files.ANSWERS, **apps.ANSWERS, **exports.ANSWERS}
# What `read_csv` is told of a file that is not as it expects.
AS_TABLE: dict[str, dict[str, Any]] = {
    "Strong": {"sep": ";"},
    **{name: {"names": range(width)} for name, width in apps.WIDTHS.items()},
    **exports.AS_TABLE,
}


def readers() -> None:
    """Each reader beside `pandas.read_csv` of the same file."""
    rows, worst = [], 0.0
    for name, make in FILES.items():
        data = make()
        answers = ANSWERS.get(name, {})
        journal.read(data, **answers)  # what is loaded and made once is no part of it
        plain = seconds(partial(_plain, data, **AS_TABLE.get(name, {})))
        ours = seconds(partial(journal.read, data, **answers))
        rows.append([name, len(data) / 1e6, plain * 1000, ours * 1000, ours / plain])
        worst = max(worst, ours / plain)
    heading = ["file", "MB", "read_csv, ms", "reader, ms", "times"]
    table("Readers beside pandas.read_csv", heading, rows)
    verdict("Slowest reader to read_csv", worst, READER_RATIO)


def _plain(data: bytes, **how: Any) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), **how)


def whole() -> journal.Journal:
    """Ten years of sets and days as one journal."""
    return journal.merge(
        journal.read(files.FILES["Hevy"]()), journal.read(files.own_days(), "days.csv")
    )


def weeks() -> None:
    """Bytes of two files to the weekly table, beside reading both with pandas."""
    logs, days = files.FILES["Hevy"](), files.own_days()

    def ours() -> None:
        both = journal.merge(journal.read(logs), journal.read(days))
        journal.weekly(both)

    def plain() -> None:
        _plain(logs)
        _plain(days)

    ratio = seconds(ours) / (base := seconds(plain))
    print(f"\n{files.SETS:,} sets and {files.DAYS:,} days: read_csv of both {base * 1000:.0f} ms")
    verdict("Bytes to weekly table, to read_csv of both files", ratio, WEEKS_RATIO)


async def page(kept: Path) -> dict[str, list[float]]:
    """The ms of a rerun after a click on a week, with ten years loaded, beside bare apps'."""
    with serve_all(OURS, PLAIN, FROZEN, environment={VARIABLE: str(kept)}) as servers:
        sessions = {server.name: (await Session.open(server.ws))[0] for server in servers}
        await sessions[OURS].go("journal")
        chart = sessions[OURS].find("journal_chart")
        mondays = pd.date_range(files.FIRST_DAY, periods=files.DAYS // 7, freq="7D")[-10:]
        times: dict[str, list[float]] = {name: [] for name in sessions}
        for number in range(WARM_UP + ROUNDS):
            monday = str(mondays[number % len(mondays)].date())
            click = json.dumps({"selection": {"week": [{"week": monday}]}})
            for name, session in sessions.items():
                await asyncio.sleep(GAP_SECONDS)
                if name == OURS:
                    run = await session.change(chart, click)
                else:
                    run = await session.change(session.find("weight"), 70.0 + number / 10)
                if number >= WARM_UP:
                    times[name].append(run.seconds * 1000)
        for session in sessions.values():
            await session.close()
    return times


def main() -> None:
    readers()
    weeks()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "journal.sqlite")
        engine = connected(f"sqlite:///{kept}")
        open_store(engine)
        home = SqlHome(engine, THIS_MACHINE)
        home.write(JOURNAL, VERSIONS[JOURNAL], "first", NOW, journal_pieces(whole()), whole=True)
        engine.dispose()
        times = asyncio.run(page(kept))
    table(
        f"Journal page with ten years loaded, rerun after a click on a week, ms ({ROUNDS} rounds)",
        ["", "p50", "p95", "least"],
        [[name, p50(own), p95(own), min(own)] for name, own in times.items()],
    )
    verdict("Journal page to bare, p50", p50(times[OURS]) / p50(times[PLAIN]), PAGE_RATIO)
    fair = p50(times[OURS]) / p50(times[FROZEN])
    print(f"Journal page to bare with our start, p50: {fair:.2f}")
