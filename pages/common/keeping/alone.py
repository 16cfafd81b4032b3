"""A page drawn alone, where a change in the form leaves the form and all around it as it was.

Most of what a run costs is what it sends, and most of what it sends is a form that looks the same.
So a change asks for the page alone, unless something else comes of it, or the browser has not drawn
all that stands around it yet.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from calc.kept.sql import KeptError
from pages.common import components, form
from pages.common.keeping import account, component, panel, session
from pages.common.widgets import one_tap

PAGE, LOOK = "two_plates_page", "two_plates_look"


def draw_page(draw: Callable[[], None]) -> None:
    """Draw a page in a way that it can be drawn alone, its keeper before it where it is."""

    def page() -> None:
        place = st.empty()
        keeping = session.load()
        if is_alone() and keeping.in_browser:
            with place:
                component.browser(keeping.message(), keeping.hear, key=component.ALONE_KEY)
        draw()

    st.fragment(page, key=PAGE)()


def begin() -> None:
    """Begin a run that draws all: until its end a browser holds some of it."""
    st.session_state.pop(LOOK, None)


def drawn() -> None:
    """Remember how all around the page looks, once it was drawn."""
    st.session_state[LOOK] = _look()


def changed() -> None:
    """Take what was changed in the form, and ask for the page alone where that is all."""
    keeping = session.load()
    # Where no browser holds what was drawn before, a run draws all.
    if LOOK not in st.session_state or not components.in_a_browser():
        return
    form.take_edits()
    if not _is_still_signed_in(keeping):
        return
    keeping.follow()
    keeping.save()
    if _look() == st.session_state[LOOK]:
        st.rerun(PAGE)


def touched(change: Callable[[], object]) -> None:
    """Make a change that was asked for on the page itself, with what is kept before and after it.

    For the callback of a widget of the page that is drawn alone: all is drawn only where something
    else of it looks otherwise now.
    """
    keeping = session.load()
    keeping.follow()
    change()
    keeping.save()
    if LOOK in st.session_state and _look() != st.session_state[LOOK]:
        st.rerun()


def touching(change: Callable[[], object]) -> Callable[[], None]:
    """Return a callback of a button, which makes a change as `touched` does, once."""
    return one_tap(lambda: touched(change))


def is_alone() -> bool:
    """Whether the page is drawn alone in this run."""
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)


def _look() -> tuple[object, ...]:
    return (*form.look(), *panel.look(session.load()))


def _is_still_signed_in(keeping: session.Keeping) -> bool:
    try:
        return keeping.kind != "account" or account.home() is not None
    except KeptError:
        return False
