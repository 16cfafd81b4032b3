"""Headers on every answer, a refused handshake and a failure included."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.web.front import front_page

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
    """Return the policy for the page that a visit begins with: nothing from another host."""
    scripts = " ".join(["'self'", *script_sources(front_page())])
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
