"""A table of no app that we know: the person says on the page which of its columns is what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape

import streamlit as st

from calc.journal.reading.mapping import MAPPING
from calc.journal.reading.unknown.suggestion import Proposal
from calc.show.journal import bring as names
from calc.show.journal import mapping as words
from calc.tables.sheet import Section
from pages.common.state.journal import JournalState
from pages.common.state.waiting import Waiting
from pages.common.style import alert, draw
from pages.common.widgets import one_tap

# Two in a row on a phone.
WIDTH = 145


def draw_mapping(
    journal: JournalState, one: Waiting, leave_out: Callable[[JournalState, Waiting], None]
) -> None:
    """Draw the first rows of a table, a choice of its column for each thing, and what they become.

    What three rows become stands before the button that takes it, and changes with each choice.
    """
    sheet = one.sheet
    assert sheet is not None
    draw(
        f'<h2 class="first">{escape(names.short_name(one.file))}</h2>'
        "<p>We do not know the app of this table. Say which column is what; the next file with "
        "these columns is then read at once.</p>"
    )
    st.dataframe(words.preview(sheet), hide_index=True, alt="The first rows of the file")
    # What the person said of such a table before goes before what its headings suggest.
    before = (one.was or {}).get(MAPPING)
    proposed = words.proposal(sheet)
    if before:
        proposed = replace(proposed, fields=before)
    rows = st.segmented_control(
        "Each row is",
        list(words.ROWS),
        default=words.rows_of(proposed),
        required=True,
        format_func=words.ROWS.__getitem__,
        key=f"journal_rows_{one.number}",
    )
    mapping = _choose(one, rows, words.columns(sheet), proposed)
    _draw_becomes(words.beginning(sheet), proposed, mapping)
    if one.fault:
        alert(*one.fault.splitlines())
    with st.container(horizontal=True):
        st.button(
            "Import with these columns",
            on_click=one_tap(journal.answer),
            args=(one, {MAPPING: mapping}),
            key=f"journal_map_{one.number}",
        )
        leave_out(journal, one)


def _choose(one: Waiting, rows: str, offered: list[str], proposed: Proposal) -> dict[str, str]:
    mapping: dict[str, str] = {}
    with st.container(horizontal=True, key=f"journal_fields_{one.number}"):
        for name, label in words.FIELDS[rows].items():
            key = f"journal_field_{one.number}_{rows}_{name}"
            # What is proposed stands there and can be taken back: a default could not be.
            st.session_state.setdefault(key, proposed.fields.get(name))
            chosen = st.selectbox(
                label, offered, index=None, placeholder="Not in it", key=key, width=WIDTH
            )
            if chosen:
                mapping[name] = chosen
    return mapping


def _draw_becomes(first: Section, proposed: Proposal, mapping: Mapping[str, str]) -> None:
    found = words.becomes(first, mapping)
    notes = [*found.faults, *found.notes, words.not_taken(proposed, mapping)]
    if found.whole:
        notes.insert(0, f"{words.what_was_read(first)}: {found.whole}.")
    items = "".join(f"<li>{escape(row)}</li>" for row in found.rows)
    shown = f'<p>Its rows become:</p><ul class="tp-read">{items}</ul>' if items else ""
    told = "".join(f'<p class="faint">{escape(note)}</p>' for note in notes if note)
    draw(f'<div role="status">{shown}{told}</div>')
