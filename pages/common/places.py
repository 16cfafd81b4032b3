"""Where things stand on every page: who it is for at the side, what it shows, what keeps it.

On a wide screen the first and the last are a column beside the page; on a phone they stand above
and below it. Where each is on the screen is the style sheet's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from calc.show.words import PROMISE

_FIRST: ContextVar[DeltaGenerator] = ContextVar("first")
_YOU: ContextVar[DeltaGenerator] = ContextVar("you")
_KEPT: ContextVar[DeltaGenerator] = ContextVar("kept")


@contextmanager
def laid_out() -> Iterator[None]:
    """Around the run of a page, which is drawn into its place."""
    with st.container(key="shell", gap=None):
        _FIRST.set(st.container(key="first"))
        with st.container(key="side", gap="small"):
            _YOU.set(st.container(key="you", gap="small"))
            _KEPT.set(st.container(key="kept", gap="small"))
        with st.container(key="page"):
            yield


def first() -> DeltaGenerator:
    """The place above all others, empty but for what a first visit reads."""
    return _FIRST.get()


def draw_promise() -> None:
    """Draw what a first visit reads, which is there before anything is known of the visitor.

    As plain HTML: the browser need not have what reads Markdown for it.
    """
    with first():
        st.html(
            f'<div class="tp"><p class="tp-promise">{PROMISE.capitalize()}. '
            "Each number has its source.</p>"
            '<p class="tp-start">Below is an example. Start with your own numbers.</p></div>'
        )


def you() -> DeltaGenerator:
    """The place of the form."""
    return _YOU.get()


def kept() -> DeltaGenerator:
    """The place of the line that says where things are kept."""
    return _KEPT.get()
