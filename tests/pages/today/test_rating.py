"""How a session was is asked once, after its end."""

from __future__ import annotations

from tests.pages.today.test_session import started, written
from tests.support.app import keyed, labelled, text
from tests.support.today_page import press, state


def test_it_is_asked_after_a_session_and_kept_for_its_muscles():
    app = press(press(written(started(), 60.0, 8), "today_done"), "today_finish")
    assert "Save how it was" in [one.label for one in app.button]
    keyed(app.main.button_group, "today_rating_2").set_value("Harder")
    app = labelled(app.button, "Save how it was").click().run()
    (one,) = state(app).rated
    assert one.rating.effort == 2
    assert one.muscles
    assert "Save how it was" not in [one.label for one in app.button]


def test_it_can_be_left():
    app = press(press(written(started(), 60.0, 8), "today_done"), "today_finish")
    app = labelled(app.button, "Not now").click().run()
    assert state(app).rated == ()
    assert "Save how it was" not in [one.label for one in app.button]
    assert "in your journal" in text(app)
