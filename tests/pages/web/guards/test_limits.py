"""The limits that a host sets: past them a sentence, and who was here before is let in again."""

import asyncio
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from pages.web import measures
from pages.web.guards.limits import Limits, Visitors, named_session, resident_mb
from pages.web.health import Condition
from pages.web.settings import Settings
from tests.support.asgi import ask, shake_hands

BROWSER = {"Accept": "text/html,application/xhtml+xml"}
AGAIN = [(b"sec-websocket-protocol", b"streamlit, token, session-1")]
CAN_REFUSE: dict[str, dict] = {"websocket.http.response": {}}


async def answer(_):
    return PlainTextResponse("here")


async def unheard(*_: Any) -> Any:
    raise AssertionError("nobody listens or speaks here")


async def greet(socket):
    await socket.accept()
    await socket.close()


ROUTES = [
    Route("/", answer),
    Route("/why", answer),
    Route("/plan.csv", answer),
    Route("/_stcore/health", answer),
    WebSocketRoute("/_stcore/stream", greet),
]


def limited(chosen: Settings, here: int = 0, stopping: bool = False, memory: float = 100.0):
    visitors = Visitors(chosen, Condition(True, stopping), lambda: memory)
    visitors.here = here
    own: dict[str, Any] = {
        "chosen": chosen,
        "files": frozenset({"/plan.csv"}),
        "visitors": visitors,
    }
    return Starlette(routes=ROUTES, middleware=[Middleware(Limits, **own)])


def opened(app, again: bool = False) -> str:
    scope_headers = AGAIN if again else []
    messages = shake_hands(app, "/_stcore/stream", CAN_REFUSE, scope_headers)
    return str(messages[0].get("status", messages[0]["type"]))


FULL: dict[str, Any] = {"chosen": Settings(sessions=2), "here": 2}
HEAVY: dict[str, Any] = {"chosen": Settings(memory_mb=500), "memory": 501.0}
STOPPING: dict[str, Any] = {"chosen": Settings(), "stopping": True}


@pytest.mark.parametrize(
    "limits, words, seconds",
    [
        (FULL, "Many people are here", "30"),
        (HEAVY, "busy", "30"),
        (STOPPING, "being changed", "5"),
    ],
)
def test_past_a_limit_there_is_a_sentence_and_when_to_come_again(limits, words, seconds):
    page = ask(limited(**limits), "/why", headers=BROWSER)
    assert page.status_code == 503
    assert words in page.text
    assert page.headers["retry-after"] == seconds
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert opened(limited(**limits)) == "503"


@pytest.mark.parametrize(
    "limits",
    [
        {"chosen": Settings(), "here": 10_000, "memory": 10_000.0},
        {"chosen": Settings(sessions=2), "here": 1},
        {"chosen": Settings(memory_mb=500), "memory": 499.0},
    ],
)
def test_below_a_limit_everybody_comes_in(limits):
    assert ask(limited(**limits), "/", headers=BROWSER).text == "here"
    assert opened(limited(**limits)) == "websocket.accept"


def test_what_a_page_needs_besides_itself_is_never_held_back():
    assert ask(limited(**FULL), "/_stcore/health", headers=BROWSER).text == "here"
    assert ask(limited(**FULL), "/", headers={"Accept": "*/*"}).text == "here"


def test_who_comes_back_is_let_in_up_to_twice_as_many():
    assert opened(limited(**FULL), again=True) == "websocket.accept"
    assert opened(limited(**HEAVY), again=True) == "websocket.accept"
    crowded: dict[str, Any] = {"chosen": Settings(sessions=2), "here": 4}
    assert opened(limited(**crowded), again=True) == "503"


def test_a_server_that_can_do_no_more_than_close_closes():
    (closed,) = shake_hands(limited(**FULL), "/_stcore/stream", {})
    assert closed == {"type": "websocket.close", "code": 1013}


def test_who_leaves_makes_room_even_where_the_page_failed():
    async def fail(scope, receive, send):
        raise RuntimeError("fell")

    visitors = Visitors(Settings(sessions=1))
    door = Limits(fail, Settings(sessions=1), frozenset(), visitors)
    with pytest.raises(RuntimeError):
        shake_hands(door, "/_stcore/stream", {})
    assert visitors.here == 0


def test_visitors_are_counted_while_they_are_here():
    async def scene() -> tuple[int, int]:
        leave = asyncio.Event()

        async def stay(scope, receive, send):
            await leave.wait()

        visitors = Visitors(Settings())
        door = Limits(stay, Settings(), frozenset(), visitors)
        scope = {"type": "websocket", "headers": [], "path": "/_stcore/stream"}
        tasks = [asyncio.create_task(door(scope, unheard, unheard)) for _ in range(3)]
        await asyncio.sleep(0)
        during = visitors.here
        leave.set()
        await asyncio.gather(*tasks)
        return during, visitors.here

    assert asyncio.run(scene()) == (3, 0)


def test_files_that_are_asked_for_too_often_say_when_to_ask_again():
    app = limited(Settings(files_a_minute=3))
    before = measures.REGISTRY.get_sample_value("two_plates_turned_away_total", {"why": "files"})
    assert [ask(app, "/plan.csv?weight=90").status_code for _ in range(4)] == [200, 200, 200, 429]
    late = ask(app, "/plan.csv")
    assert 1 <= int(late.headers["retry-after"]) <= 60
    assert late.headers["retry-after"] in late.text
    assert ask(app, "/", headers=BROWSER).status_code == 200
    after = measures.REGISTRY.get_sample_value("two_plates_turned_away_total", {"why": "files"})
    assert after == (before or 0) + 2


def test_files_have_no_limit_where_the_host_sets_none():
    app = limited(Settings(files_a_minute=0))
    assert {ask(app, "/plan.csv").status_code for _ in range(200)} == {200}


def test_memory_is_looked_at_once_a_second():
    looks: list[float] = []
    now = [0.0]

    def look() -> float:
        looks.append(now[0])
        return 0.5

    visitors = Visitors(Settings(memory_mb=1), Condition(True), look, lambda: now[0])
    for second in (0.0, 0.5, 0.9, 1.0, 1.5, 2.1):
        now[0] = second
        assert visitors.refusal(came_back=False) is None
    assert looks == [0.0, 1.0, 2.1]


def test_this_process_holds_some_memory():
    assert 20 < resident_mb() < 20_000


@pytest.mark.parametrize(
    "protocols, named",
    [
        ("", ""),
        ("streamlit", ""),
        ("streamlit, token", ""),
        ("streamlit,token, ", ""),
        ("streamlit, , id", "id"),
        ("streamlit, token, id", "id"),
    ],
)
def test_a_session_is_named_third(protocols, named):
    scope = {"type": "websocket", "headers": [(b"sec-websocket-protocol", protocols.encode())]}
    assert named_session(scope) == named
