"""Sweat tests on the page: written by hand, used in the plans, cleared."""

from __future__ import annotations

from tests.support.app import keyed, press, press_gone, text, with_open
from tests.support.squads import squad
from tests.support.team_page import at_team, state


def test_a_test_by_hand_has_a_plan_and_goes_into_the_plans():
    app = with_open(at_team(squad(2)), "team_sweat")
    for field, value in {"before": 80, "after": 79.2, "drunk": 600, "minutes": 75}.items():
        app = keyed(app.number_input, f"team_sweat_{field}").set_value(value).run()
    app = press_gone(app, "Add this test")
    found = app.dataframe[-1].value
    assert found["Name"].tolist() == [squad(2).names[0]]
    assert "ml" in found["Drink next time"][0]
    assert keyed(app.number_input, "team_sweat_before").value is None
    app = press(app, "Use these rates in the plans")
    roster = state(app).roster
    assert roster is not None
    assert roster.profile(0).sweat_rate == 1.12
    app = press(app, "Clear the tests")
    assert "Use these rates" not in text(app)
    assert state(app).tests is None


def test_what_is_left_blank_is_said_in_its_row():
    app = with_open(at_team(squad(2)), "team_sweat")
    app = press(app, "Add this test")
    assert "is blank" in app.dataframe[-1].value["Worth knowing"][0]
