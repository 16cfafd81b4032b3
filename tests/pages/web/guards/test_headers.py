"""Security headers: on every kind of answer there is, from the page to a refused handshake."""

import asyncio
import base64
import hashlib
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin, Subprotocol

from pages.web.guards.headers import SecurityHeaders, content_security_policy, script_sources
from tests.support.asgi import ask, shake_hands

FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


def assert_guarded(headers) -> None:
    """Fails unless each header is there, once."""
    for name, value in FIXED.items():
        assert headers.get(name) == value
    policy = headers.get("content-security-policy")
    assert policy == content_security_policy()
    assert "camera=()" in headers.get("permissions-policy")
    assert "clipboard-write=(self)" in headers.get("permissions-policy")


def fetch(url: str, method: str = "GET"):
    """Status and headers of an answer, whatever its status."""
    try:
        with urlopen(Request(url, method=method), timeout=10) as answer:
            return answer.status, answer.headers
    except HTTPError as answer:
        return answer.code, answer.headers


async def handshake(server: str, origin: Origin | None = None):
    """The server's answer to a browser that opens the web socket from a page of `origin`."""
    address = server.replace("http", "ws", 1) + "/_stcore/stream"
    async with connect(address, subprotocols=[Subprotocol("streamlit")], origin=origin) as socket:
        return socket.response


def bundle() -> str:
    """The path of one of the scripts that Streamlit's page loads."""
    static = Path(streamlit.__file__).parent / "static"
    return "/static/js/" + next((static / "static" / "js").glob("index.*.js")).name


@pytest.mark.parametrize(
    "path, method, status",
    [
        ("/", "GET", 200),
        ("/?weight=90", "GET", 200),
        ("/why", "GET", 200),
        (bundle(), "GET", 200),
        ("/_stcore/health", "GET", 200),
        ("/_stcore/host-config", "GET", 200),
        ("/media/absent.csv", "GET", 404),
        ("/plan.csv", "GET", 200),
        ("/plan.csv", "HEAD", 200),
        ("/plan.csv?weight=abc", "GET", 400),
        ("/plan.csv", "POST", 405),
        ("//elsewhere.example", "GET", 400),
        ("/..%2f..%2fetc", "GET", 400),
    ],
)
def test_every_answer_of_the_server_is_guarded(server, path, method, status):
    found, headers = fetch(server + path, method)
    assert found == status
    assert_guarded(headers)
    assert len(headers.get_all("content-security-policy")) == 1
    assert headers.get("strict-transport-security") is None


def test_the_handshake_of_the_web_socket_is_guarded(server):
    response = asyncio.run(handshake(server))
    assert response.status_code == 101
    assert_guarded(response.headers)


def test_a_handshake_from_another_site_is_refused_and_guarded(server):
    with pytest.raises(InvalidStatus) as refusal:
        asyncio.run(handshake(server, Origin("https://other.example")))
    assert refusal.value.response.status_code == 403
    assert_guarded(refusal.value.response.headers)


async def fail(request):
    raise RuntimeError("private words")


async def fail_late(request):
    async def body():
        yield b"half"
        raise RuntimeError("private words")

    return StreamingResponse(body())


async def loose(request):
    return PlainTextResponse("", headers={"Content-Security-Policy": "default-src *"})


async def refuse(socket):
    await socket.close()


async def greet(socket):
    await socket.accept(headers=[(b"x-own", b"1")])
    await socket.send_text("hello")
    await socket.close()


APP = Starlette(
    routes=[
        Route("/fail", fail),
        Route("/late", fail_late),
        Route("/loose", loose),
        WebSocketRoute("/refuse", refuse),
        WebSocketRoute("/greet", greet),
    ],
    middleware=[Middleware(SecurityHeaders)],
)


def test_a_failure_of_ours_is_guarded_and_tells_nothing():
    answer = ask(APP, "/fail", raising=False)
    assert answer.status_code == 500
    assert "private" not in answer.text
    assert_guarded(answer.headers)


@pytest.mark.parametrize("path", ["/fail", "/late"])
def test_a_failure_still_reaches_the_log_of_the_server(path):
    with pytest.raises(RuntimeError, match="private words"):
        ask(APP, path)


def test_no_route_can_loosen_the_policy():
    answer = ask(APP, "/loose")
    assert answer.headers.get_list("content-security-policy") == [content_security_policy()]


def test_a_web_socket_keeps_what_it_said_itself():
    accepted, *_ = shake_hands(APP, "/greet", {})
    assert accepted["type"] == "websocket.accept"
    headers = Headers(raw=accepted["headers"])
    assert headers["x-own"] == "1"
    assert_guarded(headers)


def test_a_refused_web_socket_is_guarded():
    start, body = shake_hands(APP, "/refuse", {"websocket.http.response": {}})
    assert (start["type"], start["status"]) == ("websocket.http.response.start", 403)
    assert_guarded(Headers(raw=start["headers"]))
    assert body == {"type": "websocket.http.response.body", "body": b""}


def test_a_refused_web_socket_is_closed_where_a_server_can_do_no_more():
    assert [message["type"] for message in shake_hands(APP, "/refuse", {})] == ["websocket.close"]


@pytest.mark.parametrize(
    "base, headers, promised",
    [
        ("http://testserver", {}, False),
        ("https://testserver", {}, True),
        ("http://testserver", {"X-Forwarded-Proto": "https"}, True),
        ("http://testserver", {"X-Forwarded-Proto": "https, http"}, True),
        ("http://testserver", {"X-Forwarded-Proto": "http"}, False),
    ],
)
def test_only_https_promises_https(base, headers, promised):
    answer = ask(APP, "/loose", base=base, headers=headers)
    assert ("strict-transport-security" in answer.headers) is promised


def test_an_inline_script_is_let_in_by_its_own_hash_only():
    # The digest worked out here by hand, over line feeds as a browser does.
    digest = base64.b64encode(hashlib.sha256(b"\n go()\n").digest()).decode()
    html = '<script src="a.js"></script><SCRIPT type="module">\r\n go()\r\n</SCRIPT>'
    assert script_sources(html) == [f"'sha256-{digest}'"]


def test_the_policy_lets_no_other_host_in():
    rules = dict(rule.split(" ", 1) for rule in content_security_policy().split("; "))
    scripts = rules["script-src"].split()
    assert scripts[0] == "'self'"
    assert all(source.startswith("'sha256-") for source in scripts[1:])
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == "'none'"
    assert rules["frame-ancestors"] == "'self'"
    for name, sources in rules.items():
        for source in sources.split():
            quoted = source.startswith("'")
            assert quoted or source in {"data:", "blob:", "ws:", "wss:"}, name
