"""What a person says of their weeks: pauses and changes; and the check-ins that were used."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from calc import InputError, Profile
from calc.checkin import history, in_use, taken_back
from calc.journal.hand import put_mark, remove_mark
from calc.show import checkin as words
from pages.parts.checkin import give_maintenance
from pages.parts.form import ALERT_STYLE
from pages.parts.journal_state import JournalState
from pages.parts.style import draw

FAULT = "checkin_mark_fault"


def draw_marks(journal: JournalState, day: date) -> None:
    """What pauses the check-in: a form behind a click, and what was marked so far."""
    own = words.marks_in_words(journal.journal.marks)
    draw("<h2>Pauses and changes</h2>" + f'<p class="faint">{escape(words.HELP_ON_MARKS)}</p>')
    for when, kind, text in own:
        with st.container(horizontal=True, vertical_alignment="center", key=f"mark_{when}_{kind}"):
            draw(f"<p>{escape(text)}</p>")
            if not journal.is_example:
                st.button(
                    "Remove",
                    on_click=_remove,
                    args=(journal, when, kind),
                    key=f"unmark_{when}_{kind}",
                )
    box = st.expander("Mark some days", on_change="rerun", key="checkin_mark")
    if box.open:
        with box:
            _draw_form(journal, day)


def _draw_form(journal: JournalState, day: date) -> None:
    with st.form("checkin_mark_form", border=False):
        kind = st.selectbox(
            "What", list(words.KINDS), format_func=words.KINDS.__getitem__, key="mark_kind"
        )
        start = st.date_input("From", day, key="mark_start", format="YYYY-MM-DD")
        until = st.date_input(
            "To (leave it empty where it goes on)", None, key="mark_until", format="YYYY-MM-DD"
        )
        given = st.form_submit_button("Mark these days")
    if given:
        try:
            _mark(journal, kind, start, until)
        except InputError as fault:
            st.html(f'<div role="alert" style="{ALERT_STYLE}">{escape(str(fault))}</div>')
        else:
            st.rerun()


def _mark(journal: JournalState, kind: str, start: date | None, until: date | None) -> None:
    if start is None:
        raise InputError("Say on which day it began.", "start")
    end = until.isoformat() if until else ""
    journal.change(lambda one: put_mark(one, start.isoformat(), kind, until=end))


def _remove(journal: JournalState, when: str, kind: str) -> None:
    journal.change(lambda one: remove_mark(one, when, kind))


def draw_history(journal: JournalState, profile: Profile) -> None:
    """The check-ins that were used, and the way back."""
    marks = journal.journal.marks
    past = history(marks)
    if past.empty:
        return
    draw("<h2>Check-ins so far</h2>")
    st.dataframe(words.history_table(marks), hide_index=True, key="checkin_history")
    kept = in_use(marks)
    with st.container(horizontal=True, key="checkin_back_row"):
        if not words.is_in_use(profile, kept):
            st.button(
                words.use_again(kept),
                on_click=give_maintenance,
                args=(kept,),
                key="checkin_again",
            )
        if not journal.is_example:
            st.button(
                "Take the last one back",
                on_click=_take_back,
                args=(journal,),
                icon=":material/undo:",
                key="checkin_back",
            )


def _take_back(journal: JournalState) -> None:
    """Undo the last check-in: the one before it, or the formula, is in use again."""
    journal.change(lambda one: one.but(marks=taken_back(one.marks)))
    give_maintenance(words.or_none(in_use(journal.journal.marks)))
