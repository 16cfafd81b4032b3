"""What is taken along by the browser itself: a link, its QR code, addresses to subscribe to, paper.

One component carries all of the buttons, so that a page sends one element for them. What it shows
only when it is asked for is made then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import segno
import streamlit as st

from pages.common import components

# What is asked for besides the sheets, which are asked for by their names.
CODE = "code"
# A code that a phone still reads where a tenth of it is dirty; a module is some pixels wide.
ERRORS, MODULE, QUIET = "M", 4, 4


def draw_sharing(
    key: str,
    *,
    heading: str = "",
    link: str = "",
    says: Sequence[str] = (),
    feeds: Mapping[str, str] | None = None,
    prints: str = "",
    sheets: Mapping[str, Callable[[], str]] | None = None,
    texts: Mapping[str, str] | None = None,
) -> None:
    """Draw the buttons for what there is; nothing where no browser is.

    `says` is told with the link. `feeds` are addresses by what they are called, `prints` is the
    name of the button that prints what is on the page for paper, `sheets` make the HTML of what is
    printed only and `texts` are what is copied, by the names of their buttons.
    """
    if not components.in_a_browser():
        return
    made = sheets or {}
    asked = _asked(key)
    data: dict[str, Any] = {
        "heading": heading,
        "link": link,
        "says": list(says),
        "feeds": dict(feeds or {}),
        "prints": prints,
        "sheets": list(made),
        "texts": dict(texts or {}),
    }
    if asked == CODE and link:
        data["code"] = code(link)
    elif asked in made:
        data["paper"] = made[asked]()
    components.mount(components.SHARER)(
        key=key, data=data, default={"asked": ""}, on_asked_change=lambda: None
    )


def _asked(key: str) -> str:
    """What the browser asked for; it may say anything."""
    state = st.session_state.get(key)
    asked = state.get("asked") if isinstance(state, Mapping) else ""
    return asked if isinstance(asked, str) else ""


def code(link: str) -> str:
    """The QR code of a link as a picture's address: dark on light in either theme."""
    found = segno.make_qr(link, error=ERRORS)
    return str(found.svg_data_uri(scale=MODULE, border=QUIET, light="#fff"))
