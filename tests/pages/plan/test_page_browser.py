"""The Plan page in a real browser: a newcomer's way to a reason, a file and a link."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from calc import Profile, make_plan
from calc.tables.safe_csv import as_file, from_csv
from tests.conftest import OpenPage, wait_until_drawn
from tests.support.sharer import copied

EXAMPLE = "An example: 80 kg"


def drawn(opened: Page) -> Page:
    """Returns the page with its last parts there; before its first run it is not running either."""
    expect(opened.get_by_role("button", name="Calendar")).to_be_visible()
    chart = opened.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("canvas, svg").first).to_be_visible()
    wait_until_drawn(opened)
    return opened


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


def test_a_newcomer_looks_types_a_weight_takes_the_plan_away_and_passes_it_on(page: OpenPage):
    opened = drawn(page("/"))
    expect(opened.get_by_text(EXAMPLE)).to_be_visible()
    the_days_and_the_calendar_come_without_a_rerun(opened)
    a_reason_opens_by_the_keyboard(opened)
    units_and_clock_are_those_of_the_place(opened)
    a_weight_is_typed_with_a_decimal_comma(opened)
    expect(opened.get_by_text(EXAMPLE)).to_have_count(0)
    # 1.8 g/kg × 70.5 kg.
    expect(opened.locator(".tp-number", has_text="127 g")).to_be_visible()
    # The reason stays open and follows the weight.
    expect(protein(opened).get_by_text("1.8 g/kg × 70.5 kg = 127 g/day.")).to_be_visible()
    the_plan_is_taken_away(opened)
    a_link_opens_the_same_plan_for_somebody_else(page, opened)
    a_sweat_test_comes_with_a_click(opened)


def a_reason_opens_by_the_keyboard(opened: Page) -> None:
    opened.locator(".tp-cards summary").first.focus()
    opened.keyboard.press("Enter")
    expect(opened.get_by_role("heading", name="Resting energy").first).to_be_visible()
    protein(opened).get_by_text("Why this number?").click()
    expect(protein(opened).get_by_text("1.8 g/kg × 80 kg = 144 g/day.")).to_be_visible()


def protein(opened: Page) -> Locator:
    return opened.locator(".tp-cards > li").nth(1)


def units_and_clock_are_those_of_the_place(opened: Page) -> None:
    expect(opened.get_by_role("radio", name="kg, cm")).to_be_checked()
    expect(opened.locator(".tp-day tbody th").first).to_have_text("06:30")


def a_weight_is_typed_with_a_decimal_comma(opened: Page) -> None:
    field = opened.get_by_label("Body weight (kg)", exact=True)
    field.press("ControlOrMeta+a")
    field.press_sequentially("70,5")
    expect(field).to_have_value("70.5")
    expect(field).to_have_attribute("inputmode", "decimal")
    field.press("Enter")
    opened.wait_for_function("() => location.search === '?weight=70.5'")
    expect(field).to_have_value("70.5")


def the_plan_is_taken_away(opened: Page) -> None:
    # A file that is made when it is asked for belongs to the run that drew its button.
    wait_until_drawn(opened)
    with opened.expect_download() as caught:
        opened.get_by_role("button", name="Plan CSV").click()
    assert caught.value.suggested_filename == "two-plates-plan.csv"
    plan = make_plan(Profile(weight="70.5 kg", height="180 cm", age=30, sex="male"))
    assert caught.value.path().read_bytes() == as_file(plan.to_csv())


def a_link_opens_the_same_plan_for_somebody_else(page: OpenPage, first: Page) -> None:
    address = copied(first)
    assert address.endswith("?weight=70.5")
    second = drawn(page(f"/?{address.partition('?')[2]}"))
    titles = ("Energy", "Protein", "Fat", "Carbohydrate", "Water", "Sleep")
    assert [card(second, one) for one in titles] == [card(first, one) for one in titles]


def a_sweat_test_comes_with_a_click(opened: Page) -> None:
    opened.get_by_text("Measure your sweat rate").click()
    expect(opened.get_by_label("Weight before (kg)")).to_be_visible()
