"""The first minute in a real browser: a phone, a keyboard, odd days, other places, an old link."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from calc import Profile, make_plan
from calc.show import words
from tests.conftest import OpenPage, wait_until_drawn
from tests.support.ways import at, form

MOST_INTERACTIONS, MOST_STOPS = 12, 8
PHONE, DESK = (390, 844), (1280, 900)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FOCUSED = """() => {
    const one = document.activeElement;
    return (one.getAttribute("aria-label") || one.innerText || "").trim();
}"""
# Whether something else stands over the top of a thing.
COVERED = """one => {
    const { x, y } = one.getBoundingClientRect();
    return !one.contains(document.elementFromPoint(x + 4, y + 4));
}"""
NIGHT_SHIFT = "/?weight=82&wake_time=16%3A00&training_start=02%3A00&caffeine_mg=300"
SIX_MEALS = "/?weight=82&meals=6&training_start=12:00"
SHARED_BEFORE = "/?weight=82&training_days=mon&training_days=thu&wake_time=05%3A30"


def energy_of(profile: Profile, kind: str) -> str:
    amount = make_plan(profile).amount_of("energy", kind)
    assert amount is not None
    return words.energy(amount).value


def energy_shown(opened: Page) -> Locator:
    return opened.locator(".tp-cards .tp-number b").first


def test_a_phones_first_visit_comes_to_a_plan_to_follow_in_few_interactions(page: OpenPage):
    opened = page("/", width=PHONE[0], height=PHONE[1], touch=True)
    interactions = 0

    def tap(place: Locator) -> None:
        nonlocal interactions
        # Not in the very middle, which a list takes for a touch of a screen reader's.
        place.tap(position={"x": 20, "y": 8})
        interactions += 1
        wait_until_drawn(opened)

    def type_in(label: str, value: str) -> None:
        nonlocal interactions
        opened.get_by_label(label, exact=True).fill(value)
        opened.keyboard.press("Enter")
        interactions += 1

    def choose(name: str) -> None:
        tap(opened.get_by_role("radio", name=name, exact=True))

    type_in("Body weight (kg)", "64")
    type_in("Height (cm)", "170")
    type_in("Age (years)", "41")
    expect(opened).to_have_url(re.compile("age=41"))
    choose("Female")
    tap(opened.get_by_role("combobox", name="Goal"))
    tap(opened.get_by_role("option", name="Cut"))
    for day, left in (("Mon", "tue thu fri"), ("Thu", "tue fri")):
        tap(opened.get_by_role("button", name=day, exact=True))
        # A run that is broken off tells a day's kind to nobody, and the next keeps the one before.
        days = "&".join(f"training_days={one}" for one in left.split())
        expect(opened).to_have_url(re.compile(f"[?&]sex=female.*{days}$"))
        wait_until_drawn(opened)
    expect(opened.get_by_text("This is an example")).to_have_count(0)
    told = {"weight": "64 kg", "height": "170 cm", "age": 41, "sex": "female", "goal": "cut"}
    plan = make_plan(Profile(**told, training_days=("tue", "fri")))
    chosen = opened.get_by_role("radiogroup", name="Kind of day").get_by_role("radio", checked=True)
    kind = chosen.inner_text().lower()
    energy = energy_of(plan.profile, kind)
    sight = opened.locator(".tp-sight")
    expect(sight).to_contain_text(f"{energy} kcal")
    tap(sight.get_by_role("link", name="See the plan"))
    assert interactions <= MOST_INTERACTIONS
    expect(opened.locator("#plan h1")).to_have_text(f"Today, a {kind} day")
    expect(opened.locator("#plan h1")).to_be_in_viewport()
    expect(energy_shown(opened)).to_be_in_viewport()
    expect(energy_shown(opened)).to_have_text(energy)
    # Neither the bar above nor the pages at the foot stand over what one came to see.
    for one in (opened.locator("#plan h1"), energy_shown(opened)):
        assert not one.evaluate(COVERED)
    rows = opened.locator(".tp-day tbody tr")
    assert [rows.nth(place).locator("th").inner_text() for place in range(2)] == ["06:30", "07:00"]
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    # The end of the page is not under the pages at the foot, nor under the figures in sight.
    main.evaluate("main => main.scrollTo(0, main.scrollHeight)")
    last = opened.locator(".st-key-kept").bounding_box()
    foot = sight.bounding_box()
    assert last is not None
    assert foot is not None
    assert last["y"] + last["height"] <= foot["y"]


def test_a_night_shift_fits_a_phone_and_the_first_answer_is_few_stops_of_a_keyboard_away(
    page: OpenPage,
):
    opened = page(NIGHT_SHIFT, width=PHONE[0], height=PHONE[1], touch=True)
    it_fits_a_phone_and_a_finger(opened)
    opened.wait_for_load_state("networkidle")
    assert stops_to(opened, "Why this number? Energy")[-1] == "Why this number? Energy"


def test_six_meals_around_noon_fit_a_phone_and_the_first_field_is_few_stops_of_a_keyboard_away(
    page: OpenPage,
):
    opened = page(SIX_MEALS, width=PHONE[0], height=PHONE[1], touch=True)
    it_fits_a_phone_and_a_finger(opened)
    form(at(opened, "Plan"))
    opened.wait_for_load_state("networkidle")
    expect(opened.get_by_label("Body weight (kg)", exact=True)).to_be_visible()
    wait_until_drawn(opened)
    assert stops_to(opened, "Body weight")[-1] == "Body weight (kg)"


def it_fits_a_phone_and_a_finger(opened: Page) -> None:
    chart = opened.get_by_test_id("stVegaLiteChart").first
    expect(chart.locator("canvas, svg").first).to_be_visible()
    wait_until_drawn(opened)
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    wide = opened.locator(".tp-day tr").evaluate_all(
        "rows => rows.filter(row => row.scrollWidth > row.clientWidth + 1).length"
    )
    assert wide == 0
    # What opens a reason.
    heights = opened.locator(".tp summary").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height).filter(height => height > 0)"
    )
    assert min(heights) >= 40


def stops_to(opened: Page, name: str) -> list[str]:
    seen: list[str] = []
    opened.evaluate("document.activeElement.blur()")
    while len(seen) < MOST_STOPS and not (seen and seen[-1].startswith(name)):
        opened.keyboard.press("Tab")
        seen.append(str(opened.evaluate(FOCUSED)))
        if seen[-1] == "Skip to main content":
            opened.keyboard.press("Enter")
            seen.append("")
    return seen


@pytest.mark.parametrize(
    ("locale", "units", "unit", "waking", "typed", "query"),
    [
        ("en-US", "lb, ft in", "lb", "6:30 am", "182,5", "?units=imperial&weight=182.5"),
        ("de-DE", "kg, cm", "kg", "06:30", "82,5", "?weight=82.5"),
    ],
)
def test_units_and_clock_are_those_of_the_place_and_a_comma_is_a_decimal_sign(
    page: OpenPage, locale: str, units: str, unit: str, waking: str, typed: str, query: str
):
    opened = page("/", locale=locale)
    expect(opened.get_by_role("radio", name=units)).to_be_checked()
    expect(opened.locator(".tp-day tbody th").first).to_have_text(waking)
    field = opened.get_by_label(f"Body weight ({unit})", exact=True)
    field.press("ControlOrMeta+a")
    field.press_sequentially(typed)
    expect(field).to_have_value(typed.replace(",", "."))
    expect(field).to_have_attribute("inputmode", "decimal")
    field.press("Enter")
    opened.wait_for_function("query => location.search === query", arg=query)
    expect(field).to_have_value(typed.replace(",", "."))


def test_a_link_shared_before_opens_the_same_plan_and_stays_metric_elsewhere(page: OpenPage):
    opened = page(SHARED_BEFORE, locale="en-US")
    expect(opened.get_by_role("radio", name="kg, cm")).to_be_checked()
    expect(opened.get_by_label("Body weight (kg)", exact=True)).to_have_value("82")
    chosen = opened.get_by_role("toolbar", name="Training days").locator("[aria-pressed=true]")
    expect(chosen).to_have_text(["Mon", "Thu"])
    profile = Profile(
        weight="82 kg",
        height="180 cm",
        age=30,
        sex="male",
        training_days=("mon", "thu"),
        wake_time="05:30",
    )
    for kind in ("Training", "Rest"):
        opened.get_by_role("radio", name=kind, exact=True).click()
        wait_until_drawn(opened)
        expect(energy_shown(opened)).to_have_text(energy_of(profile, kind.lower()))
        expect(opened.locator(".tp-day tbody th").first).to_have_text("5:30 am")
    assert "?" + opened.url.partition("?")[2] == SHARED_BEFORE.removeprefix("/")
