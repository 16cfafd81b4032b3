"""Check-ins that were used, listed and taken back, and what a person says of their weeks."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from calc import InputError, Profile
from calc.expenditure.checkin import before_last, history, in_use, taken_back
from calc.journal.by_hand import put_mark, remove_mark
from calc.show.checkin import answer as words
from calc.show.checkin import history as told
from calc.units import quantity
from pages.common import fields
from pages.common.form import ALERT_STYLE
from pages.common.state import profile as state
from pages.common.state.journal import JournalState
from pages.common.style import draw

TOLD = "checkin_told"


def give_maintenance(kcal: float | None) -> None:
    """Set the plan's maintenance, None for the formula's; called before the page is drawn."""
    inputs = state.load()
    inputs.give({"maintenance": None if kcal is None else quantity(kcal, "kilocalorie/day")})
    for key in fields.keys_of("maintenance"):
        inputs.shown.pop(key, None)
    state.save(inputs, changed=True)


def draw_take_back(journal: JournalState, profile: Profile) -> None:
    """The way back from the last check-in."""
    st.button(
        "Take the last check-in back",
        on_click=_take_back,
        args=(journal, profile),
        icon=":material/undo:",
        key="checkin_back",
    )


def _take_back(journal: JournalState, profile: Profile) -> None:
    """Undo the last check-in: what was in use before it is so again.

    Where the plan counts on another figure by now, that one stays.
    """
    marks = journal.base.marks
    if words.is_in_use(profile, in_use(marks)):
        give_maintenance(words.or_none(before_last(marks)))
    journal.change(lambda one: one.but(marks=taken_back(one.marks)))
    st.session_state[TOLD] = words.TAKEN_BACK


def draw_history(journal: JournalState, profile: Profile, *, back_above: bool) -> None:
    """The check-ins that were used; the way back and forth where it is not offered above."""
    marks = journal.journal.marks
    past = history(marks)
    if past.empty:
        return
    items = "".join(
        f"<li><details><summary>{escape(one.what)}</summary><p>{escape(one.why)}</p></details></li>"
        for one in told.last_used(marks)
    )
    draw(f'<h2>Check-ins so far</h2><ul class="tp-conflicts">{items}</ul>')
    if len(past) > told.CHECK_INS_SHOWN:
        box = st.expander(f"All {len(past)} check-ins", on_change="rerun", key="checkin_every")
        if box.open:
            box.dataframe(told.history_table(marks), hide_index=True, key="checkin_history")
    kept = in_use(marks)
    again = words.may_use_again(profile, marks)
    if journal.is_example or (back_above and not again):
        return
    with st.container(horizontal=True, key="checkin_history_row"):
        if again:
            st.button(
                words.use_again(kept), on_click=give_maintenance, args=(kept,), key="checkin_again"
            )
        if not back_above:
            draw_take_back(journal, profile)


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
