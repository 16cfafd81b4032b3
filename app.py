"""The door: run once for the server, then on each visit for its pages (streamlit run app.py)."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    from pages.web import headers, routes, start

    app = st.App(
        __file__,
        lifespan=start.lifespan,
        middleware=[headers.MIDDLEWARE],
        routes=routes.routes(),
    )
else:
    from pages.web.icon import ICON

    st.set_page_config(page_title="Two Plates", page_icon=ICON, layout="wide")
    st.navigation(
        [
            st.Page("pages/plan.py", title="Plan", icon=":material/schedule:", default=True),
            st.Page("pages/training.py", title="Training", icon=":material/fitness_center:"),
            st.Page("pages/journal.py", title="Journal", icon=":material/monitoring:"),
            st.Page("pages/checkin.py", title="Check-in", icon=":material/balance:"),
            st.Page("pages/why.py", title="Why", icon=":material/menu_book:"),
        ]
    ).run()
