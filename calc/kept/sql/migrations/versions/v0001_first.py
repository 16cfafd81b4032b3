"""The first tables: sets, days, marks, problems, questions, preferences and settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_PARTED = {
    "sets": (
        ("date", "workout", "exercise", "set_type"),
        ("weight_kg", "reps", "seconds", "distance_m", "rpe"),
        ("start",),
    ),
    "days": (
        ("date",),
        (
            *("energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g"),
            *("weight_kg", "sleep_h"),
        ),
        (),
    ),
    "marks": (("date", "until", "kind"), ("value",), ("unit", "note")),
    "problems": ((), ("row",), ("column", "value", "what", "done")),
    "questions": (("name", "text", "answers"), (), ()),
    "preferences": (("subject", "source"), (), ()),
}


def upgrade() -> None:
    """Make the tables of an empty file."""
    for name, (first, numbers, last) in _PARTED.items():
        op.create_table(
            name,
            sa.Column("part", sa.Text, primary_key=True),
            sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
            *(sa.Column(column, sa.Text, nullable=False) for column in first),
            *(sa.Column(column, sa.REAL, nullable=True) for column in numbers),
            *(sa.Column(column, sa.Text, nullable=False) for column in last),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "parts",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Leave nothing."""
    for name in (*_PARTED, "parts", "settings"):
        op.drop_table(name)
