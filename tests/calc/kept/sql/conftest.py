"""Stores to try things on: a file of its own, and a database of accounts for all tests here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, Engine

from calc.kept.sql import SqlHome, connected, open_store, prepare
from tests.support.postgres import PAGE, TABLES, Cluster


@pytest.fixture(scope="session")
def accounts(postgres: Cluster) -> URL:
    """The address of a database of accounts, as the page has it."""
    name = f"accounts-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    address = postgres.make_database(name)
    tables = connected(postgres.url(name, TABLES))
    prepare(tables, PAGE)
    tables.dispose()
    return address


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "a folder, 100% of it" / "journal.sqlite"
    found.parent.mkdir()
    return found


@pytest.fixture(params=["file", "account"])
def engine(request: pytest.FixtureRequest, file: Path) -> Iterator[Engine]:
    """A store that is open, of either kind."""
    address = (
        URL.create("sqlite", database=str(file))
        if request.param == "file"
        else request.getfixturevalue("accounts")
    )
    made = connected(address)
    open_store(made)
    yield made
    made.dispose()


@pytest.fixture
def home(engine: Engine) -> SqlHome:
    """The home of somebody who keeps nothing yet."""
    return SqlHome(engine, uuid4().hex)
