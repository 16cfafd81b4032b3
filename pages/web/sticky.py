"""A visitor stays with the replica that knows them, and loses nothing where that one ends.

A session lives in one process. So the replica says its name in a cookie, and a proxy sends whoever
brings it there. Where that replica is gone, another takes the web socket and puts its own name in
the cookie: from then on the visitor's uploads and downloads go where the session is.

What the page holds in the browser, its widgets and its address, is taken over there: by itself
Streamlit's page asks for a run only where something on it is due to run again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from http.cookies import CookieError, SimpleCookie

import streamlit as st
from google.protobuf.message import DecodeError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime

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
                MutableHeaders(scope=message).append("set-cookie", self._cookie(scope))
            await send(message)

        if scope["type"] == "websocket" and named_session(scope):
            primed = Primed(receive, naming, lambda: _is_resumed(scope))
            await self.app(scope, primed.receive, primed.send)
        else:
            await self.app(scope, receive, naming)

    def _cookie(self, scope: Scope) -> str:
        secure = "; Secure" if scope["scheme"] in ("https", "wss") else ""
        return f"{COOKIE}={self.replica}; Path=/; HttpOnly; SameSite=Lax{secure}"


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
    """

    def __init__(self, receive: Receive, send: Send, resumed: Callable[[], bool]) -> None:
        self._receive, self._send, self._resumed = receive, send, resumed
        self._held: Message | None = None
        self._drawn = asyncio.Event()
        self._began = self._silent = False

    async def receive(self) -> Message:
        if self._held is not None:
            held, self._held = self._held, None
            # A page that is never drawn is not waited for without end.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._drawn.wait(), SECONDS_TO_DRAW)
            self._silent = False
            return held
        message = await self._receive()
        if self._began or message["type"] != "websocket.receive":
            return message
        asked = read(message.get("bytes") or b"")
        if asked is None:
            return message
        self._began = True
        if self._resumed():
            return message
        asked.rerun_script.fragment_id = ""
        asked.rerun_script.is_auto_rerun = False
        self._held = {**message, "bytes": asked.SerializeToString()}
        asked.rerun_script.ClearField("widget_states")
        self._silent = True
        return {**message, "bytes": asked.SerializeToString()}

    async def send(self, message: Message) -> None:
        if not self._silent or message["type"] != "websocket.send":
            await self._send(message)
        elif ends(message.get("bytes") or b""):
            self._silent = False
            self._drawn.set()


def read(data: bytes) -> BackMsg | None:
    """Return a message of Streamlit's page that asks for a run; None for any other."""
    try:
        asked = BackMsg.FromString(data)
    except DecodeError:
        return None
    return asked if asked.WhichOneof("type") == "rerun_script" else None


def ends(data: bytes) -> bool:
    """Return whether a message to the page says that a run came to its end."""
    told = ForwardMsg.FromString(data)
    early = told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
    return told.WhichOneof("type") == "script_finished" and not early


def _is_resumed(scope: Scope) -> bool:
    return Runtime.exists() and Runtime.instance().is_active_session(named_session(scope))


@st.fragment(run_every=NEVER)
def ask_again_when_back() -> None:
    """Draw nothing, and be due: so the page asks for a run as soon as it is connected again."""
