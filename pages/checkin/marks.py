"""What a person says of their days on the Check-in page: pauses, and what light days were."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from calc import InputError
from calc.journal.by_hand import put_mark, remove_mark
from calc.show.checkin import history as told
from calc.show.checkin.learning import Learning
from pages.common.state.journal import JournalState
from pages.common.style import alert, draw
from pages.common.widgets import one_tap


def draw_quality(journal: JournalState, found: Learning, day: date) -> None:
    """How good the data are, whether light days were meant, and what one more week would give."""
    items = "".join(
        f"<li>{escape(name)}: <b>{escape(value)}</b></li>" for name, value in told.quality(found)
    )
    draw(
        "<h2>How good your data are</h2>"
        f'<p class="faint">{escape(told.OF_FOUR_WEEKS)}</p><ul>{items}</ul>'
        f'<p class="lead" style="margin-top:.6rem">{escape(told.one_more_week(found))}</p>'
    )
    question = "" if journal.is_example else told.light_days(found, journal.journal.marks)
    if question:
        draw(f'<p class="lead">{escape(question)}</p>')
        with st.container(horizontal=True, key="checkin_light"):
            for kind, said in told.LIGHT_DAYS.items():
                given = (journal, kind, day, None)
                st.button(said, on_click=one_tap(_mark), args=given, key=f"checkin_{kind}")


def draw_marks(journal: JournalState, day: date) -> None:
    """What pauses the check-in: a form behind a click, and what was marked so far."""
    own = told.marks_in_words(journal.journal.marks)
    if journal.is_example and not own:
        return
    help_text = f'<p class="lead faint">{escape(told.HELP_ON_MARKS)}</p>'
    draw(f"<h2>Pauses and changes</h2>{help_text}")
    for when, kind, text in own:
        with st.container(horizontal=True, vertical_alignment="center", key=f"mark_{when}_{kind}"):
            draw(f"<p>{escape(text)}</p>")
            if not journal.is_example:
                st.button(
                    "Remove",
                    on_click=one_tap(_remove),
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
    items = "".join(f"<li>{escape(text)}</li>" for text in told.WHAT_MARKS_DO)
    with st.form("checkin_mark_form", border=False):
        kind = st.selectbox(
            "What", list(told.KINDS), format_func=told.KINDS.__getitem__, key="mark_kind"
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
            alert(str(fault), near=True)
        else:
            st.rerun()
    draw(f'<ul class="tp-why">{items}</ul>')


def _mark(journal: JournalState, kind: str, start: date | None, until: date | None) -> None:
    if start is None:
        raise InputError("Say on which day it began.", "start")
    journal.change(lambda one: put_mark(one, start, kind, until=until or ""))


def _remove(journal: JournalState, when: str, kind: str) -> None:
    journal.change(lambda one: remove_mark(one, when, kind))
