"""A week that is opened and what is looked at more closely, in a real browser, by the example."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, turned, wait_until_drawn
from tests.support.axe import findings
from tests.support.ways import at, open_list

BOX = ".st-key-journal_closer_box"
DRAWN = "[data-testid='stVegaLiteChart'] :is(canvas, svg.marks), .tp-body svg"
# The picture of the body first: it is chosen while a week is open.
CHOICES = ("Body picture", "All muscles", "By exercise", "What sets bring", "Weight and waist")


def test_weeks_open_and_close_and_each_closer_look_fits_and_axe_finds_nothing(page: OpenPage):
    opened = at(page("/journal", color_scheme="dark"), "Journal")
    opened.get_by_role("button", name="Show an example").click()
    expect(opened.get_by_test_id("stVegaLiteChart").locator("canvas, svg").first).to_be_visible()
    weeks_are_opened_and_closed(opened)
    each_fits_and_keeps_nobody_out(opened)
    each_fits_and_keeps_nobody_out(turned(opened, 390, 844))


def weeks_are_opened_and_closed(opened: Page) -> None:
    """A click opens a week, another opens another, a second closes it; the list opens one too."""
    title = opened.locator("h2.first")
    listed = opened.get_by_role("combobox", name="Open a week")
    told: list[str] = []
    for share in (0.6, 0.3):
        click_week(opened, share)
        expect(title).not_to_have_text(told[-1] if told else "")
        told.append(title.inner_text())
        expect(listed).to_have_value(told[-1])
        expect(opened.get_by_role("table", name="Sessions")).to_be_visible()
    assert told[0] != told[1]
    # The list opens another; the week of the picture that was open before opens by a click again.
    wait_until_drawn(opened)
    open_list(listed)
    # The list opens at the week that is open, a moment later.
    opened.wait_for_timeout(400)
    listed.press("ArrowDown")
    listed.press("Enter")
    expect(title).not_to_have_text(told[1])
    # It tells its sets, and is the one of the body.
    expect(opened.locator(".tp-done mark").first).to_be_visible()
    choose(opened, CHOICES[0])
    expect(opened.locator(f"{BOX} h3")).to_contain_text(title.inner_text())
    click_week(opened, 0.3)
    expect(title).to_have_text(told[1])
    click_week(opened, 0.3)
    expect(title).to_have_count(0)


def click_week(opened: Page, share: float) -> None:
    wait_until_drawn(opened)
    # The picture takes what is marked in it a moment later.
    opened.wait_for_timeout(500)
    chart = opened.get_by_test_id("stVegaLiteChart").first
    chart.scroll_into_view_if_needed()
    # A pointer that comes back to where it was does not leave and come in the picture's eyes.
    opened.mouse.move(0, 0)
    box = chart.bounding_box()
    assert box is not None
    # Anywhere in a week finds it; the bar of the pages covers what lies above.
    opened.mouse.click(box["x"] + box["width"] * share, max(box["y"], 60) + 60)


def choose(opened: Page, choice: str) -> None:
    heads = opened.locator(f"{BOX} h3")
    before = heads.all_inner_texts()
    chosen = opened.get_by_role("radio", name=choice, exact=True)
    # A second touch would take the choice back.
    if not chosen.is_checked():
        chosen.click()
        expect(heads).not_to_have_text(before)
    wait_until_drawn(opened)
    # What was drawn before is gone at the end of the run.
    expect(heads).to_have_count(1)


def each_fits_and_keeps_nobody_out(opened: Page) -> None:
    main = opened.get_by_test_id("stMain")
    for choice in CHOICES:
        choose(opened, choice)
        expect(opened.locator(BOX).locator(DRAWN).first).to_be_visible()
        assert main.evaluate("main => main.scrollWidth <= main.clientWidth"), choice
        # The rest is the same for each choice, and is asked about where pages are looked at.
        assert findings(opened, within=BOX) == [], choice
