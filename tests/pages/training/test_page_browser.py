"""The Training page in a real browser: a newcomer trains the sample, edits it, on a phone too."""

from __future__ import annotations

from contextlib import suppress

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.training_page import FINDING
from tests.support.ways import at, go

CLICKS = 5
ROW_HEIGHT = 35
# The place of a column among those of the table, and how far from its left edge it is touched.
NAME, SETS, LOAD = (1, 100), (2, 225), (4, 380)


def to_training(opened: Page) -> Page:
    return at_training(go(opened, "Training"))


def at_training(opened: Page) -> Page:
    at(opened, "Training")
    chart = opened.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("canvas, svg").first).to_be_visible()
    wait_until_drawn(opened)
    return opened


def at_leg_day(opened: Page) -> Page:
    """The page of who has chosen the leg day that is passed on, trained once a week."""
    opened.get_by_role("radio", name="Leg day, once").click()
    expect(opened.get_by_text(FINDING)).to_be_visible()
    wait_until_drawn(opened)
    return opened


def place_of(opened: Page, row: int, x: int) -> tuple[float, float]:
    box = opened.get_by_test_id("stDataFrame").first.bounding_box()
    assert box is not None
    return box["x"] + x, box["y"] + (row + 0.5) * ROW_HEIGHT


def type_in(
    opened: Page, row: int, column: tuple[int, int], text: str, *, touch: bool = False
) -> None:
    """Types in a cell of the table; `row` counts from 1, below the headings."""
    table = opened.get_by_test_id("stDataFrame").first
    chosen = table.locator(f"[id='glide-cell-{column[0]}-{row - 1}'][aria-selected=true]")
    field = opened.locator(".gdg-input").first
    # The table takes no click before its code has come, and nothing on the page says when. What
    # comes above it meanwhile moves it, and then another cell is meant.
    for _ in range(CLICKS):
        table.scroll_into_view_if_needed()
        place = place_of(opened, row, column[1])
        if touch:
            opened.touchscreen.tap(*place)
        else:
            opened.mouse.click(*place)
        with suppress(PlaywrightTimeoutError):
            chosen.wait_for(state="attached", timeout=2000)
            break
    expect(chosen).to_be_attached()
    if touch:
        opened.touchscreen.tap(*place_of(opened, row, column[1]))
    else:
        opened.keyboard.press("Enter")
    expect(field).to_be_visible()
    field.fill(text)
    field.press("Enter")
    wait_until_drawn(opened)


def test_a_newcomer_trains_the_sample_and_edits_it(page: OpenPage):
    opened = at_leg_day(to_training(page("/")))
    expect(opened.get_by_text("About 64 minutes")).to_be_visible()
    type_in(opened, 4, SETS, "6")
    expect(
        opened.get_by_text("Quadriceps 13.5 sets a week. Too few for calves (3.5)")
    ).to_be_visible()
    # Outside the 3 to 5 sets of popular advice.
    opened.get_by_text("Where popular advice differs from this session").click()
    expect(opened.get_by_text("6 sets: Lying leg curl")).to_be_visible()
    type_in(opened, 1, LOAD, "100")
    # Four sets of eight repetitions of 100 kg (science.md 8.5).
    expect(opened.get_by_text("You lift 3,200 kg in all in 4 sets")).to_be_visible()


def test_a_cell_that_cannot_be_read_is_mended_in_place_and_an_exercise_added_by_typing_it_below(
    page: OpenPage,
):
    opened = at_leg_day(at_training(page("/training")))
    type_in(opened, 3, SETS, "abc")
    said = opened.get_by_role("alert").filter(has_text="Row 3, Leg extension, sets")
    expect(said).to_be_visible()
    expect(opened.get_by_text("Without 1 row that needs fixing: ")).to_be_visible()
    type_in(opened, 3, SETS, "3")
    expect(said).to_have_count(0)
    expect(opened.get_by_text(FINDING)).to_be_visible()
    wait_until_drawn(opened)
    # A click below the last row begins one and opens its cell.
    opened.mouse.click(*place_of(opened, 7, NAME[1]))
    field = opened.locator(".gdg-input").first
    expect(field).to_be_visible()
    field.fill("leg press")
    field.press("Enter")
    expect(opened.get_by_text("Quadriceps 16.5 sets")).to_be_visible()
    expect(opened.get_by_role("alert")).to_have_count(0)


def test_edits_outlive_another_day_another_page_and_more_columns(page: OpenPage):
    opened = at_leg_day(at_training(page("/training")))
    type_in(opened, 1, SETS, "5")
    changed = opened.get_by_text("Quadriceps 14.5 sets")
    expect(changed).to_be_visible()
    opened.get_by_text("More columns").click()
    expect(opened.get_by_label("Warm-up (minutes)")).to_be_visible()
    expect(changed).to_be_visible()
    opened.get_by_role("radio", name="Full body").click()
    expect(changed).to_have_count(0)
    opened.get_by_role("radio", name="Leg day, once").click()
    expect(changed).to_be_visible()
    go(opened, "Plan")
    to_training(opened)
    expect(changed).to_be_visible()
    opened.get_by_role("button", name="Add seated calf raises").click()
    expect(opened.get_by_role("button", name="Add seated calf raises")).to_have_count(0)
    expect(changed).to_be_visible()


def test_the_week_goes_to_the_plan(page: OpenPage):
    opened = at_training(page("/training"))
    expect(opened.get_by_role("radio", name="Upper and lower body")).to_be_checked()
    expect(opened.get_by_text("In the Plan now: Mon, Tue, Thu and Fri 17:30")).to_be_visible()
    opened.get_by_role("button", name="Use this week in the Plan").click()
    expect(opened.get_by_text("The Plan has this week:")).to_be_visible()
    go(opened, "Plan")
    expect(opened.get_by_text("those of your week on the Training page")).to_be_visible()
    assert "sessions=mon-17%3A30-" in opened.url


def test_the_session_is_edited_on_a_phone(page: OpenPage):
    opened = at_leg_day(at_training(page("/training", width=390, height=844, touch=True)))
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    opened.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    type_in(opened, 1, SETS, "5", touch=True)
    expect(opened.get_by_text("Quadriceps 14.5 sets")).to_be_attached()
