"""What stands between Streamlit's routes for signing in and a visitor, without a provider."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from pages.web.guards import sign_in
from pages.web.guards.sign_in import AWAY, NOTHING_LOST, REFUSED, TOO_LARGE, TOO_LONG, SignIn
from pages.web.settings import Settings
from tests.support.asgi import ask, shake_hands

LAX = "Path=/; HttpOnly; SameSite=Lax"


async def greet(socket: WebSocket) -> None:
    await socket.accept(headers=[(b"set-cookie", b"replica=1")])
    await socket.close()


def app_of(answer: Callable[[Request], Response], secure: bool = False) -> Starlette:
    return Starlette(
        routes=[WebSocketRoute("/stream", greet), Route("/{rest:path}", answer)],
        middleware=[Middleware(SignIn, secure=secure)],
    )


def asked(
    path: str,
    *cookies: str,
    status: int = 302,
    secure: bool = False,
    base: str = "http://testserver",
    headers: dict[str, str] | None = None,
):
    """The answer to a request where Streamlit would answer with this status and these cookies."""

    def answer(_: Request) -> Response:
        made = Response("Trace of it", status) if status >= 400 else RedirectResponse("/", status)
        for cookie in cookies:
            made.headers.append("set-cookie", cookie)
        return made

    return ask(app_of(answer, secure), path, headers=headers, base=base)


def test_by_https_every_cookie_is_secure_and_once():
    cookies = (f"_streamlit_user=abc; {LAX}", f"other=1; {LAX}; Secure")
    found = asked("/", *cookies, secure=True).headers.get_list("set-cookie")
    assert found == [f"_streamlit_user=abc; {LAX}; Secure", f"other=1; {LAX}; Secure"]
    assert asked("/", *cookies).headers.get_list("set-cookie") == list(cookies)
    # As a server sees it, or as a proxy says whom a host trusts, but nobody else.
    by_proxy = asked("/", *cookies, base="https://plates.example").headers.get_list("set-cookie")
    assert by_proxy == found
    forged = asked("/", *cookies, headers={"X-Forwarded-Proto": "https"})
    assert forged.headers.get_list("set-cookie") == list(cookies)


def test_by_https_the_cookie_of_a_web_socket_is_secure_too():
    app = app_of(lambda _: Response(), secure=True)
    accepted, *_ = shake_hands(app, "/stream", {})
    assert accepted["headers"] == [(b"set-cookie", b"replica=1; Secure")]


def test_a_host_that_says_so_is_behind_https(monkeypatch: pytest.MonkeyPatch):
    assert not sign_in.is_by_https()
    monkeypatch.setattr(sign_in, "settings", lambda: Settings(https=True))
    assert sign_in.is_by_https()


def test_who_brings_more_cookies_than_a_web_socket_takes_is_told_and_signed_out():
    cookies = {"Cookie": f"_streamlit_user=a; _streamlit_user_1={'x' * 9_000}; other=1"}
    told = asked("/why", status=200, headers={"Accept": "text/html", **cookies})
    assert (told.status_code, told.headers["cache-control"]) == (431, "no-store")
    assert unescape(told.text).count(TOO_LONG) == 1
    gone = [one.partition(";")[0] for one in told.headers.get_list("set-cookie")]
    assert gone == ['_streamlit_user=""', '_streamlit_user_1=""']
    # What is no page is answered as ever.
    assert asked("/healthz", status=200, headers=cookies).status_code == 200


@pytest.mark.parametrize("length, is_in", [(3_000, True), (4_500, False)])
def test_an_identity_that_is_too_long_for_a_cookie_is_a_sentence_and_is_not_set(
    length: int, is_in: bool
):
    chunks = [f"_streamlit_user{end}={'x' * length}; {LAX}" for end in ("", "_1")]
    told = asked("/oauth2callback?code=a", *chunks, headers={"Cookie": f"other={'y' * 1_000}"})
    assert (TOO_LARGE in told.text) is not is_in
    assert told.headers.get_list("set-cookie") == (chunks if is_in else [])


@pytest.mark.parametrize("status", [400, 500])
@pytest.mark.parametrize("below", ["", "/plates"])
def test_a_provider_that_fails_is_a_sentence_and_a_way_back(below: str, status: int):
    told = asked(f"{below}/auth/login?provider=x", status=status)
    assert told.status_code == 400
    assert AWAY in told.text
    assert NOTHING_LOST in told.text
    assert f'href="{below}/"' in told.text
    assert "Trace" not in told.text


def test_an_answer_that_signs_nobody_in_is_a_sentence_and_forgets_what_was_to_be_forgotten():
    gone = '_streamlit_user=""; Max-Age=0; Path=/'
    told = asked("/oauth2callback?code=a&state=b", gone)
    assert told.status_code == 400
    assert REFUSED in told.text
    assert told.headers.get_list("set-cookie") == [gone]


@pytest.mark.parametrize(
    "path, cookies",
    [
        ("/oauth2callback?code=a&state=b", [f"_streamlit_user=abc; {LAX}"]),
        # From signing out at the provider.
        ("/oauth2callback", []),
        ("/auth/login?provider=x", []),
        ("/auth/logout", []),
        ("/journal?code=a", []),
    ],
)
def test_everything_else_goes_on_as_it_is(path: str, cookies: list[str]):
    told = asked(path, *cookies)
    assert (told.status_code, told.headers["location"]) == (302, "/")
    assert told.headers.get_list("set-cookie") == cookies
