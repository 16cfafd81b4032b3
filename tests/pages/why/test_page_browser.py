"""The Why page in a real browser: reached, opened, read on a phone, and scanned for barriers."""

from __future__ import annotations

import re

import pandas as pd
from playwright.sync_api import expect

from calc.evidence.register import register
from tests.conftest import OpenPage, wait_until_drawn
from tests.support.axe import findings
from tests.support.ways import at

REGISTER = "All constants and equations as a table"


def test_the_chart_says_what_it_shows_a_number_opens_to_its_formula_and_the_register_downloads(
    page: OpenPage,
):
    opened = at(page("/why"), "Why")
    chart = opened.get_by_test_id("stVegaLiteChart")
    expect(chart.locator("canvas, svg").first).to_be_visible()
    expect(chart).to_have_attribute("aria-label", re.compile("The equations that apply to you"))

    # A number opens by the keyboard.
    first = opened.locator(".why details > summary").first
    formula = opened.locator(".why .formula").first
    expect(formula).not_to_be_visible()
    first.focus()
    opened.keyboard.press("Enter")
    expect(formula).to_be_visible()
    expect(formula).to_contain_text("kcal/day")

    # The register opens, filters and downloads.
    opened.get_by_text(REGISTER).click()
    expect(opened.get_by_text(f"{len(register())} of {len(register())} rows")).to_be_visible()
    words = opened.get_by_label("Show only rows with these words")
    words.fill("protein morton")
    words.press("Enter")
    expect(opened.get_by_text(f"{len(register())} of {len(register())} rows")).to_have_count(0)
    # A file that is made when it is asked for belongs to the run that drew its button.
    wait_until_drawn(opened)
    with opened.expect_download() as waiting:
        opened.get_by_role("button", name="Download as CSV", exact=True).click()
    assert waiting.value.suggested_filename == "two-plates-evidence.csv"
    assert len(pd.read_csv(waiting.value.path())) == len(register())
    assert findings(opened) == []
