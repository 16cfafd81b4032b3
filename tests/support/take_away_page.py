"""A page of its own for the tests: the article's session, to take away and to bring back."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    from collections.abc import AsyncIterator
    from contextlib import asynccontextmanager

    from starlette.middleware import Middleware
    from streamlit.starlette import App

    from pages.common import components
    from pages.web import front
    from pages.web.guards.headers import SecurityHeaders

    @asynccontextmanager
    async def lifespan(_: App) -> AsyncIterator[None]:
        components.serve()
        yield

    app = st.App(
        __file__, lifespan=lifespan, middleware=[Middleware(SecurityHeaders)], routes=front.routes()
    )
else:
    from calc.training import Week, sample_workout
    from calc.training.session.templates import templates
    from pages.training.files import draw_take_away, from_address

    def take(week: Week) -> None:
        st.session_state["week"] = week

    st.sidebar.write("The side")
    st.session_state.setdefault("week", Week("My week", {"mon": sample_workout()}))
    if (opened := from_address("mon")) is not None:
        take(opened)
    for name, template in templates().items():
        st.button(f"Plan {name}", on_click=take, args=(template.week,))
    shown: Week = st.session_state["week"]
    for day, session in shown.sessions.items():
        sets = ", ".join(f"{one.exercise} {one.sets_high}" for one in session.entries)
        st.text(f"{day}: {session.name}: {sets}")
    draw_take_away(shown, next(iter(shown.sessions), ""), "metric", take)
