"""A database in memory: tables by name, and nothing that a database brings of its own is run."""

from __future__ import annotations

import time

import pytest

from calc.errors import InputError
from calc.journal.reading.forms import database as module
from calc.journal.reading.forms.database import opened
from tests.support.databases import database

TABLE = "CREATE TABLE t (a INTEGER, b TEXT, c AS (a + 1));"


def made(*statements: str, schema: str = TABLE) -> bytes:
    return database(*statements, schema=schema)


def test_columns_are_read_by_their_names_and_those_that_are_not_there_are_blank():
    with opened(made("INSERT INTO t VALUES (1, 'x')", "INSERT INTO t VALUES (2, NULL)")) as base:
        assert base.tables == {"t"}
        table = base.read("t", ("b", "a", "other"))
        assert list(table.columns) == ["b", "a", "other"]
        assert table["a"].tolist() == [1, 2]
        assert table["b"].fillna("").tolist() == ["x", ""]
        assert table["other"].isna().all()
        assert base.read("gone", ("a",)).empty


def test_a_file_that_says_it_has_another_beside_it_is_read_as_it_is():
    data = bytearray(made("INSERT INTO t VALUES (1, 'x')"))
    data[18:20] = b"\2\2"
    with opened(bytes(data)) as base:
        assert base.read("t", ("a",))["a"].tolist() == [1]


def test_text_that_is_no_text_is_replaced():
    with opened(made("INSERT INTO t VALUES (1, CAST(x'ff41' AS TEXT))")) as base:
        assert base.read("t", ("b",))["b"].tolist() == ["\N{REPLACEMENT CHARACTER}A"]


@pytest.mark.parametrize("cut", [0, 16, 100, 2000])
def test_what_is_damaged_is_one_message(cut):
    data = made("INSERT INTO t VALUES (1, 'x')")
    with pytest.raises(InputError, match="damaged"), opened(data[:cut] + bytes(300)) as base:
        base.read("t", ("a",))


def test_neither_a_view_nor_a_computed_column_is_read():
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS a FROM n"
    with opened(made(f"CREATE VIEW v AS {endless}")) as base:
        assert base.tables == {"t"}
        assert base.read("v", ("a",)).empty
        assert base.read("t", ("c",)).empty


def test_nothing_but_reading_is_allowed():
    with opened(made()) as base:
        for statement in (
            "INSERT INTO t VALUES (1, 'x')",
            "SELECT zeroblob(900000000)",
            "ATTACH 'other.db' AS other",
            "SELECT load_extension('x')",
            "PRAGMA query_only = OFF",
        ):
            with pytest.raises(InputError, match="damaged"):
                base._rows(statement)


def test_a_query_without_end_is_given_up():
    with opened(made()) as base:
        began = time.perf_counter()
        with pytest.raises(InputError, match="damaged"):
            base._rows(
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n "
                "WHERE x < 0"
            )
        assert time.perf_counter() - began < 10


def test_a_table_of_more_rows_than_a_log_has_is_refused(monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    rows = [f"INSERT INTO t VALUES ({number}, '')" for number in range(3)]
    with opened(made(*rows)) as base, pytest.raises(InputError, match="more than 2 entries"):
        base.read("t", ("a",))
