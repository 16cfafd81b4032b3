"""The Plan page in a real browser: a newcomer's way to a file, a link, a phone, barriers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from calc import Profile, make_plan
from calc.tables.safe_csv import as_file, from_csv
from tests.conftest import OpenPage, wait_until_drawn
from tests.support.sharer import copied

EXAMPLE = "An example: 80 kg"
NIGHT_SHIFT = "/?wake_time=16%3A00&training_start=02%3A00&caffeine_mg=300"


def drawn(opened: Page) -> Page:
    """Returns the page with its last parts there; before its first run it is not running either."""
    expect(opened.get_by_role("button", name="Calendar")).to_be_visible()
    chart = opened.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("canvas, svg").first).to_be_visible()
    wait_until_drawn(opened)
    return opened


def set_weight(opened: Page, value: str) -> None:
    field = opened.get_by_label("Body weight (kg)").first
    field.fill(value)
    field.press("Enter")


def card(opened: Page, title: str) -> str:
    found = opened.locator(".tp-cards > li").filter(
        has=opened.get_by_role("heading", name=title, exact=True)
    )
    return found.locator(".tp-number").inner_text()


def the_days_and_the_calendar_come_without_a_rerun(opened: Page) -> None:
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Day CSV").click()
    days = from_csv(caught.value.path().read_text("utf-8"))
    assert set(days["day"]) == {"training", "rest"}
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Calendar").click()
    assert caught.value.suggested_filename == "two-plates.ics"
    assert "TZID:Europe/Berlin" in caught.value.path().read_text("utf-8")


def test_a_newcomer_types_a_weight_and_takes_the_plan_away(page: OpenPage):
    opened = drawn(page("/"))
    expect(opened.get_by_text(EXAMPLE)).to_be_visible()
    the_days_and_the_calendar_come_without_a_rerun(opened)
    set_weight(opened, "70")
    expect(opened.get_by_text(EXAMPLE)).to_have_count(0)
    # 1.8 g/kg × 70 kg.
    expect(opened.locator(".tp-number", has_text="126 g")).to_be_visible()
    # A file that is made when it is asked for belongs to the run that drew its button.
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Plan CSV").click()
    assert caught.value.suggested_filename == "two-plates-plan.csv"
    plan = make_plan(Profile(weight="70 kg", height="180 cm", age=30, sex="male"))
    assert caught.value.path().read_bytes() == as_file(plan.to_csv())


def test_a_link_opens_the_same_plan_for_somebody_else(page: OpenPage):
    first = drawn(page("/"))
    set_weight(first, "93.5")
    expect(first.get_by_text(EXAMPLE)).to_have_count(0)
    wait_until_drawn(first)
    address = copied(first)
    assert address.endswith("?weight=93.5")
    second = drawn(page(f"/?{address.partition('?')[2]}"))
    titles = ("Energy", "Protein", "Fat", "Carbohydrate", "Water", "Sleep")
    assert [card(second, one) for one in titles] == [card(first, one) for one in titles]


def test_a_reason_opens_by_the_keyboard_stays_open_and_follows_the_weight(page: OpenPage):
    opened = drawn(page("/"))
    opened.locator(".tp-cards summary").first.focus()
    opened.keyboard.press("Enter")
    expect(opened.get_by_role("heading", name="Resting energy").first).to_be_visible()
    protein = opened.locator(".tp-cards > li").nth(1)
    protein.get_by_text("Why this number?").click()
    expect(protein.get_by_text("1.8 g/kg × 80 kg = 144 g/day.")).to_be_visible()
    set_weight(opened, "70")
    expect(protein.get_by_text("1.8 g/kg × 70 kg = 126 g/day.")).to_be_visible()


def test_foods_and_a_sweat_test_come_with_a_click(page: OpenPage):
    opened = drawn(page("/"))
    opened.get_by_text("A menu for this day").click()
    expect(opened.locator(".tp-plate h3")).to_have_count(4)
    opened.get_by_text("Measure your sweat rate").click()
    for label, value in (
        ("Weight before (kg)", "80"),
        ("Weight after (kg)", "79.2"),
        ("You drank (ml)", "500"),
        ("Length (h)", "1"),
    ):
        field = opened.get_by_label(label)
        field.fill(value)
        field.press("Enter")
        wait_until_drawn(opened)
    # (80 − 79.2 + 0.5) / 1.
    expect(opened.get_by_text("You sweat about 1.3 litres an hour.")).to_be_visible()
    field = opened.get_by_label("Weight after (kg)")
    field.fill("82")
    field.press("Enter")
    expect(opened.get_by_text("Weight after is 82 kg, more than")).to_be_visible()


@pytest.mark.parametrize("path", [NIGHT_SHIFT, "/?meals=6&training_start=12:00"])
def test_it_fits_a_phone_and_a_finger(page: OpenPage, path: str):
    opened = drawn(page(path, width=390, height=844, touch=True))
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    expect(
        opened.get_by_test_id("stVegaLiteChart").first.locator("canvas, svg").first
    ).to_be_visible()
    wide = opened.locator(".tp-day tr").evaluate_all(
        "rows => rows.filter(row => row.scrollWidth > row.clientWidth + 1).length"
    )
    assert wide == 0
    # What opens a reason.
    heights = opened.locator(".tp summary").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height).filter(height => height > 0)"
    )
    assert min(heights) >= 40
