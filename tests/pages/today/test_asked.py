"""What is asked of a value where it was written, and what cannot be."""

from __future__ import annotations

from pages.common.asked import NO, YES
from pages.common.visitor import today
from tests.support.app import keyed, text
from tests.support.today_page import at_today, journal, pick


def test_a_wild_night_is_asked_about_and_kept_if_it_is_right():
    app = at_today()
    field = f"today_sleep_h_{today()}"
    app = keyed(app.number_input, field).set_value(1.0).run()
    assert journal(app).days["sleep_h"].notna().sum() == 0
    assert keyed(app.number_input, field).value == 1.0
    kept = pick(app, "today_asked_body", YES)
    assert journal(kept).days["sleep_h"].dropna().tolist() == [1.0]


def test_what_is_written_again_is_not_kept():
    field = f"today_sleep_h_{today()}"
    app = keyed(at_today().number_input, field).set_value(1.0).run()
    app = pick(app, "today_asked_body", NO)
    assert journal(app).empty
    assert keyed(app.number_input, field).value is None


def test_what_cannot_be_is_refused_beside_the_field_and_stays_typed():
    field = f"today_weight_kg_{today()}"
    app = keyed(at_today().number_input, field).set_value(8.0).run()
    assert "did you mean 80 kg?" in text(app)
    assert keyed(app.number_input, field).value == 8.0
    assert journal(app).empty
