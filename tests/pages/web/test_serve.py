"""What a host runs, run: nginx before two replicas, one killed, the other stopped gently."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from socket import create_connection
from threading import Event
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from benchmarks.client import Session
from pages.web import serve
from pages.web.serve import Replica, Served
from pages.web.sticky import COOKIE
from tests.support import nginx
from tests.support.replica_killed import SECONDS_TO_BE_BACK as SECONDS_FOR_ALL
from tests.support.replica_killed import in_a_browser
from tests.support.source_code import ROOT

# One worker has them all: they share the servers, and end them one after the other.
pytestmark = pytest.mark.xdist_group("a host")

SESSIONS = 12
SECONDS_TO_BE_BACK = 5
# What a person gives, in a link, in a form, in what cannot be read: none of it is ever logged.
MARKERS = ("pregnant", "83.7", "61.5", "ann@example")
BROWSER = {"Accept": "text/html"}
GUARDS = {
    "content-security-policy",
    "x-content-type-options",
    "x-frame-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Two replicas behind nginx, started once for all that is asked of them here."""
    nginx.ensure()
    folder = tmp_path_factory.mktemp("host")
    # nginx's workers are nobody in particular, and have to come to their folder.
    for place in (folder, *folder.parents[:3]):
        place.chmod(0o755)
    said = {
        "TWO_PLATES_JOURNAL": "",
        "TWO_PLATES_LOG": "json",
        "TWO_PLATES_SESSIONS": str(SESSIONS),
        "TWO_PLATES_FILES_A_MINUTE": "5",
        "TWO_PLATES_STOP_SECONDS": "5",
    }
    with serve.served(folder, said) as running:
        yield running


