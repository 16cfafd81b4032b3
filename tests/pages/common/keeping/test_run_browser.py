"""Keeping in a real browser: a reload, this browser, two tabs, a link, all forgotten, a kill."""

from __future__ import annotations

import random
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from calc.show.checkin.answer import WITHHELD
from tests.conftest import Chromium, OpenPage, wait_until_drawn
from tests.support.axe import findings
from tests.support.saving import rounds
from tests.support.ways import answer_on_health, go

ROUNDS = 5
# Whatever a page shows from its first moment on, and whether an amount of energy was ever in it.
WATCH = r"""
window.amounts = [];
const look = () => {
    const text = document.body ? document.body.innerText : "";
    const found = text.match(/\d[\d,.]*\s*kcal/);
    if (found) window.amounts.push(found[0]);
};
new MutationObserver(look).observe(document, {
    childList: true, subtree: true, characterData: true,
});
"""


DELETE = """async () => {
    const [{ name }] = await indexedDB.databases();
    await new Promise((resolve) => {
        Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve });
    });
}"""
DELETE_SECOND = """async () => {
    const names = await navigator.storageBuckets.keys();
    await Promise.all(names.map((name) => navigator.storageBuckets.delete(name)));
}"""


WEIGHT = 'input[aria-label="Body weight (kg)"]'


def weight(page: Page):
    return page.locator(WEIGHT)


def give(page: Page, kilograms: str) -> None:
    weight(page).fill(kilograms)
    weight(page).press("Enter")
    expect(page).to_have_url(re.compile(f"weight={kilograms}"))


def is_seen(what: Locator) -> None:
    """Waits for it to be seen: an expectation tells more where it fails, and costs more."""
    what.wait_for()


def weighs(page: Page, kilograms: str) -> None:
    """Waits until that is the weight in the form, and looks that it stays it."""
    until(page, f"document.querySelector('{WEIGHT}')?.value === '{kilograms}'")
    wait_until_drawn(page)
    expect(weight(page)).to_have_value(kilograms)


def line(page: Page, text: str):
    return page.get_by_test_id("stExpander").get_by_text(text, exact=True)


def until(page: Page, script: str) -> None:
    """Waits for a script to say yes; Playwright's own way is refused by our policy."""
    for _ in range(600):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    raise AssertionError(script)


def held(page: Page) -> list[str]:
    return sorted(
        page.evaluate("Object.keys(sessionStorage).filter(key => key.includes('/part/'))")
    )


def test_it_is_kept_in_the_tab_then_in_this_browser_and_then_forgotten(page: OpenPage):
    opened = page("/")
    promise = opened.locator(".tp-promise")
    expect(promise).to_be_visible()
    answer_on_health(opened, "pregnan")
    give(opened, "91")
    expect(promise).to_have_count(0)
    expect(opened.get_by_text("kcal")).to_have_count(0)
    expect(opened.get_by_text("What you gave goes when this tab closes.")).to_be_visible()
    # Only now: what stood there before the question was answered is no fault.
    opened.add_init_script(WATCH)
    chance = random.Random(7)
    for _ in range(4):
        opened.reload(wait_until="commit")
        opened.wait_for_timeout(chance.uniform(0, 900))
        assert opened.evaluate("window.amounts ?? []") == []
        # Nor the sentence for a first visit, while it is looked for what this tab has.
        assert not promise.is_visible()
    wait_until_drawn(opened)
    assert "tp-back" in (opened.locator("html").get_attribute("class") or "")
    expect(weight(opened)).to_have_value("91")
    expect(opened.get_by_text("kcal")).to_have_count(0)
    assert opened.evaluate("window.amounts") == []
    assert len(held(opened)) == 2

    # What is kept is told on every page, and this one says in a sentence that it withholds.
    go(opened, "Check-in")
    opened.get_by_text("Keep on this browser").click()
    is_seen(line(opened, "Kept on this browser"))
    until(opened, "Object.keys(sessionStorage).every(key => key.includes('/note/'))")
    # As Chromium does by itself after it was killed in the middle of a write.
    until(opened, "indexedDB.databases().then((all) => all.length === 1)")
    opened.evaluate(DELETE)
    other = page("/checkin")
    is_seen(line(other, "Kept on this browser"))
    weighs(other, "91")
    is_seen(other.get_by_text(WITHHELD))
    give(other, "93")
    weighs(opened, "93")
    expect(opened.get_by_test_id("stToast")).to_contain_text("Another tab changed your numbers")

    guest = page("/checkin?weight=60&goal=cut")
    is_seen(guest.get_by_text("This is a plan from a link. Yours is kept."))
    weighs(guest, "60")
    is_seen(guest.get_by_text(WITHHELD))
    assert [one for one in findings(guest) if "kept" in str(one)] == []
    guest.get_by_role("button", name="Back to mine").click()
    weighs(guest, "93")
    expect(guest.get_by_text("This is a plan from a link.")).to_have_count(0)

    line(opened, "Kept on this browser").click()
    with opened.expect_download() as saved:
        opened.get_by_role("button", name="Save a copy").click()
    copy = Path(saved.value.path())
    opened.get_by_role("button", name="Forget everything here").click()
    opened.get_by_role("button", name="Yes, forget it").click()
    for one in (opened, other, guest):
        weighs(one, "80")
        is_seen(line(one, "Kept until this tab closes"))
    expect(other.get_by_test_id("stToast").last).to_contain_text("forgotten in another tab")
    assert held(opened) == held(other) == []
    fresh = page("/checkin")
    weighs(fresh, "80")
    expect(fresh.get_by_text(WITHHELD)).to_have_count(0)

    fresh.get_by_test_id("stExpander").get_by_text("Kept until this tab closes").click()
    fresh.locator('[data-testid="stFileUploaderDropzoneInput"]').set_input_files(
        {"name": "copy.zip", "mimeType": "application/zip", "buffer": copy.read_bytes()}
    )
    is_seen(fresh.get_by_text("In this copy: your numbers and your health answers."))
    fresh.get_by_role("button", name="Use this copy").click()
    weighs(fresh, "93")
    is_seen(fresh.get_by_text(WITHHELD))

    # Gone for good, it is told.
    fresh.get_by_role("button", name="Keep on this browser").click()
    is_seen(line(fresh, "Kept on this browser"))
    until(fresh, "Object.keys(sessionStorage).every(key => key.includes('/note/'))")
    until(fresh, "Object.values(localStorage).includes('kept')")
    fresh.evaluate(DELETE)
    fresh.evaluate(DELETE_SECOND)
    fresh.reload()
    is_seen(fresh.get_by_text("This browser deleted what it kept for you here"))


def test_a_browser_that_is_killed_while_it_saves_holds_all_that_it_acknowledged(
    browser: Chromium, server: str, tmp_path: Path
):
    assert browser.driver is not None
    done, faults = rounds(browser.driver, server, tmp_path / "profile", ROUNDS)
    assert faults == []
    assert done > 0
