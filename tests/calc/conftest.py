"""What holds for every test of the package: equal programmes of dishes are solved once."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from calc.food.menus.programme import Programme

SOLVE = Programme.solve


@pytest.fixture(scope="session", autouse=True)
def _equal_programmes_are_solved_once() -> Iterator[None]:
    """Menus of the same few people are looked at in many ways, and most of each is the solver's.

    That equal inputs have equal menus is tested where they are made, each time anew.
    """
    answers: dict[bytes, list[float]] = {}

    def once(programme: Programme) -> list[float]:
        asked = pickle.dumps(vars(programme))
        if asked not in answers:
            answers[asked] = SOLVE(programme)
        return [*answers[asked]]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Programme, "solve", once)
        yield


@pytest.fixture
def solved_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solves every programme, whether or not it was before."""
    monkeypatch.setattr(Programme, "solve", SOLVE)
