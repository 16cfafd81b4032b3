"""Tries to read or to change what another owner keeps, each counted, by what it got.

The tests make some thousands of them; `python -m benchmarks kept_attacks` makes a hundred thousand.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from calc.errors import InputError
from calc.kept.parts import Held
from calc.kept.sql import KeptError, SqlHome
from calc.kept.sql.transactions import transaction

NOW = "2026-11-29T21:00:00+00:00"
VICTIM, ATTACKER = "ann", "ben"
SECRET = b"what only ann may read"
THEIRS = {
    "profile": {"": SECRET},
    "health": {"": SECRET + b" of all"},
    "journal": {"sets/hevy/2026": SECRET, "days/hand/2026": SECRET, "x' OR '1'='1": SECRET},
}
# Each is tried as owner, part, piece, revision, moment and body.
TEXTS = (
    *("ann'", "ann' --", "ann'; --", "ann' OR '1'='1", "' OR owner = 'ann' --", "ann' /*"),
    *("ann'; DELETE FROM pieces; --", "'; DROP TABLE pieces; --", "'; UPDATE pieces SET body='x"),
    *("ben'; SET two_plates.owner = 'ann", "ben'; SET LOCAL two_plates.owner TO ann; --"),
    *("ben', true), set_config('two_plates.owner', 'ann', false) --", "'||(SELECT body)||'"),
    *("ben'; RESET ROLE; SET ROLE postgres; --", "ben'; SET row_security = off; --"),
    *("%", "_nn", "a%", "ann%", "*", "ANN", "Ann", " ann", "ann ", "ann\u200b", "аnn", "ａnn"),
    *(
        "ann\\",
        "ann\\'",
        'ann"',
        "ann;",
        "ann)",
        "(ann",
        "ann\u2028",
        "\u00adann",
        "an\u006e\u0301",
    ),
    *("NULL", "null", "undefined", "None", "true", "0", "-1", "1e309", "{}", "[]", "{ann}", "$1"),
    *("%s", "%(owner)s", ":owner", "?", "@owner", "#ann", "${owner}", "{{owner}}", "../ann"),
    *("' UNION SELECT owner, part, piece, body FROM pieces --", "x'616e6e'", "E'\\x61nn'"),
    *("$$ann$$", "$tag$ann$tag$", "0x616e6e", "CHR(97)||'nn'", "' || 'ann", "ann' COLLATE \"C"),
)
# What whoever could run any statement as the page would try, but for naming another owner outright.
STATEMENTS = (
    "SELECT * FROM pieces",
    "SELECT * FROM parts",
    "SELECT body FROM pieces WHERE owner = 'ann'",
    "SELECT body FROM pieces WHERE owner <> 'ben' OR true",
    "SELECT 1 / (length(body) - length(body)) FROM pieces",
    "SELECT p.body FROM parts JOIN pieces p ON true",
    "SELECT body FROM pieces UNION ALL SELECT body FROM pieces",
    "SELECT (SELECT max(body::text) FROM pieces)",
    "TABLE pieces",
    "WITH gone AS (DELETE FROM pieces RETURNING body) SELECT * FROM gone",
    "UPDATE pieces SET body = 'x' RETURNING body",
    "UPDATE pieces SET body = 'x' WHERE owner = 'ann' RETURNING body",
    "UPDATE parts SET owner = 'ben' WHERE owner = 'ann' RETURNING revision",
    "UPDATE pieces SET owner = 'ben' RETURNING body",
    "DELETE FROM pieces WHERE owner = 'ann'",
    "DELETE FROM parts",
    "INSERT INTO pieces VALUES ('ann', 'profile', 'new', 'x')",
    "INSERT INTO pieces VALUES ('ann', 'profile', '', 'x') ON CONFLICT (owner, part, piece) "
    "DO UPDATE SET body = 'x' RETURNING body",
    "INSERT INTO parts VALUES ('ann', 'profile', 1, 'x', 'x') ON CONFLICT (owner, part) "
    "DO UPDATE SET revision = 'x' RETURNING revision",
    "INSERT INTO parts VALUES ('', 'profile', 1, 'x', 'x')",
    "TRUNCATE pieces",
    "SET row_security = off; SELECT * FROM pieces",
    "SET ROLE postgres",
    "SET ROLE two_plates_tables",
    "SET SESSION AUTHORIZATION postgres",
    "ALTER TABLE pieces DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE pieces NO FORCE ROW LEVEL SECURITY",
    "ALTER ROLE two_plates_page BYPASSRLS",
    "DROP POLICY own_rows ON pieces",
    "CREATE POLICY all_rows ON pieces USING (true)",
    "DROP TABLE pieces",
    "GRANT ALL ON pieces TO PUBLIC",
    "CREATE VIEW seen AS SELECT * FROM pieces",
    "CREATE TEMP VIEW seen AS SELECT * FROM pieces; SELECT * FROM seen",
    "CREATE TEMP TABLE seen AS SELECT * FROM pieces; SELECT * FROM seen",
    "CREATE FUNCTION pg_temp.seen() RETURNS SETOF pieces LANGUAGE sql SECURITY DEFINER "
    "AS 'SELECT * FROM pieces'; SELECT * FROM pg_temp.seen()",
    "CREATE FUNCTION pg_temp.leak(bytea) RETURNS bool LANGUAGE plpgsql COST 0.0001 AS "
    "'BEGIN RAISE EXCEPTION ''%', $1; END'; SELECT * FROM pieces WHERE pg_temp.leak(body)",
    "COPY pieces TO '/tmp/pieces'",
    "SELECT pg_read_file('pg_hba.conf')",
    "SELECT most_common_vals::text FROM pg_stats WHERE tablename = 'pieces'",
    "SELECT * FROM pg_statistic",
    "SELECT rolpassword FROM pg_authid",
)


@dataclass
class Score:
    """How many tries were made, and how many of them saw or changed what is another's."""

    tries: Counter[str] = field(default_factory=Counter)
    reads: int = 0
    writes: int = 0

    @property
    def made(self) -> int:
        """All tries."""
        return sum(self.tries.values())


