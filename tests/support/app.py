"""The dashboard without a browser: opened at a page, what it says, and what is pressed on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block
from streamlit.util import calc_hash

from tests.support.source_code import ROOT

SECONDS_TO_RUN = 30


def opened(page: str = "", state: Mapping[str, Any] | None = None, **query: Any) -> AppTest:
    """The dashboard for who opens the address of a page, 'journal', with a query; the Plan for ''.

    `state` is what the session knows already.
    """
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS_TO_RUN)
    for name, value in query.items():
        app.query_params[name] = value
    for name, value in (state or {}).items():
        app.session_state[name] = value
    if page:
        # Before a first run it knows no address but a file's name, and ours are all called page.py.
        app._page_hash = calc_hash(page)
    return app.run()


def go(app: AppTest, page: str) -> AppTest:
    """Goes to another page, as by the navigation."""
    return app.switch_page(f"pages/{page}/page.py").run()


def place(app: AppTest, name: str) -> Block:
    """A place of the page: 'page', 'side' with the form and the line of what is kept, 'first'."""
    waiting: list[Block] = [app.main]
    while waiting:
        block = waiting.pop()
        if str(getattr(block.proto, "id", "")).endswith(f"-{name}"):
            return block
        waiting += [one for one in block.children.values() if isinstance(one, Block)]
    raise LookupError(f"Nothing was drawn at '{name}'.")


def side(app: AppTest) -> Block:
    """The column beside the page: the form, and the line of what is kept."""
    return place(app, "side")


def html(app: AppTest) -> str:
    """What the page itself draws, as it is sent: our blocks, then messages."""
    assert not app.exception
    page = place(app, "page")
    messages = [str(one.proto.body) for one in page.get("html")]
    return "\n".join([*(part.value for part in page.markdown), *messages])


def said(app: AppTest) -> str:
    """What the page itself draws, with its tags."""
    return unescape(html(app))


def text(app: AppTest) -> str:
    """What the page itself says, in a line and without tags."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", html(app))))


def keyed(elements: Any, key: str | None) -> Any:
    """The one of these elements with a key."""
    return next(one for one in elements if one.key == key)


def labelled(elements: Any, label: str) -> Any:
    """The first of these elements with a label."""
    return next(one for one in elements if one.label == label)


def labels(app: AppTest) -> list[str]:
    """The labels of the page's buttons."""
    return [one.label for one in place(app, "page").button]


def press(app: AppTest, label: str) -> AppTest:
    """The page after the first button with a label was pressed."""
    return labelled(place(app, "page").button, label).click().run()


def press_gone(app: AppTest, label: str) -> AppTest:
    """The page after a button was pressed that stood for one of several, and is not there any more.

    A second tap that waits for the page to be drawn would be on the next one otherwise.
    """
    pressed = labelled(app.main.button, label)
    app = pressed.click().run()
    assert pressed.key not in [one.key for one in app.main.button]
    return app


def with_open(app: AppTest, *boxes: str) -> AppTest:
    """The page with boxes open that are behind a click, by their keys."""
    for box in boxes:
        app.session_state[box] = True
    return app.run()
