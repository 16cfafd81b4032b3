"""The plan taken along in a real browser: the link copied, shared and as a code, feeds, paper."""

from __future__ import annotations

import io
import re
from typing import Literal

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, turned, wait_until_drawn
from tests.support.axe import findings
from tests.support.sharer import CLIPBOARD, NO_PRINTER, copied, pages_of
from tests.support.ways import answer_on_health

SIZES = ("A4", "Letter")
SCREENS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((390, "dark"), (1280, "light"))
# A busy day of a long week, whose paper is the fullest.
MIXED = (
    "/?weight=93.5&meals=6&sessions=mon-05:30-60-endurance+easy&sessions=mon-18:00-75-legs"
    "&sessions=wed-12:00-120-endurance+hard&sessions=sat-10:00-90-whole&wake_sun=09:00"
)
# On plain http, but for this machine's own name, a page has no clipboard.
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
REFUSES = f"{NO_CLIPBOARD}; document.execCommand = () => false; null"
SHARES = "navigator.share = async what => { window.shared = what }"


def drawn(opened: Page) -> Page:
    expect(opened.get_by_role("button", name="Copy link")).to_be_visible()
    expect(opened.get_by_role("button", name="Day CSV")).to_be_visible()
    wait_until_drawn(opened)
    return opened


def press(opened: Page, name: str) -> None:
    opened.get_by_role("button", name=name, exact=True).click()
    wait_until_drawn(opened)


def on_paper(opened: Page) -> str:
    opened.emulate_media(media="print")
    said: str = opened.evaluate("document.body.innerText")
    opened.emulate_media(media="screen")
    return said


def test_a_link_is_copied_with_a_click_and_says_what_is_in_it(page: OpenPage, server: str):
    opened = drawn(page("/?weight=93.5"))
    assert copied(opened) == f"{server}/?weight=93.5"
    status = opened.get_by_role("status").filter(has_text="health answers not")
    expect(status).to_contain_text("Copied. The link opens this plan anywhere.")
    # The word is the button's own again after a moment, and the address that of the new numbers.
    expect(opened.get_by_role("button", name="Copy link")).to_be_visible()
    field = opened.get_by_label("Body weight (kg)").first
    field.fill("70")
    field.press("Enter")
    expect(status).to_have_count(0)
    wait_until_drawn(opened)
    assert copied(opened) == f"{server}/?weight=70"


def test_health_answers_are_in_no_link_and_whoever_gave_one_is_told(page: OpenPage, server: str):
    opened = drawn(page("/?weight=93.5"))
    answer_on_health(opened, "insulin")
    expect(opened.locator(".tp-badge", has_text="Left out").first).to_be_visible()
    wait_until_drawn(opened)
    assert copied(opened) == f"{server}/?weight=93.5"
    expect(opened.get_by_text("Your answers on health are not in it")).to_be_visible()


def test_where_a_page_has_no_clipboard_it_copies_all_the_same(page: OpenPage, server: str):
    opened = drawn(page("/?weight=82"))
    opened.evaluate(NO_CLIPBOARD)
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_role("button", name="Copied")).to_be_focused()
    other = drawn(page("/"))
    assert other.evaluate(CLIPBOARD) == f"{server}/?weight=82"


def test_where_nothing_may_be_copied_the_address_is_there_to_select(page: OpenPage, server: str):
    opened = drawn(page("/?weight=82"))
    opened.evaluate(REFUSES)
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_text(f"copy it: {server}/?weight=82")).to_be_visible()
    expect(opened.get_by_role("button", name="Copied")).to_have_count(0)


def test_a_phone_has_its_own_share_sheet(page: OpenPage, server: str):
    plain = drawn(page("/"))
    expect(plain.get_by_role("button", name="Share")).to_have_count(0)
    plain.context.add_init_script(SHARES)
    try:
        opened = drawn(page("/?weight=82", width=390, height=844, touch=False))
        press(opened, "Share")
        assert opened.evaluate("window.shared.url") == f"{server}/?weight=82"
    finally:
        plain.context.add_init_script("delete navigator.share")


def test_a_workbook_addresses_and_a_code_come_with_a_click(page: OpenPage, server: str):
    opened = drawn(page("/?weight=82"))
    the_workbook_is_made_when_it_is_asked_for(opened)
    each_address_to_subscribe_to_is_copied_alone(opened, server)
    the_code_follows_the_numbers(opened)


def the_workbook_is_made_when_it_is_asked_for(opened: Page) -> None:
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Workbook").click()
    assert caught.value.suggested_filename == "two-plates-plan.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(caught.value.path().read_bytes()))
    assert book.sheetnames == ["Plan", "Training day", "Rest day"]


