"""The plan taken along in a real browser: the link copied, shared and as a code, feeds, paper."""

from __future__ import annotations

import io
import re

import openpyxl
from playwright.sync_api import Locator, Page, expect

from tests.conftest import OpenPage, turned, wait_until_drawn
from tests.support.axe import findings
from tests.support.sharer import CLIPBOARD, NO_PRINTER, copied, pages_on_either
from tests.support.ways import answer_on_health

# A busy day of a long week, whose paper is the fullest.
MIXED = (
    "/?weight=93.5&meals=6&sessions=mon-05:30-60-endurance+easy&sessions=mon-18:00-75-legs"
    "&sessions=wed-12:00-120-endurance+hard&sessions=sat-10:00-90-whole&wake_sun=09:00"
)
# On plain http, but for this machine's own name, a page has no clipboard.
NO_CLIPBOARD = (
    "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }); null"
)
REFUSES = "document.execCommand = () => false; null"
AS_BEFORE = "delete navigator.clipboard; delete document.execCommand; null"
SHARES = "navigator.share = async what => { window.shared = what }"


def drawn(opened: Page) -> Page:
    expect(opened.get_by_role("button", name="Copy link")).to_be_visible()
    expect(opened.get_by_role("button", name="Day CSV")).to_be_visible()
    wait_until_drawn(opened)
    return opened


def press(opened: Page, name: str) -> None:
    opened.get_by_role("button", name=name, exact=True).click()
    wait_until_drawn(opened)


def weigh(opened: Page, value: str) -> None:
    field = opened.get_by_label("Body weight (kg)").first
    field.fill(value)
    field.press("Enter")


def on_paper(opened: Page) -> str:
    opened.emulate_media(media="print")
    said: str = opened.evaluate("document.body.innerText")
    opened.emulate_media(media="null")
    return said


def test_everything_is_taken_along_with_a_click_and_follows_what_is_told(
    page: OpenPage, server: str
):
    opened = drawn(page("/?weight=93.5&goal=cut"))
    expect(opened.get_by_role("button", name="Share")).to_have_count(0)
    link = f"{server}/?weight=93.5&goal=cut"
    opened.evaluate(NO_PRINTER)
    the_workbook_is_made_when_it_is_asked_for(opened)
    a_day_with_its_total_at_the_end_and_no_form(opened)
    the_day_is_printed_then_the_week_on_a_page_of_its_own_twice_and_the_day_again(opened)
    a_link_is_copied_with_a_click_and_says_what_is_in_it(opened, link)
    where_a_page_has_no_clipboard_it_copies_all_the_same(opened, link)
    where_nothing_may_be_copied_the_address_is_there_to_select(opened, link)
    each_address_to_subscribe_to_is_copied_alone(opened, server)
    the_code_and_the_link_follow_the_numbers(opened, server)
    health_answers_are_in_no_link_and_whoever_gave_one_is_told(opened, server)


def the_day_is_printed_then_the_week_on_a_page_of_its_own_twice_and_the_day_again(
    opened: Page,
) -> None:
    press(opened, "Print")
    assert opened.evaluate("window.printed") == 1
    the_week_is_a_page_of_paper(opened)
    assert opened.evaluate("window.printed") == 2
    press(opened, "Print the week")
    expect(opened.locator(".tp-printed")).to_have_count(1)
    assert opened.evaluate("window.printed") == 3
    opened.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(opened.locator(".tp-printed")).to_have_count(0)
    wait_until_drawn(opened)


def the_week_is_a_page_of_paper(opened: Page) -> None:
    press(opened, "Print the week")
    expect(opened.locator(".tp-printed")).to_have_count(1)
    said = on_paper(opened)
    assert said.startswith("The week")
    assert said.count("day\t") >= 7, "seven days and no more of the page"
    assert "Body weight (kg)" not in said
    # Printing to a file tells the page that it was printed.
    assert pages_on_either(opened) == 1
    expect(opened.locator(".tp-printed")).to_have_count(0)
    wait_until_drawn(opened)
    assert not on_paper(opened).startswith("The week")


def a_link_is_copied_with_a_click_and_says_what_is_in_it(opened: Page, link: str) -> None:
    assert copied(opened) == link
    expect(the_status(opened)).to_contain_text("Copied. The link opens this plan anywhere.")
    # The word is the button's own again after a moment.
    opened.get_by_role("button", name="Copy link").wait_for()


def the_status(opened: Page) -> Locator:
    return opened.get_by_role("status").filter(has_text="health answers not")


def where_a_page_has_no_clipboard_it_copies_all_the_same(opened: Page, link: str) -> None:
    opened.evaluate("navigator.clipboard.writeText('before')")
    opened.evaluate(NO_CLIPBOARD)
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_role("button", name="Copied")).to_be_focused()
    opened.evaluate(AS_BEFORE)
    assert opened.evaluate(CLIPBOARD) == link


