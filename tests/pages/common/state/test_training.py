"""What a session knows of training: weeks beside each other, days moved, the plan's days."""

from __future__ import annotations

from typing import Any

from calc.training.session import Entry, Session, Week
from calc.training.session.templates import sample_workout
from tests.support.app import go, keyed, opened, said
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


def test_the_plan_takes_the_days_and_the_length_of_the_week():
    app = opened("training")
    assert "The Plan: Mon, Tue, Thu and Fri, 75 minutes." in said(app)
    app = keyed(app.main.button, "training_use").click().run()
    assert "The Plan has these days and 64 minutes for them" in said(app)
    assert not [one for one in app.main.button if one.key == "training_use"]
    plan = said(go(app, "plan"))
    assert "Training days and length are those of your week on the Training page." in plan


def test_the_plan_says_nothing_of_a_week_that_it_does_not_have():
    app = opened("training")
    assert "Training page" not in said(go(app, "plan"))
