"""It is the same Monday in every test of Today: what is trained and eaten goes by the weekday."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.common import visitor
from tests.support.frozen import MOMENT


@pytest.fixture(autouse=True)
def _it_is_monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "_moment", lambda: MOMENT)


@pytest.fixture(scope="package")
def server_log(monday: tuple[str, Path]) -> Path:
    """What the dashboard of these tests logs."""
    return monday[1]


@pytest.fixture(scope="package")
def server(monday: tuple[str, Path]) -> str:
    """A dashboard on which it is always the same Monday."""
    return monday[0]
