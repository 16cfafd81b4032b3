"""A team in Chromium: a squad of forty from a workbook to sheets, calendar and kitchen, timed.

Then how long a table of a thousand and of five thousand people takes from the drop.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import openpyxl
from playwright.sync_api import Page, expect, sync_playwright

from benchmarks.report import p50, table, verdict
from benchmarks.servers import OURS, serve
from calc.tables.workbook import Tab, to_workbook
from tests.support import browser as finder
from tests.support.squads import squad_csv, squad_table

SQUAD = 40
SECONDS_FOR_A_SQUAD = 120
THOUSAND, SECONDS_FOR_A_THOUSAND = 1_000, 3.0
LARGEST = 5_000
ROUNDS = 3
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def drop(page: Page, name: str, kind: str, data: bytes, people: int) -> float:
    """Seconds from the drop of a roster until the page says that everybody has a plan."""
    begin = time.perf_counter()
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": kind, "buffer": data}
    )
    expect(page.locator(".tp-title")).to_contain_text(f"{people:,} with a whole plan")
    page.locator(".st-key-team_everybody canvas").first.wait_for()
    return time.perf_counter() - begin


def play(page: Page) -> dict[str, float]:
    """Seconds of each step of a coach with a squad of forty."""
    took: dict[str, float] = {}

    def step(name: str, do: Callable[[], object]) -> None:
        begin = time.perf_counter()
        do()
        took[name] = time.perf_counter() - begin

    book = to_workbook({"Squad": Tab(squad_table(SQUAD).astype(object))})
    took["drop of the workbook to the table"] = drop(page, "squad.xlsx", XLSX, book, SQUAD)

    def match() -> None:
        page.get_by_text("The team's week: match").click()
        page.get_by_label("Start").fill("15:00")
        page.get_by_label("Minutes").fill("90")
        page.get_by_label("Minutes").press("Enter")
        page.get_by_role("button", name="Add to the week").click()
        expect(page.locator(".st-key-page")).to_contain_text("Saturday 15:00, 90 min: match")

    step("a match laid over everybody", match)

    def calendar() -> None:
        with page.expect_download() as taken:
            page.get_by_role("button", name="This week (calendar)").click()
        assert b"SUMMARY:Match" in taken.value.path().read_bytes()

    step("the calendar", calendar)

    def kitchen() -> None:
        page.get_by_text("The kitchen: plate sizes").click()
        page.get_by_role("button", name="Work out the plates").click()
        page.get_by_text("What to buy for everybody").wait_for(timeout=SECONDS_FOR_A_SQUAD * 1000)

    step("plates of a day and what to buy", kitchen)

    def sheets() -> None:
        page.evaluate("window.print = () => { window.printed = true }")
        page.get_by_role("button", name="Print a sheet a person").click()
        printed = page.locator("body > .tp-printed article h1")
        expect(printed).to_have_count(SQUAD, timeout=60_000)

    step("forty printed sheets", sheets)

    def workbook() -> None:
        with page.expect_download() as taken:
            page.get_by_role("button", name="Workbook, a sheet a person").click()
        names = openpyxl.load_workbook(
            BytesIO(taken.value.path().read_bytes()), read_only=True
        ).sheetnames
        assert len(names) == SQUAD + len(("Team", "Plates", "Shopping"))

    step("the workbook", workbook)
    return took


def main() -> None:
    with serve(OURS) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=finder.ensure(), args=list(finder.LAUNCH_ARGUMENTS)
        )

        def page() -> Page:
            opened = chromium.new_context(locale="en-GB", accept_downloads=True).new_page()
            opened.set_default_timeout(60_000)
            opened.goto(f"{server.http}/team")
            opened.locator("h1", has_text="Team").wait_for()
            return opened

        expect.set_options(timeout=60_000)
        took = play(page())
        table(
            f"A squad of {SQUAD}, from an .xlsx to sheets, kitchen and calendar (seconds)",
            ("step", "s"),
            [(name, f"{seconds:.1f}") for name, seconds in took.items()],
        )
        whole = sum(took.values())
        verdict("the whole", whole, SECONDS_FOR_A_SQUAD)
        found = {
            people: [
                drop(page(), "squad.csv", "text/csv", squad_csv(people), people)
                for _ in range(ROUNDS)
            ]
            for people in (THOUSAND, LARGEST)
        }
        chromium.close()
    table(
        "From the drop of a roster to its table",
        ("people", "p50 s", "each"),
        [
            (f"{n:,}", f"{p50(all_):.2f}", ", ".join(f"{one:.2f}" for one in all_))
            for n, all_ in found.items()
        ],
    )
    verdict(f"{THOUSAND:,} people", p50(found[THOUSAND]), SECONDS_FOR_A_THOUSAND)
