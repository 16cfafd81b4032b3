"""What a person is to look at, beside where it happened."""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.common.form import ALERT_STYLE


def alert(*lines: str) -> None:
    """Draw messages; a screen reader says them when they appear. Nothing where there are none.

    Text and not Markdown, for a name from a file may be anything.
    """
    if lines:
        text = "<br>".join(escape(one) for line in lines for one in line.splitlines())
        st.html(f'<div role="alert" style="{ALERT_STYLE};margin-top:0">{text}</div>')