def settle(engine: Engine) -> None:
    """Let the victim keep what nobody else may see."""
    home = SqlHome(engine, VICTIM)
    for part, pieces in THEIRS.items():
        home.write(part, 1, "theirs", NOW, dict(pieces), whole=True)


def as_settled(engine: Engine) -> bool:
    """Whether the victim keeps just that."""
    found = SqlHome(engine, VICTIM).read()
    return found == {part: Held(1, "theirs", NOW, pieces) for part, pieces in THEIRS.items()}


def _ways(home: SqlHome, text: str, part: str) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Everything that a home can be asked, with a text in each place."""
    body = text.encode() or b"x"
    yield "read", home.read
    yield "revisions", home.revisions
    yield "read a part", lambda: home.read_part(text)
    yield "read their part", lambda: home.read_part(part)
    yield "names", lambda: home.names(part)
    yield "names of a text", lambda: home.names(text)
    yield "pieces", lambda: home.pieces(part, [*THEIRS[part], text])
    yield "write a text", lambda: home.write(part, 1, "mine", NOW, {text: body, "": body})
    yield "write", lambda: home.write(part, 1, "mine", NOW, {"": body, "a": None}, whole=True)
    yield "take away", lambda: home.write(part, 1, "mine", NOW, dict.fromkeys(THEIRS[part]))
    yield "write a part", lambda: home.write(text, 1, "mine", NOW, {"": body})
    yield "revision", lambda: home.write(part, 1, text, NOW, {"": body})
    yield "moment", lambda: home.write(part, 1, "mine", text, {"": body})
    yield "forget", home.forget


def through_a_home(
    engine: Engine, tries: int, chance: random.Random, kind: type[SqlHome] = SqlHome
) -> Score:
    """Ask homes of other owners for everything, with a text of the attack in every place."""
    score = Score()
    while score.made < tries:
        owner = chance.choice((ATTACKER, chance.choice(TEXTS), chance.choice(TEXTS)))
        text, part = chance.choice(TEXTS), chance.choice(list(THEIRS))
        if chance.random() < 0.3:
            text = text.replace("ann", chance.choice(TEXTS))[:200]
        try:
            home = kind(engine, owner)
        except InputError:
            score.tries["owner"] += 1
            continue
        # To forget a file is slow, and all that it does is told by one in a hundred.
        ways = [way for way in _ways(home, text, part) if way[0] != "forget"]
        ways += [("forget", home.forget)] * (chance.random() < 0.05)
        name, ask = chance.choice(ways)
        score.tries[name] += 1
        try:
            found = ask()
        except (InputError, KeptError):
            continue
        score.reads += SECRET in repr(found).encode() or "theirs" in repr(found)
    score.writes += not as_settled(engine)
    return score


class WithoutFilter(SqlHome):
    """A home whose code forgot to say whose rows it wants."""

    def _own(self, table: sa.Table) -> sa.ColumnElement[bool]:
        return sa.true()


def by_statements(engine: Engine, tries: int, chance: random.Random) -> Score:
    """Run statements of the attacker's own as the page does, in a transaction of the attacker."""
    score = Score()
    while score.made < tries:
        statement = chance.choice(STATEMENTS)
        owner = chance.choice((ATTACKER, "", *TEXTS))
        score.tries[statement] += 1
        try:
            with transaction(engine, owner, writes=True) as connection:
                answer = None
                for one in statement.split("; "):
                    answer = connection.execute(sa.text(one.replace(":", "\\:")))
                found = repr(answer.all() if answer is not None and answer.returns_rows else "")
                score.reads += SECRET.decode() in found or SECRET.hex() in found
                score.reads += "theirs" in found
        except SQLAlchemyError as fault:
            score.reads += SECRET.hex() in str(fault) or SECRET.decode() in str(fault)
    score.writes += not as_settled(engine)
    return score
