"""A browser that keeps what a page gives it, in place of none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL

from pages.common.keeping import component, run
from tests.support.account_attacks import accounts_at
from tests.support.postgres import Cluster
from tests.support.stored import Browser


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> Browser:
    """The browser, with one tab; `tab_of` opens another in it."""
    found = Browser()
    monkeypatch.setattr(component, "browser", found)
    monkeypatch.setattr(run, "PATIENCE", timedelta(0))
    return found


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch):
    """A way to go on in another tab of the browser."""

    def to(tab: Browser) -> Browser:
        monkeypatch.setattr(component, "browser", tab)
        return tab

    return to


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accounts.sqlite"


@pytest.fixture
def configured(file: Path) -> Iterator[None]:
    """People can sign in, and have a database."""
    with accounts_at(f"sqlite:///{file}"):
        yield


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def at(request: pytest.FixtureRequest, file: Path) -> URL:
    """The address of a database of accounts, of either kind."""
    if request.param == "SQLite":
        return URL.create("sqlite", database=str(file))
    found: URL = request.getfixturevalue("accounts")
    return found


@pytest.fixture
def everything(
    request: pytest.FixtureRequest, at: URL, file: Path
) -> Iterator[Callable[[], bytes]]:
    """People can sign in at an empty database of either kind: what gives all that it holds."""
    if at.get_backend_name() == "sqlite":
        with accounts_at(at):
            yield lambda: b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    tables, database = ("parts", "pieces"), str(at.database)
    with accounts_at(at):
        yield lambda: repr(
            [cluster.run(f"SELECT * FROM {name}", database=database) for name in tables]
        ).encode()
    cluster.run(f"TRUNCATE {', '.join(tables)}", database=database)
