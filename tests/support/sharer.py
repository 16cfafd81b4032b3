"""The buttons of what is taken along, pressed in a browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

PAGES_OF_PDF = re.compile(rb"/Type\s*/Page\b")
CLIPBOARD = "navigator.clipboard.readText()"
# Without a window of its own a browser has nobody to ask; what is told it is counted.
NO_PRINTER = "window.printed = 0; window.print = () => { window.printed += 1 }; null"
# As narrow as A4 and as short as Letter: what fits on it fits on either.
NARROW, SHORT = "210mm", "279mm"


def copied(opened: Page) -> str:
    """What "Copy link" copies, once it says so."""
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_role("button", name="Copied")).to_be_visible()
    text: str = opened.evaluate(CLIPBOARD)
    return text


def pages_of(opened: Page, size: str = "A4") -> int:
    """How many pages of paper the page prints."""
    return len(PAGES_OF_PDF.findall(opened.pdf(format=size)))


def pages_on_either(opened: Page) -> int:
    """How many pages it prints at the most, on A4 as on Letter."""
    return len(PAGES_OF_PDF.findall(opened.pdf(width=NARROW, height=SHORT)))
