"""What holds for every test of the pages: nothing is kept on this machine unless a test says so."""

from __future__ import annotations

import pytest

from pages.common.keeping.machine import VARIABLE


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)
