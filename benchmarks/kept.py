"""(l) What people give, kept: a day by hand in a journal of ten years, and all of it read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import URL

from benchmarks.journal import NOW, whole
from benchmarks.journal_files import DAYS, FIRST_DAY
from benchmarks.report import p50, p95, table, verdict
from calc.clock import as_date
from calc.journal import Journal, merge
from calc.journal.model import day_table
from calc.kept.codec.journal import cut, journal_of, journal_pieces
from calc.kept.parts import JOURNAL, VERSIONS, checked
from calc.kept.sql import THIS_MACHINE, SqlHome, connected, open_store, prepare
from tests.support.postgres import PAGE, TABLES, new_cluster, remove

SAVES, READS = 200, 15
SAVE_MS, READ_MS = 25.0, 400.0


@contextmanager
def addresses(place: str = "/tmp") -> Iterator[dict[str, URL]]:
    """A file and a server, with nothing in them; both write to the disk before they answer."""
    cluster = new_cluster(place=place)
    try:
        with tempfile.TemporaryDirectory(dir=place) as folder:
            server = cluster.make_database("accounts")
            tables = connected(cluster.url("accounts", TABLES))
            prepare(tables, PAGE)
            tables.dispose()
            file = URL.create("sqlite", database=str(Path(folder, "journal.sqlite")))
            yield {"SQLite": file, "PostgreSQL": server}
    finally:
        remove(cluster)


def by_hand(journal: Journal, number: int) -> Journal:
    """A journal with one more day written by hand, after its last or in the middle."""
    first: date = as_date(FIRST_DAY)
    days = DAYS - number * 7 if number % 2 else DAYS + number
    written = {"date": [(first + timedelta(days)).isoformat()], "source": ["hand"]}
    return merge(journal, Journal(days=day_table({**written, "weight_kg": [80 + number / 10]})))


def saves(home: SqlHome, journal: Journal) -> tuple[list[float], list[float]]:
    """The ms of each save, from the journal in memory to the disk, and of its write alone."""
    times, writes = [], []
    home.write(JOURNAL, VERSIONS[JOURNAL], "first", NOW, journal_pieces(journal), whole=True)
    known = cut(journal)
    for number in range(SAVES):
        journal = by_hand(journal, number)
        began = perf_counter()
        pieces = cut(journal, known)
        changed = pieces.changes(known)
        middle = perf_counter()
        home.write(JOURNAL, VERSIONS[JOURNAL], f"r{number}", NOW, changed)
        ended = perf_counter()
        known = pieces
        assert len(changed) == 1
        times.append((ended - began) * 1000)
        writes.append((ended - middle) * 1000)
    return times, writes


def reads(home: SqlHome) -> list[float]:
    """The ms of each reading of everything, from the disk to the journal in memory."""
    times = []
    for _ in range(READS):
        began = perf_counter()
        journal_of(checked(home.read())[JOURNAL].pieces)
        times.append((perf_counter() - began) * 1000)
    return times


def main() -> None:
    journal = whole()
    rows: list[list[object]] = []
    found: dict[str, tuple[float, float]] = {}
    with addresses() as stores:
        for name, address in stores.items():
            engine = connected(address)
            open_store(engine)
            home = SqlHome(engine, THIS_MACHINE)
            saved, written = saves(home, journal)
            read = reads(home)
            engine.dispose()
            rows.append([name, p50(saved), p95(saved), p95(written), p50(read), p95(read)])
            found[name] = p95(saved), p50(read)
    table(
        f"{len(journal.log):,} sets and {len(journal.days):,} days, ms "
        f"({SAVES} days by hand, {READS} readings)",
        ["", "save p50", "save p95", "its write p95", "read p50", "read p95"],
        rows,
    )
    for name, (save, read_whole) in found.items():
        verdict(f"A save in {name}, p95, ms", save, SAVE_MS)
        verdict(f"Reading it whole from {name}, p50, ms", read_whole, READ_MS)
