"""The Training page in a real browser: a newcomer trains the sample, edits it, on a phone too."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.training_page import FINDING
from tests.support.ways import at, go

CLICKS = 5
ROW_HEIGHT = 35
# The place of a column among those of the table, and how far from its left edge it is touched.
NAME, SETS, LOAD = (1, 100), (2, 225), (4, 380)
# How a thing looks, but for where it is and what it says.
LOOK = """one => {
    const { backgroundColor, color, borderColor, outlineStyle } = getComputedStyle(one);
    return [backgroundColor, color, borderColor, outlineStyle];
}"""


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


def test_a_newcomer_edits_the_sample_gives_the_plan_a_week_and_finds_the_edits_again(
    page: OpenPage,
):
    opened = at_training(page("/training"))
    expect(opened.get_by_role("radio", name="Upper and lower body")).to_be_checked()
    at_leg_day(opened)
    expect(opened.get_by_text("About 64 minutes")).to_be_visible()
    a_cell_that_cannot_be_read_is_mended_in_place(opened)
    edits_are_counted_and_compared_with_popular_advice(opened)
    an_exercise_is_added_by_typing_it_below(opened)
    forced_colours_keep_what_is_chosen_and_the_switch(opened)
    changed = opened.get_by_text("Quadriceps 16.5 sets")
    expect(opened.get_by_label("Warm-up (minutes)")).to_be_visible()
    expect(changed).to_be_visible()
    opened.get_by_role("radio", name="Upper and lower body").click()
    expect(changed).to_have_count(0)
    the_week_goes_to_the_plan(opened)
    to_training(opened)
    # What was chosen outlives another page, and what was edited another week as well.
    expect(opened.get_by_role("radio", name="Upper and lower body")).to_be_checked()
    opened.get_by_role("radio", name="Leg day, once").click()
    expect(changed).to_be_visible()
    opened.get_by_role("button", name="Add seated calf raises").click()
    expect(opened.get_by_role("button", name="Add seated calf raises")).to_have_count(0)
    expect(changed).to_be_visible()


def a_cell_that_cannot_be_read_is_mended_in_place(opened: Page) -> None:
    type_in(opened, 4, SETS, "abc")
    said = opened.get_by_role("alert").filter(has_text="Row 4, Lying leg curl, sets")
    expect(said).to_be_visible()
    expect(opened.get_by_text("Without 1 row that needs fixing: ")).to_be_visible()
    type_in(opened, 4, SETS, "6")
    expect(said).to_have_count(0)


def edits_are_counted_and_compared_with_popular_advice(opened: Page) -> None:
    expect(
        opened.get_by_text("Quadriceps 13.5 sets a week. Too few for calves (3.5)")
    ).to_be_visible()
    # Outside the 3 to 5 sets of popular advice.
    opened.get_by_text("Where popular advice differs from this session").click()
    expect(opened.get_by_text("6 sets: Lying leg curl")).to_be_visible()
    type_in(opened, 1, LOAD, "100")
    # Four sets of eight repetitions of 100 kg (science.md 8.5).
    expect(opened.get_by_text("You lift 3,200 kg in all in 4 sets")).to_be_visible()


def an_exercise_is_added_by_typing_it_below(opened: Page) -> None:
    # A click below the last row begins one and opens its cell.
    opened.mouse.click(*place_of(opened, 7, NAME[1]))
    field = opened.locator(".gdg-input").first
    expect(field).to_be_visible()
    field.fill("leg press")
    field.press("Enter")
    expect(opened.get_by_text("Quadriceps 16.5 sets")).to_be_visible()
    expect(opened.get_by_role("alert")).to_have_count(0)
    wait_until_drawn(opened)


def forced_colours_keep_what_is_chosen_and_the_switch(opened: Page) -> None:
    """On the way it puts the switch on."""
    opened.emulate_media(forced_colors="active")
    pages = opened.get_by_role("navigation").get_by_role("link")
    days = opened.get_by_role("toolbar", name="Training days")
    for chosen, other in (
        (pages.filter(has_text="Training"), pages.filter(has_text="Journal")),
        (opened.get_by_role("radio", name="kg, cm"), opened.get_by_role("radio", name="lb, ft in")),
        (days.get_by_text("Mon", exact=True), days.get_by_text("Wed", exact=True)),
    ):
        seen, unchosen = [
            one.locator("xpath=ancestor-or-self::*[self::a or self::button or self::label][1]")
            for one in (chosen, other)
        ]
        assert seen.evaluate(LOOK) != unchosen.evaluate(LOOK)
    switch = partial(opened.get_by_role, "switch", name="More columns")
    off = look_of_the_switch(opened)
    opened.get_by_text("More columns").click()
    wait_until_drawn(opened)
    # What was there before may stand beside it for a moment.
    expect(switch(checked=True)).to_have_count(1)
    expect(switch()).to_have_count(1)
    on = look_of_the_switch(opened)
    assert off != on
    ground = opened.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert ground != on[0]
    opened.emulate_media(forced_colors="none")


def look_of_the_switch(opened: Page) -> list[str]:
    """How the track of the switch looks, in which its thumb is to be seen."""
    track = opened.get_by_test_id("stCheckbox").locator("label > div").first
    # Streamlit puts another switch in its place a moment after the page is drawn.
    expect(track).to_have_css("outline-style", "solid")
    opened.wait_for_timeout(200)
    line: list[str] = track.evaluate(LOOK)
    knob = track.locator("div").evaluate(LOOK)
    assert line[3] == "solid"
    assert knob[0] not in (line[0], "rgba(0, 0, 0, 0)")
    return line


def the_week_goes_to_the_plan(opened: Page) -> None:
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
