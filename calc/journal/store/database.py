"""The file that a journal is kept in: its tables, how it is made and brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from calc.errors import InputError
from calc.journal.model import (
    DAY_COLUMNS,
    DAY_NUMBERS,
    LOG_COLUMNS,
    MARK_COLUMNS,
    PROBLEM_COLUMNS,
    SET_NUMBERS,
)

METADATA = sa.MetaData()


@dataclass(frozen=True)
class Kept:
    """One of the journal's tables as it is kept: cut into parts, one for each value of `key`.

    Only the parts that changed are written again. `place` is a row's place in its part.
    """

    table: sa.Table
    key: str
    columns: tuple[str, ...]
    numbers: tuple[str, ...]


def _kept(name: str, key: str, columns: tuple[str, ...], numbers: tuple[str, ...] = ()) -> Kept:
    others = tuple(column for column in columns if column != key)
    table = sa.Table(
        name,
        METADATA,
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        *(
            sa.Column(column, sa.REAL if column in numbers else sa.Text, nullable=column in numbers)
            for column in others
        ),
        sqlite_with_rowid=False,
    )
    return Kept(table, key, others, numbers)


KEPT: Mapping[str, Kept] = {
    "sets": _kept("sets", "source", LOG_COLUMNS, SET_NUMBERS),
    "days": _kept("days", "source", DAY_COLUMNS, DAY_NUMBERS),
    "marks": _kept("marks", "source", MARK_COLUMNS, ("value",)),
    "problems": _kept("problems", "file", PROBLEM_COLUMNS, ("row",)),
    "questions": _kept("questions", "file", ("file", "name", "text", "answers")),
    "preferences": _kept("preferences", "", ("subject", "source")),
}

# What is known of each part without reading it.
PARTS = sa.Table(
    "parts",
    METADATA,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("part", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

SETTINGS = sa.Table(
    "settings",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)


MIGRATIONS = Path(__file__).parent / "migrations"
# From the first to the newest; whatever else a file says was written by a later Two Plates.
VERSIONS = ("0001",)
_VERSION_TABLE = "alembic_version"


def open_store(engine: Engine) -> None:
    """Make a file ready to load from and save to: its tables, and how it is written.

    Raises `InputError`, and touches nothing, for a file that a newer version wrote or that is no
    journal; `sqlalchemy.exc.OperationalError` where it cannot be opened.
    """
    with engine.connect() as connection:
        old = version(connection) != VERSIONS[-1]
        # Readers do not wait for a writer, and a write is there as a whole or not at all.
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    if old:
        with writing(engine) as connection:
            if version(connection) != VERSIONS[-1]:
                migrate(connection)


def version(connection: Connection) -> str:
    """Return which version a file is of; '' for one with nothing in it.

    Raises `InputError` for a version that we do not know and for a file of something else.
    """
    try:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).scalars()
        tables = set(names)
        if not tables:
            return ""
        if _VERSION_TABLE not in tables:
            raise InputError("The file is a database of something else, no journal.", "store")
        found = str(
            connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION_TABLE}").scalar() or ""
        )
    except OperationalError:
        raise
    except DatabaseError as error:
        raise InputError("The file is no database, and so no journal.", "store") from error
    if found and found not in VERSIONS:
        raise InputError(
            f"The journal was kept by a newer version of Two Plates (its file has version {found}, "
            f"this one knows {VERSIONS[-1]}). Update to open it.",
            "store",
            found,
        )
    return found


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring a file up to a version, within the transaction of the connection."""
    # Only now: most files are up to date, and the page begins sooner without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that is on the disk when it ends, or nowhere."""
    with _transaction(engine, "BEGIN IMMEDIATE") as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state, whatever is written meanwhile."""
    with _transaction(engine, "BEGIN") as connection:
        yield connection


@contextmanager
def _transaction(engine: Engine, begin: str) -> Iterator[Connection]:
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous=FULL")
        # Said outright: of itself Python's driver begins only at the first change of a row.
        connection.exec_driver_sql(begin)
        yield connection
        connection.commit()
