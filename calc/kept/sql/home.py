"""The home of one owner's parts in a database: a file of this machine, or an account's server."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection, Engine, Table
from sqlalchemy.dialects import postgresql, sqlite

from calc.errors import InputError
from calc.kept.parts import LARGEST_WHOLE, MOST_PARTS, MOST_PIECES, Held, check_part
from calc.kept.sql.faults import BUSY, KeptError, OvertakenError, told
from calc.kept.sql.tables import PARTS, PIECES, SQLITE
from calc.kept.sql.transactions import transaction

THIS_MACHINE = "this machine"
LONGEST_OWNER = 200
TOO_MUCH = "This is more than is kept for one person: what you changed last is not kept."


class SqlHome:
    """What one owner keeps in a store that `open_store` made ready; a `Home`.

    Whatever goes wrong is a `KeptError`; what is out of bounds is an `InputError`, and nothing of
    it is written. `largest` bounds all bodies of the owner, in bytes.
    """

    def __init__(self, engine: Engine, owner: str, largest: int = LARGEST_WHOLE) -> None:
        if not 0 < len(owner) <= LONGEST_OWNER or not owner.isprintable():
            raise InputError("Whose data this is cannot be told.", "owner")
        self.engine = engine
        self.owner = owner
        self.largest = largest

    def read(self) -> dict[str, Held]:
        """Return everything that is held, by part, as it was at one moment."""
        return self._read(None)

    def read_part(self, part: str) -> Held | None:
        """Return one part as it was at one moment; None where it is not held."""
        return self._read(part).get(part)

    def _read(self, part: str | None) -> dict[str, Held]:
        both = PARTS.outerjoin(
            PIECES, (PARTS.c.owner == PIECES.c.owner) & (PARTS.c.part == PIECES.c.part)
        )
        asked = (
            sa.select(
                *(PARTS.c.part, PARTS.c.version, PARTS.c.revision, PARTS.c.changed),
                *(PIECES.c.piece, PIECES.c.body),
            )
            .select_from(both)
            .where(self._own(PARTS))
        )
        if part is not None:
            asked = asked.where(PARTS.c.part == part)
        with told(), transaction(self.engine, self.owner, writes=False) as connection:
            rows = connection.execute(asked).all()
        found: dict[str, Held] = {}
        pieces: dict[str, dict[str, bytes]] = {}
        for name, version, revision, changed, piece, body in rows:
            own = pieces.setdefault(name, {})
            found.setdefault(name, Held(version, revision, changed, own))
            if piece is not None:
                own[piece] = bytes(body)
        return found

    def revisions(self) -> dict[str, str]:
        """Return the revision of each part, without reading the parts."""
        asked = sa.select(PARTS.c.part, PARTS.c.revision).where(self._own(PARTS))
        with told(), transaction(self.engine, self.owner, writes=False) as connection:
            return {row.part: row.revision for row in connection.execute(asked)}

    def names(self, part: str) -> list[str]:
        """Return the names of a part's pieces, without reading them."""
        asked = sa.select(PIECES.c.piece).where(self._own(PIECES), PIECES.c.part == part)
        with told(), transaction(self.engine, self.owner, writes=False) as connection:
            return list(connection.execute(asked).scalars())

    def pieces(self, part: str, names: Collection[str]) -> dict[str, bytes]:
        """Return those of the pieces named that are held."""
        asked = sa.select(PIECES.c.piece, PIECES.c.body).where(
            self._own(PIECES), PIECES.c.part == part, PIECES.c.piece.in_(list(names))
        )
        with told(), transaction(self.engine, self.owner, writes=False) as connection:
            return {name: bytes(body) for name, body in connection.execute(asked)}

    def write(
        self,
        part: str,
        version: int,
        revision: str,
        changed: str,
        pieces: Mapping[str, bytes | None],
        *,
        whole: bool = False,
        upon: str | None = None,
    ) -> None:
        """Hold pieces of a part, all of them or none; when it returns, they are on the disk.

        Pieces that are not named stay, unless `whole` says that these are all; one that is None is
        taken away. With `upon` another revision than that, '' for none, is an `OvertakenError`.
        """
        check_part(part, version, revision, changed, pieces)
        named = {"owner": self.owner, "part": part}
        said = {"version": version, "revision": revision, "changed": changed}
        bodies = [
            {**named, "piece": name, "body": body}
            for name, body in pieces.items()
            if body is not None
        ]
        kept = [one["piece"] for one in bodies]
        gone = [name for name, body in pieces.items() if body is None]
        of_part = self._own(PIECES) & (PIECES.c.part == part)
        with told(), transaction(self.engine, self.owner, writes=True) as connection:
            # The row of the part first: whoever writes the same part waits for it here.
            if upon is None:
                connection.execute(self._put(PARTS, *said), {**named, **said})
            elif not self._put_upon(connection, upon, part, {**named, **said}):
                raise OvertakenError(BUSY, "overtaken")
            if whole:
                connection.execute(sa.delete(PIECES).where(of_part, PIECES.c.piece.not_in(kept)))
            elif gone:
                connection.execute(sa.delete(PIECES).where(of_part, PIECES.c.piece.in_(gone)))
            if bodies:
                connection.execute(self._put(PIECES, "body"), bodies)
            self._check_bounds(connection)

    def forget(self) -> None:
        """Delete everything of the owner at once, so that nothing of it is left in a file.

        Raises `KeptError` while something else is reading the file.
        """
        with told():
            with transaction(self.engine, self.owner, writes=True) as connection:
                for table in (PIECES, PARTS):
                    connection.execute(sa.delete(table).where(self._own(table)))
            if self.engine.dialect.name == SQLITE:
                self._wipe()

    def _wipe(self) -> None:
        with self.engine.connect() as connection:
            whole = connection.execution_options(isolation_level="AUTOCOMMIT")
            whole.exec_driver_sql("VACUUM")
            # What is in the log of changes has to leave it, too.
            busy = whole.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        if busy:
            raise KeptError(BUSY, "wal_checkpoint")

    def _own(self, table: Table) -> ColumnElement[bool]:
        """The owner's rows of a table: nothing is asked for without it."""
        return table.c.owner == self.owner

    def _put_upon(
        self, connection: Connection, upon: str, part: str, row: Mapping[str, object]
    ) -> bool:
        """Put the row of a part over one revision; False where another is there."""
        put: sa.Insert | sa.Update = self._insert(PARTS).on_conflict_do_nothing()
        if upon:
            held = self._own(PARTS) & (PARTS.c.part == part) & (PARTS.c.revision == upon)
            put = sa.update(PARTS).where(held)
        done = connection.execute(put.values(**row).returning(PARTS.c.part))
        return done.first() is not None

    def _insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        return (sqlite if self.engine.dialect.name == SQLITE else postgresql).insert(table)

    def _put(self, table: Table, *columns: str) -> sa.Insert:
        """What puts rows in place of those of the same key."""
        insert = self._insert(table)
        return insert.on_conflict_do_update(
            index_elements=list(table.primary_key.columns),
            set_={name: insert.excluded[name] for name in columns},
        )

    def _check_bounds(self, connection: Connection) -> None:
        """Raise `InputError`, which undoes the transaction, for more than one person has."""
        size = sa.func.length if self.engine.dialect.name == SQLITE else sa.func.octet_length
        total = sa.func.coalesce(sa.func.sum(size(PIECES.c.body)), 0)
        parts = sa.select(sa.func.count()).select_from(PARTS).where(self._own(PARTS))
        asked = sa.select(sa.func.count(), total, parts.scalar_subquery()).where(self._own(PIECES))
        many, held, many_parts = connection.execute(asked).one()
        if many > 2 * MOST_PIECES or held > self.largest or many_parts > MOST_PARTS:
            raise InputError(TOO_MUCH, "kept")
