"""The kitchen on the page: worked out when it is asked for, gone when the team changes."""

from __future__ import annotations

from calc.team.plates import plates
from pages.team.kitchen import kitchen_html
from tests.support.app import labels, press, text, with_open
from tests.support.squads import squad
from tests.support.team_page import at_team, state


def test_plates_are_worked_out_for_the_team_as_it_is():
    app = with_open(at_team(squad(3)), "team_kitchen")
    assert "What to buy" not in text(app)
    app.selectbox(key="team_kitchen_day").set_value("mon").run()
    app = press(app, "Work out the plates")
    said = text(app)
    assert "Monday:" in said
    assert "of 3 within 5 %" in said
    assert "What to buy for everybody" in said
    assert len(app.dataframe[-1].value) == 3
    roster = state(app).roster
    assert roster is not None
    state(app).change(lambda known: known.without(0))
    assert "What to buy" not in text(app.run())


def test_a_league_has_no_one_kitchen():
    app = with_open(at_team(squad(201)), "team_kitchen")
    assert "Plates are worked out for up to 200 people." in text(app)
    assert "Work out the plates" not in labels(app)


def test_the_kitchens_pages_have_plates_names_and_what_to_buy():
    html = kitchen_html([plates(squad(3).members(), "mon")], "metric")
    assert html.count("<article>") == 3
    assert "<h1>Monday: plates</h1>" in html
    assert "<h1>What to buy</h1>" in html
