"""What a session knows of training: weeks beside each other, days moved, the plan's days."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from calc import Profile
from calc.show.training.rows import Draft, Reading, read
from calc.show.training.week import choices
from calc.training.session import Entry, Session, Week
from calc.training.session.templates import sample_workout
from calc.units import Units
from pages.common.state import training as states
from pages.common.state.training import Training, sets_in_the_week
from tests.support.app import go, keyed, opened, said, side
from tests.support.training_page import FINDING, at_leg_day, chosen, known, put


def test_a_day_is_moved_trained_twice_and_taken_out():
    training = known(at_leg_day())
    training.arrange("copy", "thu")
    assert list(training.drafts) == ["mon", "thu"]
    training.arrange("move", "sat")
    assert list(training.drafts) == ["mon", "sat"]
    training.arrange("drop", "")
    assert list(training.drafts) == ["mon"]


def test_a_week_that_is_none_changes_nothing():
    training = known(opened("training"))
    before = training.choice, training.day
    forged: tuple[Any, ...] = (None, "", "own", "<script>")
    for choice in forged:
        training.open(choice)
    assert (training.choice, training.day) == before


def test_a_week_from_a_file_stands_beside_the_others():
    app = opened("training")
    session = Session("Mine", (Entry("Leg press", 5, 10),))
    known(app).take(Week("My week", {"tue": session}))
    app = app.run()
    assert "Quadriceps 5 sets" in said(app)
    known(app).take(sample_workout())
    assert "13.5 sets" in said(app.run())
    app = chosen(app, "sample")
    assert FINDING in said(app)


def test_a_week_of_as_many_days_moves_to_the_plans_days():
    app = at_leg_day(training_days=["wed"])
    assert list(known(app).drafts) == ["wed"]
    assert "Wednesday, 17:30" in said(app)


def test_a_week_to_start_from_is_spread_over_the_plans_days():
    app = opened("training", training_days=["mon", "tue", "wed", "fri", "sat"])
    assert list(known(app).drafts) == ["mon", "tue", "wed", "fri", "sat"]
    app = chosen(app, "full body")
    assert list(known(app).drafts) == ["mon", "tue", "wed", "fri", "sat"]
    # The leg day stays one a week, for it says so.
    assert list(known(chosen(app, "sample")).drafts) == ["mon"]


def test_a_week_that_nobody_touched_follows_the_days_of_the_plan_and_is_nobodys_own():
    app = opened("training", training_days=["mon", "tue", "thu", "fri"])
    assert known(app).choice == "upper/lower"
    days = keyed(side(app).button_group, "profile_training_days")
    app = days.set_value(["mon", "wed", "fri"]).run()
    assert known(app).choice == "full body"
    assert list(known(app).drafts) == ["mon", "wed", "fri"]
    assert known(app).is_as_it_opened


def test_a_week_that_was_changed_stays_and_moves_to_the_days_of_the_plan():
    app = opened("training", training_days=["mon", "tue", "thu", "fri"])
    known(app).take(sample_workout())
    days = keyed(side(app.run()).button_group, "profile_training_days")
    app = days.set_value(["mon", "wed", "thu", "sat"]).run()
    assert known(app).choice == "upper/lower"
    assert list(known(app).drafts) == ["mon", "wed", "thu", "sat"]
    assert not known(app).is_as_it_opened


def test_a_draft_is_read_once_until_it_is_another(monkeypatch: pytest.MonkeyPatch):
    seen: list[Draft] = []

    def counted(draft: Draft, units: Units) -> Reading:
        seen.append(draft)
        return read(draft, units)

    monkeypatch.setattr(states, "read", counted)
    known_week = Training("metric", ("mon", "tue", "thu", "fri"))
    known_week.open("upper/lower")
    first = known_week.readings()
    assert known_week.readings() == first
    assert len(seen) == 4
    known_week.put(replace(known_week.draft, name="Another"))
    known_week.readings()
    assert [one.name for one in seen[4:]] == ["Another"]


def has(app: AppTest, key: str) -> bool:
    return any(one.key == key for one in app.main.button)


def test_the_plan_takes_the_sessions_of_the_week_at_one_click_and_gives_them_back_at_another():
    app = at_leg_day()
    assert "In the Plan now: Mon, Tue, Thu and Fri 17:30, 75 minutes." in said(app)
    assert not has(app, "training_undo")
    app = keyed(app.main.button, "training_use").click().run()
    assert "The Plan has this week: Mon 17:30, 64 minutes, legs." in said(app)
    assert app.query_params["sessions"] == "mon-17:30-64-legs"
    assert not has(app, "training_use")
    plan = said(go(app, "plan"))
    assert "The sessions are those of your week on the Training page." in plan
    app = keyed(go(app, "training").main.button, "training_undo").click().run()
    assert "In the Plan now: Mon, Tue, Thu and Fri 17:30, 75 minutes." in said(app)
    assert "sessions" not in app.query_params
    assert has(app, "training_use")


def test_sessions_that_were_there_come_back_as_they_were():
    before = ["wed-06:30-45-endurance-easy", "thu-18:00-60-upper"]
    app = at_leg_day(sessions=before)
    app = keyed(app.main.button, "training_use").click().run()
    # One session of lifting a week, and so on the day that the plan had it; the run stays.
    assert app.query_params["sessions"] == ["wed-06:30-45-endurance-easy", "thu-18:00-64-legs"]
    app = keyed(app.main.button, "training_undo").click().run()
    assert app.query_params["sessions"] == before


def test_what_was_changed_since_is_not_taken_back():
    app = keyed(at_leg_day().main.button, "training_use").click().run()
    app = keyed(side(app).button_group, "profile_training_days").set_value(["tue"]).run()
    assert not has(app, "training_undo")


def test_the_plan_says_nothing_of_a_week_that_it_does_not_have():
    app = opened("training")
    assert "Training page" not in said(go(app, "plan"))


def asked(**fields: Any) -> dict[str, float]:
    person = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    return dict(sets_in_the_week(Profile(**person | fields)))


def test_the_sets_of_a_week_are_those_that_the_training_page_would_open_with(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(st, "session_state", {})
    made = [
        sum(entry.sets for entry in session.working)
        for session in choices()["upper/lower"].week.sessions.values()
    ]
    days = ("mon", "tue", "thu", "fri")
    assert asked() == dict(zip(days, made, strict=True))
    assert list(asked(training_days="sat")) == ["sat"]
    assert asked(training_days="") == {}
    # A run has no sets.
    assert asked(sessions=["mon 06:30 45 endurance easy"]) == {}


def test_the_sets_of_a_week_are_those_of_the_week_on_the_training_page():
    app = put(at_leg_day(), sets="9")
    assert "25 hard sets on Mon." in said(go(app, "plan"))
