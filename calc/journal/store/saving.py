"""Loading and saving: only what changed is written, and all of it in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from calc.journal.merge import merge
from calc.journal.model import Journal, Question, day_table, log_table, mark_table, problem_table
from calc.journal.store.database import KEPT, METADATA, PARTS, SETTINGS, Kept, reading, writing

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
    """Every table of a journal, cut by its key."""
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
        yield str(name), rows[columns]


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
