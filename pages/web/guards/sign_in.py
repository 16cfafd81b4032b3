"""What Streamlit's own routes for signing in leave to us: sentences, and cookies for https only."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_origin_from_redirect_uri

LOGIN, CALLBACK = "/auth/login", "/oauth2callback"
IDENTITY = "_streamlit_user"
AWAY = "The service that you sign in with does not answer, or not as it should."
REFUSED = "You are not signed in: the service that you sign in with did not say who you are."
NOTHING_LOST = "Nothing that you gave is lost: go back and try again."
# What a provider comes back with; without any of it somebody was only sent on from signing out.
ANSWERS = frozenset({"code", "state", "error"})


def is_by_https() -> bool:
    """Whether visitors come by https, as where people are sent back to after signing in says."""
    return (get_origin_from_redirect_uri() or "").startswith("https:")


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

    `secure` says that visitors come by https, which the server itself cannot see behind a proxy.
    """

    def __init__(self, app: ASGIApp, secure: bool) -> None:
        self.app = app
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        failed = False

        async def answer(message: Message) -> None:
            nonlocal failed
            if message["type"] == "http.response.start":
                if self.secure:
                    _mark_secure(message)
                sentence = _sentence(scope, message)
                if sentence:
                    failed = True
                    home = scope["path"].removesuffix(LOGIN).removesuffix(CALLBACK) + "/"
                    told = HTMLResponse(page(sentence, home), 400)
                    # What was to be forgotten of a cookie is forgotten all the same.
                    for name, value in message["headers"]:
                        if name.lower() == b"set-cookie":
                            told.raw_headers.append((name, value))
                    await told(scope, receive, send)
            if not failed:
                await send(message)

        await self.app(scope, receive, answer)


def _mark_secure(message: Message) -> None:
    message["headers"] = [
        (name, value + b"; Secure")
        if name.lower() == b"set-cookie" and b"; secure" not in value.lower()
        else (name, value)
        for name, value in message["headers"]
    ]


def _sentence(scope: Scope, message: Message) -> str:
    """What to say of an answer of Streamlit's; empty where it is to go on as it is."""
    if scope["path"].endswith(LOGIN):
        return AWAY if message["status"] >= 400 else ""
    if scope["path"].endswith(CALLBACK):
        asked = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), True)}
        cookies = MutableHeaders(raw=message["headers"]).getlist("set-cookie")
        known = any(
            one.startswith(f"{IDENTITY}=")
            and not one.startswith((f'{IDENTITY}="";', f"{IDENTITY}=;"))
            for one in cookies
        )
        return "" if known or ANSWERS.isdisjoint(asked) else REFUSED
    return ""
