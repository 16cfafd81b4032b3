"""Everybody in one table, and who stands apart from it."""

from __future__ import annotations

from tests.support.app import labelled, labels, place, press, text
from tests.support.squads import squad
from tests.support.team_page import at_team, roster_of, state


def test_who_is_guarded_is_apart_and_can_be_opened():
    app = at_team(roster_of("Ana,62,168,27,female,gain,\nCleo,71,176,31,female,gain,pregnant\n"))
    assert app.dataframe[0].value["Name"].tolist() == ["Ana"]
    said = text(app)
    assert "Apart" in said
    assert "Whom to ask" in said
    app = press(app, "Open")
    assert state(app).opened == 1
    assert "Left out" in text(app)
    html = " ".join(one.value for one in place(app, "page").markdown)
    assert "<b>Cleo</b>" in html


def test_of_a_whole_school_the_first_are_shown_apart():
    app = at_team(roster_of("".join(f"P{one},62,168,15,female,gain,\n" for one in range(40))))
    assert labels(app).count("Open") == 30
    assert "40 people are apart; these are the first." in text(app)


def test_what_people_are_called_is_text():
    app = at_team(roster_of('"<img src=x onerror=alert(1)>",62,168,15,female,gain,\n'))
    html = " ".join(one.value for one in place(app, "page").markdown)
    assert "<img" not in html
    assert "&lt;img" in html


def test_the_table_is_filtered():
    app = at_team(squad(12))
    app = labelled(app.text_input, "Find").set_value("eve").run()
    assert app.dataframe[0].value["Name"].tolist() == ["Eve 1"]
    app = labelled(app.text_input, "Find").set_value("nobody").run()
    assert "Nobody like that" in text(app)
