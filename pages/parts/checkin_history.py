"""The check-ins that were used: put into the plan, listed, and taken back."""

from __future__ import annotations

from html import escape

import streamlit as st

from calc import Profile
from calc.checkin import before_last, history, in_use, taken_back
from calc.show import checkin as words
from calc.show import checkin_told as told
from calc.units import quantity
from pages.parts import fields, state
from pages.parts.journal_state import JournalState
from pages.parts.style import draw

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
