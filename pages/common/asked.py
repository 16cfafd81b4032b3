"""A question about a value that may be a slip of the thumb, where it was written."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

YES, NO = "Yes, keep it", "No, I will write it again"


def draw_question(question: str, key: str, answered: Callable[[bool], None]) -> None:
    """Draw a question; `answered` is told whether the value is kept as it was typed."""

    def choose() -> None:
        answered(st.session_state[key] == YES)

    st.pills(question, (YES, NO), key=key, on_change=choose)
