"""Fields that show what is known, and buttons that are tapped as often as they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec

import streamlit as st

Given = ParamSpec("Given")


def show(key: str, value: Any) -> None:
    """Let a widget show a value; where it does already, nothing is sent to it.

    What is sent to a field while somebody types in it would take the place of what they type.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def one_tap(change: Callable[Given, object]) -> Callable[Given, None]:
    """Return a callback for a button that is being drawn: until it is drawn anew it is one tap.

    A thumb taps twice. Where the second tap breaks off what the server draws for the first, it is
    on the button as it was, and would do the same to what has moved up into its place. Where it
    waits for that, it is on the button as it is then: one of several has a key of its own.
    """
    was_tapped = False

    def tapped(*args: Given.args, **kwargs: Given.kwargs) -> None:
        nonlocal was_tapped
        if not was_tapped:
            was_tapped = True
            change(*args, **kwargs)

    return tapped
