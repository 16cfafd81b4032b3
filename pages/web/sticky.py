"""A visitor stays with the replica that knows them, and loses nothing where that one ends.

A session lives in one process. So the replica says its name in a cookie, and a proxy sends whoever
brings it there. Where that replica is gone, another takes the web socket and puts its own name in
the cookie: from then on the visitor's uploads and downloads go where the session is.

What the page holds in the browser, its widgets and its address, comes with the first run there: by
itself Streamlit's page asks for that run only where something on it is due to run again.
"""

from __future__ import annotations

from datetime import timedelta
from http.cookies import CookieError, SimpleCookie

import streamlit as st
from google.protobuf.message import DecodeError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from pages.web.limits import names_a_session

COOKIE = "two_plates_replica"
# Longer than any visit: it is there to be due, not to run.
NEVER = timedelta(days=20)


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

        first = _whole_first(receive) if _comes_back(scope) else receive
        await self.app(scope, first, naming)

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


def _comes_back(scope: Scope) -> bool:
    return scope["type"] == "websocket" and names_a_session(scope)


def _whole_first(receive: Receive) -> Receive:
    """Return a `receive` whose first message asks for the whole page.

    A part of a page is known only to the session that drew it: a new one would drop the change.
    """
    first = True

    async def received() -> Message:
        nonlocal first
        message = await receive()
        if first and message["type"] == "websocket.receive" and message.get("bytes"):
            first = False
            return {**message, "bytes": whole(message["bytes"])}
        return message

    return received


def whole(data: bytes) -> bytes:
    """Return a message of Streamlit's page that asks for a part of it as one that asks for all."""
    asked = BackMsg()
    try:
        asked.ParseFromString(data)
    except DecodeError:
        return data
    if not asked.rerun_script.fragment_id:
        return data
    asked.rerun_script.fragment_id = ""
    asked.rerun_script.is_auto_rerun = False
    return asked.SerializeToString()


@st.fragment(run_every=NEVER)
def ask_again_when_back() -> None:
    """Draw nothing, and be due: so the page asks for a run as soon as it is connected again."""
