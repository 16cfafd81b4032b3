"""Connections to a store: how many, how long they wait, and a transaction that is one owner's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from calc.kept.sql.faults import KeptError
from calc.kept.sql.tables import OWNER_SETTING, POSTGRESQL, SQLITE

MOST_CONNECTIONS = 5
SECONDS_TO_CONNECT = 5
SECONDS_FOR_A_CONNECTION = 10
SECONDS_FOR_A_LOCK = 5
SECONDS_FOR_A_STATEMENT = 15
SECONDS_BETWEEN_STATEMENTS = 30
SECONDS_OF_A_CONNECTION = 1800

_MILLISECONDS = 1000
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
_LIMITS = {
    "statement_timeout": SECONDS_FOR_A_STATEMENT,
    "lock_timeout": SECONDS_FOR_A_LOCK,
    "idle_in_transaction_session_timeout": SECONDS_BETWEEN_STATEMENTS,
}
# Nothing that was taken back can be read in a file, and what was saved is on the disk.
_OF_A_FILE = ("secure_delete=ON", "synchronous=FULL", "foreign_keys=ON")


def connected(address: str | URL, most: int = MOST_CONNECTIONS) -> Engine:
    """Return the engine of a store's address, of at most `most` connections; none is made yet.

    Raises `KeptError` for an address that is none, or of another database than the two.
    """
    try:
        url = make_url(address)
        if url.drivername in _DRIVERS:
            url = url.set(drivername=_DRIVERS[url.drivername])
        name = url.get_backend_name()
        if name not in (POSTGRESQL, SQLITE):
            raise KeptError("Data is kept in SQLite or in PostgreSQL, and in no other database.")
        of_kind: dict[str, Any] = (
            {"connect_args": {"timeout": SECONDS_FOR_A_LOCK}}
            if name == SQLITE
            else {"connect_args": _server_options(), "pool_pre_ping": True}
        )
        engine = create_engine(
            url,
            pool_size=most,
            max_overflow=0,
            pool_timeout=SECONDS_FOR_A_CONNECTION,
            pool_recycle=SECONDS_OF_A_CONNECTION,
            hide_parameters=True,
            **of_kind,
        )
    except (sa.exc.ArgumentError, ImportError, TypeError, ValueError) as fault:
        raise KeptError("The address of the store is none.", type(fault).__name__) from None
    if name == SQLITE:
        event.listen(engine, "connect", _as_it_is_written)
    return engine


def _server_options() -> dict[str, Any]:
    limits = " ".join(f"-c {name}={round(said * _MILLISECONDS)}" for name, said in _LIMITS.items())
    return {
        "connect_timeout": SECONDS_TO_CONNECT,
        "application_name": "two-plates",
        "options": limits,
        # Notices that a machine is gone without waiting for the statement's end.
        "keepalives_idle": SECONDS_BETWEEN_STATEMENTS,
        "tcp_user_timeout": SECONDS_FOR_A_STATEMENT * _MILLISECONDS,
    }


def _as_it_is_written(connection: Any, _: Any) -> None:
    for said in _OF_A_FILE:
        connection.execute(f"PRAGMA {said}")


@contextmanager
def transaction(engine: Engine, owner: str = "", *, writes: bool) -> Iterator[Connection]:
    """A connection in a transaction of an owner: on the disk when it ends, or nowhere.

    PostgreSQL shows and takes the owner's rows alone until it ends, whatever is asked of it.
    """
    with engine.connect() as connection:
        if connection.dialect.name == SQLITE:
            # Said outright: of itself Python's driver begins only at the first change of a row.
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        else:
            set_owner = sa.select(sa.func.set_config(OWNER_SETTING, owner, True))
            connection.execute(set_owner)
        yield connection
        connection.commit()
