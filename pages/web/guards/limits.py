"""The limits that a host set: past them a sentence and when to come again, not a fall.

Visitors are counted by their web sockets. Who was here a moment ago, after a lost connection or the
end of another replica, is let in again: the web socket of such a visitor names a session.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import psutil
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.web import measures
from pages.web.guards.visitors import group_of
from pages.web.health import CONDITION, Condition
from pages.web.settings import Settings

MEGABYTE = 2**20
# Of all replicas but one that ends at once, the last takes twice as many.
ROOM_FOR_THOSE_WHO_COME_BACK = 2
SOON, LATER = 5, 30
# A look at the memory takes time, and memory does not change from one request to the next.
SECONDS_BETWEEN_LOOKS = 1.0
CAN_REFUSE = "websocket.http.response"

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Two Plates</title></head>
<body><h1>Two Plates</h1><p>{words}</p></body>
</html>
"""


class Reason(NamedTuple):
    """Why somebody is turned away, in words, and when to come again."""

    why: str
    words: str
    seconds: int


FULL = Reason(
    "sessions", "Many people are here just now. Please try again in half a minute.", LATER
)
HEAVY = Reason("memory", "This server is busy just now. Please try again in half a minute.", LATER)
STOPPING = Reason("stopping", "This server is being changed. Please try again in a moment.", SOON)


def resident_mb() -> float:
    """Return the memory that this process holds, in MB."""
    return float(psutil.Process().memory_info().rss) / MEGABYTE


class Visitors:
    """How many are here, and whether one more may come."""

    def __init__(
        self,
        chosen: Settings,
        condition: Condition = CONDITION,
        memory_mb: Callable[[], float] = resident_mb,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.chosen, self.condition = chosen, condition
        self.here = 0
        self._memory_mb, self._clock = memory_mb, clock
        self._looked, self._held = float("-inf"), 0.0

    def refusal(self, came_back: bool) -> Reason | None:
        """Return why a visitor cannot come in; None for one who can."""
        if self.condition.stopping:
            return STOPPING
        most = self.chosen.sessions * (ROOM_FOR_THOSE_WHO_COME_BACK if came_back else 1)
        if most and self.here >= most:
            return FULL
        if self.chosen.memory_mb and not came_back and self._memory() > self.chosen.memory_mb:
            return HEAVY
        return None

    def _memory(self) -> float:
        if self._clock() - self._looked >= SECONDS_BETWEEN_LOOKS:
            self._looked, self._held = self._clock(), self._memory_mb()
        return self._held


class Limits:
    """Turns away whoever comes past a limit, before anything is done for them."""

    def __init__(
        self,
        app: ASGIApp,
        chosen: Settings,
        files: frozenset[str],
        visitors: Visitors | None = None,
    ) -> None:
        self.app, self.files = app, files
        self.visitors = visitors or Visitors(chosen)
        self._rate = RateLimitItemPerMinute(chosen.files_a_minute or 1)
        self._counts = MovingWindowRateLimiter(MemoryStorage()) if chosen.files_a_minute else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._visit(scope, receive, send)
            return
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self.app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        if scope["path"] in self.files:
            return self._too_often(scope)
        if not _is_page(scope):
            return None
        reason = self.visitors.refusal(came_back=False)
        return _answer(reason) if reason else None

    def _too_often(self, scope: Scope) -> Response | None:
        visitor = group_of(scope)
        if self._counts is None or self._counts.hit(self._rate, visitor):
            return None
        again, _ = self._counts.get_window_stats(self._rate, visitor)
        wait = max(1, round(again - time.time()))
        measures.turned_away("files")
        words = f"These files were asked for often. Please ask again in {wait} seconds.\n"
        return PlainTextResponse(words, status_code=429, headers=_again(wait))

    async def _visit(self, scope: Scope, receive: Receive, send: Send) -> None:
        came_back = bool(named_session(scope))
        reason = self.visitors.refusal(came_back)
        if reason is not None:
            await _refuse(reason, scope, send)
            return
        self.visitors.here += 1
        measures.connected(came_back)
        try:
            await self.app(scope, receive, send)
        finally:
            self.visitors.here -= 1
            measures.disconnected()


def named_session(scope: Scope) -> str:
    """Return the session that a visitor had, here or at another replica; '' for none."""
    # Streamlit's page puts it third, after the protocol and a token.
    named = Headers(scope=scope).get("sec-websocket-protocol", "").split(",")
    return named[2].strip() if len(named) > 2 else ""


def _is_page(scope: Scope) -> bool:
    return (
        scope["method"] == "GET"
        and "text/html" in Headers(scope=scope).get("accept", "")
        and "/_stcore/" not in scope["path"]
    )


def _again(seconds: int) -> dict[str, str]:
    return {"Retry-After": str(seconds), "Cache-Control": "no-store"}


def _answer(reason: Reason) -> Response:
    measures.turned_away(reason.why)
    page = PAGE.format(words=reason.words)
    return HTMLResponse(page, status_code=503, headers=_again(reason.seconds))


async def _refuse(reason: Reason, scope: Scope, send: Send) -> None:
    measures.turned_away(reason.why)
    if CAN_REFUSE not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1013})
        return
    answer = PlainTextResponse(reason.words + "\n", status_code=503, headers=_again(reason.seconds))
    start: Message = {
        "type": f"{CAN_REFUSE}.start",
        "status": answer.status_code,
        "headers": answer.raw_headers,
    }
    await send(start)
    await send({"type": f"{CAN_REFUSE}.body", "body": answer.body})
