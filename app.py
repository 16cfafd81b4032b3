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
            st.Page(
                "pages/plan/page.py",
                url_path="plan",
                title="Plan",
                icon=":material/schedule:",
                default=True,
            ),
            st.Page(
                "pages/training/page.py",
                url_path="training",
                title="Training",
                icon=":material/fitness_center:",
            ),
            st.Page(
                "pages/journal/page.py",
                url_path="journal",
                title="Journal",
                icon=":material/monitoring:",
            ),
            st.Page(
                "pages/checkin/page.py",
                url_path="checkin",
                title="Check-in",
                icon=":material/balance:",
            ),
            st.Page("pages/why/page.py", url_path="why", title="Why", icon=":material/menu_book:"),
        ]
    ).run()
