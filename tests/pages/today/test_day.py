"""A day that is ticked off: what is had of it, what is in the journal, what can be undone."""

from __future__ import annotations

import pytest

from calc.show.today.day import EVERYTHING
from pages.common.visitor import today
from tests.support.app import keyed, labels, text
from tests.support.kept_page import answered
from tests.support.today_page import (
    at_today,
    intake,
    journal,
    keys,
    lines,
    meals,
    press,
    state,
    touch,
)


def test_a_day_as_planned_is_one_touch_and_undone_by_one():
    app = at_today()
    assert intake(app).empty
    assert EVERYTHING in labels(app)
    app = press(app, "today_everything")
    assert len(intake(app)) == 1
    assert {one.value for one in meals(app)} == {"Eaten"}
    assert "The day is in your journal, as planned." in text(app)
    assert "today_everything" not in keys(app)
    app = press(app, "today_undo")
    assert intake(app).empty
    assert state(app).diary == {}


def test_what_was_eaten_counts_and_is_no_day_until_all_of_it_is_told():
    app = touch(at_today(), 0, "Eaten")
    assert " 0 of " not in text(app)
    assert intake(app).empty
    app = touch(app, 0, None)
    assert " 0 of " in text(app)
    assert state(app).diary == {}


def test_a_meal_left_out_is_in_the_meals_to_come():
    app = at_today()
    before = lines(app)[1]
    app = touch(app, 0, "Skipped")
    assert lines(app)[1] != before
    assert "The meals to come take up" in text(app)


@pytest.mark.parametrize("key, value, said", [("weight_kg", 80.2, "80.2"), ("sleep_h", 7.5, "7.5")])
def test_a_morning_is_written_at_once_and_named_the_next_day(key: str, value: float, said: str):
    app = at_today()
    field = f"today_{key}_{today()}"
    app = keyed(app.number_input, field).set_value(value).run()
    assert journal(app).days[key].tolist() == [value]
    app = press(app, "today_after")
    assert "Tomorrow" in text(app)
    assert any(said in str(one.placeholder) for one in app.number_input)


def test_glasses_are_counted():
    app = keyed(at_today().number_input, f"today_glasses_{today()}").set_value(3).run()
    assert state(app).lived(today()).glasses == 3


def test_who_gets_no_numbers_is_asked_for_none():
    assert meals(at_today(age=16)) == []
    app = answered(at_today(), "eating_disorder")
    assert meals(app) == []
    assert "kcal" not in text(app)
    assert not [one for one in app.number_input if "today_weight_kg" in str(one.key)]


def test_other_days_are_a_touch_away():
    app = press(at_today(), "today_before")
    assert "Yesterday" in text(app)
    app = press(app, "today_everything")
    assert state(app).lived(today()).meals == {}
    assert len(intake(app)) == 1
