"""The journal's file: what was saved is loaded; old files are mended, newer ones left alone."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from calc.errors import InputError
from calc.journal import Journal, Question, merge
from calc.journal.model import problem
from calc.journal.store import database as saving
from calc.journal.store import erase, keep_setting, load, open_store, save
from calc.journal.store import settings as settings_of
from calc.journal.store.database import METADATA, MIGRATIONS, VERSIONS, migrate, writing
from tests.support.journals import a_day, a_mark, a_set, journal_of, journals
from tests.support.source_code import ROOT

WHOLE = journal_of(
    [a_set("2026-02-02", source="hand"), a_set("2026-02-02", "Squat", weight_kg=100.1, reps=5)],
    [a_day("2026-02-02", energy_kcal=2000.25), a_day("2026-02-02", "hand", weight_kg=80)],
    [a_mark("2026-02-02", note="A cold\nand a cough 🤧", value=3)],
    problems=problem("No date", "not used", row=7, column="date", value="=1+1"),
    questions=(Question("weight_unit", "Which?", {"kg": "kilograms"}, "strong.csv"),),
    prefer={"intake": "mfp"},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a folder, 100% of it" / "journal.sqlite"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    file.parent.mkdir()
    made = create_engine(sa.URL.create("sqlite", database=str(file)))
    yield made
    made.dispose()


@pytest.fixture
def store(engine: Engine) -> Engine:
    open_store(engine)
    return engine


def in_memory() -> Engine:
    made = create_engine("sqlite://", poolclass=StaticPool)
    open_store(made)
    return made


def bytes_of(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.iterdir()))


def test_a_new_store_is_empty(store):
    assert load(store) == Journal()
    assert settings_of(store) == {}


def test_all_of_a_journal_is_kept(store, file):
    save(store, WHOLE)
    store.dispose()
    again = create_engine(sa.URL.create("sqlite", database=str(file)))
    open_store(again)
    found = load(again)
    again.dispose()
    assert found == WHOLE
    assert found.problems.equals(WHOLE.problems)
    assert found.questions == WHOLE.questions
    assert found.prefer == WHOLE.prefer
    assert found.log.dtypes.equals(WHOLE.log.dtypes)
    assert found.days.dtypes.equals(WHOLE.days.dtypes)


KEPT = in_memory()


@settings(max_examples=25)
@given(journals())
def test_whatever_journal_is_saved_is_loaded(journal):
    save(KEPT, journal)
    assert load(KEPT) == journal


def test_what_is_no_more_in_the_journal_is_no_more_in_the_store(store):
    save(store, WHOLE)
    without = WHOLE.but(days=WHOLE.days[:0], questions=(), prefer={})
    save(store, without)
    assert load(store) == without
    assert load(store).questions == ()
    assert load(store).prefer == {}
    save(store, Journal())
    assert load(store) == Journal()
    assert load(store).problems.empty


def test_an_edit_by_hand_writes_what_is_by_hand_and_nothing_else(store):
    save(store, WHOLE)
    said: list[str] = []
    event.listen(store, "before_cursor_execute", lambda *given: said.append(given[2]))
    save(store, merge(WHOLE, journal_of(days=[a_day("2026-02-02", "hand", sleep_h=7)])))
    changes = [text for text in said if text.startswith(("INSERT", "DELETE", "UPDATE"))]
    assert changes
    assert {text.split()[2].strip('"') for text in changes} == {"days", "parts"}
    said.clear()
    save(store, load(store))
    assert not [text for text in said if text.startswith(("INSERT", "DELETE", "UPDATE"))]


def test_a_save_that_fails_changes_nothing(store, monkeypatch):
    save(store, WHOLE)
    replace = saving._replace

    def failing(connection: Any, kind: str, *others: Any) -> None:
        replace(connection, kind, *others)
        raise RuntimeError(kind)

    monkeypatch.setattr(saving, "_replace", failing)
    with pytest.raises(RuntimeError):
        save(store, journal_of([a_set("2026-03-03", source="strong")]))
    assert load(store) == WHOLE


def test_a_write_is_on_the_disk_and_readers_do_not_wait(store):
    with writing(store) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert load(store) == Journal()


@pytest.mark.parametrize("value", ["kg", "", None, 3, ["a"], {"Größe": {"kg": 1.5}}, "';--"])
def test_a_setting_is_kept_until_another_replaces_it(store, value):
    keep_setting(store, "one", "before")
    keep_setting(store, "one", value)
    keep_setting(store, "'); DROP TABLE settings;--", 1)
    assert settings_of(store) == {"one": value, "'); DROP TABLE settings;--": 1}
    save(store, WHOLE)
    assert settings_of(store)["one"] == value


def test_nothing_is_left_in_the_file_after_erasing(store, file):
    secret = "Very private squat"
    for reps in range(5):
        save(store, journal_of([a_set("2026-02-02", secret, reps=reps)] * 200))
    keep_setting(store, "mapping", secret)
    assert secret.encode() in bytes_of(file.parent)
    erase(store)
    assert secret.encode() not in bytes_of(file.parent)
    assert load(store) == Journal()
    assert settings_of(store) == {}
    save(store, WHOLE)
    assert load(store) == WHOLE


def test_while_the_file_is_read_erasing_says_that_it_was_not_all(store, file):
    save(store, WHOLE)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM sets").fetchone()
        impatient = create_engine(store.url, connect_args={"timeout": 0.1})
        with pytest.raises(sa.exc.OperationalError):
            erase(impatient)
        impatient.dispose()
    erase(store)
    assert load(store) == Journal()


def test_a_store_of_a_newer_version_is_left_as_it_is(store, file):
    save(store, WHOLE)
    with store.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.dispose()
    before = bytes_of(file.parent)
    with pytest.raises(InputError, match="newer version"):
        open_store(store)
    store.dispose()
    assert bytes_of(file.parent) == before


def test_a_database_of_something_else_is_left_as_it_is(engine, file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE photographs (name TEXT)")
    before = file.read_bytes()
    with pytest.raises(InputError, match="something else"):
        open_store(engine)
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_left_as_it_is(engine, file):
    file.write_bytes(b"Dear diary, " * 200)
    with pytest.raises(InputError, match="no database"):
        open_store(engine)
    assert file.read_bytes() == b"Dear diary, " * 200


def script() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def test_the_versions_are_those_of_the_migrations():
    assert tuple(one.revision for one in script().walk_revisions())[::-1] == VERSIONS


@pytest.mark.parametrize("before, after", list(zip(("", *VERSIONS), VERSIONS, strict=False)))
def test_each_migration_runs_on_a_file_of_the_version_before(engine, before, after):
    if before:
        with writing(engine) as connection:
            migrate(connection, before)
    with writing(engine) as connection:
        migrate(connection, after)
        assert MigrationContext.configure(connection).get_current_revision() == after


def test_after_all_migrations_the_tables_are_those_that_we_use(store):
    with store.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    assert found == []


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
INSERT INTO days VALUES ('hand', 0, '2026-02-02', NULL, NULL, NULL, NULL, NULL, 80.5, NULL);
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
"""


