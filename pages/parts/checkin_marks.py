"""What a person says of their weeks: pauses and changes."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from calc import InputError
from calc.journal.hand import put_mark, remove_mark
from calc.show import checkin_told as words
from pages.parts.form import ALERT_STYLE
from pages.parts.journal_state import JournalState
from pages.parts.style import draw


def draw_marks(journal: JournalState, day: date) -> None:
    """What pauses the check-in: a form behind a click, and what was marked so far."""
    own = words.marks_in_words(journal.journal.marks)
    if journal.is_example and not own:
        return
    help_text = f'<p class="lead faint">{escape(words.HELP_ON_MARKS)}</p>'
    draw(f"<h2>Pauses and changes</h2>{help_text}")
    for when, kind, text in own:
        with st.container(horizontal=True, vertical_alignment="center", key=f"mark_{when}_{kind}"):
            draw(f"<p>{escape(text)}</p>")
            if not journal.is_example:
                st.button(
                    "Remove",
                    on_click=_remove,
                    args=(journal, when, kind),
                    key=f"unmark_{when}_{kind}",
                    help=f"Remove: {text}",
                )
    if journal.is_example:
        return
    box = st.expander("Mark some days", on_change="rerun", key="checkin_mark")
    if box.open:
        with box:
            _draw_form(journal, day)


def _draw_form(journal: JournalState, day: date) -> None:
    items = "".join(f"<li>{escape(text)}</li>" for text in words.WHAT_MARKS_DO)
    with st.form("checkin_mark_form", border=False):
        kind = st.selectbox(
            "What", list(words.KINDS), format_func=words.KINDS.__getitem__, key="mark_kind"
        )
        start = st.date_input("First day", day, key="mark_start", format="YYYY-MM-DD")
        until = st.date_input(
            "Last day, empty for one day or a pause that stays open",
            None,
            key="mark_until",
            format="YYYY-MM-DD",
        )
        given = st.form_submit_button("Mark these days")
    if given:
        try:
            _mark(journal, kind, start, until)
        except InputError as fault:
            st.html(f'<div role="alert" style="{ALERT_STYLE}">{escape(str(fault))}</div>')
        else:
            st.rerun()
    draw(f'<ul class="tp-why">{items}</ul>')


def _mark(journal: JournalState, kind: str, start: date | None, until: date | None) -> None:
    if start is None:
        raise InputError("Say on which day it began.", "start")
    end = until.isoformat() if until else ""
    journal.change(lambda one: put_mark(one, start.isoformat(), kind, until=end))


def _remove(journal: JournalState, when: str, kind: str) -> None:
    journal.change(lambda one: remove_mark(one, when, kind))
