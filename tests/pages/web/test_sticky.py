"""A visitor stays with the replica that has their session, and takes all of the page along."""

import asyncio
from http.cookies import SimpleCookie

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from streamlit.proto.BackMsg_pb2 import BackMsg

from pages.web.sticky import COOKIE, Sticky, replica_of, whole
from tests.support.asgi import ask, shake_hands

CHANGE = BackMsg()
CHANGE.rerun_script.query_string = "weight=83.7"
CHANGE.rerun_script.widget_states.widgets.add(id="weight", double_value=83.7)


async def answer(_):
    return PlainTextResponse("here", headers={"set-cookie": "own=1"})


async def greet(socket):
    await socket.accept()
    await socket.close()


def app(replica: str) -> Starlette:
    return Starlette(
        routes=[Route("/", answer), WebSocketRoute("/_stcore/stream", greet)],
        middleware=[Middleware(Sticky, replica=replica)],
    )


def cookies(headers: Headers) -> str:
    return SimpleCookie(headers.get("set-cookie", "")).output(header="", sep=";")


def test_a_first_answer_names_the_replica_and_keeps_the_other_cookies():
    found = ask(app("2"), "/").headers.get_list("set-cookie")
    assert found == ["own=1", f"{COOKIE}=2; Path=/; HttpOnly; SameSite=Lax"]
    assert "Secure" in ask(app("2"), "/", base="https://plates.example").headers["set-cookie"]


@pytest.mark.parametrize("named", ["1", "2", "elsewhere"])
def test_an_answer_to_who_has_a_replica_names_no_other(named):
    found = ask(app("2"), "/", headers={"Cookie": f"{COOKIE}={named}"})
    assert found.headers.get_list("set-cookie") == ["own=1"]


def test_a_failure_names_no_replica():
    assert "set-cookie" not in ask(app("2"), "/none").headers


@pytest.mark.parametrize("named, told", [("", True), ("1", True), ("2", False)])
def test_a_web_socket_names_the_replica_that_has_the_session_from_now_on(named, told):
    brought = [(b"cookie", f"{COOKIE}={named}".encode())] if named else []
    accepted, *_ = shake_hands(app("2"), "/_stcore/stream", {}, brought)
    assert (f"{COOKIE}=2" in cookies(Headers(raw=accepted["headers"]))) is told


def test_one_server_alone_sets_no_cookie():
    assert ask(app(""), "/").headers.get_list("set-cookie") == ["own=1"]


@pytest.mark.parametrize("text", ["", "a=b", "two_plates_replica", "\x00;;=", f"{COOKIE}=7"])
def test_any_text_may_stand_in_the_cookies(text):
    assert replica_of(text) == ("7" if text.endswith("7") else "")


def test_a_part_of_a_page_becomes_the_whole_with_all_that_was_typed():
    part = BackMsg()
    part.CopyFrom(CHANGE)
    part.rerun_script.fragment_id = "fragment"
    part.rerun_script.is_auto_rerun = True
    assert BackMsg.FromString(whole(part.SerializeToString())) == CHANGE


@pytest.mark.parametrize("data", [CHANGE.SerializeToString(), b"", b"\xff\xff\xff", b"text"])
def test_anything_else_is_left_as_it_came(data):
    assert whole(data) == data


@pytest.mark.parametrize("comes_back", [True, False])
def test_only_the_first_word_of_who_comes_back_is_made_whole(comes_back):
    part = BackMsg()
    part.rerun_script.fragment_id = "fragment"
    sent = [part.SerializeToString()] * 2
    heard: list[str] = []

    async def inner(scope, receive, send):
        for _ in sent:
            message = await receive()
            heard.append(BackMsg.FromString(message["bytes"]).rerun_script.fragment_id)

    waiting = iter([{"type": "websocket.receive", "bytes": data} for data in sent])

    async def receive():
        return next(waiting)

    async def send(_):
        raise AssertionError("nothing is said here")

    protocols = b"streamlit, token, session" if comes_back else b"streamlit, token"
    headers = [(b"sec-websocket-protocol", protocols)]
    asyncio.run(Sticky(inner, "1")({"type": "websocket", "headers": headers}, receive, send))
    assert heard == (["", "fragment"] if comes_back else ["fragment", "fragment"])
