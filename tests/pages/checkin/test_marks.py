"""What a person marks on the Check-in page: what pauses it, and what cannot be."""

from __future__ import annotations

from datetime import timedelta

from tests.support.app import keyed, labelled, labels, place, press, text, with_open
from tests.support.checkin_page import LESS, TODAY, USE, at_checkin, marks


def test_a_mark_pauses_the_check_in_until_it_is_removed():
    app = at_checkin(LESS)
    app = with_open(app, "checkin_mark")
    form = labelled(app.main.button, "Mark these days")
    app = form.click().run()
    page = text(app)
    back = TODAY + timedelta(days=8)
    assert f"the plan stays as it is until {back.day} {back:%b}." in page
    assert "Illness: " in page
    assert USE not in labels(app)
    app = press(app, "Remove")
    assert USE in labels(app)
    assert marks(app).empty


def test_a_mark_that_ends_before_it_begins_is_told_and_not_kept():
    app = at_checkin(LESS)
    app = with_open(app, "checkin_mark")
    until = keyed(app.main.date_input, "mark_until")
    until.set_value(TODAY - timedelta(days=3))
    app = press(app, "Mark these days")
    assert any("cannot end on" in str(one.proto.body) for one in place(app, "page").get("html"))
    assert marks(app).empty
