"""The tables of a store: whose it is stands first in every row and in every key."""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

# What is known of each part without reading it.
PARTS = sa.Table(
    "parts",
    METADATA,
    sa.Column("owner", sa.Text, primary_key=True),
    sa.Column("part", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("revision", sa.Text, nullable=False),
    sa.Column("changed", sa.Text, nullable=False),
)

PIECES = sa.Table(
    "pieces",
    METADATA,
    sa.Column("owner", sa.Text, primary_key=True),
    sa.Column("part", sa.Text, primary_key=True),
    sa.Column("piece", sa.Text, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

# Who a transaction is for, where the database itself holds owners apart.
OWNER_SETTING = "two_plates.owner"

POSTGRESQL, SQLITE = "postgresql", "sqlite"
