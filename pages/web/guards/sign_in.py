"""What Streamlit's own routes for signing in leave to us: sentences, and what becomes of cookies.

They are for https alone where visitors come by it, and never longer than a web socket's handshake
takes: with more of them the page would be there and wait for its web socket without end.
"""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_origin_from_redirect_uri

from pages.web.settings import settings

LOGIN, CALLBACK = "/auth/login", "/oauth2callback"
IDENTITY = "_streamlit_user"
AWAY = "The service that you sign in with does not answer, or not as it should."
REFUSED = "You are not signed in: the service that you sign in with did not say who you are."
TOO_LARGE = (
    "You are not signed in: the service that you sign in with says more of you than a cookie "
    "holds. Whoever runs this page can ask it for less."
)
TOO_LONG = (
    "What your browser sends along for this site was too long, so you are signed out here. If this "
    "comes again, delete the cookies of this site."
)
# Of the 8,192 bytes that a line of a web socket's handshake may have.
LONGEST_COOKIES = 8_000
NOTHING_LOST = "Nothing that you gave is lost: go back and try again."
# What a provider comes back with; without any of it somebody was only sent on from signing out.
ANSWERS = frozenset({"code", "state", "error"})


def is_by_https() -> bool:
    """Whether visitors come by https: a host says so, or where they are sent after signing in."""
    return settings().https or (get_origin_from_redirect_uri() or "").startswith("https:")


def page(sentence: str, home: str) -> str:
    """A page with a sentence on it and the way back."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two Plates</title>'
        '<meta name="viewport" content="width=device-width"></head><body><main>'
        f"<p>{escape(sentence)} {escape(NOTHING_LOST)}</p>"
        f'<p><a href="{escape(home, quote=True)}">Back to Two Plates</a></p>'
        "</main></body></html>"
    )


class SignIn:
    """Says in a sentence that signing in failed, and marks cookies Secure.

    `secure` says that visitors come by https; else it is seen by the request, behind a proxy by
    what one says that a host trusts.
    """

    def __init__(self, app: ASGIApp, secure: bool) -> None:
        self.app = app
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        failed, secure = False, self.secure or scope["scheme"] in ("https", "wss")
        app = _signed_out(scope) if _brings_too_much(scope) else self.app

        async def answer(message: Message) -> None:
            nonlocal failed
            if message["type"] in ("http.response.start", "websocket.accept") and secure:
                _mark_secure(message)
            if message["type"] == "http.response.start":
                sentence = _sentence(scope, message)
                if sentence:
                    failed = True
                    home = scope["path"].removesuffix(LOGIN).removesuffix(CALLBACK) + "/"
                    told = HTMLResponse(page(sentence, home), 400)
                    # What was to be forgotten of a cookie is forgotten all the same.
                    for one in _cookies(message):
                        if not _says_who(one):
                            told.raw_headers.append((b"set-cookie", one.encode("latin-1")))
                    await told(scope, receive, send)
            if not failed:
                await send(message)

        await app(scope, receive, answer)


def _brings_too_much(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    is_page = scope["type"] == "http" and "text/html" in headers.get("accept", "")
    return is_page and len(headers.get("cookie", "")) > LONGEST_COOKIES


def _signed_out(scope: Scope) -> Response:
    """What is answered in place of a page to who brings too many cookies along."""
    told = HTMLResponse(page(TOO_LONG, scope["path"]), 431, {"Cache-Control": "no-store"})
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    for name in _brought(scope):
        if name.startswith(IDENTITY):
            told.delete_cookie(name, path=f"/{base}", httponly=True, samesite="lax")
    return told


def _brought(scope: Scope) -> dict[str, str]:
    pairs = [one.partition("=") for one in Headers(scope=scope).get("cookie", "").split(";")]
    return {name.strip(): value for name, _, value in pairs}


def _cookies(message: Message) -> list[str]:
    return MutableHeaders(raw=message["headers"]).getlist("set-cookie")


def _says_who(cookie: str) -> bool:
    """Whether a cookie that is set says who somebody is, and forgets nobody."""
    name, _, value = cookie.partition(";")[0].partition("=")
    return name.startswith(IDENTITY) and value not in ("", '""')


def _length_with(scope: Scope, cookies: list[str]) -> int:
    """How long the cookies are that come with every request once these are set."""
    after = _brought(scope)
    for one in cookies:
        name, _, value = one.partition(";")[0].partition("=")
        after[name] = value
    return len("; ".join(f"{name}={value}" for name, value in after.items()))


def _mark_secure(message: Message) -> None:
    message["headers"] = [
        (name, value + b"; Secure")
        if name.lower() == b"set-cookie" and b"; secure" not in value.lower()
        else (name, value)
        for name, value in message.get("headers", [])
    ]


def _sentence(scope: Scope, message: Message) -> str:
    """What to say of an answer of Streamlit's; empty where it is to go on as it is."""
    if scope["path"].endswith(LOGIN):
        return AWAY if message["status"] >= 400 else ""
    if scope["path"].endswith(CALLBACK):
        asked = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), True)}
        cookies = _cookies(message)
        if not any(map(_says_who, cookies)):
            return "" if ANSWERS.isdisjoint(asked) else REFUSED
        return TOO_LARGE if _length_with(scope, cookies) > LONGEST_COOKIES else ""
    return ""
