"""A replica is killed in the middle of what people do: nothing kept or typed is lost."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from pages.web import serve
from pages.web.serve import Served
from pages.web.sticky import COOKIE
from tests.conftest import wait_until_drawn
from tests.support import browser as finder
from tests.support import nginx
from tests.support.ways import answer_on_health, content, go

pytestmark = pytest.mark.xdist_group("a host that is killed")
# Of four pages at once: whether they come back at all. How soon is for benchmarks.replica_kills to
# say, as a busy machine is no fault of ours.
SECONDS_TO_BE_BACK = 20
ENERGY = re.compile(r"\d kcal")
OF_THE_WEEK = "Thu: Upper body B"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    nginx.ensure()
    folder = tmp_path_factory.mktemp("host")
    # nginx's workers are nobody in particular, and have to come to their folder.
    for place in (folder, *folder.parents[:3]):
        place.chmod(0o755)
    with serve.served(folder, {"TWO_PLATES_JOURNAL": "", "TWO_PLATES_LOG": "json"}) as running:
        yield running


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="domcontentloaded")
    wait_until_drawn(page)
    return page


def an_answer_on_health(context: BrowserContext, address: str) -> Page:
    page = opened(context, address)
    answer_on_health(page, "pregnan")
    expect(content(page).get_by_text(ENERGY)).to_have_count(0)
    go(page, "Why")
    return page


def a_week(context: BrowserContext, address: str) -> Page:
    page = opened(context, f"{address}/training")
    page.get_by_role("radio", name="Upper and lower body").click()
    expect(page.get_by_role("radio", name=OF_THE_WEEK)).to_be_visible()
    wait_until_drawn(page)
    return page


def a_day_by_hand(context: BrowserContext, address: str) -> Page:
    page = opened(context, f"{address}/journal")
    page.get_by_text("Write by hand", exact=True).click()
    weight = content(page).get_by_label("Body weight (kg)", exact=True)
    weight.fill("81.4")
    weight.press("Enter")
    expect(page.get_by_text("1 weigh-in")).to_be_visible()
    wait_until_drawn(page)
    return page


def test_a_killed_replica_loses_nothing_that_was_kept_or_typed(host):
    # Not the browser of the other tests: those come last, and these servers are this module's own.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(in_a_browser, host).result() < SECONDS_TO_BE_BACK


def in_a_browser(host: Served) -> float:
    """The seconds until four pages are back that were changed as their replica ended."""
    expect.set_options(timeout=30_000)
    # Before Playwright begins: it is asked for a browser of its own where none of these starts.
    path = finder.ensure()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=list(finder.LAUNCH_ARGUMENTS)
        )
        context = chromium.new_context(locale="en-GB")

        def replica() -> str:
            return next(one["value"] for one in context.cookies() if one["name"] == COOKIE)

        numbers = opened(context, host.http)
        numbers.get_by_label("Body weight (kg)").fill("91")
        numbers.get_by_label("Body weight (kg)").press("Enter")
        expect(numbers).to_have_url(re.compile("weight=91"))
        wait_until_drawn(numbers)
        answered = an_answer_on_health(context, host.http)
        week = a_week(context, host.http)
        day = a_day_by_hand(context, host.http)

        # Nobody hears of these any more: they stand on the page, and nowhere else.
        ended = replica()
        process = host.replicas[ended].process
        process.send_signal(signal.SIGSTOP)
        numbers.get_by_label("Height (cm)").fill("191")
        numbers.get_by_label("Height (cm)").press("Enter")
        energy = content(day).get_by_label("Energy (kcal)", exact=True)
        energy.fill("2345")
        energy.press("Enter")
        process.send_signal(signal.SIGKILL)
        process.wait(5)
        begin = time.monotonic()
        while replica() == ended and time.monotonic() - begin < SECONDS_TO_BE_BACK:
            numbers.wait_for_timeout(20)
        expect(numbers).to_have_url(re.compile("height=191"))
        for page in (numbers, answered, week, day):
            wait_until_drawn(page)
        seconds = time.monotonic() - begin

        # A field that is drawn anew is empty for a moment.
        expect(numbers.get_by_label("Body weight (kg)")).to_have_value("91")
        expect(numbers.get_by_label("Height (cm)")).to_have_value("191")
        go(answered, "Plan")
        expect(answered.locator("[data-tag]")).to_have_count(1)
        expect(content(answered).get_by_text(ENERGY)).to_have_count(0)
        expect(week.get_by_role("radio", name=OF_THE_WEEK)).to_be_visible()
        assert week.get_by_role("radio", name="Upper and lower body").is_checked()
        expect(day.get_by_text("1 weigh-in")).to_be_visible()
        # A reload asks the browser once more: what was typed is kept there by now.
        for page in (numbers, week, day):
            page.reload(wait_until="domcontentloaded")
            wait_until_drawn(page)
        expect(numbers.get_by_label("Height (cm)")).to_have_value("191")
        expect(week.get_by_role("radio", name=OF_THE_WEEK)).to_be_visible()
        day.get_by_text("Write by hand", exact=True).click()
        expect(content(day).get_by_label("Body weight (kg)", exact=True)).to_have_value("81.4")
        expect(content(day).get_by_label("Energy (kcal)", exact=True)).to_have_value("2345")
        return seconds
