"""Stores of any version open with all that is in them; what is none of ours is left as it is."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from calc.journal import Question
from calc.journal.brought import Brought, packed
from calc.kept.codec.files import files_of, files_pieces
from calc.kept.codec.journal import journal_of, journal_pieces
from calc.kept.codec.person import settings_of, settings_pieces
from calc.kept.parts import FILES, JOURNAL, SETTINGS, checked
from calc.kept.sql import THIS_MACHINE, KeptError, SqlHome, connected, open_store, prepare
from calc.kept.sql.opening import MIGRATIONS, VERSIONS, migrate
from calc.kept.sql.transactions import transaction
from tests.support.journals import a_day, a_mark, a_set
from tests.support.journals import journal_of as made
from tests.support.postgres import ADMIN, PAGE, TABLES, Cluster
from tests.support.source_code import ROOT

NOW = "2026-11-29T21:00:00+00:00"
# A file as version 0001 wrote it. It stays as it is: what anybody kept is to open for ever.
VERSION_1 = """
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('0001');
CREATE TABLE sets (part TEXT NOT NULL, place INTEGER NOT NULL, date TEXT NOT NULL,
    workout TEXT NOT NULL, exercise TEXT NOT NULL, set_type TEXT NOT NULL, weight_kg REAL,
    reps REAL, seconds REAL, distance_m REAL, rpe REAL, start TEXT NOT NULL,
    PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO sets VALUES ('hevy', 0, '2026-02-02', 'Legs', 'Squat (Barbell)', 'normal', 100.0, 5.0,
    NULL, NULL, 8.5, '07:10:00');
CREATE TABLE days (part TEXT NOT NULL, place INTEGER NOT NULL, date TEXT NOT NULL,
    energy_kcal REAL, protein_g REAL, carbohydrate_g REAL, fat_g REAL, fibre_g REAL,
    weight_kg REAL, sleep_h REAL, PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO days VALUES ('mfp', 0, '2026-02-02', 2000.0, 120.0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO days VALUES ('hand', 0, '2025-02-02', NULL, NULL, NULL, NULL, NULL, 80.5, NULL);
INSERT INTO days VALUES ('hand', 1, '2026-02-02', NULL, NULL, NULL, NULL, 9e999, 80.5, NULL);
CREATE TABLE marks (part TEXT NOT NULL, place INTEGER NOT NULL, date TEXT NOT NULL,
    until TEXT NOT NULL, kind TEXT NOT NULL, value REAL, unit TEXT NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO marks VALUES ('hand', 0, '2026-02-02', '', 'note', NULL, '', 'A cold');
CREATE TABLE problems (part TEXT NOT NULL, place INTEGER NOT NULL, row REAL,
    "column" TEXT NOT NULL, value TEXT NOT NULL, what TEXT NOT NULL, done TEXT NOT NULL,
    PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO problems VALUES ('a.csv', 0, 7.0, 'date', 'x', 'No date', 'not used');
CREATE TABLE questions (part TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL,
    text TEXT NOT NULL, answers TEXT NOT NULL, PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO questions VALUES ('a.csv', 0, 'weight_unit', 'Which?', '{"kg": "kilograms"}');
CREATE TABLE preferences (part TEXT NOT NULL, place INTEGER NOT NULL, subject TEXT NOT NULL,
    source TEXT NOT NULL, PRIMARY KEY (part, place)) WITHOUT ROWID;
INSERT INTO preferences VALUES ('', 0, 'intake', 'mfp');
CREATE TABLE parts (kind TEXT NOT NULL, part TEXT NOT NULL, digest TEXT NOT NULL,
    PRIMARY KEY (kind, part)) WITHOUT ROWID;
INSERT INTO parts VALUES ('sets', 'hevy', 'one');
INSERT INTO parts VALUES ('days', 'mfp', 'two');
INSERT INTO parts VALUES ('days', 'hand', 'three');
INSERT INTO parts VALUES ('marks', 'hand', 'four');
INSERT INTO parts VALUES ('problems', 'a.csv', 'five');
INSERT INTO parts VALUES ('questions', 'a.csv', 'six');
INSERT INTO parts VALUES ('preferences', '', 'seven');
CREATE TABLE settings (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name)) WITHOUT ROWID;
INSERT INTO settings VALUES ('one', '{"a": 1}');
INSERT INTO settings VALUES ('written', '"5f2c"');
"""
# And what version 0002 added to it.
VERSION_2 = """
UPDATE alembic_version SET version_num = '0002';
ALTER TABLE problems ADD COLUMN source TEXT NOT NULL DEFAULT '';
CREATE TABLE files (key TEXT NOT NULL, place INTEGER NOT NULL, file TEXT NOT NULL,
    kind TEXT NOT NULL, apps TEXT NOT NULL, choices TEXT NOT NULL, waiting BOOLEAN NOT NULL,
    packed BLOB NOT NULL, PRIMARY KEY (key));
INSERT INTO files VALUES ('two', 2, 'my.csv', '5d41', '[]', '{"mapping": {"date": "D"}}', 1, ?);
INSERT INTO files VALUES ('one', 1, 'März.csv', 'strong', '["strong"]', '{}', 0, ?);
"""
FILES_THERE = [
    Brought("one", "März.csv", "strong", ("strong",), {}, False, packed(b"one")),
    Brought("two", "my.csv", "5d41", (), {"mapping": {"date": "D"}}, True, packed(b"two")),
]
JOURNAL_THERE = made(
    [a_set("2026-02-02", weight_kg=100, reps=5, rpe=8.5, start="07:10:00", workout="Legs")],
    [
        a_day("2026-02-02", energy_kcal=2000, protein_g=120),
        a_day("2025-02-02", "hand", weight_kg=80.5),
        a_day("2026-02-02", "hand", weight_kg=80.5),
    ],
    [a_mark("2026-02-02", note="A cold")],
)


@pytest.fixture
def engine(file: Path) -> Engine:
    return connected(sa.URL.create("sqlite", database=str(file)))


def old_file(file: Path, version: str) -> None:
    with closing(sqlite3.connect(file)) as old:
        old.executescript(VERSION_1)
        if version == "0002":
            packs = iter([packed(b"two"), packed(b"one")])
            for statement in filter(str.strip, VERSION_2.split(";")):
                old.execute(statement, [next(packs)] if "?" in statement else [])
            old.commit()


def bytes_of(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.iterdir()))


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_an_old_file_opens_with_all_that_is_in_it(engine, file, version):
    old_file(file, version)
    open_store(engine)
    held = checked(SqlHome(engine, THIS_MACHINE).read())
    found = journal_of(held[JOURNAL].pieces)
    assert found == JOURNAL_THERE
    assert journal_pieces(found).keys() == held[JOURNAL].pieces.keys()
    assert found.problems[["file", "row", "what"]].values.tolist() == [["a.csv", 7, "No date"]]
    assert found.questions == (Question("weight_unit", "Which?", {"kg": "kilograms"}, "a.csv"),)
    assert found.prefer == {"intake": "mfp"}
    assert settings_of(held[SETTINGS].pieces) == {"one": {"a": 1}}
    if version == "0002":
        assert files_of(held[FILES].pieces) == FILES_THERE
    else:
        assert FILES not in held


def rows_of(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.connect() as connection:
        names = set(sa.inspect(connection).get_table_names()) - {"parts", "alembic_version"}
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)
            for name in names
        }


def test_down_and_up_again_a_file_holds_the_same(engine, file):
    old_file(file, "0002")
    # What told another tab of a write, and what is no number, has no way back.
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM settings WHERE name = 'written'")
        connection.exec_driver_sql("UPDATE days SET fibre_g = NULL")
    before = rows_of(engine)
    open_store(engine)
    home = SqlHome(engine, THIS_MACHINE)
    held = home.read()
    with transaction(engine, writes=True) as connection:
        migrate(connection, "0002")
    assert rows_of(engine) == before
    open_store(engine)
    assert home.read() == held
    for version in ("0001", "base"):
        with transaction(engine, writes=True) as connection:
            migrate(connection, version)
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["alembic_version"]
    open_store(engine)
    assert home.read() == {}


def test_what_is_written_now_goes_back_into_the_old_tables(engine):
    open_store(engine)
    home = SqlHome(engine, THIS_MACHINE)
    home.write(JOURNAL, 1, "one", NOW, journal_pieces(JOURNAL_THERE))
    home.write(FILES, 1, "one", NOW, dict(files_pieces(FILES_THERE)))
    home.write(SETTINGS, 1, "one", NOW, dict(settings_pieces({"one": 1})))
    home.write("profile", 1, "one", NOW, {"": b"which the old tables cannot say"})
    with transaction(engine, writes=True) as connection:
        migrate(connection, "0002")
    found = rows_of(engine)
    assert len(found["sets"]) == 1
    assert [row[:3] for row in found["days"]] == [
        ("hand", 0, "2025-02-02"),
        ("hand", 1, "2026-02-02"),
        ("mfp", 0, "2026-02-02"),
    ]
    assert [row[-1] for row in found["files"]] == [one.packed for one in FILES_THERE]


def test_a_write_is_on_the_disk_and_readers_do_not_wait(engine):
    open_store(engine)
    with transaction(engine, writes=True) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert SqlHome(engine, THIS_MACHINE).read() == {}


def test_a_store_of_a_newer_version_is_left_as_it_is(engine, file):
    open_store(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = bytes_of(file.parent)
    with pytest.raises(KeptError, match="newer version"):
        open_store(engine)
    engine.dispose()
    assert bytes_of(file.parent) == before


def test_a_database_of_something_else_is_left_as_it_is(engine, file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE photographs (name TEXT)")
    before = file.read_bytes()
    with pytest.raises(KeptError, match="something else"):
        open_store(engine)
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_left_as_it_is(engine, file):
    file.write_bytes(b"Dear diary, " * 200)
    with pytest.raises(KeptError, match="damaged"):
        open_store(engine)
    assert file.read_bytes() == b"Dear diary, " * 200


def test_the_versions_are_those_of_the_migrations():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(one.revision for one in found)[::-1] == VERSIONS


@pytest.fixture(scope="module")
def empty(postgres: Cluster) -> str:
    """The name of a database with nothing in it."""
    postgres.make_database("empty")
    return "empty"


def test_a_server_is_brought_up_and_down(postgres, empty):
    engine = connected(postgres.url(empty, TABLES))
    with pytest.raises(KeptError, match="not up to date"):
        open_store(connected(postgres.url(empty)))
    prepare(engine, PAGE)
    prepare(engine, PAGE)
    page = connected(postgres.url(empty))
    open_store(page)
    SqlHome(page, "ann").write(JOURNAL, 1, "one", NOW, {"a": b"1"})
    for version in (*VERSIONS[-2::-1], "base", "head"):
        with transaction(engine, writes=True) as connection:
            migrate(connection, version)
            found = MigrationContext.configure(connection).get_current_revision()
            assert found == {"base": None, "head": VERSIONS[-1]}.get(version, version)
    prepare(engine, PAGE)
    open_store(page)
    assert SqlHome(page, "ann").read() == {}
    engine.dispose()
    page.dispose()


@pytest.mark.parametrize(
    "role, sentence",
    [
        (ADMIN, "could read what belongs to others"),
        ("bypassing", "could read what belongs to others"),
        (TABLES, "owns the tables"),
        ("member", "owns the tables"),
    ],
)
def test_a_role_that_is_not_bound_is_refused(postgres, accounts, role, sentence):
    if role not in (ADMIN, TABLES):
        postgres.run(
            f"DROP ROLE IF EXISTS {role}",
            f"CREATE ROLE {role} LOGIN {'BYPASSRLS' if role == 'bypassing' else ''}",
            f"GRANT {PAGE if role == 'bypassing' else TABLES} TO {role}",
        )
    engine = connected(postgres.url(accounts.database, role))
    with pytest.raises(KeptError, match=sentence):
        open_store(engine)
    engine.dispose()


@pytest.mark.parametrize("how", ["NO FORCE", "DISABLE"])
def test_a_server_that_does_not_hold_owners_apart_is_refused(postgres, accounts, how):
    alter = f"ALTER TABLE pieces {how} ROW LEVEL SECURITY"
    back = f"ALTER TABLE pieces {how.replace('NO ', '').replace('DIS', 'EN')} ROW LEVEL SECURITY"
    engine = connected(accounts)
    try:
        postgres.run(alter, database=accounts.database)
        with pytest.raises(KeptError, match="does not hold its owners apart"):
            open_store(engine)
    finally:
        postgres.run(back, database=accounts.database)
    open_store(engine)
    engine.dispose()


def test_the_journal_and_its_codec_need_no_database_and_a_file_no_driver_of_a_server(file):
    code = (
        "import sys, json, calc.kept.codec.journal; print(json.dumps(sorted(sys.modules)));"
        "import calc.kept.sql as s; s.open_store(s.connected(sys.argv[1]));"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", code, f"sqlite:///{file}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    of_the_journal, of_a_file = (
        {name.partition(".")[0] for name in json.loads(line)} for line in done.stdout.splitlines()
    )
    assert not of_the_journal & {"sqlalchemy", "alembic", "psycopg"}
    assert "sqlalchemy" in of_a_file
    assert "psycopg" not in of_a_file
