"""What a browser may send over the web socket: what a page of ours would, and nothing else.

Streamlit takes more: anybody may empty the caches of everybody, ask for the branch and the changed
files of the repository, or give a field a value of another kind, which then fails at every run of
that session. Nothing of a message ever gets into the log.
"""

from __future__ import annotations

import logging
from typing import Any

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.state.session_state import Serialized, WStates

KINDS = frozenset(
    {
        "app_heartbeat",
        "backend_operation_request",
        "file_urls_request",
        "rerun_script",
        "stop_script",
    }
)
# Making a file when it is asked for, and the rows of a long table: what Streamlit offers besides
# writes into the folder of the app.
OPERATIONS = frozenset({"deferred_file", "dataframe_chunk"})
MOST_FILES_AT_ONCE = 500
LONGEST_QUERY = 100_000
UNREADABLE, NOT_BYTES = 1002, 1003

log = logging.getLogger(__name__)


class Messages:
    """Ends a web socket that speaks another language, and passes over what no page of ours asks.

    From its making on, a field whose value is not of its kind holds what it held before.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        WStates.__getitem__ = _checked  # type: ignore[method-assign]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def received() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                asked = _read_message(message.get("bytes"))
                if isinstance(asked, int):
                    log.warning("A web socket that sent no message of a page was closed: %d", asked)
                    await send({"type": "websocket.close", "code": asked})
                    return {"type": "websocket.disconnect", "code": asked}
                if is_ours(asked):
                    return message

        await self.app(scope, received, send)


def _read_message(data: bytes | None) -> BackMsg | int:
    """Return what a frame says, or the code that a web socket is closed with for it."""
    if data is None:
        return NOT_BYTES
    try:
        return BackMsg.FromString(data)
    except DecodeError:
        return UNREADABLE


def is_ours(message: BackMsg) -> bool:
    """Return whether a page of ours sends such a message."""
    kind = message.WhichOneof("type")
    if kind == "file_urls_request":
        return len(message.file_urls_request.file_names) <= MOST_FILES_AT_ONCE
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in OPERATIONS
    if kind == "rerun_script":
        return len(message.rerun_script.query_string) <= LONGEST_QUERY
    return kind in KINDS


_value = WStates.__getitem__


def _checked(states: WStates, widget: str) -> Any:
    held, known = states.states.get(widget), states.widget_metadata.get(widget)
    if not isinstance(held, Serialized) or known is None:
        return _value(states, widget)
    # Nothing at all stands for a field that was emptied.
    given = held.value.WhichOneof("value")
    if given is not None and given != known.value_type:
        log.debug("A field got a value of another kind: %s for %s", given, known.value_type)
        raise KeyError(widget)
    try:
        return _value(states, widget)
    except KeyError:
        raise
    except Exception as fault:
        # Each kind of field reads in its own way, and fails in its own way.
        log.debug("A field got a %s that it cannot read: %s", given, type(fault).__name__)
        raise KeyError(widget) from None
