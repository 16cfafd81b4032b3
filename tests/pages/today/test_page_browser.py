"""Today in a real browser, on a phone: a day and a session by thumb, broken off and taken up."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Locator, Page, expect

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.ways import at, content, go

PHONE = (390, 844)
EVERY_DAY = "".join(
    f"&training_days={day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
)
# Somebody who trains on whichever day the test runs on.
OWN = f"/today?weight=82{EVERY_DAY}"
MOST_OF_A_DAY, MOST_OF_A_SESSION = 8, 45
# A tap on the next set that comes sooner is none.
MS_TO_READ = 300
RESTS = re.compile(r"^\d:\d\d · ")


class Thumb:
    """A thumb on a phone, and how often it touched."""

    def __init__(self, opened: Page) -> None:
        self.opened, self.touches = opened, 0

    def tap(self, place: Locator) -> None:
        place.tap()
        self.touches += 1
        wait_until_drawn(self.opened)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.tap(content(self.opened).get_by_role("button", name=name))

    def write(self, label: str, value: str) -> None:
        field = content(self.opened).get_by_label(label, exact=True)
        field.tap()
        self.touches += 1
        field.fill(value)
        field.press("Enter")
        wait_until_drawn(self.opened)


def on_a_phone(page: OpenPage, path: str = OWN) -> tuple[Page, Thumb]:
    opened = at(page(path, width=PHONE[0], height=PHONE[1], touch=True), "Today")
    return opened, Thumb(opened)


def test_a_day_and_a_session_by_thumb_outlive_a_cut_and_end_in_the_journal(page: OpenPage):
    opened, thumb = on_a_phone(page)
    a_whole_day_as_planned_takes_few_touches(opened, thumb)
    thumb = Thumb(opened)
    a_connection_that_is_cut_loses_no_set(opened, thumb)
    a_rest_goes_on_while_another_page_is_looked_at(opened, thumb)
    the_session_goes_on_to_its_end(opened, thumb)
    assert thumb.touches <= MOST_OF_A_SESSION
    expect(content(opened)).to_contain_text("20 sets")
    expect(opened).not_to_have_title(RESTS)
    go(opened, "Journal")
    expect(content(opened)).to_contain_text("1 workout, 20 sets, 1 day of intake")


def a_whole_day_as_planned_takes_few_touches(opened: Page, thumb: Thumb) -> None:
    thumb.write("Weigh-in (kg)", "81.6")
    thumb.write("Slept (h)", "7.5")
    thumb.press("Everything as planned")
    expect(content(opened).get_by_text("The day is in your journal, as planned.")).to_be_visible()
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    assert thumb.touches <= MOST_OF_A_DAY


def a_connection_that_is_cut_loses_no_set(opened: Page, thumb: Thumb) -> None:
    """Nor what was told of the day, nor the rest: all of it is there after a reload."""
    thumb.press(re.compile("^Start"))
    thumb.write("Load (kg)", "40")
    expect(content(opened)).to_contain_text("40 kg × 8")
    with opened.expect_response("**/kept"):
        thumb.press("Set 1 done")
    expect(content(opened)).to_contain_text("40 kg × 8 ✓")
    expect(content(opened).get_by_role("timer", name="Rest")).to_contain_text("Rest 2:")
    opened.wait_for_load_state("networkidle")
    opened.context.set_offline(True)
    # The rest is the browser's own.
    expect(opened).to_have_title(RESTS)
    opened.context.set_offline(False)
    opened.reload()
    at(opened, "Today")
    expect(opened).to_have_title(RESTS)
    expect(content(opened).get_by_text("The day is in your journal, as planned.")).to_be_visible()
    expect(content(opened).get_by_label("Weigh-in (kg)")).to_have_value("81.6")
    thumb.press(re.compile("^Go on with"))
    expect(content(opened)).to_contain_text("40 kg × 8 ✓")
    expect(content(opened)).to_contain_text(", 1 of")


def a_rest_goes_on_while_another_page_is_looked_at(opened: Page, thumb: Thumb) -> None:
    thumb.press("Set 2 done")
    expect(content(opened)).to_contain_text(", 2 of")
    go(opened, "Why")
    expect(opened).to_have_title(re.compile(r"^\d:\d\d · Why"))
    go(opened, "Today", shows="h1:has-text('Barbell bench press')")
    thumb.press("+30 s")
    thumb.press("Skip the rest")
    expect(opened).not_to_have_title(RESTS)


def the_session_goes_on_to_its_end(opened: Page, thumb: Thumb) -> None:
    heading = content(opened).get_by_role("heading", level=1)
    sets, exercises, tapped = 2, {heading.inner_text()}, 0.0
    while sets < 20:
        exercise = heading.inner_text()
        if exercise not in exercises:
            exercises.add(exercise)
            thumb.write("Load (kg)", "40")
            expect(content(opened)).to_contain_text("40 kg × ")
        # A second tap that comes at once is no second set; the next one is.
        opened.wait_for_timeout(max(0, MS_TO_READ - 1000 * (time.monotonic() - tapped)))
        content(opened).get_by_role("button", name=re.compile(r"^Set \d+ done")).dblclick(delay=40)
        tapped = time.monotonic()
        thumb.touches += 1
        wait_until_drawn(opened)
        sets += 1
        expect(content(opened)).to_contain_text(f", {sets} of")
        expect(opened).to_have_title(RESTS)
    assert len(exercises) >= 5
    thumb.press("Finish")


def test_two_tabs_tick_one_day(page: OpenPage):
    opened, thumb = on_a_phone(page)
    tick(opened, 0)
    opened.get_by_text("Keep on this browser", exact=True).first.tap()
    expect(opened.get_by_text("Kept on this browser").first).to_be_visible()
    other = opened.context.new_page()
    other.goto(opened.url)
    at(other, "Today")
    expect(eaten(other)).to_have_count(1)
    tick(other, 1)
    # The first tab follows, and takes nothing back.
    expect(eaten(opened)).to_have_count(2)
    tick(opened, 2)
    expect(eaten(opened)).to_have_count(3)
    expect(eaten(other)).to_have_count(3)
    other.close()
    assert thumb.touches == 0


def tick(opened: Page, meal: int) -> None:
    content(opened).get_by_role("radio", name="Eaten").nth(meal).tap()
    expect(content(opened).get_by_role("radio", name="Eaten").nth(meal)).to_be_checked()
    wait_until_drawn(opened)


def eaten(opened: Page) -> Locator:
    return content(opened).get_by_role("radio", name="Eaten", checked=True)
