"""What holds for every test of the pages: nothing is kept on this machine unless a test says so."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO
from unittest.mock import MagicMock

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.session_state import WStates
from streamlit.testing.v1 import local_script_runner

from calc import Plan, food
from calc.food import Menu, week_menu
from calc.food.menus.programme import Programme
from calc.journal import Journal, read
from calc.journal.reading.stream import Progress
from pages.common.keeping.machine import VARIABLE
from pages.common.state import menu, waiting
from pages.common.state.journal import JournalState
from tests.support.frozen import served_on_a_monday
from tests.support.solved import solved_once

MENUS: dict[bytes, Menu] = {}
JOURNALS: dict[bytes, Journal] = {}
DERIVED: dict[bytes, Any] = {}
DERIVE = JournalState.derived
FILTERED = vars(SessionState)["filtered_state"].fget


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

    monkeypatch.setattr(menu, "week_menu", found)
    # The file of a menu imports it as it is asked for.
    monkeypatch.setattr(food, "week_menu", found)
    monkeypatch.setattr(Programme, "solve", solved_once)


@pytest.fixture(autouse=True)
def _equal_files_are_read_once(monkeypatch: pytest.MonkeyPatch):
    """Most journals of these tests are brought from the same few files, again and again.

    That equal files are read alike is tested where they are read, each time anew.
    """

    def found(
        data: bytes | BinaryIO, file: str, *, progress: Progress | None = None, **choices: Any
    ) -> Journal:
        if not isinstance(data, bytes):
            data = data.read()
        asked = pickle.dumps((data, file, choices))
        if asked not in JOURNALS:
            JOURNALS[asked] = read(data, file, progress=progress, **choices)
        # Another object each time, as for menus.
        return copy(JOURNALS[asked])

    monkeypatch.setattr(waiting, "read", found)


@pytest.fixture(autouse=True)
def _equal_journals_are_worked_out_once(monkeypatch: pytest.MonkeyPatch):
    """What pages make of a journal is made once for all sessions with an equal one.

    A page names what it depends on beside the journal: where it forgot something, one test is
    given what another saw, and fails.
    """

    def derived(state: JournalState, name: str, make: Callable[[Journal], Any], *of: Any) -> Any:
        def found(journal: Journal) -> Any:
            asked = pickle.dumps((name, make.__module__, _told(journal), _told(state.base), of))
            if asked not in DERIVED:
                DERIVED[asked] = make(journal)
            return copy(DERIVED[asked])

        # What a test itself makes of a journal it may count.
        return DERIVE(state, name, found if make.__module__.startswith("pages.") else make, *of)

    monkeypatch.setattr(JournalState, "derived", derived)


def _told(journal: Journal) -> bytes:
    """All that a journal holds; kept with it, as it never changes."""
    known: dict[str, Any] = vars(journal)
    if "_told" not in known:
        parts = (journal.log, journal.days, journal.marks, journal.problems)
        known["_told"] = pickle.dumps((parts, journal.questions, dict(journal.prefer), journal.app))
    told: bytes = known["_told"]
    return told


@pytest.fixture
def worked_out_anew() -> None:
    """For tests of what is worked out and when: nothing of it is known of another test."""
    DERIVED.clear()


class _Asked(Mapping[str, Any]):
    """What a session knows, as Streamlit filters it; of one key, no more than that is looked up."""

    def __init__(self, state: SessionState) -> None:
        self.state = state

    def __getitem__(self, key: str) -> Any:
        return self.state[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.every)

    def __len__(self) -> int:
        return len(self.every)

    @property
    def every(self) -> dict[str, Any]:
        found: dict[str, Any] = FILTERED(self.state)
        return found


@pytest.fixture(scope="session", autouse=True)
def _a_field_asks_for_its_own_value() -> Iterator[None]:
    """Each field of Streamlit makes a table of all that a session knows, and looks up one key."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SessionState, "filtered_state", property(_Asked))
        yield


@pytest.fixture(scope="session", autouse=True)
def _a_thumb_taps_twice() -> Iterator[None]:
    """Each tap is followed by one that is there before the page is drawn anew: that does nothing.

    Streamlit gives it to the button as it was drawn last, whatever the first one has changed.
    """
    tap = WStates.call_callback

    def taps(states: WStates, widget: str) -> None:
        drawn = states.widget_metadata.get(widget)
        if drawn is not None and drawn.value_type == "trigger_value":
            try:
                tap(states, widget)
            finally:
                tap(states, widget)
            return
        tap(states, widget)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WStates, "call_callback", taps)
        yield


@pytest.fixture(scope="session", autouse=True)
def _a_run_of_a_page_begins_at_once() -> Iterator[None]:
    """AppTest looks through every installed package for components, and mocks the server anew.

    The first is for each app, the second for each run. No package here brings a component, and of
    the mock each run sets again what it uses.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", list)
        patch.setattr("streamlit.testing.v1.app_test.MagicMock", cache(MagicMock))
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
