"""A field is told what to show only where it does not show it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from pages.common.widgets import show

    show("field", st.session_state.get("known"))
    st.number_input("Field", value=None, key="field")


def test_a_field_shows_what_is_known_and_is_left_alone_where_it_does():
    app = AppTest.from_function(page).run()
    assert app.number_input[0].value is None
    app.session_state["known"] = 80.0
    app = app.run()
    assert app.number_input[0].value == 80.0
    assert app.number_input[0].proto.set_value
    assert not app.run().number_input[0].proto.set_value


def taps() -> None:
    import streamlit as st

    from pages.common.widgets import one_tap

    def take(by: int) -> None:
        st.session_state["taken"] = st.session_state.get("taken", 0) + by

    st.button("Take", on_click=one_tap(take), args=(2,))


def test_a_tap_before_a_button_is_drawn_anew_is_none_and_one_after_it_is():
    # Each tap of these tests is followed by a second one.
    app = AppTest.from_function(taps).run()
    for taken in (2, 4):
        assert app.button[0].click().run().session_state["taken"] == taken
