"""The door: run once for the server, then on each visit for its pages (streamlit run app.py)."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.web.door import shut

# The mark in the browser's tab: two plates, one in front of the other.
# Drawn here, since Streamlit fetches a Material symbol from another host when it is a page's icon.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<circle cx="41" cy="23" r="21" fill="#e69f00"/>'
    '<circle cx="26" cy="37" r="25" fill="#fcfaf6"/>'
    '<circle cx="26" cy="37" r="23" fill="#0b6663"/>'
    '<circle cx="26" cy="37" r="14" fill="none" stroke="#fcfaf6" stroke-width="3"/>'
    "</svg>"
)

if get_script_run_ctx(suppress_warning=True) is None:
    shut()
    # After it: this takes a second or two.
    from pages.web import start

    app = st.App(
        __file__,
        lifespan=start.lifespan,
        middleware=start.around(),
        routes=start.routes(),
        on_script_error=start.page_failed,
    )
else:
    from pages.common.keeping.run import kept
    from pages.web.sticky import ask_again_when_back

    st.set_page_config(page_title="Two Plates", page_icon=ICON, layout="wide")
    ask_again_when_back()
    page = st.navigation(
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
    )
    with kept():
        page.run()
