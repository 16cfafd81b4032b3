"""A browser that keeps what a page gives it, in place of none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pages.common.keeping import account, component, run
from tests.support.kept_page import GOOGLE
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
def configured(monkeypatch: pytest.MonkeyPatch, file: Path) -> Iterator[None]:
    """People can sign in, and have a database."""
    monkeypatch.setattr(account, "auth", lambda: {"redirect_uri": "x", "google": GOOGLE})
    monkeypatch.setenv(account.VARIABLE, f"sqlite:///{file}")
    store = account._store
    yield
    store.cache_clear()
