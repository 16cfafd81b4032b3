"""A database of SQLite: opened in memory, within bounds, and nothing but its tables is read.

A database can bring views, triggers and expressions of its own. Only a table's stored columns are
asked for, an authorizer refuses anything else, and a query that takes too long is given up.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import pandas as pd

from calc.errors import InputError
from calc.journal.reading.stream import MEGABYTE

LARGEST_DATABASE = 200 * MEGABYTE
MOST_ROWS = 500_000
# A step is an instruction of SQLite's machine; a row that is read takes some ten of them.
STEPS_AT_A_TIME, MOST_STEPS = 100_000, 400
LONGEST_VALUE = MEGABYTE

DAMAGED = "The database is damaged, or protected by a password: export it again."
# Where the header says that changes stand in a file beside it, which no export has.
_WRITTEN_AHEAD, _VERSIONS, _PLAIN = b"\2\2", slice(18, 20), b"\1\1"
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})


class Database:
    """The tables of a database, to be read by their names."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        named = "SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1000"
        self.tables = frozenset(str(name) for (name,) in self._rows(named))

    def read(self, table: str, columns: Sequence[str]) -> pd.DataFrame:
        """Return columns of a table, blank where it has none of that name; no row without a table.

        The names are to be our own, and never any of the file. Raises `InputError` for a table of
        too many rows, and where it is damaged.
        """
        if table not in self.tables:
            return pd.DataFrame(columns=list(columns))
        # A column that is computed is not among these.
        there = {str(row[1]) for row in self._rows(f'PRAGMA table_info("{table}")')}
        wanted = ", ".join(f'"{one}"' if one in there else "NULL" for one in columns)
        rows = self._rows(f'SELECT {wanted} FROM "{table}" LIMIT {MOST_ROWS + 1}')
        if len(rows) > MOST_ROWS:
            raise InputError(f"The database has more than {MOST_ROWS:,} entries of a kind.", "file")
        return pd.DataFrame(rows, columns=list(columns))

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        with _sound():
            return self._connection.execute(query).fetchall()


@contextmanager
def opened(data: bytes) -> Iterator[Database]:
    """Return a database whose tables can be read while it is open.

    Raises `InputError` for what is damaged or has a password.
    """
    if data[_VERSIONS] == _WRITTEN_AHEAD:
        data = data[: _VERSIONS.start] + _PLAIN + data[_VERSIONS.stop :]
    with closing(sqlite3.connect(":memory:")) as connection:
        with _sound():
            connection.deserialize(data)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
        connection.text_factory = lambda text: text.decode(errors="replace")
        _bounded(connection)
        yield Database(connection)


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError, MemoryError) as fault:
        raise InputError(DAMAGED, "file") from fault


def _bounded(connection: sqlite3.Connection) -> None:
    steps = 0

    def enough() -> bool:
        nonlocal steps
        steps += 1
        return steps > MOST_STEPS

    def allowed(action: int, one: str | None, *_: object) -> int:
        fine = action in _ALLOWED or (action == sqlite3.SQLITE_PRAGMA and one == "table_info")
        return sqlite3.SQLITE_OK if fine else sqlite3.SQLITE_DENY

    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.set_progress_handler(enough, STEPS_AT_A_TIME)
    connection.set_authorizer(allowed)
