"""The Today page: the day, or the session at hand, and who comes to it first."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from pages.common.state import profile
from tests.support.app import keyed, labels, opened, text
from tests.support.today_page import at_today, press, state

PLAN, TODAY = "What to eat, and when", "Everything as planned"


def test_the_day_is_what_is_shown_until_a_session_is():
    app = at_today()
    assert state(app).shows == ""
    assert TODAY in labels(app)
    app = press(app, "today_start")
    assert "Barbell bench press" in text(app)
    assert TODAY not in labels(app)


def own(app: AppTest) -> AppTest:
    """The page for somebody whose profile is their own."""
    return keyed(app.number_input, "profile_weight_kg").set_value(83.0).run()


def test_who_has_a_profile_comes_to_today_and_goes_to_the_plan_as_they_like():
    plan = own(opened())
    assert PLAN in text(plan)
    app = opened("", {profile.KEY: plan.session_state[profile.KEY]})
    assert TODAY in labels(app)
    assert PLAN in text(app.switch_page("pages/plan/page.py").run())


def test_a_first_visit_and_a_link_show_the_plan():
    assert PLAN in text(opened())
    plan = own(opened())
    linked = opened("", {profile.KEY: plan.session_state[profile.KEY]}, weight="90")
    assert PLAN in text(linked)
