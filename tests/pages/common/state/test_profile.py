"""What a session knows of the profile: beside the address, across pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calc.person.link import EXAMPLE
from pages.common import visitor
from pages.common.state import profile as state
from tests.support.app import go, opened
from tests.support.form_page import address, number, put, refine, units


def test_an_activity_level_of_ones_own_is_a_number() -> None:
    typed = state.State(EXAMPLE, "metric", (), {})
    typed.give({"activity_level": "1,66"})
    assert typed.profile.activity_level == 1.66
    typed.give({"activity_level": "a lot"})
    assert typed.profile.activity_level == 1.66
    assert typed.typed == {"activity_level": "a lot"}
    assert typed.messages == {"activity_level": "Activity level 'a lot' is not a number."}


def test_days_of_ones_own_change_the_sessions_of_a_week() -> None:
    sessions = ("mon 17:30 75 legs", "wed 18:00 60")
    typed = state.State(replace(EXAMPLE, sessions=sessions), "metric", (), {})
    typed.give({"weight": "90 kg"})
    assert typed.profile.sessions == sessions
    typed.give({"training_days": ("tue",)})
    assert (typed.profile.sessions, typed.profile.training_days) == (("tue 17:30 75",), ("tue",))
    typed.give({"training_minutes": 5})
    assert typed.profile.sessions == ("tue 17:30 75",)
    assert typed.messages.keys() == {"training_minutes"}


@pytest.mark.parametrize("left_behind", [{}, {"weight": ["90"], "body_fat": ["0.2"]}])
def test_a_profile_outlives_a_visit_to_the_why_page(left_behind: dict[str, list[str]]) -> None:
    app = opened()
    app = put(put(refine(app), "weight_kg", 90.0), "body_fat", 20.0)
    # In a browser the navigation leaves the query behind.
    app.query_params = left_behind
    go(app, "why")
    app.query_params = left_behind
    go(app, "plan")
    assert not app.exception
    assert number(app, "weight_kg") == 90.0
    assert app.session_state[state.KEY].profile.body_fat == 0.2
    assert address(app) == {"weight": ["90"], "body_fat": ["0.2"]}


def test_a_first_visit_has_the_units_of_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "usual_units", lambda: "imperial")
    app = opened()
    assert number(app, "weight_lb") == 176.4
    assert address(app) == {}
    app = put(app, "weight_lb", 180.0)
    assert address(app) == {"units": ["imperial"], "weight": ["180"]}


def test_a_link_that_says_no_units_is_in_kilograms_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(visitor, "usual_units", lambda: "imperial")
    assert number(opened(weight="90"), "weight_kg") == 90.0
    assert number(opened(goal="cut"), "weight_kg") == 80.0


def test_units_that_were_chosen_stay_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "usual_units", lambda: "imperial")
    app = go(units(opened(), "metric"), "why")
    assert number(app, "weight_kg") == 80.0
    assert number(go(app, "plan"), "weight_kg") == 80.0
