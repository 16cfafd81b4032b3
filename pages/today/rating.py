"""How a session was: four touches after its end, for the block of weeks that it is part of."""

from __future__ import annotations

import streamlit as st

from calc.show.training.block import QUESTIONS, rating_of
from pages.common.keeping.alone import touched
from pages.common.state.today import Today
from pages.common.widgets import one_tap

KEY = "today_rating"


def draw_rating(state: Today) -> None:
    """Draw the questions; who leaves them open has rated nothing."""

    def take() -> None:
        answers = [st.session_state[f"{KEY}_{place}"] for place in range(len(QUESTIONS))]

        def change() -> None:
            state.rate(rating_of(answers))
            state.rates = None

        touched(change)

    def leave() -> None:
        def change() -> None:
            state.rates = None

        touched(change)

    with st.form(KEY):
        for place, (question, options) in enumerate(QUESTIONS.items()):
            st.segmented_control(question, options, key=f"{KEY}_{place}")
        with st.container(horizontal=True):
            st.form_submit_button("Save how it was", on_click=one_tap(take))
            st.form_submit_button("Not now", on_click=one_tap(leave), type="tertiary")
