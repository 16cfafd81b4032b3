"""The team's week on the page: added, refused with what to write, taken out."""

from __future__ import annotations

from tests.support.app import keyed, press, press_gone, text, with_open
from tests.support.squads import squad
from tests.support.team_page import at_team, state


def test_a_match_goes_over_everybodys_week():
    app = with_open(at_team(squad(3)), "team_week")
    before = app.dataframe[0].value["Energy (kcal)"].tolist()
    app = press(app, "Add to the week")
    assert "Say when it starts" in text(app)
    app = keyed(app.text_input, "team_week_start").set_value("15:00").run()
    app = keyed(app.number_input, "team_week_minutes").set_value(90).run()
    app = press(app, "Add to the week")
    assert "Saturday 15:00, 90 min: match (team sport)" in text(app)
    assert "Say when" not in text(app)
    assert app.dataframe[0].value["Energy (kcal)"].tolist() != before
    roster = state(app).roster
    assert roster is not None
    assert "sat 15:00 90 team sport" in map(str, roster.profile(0).week)
    app = keyed(app.selectbox, "team_week_day").set_value("sun").run()
    app = press_gone(press(app, "Add to the week"), "Take out")
    assert "Saturday 15:00" not in text(app)
    app = press_gone(app, "Take out")
    assert app.dataframe[0].value["Energy (kcal)"].tolist() == before


def test_a_rest_asks_for_no_hour():
    app = with_open(at_team(squad(3)), "team_week")
    app = keyed(app.selectbox, "team_week_kind").set_value("rest").run()
    assert not [one for one in app.text_input if one.key == "team_week_start"]
    app = press(app, "Add to the week")
    assert "Saturday: rest" in text(app)
