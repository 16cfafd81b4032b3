"""What a session knows of training: weeks beside each other, days moved, the plan's days."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from calc.training.session import Entry, Session, Week
from calc.training.session.templates import sample_workout
from tests.support.app import go, keyed, opened, said, side
from tests.support.training_page import FINDING, known


def test_a_day_is_moved_trained_twice_and_taken_out():
    training = known(opened("training"))
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
    app = keyed(app.main.button_group, "training_choice").set_value("sample").run()
    assert FINDING in said(app)


def test_a_week_of_as_many_days_moves_to_the_plans_days():
    app = opened("training", training_days=["wed"])
    assert list(known(app).drafts) == ["wed"]
    assert "Wednesday, 17:30" in said(app)


def has(app: AppTest, key: str) -> bool:
    return any(one.key == key for one in app.main.button)


def test_the_plan_takes_the_sessions_of_the_week_at_one_click_and_gives_them_back_at_another():
    app = opened("training")
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
    app = opened("training", sessions=before)
    app = keyed(app.main.button, "training_use").click().run()
    # One session of lifting a week, and so on the day that the plan had it; the run stays.
    assert app.query_params["sessions"] == ["wed-06:30-45-endurance-easy", "thu-18:00-64-legs"]
    app = keyed(app.main.button, "training_undo").click().run()
    assert app.query_params["sessions"] == before


def test_what_was_changed_since_is_not_taken_back():
    app = keyed(opened("training").main.button, "training_use").click().run()
    app = keyed(side(app).button_group, "profile_training_days").set_value(["tue"]).run()
    assert not has(app, "training_undo")


def test_the_plan_says_nothing_of_a_week_that_it_does_not_have():
    app = opened("training")
    assert "Training page" not in said(go(app, "plan"))
