"""The weekly screen on the page: a log is asked whose it is, and its facts are told."""

from __future__ import annotations

from datetime import date

from calc.show.team.screen import log_of
from tests.calc.show.team.test_screen import days_csv
from tests.support.app import keyed, press, press_gone, text, with_open
from tests.support.squads import squad
from tests.support.team_page import at_team, state


def test_a_log_is_somebodys_once_it_is_said_whose():
    roster = squad(2)
    app = at_team(roster)
    state(app).log(log_of("export.csv", days_csv(60, loss=0.02), roster.names))
    app = with_open(app, "team_screen")
    assert "export.csv" in text(app)
    assert "raised" not in text(app)
    app = keyed(app.selectbox, "team_log_who_0_export.csv").set_value(roster.names[1]).run()
    app = press(app, "Use this log")
    app = keyed(app.date_input, "team_week_of").set_value(date(2026, 11, 25)).run()
    said = text(app)
    assert f"2 facts are raised, of {roster.names[1]}" in said
    assert "Protein under 1.6 g/kg" in said
    state(app).drop_log(state(app).logs[0])
    assert "raised" not in text(app.run())


def test_what_cannot_be_read_is_told_and_can_be_skipped():
    roster = squad(2)
    app = at_team(roster)
    for name in ("photo", "other"):
        picture = b"\x89PNG\r\n\x1a\n" + name.encode()
        state(app).log(log_of(f"{name}.png", picture, roster.names))
    app = with_open(app, "team_screen")
    assert "a picture" in text(app)
    app = press_gone(app, "Skip it")
    assert "photo.png" not in text(app)
    assert "other.png" in text(app)
