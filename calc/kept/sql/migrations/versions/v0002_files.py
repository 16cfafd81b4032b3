"""Files as they were brought, and which app a problem is of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the table of files, and the app of each problem; of those kept before it is blank."""
    op.add_column("problems", sa.Column("source", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "files",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("apps", sa.Text, nullable=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("waiting", sa.Boolean, nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Take both away."""
    op.drop_table("files")
    op.drop_column("problems", "source")