def fetch(url: str, headers: dict[str, str] | None = None, method: str = "GET"):
    """Status, headers and text of an answer, whatever its status."""
    try:
        with urlopen(Request(url, headers=headers or {}, method=method), timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode(errors="replace")
    except HTTPError as answer:
        return answer.code, answer.headers, answer.read().decode(errors="replace")


def at(replica: str, **more: str) -> dict[str, str]:
    return {"Cookie": f"{COOKIE}={replica}", **more}


def socket_to(host: Served, replica: str, session: str = ""):
    protocols = ["streamlit", "token", session] if session else ["streamlit"]
    return connect(
        f"ws://127.0.0.1:{host.port}/_stcore/stream",
        subprotocols=[Subprotocol(one) for one in protocols],
        additional_headers={"Cookie": f"{COOKIE}={replica}"},
        compression=None,
    )


def named(headers) -> str:
    found = SimpleCookie("; ".join(headers.get_all("set-cookie") or [])).get(COOKIE)
    return found.value if found else ""


@pytest.mark.parametrize(
    "path, method, headers, status",
    [
        ("/", "GET", {}, 200),
        ("/why", "GET", {}, 200),
        ("/plan.csv?weight=90", "GET", {}, 200),
        ("/plan.csv", "POST", {}, 405),
        ("/_stcore/health", "GET", {}, 200),
        ("/media/none", "GET", {}, 404),
        # nginx's own answers from here on.
        ("/metrics", "GET", {}, 404),
        ("/plates/readyz", "GET", {}, 404),
        ("/", "GET", {"Cookie": "a=" + "x" * 60_000}, 431),
        # Too long for a web socket's handshake, which would be waited for without end.
        ("/", "GET", {"Cookie": "a=" + "x" * 9_000, "Accept": "text/html"}, 431),
        ("/_stcore/health", "GET", {"Cookie": "a=" + "x" * 9_000}, 200),
        ("/_stcore/upload_file/a/b", "PUT", {"Content-Length": "30000000"}, 413),
        ("/", "GET", {"Host": "a b"}, 400),
    ],
)
def test_every_answer_is_guarded_once_whoever_makes_it(host, path, method, headers, status):
    connection = HTTPConnection("127.0.0.1", host.port, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    assert answer.status == status
    for guard in GUARDS:
        assert len(answer.headers.get_all(guard) or []) == 1, guard
    connection.close()


@pytest.mark.parametrize(
    "line", [b"GARBAGE", b"GET /a b HTTP/1.1", b"GET / HTTP/9.9", b"GET / HTTP/1.1\r\nNo header"]
)
def test_what_is_no_request_gets_no_further_than_nginx(host, line):
    # Uvicorn's own answer to it has none of our headers.
    with create_connection(("127.0.0.1", host.port), timeout=10) as connection:
        connection.sendall(line + b"\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        told = b"".join(iter(lambda: connection.recv(65_536), b"")).decode("latin-1")
    head = told.partition("\r\n\r\n")[0].splitlines()
    assert head[0].split()[1] in ("400", "505")
    named = [one.partition(":")[0].lower() for one in head[1:]]
    assert [named.count(guard) for guard in GUARDS] == [1] * len(GUARDS)


def test_behind_https_every_cookie_is_for_it_alone_and_a_visitor_cannot_say_so(host):
    said = {"X-Forwarded-Proto": "https"}
    by_a_proxy = fetch(host.replicas["1"].http, said)[1].get_all("set-cookie")
    assert len(by_a_proxy) == 2
    assert all("; Secure" in one for one in by_a_proxy)
    by_a_visitor = fetch(host.http, said)[1].get_all("set-cookie")
    assert len(by_a_visitor) == 2
    assert not any("Secure" in one for one in by_a_visitor)


def test_a_visitor_stays_with_the_replica_that_was_named_first(host):
    _, headers, _ = fetch(host.http)
    first = named(headers)
    assert first in serve.NAMES
    before = {one.name: opened(one) for one in host.replicas.values()}

    async def visits() -> list[str]:
        found = []
        for _ in range(6):
            async with socket_to(host, first) as socket:
                assert socket.response is not None
                found.append(named(socket.response.headers))
        return found

    # It has its cookie already: none of them says another.
    assert asyncio.run(visits()) == [""] * 6
    grown = {one.name: opened(one) - before[one.name] for one in host.replicas.values()}
    assert grown == {name: 6 if name == first else 0 for name in serve.NAMES}


def opened(one: Replica) -> int:
    _, _, told = fetch(f"{one.http}/metrics")
    counts = re.findall(r"two_plates_sessions_opened_total\{[^}]*\} ([0-9.]+)", told)
    return int(sum(map(float, counts)))


def test_the_measures_are_read_from_each_replica_and_by_nobody_through_nginx(host):
    for one in host.replicas.values():
        status, headers, told = fetch(f"{one.http}/metrics")
        assert status == 200
        assert "two_plates_sessions " in told
        assert fetch(f"{one.http}/metrics", {"X-Forwarded-For": "203.0.113.7"})[0] == 404
        assert fetch(f"{one.http}/readyz")[2] == "ready\n"
    assert headers.get("cache-control") == "no-store"


def test_files_that_are_asked_for_too_often_get_a_sentence(host):
    # The two replicas count for themselves; a visitor is with one.
    found = [fetch(f"{host.http}/day.csv?weight=61.5", at("1"))[0] for _ in range(8)]
    assert found[-1] == 429
    status, headers, words = fetch(f"{host.http}/day.csv?weight=61.5", at("1"))
    assert (status, headers["content-type"]) == (429, "text/plain; charset=utf-8")
    assert int(headers["retry-after"]) <= 60
    assert "ask again" in words


def test_a_crowd_is_told_so_and_who_comes_back_is_let_in(host):
    async def crowd() -> tuple[int, str, int, str]:
        sockets = [await socket_to(host, name) for name in serve.NAMES for _ in range(SESSIONS)]
        page = await asyncio.to_thread(fetch, f"{host.http}/?weight=83.7", at("1", **BROWSER))
        with pytest.raises(InvalidStatus) as refusal:
            await socket_to(host, "1")
        back = await socket_to(host, "1", "a-session-of-before")
        assert back.response is not None
        for socket in [*sockets, back]:
            await socket.close()
        answer = refusal.value.response
        return page[0], page[2], answer.status_code, answer.headers["retry-after"]

    status, words, refused, later = asyncio.run(crowd())
    assert (status, refused, later) == (503, 503, "30")
    assert "Many people are here" in words
    assert wait_for(lambda: fetch(host.http, at("1", **BROWSER))[0] == 200)


def wait_for(condition, seconds: float = SECONDS_TO_BE_BACK) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_one_killed_under_load_loses_nothing_that_was_kept_or_typed(host):
    """A browser and six visitors at one replica; it is killed; all of them go on at the other."""
    # Not the browser of the other tests: those come last, and this module's servers are one's own.
    with ThreadPoolExecutor(1) as thread:
        seconds = thread.submit(in_a_browser, host, lambda name: a_crowd(host, name)).result()
    assert seconds < SECONDS_FOR_ALL


@contextmanager
def a_crowd(host: Served, name: str) -> Iterator[None]:
    """Six visitors of a replica who change something all the time, until it is no more."""
    all_are_busy = Event()
    with ThreadPoolExecutor(1) as thread:
        crowd = thread.submit(asyncio.run, gone_on_with(host, name, all_are_busy))
        assert all_are_busy.wait(SECONDS_FOR_ALL)
        yield
        assert crowd.result() == {"lost": 6, "back": 6}


async def gone_on_with(host: Served, name: str, all_are_busy: Event) -> dict[str, int]:
    sessions = []
    for _ in range(6):
        socket = await socket_to(host, name)
        session = Session(socket, query="weight=83.7")
        await session._run(time.perf_counter())
        sessions.append(session)
    counts = {"busy": 0, "lost": 0, "back": 0}

    async def load(session: Session) -> None:
        step = 0
        while True:
            step += 1
            try:
                await session.change(session.find("weight"), 60.0 + step)
            except Exception:
                counts["lost"] += 1
                break
            counts["busy"] += step == 1
            if counts["busy"] == 6:
                all_are_busy.set()
        begin = time.monotonic()
        socket = await socket_to(host, name, "a-session-of-before")
        again = Session(
            socket, session.query, session.page, states=session.states, held=session.held
        )
        await again._run(begin)
        assert time.monotonic() - begin < SECONDS_FOR_ALL
        # The address and the widgets came along: the last change is there, saved or not.
        assert again.query == f"weight={60 + step}"
        counts["back"] += 1
        await again.close()

    await asyncio.gather(*map(load, sessions))
    del counts["busy"]
    return counts


def test_nothing_that_a_person_gave_was_logged(host):
    """After all of the above: links, forms, refused input and refused visitors."""
    fetch(f"{host.http}/plan.csv?weight=pregnant&mail=ann@example")
    fetch(f"{host.http}/pregnant?conditions=pregnant")
    said = "".join(one.words() for one in host.replicas.values())
    assert '"path": "/plan.csv"' in said
    assert [marker for marker in MARKERS if marker in said] == []
    assert "127.0.0.1:" not in said
    for line in said.splitlines():
        assert {"time", "level", "logger", "message"} <= set(json.loads(line))


def test_a_gentle_stop_draws_to_the_end_and_ends_well(host, monkeypatch):
    (left,) = [one for one in host.replicas.values() if one.process.poll() is None]

    async def scene() -> None:
        session, _ = await Session.open(left.http.replace("http", "ws", 1))
        begun = asyncio.Event()
        receive = session.socket.recv

        async def heard(decode: bool) -> str | bytes:
            data = await receive(decode=decode)
            begun.set()
            return data

        monkeypatch.setattr(session.socket, "recv", heard)
        drawing = asyncio.create_task(session.change(session.find("weight"), 83.7))
        await begun.wait()
        left.process.send_signal(signal.SIGTERM)
        # The run that was under way comes to its end before the web socket is closed.
        run = await drawing
        assert run.elements
        await session.socket.wait_closed()
        assert session.socket.close_code == 1012

    asyncio.run(scene())
    assert left.process.wait(10) == 0
    assert "Stopping" in left.words()
    # Nobody is left: nginx says so in a sentence, guarded as ever.
    status, headers, words = fetch(host.http)
    assert (status, words) == (502, "Two Plates is away for a moment. Please try again.\n")
    assert headers["referrer-policy"] == "no-referrer"


def test_a_configuration_of_a_host_becomes_one_of_this_machine(tmp_path):
    text = serve.CONFIGURATION.read_text(encoding="utf-8")
    made = serve.configuration(text, 8080, {"1": 9001, "2": 9002}, tmp_path)
    assert made.count("server 127.0.0.1:9001") == made.count("server 127.0.0.1:9002") == 2
    assert "listen 127.0.0.1:8080;" in made
    assert "10.77" not in made
    assert " /tmp/" not in made.replace(str(tmp_path), "")


def test_a_replica_that_cannot_use_its_settings_says_which(tmp_path):
    program = "from pages.web.settings import settings; settings()"
    environment = {**os.environ, "TWO_PLATES_LOG": "xml"}
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", program], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        with pytest.raises(serve.ServeError, match="TWO_PLATES_LOG is one of text, json"):
            serve.wait_until_ready(Replica("1", serve.free_port(), process, log))


def test_without_nginx_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(serve, "PLACES", ())
    with pytest.raises(serve.ServeError, match="apt-get install"), serve.proxy(tmp_path, 1, {}):
        raise AssertionError("it ran")


def test_no_two_replicas_are_given_one_port(monkeypatch):
    names = [40_001, 40_001, 40_002]

    class Probe:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def bind(self, address):
            pass

        def getsockname(self):
            return serve.LOOPBACK, names.pop(0)

    monkeypatch.setattr("socket.socket", Probe)
    assert (serve.free_port(), serve.free_port()) == (40_001, 40_002)
