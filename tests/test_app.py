"""The door in a browser: its name, its mark, and nothing asked of another host."""

import re

from playwright.sync_api import Page, expect

from tests.conftest import OpenPage
from tests.support.ways import go


def test_the_tab_has_a_name_and_a_mark_of_its_own_and_the_numbers_go_along_to_another_page_and_back(
    page: OpenPage,
) -> None:
    def numbers_are_there(path: str) -> None:
        # What is typed goes along in the address.
        expect(opened).to_have_url(re.compile(rf"/{path}\?weight=90&training_days=sat$"))
        expect(opened.get_by_label("Body weight (kg)", exact=True)).to_have_value("90")

    # The fixture itself fails on a request to another host and on any complaint of the browser.
    opened: Page = page("/?weight=90&training_days=sat")
    assert opened.title() == "Plan · Two Plates"
    mark = opened.locator('link[rel="shortcut icon"]').get_attribute("href")
    assert mark is not None
    assert mark.startswith("data:image/svg+xml")
    go(opened, "Why")
    numbers_are_there("why")
    assert opened.title() == "Why · Two Plates"
    go(opened, "Plan")
    numbers_are_there("")
    assert opened.title() == "Plan · Two Plates"
