"""A block of weeks on the page: begun, where it stands, what it proposes; the person decides."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from calc.show.training import block as shown
from calc.show.training.rows import with_one_more_set
from calc.training.block import CEILING, LOADING_WEEKS, LONGEST, SHORTEST, Block, begun_in_week_of
from calc.training.session import Week
from pages.common.state import today as days
from pages.common.state.training import Training
from pages.common.style import draw
from pages.common.widgets import one_tap

BOX = "training_block"


def draw_block(training: Training, week: Week, today: date) -> None:
    """Draw the box of a block, behind a click."""
    box = st.expander("A block of weeks", key=BOX, on_change="rerun")
    if not box.open:
        return
    state = days.load()
    with box:
        if state.block is None:
            _draw_begin(state, today)
            return
        _draw_weeks(state.block, today)
        _draw_proposals(training, week, state.block, state, today)

        def end() -> None:
            state.block = None

        st.button("End this block", on_click=one_tap(end), key="training_block_end")


def _draw_begin(state: days.Today, today: date) -> None:
    def begin() -> None:
        state.block = begun_in_week_of(
            today,
            int(st.session_state["training_block_weeks"]),
            float(st.session_state["training_block_ceiling"]),
        )

    draw(
        "<p>Weeks that rise by a set a muscle where your sessions went well, then a lighter one. "
        f'It proposes, and you decide.</p><p class="faint">{shown.HONEST}</p>'
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            "Weeks before the lighter one",
            int(SHORTEST),
            int(LONGEST),
            int(LOADING_WEEKS),
            key="training_block_weeks",
            width=230,
        )
        st.number_input(
            "Never more sets a muscle than",
            4,
            45,
            int(CEILING),
            key="training_block_ceiling",
            width=230,
        )
        st.button(
            "Begin this week", on_click=one_tap(begin), type="primary", key="training_block_begin"
        )


def _draw_weeks(block: Block, today: date) -> None:
    now = ' aria-current="date"'
    rows = "".join(
        f"<tr{now if one.is_now else ''}><th>{one.number}</th>"
        f"<td>{one.dates}</td><td>{one.sets}</td><td>{one.reserve}</td></tr>"
        for one in shown.shown_weeks(block, today)
    )
    draw(
        f"<p><b>{escape(shown.block_sentence(block, today))}</b></p>"
        f'<table class="tp-day"><tbody>{rows}</tbody></table>'
        f'<p class="faint">{shown.HONEST}</p>'
    )


def _draw_proposals(
    training: Training, week: Week, block: Block, state: days.Today, today: date
) -> None:
    found = shown.proposals(
        week, training.counting, block, state.rated, today, training.assignments
    )

    def add(one: shown.Proposal) -> None:
        training.drafts[one.day] = with_one_more_set(training.drafts[one.day], one.exercise)
        training.rebase()

    draw("<h3>For the next week</h3>")
    for one in found:
        if one.step.is_open:
            continue
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            draw(f"<p>{escape(one.text)}</p>")
            if one.step.change > 0:
                st.button(
                    "Add the set",
                    on_click=one_tap(add),
                    args=(one,),
                    key=f"training_block_{one.muscle}",
                )
    draw(f'<p class="faint">{escape(shown.unrated_sentence(found))}</p>')
