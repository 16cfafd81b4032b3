"""The door: run once for the server, then on each visit for its pages (streamlit run app.py)."""

import gc

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.web.door import shut

if get_script_run_ctx(suppress_warning=True) is None:
    shut()
    # What is loaded from here on stays: to look through it for garbage again and again would take
    # a tenth of the start. `start.lifespan` ends this.
    gc.disable()
    # After both: this takes a second or two.
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
    from pages.common.places import laid_out
    from pages.common.state.today import comes_back
    from pages.web import identity
    from pages.web.sticky import ask_again_when_back

    st.set_page_config(identity.NAME, identity.MARK, layout="wide")
    st.logo(identity.MARK, size="large")
    ask_again_when_back()
    today = st.Page("pages/today/page.py", url_path="today", title="Today", icon=":material/today:")
    page = st.navigation(
        [
            today,
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
            st.Page("pages/team/page.py", url_path="team", title="Team", icon=":material/groups:"),
            st.Page("pages/why/page.py", url_path="why", title="Why", icon=":material/menu_book:"),
        ],
        position="top",
    )
    st.set_page_config(identity.title(page.title))
    bare = not st.query_params
    first_page = bare and page.url_path == ""
    with laid_out(), kept(first_page=first_page):
        if comes_back(bare=first_page):
            st.switch_page(today)
        page.run()
