"""The door in a browser: its name, its mark, and nothing asked of another host."""

import re

from tests.conftest import wait_until_drawn


def test_the_tab_has_a_name_and_a_mark_of_its_own_and_both_pages_are_a_click_away(page):
    # The fixture itself fails on a request to another host and on any complaint of the browser.
    opened = page("/?weight=90")
    assert opened.title() == "Plan · Two Plates"
    mark = opened.locator('link[rel="shortcut icon"]').get_attribute("href")
    assert mark.startswith("data:image/svg+xml")
    opened.get_by_role("link", name="Why").click()
    opened.wait_for_url(re.compile(r"/why(\?.*)?$"))
    wait_until_drawn(opened)
    assert opened.title() == "Why · Two Plates"
    opened.get_by_role("link", name="Plan").click()
    opened.wait_for_url("**/?weight=90*")
