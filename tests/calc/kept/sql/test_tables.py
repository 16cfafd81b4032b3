"""The tables that we use are those that the migrations make, in both databases."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from calc.kept.sql.tables import METADATA


def test_after_all_migrations_the_tables_are_those_that_we_use(engine):
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_every_row_says_first_whose_it_is():
    for table in METADATA.sorted_tables:
        assert table.columns.keys()[0] == "owner"
        assert table.primary_key.columns.keys()[0] == "owner"
