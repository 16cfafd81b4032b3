"""A browser for pages without one: what it holds stays from session to session, as after a reload.

It does what `keeper.js` does, at once, with stores that a test can look into or damage.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

# What is there where a write comes upon what another tab deleted.
NOTHING = object()


class Browser:
    """The stores of one browser, of one tab in it, and the other tabs that are told of a change."""

    def __init__(self, shared: Browser | None = None) -> None:
        self.tab: dict[str, Any] = {}
        self.notes: dict[str, str] = {}
        self.kept: dict[str, Any] = {} if shared is None else shared.kept
        self.tabs: list[Browser] = [] if shared is None else shared.tabs
        self.tabs.append(self)
        self.trouble: dict[str, str] = {}
        self.marked = False
        self.fault = ""
        self.home = ""
        self.answers = True
        self.forgotten = ""
        self.waiting: list[dict[str, Any]] = []
        self.messages: list[Mapping[str, Any]] = []

    def __call__(
        self, message: Mapping[str, Any], hear: Callable[[str, Any], None], *, key: str = ""
    ) -> None:
        from pages.common.keeping.browser import acknowledge

        # As it comes through the web socket.
        message = json.loads(json.dumps(message))
        self.messages.append(message)
        self.home = message["home"]
        if message["ask"]:
            if self.answers:
                told = {
                    "tab": self.tab,
                    "notes": self.notes,
                    "browser": self.kept,
                    "trouble": self.trouble,
                    "marked": self.marked,
                }
                hear("answer", json.loads(json.dumps(told)))
            return
        if message["forget"] and message["forget"] != self.forgotten:
            self._forget(message["forget"])
            acknowledge(_body(message["session"], {"forget": message["forget"]}))
        self.notes.update(message["notes"])
        done, others = {}, {}
        for write in message["writes"]:
            if self.fault:
                self.waiting.append({"trouble": {write["home"]: self.fault}})
            elif (other := self._write(write)) is not None:
                others[write["part"]] = None if other is NOTHING else other
            else:
                done[write["part"]] = write["revision"]
        if message["moved"] and not others and not self.fault:
            self.tab.clear()
            self._tell("tab", {"kept": self.kept})
        acknowledge(_body(message["session"], done))
        if others:
            self.waiting.append({"parts": others})

    def _write(self, write: Mapping[str, Any]) -> Any:
        part, before = write["part"], None
        held = {name: write[name] for name in ("version", "revision", "changed")}
        if write["home"] == "tab":
            before = json.loads(self.tab[part])["pieces"] if part in self.tab else {}
            pieces = _changed({} if write["whole"] else before, write["pieces"])
            self.tab[part] = json.dumps({**held, "pieces": pieces})
            return None
        there = self.kept.get(part)
        if there is None and not write["whole"]:
            return NOTHING
        if there is not None and there["held"]["revision"] not in (
            *write["upon"],
            write["revision"],
        ):
            return there
        before = {} if there is None or write["whole"] else there["pieces"]
        self.kept[part] = {"held": held, "pieces": _changed(before, write["pieces"])}
        self._tell("browser", {"parts": {part: self.kept[part]}})
        return None

    def _tell(self, home: str, what: dict[str, Any]) -> None:
        for other in self.tabs:
            if other is not self and other.home == home:
                other.waiting.append(json.loads(json.dumps(what)))

    def _forget(self, number: str) -> None:
        self.forgotten = number
        self.kept.clear()
        for other in self.tabs:
            other.tab.clear()
            other.notes.clear()
            if other is not self:
                other.waiting.append({"forgotten": number})

    def says(self, app: Any) -> Any:
        """Let the page hear what this tab was told, and run."""
        from pages.common.keeping.session import KEY

        for one in self.waiting:
            app.session_state[KEY].hear("told", one)
        self.waiting = []
        return app.run()


def _changed(before: Mapping[str, Any], pieces: Mapping[str, Any]) -> dict[str, Any]:
    return {name: data for name, data in {**before, **pieces}.items() if data is not None}


def _body(session: str, done: Mapping[str, str]) -> bytes:
    return json.dumps({"session": session, "done": done}).encode()
