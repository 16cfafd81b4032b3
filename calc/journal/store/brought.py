"""Files as a person brought them: those that wait for an answer, and those that were read by one.

Their bytes are kept, packed, so that a question can wait for another day and an answer can be
changed without bringing the file anew. A file that leaves nothing open is not kept: all that it
told is in the journal.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy import Engine

from calc.journal.brought import Brought
from calc.journal.store.database import METADATA, reading, writing

FILES = sa.Table(
    "files",
    METADATA,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("apps", sa.Text, nullable=False),
    sa.Column("choices", sa.Text, nullable=False),
    sa.Column("waiting", sa.Boolean, nullable=False),
    sa.Column("packed", sa.LargeBinary, nullable=False),
)
_TOLD = tuple(FILES.c[name] for name in ("key", "file", "kind", "apps", "choices", "waiting"))


def files(engine: Engine) -> list[Brought]:
    """Return the files that are kept in the order in which they came, their bytes left behind."""
    with reading(engine) as connection:
        rows = connection.execute(sa.select(*_TOLD).order_by(FILES.c.place)).all()
    return [
        Brought(
            row.key,
            row.file,
            row.kind,
            tuple(json.loads(row.apps)),
            json.loads(row.choices),
            row.waiting,
        )
        for row in rows
    ]


def packed_of(engine: Engine, key: str) -> bytes:
    """Return the packed bytes of a file; none where it is kept no more."""
    with reading(engine) as connection:
        found = connection.execute(sa.select(FILES.c.packed).where(FILES.c.key == key)).scalar()
    return bytes(found or b"")


def keep_file(engine: Engine, one: Brought) -> None:
    """Keep a file, in place of the one of the same key; its bytes stay where none are given."""
    told = {
        "file": one.file,
        "kind": one.kind,
        "apps": json.dumps(one.apps, ensure_ascii=False),
        "choices": json.dumps(dict(one.choices), ensure_ascii=False),
        "waiting": one.waiting,
        **({"packed": one.packed} if one.packed else {}),
    }
    with writing(engine) as connection:
        changed = connection.execute(sa.update(FILES).where(FILES.c.key == one.key).values(**told))
        if not changed.rowcount and one.packed:
            last = connection.execute(sa.select(sa.func.max(FILES.c.place))).scalar() or 0
            connection.execute(sa.insert(FILES).values(key=one.key, place=last + 1, **told))


def forget_file(engine: Engine, key: str) -> None:
    """Keep a file no more."""
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        connection.execute(sa.delete(FILES).where(FILES.c.key == key))
