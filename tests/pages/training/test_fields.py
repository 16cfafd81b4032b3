"""A session's rows in fields: each cell, a row taken out, and what cannot be read."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.app import keyed, opened, said


def fields() -> AppTest:
    return opened("training", state={"training_fields": True})


def field(app: AppTest, name: str):
    start = f"training_{name}_"
    every = [*app.text_input, *app.number_input, *app.button]
    return next(one for one in every if str(one.key).startswith(start))


def draft(app: AppTest):
    training = app.session_state["two_plates_training"]
    return training.draft.rows


def test_a_cell_is_changed_in_its_field_and_stands_in_the_table():
    app = fields()
    first = draft(app)["exercise"].iloc[0]
    keyed(app.selectbox, "training_field_row").set_value(1).run()
    field(app, "sets").set_value("5").run()
    field(app, "load").set_value(62.5).run()
    rows = draft(app)
    assert (rows["sets"].iloc[1], rows["load"].iloc[1]) == ("5", 62.5)
    assert (rows["exercise"].iloc[0], rows["sets"].iloc[0]) == (first, "4")
    assert field(app, "sets").value == "5"


def test_what_cannot_be_read_is_named_and_stays():
    app = fields()
    field(app, "reps").set_value("many").run()
    assert "'many' is no number or range" in said(app)
    assert field(app, "reps").value == "many"


def test_an_exercise_is_taken_out():
    app = fields()
    before = list(draft(app)["exercise"])
    field(app, "out").click().run()
    assert list(draft(app)["exercise"]) == before[1:]
    assert not app.exception
