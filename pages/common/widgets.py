"""Fields that show what is known, and that nobody who types in them is disturbed by."""

from __future__ import annotations

from typing import Any

import streamlit as st


def show(key: str, value: Any) -> None:
    """Let a widget show a value; where it does already, nothing is sent to it.

    What is sent to a field while somebody types in it would take the place of what they type.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
