"""Talks to a server without a browser's manners: addresses, headers and frames exactly as given."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

SECONDS = 20
XSRF = "_streamlit_xsrf"
NOTHING_KEPT: Mapping[str, Any] = {"tab": {}, "browser": {}, "notes": {}, "trouble": {}}


@dataclass
class Answer:
    """What a server said: status 0 where it only closed the line."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class Line:
    """One connection that is kept, and opened again where the server closed it."""

    def __init__(self, server: str) -> None:
        address = urlsplit(server)
        self.host, self.port = address.hostname or "", address.port or 80
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(
        self,
        path: str | bytes,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Answer:
        """The answer to one request, whose address is sent as it is."""
        given = {"Host": f"{self.host}:{self.port}", **(headers or {})}
        if body or method == "PUT":
            given["Content-Length"] = str(len(body))
        target = path if isinstance(path, bytes) else path.encode()
        lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        request = method.encode() + b" " + target + b" HTTP/1.1\r\n" + lines.encode() + b"\r\n"
        # A line that was quiet for some seconds is closed by the server: then it is a new one.
        for _ in range(2 if self._writer is not None else 1):
            try:
                return await asyncio.wait_for(self._exchange(request + body, method), SECONDS)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.close()
        return Answer()

    async def _exchange(self, request: bytes, method: str) -> Answer:
        if self._writer is None or self._writer.is_closing():
            self._reader, self._writer = await asyncio.open_connection(self.host, self.port)
        assert self._reader is not None
        self._writer.write(request)
        await self._writer.drain()
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        answer = Answer(int(head[0].split(" ")[1]))
        for line in filter(None, head[1:]):
            name, _, value = line.partition(":")
            answer.headers[name.lower()] = value.strip()
        length = int(answer.headers.get("content-length", 0))
        if method != "HEAD" and length:
            answer.body = await self._reader.readexactly(length)
        if answer.headers.get("connection", "").lower() == "close":
            self.close()
        return answer

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None


@dataclass
class Visit:
    """One web socket, and all that was drawn on it since it was last asked."""

    socket: ClientConnection
    session: str = ""
    page: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    widgets: dict[str, str] = field(default_factory=dict)  # id by key
    kinds: dict[str, str] = field(default_factory=dict)  # kind by id
    drawn: list[bytes] = field(default_factory=list)
    failed: int = 0
    asks: str = ""  # the component that waits for what the browser keeps
    keeps: Any = field(default_factory=lambda: dict(NOTHING_KEPT))  # what it says to that
    told: dict[str, Any] = field(default_factory=dict)  # what the browser was told to keep

    @classmethod
    async def open(
        cls,
        server: str,
        token: str = "",
        session: str = "",
        origin: str | None = None,
        cookie: str = "",
    ) -> Visit:
        """Shake hands as a page does: its token and the session that it had beside the protocol."""
        named = [Subprotocol(one) for one in ("streamlit", token or "none", session) if one]
        socket = await connect(
            f"ws{server.removeprefix('http')}/_stcore/stream",
            subprotocols=named,
            origin=Origin(origin) if origin is not None else None,
            additional_headers={"Cookie": cookie} if cookie else {},
            max_size=None,
            compression=None,
        )
        return cls(socket)

    async def send(self, message: BackMsg) -> None:
        await self.socket.send(message.SerializeToString())

    async def until(self, *kinds: str) -> ForwardMsg:
        """The next message of a kind; what else comes is taken note of."""
        while True:
            data = await asyncio.wait_for(self.socket.recv(decode=False), SECONDS)
            message = ForwardMsg.FromString(data)
            self._note(message, data)
            if message.WhichOneof("type") in kinds:
                return message

    async def run(
        self, *states: WidgetState, query: str = "", page: str | None = None, fragment: str = ""
    ) -> bytes:
        """Run the script with these values; all that it drew, as it came."""
        self.drawn.clear()
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_script_hash = self.page if page is None else page
        asked.rerun_script.fragment_id = fragment
        asked.rerun_script.widget_states.widgets.extend(states)
        asked.rerun_script.context_info.timezone = "Europe/London"
        await self.send(asked)
        early = ForwardMsg.FINISHED_EARLY_FOR_RERUN
        while True:
            told = await self.until("delta", "script_finished")
            if self.asks:
                asked.rerun_script.widget_states.widgets.append(self._what_it_keeps())
                await self.send(asked)
            elif told.WhichOneof("type") == "script_finished" and told.script_finished != early:
                return b"".join(self.drawn)

    def _what_it_keeps(self) -> WidgetState:
        """What a browser says; as it is, that it keeps nothing."""
        name, self.asks = f"$$STREAMLIT_INTERNAL_KEY_{self.asks}__events", ""
        said = json.dumps([{"event": "answer", "value": self.keeps}])
        return WidgetState(id=name, json_trigger_value=said)

    async def go(self, name: str) -> bytes:
        """Open another page by its name."""
        self.widgets.clear()
        self.kinds.clear()
        return await self.run(page=self.pages[name])

    async def close(self) -> None:
        await self.socket.close()

    def _note(self, message: ForwardMsg, data: bytes) -> None:
        self.drawn.append(data)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id
            self.page = message.new_session.page_script_hash
        elif kind == "navigation":
            self.pages = {
                one.page_name.lower(): one.page_script_hash for one in message.navigation.app_pages
            }
        elif kind == "delta":
            self._note_element(message.delta)

    def _note_element(self, delta: Any) -> None:
        change = delta.WhichOneof("type") or "new_element"
        if change == "new_transient":
            return
        body = getattr(delta, change)
        kind = body.WhichOneof("type") or ""
        element = getattr(body, kind, None)
        self.failed += kind == "exception"
        if kind == "bidi_component" and element and element.component_name.endswith(".keeper"):
            self.told = json.loads(element.json)
            self.asks = element.id if self.told.get("ask") else ""
        identity = getattr(element, "id", "")
        if identity:
            self.widgets[identity.rsplit("-", 1)[-1]] = identity
            self.kinds[identity] = kind


async def is_refused(server: str, **headers: str) -> bool:
    """Whether a handshake from another site gets no further than an answer of 403."""
    try:
        visit = await Visit.open(server, **headers)
    except InvalidStatus as refusal:
        return refusal.response.status_code == 403
    await visit.close()
    return False


async def closed_with(visit: Visit) -> int:
    """The code that a server closes a web socket with; 0 where it goes on listening."""
    try:
        while True:
            await asyncio.wait_for(visit.socket.recv(), 1)
    except ConnectionClosed as end:
        return end.rcvd.code if end.rcvd else 1006
    except TimeoutError:
        return 0


async def xsrf(line: Line) -> dict[str, str]:
    """The headers of a page that may bring files: its cookie, and the token that repeats it."""
    health = await line.ask("/_stcore/health")
    cookie = health.headers["set-cookie"].split(";")[0]
    return {"Cookie": cookie, "X-Xsrftoken": cookie.partition("=")[2]}
