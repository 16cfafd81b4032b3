"""What every test may ask for: a served dashboard, a browser, and a page in it that is watched."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from hypothesis import Phase, settings

from tests.support import browser as finder
from tests.support.source_code import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

SECONDS_TO_START = 60
SECONDS_TO_DRAW = 30
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'
LOCAL_SCHEMES = ("data", "blob", "about")

# Complaints of the browser about Streamlit itself, not about what we made with it.
NOT_OURS = (
    # On a page other than the first it looks for the server beneath that page, then above it.
    re.compile(r"404 \(Not Found\).*/(?:why|training|journal|checkin)/_stcore/", re.DOTALL),
)

# The machine's speed is not what a property is about, and the same run twice finds the same; with
# EXPLORE=1 a run looks for new examples instead.
# Explaining a failure traces every line, through pint and pandas too: minutes, and gigabytes.
settings.register_profile(
    "two-plates",
    deadline=None,
    derandomize=not os.environ.get("EXPLORE"),
    phases=[phase for phase in Phase if phase is not Phase.explain],
)
settings.load_profile("two-plates")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that drive a browser, and runs them last.

    Playwright keeps an event loop in the main thread once it was started, in which no other code
    can call asyncio.run; and a fault in the arithmetic should be heard of first.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            # One at a time: two browsers at once would slow each other down.
            item.add_marker(pytest.mark.xdist_group("browser"))
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"The dashboard did not start. Its log:\n{log.read_text(errors='replace')}")


@contextmanager
def served(page: Path, log: Path, **environment: str) -> Iterator[str]:
    """The address, without a slash at its end, of a page served from this repository."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(page)]
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
    }
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environment}, stdout=out, stderr=out
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_healthy(url, process, log)
            yield url
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture(scope="session")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the served dashboard logs to."""
    return tmp_path_factory.mktemp("server") / "streamlit.log"


@pytest.fixture(scope="session")
def server(server_log: Path) -> Iterator[str]:
    """The address, without a slash at its end, of a dashboard served from this repository."""
    with served(ROOT / "app.py", server_log) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One real Chromium for the whole session."""
    from playwright.sync_api import expect, sync_playwright

    # A busy machine draws late; a page that never draws is found out all the same.
    expect.set_options(timeout=SECONDS_TO_DRAW * 1000)
    try:
        path = finder.ensure()
    except finder.NoBrowserError as absence:
        pytest.fail(str(absence))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=list(finder.LAUNCH_ARGUMENTS)
        )
        yield chromium
        chromium.close()


class OpenPage(Protocol):
    """Opens a path of the dashboard in a context of its own, and waits until it is drawn."""

    def __call__(
        self,
        path: str = "/",
        *,
        width: int = 1280,
        height: int = 900,
        color_scheme: Literal["light", "dark"] = "light",
        timezone: str = "Europe/Berlin",
        locale: str = "en-GB",
        touch: bool = False,
    ) -> Page: ...


def wait_until_drawn(page: Page) -> None:
    """Returns when the script has run to its end and nothing is left to draw."""
    page.wait_for_selector(DRAWN, timeout=SECONDS_TO_DRAW * 1000)


@pytest.fixture
def page(browser: Browser, server: str, server_log: Path) -> Iterator[OpenPage]:
    """A way to open pages; the test fails if one of them complains or asks another host.

    A complaint is an error in the browser's console, an exception in the page, or a traceback in
    the server's log.
    """
    faults: list[str] = []
    contexts: list[BrowserContext] = []
    home = urlsplit(server).netloc
    log_start = server_log.stat().st_size

    def on_console(message: ConsoleMessage) -> None:
        complaint = f"console: {message.text} ({message.location.get('url')})"
        if message.type == "error" and not any(known.search(complaint) for known in NOT_OURS):
            faults.append(complaint)

    def on_request(url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in LOCAL_SCHEMES and address.netloc != home:
            faults.append(f"request to another host: {url}")

    def on_page(opened: Page) -> None:
        opened.on("websocket", lambda websocket: on_request(websocket.url))

    def open_page(
        path: str = "/",
        *,
        width: int = 1280,
        height: int = 900,
        color_scheme: Literal["light", "dark"] = "light",
        timezone: str = "Europe/Berlin",
        locale: str = "en-GB",
        touch: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=color_scheme,
            timezone_id=timezone,
            locale=locale,
            has_touch=touch,
            accept_downloads=True,
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        # On the context, so that a second tab is watched too.
        context.on("console", on_console)
        context.on("page", on_page)
        context.on("request", lambda request: on_request(request.url))
        context.on("weberror", lambda fault: faults.append(f"exception: {fault.error}"))
        opened = context.new_page()
        opened.goto(server + path, wait_until="domcontentloaded")
        wait_until_drawn(opened)
        return opened

    yield open_page
    for context in contexts:
        context.close()
    with server_log.open("rb") as log:
        log.seek(log_start)
        said = log.read().decode(errors="replace")
    if "Traceback" in said:
        faults.append(f"the server's log: {said}")
    assert not faults, "\n".join(faults)
