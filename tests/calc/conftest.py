"""What holds for every test of the package: equal programmes of dishes are solved once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from calc.food.menus.programme import Programme
from tests.support.solved import SOLVE, solved_once


@pytest.fixture(scope="session", autouse=True)
def _equal_programmes_are_solved_once() -> Iterator[None]:
    """Menus of the same few people are looked at in many ways, and most of each is the solver's.

    That equal inputs have equal menus is tested where they are made, each time anew.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Programme, "solve", solved_once)
        yield


@pytest.fixture
def solved_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solves every programme, whether or not it was before."""
    monkeypatch.setattr(Programme, "solve", SOLVE)
