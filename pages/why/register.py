"""The register of every constant and equation: drawn only once it is opened."""

from __future__ import annotations

from functools import cache

import pandas as pd
import streamlit as st

from calc.evidence import register
from calc.tables import safe_csv
from pages.common import style
from pages.why.text import grades

COLUMNS = {
    "meaning": st.column_config.TextColumn("What it is", width=230),
    "value": st.column_config.NumberColumn("Value", format="%.6g"),
    "unit": st.column_config.TextColumn("Unit"),
    "low": st.column_config.NumberColumn("Low", format="%.6g"),
    "high": st.column_config.NumberColumn("High", format="%.6g"),
    "population": st.column_config.TextColumn("For", width="medium"),
    "grade": st.column_config.TextColumn("Grade", width="small"),
    "source": st.column_config.TextColumn("Source"),
    "read": st.column_config.TextColumn("How it was read", width="medium"),
    "formula": st.column_config.TextColumn("Formula", width="medium"),
    "link": st.column_config.LinkColumn("Link"),
}


@cache
def _table() -> pd.DataFrame:
    return register.to_frame()


@cache
def _searched() -> pd.Series:
    """Each row as one text in small letters, for the filter."""
    words = _table()[
        ["id", "meaning", "unit", "population", "read", "source", "citation", "formula"]
    ]
    return words.agg(" ".join, axis=1).str.lower()


def matching(text: str) -> pd.DataFrame:
    """The rows in which every word of `text` occurs somewhere."""
    found = pd.Series(True, index=_table().index)
    for word in text.lower().split():
        found &= _searched().str.contains(word, regex=False)
    return _table()[found]


def _csv() -> str:
    return safe_csv.to_csv(_table())


def draw() -> None:
    """The letters of the grades, then the register behind a click."""
    style.draw(grades())
    opened = st.expander(
        "All constants and equations as a table", key="why_register", on_change="rerun"
    )
    if not opened.open:
        return
    with opened:
        text = st.text_input("Show only rows with these words", key="why_filter", max_chars=80)
        rows = matching(text)
        st.caption(f"{len(rows)} of {len(_table())} rows")
        st.dataframe(
            rows,
            hide_index=True,
            placeholder="",
            column_order=list(COLUMNS),
            column_config=COLUMNS,
            alt="Every constant and equation with its value, unit, range, grade and source",
        )
        st.download_button(
            "Download as CSV",
            data=_csv,
            file_name="two-plates-evidence.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
