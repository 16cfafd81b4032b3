"""`python -m calc tables ROLE`: a server's tables by one command, its address never in a list."""

from __future__ import annotations

import io

import pytest

from calc.__main__ import main
from calc.kept.sql import SqlHome, connected, open_store
from tests.support.postgres import PAGE, TABLES, Cluster


def given(monkeypatch: pytest.MonkeyPatch, address: str, role: str = PAGE) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{address}\n"))
    return main(["tables", role])


def test_tables_are_made_once_and_brought_up_to_date_again(postgres: Cluster, monkeypatch, capsys):
    postgres.make_database("by command")
    for _ in range(2):
        address = postgres.url("by command", TABLES).render_as_string(hide_password=False)
        assert given(monkeypatch, address) == 0
        assert capsys.readouterr().err == "The tables are made and up to date.\n"
    engine = connected(postgres.url("by command"))
    open_store(engine)
    assert SqlHome(engine, "ann").read() == {}
    engine.dispose()


@pytest.mark.parametrize(
    "address, said",
    [
        ("", "address of the store is none"),
        ("postgresql://a:secret@127.0.0.1:1/b", "cannot be reached"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_in_one_line_without_it(
    monkeypatch, capsys, address, said
):
    assert given(monkeypatch, address) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert "secret" not in told


def test_a_role_that_is_not_there_or_is_sql_makes_nothing(postgres: Cluster, monkeypatch, capsys):
    postgres.make_database("without role")
    address = postgres.url("without role", TABLES).render_as_string(hide_password=False)
    for role in ("nobody of this name", 'x"; CREATE TABLE made (a int); --'):
        assert given(monkeypatch, address, role) == 2
    assert "Traceback" not in capsys.readouterr().err
    tables = postgres.run(
        "SELECT * FROM pg_tables WHERE schemaname = 'public'", database="without role"
    )
    assert tables == []
