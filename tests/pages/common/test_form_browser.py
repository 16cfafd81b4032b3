"""The form in a real browser: phone and desk, both themes, keyboard, address and back button."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Page, Route, expect

from tests.conftest import OpenPage, turned, wait_until_drawn, wait_until_still
from tests.support.ways import OF_A_PAGE, answer_on_health, close_form, form

# The form is the same on every page, and this one has least to draw beside it.
PATH, NAME = "/checkin", OF_A_PAGE["Check-in"]
SIZES = [(390, 844), (1280, 900)]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PATIENCE = 15_000


def weight(opened, unit: str = "kg"):
    return opened.get_by_label(f"Body weight ({unit})", exact=True)


def enter(opened, field, value: str) -> None:
    field.fill(value)
    field.press("Enter")
    opened.wait_for_timeout(200)
    wait_until_drawn(opened)


def alert(opened, text: str):
    return opened.get_by_role("alert").filter(has_text=text)


def wait_for_query(opened, query: str) -> None:
    opened.wait_for_function(
        "query => location.search === query", arg=f"?{query}" if query else "", timeout=PATIENCE
    )
    wait_until_drawn(opened)


def wait_for_value(opened, label: str, value: str) -> None:
    opened.wait_for_function(
        "([label, value]) => "
        "document.querySelector(`input[aria-label='${label}']`)?.value === value",
        arg=[label, value],
        timeout=PATIENCE,
    )


def is_wider_than_the_screen(opened) -> bool:
    return opened.get_by_test_id("stMain").evaluate("main => main.scrollWidth > main.clientWidth")


def test_on_a_phone_the_form_is_a_line_that_opens_again_after_it_was_closed(page: OpenPage) -> None:
    opened = page(f"{PATH}?weight=82", width=390, height=844, touch=True)
    line = opened.locator(".st-key-you summary").first
    # Thrice, and in either theme.
    for theme in (*THEMES, THEMES[-1]):
        turned(opened, 390, 844, theme)
        expect(line).to_contain_text("You: 82 kg, 180 cm, 30 years, gain")
        expect(weight(opened)).to_have_count(0)
        box = form(opened).bounding_box()
        assert box is not None
        assert not is_wider_than_the_screen(opened)
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        title = opened.locator(NAME).bounding_box()
        assert title is not None
        assert title["y"] >= box["y"] + box["height"]
        expect(weight(opened)).to_be_visible()
        close_form(opened)
    form(opened)
    enter(opened, weight(opened), "8")
    close_form(opened)
    for theme in reversed(THEMES):
        turned(opened, 390, 844, theme)
        expect(line).to_contain_text("Your numbers (1 to check)")


def test_a_message_stands_right_below_its_field_and_keeps_what_was_typed(page: OpenPage) -> None:
    opened = page(PATH, width=390, height=844, color_scheme="dark")
    for (width, height), theme in zip(SIZES, reversed(THEMES), strict=True):
        turned(opened, width, height, theme)
        form(opened)
        enter(opened, weight(opened), "8")
        message = alert(opened, "Body weight 8 kg is below 30 kg: did you mean 80 kg?")
        message.wait_for(timeout=PATIENCE)
        field, note = weight(opened).bounding_box(), message.bounding_box()
        height_field = opened.get_by_label("Height (cm)", exact=True).bounding_box()
        assert field is not None
        assert note is not None
        assert height_field is not None
        assert field["y"] + field["height"] <= note["y"] < height_field["y"]
        assert note["y"] - field["y"] - field["height"] < 24
        assert note["x"] >= 0
        assert note["x"] + note["width"] <= width
        assert weight(opened).input_value() == "8"
        enter(opened, weight(opened), "81.25")
        message.wait_for(state="hidden", timeout=PATIENCE)
        assert weight(opened).input_value() == "81.25"
        wait_for_query(opened, "weight=81.25")


def feet_and_inches_are_side_by_side(opened: Page) -> None:
    expect(weight(opened, "lb")).to_have_value("233")
    feet = opened.get_by_label("Height (ft)", exact=True).bounding_box()
    inches = opened.get_by_label("and inches (in)", exact=True).bounding_box()
    assert feet is not None
    assert inches is not None
    assert feet["y"] == inches["y"]


def test_units_switch_without_changing_the_person(page: OpenPage) -> None:
    opened = page(f"{PATH}?weight=233&units=imperial", width=390, height=844)
    form(opened)
    feet_and_inches_are_side_by_side(opened)
    opened.get_by_role("radio", name="kg, cm").click()
    wait_for_value(opened, "Body weight (kg)", "105.7")
    wait_until_drawn(opened)
    # Halfway through the screen is another one.
    turned(opened, 1280, 900)
    opened.get_by_role("radio", name="st, ft in").click()
    wait_for_value(opened, "and pounds (lb)", "9")
    wait_until_drawn(opened)
    assert opened.get_by_label("Body weight (st)", exact=True).input_value() == "16"
    opened.get_by_role("radio", name="lb, ft in").click()
    wait_for_value(opened, "Body weight (lb)", "233")
    wait_for_query(opened, "units=imperial&weight=233")
    feet_and_inches_are_side_by_side(opened)


def test_back_takes_a_change_back_refine_closes_over_its_value_and_health_stays_out_of_the_address(
    page: OpenPage,
) -> None:
    opened = page(PATH, color_scheme="dark")
    # Back takes one change back, and forward repeats it.
    enter(opened, weight(opened), "90")
    wait_for_query(opened, "weight=90")
    enter(opened, weight(opened), "95")
    wait_for_query(opened, "weight=95")
    # An address that comes back sooner is taken for one that was on its way when we wrote ours.
    opened.wait_for_timeout(1600)
    opened.go_back()
    wait_for_value(opened, "Body weight (kg)", "90")
    wait_for_query(opened, "weight=90")
    opened.go_back()
    wait_for_value(opened, "Body weight (kg)", "80")
    wait_for_query(opened, "")
    opened.go_forward()
    wait_for_value(opened, "Body weight (kg)", "90")
    wait_for_query(opened, "weight=90")

    # Refine opens, takes an own activity level, and closes.
    refine = opened.get_by_text("Refine", exact=True)
    refine.click()
    level = opened.get_by_role("spinbutton", name="Activity level of a day without training")
    level.wait_for(timeout=PATIENCE)
    wait_until_drawn(opened)
    wait_until_still(opened)
    enter(opened, level, "1.66")
    wait_for_query(opened, "weight=90&activity_level=1.66")
    refine.click()
    level.wait_for(state="hidden", timeout=PATIENCE)
    wait_until_drawn(opened)
    enter(opened, weight(opened), "77")
    wait_for_query(opened, "weight=77&activity_level=1.66")

    # A condition is picked with one key, and never reaches the address.
    chip = answer_on_health(opened, "kidney")
    wait_until_drawn(opened)
    assert "Kidney disease" in chip.inner_text()
    assert opened.evaluate("location.search") == "?weight=77&activity_level=1.66"


def test_a_fault_of_the_link_is_on_top_and_keys_fill_the_form_as_it_is_read_and_in_a_breath(
    page: OpenPage,
) -> None:
    opened = page(f"{PATH}?weight=![](http://example.org/x.png)&age=7")
    message = alert(opened, "In the link: Age 7 years is below 14 years. The plan uses 30.")
    message.wait_for(timeout=PATIENCE)
    assert "![](http://example.org/x.png)" in message.inner_text()
    # Some widgets are code that is fetched late; before it came there is nothing to tab to.
    opened.wait_for_load_state("networkidle")
    opened.get_by_label("Goal", exact=True).wait_for()
    units, said = (
        one.bounding_box() for one in (opened.get_by_role("radio", name="kg, cm"), message)
    )
    assert units is not None
    assert said is not None
    assert said["y"] < units["y"]

    weight(opened).focus()
    seen = []
    for _ in range(40):
        opened.keyboard.press("Tab")
        seen.append(
            opened.evaluate(
                "(document.activeElement.getAttribute('aria-label') || "
                "document.activeElement.innerText || '').trim()"
            )
        )
    order = [
        "Height (cm)",
        "Age (years)",
        "Male",
        "Goal",
        "Mon",
        "Health conditions (optional)",
        "Refine",
    ]
    found = [next((i for i, one in enumerate(seen) if name in one), -1) for name in order]
    assert -1 not in found, seen
    assert found == sorted(found), " | ".join(seen)
    # Two changes in a breath are both kept.
    weight(opened).fill("91")
    weight(opened).press("Tab")
    age = opened.get_by_label("Age (years)", exact=True)
    age.fill("47")
    opened.get_by_role("radio", name="Female").click()
    wait_for_query(opened, "weight=91&age=47&sex=female")


def test_fields_whose_code_comes_late_keep_what_they_were_given(page: OpenPage) -> None:
    late = ("ButtonGroup", "NumberInput")
    held: list[Route] = []
    given = "goal=cut&training_days=mon&training_days=fri"

    def hold(new: Page) -> None:
        for code in late:
            new.route(f"**/{code}.*.js", lambda one: held.append(one))

    opened = page(f"{PATH}?{given}", before=hold)
    opened.get_by_text("Refine", exact=True).click(timeout=PATIENCE)
    opened.get_by_role("combobox", name="Experience").wait_for(timeout=PATIENCE)
    wait_until_drawn(opened)
    assert all(any(f"/{code}." in one.request.url for one in held) for code in late)
    for route in held:
        route.continue_()
    enter(opened, weight(opened), "77")
    wait_for_query(opened, f"weight=77&{given}")


MIXED = "?" + "&".join(
    f"sessions={one}"
    for one in (
        "mon-17%3A30-75-legs",
        "tue-18%3A00-60-upper",
        "wed-06%3A30-45-endurance-easy",
        "fri-18%3A00-60-upper",
        "sat-15%3A00-90-team-sport",
    )
)


def test_a_mixed_week_is_entered_with_a_thumb_in_few_touches(page: OpenPage) -> None:
    opened = page(PATH, width=390, height=844, touch=True)
    touches = 0

    def touch(place) -> None:
        nonlocal touches
        place.tap()
        touches += 1

    def choose(group: str, *names: str) -> None:
        asked = opened.get_by_test_id("stForm").get_by_label(group, exact=True)
        for name in names:
            touch(asked.get_by_text(name, exact=True))

    def add(shown: str) -> None:
        touch(opened.get_by_role("button", name="Add to the week"))
        expect(opened.get_by_text(shown, exact=True)).to_be_visible(timeout=PATIENCE)
        # The days are free again for the next one.
        days = opened.get_by_test_id("stForm").get_by_label("On", exact=True)
        expect(days.locator("[aria-pressed=true]")).to_have_count(0)
        wait_until_drawn(opened)

    touch(opened.locator(".st-key-you summary").first)
    touch(opened.get_by_text("Sessions day by day"))
    choose("On", "Mon")
    choose("What", "Legs")
    add("Mon 17:30 75 legs")
    choose("On", "Tue", "Fri")
    choose("What", "Upper")
    choose("From", "18:00")
    choose("Minutes", "60")
    add("Fri 18:00 60 upper")
    choose("On", "Wed")
    choose("What", "Endurance, easy")
    choose("From", "06:30")
    choose("Minutes", "45")
    add("Wed 06:30 45 endurance easy")
    choose("On", "Sat")
    choose("What", "Team sport")
    choose("From", "15:00")
    choose("Minutes", "90")
    add("Sat 15:00 90 team sport")
    touch(opened.get_by_text("Thu 17:30 75"))
    wait_for_query(opened, MIXED.removeprefix("?"))
    assert touches <= 24
    assert not is_wider_than_the_screen(opened)
    box = opened.locator(".st-key-you")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
