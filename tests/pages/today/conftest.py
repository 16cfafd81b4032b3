"""It is the same Monday in every test of Today: what is trained and eaten goes by the weekday."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.common import visitor
from tests.support.frozen import MOMENT, served_on_a_monday


@pytest.fixture(autouse=True)
def _it_is_monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "_moment", lambda: MOMENT)


@pytest.fixture(scope="package")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the dashboard of these tests logs."""
    return tmp_path_factory.mktemp("monday-log") / "streamlit.log"


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory, server_log: Path) -> Iterator[str]:
    """A dashboard on which it is always the same Monday."""
    with served_on_a_monday(tmp_path_factory.mktemp("monday"), server_log) as url:
        yield url
