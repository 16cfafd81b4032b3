"""(n) From the touch on 'Sign in' to the first plan of an account, beside the same page alone."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.kept import addresses
from benchmarks.report import p50, p95, table
from benchmarks.servers import OURS, serve
from pages.common.keeping.account import VARIABLE
from pages.common.keeping.panel import LINES, SIGN_IN
from tests.support import browser as finder
from tests.support import provider as providers
from tests.support.provider import ANN

WARM_UP, ROUNDS = 1, 9
PLAN = "Today, a"
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def first_plan(page: Page) -> None:
    """Return when a plan is shown, whatever is drawn beneath it yet."""
    page.get_by_role("heading", name=PLAN).first.wait_for(timeout=60_000)


def visit(chromium: Browser, server: str) -> tuple[float, float, float]:
    """Seconds to the plan of who opens the page; from 'Sign in' to the provider, and to the plan.

    The provider's own page is answered at once: a person takes as long as they take.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    began = perf_counter()
    page.goto(server, wait_until="commit")
    first_plan(page)
    alone = perf_counter() - began
    page.wait_for_selector(DRAWN)
    box = page.locator("details").filter(has=page.get_by_text(LINES["tab"], exact=True))
    box.locator("summary").first.click()
    button = page.get_by_role("button", name=SIGN_IN, exact=True)
    button.wait_for()
    page.wait_for_selector(DRAWN)
    began = perf_counter()
    button.click()
    person = page.get_by_role("button", name=ANN, exact=True)
    person.wait_for()
    there = perf_counter() - began
    person.click()
    page.get_by_text(LINES["account"], exact=True).wait_for(state="attached")
    first_plan(page)
    back = perf_counter() - began
    context.close()
    return alone, there, back


def main() -> None:
    # The provider tells of every request.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    seen = []
    with (
        tempfile.TemporaryDirectory() as folder,
        addresses() as stores,
        providers.provider() as good,
        sync_playwright() as playwright,
    ):
        file = providers.secrets(Path(folder), "http://127.0.0.1:{port}", good=good)
        url = stores["PostgreSQL"].render_as_string(hide_password=False)
        with serve(OURS, {"STREAMLIT_SECRETS_FILES": str(file), VARIABLE: url}) as server:
            chromium = playwright.chromium.launch(
                executable_path=finder.ensure(), args=list(finder.LAUNCH_ARGUMENTS)
            )
            for number in range(WARM_UP + ROUNDS):
                times = visit(chromium, server.http)
                if number >= WARM_UP:
                    seen.append(times)
            chromium.close()
    names = ("opened, nobody signed in", "'Sign in' to the provider", "'Sign in' to the plan")
    table(
        f"The first plan, s ({ROUNDS} new browsers)",
        ["", "p50", "p95"],
        [
            [name, p50(own), p95(own)]
            for name, own in zip(names, zip(*seen, strict=True), strict=True)
        ],
    )


if __name__ == "__main__":
    main()
