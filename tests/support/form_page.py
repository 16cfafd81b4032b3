"""The form without a page: drawn alone, the profile that it gives, and what it says."""

from __future__ import annotations

from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from calc import Profile
from tests.support.app import SECONDS_TO_RUN


def draw() -> None:
    import streamlit as st

    from pages.common.form import is_example, profile_form
    from pages.common.places import laid_out

    with laid_out():
        profile = profile_form()
    st.session_state["drawn"] = profile, is_example(profile)


def form(**query: Any) -> AppTest:
    app = AppTest.from_function(draw, default_timeout=SECONDS_TO_RUN)
    for name, values in query.items():
        app.query_params[name] = values
    return app.run()


def profile(app: AppTest) -> Profile:
    assert not app.exception
    return app.session_state["drawn"][0]


def address(app: AppTest) -> dict[str, list[str]]:
    query = app.query_params
    return {name: value if isinstance(value, list) else [value] for name, value in query.items()}


def said(app: AppTest) -> str:
    return " ".join(
        unescape(one.proto.body) for one in app.get("html") if "alert" in one.proto.body
    )


def put(app: AppTest, name: str, value: Any, kind: str = "number_input") -> AppTest:
    return getattr(app, kind)(key=f"profile_{name}").set_value(value).run()


def units(app: AppTest, name: str) -> AppTest:
    return put(app, "units", name, "segmented_control")


def refine(app: AppTest) -> AppTest:
    app.session_state["profile_refine"] = True
    return app.run()


def number(app: AppTest, name: str) -> Any:
    return app.number_input(key=f"profile_{name}").value
