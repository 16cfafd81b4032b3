"""The planner without a browser: weeks and days, the table, pain, gaps, names to assign."""

from __future__ import annotations

import pytest

from calc.training.session.templates import sample_workout
from tests.support.app import keyed, press_gone, said, side, with_open
from tests.support.training_page import FINDING, at_leg_day, chosen, known, put


def test_a_week_that_is_left_is_found_again_as_it_was():
    app = put(at_leg_day(), sets="5")
    app = chosen(chosen(app, "full body"), "sample")
    assert known(app).draft.rows["sets"][0] == "5"
    assert "Quadriceps 14.5 sets" in said(app)


def test_a_cell_that_cannot_be_read_is_named_and_kept():
    app = put(at_leg_day(), sets="abc")
    page = said(app)
    assert "Row 1, Barbell back squat, sets: 'abc' is no number or range" in page
    assert "Without 1 row that needs fixing: " in page
    assert known(app).draft.rows["sets"][0] == "abc"


def test_what_is_typed_cannot_become_html():
    app = put(at_leg_day(), exercise="<img src=x onerror=alert(1)>", sets="<b>")
    assert "<img" not in "\n".join(part.value for part in app.main.markdown)


def test_loads_follow_the_units():
    app = put(at_leg_day(), load=100.0)
    units = keyed(side(app).button_group, "profile_units")
    app = units.set_value("imperial").run()
    # 100 kg / 0.45359237.
    assert known(app).draft.rows["load"][0] == pytest.approx(220.46, abs=0.01)
    # Four sets of eight repetitions.
    assert "7,055 lb" in said(app)


def test_a_sharp_pain_takes_the_exercise_out_and_proposes_nothing_for_its_joints():
    app = at_leg_day()
    known(app).painful = ("Leg press",)
    app = app.run()
    page = said(app)
    assert "Sharp pain: Leg press is out of this session" in page
    assert "Quadriceps 10 sets" in page
    assert not [one for one in app.main.button if str(one.key).startswith("training_mend")]
    assert len(known(app).draft.rows) == 6


def test_where_every_exercise_hurts_nothing_is_left_and_nothing_proposed():
    app = at_leg_day()
    known(app).painful = tuple(entry.exercise for entry in sample_workout().entries)
    page = said(app.run())
    assert "No hard set is planned yet." in page
    assert not [one for one in app.main.button if str(one.key).startswith("training_mend")]


def test_a_gap_is_mended_by_a_button():
    app = keyed(at_leg_day().main.button, "training_mend_Seated calf raise").click().run()
    assert known(app).draft.rows["exercise"].tolist()[-1] == "Seated calf raise"
    app = keyed(app.main.button, "training_mend_Lying leg curl").click().run()
    assert "every" not in said(app).split("</b>")[0]
    assert known(app).draft.rows["sets"][3] == "4"
    assert FINDING not in said(app)


def test_an_exercise_is_added_from_the_catalogue():
    app = at_leg_day()
    box = keyed(app.main.selectbox, "training_add")
    app = box.set_value("Romanian deadlift").run()
    assert known(app).draft.rows["exercise"].tolist()[-1] == "Romanian deadlift"
    assert keyed(app.main.selectbox, "training_add").value is None


def test_what_is_not_recognised_can_be_assigned():
    app = put(at_leg_day(), exercise="Flurbel twist")
    assert "Unassigned" in said(app)
    box = keyed(app.main.selectbox, "training_is_Flurbel twist")
    app = box.set_value("Barbell back squat").run()
    assert FINDING in said(app)
    assert "Unassigned" not in said(app)


def test_the_days_are_changed_behind_a_click():
    app = at_leg_day()
    app = with_open(app, "training_arrange")
    box = keyed(app.main.selectbox, "training_to")
    app = keyed((box.set_value("thu").run()).main.button, "training_copy").click().run()
    # science.md 8.3: twice weekly 27.
    assert "quadriceps (27)" in said(app)
    app = keyed(app.main.selectbox, "training_to").set_value("fri").run()
    app = keyed(app.main.button, "training_copy").click().run()
    app = press_gone(app, "Remove this day")
    app = keyed(app.main.button, "training_again").click().run()
    assert FINDING in said(app)
