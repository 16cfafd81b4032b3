"""A gentle stop: what is being drawn is drawn to its end, then the process ends as it should."""

import asyncio
import signal
import threading

import pytest
import uvicorn

from pages.web import stop
from pages.web.health import Condition


def test_it_waits_for_what_is_being_drawn():
    left = [3, 2, 1, 0, 0]
    assert asyncio.run(stop.drained(5, lambda: left.pop(0)))
    assert left == []


def test_it_waits_no_longer_than_it_may():
    assert not asyncio.run(stop.drained(0.05, lambda: 1))


@pytest.fixture
def being_drawn():
    """A page that is drawn until the test is over, by a thread such as Streamlit's."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait, name=stop.DRAWS, daemon=True)
    before = stop.drawing()
    thread.start()
    yield before
    end.set()
    thread.join()
    assert stop.drawing() == before


def test_a_page_that_is_being_drawn_is_seen(being_drawn):
    assert stop.drawing() == being_drawn + 1


@pytest.fixture
def server():
    """A server as `streamlit run` starts one: the signal is its own."""
    own = uvicorn.Server(uvicorn.Config(app="none:none"))
    before = signal.signal(signal.SIGTERM, own.handle_exit)
    yield own
    signal.signal(signal.SIGTERM, before)


def test_a_signal_begins_the_end_and_is_not_what_the_process_dies_of(server):
    condition = Condition(started=True)

    async def scene() -> bool:
        assert stop.stop_gently(5, condition)
        signal.raise_signal(signal.SIGTERM)
        for _ in range(100):
            await asyncio.sleep(0.01)
            if server.should_exit:
                return condition.stopping
        return False

    assert asyncio.run(scene())
    assert server._captured_signals == []
    assert server.config.timeout_graceful_shutdown == 5


def test_a_second_signal_ends_it_at_once(server, being_drawn):

    async def scene() -> list[bool]:
        stop.stop_gently(60, Condition(started=True))
        said = []
        for _ in range(2):
            signal.raise_signal(signal.SIGTERM)
            await asyncio.sleep(0.05)
            said.append(server.should_exit)
        return said

    assert asyncio.run(scene()) == [False, True]


def test_a_server_of_another_kind_is_left_to_stop_as_it_does():
    async def scene() -> bool:
        return stop.stop_gently(5, Condition())

    assert asyncio.run(scene()) is False
