"""A page with nothing on it but who is signed in, behind the middleware of ours (streamlit run)."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is None:
    from starlette.middleware import Middleware

    from pages.web.guards.headers import SecurityHeaders
    from pages.web.guards.sign_in import SignIn

    app = st.App(
        __file__, middleware=[Middleware(SecurityHeaders), Middleware(SignIn, secure=False)]
    )
elif st.user.is_logged_in:
    st.text(f"Signed in: {st.user.sub}")
    st.button("Sign out", on_click=st.logout)
else:
    st.text("Nobody is signed in.")
    for provider in ("good", "down", "wrong"):
        st.button(f"Sign in: {provider}", on_click=st.login, args=(provider,))
