"""Whether this server is alive, whether it can take a visitor, and what it measured."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pages.web import measures
from pages.web.guards.visitors import may_read_measures
from pages.web.settings import settings

SECONDS_TO_ANSWER = 2.0
NO_STORE = {"Cache-Control": "no-store"}
log = logging.getLogger(__name__)

Check = Callable[[], object]


@dataclass
class Condition:
    """How this server is: started, stopping, and what it needs besides itself.

    A check is called in a thread when somebody asks; what it raises makes the server not ready.
    """

    started: bool = False
    stopping: bool = False
    checks: dict[str, Check] = field(default_factory=dict)

    def needs(self, name: str, check: Check) -> None:
        """Make this server ready only while `check` raises nothing: a store that is reached."""
        self.checks[name] = check

    async def lacks(self) -> list[str]:
        """Return why no visitor should be sent here; empty where one may be."""
        if self.stopping:
            return ["stopping"]
        if not self.started:
            return ["starting"]
        missing = await asyncio.gather(*(_fails(*one) for one in self.checks.items()))
        return [f"{name} is out of reach" for name in missing if name]


CONDITION = Condition()


async def _fails(name: str, check: Check) -> str:
    try:
        await asyncio.wait_for(asyncio.to_thread(check), SECONDS_TO_ANSWER)
    except Exception as fault:
        log.warning("What this server needs cannot be reached (%s): %s", name, fault)
        return name
    return ""


async def alive(_: Request) -> Response:
    return PlainTextResponse("alive\n", headers=NO_STORE)


async def ready(_: Request) -> Response:
    lacks = await CONDITION.lacks()
    if not lacks:
        return PlainTextResponse("ready\n", headers=NO_STORE)
    headers = {**NO_STORE, "Retry-After": "5"}
    return PlainTextResponse("\n".join(lacks) + "\n", status_code=503, headers=headers)


async def measured(request: Request) -> Response:
    # Whoever may not read it learns not even that it is there.
    if not may_read_measures(request.scope, settings()):
        return PlainTextResponse("Not found\n", status_code=404, headers=NO_STORE)
    return Response(measures.text(), media_type=measures.CONTENT_TYPE, headers=NO_STORE)


ADDRESSES: dict[str, Callable[[Request], Awaitable[Response]]] = {
    "healthz": alive,
    "readyz": ready,
    "metrics": measured,
}


def routes() -> list[Route]:
    """Return the routes, at the top, where those who watch a server look, and beneath its path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    tops = ("/", f"/{base}/") if base else ("/",)
    return [
        Route(top + name, answer, methods=["GET"])
        for top in tops
        for name, answer in ADDRESSES.items()
    ]
