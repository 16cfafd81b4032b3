"""A table of no app that we know: the person says on the page which of its columns is what."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from calc.journal.reading.mapping import MAPPING
from calc.show.journal import bring as words
from pages.common.state.journal import JournalState, Waiting
from pages.common.style import alert, draw

# Two in a row on a phone.
WIDTH = 145


def draw_mapping(
    journal: JournalState, one: Waiting, leave_out: Callable[[JournalState, Waiting], None]
) -> None:
    """Draw the first rows of a table and a choice of its column for each thing that it may tell."""
    sheet = one.sheet
    assert sheet is not None
    draw(
        f'<h2 class="first">{escape(words.short_name(one.file))}</h2>'
        "<p>No app that we know writes such a table. Say which column is what; it is remembered "
        "for the next file with these columns.</p>"
    )
    st.dataframe(words.preview(sheet), hide_index=True, alt="The first rows of the file")
    rows = st.segmented_control(
        "Each row is",
        list(words.ROWS),
        default=words.proposed_rows(sheet),
        required=True,
        format_func=words.ROWS.__getitem__,
        key=f"journal_rows_{one.number}",
    )
    offered, proposed = words.columns(sheet), words.proposed(sheet)
    mapping: dict[str, str] = {}
    with st.container(horizontal=True, key=f"journal_fields_{one.number}"):
        for name, label in words.FIELDS[rows].items():
            column = proposed.get(name)
            chosen = st.selectbox(
                label,
                offered,
                index=offered.index(column) if column in offered else None,
                placeholder="Not in it",
                key=f"journal_field_{one.number}_{rows}_{name}",
                width=WIDTH,
            )
            if chosen:
                mapping[name] = chosen
    if one.fault:
        alert(*one.fault.splitlines())
    with st.container(horizontal=True):
        st.button(
            "Read it so",
            on_click=journal.answer,
            args=(one, {MAPPING: mapping}),
            key=f"journal_map_{one.number}",
        )
        leave_out(journal, one)
