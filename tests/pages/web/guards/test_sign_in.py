"""What stands between Streamlit's routes for signing in and a visitor, without a provider."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pages.web.guards.sign_in import AWAY, NOTHING_LOST, REFUSED, SignIn
from tests.support.asgi import ask

LAX = "Path=/; HttpOnly; SameSite=Lax"


def asked(path: str, *cookies: str, status: int = 302, secure: bool = False):
    """The answer to a request where Streamlit would answer with this status and these cookies."""

    def answer(_: Request) -> Response:
        made = Response("Trace of it", status) if status >= 400 else RedirectResponse("/", status)
        for cookie in cookies:
            made.headers.append("set-cookie", cookie)
        return made

    app = Starlette(
        routes=[Route("/{rest:path}", answer)], middleware=[Middleware(SignIn, secure=secure)]
    )
    return ask(app, path)


def test_by_https_every_cookie_is_secure_and_once():
    cookies = (f"_streamlit_user=abc; {LAX}", f"other=1; {LAX}; Secure")
    found = asked("/", *cookies, secure=True).headers.get_list("set-cookie")
    assert found == [f"_streamlit_user=abc; {LAX}; Secure", f"other=1; {LAX}; Secure"]
    assert asked("/", *cookies).headers.get_list("set-cookie") == list(cookies)


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
