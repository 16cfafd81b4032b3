"""A session of the day is started, on the days that have one and on others."""

from __future__ import annotations

from pages.common.visitor import today
from tests.support.app import labels
from tests.support.today_page import at_today, in_hand, keys, press


def test_it_begins_now_and_on_that_day():
    app = press(at_today(), "today_start")
    workout = in_hand(app)
    assert workout.day == today().isoformat()
    assert len(workout.began) == len("17:30")


def test_a_day_before_has_the_time_that_was_planned():
    app = press(press(at_today(), "today_before"), "today_start")
    assert in_hand(app).began == "17:30"
    assert in_hand(app).day < today().isoformat()


def test_nothing_is_trained_tomorrow():
    assert "today_start" not in keys(press(at_today(), "today_after"))


def test_a_day_of_rest_can_be_trained_on_too():
    rest = [
        day
        for place, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
        if place != today().weekday()
    ]
    app = at_today(training_days=rest)
    assert any(label.startswith("Start ") for label in labels(app))
