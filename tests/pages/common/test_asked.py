"""A question about a value: the answer reaches who asked, once."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.common.asked import NO, YES


def page() -> None:
    import streamlit as st

    from pages.common.asked import draw_question

    def answered(kept: bool) -> None:
        st.session_state["answers"] = [*st.session_state.get("answers", []), kept]

    draw_question("Is that right?", "question", answered)


@pytest.mark.parametrize("answer, kept", [(YES, True), (NO, False)])
def test_the_answer_says_whether_the_value_is_kept(answer: str, kept: bool):
    app = AppTest.from_function(page).run()
    asked = app.button_group[0]
    assert asked.label == "Is that right?"
    app = asked.set_value(answer).run()
    assert app.session_state["answers"] == [kept]
