"""What the server adds to the pages: headers on every answer, the files of a plan, a first run."""

from __future__ import annotations

import base64
import gc
import hashlib
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import streamlit
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.starlette import App

from calc import InputError, Plan, make_plan
from calc.day.calendar import calendar_file
from calc.person.link import from_query
from pages.common.keeping import component

_INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE
)

# What no page of ours asks for. Reading the clipboard stays with the browser, which asks the
# visitor: pasting into a field needs nothing else.
_SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
_PERMISSIONS = ", ".join([*(f"{name}=()" for name in _SWITCHED_OFF), "clipboard-write=(self)"])
_STRICT_TRANSPORT = "max-age=31536000"
_STARTS = ("http.response.start", "websocket.accept", "websocket.http.response.start")
_CAN_REFUSE = "websocket.http.response"


def script_sources(html: str) -> list[str]:
    """Return the sources that let in the inline scripts of a page, and nothing else."""
    # Browsers turn every line end into a line feed before they hash.
    bodies = _INLINE_SCRIPT.findall(html.replace("\r\n", "\n"))
    hashes = (base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies)
    return [f"'sha256-{digest}'" for digest in hashes]


def content_security_policy() -> str:
    """Return the policy for Streamlit's own page as it is installed: nothing from another host."""
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = " ".join(["'self'", *script_sources(page.read_text(encoding="utf-8"))])
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            # Streamlit and Vega style elements as they draw them.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            # The schemes by name for browsers whose 'self' leaves the web socket out.
            "connect-src 'self' ws: wss:",
            "object-src 'none'",
            # A host such as Streamlit's own shows an app in a frame of the same origin.
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


class SecurityHeaders:
    """Sets the headers on every answer, and answers itself where the app failed to."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": content_security_policy(),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            # An address holds body data: no other site is told it.
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": _PERMISSIONS,
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        secure = _came_by_https(scope)
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            for answer in _refusal(message, scope) if not started else (message,):
                if answer["type"] in _STARTS:
                    started = True
                    self._set(answer, secure)
                await send(answer)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            # Starlette's own answer to a failure is made outside of this middleware. It is not
            # made where one was sent, and the failure still reaches the log.
            if scope["type"] == "http" and not started:
                failure = PlainTextResponse("Something went wrong here.\n", status_code=500)
                failure.headers["Cache-Control"] = "no-store"
                await failure(scope, receive, send_with_headers)
            raise

    def _set(self, message: Message, secure: bool) -> None:
        message.setdefault("headers", [])
        headers = MutableHeaders(scope=message)
        for name, value in self.headers.items():
            headers[name] = value
        if secure:
            headers["Strict-Transport-Security"] = _STRICT_TRANSPORT


MIDDLEWARE = Middleware(SecurityHeaders)


def _came_by_https(scope: Scope) -> bool:
    # A proxy that ends the encryption says so. Whoever only pretends gets the header over http,
    # where browsers pass it over.
    forwarded = Headers(scope=scope).get("x-forwarded-proto", "").split(",")[0].strip()
    return not {scope["scheme"], forwarded}.isdisjoint(("https", "wss"))


def _refusal(message: Message, scope: Scope) -> tuple[Message, ...]:
    """Return a refused handshake as an answer that can carry headers, anything else as it is."""
    refused = scope["type"] == "websocket" and message["type"] == "websocket.close"
    if not refused or _CAN_REFUSE not in scope.get("extensions", {}):
        return (message,)
    return (
        {"type": "websocket.http.response.start", "status": 403, "headers": []},
        {"type": "websocket.http.response.body", "body": b""},
    )


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Run the pages once for nobody, then take what that loaded out of the garbage collection."""
    # The first run imports pandas, Altair and pint, compiles the pages and reads the schemas of
    # the charts, which takes longer than a hundred runs after it.
    drawn, reason = await Runtime.instance().does_script_run_without_error()
    if not drawn:
        logging.getLogger(__name__).error("The first run of the pages failed: %s", reason)
    # Streamlit collects garbage after every run of a script, and would look through some hundred
    # thousand objects of those libraries each time.
    gc.collect()
    gc.freeze()
    yield


