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
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.common.keeping import component
from pages.web.sticky import COOKIE, Primed, Sticky, read, replica_of
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


async def said_and_heard(protocols: bytes, sent: list[BackMsg], resumed: bool) -> tuple:
    """What the app is asked of these messages, and what the visitor hears of its two answers."""
    asked: list[BackMsg] = []
    heard: list[bytes] = []
    waiting = [{"type": "websocket.receive", "bytes": one.SerializeToString()} for one in sent]

    async def app(scope, receive, send):
        while waiting or len(asked) < len(sent):
            asked.append(BackMsg.FromString((await receive())["bytes"]))
            for answer in (DRAWS, EARLY, ENDS):
                await send({"type": "websocket.send", "bytes": answer.SerializeToString()})
        if len(protocols.split(b",")) > 2 and not resumed:
            asked.append(BackMsg.FromString((await receive())["bytes"]))
            await send({"type": "websocket.send", "bytes": ENDS.SerializeToString()})

    async def receive():
        return waiting.pop(0)

    async def send(message):
        heard.append(message["bytes"])

    scope = {"type": "websocket", "headers": [(b"sec-websocket-protocol", protocols)]}
    await Sticky(app, "1")(scope, receive, send)
    return asked, heard


DRAWS, EARLY, ENDS = ForwardMsg(), ForwardMsg(), ForwardMsg()
DRAWS.new_session.name = "plan"
EARLY.script_finished = ForwardMsg.FINISHED_EARLY_FOR_RERUN
ENDS.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY


def raw(message: BackMsg | ForwardMsg) -> bytes:
    return message.SerializeToString()


OLD = b"streamlit, token, session"
OTHERS = [b"", b"\xff\xff\xff", b"text", BackMsg(stop_script=True).SerializeToString()]


def test_a_fresh_session_draws_for_nobody_then_takes_all_that_the_page_holds(monkeypatch):
    part = BackMsg()
    part.CopyFrom(CHANGE)
    part.rerun_script.fragment_id = "fragment"
    part.rerun_script.is_auto_rerun = True
    asked, heard = asyncio.run(said_and_heard(OLD, [part], resumed=False))
    first, second = asked
    assert not first.rerun_script.HasField("widget_states")
    assert first.rerun_script.query_string == "weight=83.7"
    # A part of a page is known only to the session that drew it: the whole is asked for.
    assert second == CHANGE
    assert heard == [ENDS.SerializeToString()]


@pytest.mark.parametrize("protocols, resumed", [(OLD, True), (b"streamlit, token", False)])
def test_a_session_that_is_still_here_and_a_first_visit_are_left_alone(
    monkeypatch, protocols, resumed
):
    monkeypatch.setattr("pages.web.sticky._is_resumed", lambda _: resumed)
    asked, heard = asyncio.run(said_and_heard(protocols, [CHANGE, CHANGE], resumed))
    assert asked == [CHANGE, CHANGE]
    assert len(heard) == 6


def test_a_page_that_is_never_drawn_is_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr("pages.web.sticky.SECONDS_TO_DRAW", 0.01)

    async def scene() -> list[BackMsg]:
        async def receive():
            return {"type": "websocket.receive", "bytes": CHANGE.SerializeToString()}

        async def send(_):
            raise AssertionError("nothing is said here")

        primed = Primed(receive, send, lambda: False)
        return [BackMsg.FromString((await primed.receive())["bytes"]) for _ in range(2)]

    first, second = asyncio.run(scene())
    assert not first.rerun_script.HasField("widget_states")
    assert second == CHANGE


def test_what_is_said_before_a_run_is_asked_for_is_passed_on():
    said = [BackMsg(stop_script=True), CHANGE]
    waiting = [{"type": "websocket.receive", "bytes": one.SerializeToString()} for one in said]

    async def scene() -> list[BackMsg]:
        async def receive():
            return waiting.pop(0)

        async def send(_):
            raise AssertionError("a run for nobody is heard by nobody")

        primed = Primed(receive, send, lambda: False)
        asked = [BackMsg.FromString((await primed.receive())["bytes"]) for _ in range(2)]
        await primed.send({"type": "websocket.send", "bytes": ENDS.SerializeToString()})
        return [*asked, BackMsg.FromString((await primed.receive())["bytes"])]

    first, second, third = asyncio.run(scene())
    assert first == said[0]
    assert not second.rerun_script.HasField("widget_states")
    assert third == CHANGE


ASKS, ANSWERED = ForwardMsg(), BackMsg()
ASKS.delta.new_element.bidi_component.component_name = component.FULL_NAME
ASKS.delta.new_element.bidi_component.json = '{"ask": 3}'
ANSWERED.CopyFrom(CHANGE)
ANSWERED.rerun_script.widget_states.widgets.add(
    id=f"$$ID-{component.KEY}{component.EVENTS}", json_trigger_value='[{"event": "answer"}]'
)


def test_a_session_that_asks_its_browser_is_heard_and_draws_for_nobody_with_the_answer():
    later = BackMsg()
    later.CopyFrom(CHANGE)
    later.rerun_script.fragment_id = "fragment"
    waiting = [{"type": "websocket.receive", "bytes": one} for one in map(raw, (CHANGE, later))]
    waiting.append({"type": "websocket.receive", "bytes": raw(ANSWERED)})
    asked: list[BackMsg] = []
    heard: list[bytes] = []

    async def scene() -> None:
        async def receive():
            return waiting.pop(0)

        async def send(message):
            heard.append(message["bytes"])

        async def hears(*told):
            asked.append(BackMsg.FromString((await primed.receive())["bytes"]))
            for one in told:
                await primed.send({"type": "websocket.send", "bytes": raw(one)})

        primed = Primed(receive, send, lambda: False)
        # Nothing of the page is given to a run that ends before it is drawn.
        await hears(DRAWS, ASKS)
        await hears(ASKS)
        await hears(EARLY, DRAWS, ENDS)
        await hears(DRAWS, ENDS)

    asyncio.run(scene())
    first, second, third, fourth = asked
    assert not first.rerun_script.HasField("widget_states")
    assert not second.rerun_script.HasField("widget_states")
    assert [one.id for one in third.rerun_script.widget_states.widgets] == [
        ANSWERED.rerun_script.widget_states.widgets[1].id
    ]
    assert fourth == CHANGE
    assert heard == [raw(one) for one in (DRAWS, ASKS, ASKS, DRAWS, ENDS)]


def test_what_stands_in_an_opened_box_is_drawn_for_nobody_before_it_is_taken():
    box = ForwardMsg()
    box.delta.add_block.expandable.id = "box"
    held = BackMsg()
    held.CopyFrom(CHANGE)
    held.rerun_script.widget_states.widgets.add(id="box", bool_value=True)
    heard: list[bytes] = []

    async def scene() -> list[list[str]]:
        async def receive():
            return {"type": "websocket.receive", "bytes": raw(held)}

        async def send(message):
            heard.append(message["bytes"])

        primed = Primed(receive, send, lambda: False)
        asked = []
        for _ in range(3):
            run = BackMsg.FromString((await primed.receive())["bytes"]).rerun_script
            asked.append([one.id for one in run.widget_states.widgets])
            for told in (box, ENDS):
                await primed.send({"type": "websocket.send", "bytes": raw(told)})
        return asked

    assert asyncio.run(scene()) == [[], ["box"], ["weight", "box"]]
    assert heard == [raw(box), raw(ENDS)]


@pytest.mark.parametrize("data", OTHERS)
def test_anything_but_a_run_that_is_asked_for_is_left_as_it_came(data):
    assert read(data) is None
