"""What is asked or refused of a value, where it was written."""

from __future__ import annotations

import streamlit as st

from pages.common.keeping.alone import touched
from pages.common.state.today import Today
from pages.common.style import alert

YES, NO = "Yes, keep it", "No, I will write it again"


def draw_said(state: Today, place: str) -> None:
    """Draw what is refused or asked at a place; what was typed stays until it is answered."""
    where, said = state.fault
    if where == place:
        alert(said, near=True)
    asked = state.asked
    if asked is None or asked.place != place:
        return
    key = f"today_asked_{place}"

    def choose() -> None:
        answer = st.session_state[key]

        def change() -> None:
            state.asked = None
            if answer == YES:
                asked.keep()
            else:
                state.typed.clear()

        touched(change)

    st.pills(asked.question, (YES, NO), key=key, on_change=choose)
