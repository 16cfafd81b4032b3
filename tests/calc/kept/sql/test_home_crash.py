"""Killed while it saves, full, or away for a moment: nothing saved is lost, no half is left."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from calc.kept.sql import KeptError, SqlHome, connected, open_store, prepare
from calc.kept.sql.faults import AWAY, FULL
from tests.support.postgres import PAGE, TABLES, Cluster, new_cluster, remove
from tests.support.store_writer import Nursery, held_in, number_of, state
from tests.support.store_writer import nursery as started

KILLS = 6
LONGEST_WAIT_S = 0.15
NOW = "2026-11-29T21:00:00+00:00"


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with started() as found:
        yield found


def test_whenever_it_is_killed_the_last_saved_state_or_a_later_whole_one_is_there(nursery, engine):
    chance = random.Random(4)
    url = engine.url.render_as_string(hide_password=False).replace(" ", "%20")
    first = 1
    for _ in range(KILLS):
        acknowledged = nursery.killed(url, first, chance.uniform(0, LONGEST_WAIT_S))
        held = held_in(url)
        assert held is not None
        number = number_of(held)
        assert acknowledged[-1] <= number <= acknowledged[-1] + 1
        assert acknowledged == list(range(first, acknowledged[-1] + 1))
        first = number + 1


def test_killed_while_the_file_is_made_it_can_be_opened_all_the_same(nursery, tmp_path: Path):
    chance = random.Random(5)
    for attempt in range(4):
        url = f"sqlite:///{tmp_path / f'journal-{attempt}.sqlite'}"
        acknowledged = nursery.killed(url, 0, chance.uniform(0, LONGEST_WAIT_S))
        held = held_in(url)
        assert held is not None or not acknowledged
        assert held is None or number_of(held) >= max(acknowledged, default=0)


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_a_full_disk_is_told_and_when_there_is_room_again_it_goes_on(home):
    home.write("journal", 1, "1", NOW, dict(state(1)))
    small = connected(home.engine.url)
    with home.engine.connect() as connection:
        pages = [connection.exec_driver_sql("PRAGMA page_count").scalar_one() + 5]
    event.listen(
        small, "checkout", lambda one, *_: one.execute(f"PRAGMA max_page_count={pages[0]}")
    )
    full = SqlHome(small, home.owner)
    for _ in range(2):
        with pytest.raises(KeptError, match=FULL):
            full.write("journal", 1, "2", NOW, {**state(2), "more": bytes(1_000_000)})
        assert number_of(full.read()["journal"]) == 1
    pages[0] = 1_000_000
    full.write("journal", 1, "2", NOW, dict(state(2)), whole=True)
    assert number_of(home.read()["journal"]) == 2
    small.dispose()


FULL_SERVER = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END$$
"""
FULL_FOR_ONE = """
CREATE TRIGGER full_now BEFORE INSERT ON pieces FOR EACH ROW
WHEN (NEW.owner = 'of a full server') EXECUTE FUNCTION refuse()
"""


def test_a_full_server_is_told_and_when_there_is_room_again_it_goes_on(postgres, accounts):
    engine = connected(accounts)
    home = SqlHome(engine, "of a full server")
    home.write("journal", 1, "1", NOW, dict(state(1)), whole=True)
    postgres.run(FULL_SERVER, FULL_FOR_ONE, database=accounts.database)
    try:
        with pytest.raises(KeptError, match=FULL):
            home.write("journal", 1, "2", NOW, dict(state(2)), whole=True)
        assert number_of(home.read()["journal"]) == 1
    finally:
        postgres.run("DROP FUNCTION refuse CASCADE", database=accounts.database)
    home.write("journal", 1, "2", NOW, dict(state(2)), whole=True)
    assert number_of(home.read()["journal"]) == 2
    engine.dispose()


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    """A server that nobody else uses, to be ended and started."""
    cluster = new_cluster()
    cluster.make_database("accounts")
    tables = connected(cluster.url("accounts", TABLES))
    prepare(tables, PAGE)
    tables.dispose()
    yield cluster
    remove(cluster)


def test_a_disk_that_is_full_for_real_is_told_and_when_there_is_room_again_it_goes_on(own_cluster):
    place = own_cluster.folder / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=10m", "tmpfs", str(place)])
    if mounted.returncode:
        pytest.skip("It needs the right to mount; a server that says so by itself is tried above.")
    try:
        shutil.chown(place, own_cluster.folder.owner(), own_cluster.folder.group())
        own_cluster.run(
            f"CREATE TABLESPACE small LOCATION '{place}'",
            "CREATE DATABASE small TEMPLATE accounts TABLESPACE small",
        )
        engine = connected(own_cluster.url("small"))
        home = SqlHome(engine, "ann")
        home.write("journal", 1, "1", NOW, dict(state(1)), whole=True)
        more = {"more": random.Random(1).randbytes(10_000_000)}
        for _ in range(2):
            with pytest.raises(KeptError, match=FULL):
                home.write("journal", 1, "2", NOW, {**state(2), **more}, whole=True)
            assert number_of(home.read()["journal"]) == 1
        subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)
        home.write("journal", 1, "2", NOW, {**state(2), **more}, whole=True)
        assert home.read()["journal"].pieces["more"] == more["more"]
        engine.dispose()
        own_cluster.run("DROP DATABASE small", "DROP TABLESPACE small")
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT, signal.SIGKILL])
def test_a_server_that_is_away_for_a_moment_is_told_and_then_it_goes_on(own_cluster, how):
    engine = connected(own_cluster.url("accounts"))
    open_store(engine)
    home = SqlHome(engine, "ann")
    home.write("journal", 1, "1", NOW, dict(state(1)), whole=True)
    own_cluster.stop(how)
    for ask in (home.read, home.revisions, lambda: home.write("journal", 1, "2", NOW, {})):
        with pytest.raises(KeptError, match=AWAY):
            ask()
    own_cluster.start()
    assert number_of(home.read()["journal"]) == 1
    home.write("journal", 1, "2", NOW, dict(state(2)), whole=True)
    assert number_of(home.read()["journal"]) == 2
    engine.dispose()


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_a_folder_that_is_gone_is_told_and_when_it_is_back_it_goes_on(home, file: Path):
    home.write("journal", 1, "1", NOW, dict(state(1)))
    home.engine.dispose()
    away = file.parent.with_name("away")
    shutil.move(file.parent, away)
    with pytest.raises(KeptError):
        home.read()
    os.rename(away, file.parent)
    assert number_of(home.read()["journal"]) == 1
