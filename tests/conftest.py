"""What every test may ask for: a served dashboard, a browser, and a page in it that is watched."""

from __future__ import annotations

import gc
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pandas as pd
import pytest
from hypothesis import Phase, settings
from sqlalchemy import URL

from tests.support import browser as finder
from tests.support.postgres import Cluster, shared
from tests.support.source_code import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import (
        Browser,
        BrowserContext,
        ConsoleMessage,
        Page,
        Playwright,
        Request,
        WebError,
        WebSocket,
    )
    from xdist.remote import Producer

    from tests.support.sharing import FromBothEnds

SECONDS_TO_START = 60
SECONDS_TO_DRAW = 30
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SAYS_SO = """([drawn, most]) => new Promise((done, late) => {
    if (document.querySelector(drawn)) return done();
    const watch = new MutationObserver(() => {
        if (document.querySelector(drawn)) { watch.disconnect(); done(); }
    });
    watch.observe(document, {
        subtree: true, childList: true, attributeFilter: ["data-test-script-state"],
    });
    setTimeout(() => { watch.disconnect(); late(new Error("not drawn")); }, most);
})"""
# Asked of the page itself: an expectation of Playwright's writes down all of it at each try.
FOLLOWS = """([scheme, most]) => new Promise((done, late) => {
    const until = Date.now() + most;
    const look = () => {
        const app = document.querySelector("[data-testid='stApp']");
        if (app && getComputedStyle(app).colorScheme === scheme) return done();
        if (Date.now() > until) return late(new Error(`not ${scheme}`));
        setTimeout(look, 50);
    };
    look();
})"""
# All pages are drawn by one: what it compiled for the first is there for the next.
ONE_PROCESS = ("--renderer-process-limit=1", "--disable-site-isolation-trials")
# A page is open for seconds: what would make its code faster for hours costs more than it gives.
SHORT_LIVED = "--js-flags=--no-opt --no-maglev --no-flush-bytecode --min-semi-space-size=16"
# The code is compiled for the first page: to go through it on its way to each other one again is a
# fifth of what it takes to load. This stands in the place of Playwright's own list.
LEFT_OUT = (
    "--disable-features=ScriptStreaming,PaintHolding,ThirdPartyStoragePartitioning,HttpsUpgrades"
)
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"
)
LOCAL_SCHEMES = ("data", "blob", "about")
# What a browser says of a connection that its test has cut: nobody else can.
CUT = "net::ERR_INTERNET_DISCONNECTED"

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


