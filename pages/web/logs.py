"""What is logged, by us and by every library: no query, no words of an error, no visitor's address.

An error's own words can hold what a person typed, and an address the body data of a link. So a
record says which error it was and where, and an address ends at its question mark. That is done as
each record is made, for every logger and handler of the process alike.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import streamlit.logger
from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calc import InputError
from pages.web.settings import Settings

_QUERY = re.compile(r"\?[^\s\"'<>]+")
CUT = "?…"
LONGEST_MESSAGE = 2_000
FIELDS = ["asctime", "levelname", "name", "message"]
NAMES = {"asctime": "time", "levelname": "level", "name": "logger", "exc_info": "error"}
# Where Uvicorn tells each web socket's visitor and address.
_HANDSHAKES = re.compile(r"\"WebSocket |^connection (open|closed|rejected)")
# Said with a traceback of each address that somebody guesses, and answered with 404.
_NOT_THERE = "Error reading bidi component asset"
_OWN_FOLDERS = ("media", "component", "static")
_CORE = frozenset({"health", "host-config", "upload_file", "metrics", "bidi-components"})
_WATCHED = frozenset({"healthz", "readyz", "metrics", "health"})
_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH"})
ELSEWHERE = "(another)"
log = logging.getLogger(__name__)


class Record(logging.LogRecord):
    """A record that holds nothing a person gave."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._fault = self.exc_info[1] if self.exc_info else None
        if self._fault is not None and not str(self.msg).startswith(_NOT_THERE):
            # Every formatter takes this text where there is one; none is left the error itself.
            self.exc_text = where(self._fault)
        self.exc_info = None
        self.stack_info = None

    def getMessage(self) -> str:  # noqa: N802 - the library's name for it
        return clean(str(said(self.msg)), self.args, self._fault)


def said(value: object) -> object:
    """Return what is logged of a value: of an error its kind alone."""
    if isinstance(value, InputError) and value.field.isidentifier():
        return f"{type(value).__name__}({value.field})"
    return type(value).__name__ if isinstance(value, BaseException) else value


def clean(message: str, arguments: object, fault: BaseException | None = None) -> str:
    """Return a message with its arguments in it, without queries and without a fault's words."""
    if isinstance(arguments, Mapping):
        message = message % {name: said(value) for name, value in arguments.items()}
    elif isinstance(arguments, tuple) and arguments:
        message = message % tuple(map(said, arguments))
    if fault is not None:
        # What asyncio and others put beneath their first line are the error's own words.
        message = message.strip().partition("\n")[0]
        for words in (str(fault), repr(fault)):
            message = message.replace(words, type(fault).__name__) if words else message
    return _QUERY.sub(CUT, message)[:LONGEST_MESSAGE]


def where(fault: BaseException) -> str:
    """Return the traceback of an error and of what led to it, with each one's kind but no words."""
    told: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = fault
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        lines = "".join(traceback.format_tb(one.__traceback__))
        told.append(f"Traceback (most recent call last):\n{lines}{said(one)}")
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n\nwhich led to:\n\n".join(reversed(told))


def _is_no_handshake(record: logging.LogRecord) -> bool:
    return not (isinstance(record.msg, str) and _HANDSHAKES.search(record.msg))


def set_up(chosen: Settings) -> None:
    """Make every record of this process safe; in JSON, if that was chosen."""
    logging.setLogRecordFactory(Record)
    logging.captureWarnings(True)
    logging.getLogger("uvicorn.error").addFilter(_is_no_handshake)
    sys.excepthook = _fell
    threading.excepthook = lambda fall: _fell(fall.exc_type, fall.exc_value, fall.exc_traceback)
    if chosen.json_logs:
        _as_json()


def _fell(
    kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None
) -> None:
    if issubclass(kind, SystemExit):
        return
    log.error("Something fell that nobody caught", exc_info=(kind, fault or kind(), trace))


def _as_json() -> None:
    handler = logging.StreamHandler()
    form = JsonFormatter(
        FIELDS, rename_fields=NAMES, reserved_attrs=[*RESERVED_ATTRS, "color_message"]
    )
    form.converter = time.gmtime
    form.default_time_format, form.default_msec_format = "%Y-%m-%dT%H:%M:%S", "%s.%03dZ"
    handler.setFormatter(form)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)

    def through_the_root(logger: logging.Logger) -> None:
        logger.handlers.clear()
        # Uvicorn's own log of requests tells who asked, and for what.
        logger.propagate = logger.name != "uvicorn.access"

    # Streamlit gives each of its loggers a handler of its own, those that are made later too.
    streamlit.logger.setup_formatter = through_the_root
    streamlit.logger.update_formatter()
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
        through_the_root(logging.getLogger(name))


class Requests:
    """Logs each request: what kind of address, not whose, and how it was answered."""

    def __init__(self, app: ASGIApp, known: frozenset[str], base: str = "") -> None:
        self.app, self.known, self.base = app, known, base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begin, status = time.perf_counter(), 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            asked = address(scope["path"], self.known, self.base)
            if asked.rpartition("/")[2] not in _WATCHED or status >= 400:
                told: Mapping[str, object] = {
                    "method": method(scope["method"]),
                    "path": asked,
                    "status": status,
                    "ms": round((time.perf_counter() - begin) * 1000),
                }
                log.info("request", extra=told)


def method(text: str) -> str:
    return text if text in _METHODS else ELSEWHERE


def address(path: str, known: frozenset[str], base: str = "") -> str:
    """Return the part of a path that is ours: a name in it may be a session's, or anybody's."""
    steps = [step for step in path.split("/") if step]
    if base and steps[:1] == [base]:
        steps = steps[1:]
    if not steps:
        return "/"
    if steps[0] == "_stcore" and len(steps) > 1 and steps[1] in _CORE:
        return f"/_stcore/{steps[1]}"
    if steps[0] in _OWN_FOLDERS or (len(steps) == 1 and steps[0] in known):
        return f"/{steps[0]}"
    return ELSEWHERE
