"""What is looked at more closely, in a real browser: each fits, and keeps nobody out."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, turned, wait_until_drawn, wait_until_still
from tests.support.axe import findings
from tests.support.ways import at

DRAWN = "[data-testid='stVegaLiteChart'] :is(canvas, svg.marks), .tp-body svg"
LOOKS: tuple[tuple[int, int, Literal["light", "dark"]], ...] = (
    (390, 844, "light"),
    (1280, 900, "dark"),
)


@pytest.fixture
def example(page: OpenPage) -> Page:
    opened = at(page("/journal"), "Journal")
    opened.get_by_role("button", name="Show an example").click()
    expect(opened.get_by_test_id("stVegaLiteChart").first).to_be_visible()
    return opened


def test_each_fits_a_phone_and_a_desk_and_axe_finds_nothing(example: Page):
    choices = ["All muscles", "Body picture", "By exercise", "What sets bring", "Weight and waist"]
    for choice in choices:
        example.get_by_role("radio", name=choice, exact=True).click()
        box = example.locator(".st-key-journal_closer_box")
        expect(box.locator("h3")).to_be_visible()
        for width, height, scheme in LOOKS:
            turned(example, width, height, scheme)
            wait_until_drawn(example)
            main = example.get_by_test_id("stMain")
            assert main.evaluate("main => main.scrollWidth <= main.clientWidth"), choice
            expect(box.locator(DRAWN).first).to_be_visible()
            assert findings(example) == [], (choice, scheme)


def test_a_week_that_is_opened_tells_its_sets_and_is_the_one_of_the_body(example: Page):
    listed = example.get_by_role("combobox", name="Open a week")
    wait_until_still(example)
    listed.focus()
    listed.press("ArrowDown")
    expect(example.get_by_role("option").first).to_be_visible()
    listed.press("ArrowDown")
    listed.press("Enter")
    title = example.locator("h2.first")
    expect(title).to_be_visible()
    expect(example.locator(".tp-done mark").first).to_be_visible()
    example.get_by_role("radio", name="Body picture", exact=True).click()
    expect(example.locator(".st-key-journal_closer_box h3")).to_contain_text(title.inner_text())
