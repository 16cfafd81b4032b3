"""Another person's session, files and downloads on the running server: 0 reads, 0 writes.

`python -m benchmarks attacks` tries the same a hundred thousand times.
"""

from __future__ import annotations

import asyncio
import json
import time
import tomllib
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from pages.web.settings import FILES
from tests.conftest import served
from tests.support.attacks import (
    WEIGHT,
    Request,
    Tally,
    Victim,
    by_http,
    by_messages,
    by_sockets,
    judge,
)
from tests.support.forged import by_events, by_frames, by_values, forged_kept
from tests.support.source_code import ROOT
from tests.support.wire import Answer, Line, Visit, xsrf

# The limit of a host would refuse most tries, and then the other tests of the same server.
WITHOUT_LIMITS = {FILES: "0"}
Attack = Callable[[str, Victim, Tally], Awaitable[None]]


@pytest.fixture(scope="module")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("attacked") / "streamlit.log"


@pytest.fixture(scope="module")
def server(server_log: Path) -> Iterator[str]:
    """The address of a dashboard that looks at every request."""
    with served(ROOT / "app.py", server_log, **WITHOUT_LIMITS) as url:
        yield url


@pytest.fixture
def attacked(server: str, server_log: Path):
    """A way to attack somebody, and to see that nothing came of it and nothing fell over."""
    start = server_log.stat().st_size

    async def attack(how: Attack) -> Tally:
        victim, tally = await Victim(server).arrive(), Tally()
        await how(server, victim, tally)
        assert await victim.has_everything()
        return tally

    def run(how: Attack, at_least: int) -> None:
        tally = asyncio.run(attack(how))
        print(tally.tries)
        assert (tally.reads, tally.writes) == ([], [])
        assert (tally.failures, tally.unguarded) == ([], [])
        assert tally.total >= at_least
        with server_log.open("rb") as log:
            log.seek(start)
            said = log.read()
        assert b"Traceback" not in said
        # Nothing that was given gets into the log, not even by who forged it.
        assert WEIGHT not in said
        assert b"onerror" not in said

    return run


def test_forged_requests_read_and_write_nothing(attacked):
    attacked(
        lambda server, victim, tally: by_http(
            server, victim, tally, 2_000, 1, forged_kept(1, victim)
        ),
        2_000,
    )


def test_forged_sessions_origins_and_cookies_read_and_write_nothing(attacked):
    attacked(lambda server, victim, tally: by_sockets(server, victim, tally, 90, 2), 90)


def test_a_session_of_ones_own_gets_at_nothing_of_anothers(attacked):
    attacked(lambda server, victim, tally: by_messages(server, victim, tally, 12, 3), 36)


def test_forged_values_never_fail_a_page(attacked):
    attacked(lambda server, victim, tally: by_values(server, tally, 3, 4), 500)


def test_what_no_component_says_is_refused_or_passed_over(attacked):
    attacked(lambda server, victim, tally: by_events(server, tally, 10, 6), 20)


def test_frames_that_are_no_message_end_a_web_socket_and_no_page(attacked):
    attacked(lambda server, victim, tally: by_frames(server, tally, 5), 15)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Large": "a" * 60_000},
        {"Cookie": "a=1; " * 10_000},
        {f"X-{number}": "1" for number in range(2_000)},
        {"Cookie": "_streamlit_xsrf=2|zz|%ff|1; _streamlit_user=\x01"},
        {"Range": "bytes=0-,5-1,9999999999-"},
        {"If-None-Match": "W/" * 10_000, "Accept-Encoding": "gzip;q=" * 1_000},
        {"X-Forwarded-Proto": "https", "X-Forwarded-For": "' OR 1=1 --", "Forwarded": "for=_"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_headers_that_nobody_sends_are_answered(server, headers):
    async def ask() -> list[Answer]:
        line = Line(server)
        return [await line.ask(path, headers=headers) for path in ("/", "/plan.csv", "/media/a")]

    statuses = {answer.status for answer in asyncio.run(ask())}
    assert statuses <= {200, 206, 400, 404, 416, 431}


def test_a_million_parameters_are_refused_at_once(server):
    async def ask() -> Answer:
        return await Line(server).ask("/plan.csv?" + "a=1&" * 1_000_000)

    start = time.perf_counter()
    assert asyncio.run(ask()).status in (0, 400, 414)
    assert time.perf_counter() - start < 3


def test_a_hundred_who_never_end_their_request_keep_nobody_waiting(server):
    async def ask() -> Answer:
        line = Line(server)
        slow = [await asyncio.open_connection(line.host, line.port) for _ in range(100)]
        for _, writer in slow:
            writer.write(b"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nContent-Length: 99999\r\nHost:")
        answer = await asyncio.wait_for(line.ask("/_stcore/health"), 3)
        for _, writer in slow:
            writer.close()
        return answer

    assert asyncio.run(ask()).status == 200


def test_the_attacks_would_see_a_read_and_a_write(server):
    # Whoever was told the number of a session is its owner: so the attacks have to notice.
    async def attack() -> Tally:
        victim, tally = await Victim(server).arrive(), Tally()
        file = await victim.line.ask(victim.taken)
        judge(tally, Request("told", victim.taken), file)
        own = await xsrf(victim.line)
        again = await victim.line.ask(victim.file.upload_url, "PUT", own)
        judge(tally, Request("told", victim.file.upload_url, "PUT", writes=True), again)
        thief = await Visit.open(server, session=victim.visit.session, origin=server)
        tally.drew("told", "session", await thief.run(query=f"weight={WEIGHT.decode()}"))
        assert thief.session == victim.visit.session
        return tally

    tally = asyncio.run(attack())
    assert len(tally.reads) == 2
    assert tally.total == 2


def test_an_acknowledgement_by_who_was_told_the_ticket_would_be_seen(server):
    async def attack() -> bool:
        victim = await Victim(server).arrive()
        done = {"profile": victim.kept["writes"][0]["revision"]}
        said = json.dumps({"session": victim.kept["session"], "done": done}).encode()
        headers = {"Content-Type": "application/json"}
        assert (await victim.line.ask("/kept", "POST", headers, said)).status == 204
        return await victim.has_everything()

    assert not asyncio.run(attack())


def test_a_frame_is_held_in_memory_only_up_to_what_a_page_may_send():
    # Streamlit refuses more than 25 MB, but only once all of it has been taken in.
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        assert tomllib.load(file)["server"]["maxMessageSize"] == 50
