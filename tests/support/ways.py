"""The ways of a person through the dashboard in a browser: to another page, into the form."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.conftest import wait_until_drawn, wait_until_still

# What each page has and no other.
OF_A_PAGE: Mapping[str, str] = {
    "Plan": "#plan h1",
    "Today": "h1:has-text('Today')",
    "Training": ".st-key-training_answer h1",
    "Journal": "h1:has-text('Journal')",
    "Check-in": "h1:has-text('Check-in')",
    "Team": "h1:has-text('Team')",
    "Why": ".why h1",
}


def go(opened: Page, name: str, shows: str = "") -> Page:
    """Goes to another page by the navigation, which has one link to it at every width.

    `shows` is what it has there, where that is not what it usually has.
    """
    link = opened.get_by_role("navigation").get_by_role("link", name=name, exact=True)
    link.click()
    at(opened, name, shows)
    expect(link).to_have_attribute("aria-current", "page")
    return opened


def at(opened: Page, name: str, shows: str = "") -> Page:
    """The page once it shows what it is and is drawn to its end."""
    expect(opened.locator(shows or OF_A_PAGE[name])).to_be_visible()
    wait_until_drawn(opened)
    return opened


def content(opened: Page) -> Locator:
    """What the page itself draws, without the form beside it."""
    return opened.locator(".st-key-page")


def open_list(listed: Locator) -> None:
    """Opens a list of choices by its key; one that is drawn anew meanwhile has closed again."""
    first = listed.page.get_by_role("option").first
    for _ in range(5):
        listed.focus()
        listed.press("ArrowDown")
        try:
            first.wait_for(timeout=2_000)
        except TimeoutError:
            continue
        break
    expect(first).to_be_visible()


def form(opened: Page) -> Locator:
    """The form, opened as a person would where it is a line."""
    box = opened.locator(".st-key-you")
    line = box.locator("details").first
    if line.get_attribute("open") is None:
        line.locator("summary").first.click()
    expect(box.get_by_text("Units", exact=True)).to_be_visible()
    wait_until_drawn(opened)
    wait_until_still(opened)
    return box


def close_form(opened: Page) -> Locator:
    """The form as the line that it is once it was closed."""
    line = form(opened).locator("details").first
    line.locator("summary").first.click()
    expect(line).not_to_have_attribute("open", "")
    wait_until_drawn(opened)
    wait_until_still(opened)
    return line.locator("summary").first


def answer_on_health(opened: Page, words: str) -> Locator:
    """Answers the question of the form on health with the first that these words find."""
    question = opened.get_by_role("combobox", name="Health conditions (optional)")
    question.click()
    question.press_sequentially(words)
    question.press("Enter")
    chip = opened.locator("[data-tag]").first
    expect(chip).to_be_visible()
    # While its list is open nothing else is there for whoever asks by role.
    question.press("Escape")
    wait_until_drawn(opened)
    return chip