LONGEST_QUERY = 4_000
LONGEST_LINE = 300
MOST_LINES = 20
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
# A calendar looks some years back and ahead, which have to exist.
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
CACHED = "private, max-age=3600"
CSV = "text/csv; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"


class File(NamedTuple):
    """A file that is served: where, as what, and how it is made from a plan and a request."""

    path: str
    filename: str
    media_type: str
    make: Callable[[Plan, Request], bytes]


def _plan_csv(plan: Plan, _: Request) -> bytes:
    return plan.to_csv().encode()


def _day_csv(plan: Plan, _: Request) -> bytes:
    return plan.days_csv().encode()


def _calendar(plan: Plan, request: Request) -> bytes:
    days = plan.days
    training_days = plan.profile.training_days
    return calendar_file(
        days["training"] if training_days else None,
        days["rest"],
        training_days,
        _start(request.query_params.get("start")),
        request.query_params.get("timezone", ""),
    )


FILES = (
    File("plan.csv", "two-plates-plan.csv", CSV, _plan_csv),
    File("day.csv", "two-plates-days.csv", CSV, _day_csv),
    File("plan.ics", "two-plates.ics", CALENDAR, _calendar),
)


def routes() -> list[Route]:
    """Return a route for each file, under the path that the server is configured to serve from."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    prefix = f"/{base}/" if base else "/"
    files = [Route(prefix + file.path, _endpoint(file), methods=["GET"]) for file in FILES]
    return [*files, Route(prefix + component.PATH, component.acknowledged, methods=["POST"])]


def _endpoint(file: File) -> Callable[[Request], Response]:
    # Not a coroutine: Starlette runs it in a thread, so that pages answer meanwhile. Nothing is
    # kept from one request to the next: a file takes some milliseconds, and a store of queries
    # would be a store of body data.
    def answer(request: Request) -> Response:
        if len(request.url.query) > LONGEST_QUERY:
            return _refuse([f"The query has more than {LONGEST_QUERY} characters."])
        link = from_query(request.query_params.multi_items())
        if link.faults:
            return _refuse(map(_line, link.faults))
        try:
            body = file.make(make_plan(link.profile), request)
        except InputError as error:
            return _refuse(map(_line, error.errors))
        return _serve(file, body, request)

    return answer


def _serve(file: File, body: bytes, request: Request) -> Response:
    # Weak, since the same file may go out compressed.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": CACHED}
    if _holds(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'attachment; filename="{file.filename}"'
    return Response(body, media_type=file.media_type, headers=headers)


def _holds(if_none_match: str, tag: str) -> bool:
    known = {entry.strip().removeprefix("W/") for entry in if_none_match.split(",")}
    return bool(known & {"*", tag.removeprefix("W/")})


def _refuse(lines: Iterable[str]) -> Response:
    shown = [_readable(line)[:LONGEST_LINE] for line in lines][:MOST_LINES]
    return PlainTextResponse(
        "\n".join(shown) + "\n", status_code=400, headers={"Cache-Control": "no-store"}
    )


def _readable(line: str) -> str:
    """Return one line in which what an address may hold but nobody can see is a mark instead."""
    joined = " ".join(line.split())
    return "".join(letter if letter.isprintable() else UNREADABLE for letter in joined)


def _line(fault: InputError) -> str:
    return f"{fault.field}: {fault}" if fault.field else str(fault)


def _start(text: str | None) -> date:
    """Return the day that a calendar starts on: the one asked for, or today."""
    today = datetime.now(UTC).date()
    if text is None:
        return today
    try:
        start = date.fromisoformat(text)
    except ValueError:
        start = None
    if start is None or not EARLIEST <= start <= LATEST:
        raise InputError(
            f"The start '{text[:20]}' is not a date such as {today}, from {EARLIEST} to {LATEST}.",
            "start",
            text,
        )
    return start
