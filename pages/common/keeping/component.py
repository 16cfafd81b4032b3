"""The browser's side of keeping: a component of ours, and how it and a session hear of each other.

How it is served and mounted is for `pages.common.components`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.common import components
from pages.common.keeping.browser import acknowledge

FULL_NAME = components.full_name(components.KEEPER)
# How the name of what carries a component's events ends.
EVENTS = "__events"
# Drawn once in a run, once more where there is more to say, and once where a page is drawn alone.
KEY, LATE_KEY, ALONE_KEY = (
    "two_plates_keeper",
    "two_plates_keeper_late",
    "two_plates_keeper_alone",
)

Hear = Callable[[str, Any], None]


class Browser(Protocol):
    """What carries a message to the browser, and gives `hear` what it says, by event."""

    def __call__(self, message: Mapping[str, Any], hear: Hear, *, key: str = KEY) -> None: ...


def in_a_browser(message: Mapping[str, Any], hear: Hear, *, key: str = KEY) -> None:
    """Draw the component with a message. What it says comes with a later run, before its page."""
    draw = components.mount(components.KEEPER)

    def heard(event: str) -> None:
        # Read where the run begins: it may be broken off before it comes to what draws.
        for value in _said(key, event):
            hear(event, value)
        if key == ALONE_KEY:
            # It stands in the page that is drawn alone, and what comes of this may be all around.
            st.rerun()

    draw(
        key=key,
        data=dict(message),
        on_answer_change=lambda: heard("answer"),
        on_told_change=lambda: heard("told"),
    )


def _said(key: str, event: str) -> list[Any]:
    """What the component of a key says with this run, of one event.

    Not by the key in `st.session_state`: that has it only where a state was set as well.
    """
    context = get_script_run_ctx()
    states = context.session_state.get_widget_states() if context is not None else []
    said: list[Any] = []
    for one in states:
        if one.id.endswith(f"-{key}{EVENTS}") and one.json_trigger_value:
            said += _listed(one.json_trigger_value)
    return [one.get("value") for one in said if isinstance(one, dict) and one.get("event") == event]


def _listed(text: str) -> list[Any]:
    """What a browser says as a list; nothing where it says anything else."""
    try:
        found = json.loads(text)
        # A value that was looked at before is written as a text once more.
        found = json.loads(found) if isinstance(found, str) else found
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else []


def asks(told: ForwardMsg) -> bool:
    """Whether a message to a page asks its browser what it holds."""
    element = told.delta.new_element.bidi_component
    return element.component_name == FULL_NAME and bool(json.loads(element.json).get("ask"))


def is_said(state: WidgetState) -> bool:
    """Whether a page says by this what its browser told."""
    return state.id.endswith(tuple(f"-{key}{EVENTS}" for key in (KEY, LATE_KEY, ALONE_KEY)))


# Tests put another one here, and so does whoever runs the pages where no browser is.
browser: Browser = in_a_browser


def is_there() -> bool:
    """Whether there is a browser to ask: not in a test, and not in the server's own first run."""
    return browser is not in_a_browser or components.in_a_browser()


# Where the browser says what it has written, so that no page runs for it.
PATH = "kept"
LONGEST = 10_000


def routes() -> list[Route]:
    """Return where the browser says so, under the path that the server is configured to serve."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return [Route(f"/{base}/{PATH}" if base else f"/{PATH}", acknowledged, methods=["POST"])]


async def acknowledged(request: Request) -> Response:
    """Note what was written: that it need not be sent again, and nothing else.

    Which session it is about says a text that only its own page was told; the answer is the same
    for a session that is none.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            return Response(status_code=413)
    acknowledge(body)
    return Response(status_code=204, headers={"Cache-Control": "no-store"})
