"""An account for real: given before, signed in by a provider, there on another device, left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.common.keeping.account import VARIABLE
from pages.common.keeping.panel import LINES, SIGN_IN, SIGN_OUT
from tests.conftest import Chromium, served, wait_until_drawn
from tests.support import provider as providers
from tests.support.provider import ANN
from tests.support.source_code import ROOT
from tests.support.ways import form


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("accounts")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of a dashboard that people have accounts at."""
    with providers.provider() as good:
        file = providers.secrets(folder, "http://127.0.0.1:{port}", good=good)
        environment = {
            "STREAMLIT_SECRETS_FILES": str(file),
            VARIABLE: f"sqlite:///{folder / 'accounts.sqlite'}",
        }
        with served(ROOT / "app.py", folder / "log", **environment) as url:
            yield url


def weight(opened: Page):
    return opened.get_by_label("Body weight (kg)", exact=True).first


def at(opened: Page, address: str) -> Page:
    # A page of little but the form, whichever of them one is sent back to.
    opened.goto(f"{address}/checkin")
    form(opened)
    expect(weight(opened)).to_be_visible()
    return opened


def press(opened: Page, line: str, name: str) -> None:
    box = opened.locator("details").filter(has=opened.get_by_text(line, exact=True))
    box.locator("summary").first.click()
    button = opened.get_by_role("button", name=name, exact=True)
    expect(button).to_be_visible()
    wait_until_drawn(opened)
    button.click()


def sign_in(opened: Page) -> None:
    press(opened, LINES["tab"], SIGN_IN)
    opened.get_by_role("button", name=ANN, exact=True).click()
    expect(opened.get_by_text(LINES["account"], exact=True)).to_be_visible()


def test_what_was_given_is_in_the_account_on_another_device_and_gone_after_signing_out(
    browser: Chromium, address: str, folder: Path
):
    first = browser.context("Europe/Berlin", "en-GB", False)
    # A phone: a context that other tests have too, so that it has the page's code.
    other = browser.context("Europe/Berlin", "en-GB", True)
    try:
        opened = at(first.new_page(), address)
        weight(opened).fill("93")
        weight(opened).press("Enter")
        opened.wait_for_function("() => location.search === '?weight=93'")
        wait_until_drawn(opened)
        sign_in(opened)
        expect(weight(opened)).to_have_value("93")
        # On another device, and after a reload there.
        elsewhere = at(other.new_page(), address)
        expect(weight(elsewhere)).to_have_value("80")
        sign_in(elsewhere)
        # Whoever has numbers of their own has the form as a line on a phone.
        expect(elsewhere.locator(".st-key-you")).to_contain_text("You: 93 kg")
        form(elsewhere)
        expect(weight(elsewhere)).to_have_value("93")
        at(elsewhere, address)
        expect(weight(elsewhere)).to_have_value("93")
        press(elsewhere, LINES["account"], SIGN_OUT)
        elsewhere.wait_for_url("**/oauth2/end_session*")
        elsewhere.get_by_role("button").first.click()
        expect(weight(elsewhere)).to_have_value("80")
        expect(elsewhere.get_by_text(LINES["tab"], exact=True)).to_be_visible()
    finally:
        for context in (first, other):
            browser.empty(context, address)
    assert "Traceback" not in (folder / "log").read_text(errors="replace")
