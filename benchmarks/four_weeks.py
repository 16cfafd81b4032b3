"""Four weeks of somebody who brings no file, lived by the Today page in Chromium, on a phone.

Each morning a weigh-in and a night, each day as planned but for some, each session set by set. At
its end the journal has volume beside intake, and the check-in decides. Prints what it took.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect, sync_playwright

from benchmarks.report import p50, p95, table, verdict
from benchmarks.servers import OURS, serve
from tests.support import browser as finder

DAYS = 28
PHONE = {"width": 390, "height": 844}
AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36"
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'
QUERY = "/today?weight=82&training_days=mon&training_days=tue&training_days=thu&training_days=fri"
# A weight that moves as one does, in tenths of a kilogram about a slow gain.
SWING = (0, 4, -3, 2, -5, 3, 1, -2)
LOAD_KG = 40
# One lunch in so many is left out, so that a day is not always as planned.
SKIPS = 9
ALL_DONE = re.compile(r"\b(\d+) of \1 sets")


@dataclass
class Life:
    """What was touched, and how long each touch took to be answered."""

    page: Page
    waits: list[float] = field(default_factory=list)
    sessions: int = 0
    sets: int = 0

    def _answered(self, begin: float) -> None:
        self.page.wait_for_timeout(30)
        self.page.wait_for_selector(DRAWN)
        self.waits.append(time.perf_counter() - begin)

    def tap(self, place: Locator) -> None:
        begin = time.perf_counter()
        place.tap()
        self._answered(begin)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.tap(self.page.locator(".st-key-page").get_by_role("button", name=name))

    def go(self, way: str) -> None:
        """Go to the day beside, and wait until it is there."""
        dated = self.page.locator(".tp-title .faint").first
        before = dated.inner_text()
        self.press(re.compile(way))
        expect(dated).not_to_have_text(before)
        # Until the run ends the fields of the day before are there beside the day's own.
        self.page.wait_for_selector(DRAWN)

    def write(self, label: str, value: float) -> None:
        begin = time.perf_counter()
        field_ = self.page.locator(".st-key-page").get_by_label(label, exact=True)
        expect(field_).to_have_count(1)
        field_.fill(f"{value:g}")
        field_.press("Enter")
        self._answered(begin)
        expect(field_).to_have_value(f"{value:g}")

    def day(self, number: int) -> None:
        """Live a day: weigh, tell of the night, train, eat."""
        self.write("Weigh-in (kg)", round(82 + number / 140 + SWING[number % len(SWING)] / 10, 1))
        self.write("Slept (h)", 7 + number % 4 / 4)
        start = self.page.get_by_role("button", name=re.compile("^Start "))
        if start.count() and self.page.locator(".tp-line", has_text="Training").count():
            self.train()
        if number % SKIPS == SKIPS - 1:
            self.tap(self.page.get_by_text("Skipped", exact=True).nth(1))
        self.press("Everything as planned")
        expect(self.page.get_by_text("The day is in your journal")).to_be_visible()

    def train(self) -> None:
        """Train what is planned, set by set, and end it."""
        self.press(re.compile("^Start "))
        done = self.page.get_by_role("button", name=re.compile(r"^Set \d+ done"))
        said = self.page.locator(".tp-card p").first
        while not ALL_DONE.search(said.inner_text()):
            load = self.page.get_by_label("Load (kg)")
            if load.input_value() == "":
                self.write("Load (kg)", LOAD_KG)
            before = said.inner_text()
            self.tap(done)
            expect(said).not_to_have_text(before)
            # What follows moves what is below it.
            self.page.wait_for_selector(DRAWN)
            self.sets += 1
        self.press("Finish")
        self.sessions += 1
        self.press("Save how it was")


def live(page: Page, address: str) -> Life:
    """Live the days that end today, and look at what came of them."""
    page.goto(f"{address}{QUERY}")
    expect(page.locator("h1:has-text('Today')")).to_be_visible()
    life = Life(page)
    for _ in range(DAYS - 1):
        life.go("^‹ ")
    for number in range(DAYS):
        if number:
            life.go(" ›$")
        life.day(number)
    return life


def main() -> None:
    with serve(OURS) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=finder.ensure(), args=list(finder.LAUNCH_ARGUMENTS)
        )
        context = chromium.new_context(
            viewport={"width": PHONE["width"], "height": PHONE["height"]},
            user_agent=AGENT,
            has_touch=True,
            locale="en-GB",
        )
        page = context.new_page()
        begin = time.perf_counter()
        life = live(page, server.http)
        took = time.perf_counter() - begin
        page.get_by_role("navigation").get_by_role("link", name="Journal").click()
        journal = page.locator(".st-key-page")
        expect(journal).to_contain_text(f"{DAYS} days of intake")
        counts = journal.locator("p.lead").first.inner_text()
        page.get_by_test_id("stVegaLiteChart").first.wait_for()
        page.get_by_role("navigation").get_by_role("link", name="Check-in").click()
        expect(page.locator("h1:has-text('Check-in')")).to_be_visible()
        page.wait_for_selector(DRAWN)
        decision = page.locator(".st-key-page").inner_text().split("\n")
        context.close()
        chromium.close()
    table(
        f"{DAYS} days by thumb, {took:.0f} s",
        ["touches", "sessions", "sets", "p50, ms", "p95, ms"],
        [
            [
                len(life.waits),
                life.sessions,
                life.sets,
                p50(life.waits) * 1000,
                p95(life.waits) * 1000,
            ]
        ],
    )
    print(counts)
    print(" ".join(line for line in decision[:12] if line.strip()))
    verdict("Days in the journal", DAYS, DAYS, at_least=True)
