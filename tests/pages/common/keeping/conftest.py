"""A browser that keeps what a page gives it, in place of none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pages.common.keeping import component, run
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
