"""Parts and pieces with an owner, in SQLite and PostgreSQL; what a file held is carried over."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from calc.kept.sql.migrations.carried import as_pieces, as_rows
from calc.kept.sql.migrations.versions import v0001_first, v0002_files

revision = "0003"
down_revision = "0002"

_OWNER = "this machine"
_HELD = {"version": 1, "revision": "from-0002", "changed": "1970-01-01T00:00:00Z"}
# Where nobody is named the setting is unknown, or empty once somebody was: neither is an owner.
_OWN = "owner = nullif(current_setting('two_plates.owner', true), '')"


def upgrade() -> None:
    """Make the tables of parts and pieces, and put what the old tables hold into them."""
    found = as_pieces(op.get_bind())
    v0002_files.downgrade()
    v0001_first.downgrade()
    parts = op.create_table(
        "parts",
        sa.Column("owner", sa.Text, primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Text, nullable=False),
        sa.Column("changed", sa.Text, nullable=False),
    )
    pieces = op.create_table(
        "pieces",
        sa.Column("owner", sa.Text, primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("piece", sa.Text, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    for part, bodies in found.items():
        named: dict[str, Any] = {"owner": _OWNER, "part": part}
        op.bulk_insert(parts, [{**named, **_HELD}] if bodies else [])
        rows = [{**named, "piece": piece, "body": body} for piece, body in bodies.items()]
        op.bulk_insert(pieces, rows)
    if op.get_bind().dialect.name == "postgresql":
        for table in ("parts", "pieces"):
            op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
            # Whoever owns the table is bound by it as well.
            op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
            op.execute(f"CREATE POLICY own_rows ON {table} USING ({_OWN}) WITH CHECK ({_OWN})")


def downgrade() -> None:
    """Put what this machine holds back into the old tables, as far as these can say it.

    Accounts have no place there: what PostgreSQL holds of them is dropped.
    """
    asked = sa.text("SELECT part, piece, body FROM pieces WHERE owner = :owner")
    found: dict[str, dict[str, bytes]] = {}
    for part, piece, body in op.get_bind().execute(asked, {"owner": _OWNER}):
        found.setdefault(part, {})[piece] = bytes(body)
    op.drop_table("pieces")
    op.drop_table("parts")
    v0001_first.upgrade()
    v0002_files.upgrade()
    tables = sa.MetaData()
    for name, rows in as_rows(found).items():
        table = sa.Table(name, tables, autoload_with=op.get_bind())
        op.bulk_insert(table, [_filled(table, row) for row in rows])


def _filled(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row with its blank cells: none for a number, an empty text for any other."""
    return {one.name: None if one.nullable else "" for one in table.columns} | row
