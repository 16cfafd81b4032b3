"""A visitor stays with the replica that knows them, and loses nothing where that one ends.

A session lives in one process. So the replica says its name in a cookie, and a proxy sends whoever
brings it there. Where that replica is gone, another takes the web socket and puts its own name in
the cookie: from then on the visitor's uploads and downloads go where the session is.

What the page holds in the browser, its widgets and its address, is taken over there: by itself
Streamlit's page asks for a run only where something on it is due to run again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from http.cookies import CookieError, SimpleCookie

import streamlit as st
from google.protobuf.message import DecodeError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime import Runtime

from pages.common.keeping import component
from pages.web.guards.limits import named_session

COOKIE = "two_plates_replica"
# Longer than any visit: it is there to be due, not to run. A browser counts to 24 days.
NEVER = timedelta(days=20)
SECONDS_TO_DRAW = 20


class Sticky:
    """Tells the visitor's browser which replica it is with."""

    def __init__(self, app: ASGIApp, replica: str) -> None:
        self.app, self.replica = app, replica

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        named = replica_of(Headers(scope=scope).get("cookie", ""))

        async def naming(message: Message) -> None:
            if self.replica and named != self.replica and _may_name(message, scope, named):
                message.setdefault("headers", [])
                said = f"{COOKIE}={self.replica}; Path=/; HttpOnly; SameSite=Lax"
                MutableHeaders(scope=message).append("set-cookie", said)
            await send(message)

        if scope["type"] == "websocket" and named_session(scope):
            primed = Primed(receive, naming, lambda: _is_resumed(scope))
            await self.app(scope, primed.receive, primed.send)
        else:
            await self.app(scope, receive, naming)


def replica_of(cookies: str) -> str:
    """Return the name of the replica in a request's cookies; '' for none."""
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _may_name(message: Message, scope: Scope, named: str) -> bool:
    # Where the web socket is accepted, there the session is. Anything else may have come here by
    # chance, while the session is alive elsewhere: it only names a first replica.
    if message["type"] == "websocket.accept":
        return True
    return message["type"] == "http.response.start" and not named and message["status"] < 400


class Primed:
    """What a visitor says and hears whose session ended with another replica.

    A fresh session takes what it first draws for the truth: what only the page in the browser
    holds, health answers and changes on their way among it, would be drawn over. So it draws once
    for nobody, which the visitor does not hear, and then takes all the page holds as changes.

    A session that asks its browser what is kept is heard doing so, and draws for nobody as soon as
    it was answered: what was kept is there then, and what was typed since comes upon it.
    """

    def __init__(self, receive: Receive, send: Send, resumed: Callable[[], bool]) -> None:
        self._receive, self._send, self._resumed = receive, send, resumed
        self._held: BackMsg | None = None
        self._unheard: list[Message] = []
        self._boxes: set[str] = set()
        self._opened: set[str] = set()
        self._over = asyncio.Event()
        self._began = self._silent = self._asking = False

    async def receive(self) -> Message:
        if self._held is not None:
            # A page that is never drawn is not waited for without end.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._over.wait(), SECONDS_TO_DRAW)
            held, self._held, self._silent = self._held, None, False
            self._unheard.clear()
            if not self._asking:
                return self._open_boxes(held) or _message(held)
        message = await self._receive()
        if (self._began and not self._asking) or message["type"] != "websocket.receive":
            return message
        asked = read(message.get("bytes") or b"")
        if asked is None:
            return message
        self._began = True
        if not self._asking and self._resumed():
            return message
        return self._prime(asked)

    def _prime(self, asked: BackMsg) -> Message:
        """Return what the session is asked first, and hold back what the page holds until then."""
        run = asked.rerun_script
        run.fragment_id, run.is_auto_rerun = "", False
        answers = [one for one in run.widget_states.widgets if component.is_said(one)]
        # What else is said before the answer stands on the page, and comes with it once more.
        if answers or not self._asking:
            given = [one for one in run.widget_states.widgets if not component.is_said(one)]
            self._asking = False
            return self._draw_for_nobody(_with(asked, given), _with(asked, answers))
        return _message(_with(asked, []))

    def _open_boxes(self, held: BackMsg) -> Message | None:
        """Return what draws what is behind a click, so that the page's changes there are taken."""
        found = {one.id for one in held.rerun_script.widget_states.widgets} & self._boxes
        if found <= self._opened or not self._over.is_set():
            return None
        self._opened |= found
        boxes = [one for one in held.rerun_script.widget_states.widgets if one.id in self._opened]
        return self._draw_for_nobody(held, _with(held, boxes))

    def _draw_for_nobody(self, held: BackMsg, asked: BackMsg) -> Message:
        self._held, self._silent = held, True
        self._over.clear()
        return _message(asked)

    async def send(self, message: Message) -> None:
        if not self._silent or message["type"] != "websocket.send":
            await self._send(message)
            return
        self._unheard.append(message)
        told = ForwardMsg.FromString(message.get("bytes") or b"")
        if component.asks(told):
            self._silent, self._asking = False, True
            unheard, self._unheard = self._unheard, []
            for one in unheard:
                await self._send(one)
            self._over.set()
        elif ends(told):
            self._over.set()
        elif box := _box(told):
            self._boxes.add(box)


def _with(asked: BackMsg, states: Sequence[WidgetState]) -> BackMsg:
    """Return what asks for the same run with other values of widgets."""
    found = BackMsg()
    found.CopyFrom(asked)
    found.rerun_script.ClearField("widget_states")
    if states:
        found.rerun_script.widget_states.widgets.extend(states)
    return found


def _message(asked: BackMsg) -> Message:
    return {"type": "websocket.receive", "bytes": asked.SerializeToString()}


def _box(told: ForwardMsg) -> str:
    """Return the name of a box that is drawn and can be opened; '' where none is."""
    block = told.delta.add_block
    kind = block.WhichOneof("type") if told.delta.HasField("add_block") else None
    return str(getattr(getattr(block, kind), "id", "")) if kind else ""


def read(data: bytes) -> BackMsg | None:
    """Return a message of Streamlit's page that asks for a run; None for any other."""
    try:
        asked = BackMsg.FromString(data)
    except DecodeError:
        return None
    return asked if asked.WhichOneof("type") == "rerun_script" else None


def ends(told: ForwardMsg) -> bool:
    """Return whether a message to the page says that a run came to its end."""
    early = told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
    return told.WhichOneof("type") == "script_finished" and not early


def _is_resumed(scope: Scope) -> bool:
    return Runtime.exists() and Runtime.instance().is_active_session(named_session(scope))


@st.fragment(run_every=NEVER)
def ask_again_when_back() -> None:
    """Draw nothing, and be due: so the page asks for a run as soon as it is connected again."""
