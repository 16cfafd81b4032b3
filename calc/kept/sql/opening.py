"""Making a store ready: its tables in their newest version, and nobody past the owners' rows."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from calc.kept.sql.faults import KeptError, told
from calc.kept.sql.tables import METADATA, SQLITE
from calc.kept.sql.transactions import transaction

MIGRATIONS = Path(__file__).parent / "migrations"
# From the first to the newest; whatever else a store says was written by a later Two Plates.
VERSIONS = ("0001", "0002", "0003")
_VERSION_TABLE = "alembic_version"

_ROLE = sa.text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
_OWNED = sa.text(
    "SELECT count(*) FROM pg_class WHERE oid IN ('parts'::regclass, 'pieces'::regclass) "
    "AND pg_has_role(current_user, relowner, 'MEMBER')"
)
_HELD_APART = sa.text(
    "SELECT count(*) FROM pg_class WHERE oid IN ('parts'::regclass, 'pieces'::regclass) "
    "AND relrowsecurity AND relforcerowsecurity"
)


def open_store(engine: Engine) -> None:
    """Make a store ready to read and write: a file is brought up to date, a server is looked at.

    Raises `KeptError`, and touches nothing, for a store that a newer version wrote, for what is
    none, and for a role in PostgreSQL that its row security does not bind.
    """
    with told():
        if engine.dialect.name == SQLITE:
            _open_file(engine)
        else:
            with transaction(engine, writes=False) as connection:
                _check_server(connection)


def _open_file(engine: Engine) -> None:
    with engine.connect() as connection:
        old = version(connection) != VERSIONS[-1]
        # Readers do not wait for a writer, and a write is there as a whole or not at all.
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    if old:
        with transaction(engine, writes=True) as connection:
            if version(connection) != VERSIONS[-1]:
                migrate(connection)


def _check_server(connection: Connection) -> None:
    if version(connection) != VERSIONS[-1]:
        raise KeptError("The database is not up to date: its tables have to be made first.")
    if connection.execute(_ROLE).scalar_one():
        raise KeptError("The database's role could read what belongs to others: give it another.")
    if connection.execute(_OWNED).scalar_one():
        raise KeptError("The database's role owns the tables: give the page one that owns nothing.")
    if connection.execute(_HELD_APART).scalar_one() != len(METADATA.tables):
        raise KeptError("The database does not hold its owners apart: make its tables again.")


def prepare(engine: Engine, role: str) -> None:
    """Make the tables of a PostgreSQL server, or bring them up to date, for a role of the page.

    `engine` is of the role that is to own the tables. Raises `KeptError`.
    """
    with told(), transaction(engine, writes=True) as connection:
        version(connection)
        migrate(connection)
        named = connection.dialect.identifier_preparer.quote(role)
        connection.exec_driver_sql(f"GRANT SELECT ON {_VERSION_TABLE} TO {named}")
        for table in METADATA.sorted_tables:
            grant = f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table.name} TO {named}"
            connection.exec_driver_sql(grant)


def version(connection: Connection) -> str:
    """Return which version a store is of; '' for one with nothing in it.

    Raises `KeptError` for a version that we do not know and for a store of something else.
    """
    tables = set(sa.inspect(connection).get_table_names())
    if not tables:
        return ""
    if _VERSION_TABLE not in tables:
        raise KeptError("This is a database of something else: nothing of yours is in it.")
    select = f"SELECT version_num FROM {_VERSION_TABLE}"
    found = str(connection.exec_driver_sql(select).scalar() or "")
    if found and found not in VERSIONS:
        raise KeptError(
            "Your data was kept by a newer version of Two Plates "
            f"(this one knows {VERSIONS[-1]}). Update to open it."
        )
    return found


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring a store to a version, up or down, within the transaction of the connection."""
    # Only now: most stores are up to date, and the page begins sooner without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    # In their order as texts, too: "" is before the first, "base" is down to there.
    if to == "base" or to < version(connection):
        command.downgrade(config, to)
    else:
        command.upgrade(config, to)
