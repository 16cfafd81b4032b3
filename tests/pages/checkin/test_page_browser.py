"""The Check-in page in a real browser: logs in, a check-in used, seen on the plan, taken back."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.axe import findings
from tests.support.checkin_logs import days
from tests.support.pictures import unlike
from tests.support.ways import at, go

SECONDS_TO_READ = 20
PHONE = 390


def today() -> date:
    """The date where the browser of the tests is."""
    return datetime.now(ZoneInfo("Europe/Berlin")).date()


def brought(page: OpenPage, query: str = "", **how: int | str) -> Page:
    """The Journal page with twelve weeks of an invented person's days uploaded."""
    opened = page(f"/journal{query}", **how)  # type: ignore[arg-type]
    at(opened, "Journal")
    # It stands open on an empty journal, but its code may come late.
    opened.locator("input[type=file]").first.wait_for(state="attached")
    logs = days(today(), maintenance=2600, eaten=2600).to_csv(index=False).encode()
    opened.locator("input[type=file]").first.set_input_files(
        {"name": "days.csv", "mimeType": "text/csv", "buffer": logs}
    )
    told = opened.get_by_text("83 days of intake, 84 weigh-ins").first
    expect(told).to_be_visible(timeout=SECONDS_TO_READ * 1000)
    wait_until_drawn(opened)
    return opened


def energy(opened: Page) -> int:
    """The energy that a page shows largest: of the day on the Plan, of next week here."""
    number = opened.locator(".tp-number", has_text="kcal").first
    expect(number).to_be_visible()
    found = re.search(r"([\d,]+)", number.inner_text())
    assert found
    return int(found[1].replace(",", ""))


def test_a_check_in_is_used_seen_on_the_plan_and_taken_back(page: OpenPage):
    # The same energy on every day, so that a day's is the week's.
    opened = brought(page, "?energy_swing=0")
    go(opened, "Check-in")
    offer = opened.get_by_text(re.compile(r"\d+ less than now \([\d,]+\)"))
    expect(offer).to_be_visible()
    numbers = re.findall(r"[\d,]+\d", offer.inner_text())
    less, now = (int(one.replace(",", "")) for one in numbers)
    after = energy(opened)
    assert after == now - less
    assert 100 <= less <= 150
    opened.get_by_role("button", name="Use this for my plan").click()
    expect(opened.get_by_text("Used for your plan:")).to_be_visible()
    expect(opened).to_have_url(re.compile("maintenance=2"))
    assert findings(opened) == []
    assert unlike(opened, "checkin-used-1280-light") == ""
    go(opened, "Plan")
    assert energy(opened) == after
    go(opened, "Check-in")
    expect(opened.get_by_text("Check-ins so far")).to_be_visible()
    opened.get_by_role("button", name="Undo the last check-in").click()
    expect(opened.get_by_text("Undone.")).to_be_visible()
    expect(opened.get_by_text("Check-ins so far")).to_have_count(0)
    expect(opened).not_to_have_url(re.compile("maintenance="))
    # What the check-in calls now is what the plan is without it.
    go(opened, "Plan")
    assert energy(opened) == now


def test_a_phone_in_the_dark_marks_an_illness_and_removes_it(page: OpenPage):
    opened = brought(page, width=PHONE, height=844, color_scheme="dark", touch=True)
    go(opened, "Check-in")
    use = opened.get_by_role("button", name="Use this for my plan")
    expect(use).to_be_visible()
    opened.get_by_text("Mark some days").click()
    opened.get_by_role("button", name="Mark these days").click()
    expect(opened.get_by_text("Illness moves water and appetite")).to_be_visible()
    expect(use).to_have_count(0)
    wait_until_drawn(opened)
    assert findings(opened) == []
    assert unlike(opened, "checkin-ill-390-dark") == ""
    wide = opened.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE
    main = opened.get_by_test_id("stMainBlockContainer")
    levels = main.locator("h1, h2, h3").evaluate_all("every => every.map(one => one.tagName)")
    assert levels[0] == "H1"
    assert set(levels[1:]) == {"H2"}
    opened.get_by_role("button", name="Remove", exact=True).click()
    expect(use).to_be_visible()
