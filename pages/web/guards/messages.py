"""What a browser may send over the web socket: what a page of ours would, and nothing else.

Streamlit takes more: anybody may empty the caches of everybody, ask for the branch and the changed
files of the repository, or give a field a value of another kind, which then fails at every run of
that session. Nothing of a message ever gets into the log.
"""

from __future__ import annotations

import logging
import re
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from google.protobuf.message import DecodeError
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
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
# The fields with options in which a person may also write something else.
OWN_WORDS = ("journal_add_exercise", "today_exercise")
SESSIONS = "streamlit.runtime.websocket_session_manager"
NUMBERS = frozenset({"int_value", "double_value"})
UNREADABLE, NOT_BYTES, ELSEWHERE = 1002, 1003, 1008

_MADE = re.compile("[0-9a-f]{0,64}")

log = logging.getLogger(__name__)


def _without_numbers(record: logging.LogRecord) -> bool:
    # Who knows the number of a session is its owner.
    record.args = tuple("(not told)" for _ in record.args or ())
    return True


class Messages:
    """Ends a web socket that speaks another language, and passes over what no page of ours asks.

    From its making on, a field whose value is not of its kind holds what it held before.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        WStates.__getitem__ = _checked  # type: ignore[method-assign]
        logging.getLogger(SESSIONS).addFilter(_without_numbers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        if _comes_from_elsewhere(Headers(scope=scope)):
            log.warning("A web socket from another site was refused")
            await receive()
            await send({"type": "websocket.close", "code": ELSEWHERE})
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


def _comes_from_elsewhere(headers: Headers) -> bool:
    """Return whether a page of another site opens a web socket here.

    Streamlit looks too, but asks another host for this machine's address each time that it has to,
    and everybody waits meanwhile; and it lets in what is served at the visitor's own machine.
    """
    origin = headers.get("origin")
    if origin is None or not st.get_option("server.enableCORS"):
        return False
    try:
        host, name = urlsplit(origin).netloc, urlsplit(origin).hostname
    except ValueError:
        return True
    if host and host == headers.get("host"):
        return False
    # A proxy may ask for this server by another name than the visitor did.
    known = {urlsplit(one).hostname for one in st.get_option("server.corsAllowedOrigins")}
    if config.is_manually_set("browser.serverAddress"):
        known.add(st.get_option("browser.serverAddress"))
    return name is None or name not in known


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
        asked = message.rerun_script
        # Streamlit makes both, and writes what it does not know into the log.
        made = _MADE.fullmatch(asked.page_script_hash) and _MADE.fullmatch(asked.fragment_id)
        return bool(made) and len(asked.query_string) <= LONGEST_QUERY
    return kind in KINDS


_value = WStates.__getitem__


def _checked(states: WStates, widget: str) -> Any:
    held, known = states.states.get(widget), states.widget_metadata.get(widget)
    if not isinstance(held, Serialized) or known is None:
        return _value(states, widget)
    # Nothing at all stands for a field that was emptied.
    given = held.value.WhichOneof("value")
    if given is not None and (
        not _is_of_kind(given, known.value_type) or not _may_be_chosen(held.value, known)
    ):
        log.debug("A field got what it cannot hold: %s for %s", given, known.value_type)
        raise KeyError(widget)
    try:
        return _value(states, widget)
    except KeyError:
        raise
    except Exception as fault:
        # Each kind of field reads in its own way, and fails in its own way.
        log.debug("A field got a %s that it cannot read: %s", given, type(fault).__name__)
        raise KeyError(widget) from None


def _is_of_kind(given: str, known: str) -> bool:
    # A field of whole numbers says that it holds any number, and sends whole ones.
    return given == known or {given, known} <= NUMBERS


def _may_be_chosen(given: WidgetState, known: WidgetMetadata[Any]) -> bool:
    """Return whether a field with options got some of them; Streamlit takes any words there."""
    field = getattr(known.deserializer, "__self__", None)
    options = getattr(field, "formatted_option_to_option_index", None)
    if options is None or given.id.endswith(OWN_WORDS):
        return True
    chosen = (
        [given.string_value]
        if given.HasField("string_value")
        else list(given.string_array_value.data)
    )
    return len(chosen) <= len(options) and all(one in options for one in chosen)
