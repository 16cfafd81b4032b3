"""One person of the team: opened, changed, added and taken out."""

from __future__ import annotations

from calc import make_plan
from calc.show.words import energy
from tests.support.app import keyed, labelled, press, text
from tests.support.squads import squad
from tests.support.team_page import at_team, state


def test_somebody_can_be_added_by_hand():
    app = at_team(squad(1).without(0))
    assert "Nobody is in the team" in text(app)
    app = press(app, "Add a person")
    for name, cell in {"weight_kg": "70", "height_cm": "175", "age": "30", "sex": "m"}.items():
        app = labelled(app.text_input, name).set_value(cell).run()
    app = labelled(app.text_input, "name").set_value("Zoe").run()
    assert "1 person: 1 with a whole plan." in text(app)
    assert "Breakfast" in text(app)


def test_somebody_is_opened_as_the_plan_page_shows_them():
    roster = squad(3)
    app = at_team(roster)
    assert "Why this number?" not in text(app)
    chosen = labelled(app.selectbox, "Whose plan")
    app = chosen.set_value(1).run()
    plan = make_plan(roster.profile(1))
    kind = keyed(app.button_group, f"team_day_{roster.names[1]}_{plan.day_kinds}").value
    amount = plan.amount_of("energy", kind)
    assert amount is not None
    assert energy(amount).value in text(app)
    assert "Breakfast" in text(app)
    app = labelled(app.text_input, "weight_kg").set_value("100").run()
    changed = state(app).roster
    assert changed is not None
    assert changed.profile(1).weight_kg == 100
    app = press(app, f"Take {roster.names[1]} out of the team")
    changed = state(app).roster
    assert changed is not None
    assert changed.names == (roster.names[0], roster.names[2])
    assert state(app).opened is None


def test_a_cell_that_is_too_long_is_refused_where_no_box_is_open():
    app = at_team(squad(2))
    state(app).mend(squad(2), "age", "9" * 3_000, [0])
    app = app.run()
    box = next(one for one in app.expander if one.label == "Another roster")
    said = "This is longer than 2,000 letters."
    assert said in text(app)
    assert said not in "".join(one.proto.body for one in box.get("html"))