def where_nothing_may_be_copied_the_address_is_there_to_select(opened: Page, link: str) -> None:
    opened.evaluate(NO_CLIPBOARD)
    opened.evaluate(REFUSES)
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_text(f"copy it: {link}")).to_be_visible()
    expect(opened.get_by_role("button", name="Copied")).to_have_count(0)
    opened.evaluate(AS_BEFORE)


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
        f"{server}/plan.ics?weight=93.5&goal=cut{zone}",
        f"{server}/plan.xlsx?weight=93.5&goal=cut",
        f"{server}/plan.csv?weight=93.5&goal=cut",
        f"{server}/day.csv?weight=93.5&goal=cut",
    ]
    assert opened.get_by_label("Calendar").input_value() == found[0]


def the_code_and_the_link_follow_the_numbers(opened: Page, server: str) -> None:
    code = opened.get_by_role("img", name="QR code of the link")
    expect(code).to_have_count(0)
    press(opened, "QR code")
    expect(code).to_be_visible()
    expect(opened.get_by_role("button", name="QR code")).to_have_attribute("aria-expanded", "true")
    expect(opened.get_by_role("button", name="QR code")).to_be_focused()
    before = code.get_attribute("src")
    copied(opened)
    expect(the_status(opened)).to_have_count(1)
    weigh(opened, "70")
    expect(code).not_to_have_attribute("src", str(before))
    expect(the_status(opened)).to_have_count(0)
    press(opened, "QR code")
    expect(code).to_have_count(0)
    assert copied(opened) == f"{server}/?weight=70&goal=cut"


def health_answers_are_in_no_link_and_whoever_gave_one_is_told(opened: Page, server: str) -> None:
    answer_on_health(opened, "insulin")
    expect(opened.locator(".tp-badge", has_text="Left out").first).to_be_visible()
    wait_until_drawn(opened)
    assert copied(opened) == f"{server}/?weight=70&goal=cut"
    expect(opened.get_by_text("Your answers on health are not in it")).to_be_visible()


def test_a_busy_day_and_its_week_are_a_page_of_paper_each_which_is_white_in_the_dark_too(
    page: OpenPage,
):
    opened = drawn(page(MIXED, color_scheme="dark"))
    opened.evaluate(NO_PRINTER)
    paper_is_white_in_the_dark_theme_too_and_a_total_stands_once_at_the_end_of_the_day(opened)
    a_day_with_its_total_at_the_end_and_no_form(opened)
    the_week_is_a_page_of_paper(opened)


def a_day_with_its_total_at_the_end_and_no_form(opened: Page, *, counts: bool = True) -> None:
    assert pages_on_either(opened) == 1
    said = on_paper(opened)
    assert said.startswith(("Today", "A training", "A rest", "Monday"))
    for other in ("Body weight", "Copy link", "Take away", "A menu", "Plan CSV", "Why this"):
        assert other not in said
    total = said.rfind("Total")
    assert (total >= 0) == counts
    assert said.rfind("Lights out") < total or not counts


def test_who_is_shown_no_numbers_shares_and_prints_too_and_no_panel_keeps_anybody_out(
    page: OpenPage, server: str
):
    opened = drawn(
        page(
            "/?age=16",
            width=390,
            height=844,
            color_scheme="dark",
            before=lambda one: one.add_init_script(SHARES),
        )
    )
    # A phone has a sheet of its own.
    press(opened, "Share")
    assert opened.evaluate("window.shared.url") == f"{server}/?age=16"
    nothing_keeps_anybody_out_of_a_panel(opened)
    turned(opened, 1280, 900, "light")
    nothing_keeps_anybody_out_of_a_panel(opened)
    opened.evaluate(NO_PRINTER)
    a_day_with_its_total_at_the_end_and_no_form(opened, counts=False)
    the_week_is_a_page_of_paper(opened)


def paper_is_white_in_the_dark_theme_too_and_a_total_stands_once_at_the_end_of_the_day(
    opened: Page,
) -> None:
    # The foot of a table is printed on each page: on paper the total is a row as the others are.
    foot = opened.locator(".tp-day tfoot")
    expect(foot).to_have_css("display", "table-footer-group")
    opened.emulate_media(media="print", color_scheme="dark")
    expect(foot).to_have_css("display", "table-row-group")
    expect(opened.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(opened.locator(".tp-cards")).to_have_css("color", "rgb(23, 20, 16)")
    expect(opened.locator(".tp-day")).to_have_css("color", "rgb(23, 20, 16)")
    opened.emulate_media(media="null", color_scheme="dark")


def nothing_keeps_anybody_out_of_a_panel(opened: Page) -> None:
    for name in ("QR code", "Subscribe"):
        press(opened, name)
        button = opened.get_by_role("button", name=name)
        expect(button).to_have_attribute("aria-expanded", "true")
        assert findings(opened) == []
        main = opened.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
        press(opened, name)
        expect(button).to_have_attribute("aria-expanded", "false")
