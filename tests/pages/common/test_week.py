"""A week's sessions in the form: added on several days, taken out, put back, named where wrong."""

from __future__ import annotations

from datetime import time
from typing import Any

from streamlit.testing.v1 import AppTest

from pages.common.week import STAYS, TURN
from tests.support.form_page import address, form, profile, said


def week(**query: Any) -> AppTest:
    app = form(**query)
    app.session_state["profile_week"] = True
    return app.run()


def add(app: AppTest, *days: str, **asked: Any) -> AppTest:
    """One more session on these days; what is not asked stays as it was chosen."""
    app.button_group(key=f"week_days_{turn(app)}").set_value(list(days))
    for name, value in asked.items():
        kind = {"at": "time_input", "long": "number_input"}.get(name, "button_group")
        key = f"week_{name}" if name in STAYS else f"week_{name}_{turn(app)}"
        getattr(app, kind)(key=key).set_value(value)
    return app.button(key="week_add").click().run()


def turn(app: AppTest) -> int:
    """The number of the session that is asked for."""
    state = app.session_state
    return int(state[TURN]) if TURN in state else 0


def sessions(app: AppTest) -> tuple[str, ...]:
    return tuple(str(one) for one in profile(app).week)


def test_a_mixed_week_is_chosen_session_by_session_on_several_days_at_once() -> None:
    app = add(week(), "mon", kind="legs")
    # The short form's Monday gives way; its other days stay until they are taken out.
    assert sessions(app)[:2] == ("mon 17:30 75 legs", "tue 17:30 75")
    app = add(app, "tue", "fri", kind="upper", start="18:00", minutes="60")
    # What was chosen for one is there for the next.
    app = add(app, "wed", kind="endurance easy", at=time(6, 40), long=50.0)
    assert app.time_input(key=f"week_at_{turn(app)}").value is None
    app = add(app, "sat", kind="team sport")
    app = add(app, "sun", kind="walk")
    app = app.button_group(key="week_there").set_value("thu 17:30 75").run()
    assert address(app)["sessions"] == [
        "mon-17:30-75-legs",
        "tue-18:00-60-upper",
        "wed-06:40-50-endurance-easy",
        "fri-18:00-60-upper",
        "sat-06:40-50-team-sport",
        "sun-06:40-50-walk",
    ]
    assert said(app) == ""


def test_a_session_taken_out_is_put_back_and_the_last_one_leaves_a_week_without() -> None:
    app = week(sessions=["mon-17:30-75-legs"])
    app = app.button_group(key="week_there").set_value("mon 17:30 75 legs").run()
    assert profile(app).sessions == ()
    app = app.button(key="week_back").click().run()
    assert profile(app).sessions == ("mon 17:30 75 legs",)
    assert not [one for one in app.button if one.key == "week_back"]


def test_a_session_that_cannot_be_added_is_named_and_its_choice_stays() -> None:
    app = add(week(sessions=["mon-17:30-75-legs"]), "mon", kind="team sport", start="18:00")
    assert "Session 'mon 18:00 75 team sport' overlaps 'mon 17:30 75 legs'" in said(app)
    assert app.button_group(key=f"week_days_{turn(app)}").value == ["mon"]
    assert profile(app).sessions == ("mon 17:30 75 legs",)
    app = add(app, "mon", long=400.0)
    assert "has 400 minutes, above 240: did you mean 40?" in said(app)
    assert app.number_input(key=f"week_long_{turn(app)}").value == 400
    app = add(app, "tue", long=40.0)
    assert said(app) == ""
    assert "Choose a day first." in said(add(app))