# What is imported and collected stays: `pytest_collection_finish` turns it on again.
gc.disable()
# As the server has it.
pd.set_option("mode.string_storage", "python")


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL of this run's own, one for all of its workers."""
    folder = tmp_path_factory.getbasetemp()
    with shared(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def accounts(postgres: Cluster) -> URL:
    """The address of a database of accounts, as the page has it."""
    return postgres.make_accounts(f"accounts-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")


def is_in_a_browser(item: pytest.Item) -> bool:
    return "browser" in getattr(item, "fixturenames", ())


def worker() -> int:
    """The number of this worker among those of the run."""
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Every second worker goes through the files from their end.

    The first time pytest compiles each of them, with what its assertions are to tell: a worker
    finds the half of them that another one has left behind.
    """
    report = yield
    if worker() % 2 and isinstance(collector, pytest.Directory):
        report.result.reverse()
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that drive a browser, and puts them first, then those that ask a server.

    A server and a browser are started once, as nothing else comes between: of the files that drive
    a browser, one that begins without it is first, and one that ends without it is last. The slow
    files are last of all, which is where a worker begins: where the workers meet at the end there
    are to be short ones, or one would wait for the other. The order is the same in every worker.
    """

    def place(of_a_file: list[pytest.Item]) -> int:
        drives = [is_in_a_browser(item) for item in of_a_file]
        if any(drives):
            return -3 - (not drives[0]) + (not drives[-1])
        if any("server" in getattr(item, "fixturenames", ()) for item in of_a_file):
            return -1
        return any(item.get_closest_marker("slow") is not None for item in of_a_file)

    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        if is_in_a_browser(item):
            item.add_marker(pytest.mark.browser)
        files.setdefault(item.path, []).append(item)
    places = {path: place(of_a_file) for path, of_a_file in files.items()}
    items.sort(key=lambda item: (places[item.path], item.path.parts))


def pytest_collection_finish() -> None:
    """What was collected stays until the end: searching it for garbage again and again is waste."""
    gc.collect()
    gc.freeze()
    gc.enable()
    # What the tests leave behind goes by its count of references, all but a little.
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FromBothEnds:
    """The way in which workers share the tests, whichever `--dist` was asked for."""
    from tests.support.sharing import FromBothEnds

    return FromBothEnds(config, log)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Closes the browser after the last test in it.

    Playwright keeps an event loop in the main thread, in which no other code can call asyncio.run.
    """
    if is_in_a_browser(item) and (nextitem is None or not is_in_a_browser(nextitem)):
        CHROMIUM.stop()


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


class Chromium:
    """One real browser, started when it is first asked for.

    A context stays open from test to test, so that Streamlit's code is fetched and compiled once.
    It gives each test empty storage, and pages of its own.
    """

    def __init__(self) -> None:
        self.driver: Playwright | None = None
        self.browser: Browser | None = None
        self.contexts: dict[tuple[str, str, bool], BrowserContext] = {}

    def start(self) -> None:
        from playwright.sync_api import expect, sync_playwright

        if self.browser is not None:
            return
        path = finder.ensure()
        # A busy machine draws late; a page that never draws is found out all the same.
        expect.set_options(timeout=SECONDS_TO_DRAW * 1000)
        self.driver = sync_playwright().start()
        self.browser = self.driver.chromium.launch(
            executable_path=path,
            args=[*finder.LAUNCH_ARGUMENTS, *ONE_PROCESS, SHORT_LIVED, LEFT_OUT],
        )

    def context(self, timezone: str, locale: str, touch: bool) -> BrowserContext:
        """The context of such visitors; what a page cannot change makes another."""
        assert self.browser is not None
        kind = (timezone, locale, touch)
        if kind not in self.contexts:
            self.contexts[kind] = self.browser.new_context(
                timezone_id=timezone,
                locale=locale,
                has_touch=touch,
                user_agent=PHONE if touch else None,
                accept_downloads=True,
                reduced_motion="reduce",
                permissions=["clipboard-read", "clipboard-write"],
            )
            # Without a page the process that holds the compiled code would end.
            self.contexts[kind].new_page()
        return self.contexts[kind]

    def empty(self, context: BrowserContext, origin: str) -> None:
        """Closes the pages of a test and removes what they stored."""
        first, *pages = context.pages
        for page in pages:
            page.close()
        context.clear_cookies()
        session = context.new_cdp_session(first)
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.detach()

    def stop(self) -> None:
        if self.browser is not None:
            self.browser.close()
        if self.driver is not None:
            self.driver.stop()
        self.driver, self.browser, self.contexts = None, None, {}


CHROMIUM = Chromium()


@pytest.fixture
def browser() -> Chromium:
    """The browser, started."""
    try:
        CHROMIUM.start()
    except finder.NoBrowserError as absence:
        pytest.fail(str(absence))
    return CHROMIUM


class OpenPage(Protocol):
    """Opens a path of the dashboard as another visitor, and waits until it is drawn.

    `before` is done to the page before it asks for anything.
    """

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
        before: Callable[[Page], object] | None = None,
    ) -> Page: ...


def wait_until_drawn(page: Page) -> None:
    """Returns when the script has run to its end and nothing is left to draw.

    The page is asked to say so itself: Playwright would look every half second after the first.
    """
    from playwright.sync_api import Error

    try:
        page.evaluate(SAYS_SO, [DRAWN, SECONDS_TO_DRAW * 1000])
    except Error:
        # A page that is left meanwhile says nothing; the next one is looked at.
        page.wait_for_selector(DRAWN, timeout=SECONDS_TO_DRAW * 1000)


def wait_until_still(page: Page) -> None:
    """Returns when nothing moves: a list that is opened while its box still opens closes again.

    A page that draws no more frames never ends a movement that it began: such a one is not waited
    for.
    """
    page.evaluate(
        """async () => {
            let waits = true;
            const late = new Promise(done => setTimeout(() => { waits = false; done(); }, 2000));
            const moving = () => document.getAnimations().filter(
                one => one.playState === "running"
                    && one.effect.getComputedTiming().endTime !== Infinity
            );
            while (waits && moving().length) {
                await Promise.race([Promise.allSettled(moving().map(one => one.finished)), late]);
            }
        }"""
    )


def turned(
    opened: Page, width: int, height: int, color_scheme: Literal["light", "dark"] = "light"
) -> Page:
    """The page on a screen of another size and in another theme, which it follows by itself."""
    opened.set_viewport_size({"width": width, "height": height})
    opened.emulate_media(color_scheme=color_scheme)
    opened.evaluate(FOLLOWS, [color_scheme, SECONDS_TO_DRAW * 1000])
    wait_until_drawn(opened)
    return opened


@pytest.fixture
def page(browser: Chromium, server: str, server_log: Path) -> Iterator[OpenPage]:
    """A way to open pages; the test fails if one of them complains or asks another host.

    A complaint is an error in the browser's console, an exception in the page, or a traceback in
    the server's log.
    """
    faults: list[str] = []
    contexts: list[BrowserContext] = []
    home = urlsplit(server).netloc
    log_start = server_log.stat().st_size

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and CUT not in message.text:
            faults.append(f"console: {message.text} ({message.location.get('url')})")

    def on_request(request: Request | WebSocket) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL_SCHEMES and address.netloc != home:
            faults.append(f"request to another host: {request.url}")

    def on_page(opened: Page) -> None:
        opened.on("websocket", on_request)

    def on_error(fault: WebError) -> None:
        faults.append(f"exception: {fault.error}")

    # On the context, so that a second tab is watched too.
    watched: dict[str, Callable[..., None]] = {
        "console": on_console,
        "page": on_page,
        "request": on_request,
        "weberror": on_error,
    }

    def open_page(
        path: str = "/",
        *,
        width: int = 1280,
        height: int = 900,
        color_scheme: Literal["light", "dark"] = "light",
        timezone: str = "Europe/Berlin",
        locale: str = "en-GB",
        touch: bool = False,
        before: Callable[[Page], object] | None = None,
    ) -> Page:
        context = browser.context(timezone, locale, touch)
        if context not in contexts:
            contexts.append(context)
            for event, heard in watched.items():
                context.on(event, heard)  # type: ignore[call-overload]
        opened = context.new_page()
        opened.set_viewport_size({"width": width, "height": height})
        opened.emulate_media(color_scheme=color_scheme, reduced_motion="reduce")
        if before is not None:
            before(opened)
        opened.goto(server + path, wait_until="domcontentloaded")
        wait_until_drawn(opened)
        return opened

    yield open_page
    for context in contexts:
        browser.empty(context, server)
        for event, heard in watched.items():
            context.remove_listener(event, heard)
    with server_log.open("rb") as log:
        log.seek(log_start)
        said = log.read().decode(errors="replace")
    if "Traceback" in said:
        faults.append(f"the server's log: {said}")
    assert not faults, "\n".join(faults)
