"""Connections are few and wait for a bounded time; a transaction is its owner's alone."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from calc.kept.sql import KeptError, SqlHome, connected, open_store
from calc.kept.sql import transactions as limits
from calc.kept.sql.faults import AWAY, BUSY, told
from calc.kept.sql.transactions import transaction

NOW = "2026-11-29T21:00:00+00:00"
OWNER = sa.text("SELECT current_setting('two_plates.owner', true)")


@pytest.mark.parametrize(
    "address",
    ["", "no address", "mysql://a/b", "oracle://a", "sqlite+nothing://", "postgres://a:b:c"],
)
def test_what_is_no_address_of_ours_is_told_without_it(address):
    with pytest.raises(KeptError) as found:
        connected(address)
    assert "no address" not in str(found.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_an_address_as_hosts_give_it_is_taken(scheme):
    engine = connected(f"{scheme}://page@db.example.org/plates")
    assert engine.url.drivername == "postgresql+psycopg"
    assert f"Pool size: {limits.MOST_CONNECTIONS}" in engine.pool.status()


def test_a_server_that_is_not_there_is_told_soon():
    engine = connected("postgresql://page@127.0.0.1:1/plates")
    began = time.monotonic()
    with pytest.raises(KeptError, match=AWAY):
        open_store(engine)
    assert time.monotonic() - began < limits.SECONDS_TO_CONNECT + 1


def test_limits_hold_on_the_server(accounts):
    engine = connected(accounts)
    with transaction(engine, "ann", writes=False) as connection:
        said = {
            name: connection.exec_driver_sql(f"SHOW {name}").scalar_one()
            for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        }
    assert said == {
        "statement_timeout": f"{limits.SECONDS_FOR_A_STATEMENT}s",
        "lock_timeout": f"{limits.SECONDS_FOR_A_LOCK}s",
        "idle_in_transaction_session_timeout": f"{limits.SECONDS_BETWEEN_STATEMENTS}s",
    }
    engine.dispose()


def test_a_transaction_is_its_owners_and_nobodys_after_it(accounts):
    engine = connected(accounts, most=1)
    for owner in ("ann", "ben'; SET two_plates.owner = 'ann", "ann"):
        with transaction(engine, owner, writes=True) as connection:
            assert connection.execute(OWNER).scalar_one() == owner
        with engine.connect() as connection:
            assert not connection.execute(OWNER).scalar_one()
    with pytest.raises(ZeroDivisionError), transaction(engine, "ann", writes=True):
        _ = 1 / 0
    with engine.connect() as connection:
        assert not connection.execute(OWNER).scalar_one()
        assert connection.exec_driver_sql("SELECT count(*) FROM pieces").scalar_one() == 0
    engine.dispose()


def test_whoever_waits_too_long_for_another_is_told_and_goes_on(engine, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS_FOR_A_LOCK", 1)
    monkeypatch.setattr(limits, "_LIMITS", {"lock_timeout": 1})
    impatient = SqlHome(connected(engine.url), "a patient person")
    impatient.write("journal", 1, "one", NOW, {"a": b"1"})
    with transaction(engine, impatient.owner, writes=True) as connection:
        connection.exec_driver_sql("UPDATE parts SET revision = 'other'")
        with pytest.raises(KeptError, match=BUSY):
            impatient.write("journal", 1, "two", NOW, {"a": b"2"})
    impatient.write("journal", 1, "three", NOW, {"a": b"3"})
    assert impatient.read()["journal"].pieces == {"a": b"3"}
    impatient.engine.dispose()


def test_more_at_once_than_there_are_connections_wait_in_turn(engine, monkeypatch):
    few = connected(engine.url, most=2)
    homes = [SqlHome(few, f"one of {number}") for number in range(8)]

    def work(home: SqlHome) -> dict[str, bytes]:
        for number in range(5):
            home.write("journal", 1, f"r{number}", NOW, {"a": str(number).encode()})
        return dict(home.read()["journal"].pieces)

    with ThreadPoolExecutor(len(homes)) as threads:
        assert list(threads.map(work, homes)) == [{"a": b"4"}] * len(homes)
    assert "Current Checked out connections: 0" in few.pool.status()
    few.dispose()


def test_a_pool_that_is_used_up_is_told(accounts, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS_FOR_A_CONNECTION", 0.2)
    engine = connected(accounts, most=1)
    done = threading.Event()
    with transaction(engine, "ann", writes=False):
        with pytest.raises(KeptError, match=AWAY):
            SqlHome(engine, "who waits").read()
        done.set()
    assert done.is_set()
    assert SqlHome(engine, "who waits").read() == {}
    engine.dispose()


def test_a_statement_that_takes_too_long_is_ended(accounts, monkeypatch):
    monkeypatch.setattr(limits, "_LIMITS", {"statement_timeout": 0.1})
    engine = connected(accounts)
    with (
        pytest.raises(KeptError, match=BUSY),
        told(),
        transaction(engine, "ann", writes=False) as connection,
    ):
        connection.exec_driver_sql("SELECT pg_sleep(5)")
    engine.dispose()
