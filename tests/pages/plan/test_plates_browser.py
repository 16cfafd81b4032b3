"""Menus in a real browser: another dish, one that stays, a food left out, the week and its list."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
from playwright.sync_api import Page, expect

from tests.conftest import OpenPage, wait_until_drawn
from tests.support.axe import findings
from tests.support.sharer import CLIPBOARD, NO_PRINTER, pages_on_either

MENU, WEEK = "A menu for this day", "The week's menu, and what to buy"


def with_box(opened: Page, name: str, what: str) -> Page:
    opened.get_by_text(name).click()
    expect(opened.locator(what).first).to_be_visible()
    wait_until_drawn(opened)
    return opened


def dishes(opened: Page) -> list[str]:
    return opened.locator(".tp-plate > div > section:first-child > b").all_inner_texts()


def test_a_thumb_takes_another_dish_keeps_one_and_leaves_a_food_out(page: OpenPage):
    opened = with_box(page("/", width=390, height=844, touch=True), MENU, ".tp-plate")
    before = dishes(opened)
    opened.get_by_role("radio", name="Another dish").nth(1).tap()
    others = opened.get_by_role("radiogroup", name="Instead, with the day as right as it is")
    expect(others.get_by_role("radio")).to_have_count(4)
    taken = others.get_by_role("radio").first.inner_text()
    others.get_by_role("radio").first.tap()
    expect(others).to_have_count(0)
    wait_until_drawn(opened)
    assert dishes(opened) == [before[0], taken, *before[2:]]
    opened.get_by_role("radio", name="Keep it").nth(1).tap()
    expect(opened.get_by_text("Kept", exact=True)).to_be_visible()
    wait_until_drawn(opened)
    assert dishes(opened)[1] == taken
    opened.get_by_role("radio", name="Leave out a food").first.tap()
    foods = opened.get_by_role("radiogroup", name="Which one is never to be on your plate?")
    food = foods.get_by_role("radio").first.inner_text()
    foods.get_by_role("radio").first.tap()
    expect(opened).to_have_url(re.compile("exclude="))
    expect(opened.locator(".tp-plate li", has_text=food)).to_have_count(0)
    wait_until_drawn(opened)
    assert not [one for one in opened.locator(".tp-plate li").all_inner_texts() if food in one]
    main = opened.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    assert findings(opened) == []


def test_the_week_and_its_list_are_copied_printed_and_downloaded(page: OpenPage, tmp_path: Path):
    opened = with_box(page("/?weight=93.5"), WEEK, ".tp-shop")
    assert findings(opened) == []
    opened.get_by_role("button", name="Copy the list").click()
    expect(opened.get_by_role("button", name="Copied")).to_be_visible()
    copied = opened.evaluate(CLIPBOARD)
    assert copied.startswith("Vegetables and fruit\n- ")
    # A file belongs to the run that drew its button: before paper, which lets the page run again.
    with opened.expect_download() as waiting:
        opened.get_by_role("button", name="Menu CSV").click()
    waiting.value.save_as(tmp_path / "menu.csv")
    table = pd.read_csv(tmp_path / "menu.csv")
    assert table["day"].nunique() == 7
    # In the list are the foods of the menu and no others.
    assert copied.count("\n- ") <= table["food"].nunique()
    opened.evaluate(NO_PRINTER)
    opened.get_by_role("button", name="Print both").click()
    expect(opened.locator(".tp-printed")).to_have_count(1)
    assert pages_on_either(opened) <= 2
    expect(opened.locator(".tp-printed")).to_have_count(0)
