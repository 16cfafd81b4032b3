"""A file that was made for somebody to take away is theirs: its address, and the making of it.

Streamlit names such a file by its content, so whoever can guess the content can ask whether anybody
here holds it, and of large files only parts are looked at. A file that waits to be made it makes
for whoever knows its number, and drops as soon as anybody's pages ran twice. Here the name holds
the session and a key of this process, and only the session that drew a button has its file made
and keeps it until it draws again.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import PurePosixPath
from typing import Any

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime import Runtime
from streamlit.runtime import memory_media_file_storage as storage
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.scriptrunner import get_script_run_ctx

THEIRS = ("media", "_stcore/upload_file")
# Ten of the largest files; Streamlit takes any number of them.
MOST = 200 * 2**20
TOO_MUCH = "These are more files than are read at once. Please take some away first.\n"
NO_STORE = {"Cache-Control": "no-store"}
NOT_YOURS = "This file is not here any more. Please load the page again."
_KEY = secrets.token_bytes(32)
_make = DeferredFileHandler.handle


def file_name(data: bytes, mimetype: str, filename: str | None = None) -> str:
    """Return the name that a file is served under: the same for one session, unlike any other's."""
    context = get_script_run_ctx(suppress_warning=True)
    # A file that is made when it is asked for is made outside of a session's run.
    owner = context.session_id if context else secrets.token_hex(16)
    name = hashlib.blake2b(key=_KEY, digest_size=32)
    for part in (owner.encode(), mimetype.encode(), (filename or "").encode(), data):
        name.update(len(part).to_bytes(8, "big"))
        name.update(part)
    return name.hexdigest()


def brought(session_id: str) -> int:
    """Return the bytes of the files that a session has brought and not taken away."""
    files = getattr(Runtime.instance().uploaded_file_mgr, "file_storage", {})
    return sum(len(file.data) for file in list(files.get(session_id, {}).values()))


async def _make_for_its_owner(
    handler: DeferredFileHandler, request: BackendOperationRequest, session_id: str
) -> BackendOperationResponse:
    manager, number = handler._get_media_file_mgr(), request.deferred_file.file_id
    waiting: dict[str, Any] = manager._deferred_callables
    asked = waiting.get(number)
    if asked is None or asked["session_id"] != session_id:
        return BackendOperationResponse(request_id=request.request_id, error_msg=NOT_YOURS)
    made = await _make(handler, request, session_id)
    if made.deferred_file.url:
        # Else it is nobody's, and gone after the next two runs of anybody: before it is fetched.
        name = PurePosixPath(made.deferred_file.url).stem
        with manager._lock:
            manager._files_by_session_and_coord[session_id][f"made {number}"] = name
    return made


class Media:
    """Keeps what is somebody's, and what went wrong, out of every cache on the way.

    From its making on, files are named and made for the session that asked.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        self.theirs = tuple(f"{'/' if base else ''}{base}/{path}/" for path in THEIRS)
        storage._calculate_file_id = file_name
        DeferredFileHandler.handle = _make_for_its_owner  # type: ignore[method-assign, assignment]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        theirs = scope["path"].startswith(self.theirs)
        if theirs and scope["method"] == "PUT" and brought(scope["path"].split("/")[-2]) > MOST:
            await PlainTextResponse(TOO_MUCH, status_code=413, headers=NO_STORE)(
                scope, receive, send
            )
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start" and (theirs or message["status"] >= 400):
                message.setdefault("headers", [])
                MutableHeaders(scope=message)["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, sent)
