"""What holds for every test of the pages: nothing is kept on this machine unless a test says so."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import local_script_runner

from calc import Plan
from calc.food import Menu, week_menu
from calc.food.menus.programme import Programme
from pages.common.keeping.machine import VARIABLE
from pages.common.state import menu
from tests.support.frozen import served_on_a_monday

MENUS: dict[bytes, Menu] = {}
ANSWERS: dict[bytes, list[float]] = {}
SOLVE = Programme.solve


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture(autouse=True)
def _equal_menus_are_worked_out_once(monkeypatch: pytest.MonkeyPatch):
    """Most pages of these tests have the menu of the same example, of thirty programmes.

    That equal inputs have equal menus is tested where they are made, each time anew.
    """

    def found(plan: Plan, **wishes: Any) -> Menu:
        asked = pickle.dumps((plan.profile, wishes))
        if asked not in MENUS:
            MENUS[asked] = week_menu(plan, **wishes)
        # Another object each time: a session that works it out again is found out.
        return copy(MENUS[asked])

    def solve(programme: Programme) -> list[float]:
        asked = pickle.dumps(vars(programme))
        if asked not in ANSWERS:
            ANSWERS[asked] = SOLVE(programme)
        return [*ANSWERS[asked]]

    monkeypatch.setattr(menu, "week_menu", found)
    monkeypatch.setattr(Programme, "solve", solve)


@pytest.fixture(scope="session", autouse=True)
def _components_are_looked_for_once() -> Iterator[None]:
    """AppTest reads the metadata of every installed package again for each app that it opens."""
    scan = manifest_scanner.scan_component_manifests
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(scan))
        yield


@pytest.fixture(scope="session", autouse=True)
def _a_run_of_a_page_is_waited_for() -> Iterator[None]:
    """AppTest looks every millisecond whether the script has ended, which takes from its time."""
    look = local_script_runner.require_widgets_deltas

    def wait(runner: local_script_runner.LocalScriptRunner, timeout: float = 3) -> None:
        assert runner._script_thread is not None
        runner._script_thread.join(timeout)
        look(runner, timeout)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_script_runner, "require_widgets_deltas", wait)
        yield


@pytest.fixture(scope="session")
def monday(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a dashboard on which it is always the same Monday, and the log of it."""
    folder = tmp_path_factory.mktemp("monday")
    log = folder / "streamlit.log"
    with served_on_a_monday(folder, log) as url:
        yield url, log
