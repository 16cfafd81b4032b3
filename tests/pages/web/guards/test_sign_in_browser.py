"""Signing in and out for real: a provider, a page of ours, a browser, and who tries to break in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from itsdangerous.encoding import base64_decode
from joserfc import jwt
from joserfc.jwk import OctKey
from playwright.sync_api import Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from pages.web.guards.sign_in import AWAY, REFUSED
from tests.conftest import Chromium, served, wait_until_drawn
from tests.support import provider as providers
from tests.support.provider import ANN, BEN, COOKIE_SECRET
from tests.support.source_code import ROOT

PAGE = ROOT / "tests/support/signed_in_page.py"
IDENTITY = "_streamlit_user"
TRIES = 2000


@pytest.fixture(scope="module")
def good() -> Iterator[str]:
    with providers.provider() as address:
        yield address


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sign-in") / "streamlit.log"


@pytest.fixture(scope="module")
def address(log: Path, good: str) -> Iterator[str]:
    """The address of a page that people sign in to, by a provider that is well or is not."""
    with providers.of_a_wrong_certificate(log.parent) as wrong:
        file = providers.secrets(
            log.parent,
            "http://127.0.0.1:{port}",
            good=good,
            # Nobody listens there.
            down="http://127.0.0.1:1",
            wrong=wrong,
        )
        with served(PAGE, log, PYTHONPATH=str(ROOT), STREAMLIT_SECRETS_FILES=str(file)) as url:
            yield url


@pytest.fixture
def visitor(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client


@pytest.fixture
def opened(browser: Chromium, address: str) -> Iterator[Page]:
    context = browser.context("Europe/Berlin", "en-GB", False)
    page = context.new_page()
    page.goto(address)
    yield page
    browser.empty(context, address)


def token(name: str = "good", secret: str = COOKIE_SECRET, minutes: float = 1) -> str:
    """What the page gives a browser that is to sign in by a provider."""
    until = int((datetime.now(UTC) + timedelta(minutes=minutes)).timestamp())
    return jwt.encode({"alg": "HS256"}, {"provider": name, "exp": until}, OctKey.import_key(secret))


def login(visitor: httpx.Client, who: str = ANN) -> str:
    """The address that the provider sends somebody back to, who has not been there yet."""
    sent = visitor.get("/auth/login", params={"provider": token()})
    assert sent.status_code == 302, sent.text
    back = httpx.post(sent.headers["location"], data={"sub": who})
    assert back.status_code == 302, back.text
    return str(back.headers["location"])


def is_known(visitor: httpx.Client, **cookies: str) -> bool:
    """Whether the server takes who asks for somebody who is signed in: it signs out there too."""
    headers = {"cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    sent = visitor.get("/auth/logout", headers=headers if cookies else None)
    assert sent.status_code == 302
    return "end_session" in sent.headers["location"]


def test_somebody_signs_in_is_known_after_a_reload_and_signs_out(opened: Page):
    expect(opened.get_by_text("Nobody is signed in.")).to_be_visible()
    wait_until_drawn(opened)
    opened.get_by_role("button", name="Sign in: good").click()
    opened.get_by_role("button", name=ANN, exact=True).click()
    expect(opened.get_by_text(f"Signed in: {ANN}")).to_be_visible()
    opened.reload()
    expect(opened.get_by_text(f"Signed in: {ANN}")).to_be_visible()
    assert opened.evaluate("document.cookie").count(IDENTITY) == 0
    found = {one["name"]: one for one in opened.context.cookies() if IDENTITY in one["name"]}
    assert IDENTITY in found
    assert all(one["httpOnly"] and one["sameSite"] == "Lax" for one in found.values())
    assert sum(len(one["value"]) for one in found.values()) < 4000
    wait_until_drawn(opened)
    opened.get_by_role("button", name="Sign out").click()
    # The provider asks whether to end its own session too, and sends back.
    opened.wait_for_url("**/oauth2/end_session*")
    opened.get_by_role("button").first.click()
    expect(opened.get_by_text("Nobody is signed in.")).to_be_visible()
    assert not [one for one in opened.context.cookies() if IDENTITY in one.get("name", "")]


@pytest.mark.parametrize("name", ["down", "wrong"])
def test_a_provider_that_is_down_or_has_a_wrong_certificate_is_a_sentence(
    visitor: httpx.Client, name: str
):
    told = visitor.get("/auth/login", params={"provider": token(name)})
    assert told.status_code == 400
    assert AWAY in told.text
    assert 'href="/"' in told.text
    assert "Traceback" not in told.text
    assert told.headers["content-security-policy"]


def test_who_signed_in_elsewhere_is_not_taken_for_who_comes_with_their_answer(address: str):
    with httpx.Client(base_url=address) as thief, httpx.Client(base_url=address) as victim:
        planted = login(thief)
        told = victim.get(planted)
        assert told.status_code == 400
        assert REFUSED in told.text
        assert not is_known(victim)
        # Nor with a sign-in of one's own that has begun: the state is another.
        login(victim, BEN)
        assert REFUSED in victim.get(planted).text
        assert not is_known(victim)
        # It was theirs alone, and only once.
        assert thief.get(planted).status_code == 302
        assert is_known(thief)
        assert REFUSED in thief.get(planted).text


def test_an_answer_without_its_state_or_code_or_with_an_error_signs_nobody_in(
    visitor: httpx.Client,
):
    query = dict(parse_qsl(urlsplit(login(visitor)).query))
    attempts: list[dict[str, str]] = [
        {"code": query["code"]},
        {"code": query["code"], "state": ""},
        {"code": query["code"], "state": query["state"] + "x"},
        {"code": query["code"], "state": query["state"][:-1]},
        {"state": query["state"], "error": "access_denied"},
        {"error": "x\r\nSet-Cookie: a=b", "error_description": "<script>alert(1)</script>"},
        {"state": query["state"], "code": "of nobody"},
    ]
    for attempt in attempts:
        told = visitor.get("/oauth2callback", params=attempt)
        assert told.status_code == 400, attempt
        assert REFUSED in told.text
        assert "script" not in told.text
        assert "a" not in told.cookies
        assert not is_known(visitor)


def test_nobody_is_sent_to_another_host(visitor: httpx.Client, good: str):
    evil = ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)")
    names = (
        "next",
        "redirect",
        "redirect_uri",
        "url",
        "post_logout_redirect_uri",
        "state",
        "provider",
    )
    for path in ("/auth/login", "/auth/logout", "/oauth2callback"):
        for value in evil:
            for name in names:
                told = visitor.get(path, params={name: value})
                assert "evil" not in told.headers.get("location", "")
                assert "evil" not in told.text
    # What a page of somebody else gives for a provider is no more than a way home.
    forged = [token(secret="another secret of the right length"), token(minutes=-1), "", "good"]
    for one in forged:
        told = visitor.get("/auth/login", params={"provider": one})
        assert told.headers["location"] == "/"
    sent = visitor.get(
        "/auth/login", params={"provider": token(), "redirect_uri": "https://evil.example"}
    )
    assert sent.headers["location"].startswith(good)
    # The address that it is to come back to is of the configuration, whatever host is asked for.
    told = visitor.get(
        "/auth/login",
        params={"provider": token()},
        headers={"host": "evil.example", "x-forwarded-host": "evil.example"},
    )
    assert "evil" not in told.headers["location"]


def says_the_same(one: str, identity: str) -> bool:
    """Whether two differ in no bit that is read: the last letter of a signature has two more."""
    if len(one) != len(identity) or one[:-1] != identity[:-1]:
        return False
    ends = [text.rpartition(".")[2] for text in (one, identity)]
    return all(ends) and base64_decode(ends[0]) == base64_decode(ends[1])


def is_taken(stranger: HTTPConnection, identity: str) -> bool:
    """What `is_known` says, at a tenth of what a client that knows more costs for each of them."""
    stranger.request("GET", "/auth/logout", headers={"cookie": f"{IDENTITY}={identity}"})
    sent = stranger.getresponse()
    sent.read()
    assert sent.status == 302
    return "end_session" in (sent.getheader("location") or "")


def test_none_of_thousands_of_forged_or_altered_identities_is_taken(visitor: httpx.Client):
    visitor.get(login(visitor))
    genuine = {name: value.strip('"') for name, value in visitor.cookies.items()}
    identity = genuine[IDENTITY]
    chance = random.Random(12)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    claims = '{"sub":"ben","iss":"x","is_logged_in":true,"provider":"good","origin":"x"}'
    tokens = next(value for name, value in genuine.items() if "tokens" in name)

    def altered() -> str:
        place, kind = chance.randrange(len(identity)), chance.randrange(4)
        letter = chance.choice(letters)
        return (
            identity[:place] + letter + identity[place + 1 :],
            identity[:place] + identity[place + 1 :],
            identity[:place] + letter + identity[place:],
            identity[: chance.randrange(len(identity))],
        )[kind]

    forged = [
        tokens,
        claims,
        *(
            create_signed_value(secret, name, claims).decode()
            for secret in ("", "secret", "two-plates", COOKIE_SECRET[:-1], COOKIE_SECRET.upper())
            for name in (IDENTITY, f"{IDENTITY}_tokens", "_streamlit_session")
        ),
        create_signed_value(COOKIE_SECRET, f"{IDENTITY}_tokens", claims).decode(),
        *(altered() for _ in range(TRIES)),
    ]
    with closing(HTTPConnection(visitor.base_url.netloc.decode())) as stranger:
        assert is_taken(stranger, identity)
        others = [one for one in forged if not says_the_same(one, identity)]
        assert not [one for one in others if is_taken(stranger, one)]
