"""The box of the form: open at a desk, on a phone a line that says who it is for, or what to check.

How it opens under a hand is for a browser to show.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.common import form
from tests.support.app import go, opened, place


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "on_a_phone", lambda: True)


def box(app: AppTest) -> Any:
    assert not app.exception
    return next(one for one in place(app, "you").expander if one.proto.id.endswith(form.BOX))


def state(app: AppTest) -> tuple[str, bool]:
    """What the box is called, and whether it is open, and so has its fields."""
    found = box(app)
    assert bool(found.number_input) is found.proto.expanded
    return found.label, found.proto.expanded


@pytest.mark.parametrize("page", ["plan", "why"])
@pytest.mark.parametrize("query", [{}, {"weight": "90"}])
def test_at_a_desk_it_is_open_at_first(page: str, query: dict[str, Any]):
    assert state(opened(page, **query)) == ("Your numbers", True)


@pytest.mark.usefixtures("phone")
def test_on_a_phone_a_first_visit_to_the_plan_begins_with_the_form():
    assert state(opened("plan")) == ("Your numbers", True)


@pytest.mark.usefixtures("phone")
def test_on_a_phone_other_pages_come_first_and_say_whose_numbers_they_show():
    assert state(opened("why")) == ("An example: 80 kg, 180 cm, 30 years, gain", False)


@pytest.mark.usefixtures("phone")
@pytest.mark.parametrize(
    ("query", "line"),
    [
        ({"weight": "90", "goal": "cut"}, "You: 90 kg, 180 cm, 30 years, cut"),
        (
            {"units": "imperial", "weight": "176", "height": "71", "age": "41"},
            "You: 176 lb, 5 ft 11 in, 41 years, gain",
        ),
        ({"goal": "cut", "weight": "abc"}, "Your numbers (1 to check)"),
        ({"weight": "90", "age": "300", "meals": "99"}, "Your numbers (2 to check)"),
    ],
)
def test_on_a_phone_who_has_numbers_sees_them_in_a_line(query: dict[str, Any], line: str):
    assert state(opened("why", **query)) == (line, False)


@pytest.mark.usefixtures("phone")
def test_on_a_phone_a_link_that_cannot_be_read_is_told_in_the_open_form_of_the_plan():
    assert state(opened("plan", goal="cut", weight="abc")) == ("Your numbers", True)
    assert not state(opened("plan", goal="cut", weight="90"))[1]


@pytest.mark.usefixtures("phone")
def test_on_a_phone_it_stays_open_under_the_hand_that_types_in_it_and_is_a_line_elsewhere():
    app = opened("plan")
    app = app.number_input(key="profile_weight_kg").set_value(91.0).run()
    assert state(app) == ("Your numbers", True)
    app = go(app, "why")
    assert state(app) == ("You: 91 kg, 180 cm, 30 years, gain", False)
    assert state(go(app, "plan")) == ("You: 91 kg, 180 cm, 30 years, gain", False)


def test_at_a_desk_it_stays_as_it_was_left():
    app = opened("plan")
    app.session_state[form.IS_OPEN] = False
    app = app.run()
    line = "An example: 80 kg, 180 cm, 30 years, gain"
    assert state(app) == (line, False)
    assert state(go(app, "why")) == (line, False)
    app.session_state[form.IS_OPEN] = True
    assert state(app.run()) == ("Your numbers", True)


@pytest.mark.usefixtures("phone")
def test_on_a_phone_the_plan_asks_again_while_its_numbers_are_an_example():
    app = opened("plan")
    app.session_state[form.IS_OPEN] = False
    app = app.run()
    line = "An example: 80 kg, 180 cm, 30 years, gain"
    assert state(app) == (line, False)
    assert state(go(app, "why")) == (line, False)
    assert state(go(app, "plan")) == ("Your numbers", True)


@pytest.mark.usefixtures("phone")
def test_the_line_says_no_weight_to_whom_numbers_are_hidden():
    app = opened("why", weight="90")
    app.session_state["two_plates"].profile = replace(
        app.session_state["two_plates"].profile, conditions=frozenset({"eating_disorder"})
    )
    assert state(app.run())[0] == "Your numbers"
