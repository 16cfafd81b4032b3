"""(m) Attacks on what people keep: another's rows tried for, two at once, and savers killed."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep

from sqlalchemy import URL

from benchmarks.journal import NOW
from benchmarks.kept import addresses
from benchmarks.report import table, verdict
from calc.kept.parts import SETTINGS
from calc.kept.sql import KeptError, SqlHome, connected, open_store
from tests.support.account_attacks import by_two_people
from tests.support.postgres import new_cluster, remove
from tests.support.store_attacks import (
    Score,
    WithoutFilter,
    by_statements,
    settle,
    through_a_home,
)
from tests.support.store_writer import held_in, number_of, nursery

TRIES = int(os.environ.get("TRIES", "100000"))
PEOPLE_TRIES = int(os.environ.get("PEOPLE_TRIES", "100000"))
KILLS = int(os.environ.get("KILLS", "200"))
AWAY_S = float(os.environ.get("AWAY_SECONDS", "60"))
SECONDS_BETWEEN_SAVES, SLOWEST_REFUSAL_S = 0.5, 6.0
LONGEST_WAIT_S = 0.15
PLACES = ("/dev/shm", "/tmp")
SEED = 11


def others_rows(file: URL, server: URL) -> list[tuple[str, Score]]:
    """The tries on either store: in SQLite through the code, in PostgreSQL without it too."""
    chance = random.Random(SEED)
    share = TRIES // 4
    scores = []
    for address, name in ((file, "SQLite, through the code"), (server, "PostgreSQL, likewise")):
        engine = connected(address)
        open_store(engine)
        settle(engine)
        scores.append((name, through_a_home(engine, share, chance)))
        engine.dispose()
    engine = connected(server)
    settle(engine)
    bare = through_a_home(engine, share, chance, WithoutFilter)
    scores.append(("PostgreSQL, the code's filter taken out", bare))
    settle(engine)
    left = TRIES - 3 * share
    scores.append(("PostgreSQL, statements of the attacker's", by_statements(engine, left, chance)))
    SqlHome(engine, "ann").forget()
    engine.dispose()
    return scores


def two_people(addresses: Mapping[str, URL]) -> list[tuple[str, Score]]:
    """The tries of two people who are signed in at once, by the pages' own way."""
    share = PEOPLE_TRIES // len(addresses)
    return [(f"{name}, two people", by_two_people(at, share)) for name, at in addresses.items()]


def kills(address: URL) -> tuple[int, int, int]:
    """How many savers were killed, how many saves were lost, and how many halves were left."""
    chance = random.Random(SEED)
    url = address.render_as_string(hide_password=False)
    first, lost, halves = 1, 0, 0
    with nursery() as writers:
        for _ in range(KILLS):
            acknowledged = writers.killed(url, first, chance.uniform(0, LONGEST_WAIT_S))
            held = held_in(url)
            try:
                number = number_of(held) if held is not None else 0
            except AssertionError:
                halves += 1
                number = acknowledged[-1]
            lost += number < acknowledged[-1]
            first = number + 1
    return first - 1, lost, halves


def away() -> tuple[int, float, bool]:
    """A server that is gone for a minute: saves refused, the slowest, and whether all goes on."""
    cluster = new_cluster()
    try:
        engine = connected(cluster.make_accounts("accounts"))
        home = SqlHome(engine, "ann")
        home.write(SETTINGS, 1, "before", NOW, {"": b"1"})
        cluster.stop()
        until, refused, slowest = perf_counter() + AWAY_S, 0, 0.0
        while perf_counter() < until:
            began = perf_counter()
            with suppress(KeptError):
                home.write(SETTINGS, 1, "meanwhile", NOW, {"": b"2"})
                return refused, slowest, False
            refused, slowest = refused + 1, max(slowest, perf_counter() - began)
            sleep(SECONDS_BETWEEN_SAVES)
        cluster.start()
        whole = home.read()[SETTINGS].pieces == {"": b"1"}
        home.write(SETTINGS, 1, "after", NOW, {"": b"2"}, upon="before")
        engine.dispose()
    finally:
        remove(cluster)
    return refused, slowest, whole


def main() -> None:
    # What is asked of whose rows is no matter of a disk, where there is a folder in memory.
    with addresses(next(place for place in PLACES if Path(place).is_dir())) as stores:
        began = perf_counter()
        scores = others_rows(stores["SQLite"], stores["PostgreSQL"])
        scores += two_people(stores)
        rows = [[name, score.made, score.reads, score.writes] for name, score in scores]
        took = perf_counter() - began
        heading = ["", "tries", "read", "written"]
        table(f"Another owner's rows ({took:.0f} s)", heading, rows)
        verdict("Rows read", sum(score.reads for _, score in scores), 0)
        verdict("Rows written", sum(score.writes for _, score in scores), 0)
    with addresses() as stores:
        found = {name: kills(address) for name, address in stores.items()}
    rows = [[name, KILLS, *counts] for name, counts in found.items()]
    table("Killed with -9 while saving", ["", "kills", "saves", "lost", "halves"], rows)
    verdict("Saves lost", sum(lost for _, lost, _ in found.values()), 0)
    verdict("Half states", sum(halves for _, _, halves in found.values()), 0)
    refused, slowest, goes_on = away()
    print(
        f"\nThe database was gone for {AWAY_S:.0f} s: {refused} saves were refused in a sentence."
    )
    verdict("Slowest refusal, s", slowest, SLOWEST_REFUSAL_S)
    verdict("All is there and goes on", goes_on, 1, at_least=True)
