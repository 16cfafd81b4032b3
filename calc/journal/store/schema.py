"""The tables of the file as they are now; `migrations` says how they came to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

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
