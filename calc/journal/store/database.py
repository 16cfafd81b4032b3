"""Where a journal is kept: the file's tables, opening it, and saving all of it or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from calc.clock import iso_dates
from calc.errors import InputError
from calc.journal.merge import merge
from calc.journal.model import (
    DATES,
    DAY_COLUMNS,
    DAY_NUMBERS,
    LOG_COLUMNS,
    MARK_COLUMNS,
    PROBLEM_COLUMNS,
    SET_NUMBERS,
    Journal,
    Question,
    day_table,
    log_table,
    mark_table,
    problem_table,
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
VERSIONS = ("0001", "0002")
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


Parts = dict[tuple[str, str], pd.DataFrame]


def load(engine: Engine) -> Journal:
    """Return the journal that was saved last, the empty one where none was.

    Rows come in the order of `merge`. `engine` is one that `open_store` has made ready.
    """
    with reading(engine) as connection:
        rows = {kind: _rows(connection, kept) for kind, kept in KEPT.items()}
    preferences = rows["preferences"]
    return merge(
        Journal(
            log_table(rows["sets"]),
            day_table(rows["days"]),
            mark_table(rows["marks"]),
            problem_table(rows["problems"]),
            tuple(_questions(rows["questions"])),
            dict(zip(preferences["subject"], preferences["source"], strict=True)),
        )
    )


def save(engine: Engine, journal: Journal) -> None:
    """Keep a journal in place of the one before; when it returns, it is on the disk.

    Only the parts that differ are written: the sets of one app, the days written by hand.
    """
    parts = _parts(journal)
    digests = {name: _digest(rows) for name, rows in parts.items()}
    with writing(engine) as connection:
        found = connection.execute(sa.select(PARTS.c.kind, PARTS.c.part, PARTS.c.digest))
        before = {(kind, part): digest for kind, part, digest in found}
        for name in sorted(before.keys() | digests.keys()):
            if before.get(name) != digests.get(name):
                kind, part = name
                _replace(connection, kind, part, parts.get(name), digests.get(name))


def settings(engine: Engine) -> dict[str, Any]:
    """Return everything that `keep_setting` kept, by name."""
    with reading(engine) as connection:
        found = connection.execute(sa.select(SETTINGS.c.name, SETTINGS.c.value)).all()
    return {name: json.loads(value) for name, value in found}


def keep_setting(engine: Engine, name: str, value: Any) -> None:
    """Keep a value under a name, in place of the one before; it is anything that JSON can say."""
    text = json.dumps(value, ensure_ascii=False)
    with writing(engine) as connection:
        connection.execute(sa.delete(SETTINGS).where(SETTINGS.c.name == name))
        connection.execute(sa.insert(SETTINGS).values(name=name, value=text))


def erase(engine: Engine) -> None:
    """Delete the journal and all settings, so that nothing of them is left in the file.

    Raises `sqlalchemy.exc.OperationalError` while something else is reading the file.
    """
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        for table in METADATA.sorted_tables:
            connection.execute(sa.delete(table))
    with engine.connect() as connection:
        whole = connection.execution_options(isolation_level="AUTOCOMMIT")
        whole.exec_driver_sql("VACUUM")
        # What is in the log of changes has to leave it, too.
        busy = whole.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
    if busy:
        raise sa.exc.OperationalError("PRAGMA wal_checkpoint(TRUNCATE)", None, _IN_USE)


_IN_USE = RuntimeError("the file is in use: close the other page that shows it")


def _rows(connection: Connection, kept: Kept) -> pd.DataFrame:
    """The rows of a table, with the name of their part as the column that it was cut by."""
    table = kept.table
    names = [kept.key or "part", *kept.columns]
    columns = [table.c.part, *(table.c[name] for name in kept.columns)]
    select = sa.select(*columns).order_by(table.c.part, table.c.place)
    # As the driver gives them: there may be tens of thousands.
    driver = connection.connection.cursor()
    found = driver.execute(str(select.compile(connection.engine))).fetchall()
    by_column = list(zip(*found, strict=True)) if found else [()] * len(names)
    return pd.DataFrame(
        {
            name: np.array(values, dtype=float)
            if name in kept.numbers
            else pd.array(list(values), dtype="str")
            for name, values in zip(names, by_column, strict=True)
        }
    )


def _questions(rows: pd.DataFrame) -> Iterator[Question]:
    for row in rows.to_dict("records"):
        yield Question(row["name"], row["text"], json.loads(row["answers"]), row["file"])


def _parts(journal: Journal) -> Parts:
    """Every table of a journal, dates as the texts that are kept, cut by its key."""
    questions = [
        (one.file, one.name, one.text, json.dumps(dict(one.answers), ensure_ascii=False))
        for one in journal.questions
    ]
    tables = {
        "sets": journal.log,
        "days": journal.days,
        "marks": journal.marks,
        "problems": journal.problems,
        "questions": pd.DataFrame(questions, columns=["file", "name", "text", "answers"]),
        "preferences": pd.DataFrame(sorted(journal.prefer.items()), columns=["subject", "source"]),
    }
    return {
        (kind, part): rows
        for kind, table in tables.items()
        for part, rows in _cut(table, KEPT[kind])
    }


def _cut(table: pd.DataFrame, kept: Kept) -> Iterator[tuple[str, pd.DataFrame]]:
    columns = list(kept.columns)
    names = sorted(table[kept.key].unique()) if kept.key else [""] * bool(len(table))
    for name in names:
        rows = table if len(names) == 1 else table[table[kept.key] == name]
        dates = {column: iso_dates(rows[column]) for column in DATES if column in columns}
        yield str(name), rows[columns].assign(**dates)


def _digest(rows: pd.DataFrame) -> str:
    """A text that differs where the rows do; each different text of a column is looked at once."""
    whole = hashlib.blake2b(str(len(rows)).encode())
    for name in rows:
        values = rows[name]
        if values.dtype.kind in "if":
            whole.update(values.to_numpy(dtype=float).tobytes())
            continue
        codes, texts = pd.factorize(values)
        whole.update(codes.tobytes())
        whole.update(json.dumps(list(texts)).encode())
    return whole.hexdigest()


def _replace(
    connection: Connection, kind: str, part: str, rows: pd.DataFrame | None, digest: str | None
) -> None:
    """Put rows in place of a part, or take it away where there are none."""
    table = KEPT[kind].table
    connection.execute(sa.delete(table).where(table.c.part == part))
    connection.execute(sa.delete(PARTS).where(PARTS.c.kind == kind, PARTS.c.part == part))
    if rows is None or digest is None:
        return
    columns = [rows[name].to_list() for name in rows]
    insert = sa.insert(table).compile(connection.engine)
    places = range(len(rows))
    # Row by row through the driver alone: tens of thousands are there at once.
    connection.exec_driver_sql(
        str(insert), list(zip([part] * len(rows), places, *columns, strict=True))
    )
    connection.execute(sa.insert(PARTS).values(kind=kind, part=part, digest=digest))