def each_address_to_subscribe_to_is_copied_alone(opened: Page, server: str) -> None:
    press(opened, "Subscribe")
    copies = opened.get_by_role("button", name=re.compile("^Copy the address"))
    found = []
    for place in range(copies.count()):
        copies.nth(place).click()
        expect(opened.get_by_role("button", name=re.compile("^Copied"))).to_have_count(place + 1)
        found.append(opened.evaluate(CLIPBOARD))
        copies = opened.get_by_role("button", name=re.compile("^(Copy|Copied) the address"))
    zone = "&timezone=Europe/Berlin"
    assert found == [
        f"{server}/plan.ics?weight=82{zone}",
        f"{server}/plan.xlsx?weight=82",
        f"{server}/plan.csv?weight=82",
        f"{server}/day.csv?weight=82",
    ]
    assert opened.get_by_label("Calendar").input_value() == found[0]


def the_code_follows_the_numbers(opened: Page) -> None:
    code = opened.get_by_role("img", name="QR code of the link")
    expect(code).to_have_count(0)
    press(opened, "QR code")
    expect(code).to_be_visible()
    expect(opened.get_by_role("button", name="QR code")).to_have_attribute("aria-expanded", "true")
    expect(opened.get_by_role("button", name="QR code")).to_be_focused()
    before = code.get_attribute("src")
    field = opened.get_by_label("Body weight (kg)").first
    field.fill("70")
    field.press("Enter")
    expect(code).not_to_have_attribute("src", str(before))
    press(opened, "QR code")
    expect(code).to_have_count(0)


@pytest.mark.parametrize("path", ["/?weight=93.5&goal=cut", MIXED, "/?age=16"])
def test_a_day_and_then_the_week_are_a_page_of_paper_each_and_the_day_prints_again(
    page: OpenPage, path: str
):
    opened = drawn(page(path))
    opened.evaluate(NO_PRINTER)
    a_day_with_its_total_at_the_end_and_no_form(opened, counts="age=16" not in path)
    press(opened, "Print")
    assert opened.evaluate("window.printed") == 1
    for times, size in enumerate(SIZES, start=2):
        press(opened, "Print the week")
        expect(opened.locator(".tp-printed")).to_have_count(1)
        assert opened.evaluate("window.printed") == times
        said = on_paper(opened)
        assert said.startswith("The week")
        assert said.count("day\t") >= 7, "seven days and no more of the page"
        assert "Body weight (kg)" not in said
        # Printing to a file tells the page that it was printed.
        assert pages_of(opened, size) == 1
        expect(opened.locator(".tp-printed")).to_have_count(0)
        wait_until_drawn(opened)
    assert not on_paper(opened).startswith("The week")


def a_day_with_its_total_at_the_end_and_no_form(opened: Page, *, counts: bool) -> None:
    assert [pages_of(opened, size) for size in SIZES] == [1, 1]
    said = on_paper(opened)
    assert said.startswith(("Today", "A training", "A rest", "Monday"))
    for other in ("Body weight", "Copy link", "Take away", "A menu", "Plan CSV", "Why this"):
        assert other not in said
    total = said.rfind("Total")
    assert (total >= 0) == counts
    assert said.rfind("Lights out") < total or not counts


def test_paper_is_white_in_the_dark_theme_too_and_a_total_stands_once_at_the_end_of_the_day(
    page: OpenPage,
):
    opened = drawn(page("/", color_scheme="dark"))
    # The foot of a table is printed on each page: on paper the total is a row as the others are.
    foot = opened.locator(".tp-day tfoot")
    expect(foot).to_have_css("display", "table-footer-group")
    opened.emulate_media(media="print", color_scheme="dark")
    expect(foot).to_have_css("display", "table-row-group")
    expect(opened.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(opened.locator(".tp-cards")).to_have_css("color", "rgb(23, 20, 16)")
    expect(opened.locator(".tp-day")).to_have_css("color", "rgb(23, 20, 16)")


def test_nothing_keeps_anybody_out(page: OpenPage):
    opened = drawn(page("/", width=390, color_scheme="dark"))
    for width, color_scheme in SCREENS:
        turned(opened, width, 900, color_scheme)
        for name in ("QR code", "Subscribe"):
            press(opened, name)
            button = opened.get_by_role("button", name=name)
            expect(button).to_have_attribute("aria-expanded", "true")
            assert findings(opened) == []
            main = opened.get_by_test_id("stMain")
            assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
            press(opened, name)
            expect(button).to_have_attribute("aria-expanded", "false")