def test_a_file_of_the_first_version_opens_with_all_that_is_in_it(engine, file):
    with closing(sqlite3.connect(file)) as old:
        old.executescript(VERSION_1)
    open_store(engine)
    legs = a_set("2026-02-02", weight_kg=100, reps=5, rpe=8.5, start="07:10:00", workout="Legs")
    days = [
        a_day("2026-02-02", energy_kcal=2000, protein_g=120),
        a_day("2026-02-02", "hand", weight_kg=80.5),
    ]
    expected = journal_of([legs], days, [a_mark("2026-02-02", note="A cold")])
    found = load(engine)
    assert found == expected
    assert found.problems["file"].tolist() == ["a.csv"]
    assert found.questions == (Question("weight_unit", "Which?", {"kg": "kilograms"}, "a.csv"),)
    assert found.prefer == {"intake": "mfp"}
    assert settings_of(engine) == {"one": {"a": 1}}
    save(engine, Journal())
    assert load(engine) == Journal()
    assert load(engine).questions == ()


def test_the_journal_itself_needs_no_database():
    code = "import sys, json, calc.journal; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"sqlalchemy", "alembic"}


@given(st.text(max_size=20))
@settings(max_examples=20)
def test_any_text_comes_back_as_it_was(text):
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    journal = journal_of(
        [a_set("2026-02-02", text, workout=text)], marks=[a_mark("2026-02-02", note=text)]
    )
    save(KEPT, journal)
    assert load(KEPT) == journal
