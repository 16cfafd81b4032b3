"""A home in a database: one SQLite file on the own machine, or PostgreSQL for accounts.

What `write` returned from is on the disk; a process that is killed in the middle leaves what was
there before. Every row has an owner, and PostgreSQL holds owners apart by itself as well.
"""

from calc.kept.sql.faults import KeptError, OvertakenError
from calc.kept.sql.home import THIS_MACHINE, SqlHome
from calc.kept.sql.opening import open_store, prepare
from calc.kept.sql.transactions import connected

__all__ = [
    "THIS_MACHINE",
    "KeptError",
    "OvertakenError",
    "SqlHome",
    "connected",
    "open_store",
    "prepare",
]
