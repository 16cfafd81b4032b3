"""What is another's is read and written 0 times, by the code's filter and by the database alone."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from calc.kept.sql import SqlHome, connected
from calc.kept.sql.transactions import transaction
from tests.support.postgres import TABLES
from tests.support.store_attacks import (
    NOW,
    SECRET,
    STATEMENTS,
    THEIRS,
    VICTIM,
    WithoutFilter,
    as_settled,
    by_statements,
    settle,
    through_a_home,
)

pytestmark = pytest.mark.slow

TRIES = 1000


@pytest.fixture
def settled(engine):
    settle(engine)
    yield engine
    SqlHome(engine, VICTIM).forget()


@pytest.fixture
def accounts_settled(accounts):
    engine = connected(accounts)
    settle(engine)
    yield engine
    SqlHome(engine, VICTIM).forget()
    engine.dispose()


def test_with_sql_in_every_text_nothing_of_anothers_is_read_or_written(settled):
    score = through_a_home(settled, TRIES, random.Random(1))
    assert (score.reads, score.writes) == (0, 0)
    assert score.made == TRIES
    assert len(score.tries) == 15


def test_with_the_codes_own_filter_taken_out_the_database_gives_nothing(accounts_settled):
    score = through_a_home(accounts_settled, TRIES, random.Random(2), WithoutFilter)
    assert (score.reads, score.writes) == (0, 0)


@pytest.mark.parametrize("engine", ["file"], indirect=True)
def test_an_attack_that_gets_through_would_be_counted(settled):
    score = through_a_home(settled, 300, random.Random(3), WithoutFilter)
    assert score.reads > 0
    assert score.writes == 1


def test_no_statement_as_the_page_reads_or_changes_what_is_anothers(accounts_settled):
    score = by_statements(accounts_settled, TRIES, random.Random(4))
    assert (score.reads, score.writes) == (0, 0)
    assert set(score.tries) == set(STATEMENTS)


def test_the_owner_of_the_tables_is_bound_as_well(postgres, accounts, accounts_settled):
    engine = connected(postgres.url(accounts.database, TABLES))
    with transaction(engine, "whoever owns the tables", writes=True) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM pieces").scalar_one() == 0
        assert connection.exec_driver_sql("DELETE FROM pieces").rowcount == 0
    engine.dispose()
    assert as_settled(accounts_settled)


def test_owners_who_take_turns_on_few_connections_see_their_own_alone(settled):
    few = connected(settled.url, most=2)

    def work(number: int) -> int:
        home, other = SqlHome(few, f"person {number}"), b"of person %d" % number
        wrong = 0
        for turn in range(20):
            home.write("profile", 1, f"{number}-{turn}", NOW, {"": other})
            found = home.read()
            wrong += found.keys() != {"profile"} or found["profile"].pieces != {"": other}
            wrong += home.revisions() != {"profile": f"{number}-{turn}"}
            if few.dialect.name == "postgresql":
                wrong += WithoutFilter(few, home.owner).read() != found
        return wrong

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(work, range(8))) == 0
    few.dispose()
    assert as_settled(settled)


def test_the_secret_is_what_is_looked_for():
    assert all(body.startswith(SECRET) for pieces in THEIRS.values() for body in pieces.values())
