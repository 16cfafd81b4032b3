"""A replica is killed in the middle of what people do: four pages of a browser, and what is theirs.

`tests/pages/web/test_serve.py` plays it once, `python -m benchmarks` again and again.
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from pages.web.serve import Served
from pages.web.sticky import COOKIE
from tests.conftest import wait_until_drawn
from tests.support import browser as finder
from tests.support.ways import answer_on_health, content, go

# Of four pages at once: whether they come back at all. How soon is for benchmarks.replica_kills to
# say, as a busy machine is no fault of ours.
SECONDS_TO_BE_BACK = 20
ENERGY = re.compile(r"\d kcal")
SHOWS_ENERGY = "() => /[0-9] kcal/.test(document.querySelector('.st-key-page')?.innerText ?? '')"
REMEMBERS_WHETHER_IT_DID = f"""() => {{
    window.shown = false;
    const look = () => {{ window.shown ||= ({SHOWS_ENERGY})(); }};
    new MutationObserver(look).observe(
        document.body, {{ subtree: true, childList: true, characterData: true }}
    );
}}"""
OF_THE_WEEK = "Thu: Upper body B"
# Those who keep a replica busy meanwhile, by its name.
Crowd = Callable[[str], AbstractContextManager[None]]


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="domcontentloaded")
    wait_until_drawn(page)
    return page


def an_answer_on_health(context: BrowserContext, address: str) -> Page:
    page = opened(context, address)
    answer_on_health(page, "pregnan")
    expect(content(page).get_by_text(ENERGY)).to_have_count(0)
    return page


def an_answer_and_a_week(context: BrowserContext, address: str) -> Page:
    page = an_answer_on_health(context, address)
    go(page, "Training")
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


def in_a_browser(host: Served, crowd: Crowd = lambda _: nullcontext()) -> float:
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

        numbers = opened(context, f"{host.http}/?weight=83.7")
        answered = an_answer_on_health(context, host.http)
        answered.evaluate(REMEMBERS_WHETHER_IT_DID)
        week = an_answer_and_a_week(context, host.http)
        day = a_day_by_hand(context, host.http)
        weight, height = (
            numbers.get_by_label(name) for name in ("Body weight (kg)", "Height (cm)")
        )

        ended = replica()
        with crowd(ended):
            # This change is on its way as the replica ends.
            weight.fill("61.5")
            weight.press("Enter")
            # Nobody hears of these any more: they stand on the page, and nowhere else.
            process = host.replicas[ended].process
            process.send_signal(signal.SIGSTOP)
            height.fill("191")
            height.press("Enter")
            energy = content(day).get_by_label("Energy (kcal)", exact=True)
            energy.fill("2345")
            energy.press("Enter")
            process.send_signal(signal.SIGKILL)
            process.wait(5)
            begin = time.monotonic()
            while replica() == ended and time.monotonic() - begin < SECONDS_TO_BE_BACK:
                numbers.wait_for_timeout(20)
            expect(numbers).to_have_url(re.compile("weight=61.5.*height=191"))
            for page in (numbers, answered, week, day):
                wait_until_drawn(page)
            seconds = time.monotonic() - begin

        # A field that is drawn anew is empty for a moment.
        expect(weight).to_have_value("61.5")
        expect(height).to_have_value("191")
        # What a health answer withholds is not shown for a moment, nor later on another page.
        expect(answered.locator("[data-tag]")).to_have_count(1)
        assert not answered.evaluate("window.shown")
        expect(week.get_by_role("radio", name=OF_THE_WEEK)).to_be_visible()
        assert week.get_by_role("radio", name="Upper and lower body").is_checked()
        go(week, "Plan")
        expect(week.locator("[data-tag]")).to_have_count(1)
        expect(content(week).get_by_text(ENERGY)).to_have_count(0)
        expect(day.get_by_text("1 weigh-in")).to_be_visible()
        # The page is alive: the next change is taken, too.
        weight.fill("83.7")
        weight.press("Enter")
        expect(numbers).to_have_url(re.compile("weight=83.7"))
        wait_until_drawn(numbers)
        # A reload asks the browser once more: what was typed is kept there by now.
        go(week, "Training")
        for page in (numbers, week, day):
            page.reload(wait_until="domcontentloaded")
            wait_until_drawn(page)
        expect(height).to_have_value("191")
        expect(week.get_by_role("radio", name=OF_THE_WEEK)).to_be_visible()
        day.get_by_text("Write by hand", exact=True).click()
        expect(content(day).get_by_label("Body weight (kg)", exact=True)).to_have_value("81.4")
        expect(content(day).get_by_label("Energy (kcal)", exact=True)).to_have_value("2345")
        return seconds
