"""A visitor without a browser: one session over the web socket, timed."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

# What a widget of a kind sends its value in.
VALUE_FIELD = {
    "number_input": "double_value",
    "text_input": "string_value",
    "checkbox": "bool_value",
    "button": "trigger_value",
    "selectbox": "string_value",
    "button_group": "string_array_value",
    "time_input": "string_array_value",
    "slider": "double_array_value",
    # An editable table: its edits as JSON.
    "arrow_data_frame": "string_value",
    "dataframe": "string_value",
    # A chart that can be clicked: its selections as JSON.
    "vega_lite_chart": "string_value",
}


class ScriptFailedError(RuntimeError):
    """The script raised: an exception was drawn, or it does not compile."""


class Widget(NamedTuple):
    """A widget that was drawn: its kind, and the id and fragment that a change is sent with."""

    kind: str
    identity: str
    fragment: str

    @property
    def key(self) -> str:
        """The key that the script gave it; "None" for a widget without one."""
        return self.identity.rsplit("-", 1)[-1]


class Keeper(NamedTuple):
    """The component that keeps things in a browser: its id, and what it was sent last."""

    identity: str
    message: Mapping[str, Any]


@dataclass
class Run:
    """One run of the script as its visitor sees it."""

    seconds: float
    messages: int = 0
    bytes: int = 0
    # (kind of element, bytes of its message), in the order drawn.
    elements: list[tuple[str, int]] = field(default_factory=list)


@dataclass
class Session:
    """One visitor: `session, first = await Session.open(...)`, then `await session.change(...)`."""

    socket: ClientConnection
    query: str = ""
    page: str = ""
    widgets: dict[str, Widget] = field(default_factory=dict)  # by label, or by id without one
    states: dict[str, WidgetState] = field(default_factory=dict)  # by id: what a browser holds
    pages: dict[str, str] = field(default_factory=dict)  # the navigation's pages: hash by name
    keeper: Keeper | None = None  # the component that keeps things in a browser
    held: Mapping[str, Any] = field(default_factory=dict)  # what it says that it holds
    answered: int = 0  # the last time that it was asked
    # What a browser holds of what it was sent, by hash: the server says it by its name after that.
    messages: dict[str, ForwardMsg] = field(default_factory=dict)

    @classmethod
    async def open(
        cls, address: str, query: str = "", held: Mapping[str, Any] | None = None
    ) -> tuple[Session, Run]:
        """Connect to ws://host:port and draw the page; its time includes the handshake.

        Where the page asks the browser what it holds, that is answered with `held`.
        """
        start = time.perf_counter()
        socket = await connect(
            f"{address}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            compression=None,
            open_timeout=60,
        )
        session = cls(socket, query, held=held or {})
        return session, await session._run(start)

    async def acknowledge(self, http: str) -> None:
        """Say that what was sent to be kept is kept, as a browser does between two changes."""
        message = self.keeper.message if self.keeper is not None else {}
        if not message.get("writes"):
            return
        done = {one["part"]: one["revision"] for one in message["writes"]}
        body = json.dumps({"session": message["session"], "done": done}).encode()
        await asyncio.to_thread(urlopen, Request(f"{http}/kept", body), timeout=10)

    async def close(self) -> None:
        await self.socket.close()

    async def go(self, name: str) -> Run:
        """Follow the navigation to another page, and wait until it is drawn."""
        start = time.perf_counter()
        self.page = self.pages[name]
        self.widgets.clear()
        self.states.clear()
        return await self._run(start)

    def find(self, word: str) -> Widget:
        """The first widget with a word in its key."""
        for widget in self.widgets.values():
            if word in widget.key:
                return widget
        raise LookupError(f"no widget {word!r} among {sorted(self.widgets)}")

    async def change(self, widget: Widget, value: Any) -> Run:
        """Give a widget another value, and wait until the script has run to its end."""
        start = time.perf_counter()
        state = WidgetState(id=widget.identity)
        name = VALUE_FIELD[widget.kind]
        if name.endswith("_array_value"):
            getattr(state, name).data.extend(value)
        else:
            setattr(state, name, str(value) if name == "string_value" else value)
        self.states[widget.identity] = state
        run = await self._run(start, widget.fragment)
        if name == "trigger_value":
            del self.states[widget.identity]
        return run

    async def _answer(self, keeper: Keeper) -> None:
        """Say what the browser holds, once for each time that it is asked."""
        self.answered = keeper.message["ask"]
        told = {"tab": {}, "browser": {}, "notes": {}, "trouble": {}, **self.held}
        name = f"$$STREAMLIT_INTERNAL_KEY_{keeper.identity}__events"
        said = json.dumps([{"event": "answer", "value": told}])
        await self._ask("", WidgetState(id=name, json_trigger_value=said))

    def _keep(self, message: Mapping[str, Any]) -> None:
        """Hold what the tab is to hold, as a browser does at once."""
        tab = dict(self.held.get("tab") or {})
        for one in message["writes"]:
            if one["home"] != "tab":
                continue
            before = (
                {} if one["whole"] else json.loads(tab.get(one["part"], "{}")).get("pieces", {})
            )
            pieces = {
                name: data for name, data in {**before, **one["pieces"]}.items() if data is not None
            }
            kept = {name: one[name] for name in ("version", "revision", "changed")}
            tab[one["part"]] = json.dumps({**kept, "pieces": pieces})
        notes = {**(self.held.get("notes") or {}), **message["notes"]}
        self.held = {**self.held, "tab": tab, "notes": notes}

    async def _ask(self, fragment: str, *events: WidgetState) -> None:
        """Ask for a run, as a browser does."""
        message = BackMsg()
        client = message.rerun_script
        client.query_string = self.query
        client.page_script_hash = self.page
        client.fragment_id = fragment
        client.widget_states.widgets.extend([*self.states.values(), *events])
        client.cached_message_hashes.extend(self.messages)
        client.context_info.timezone = "Europe/London"
        client.context_info.locale = "en-GB"
        await self.socket.send(message.SerializeToString())

    async def _run(self, start: float, fragment: str = "") -> Run:
        await self._ask(fragment)
        run = Run(0.0)
        while True:
            data = await self.socket.recv(decode=False)
            run.messages += 1
            run.bytes += len(data)
            answer = ForwardMsg.FromString(data)
            if answer.metadata.cacheable:
                self.messages[answer.hash] = answer
            answer = self.messages.get(answer.ref_hash, answer)
            kind = answer.WhichOneof("type")
            if kind == "new_session":
                self.page = answer.new_session.page_script_hash
            elif kind == "navigation":
                # The page that is shown, where the session's is the script of them all.
                self.page = answer.navigation.page_script_hash
                self.pages = {
                    one.page_name.lower(): one.page_script_hash
                    for one in answer.navigation.app_pages
                }
            elif kind == "page_info_changed":
                self.query = answer.page_info_changed.query_string
            elif kind == "delta":
                run.elements.append((self._note(answer.delta), len(data)))
                if self.keeper is not None and self.keeper.message["ask"] not in (0, self.answered):
                    await self._answer(self.keeper)
            elif kind == "script_finished":
                if answer.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                if answer.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise ScriptFailedError("the script does not compile")
                run.seconds = time.perf_counter() - start
                return run

    def _note(self, delta: Any) -> str:
        """Keep a drawn widget, raise a drawn exception; the kind of what was drawn."""
        change = delta.WhichOneof("type") or "new_element"
        if change == "new_transient":  # a spinner, gone when the script ends
            return change
        body = getattr(delta, change)
        kind = body.WhichOneof("type") or "container"
        element = getattr(body, kind, None)
        if kind == "bidi_component" and element and element.component_name.endswith(".keeper"):
            self.keeper = Keeper(element.id, json.loads(element.json))
            self._keep(self.keeper.message)
        if kind == "exception":
            raise ScriptFailedError(f"{element.type}: {element.message}" if element else kind)
        if kind in VALUE_FIELD and element is not None and element.id:
            label = getattr(element, "label", "") or element.id
            self.widgets[label] = Widget(kind, element.id, delta.fragment_id)
        return str(kind)
