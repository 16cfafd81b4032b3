"""The Plan page without a browser: what it says to whom."""

from __future__ import annotations

from datetime import date

import pytest

from pages.common import visitor
from tests.support.app import opened, said


def test_a_first_visit_sees_an_example_that_is_marked_as_one():
    page = said(opened())
    assert "This is an example: 80 kg, 180 cm, 30 years. Put in your own numbers." in page
    # 1.8 g/kg × 80 kg (science.md 3.1); 8 h and 45 min before 06:30.
    assert "<b>144</b> <span>g</span>" in page
    assert "lights out 21:30 to 22:00" in page


def test_the_example_goes_away_with_a_persons_own_numbers():
    assert "An example" not in said(opened(weight="82"))


def test_another_weight_is_another_plan():
    # 1.8 g/kg × 100 kg at 190 cm, where no reference weight applies but the blend begins.
    assert "<b>144</b>" not in said(opened(weight="100", height="195"))


def test_the_kind_of_day_can_be_chosen():
    app = opened()
    control = next(group for group in app.main.button_group if group.key == "day_kind")
    rest = said(control.set_value("rest").run())
    assert "est day" in rest
    assert "Pre-workout" not in rest
    training = said(
        next(g for g in app.main.button_group if g.key == "day_kind").set_value("training").run()
    )
    assert "Pre-workout meal" in training


@pytest.mark.parametrize(
    ("days", "kind"),
    [("none", "rest"), (["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "training")],
)
def test_a_week_of_one_kind_asks_no_kind(days, kind: str):
    app = opened(training_days=days)
    assert f"<h1>Today, a {kind} day</h1>" in said(app)
    assert not [group for group in app.main.button_group if group.key == "day_kind"]


@pytest.mark.parametrize(
    "query",
    [
        {"weight": "9**9**9**9"},
        {"weight": "abc", "age": "300", "meals": "99"},
        {"age": "16"},
        {"units": "imperial", "weight": "176", "height": "71"},
        {"units": "stone", "weight": "233"},
        {"wake_time": "16:00", "training_start": "02:00"},
        {"training_start": "05:30", "wake_time": "05:00"},
        {"goal": "cut", "weight": "52"},
    ],
)
def test_any_address_gives_a_page(query):
    assert "<h2>The day by the clock</h2>" in said(opened(**query))


def chooser(app):
    return next(group for group in app.main.button_group if group.key == "day_kind")


def test_weekdays_that_differ_are_chosen_by_name_and_equal_ones_together():
    sessions = ["mon-05:30-60-endurance-easy", "mon-18:00-75-legs", "thu-17:30-60-upper"]
    app = opened(sessions=sessions, wake_sat="08:00")
    assert chooser(app).options == ["Mon", "Tue, Wed", "Thu", "Fri", "Sat", "Sun"]
    monday = said(chooser(app).set_value("mon").run())
    assert "training 05:30" in monday
    assert "training 18:00" in monday
    friday = said(chooser(app).set_value("fri").run())
    assert "lights out 23:15" in friday


def test_a_day_that_the_week_no_longer_has_is_not_asked_for():
    app = opened()
    chooser(app).set_value("rest").run()
    app.query_params["sessions"] = ["mon-05:30-60-endurance-easy", "mon-18:00-75-legs"]
    app.run()
    assert not app.exception
    assert "Mon" in chooser(app).options


def test_who_looks_at_today_goes_on_to_whatever_it_becomes(monkeypatch: pytest.MonkeyPatch):
    # A Monday.
    monkeypatch.setattr(visitor, "today", lambda: date(2026, 11, 30))
    app = opened(training_days=["mon", "thu"])
    for days, kind in ((["tue", "fri"], "rest"), (["mon", "fri"], "training")):
        app.query_params["training_days"] = days
        app.run()
        assert f"<h1>Today, a {kind} day</h1>" in said(app)
        assert chooser(app).value == kind
    # Who looks at another day goes on to look at that.
    chooser(app).set_value("rest").run()
    app.query_params["weight"] = "82"
    assert "<h1>A rest day</h1>" in said(app.run())
