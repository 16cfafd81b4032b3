"""What is written by hand on the Journal page: values, sets, and what cannot be."""

from __future__ import annotations

from datetime import timedelta

import pytest

from calc.journal import weekly
from pages.common.asked import NO, YES
from pages.common.visitor import today
from tests.support.app import (
    go,
    keyed,
    labelled,
    labels,
    opened,
    press,
    press_gone,
    said,
    side,
    text,
    with_open,
)
from tests.support.journal_page import field, known, to_write, written


def test_a_day_is_written_by_hand():
    app = written(to_write(), weight_kg=80.5, protein_g=150.0, sleep_h=7.5)
    (row,) = known(app).base.days.to_dict("records")
    assert (row["weight_kg"], row["protein_g"], row["sleep_h"]) == (80.5, 150, 7.5)
    assert row["source"] == "hand"
    assert "1 day of intake, 1 weigh-in, 1 night" in said(app)


def test_what_is_written_is_there_after_another_page():
    app = written(to_write(), weight_kg=80.5)
    app = go(go(app, "why"), "journal")
    assert field(written(app), "journal_value_weight_kg").value == 80.5


def test_a_value_that_cannot_be_is_told_beside_and_stays_as_it_was_typed():
    app = written(to_write(), weight_kg=80.5)
    app = written(app, weight_kg=8050.0)
    assert "8,050" in said(app) or "8050" in said(app)
    assert field(app, "journal_value_weight_kg").value == 8050
    assert known(app).base.days["weight_kg"].tolist() == [80.5]
    app = written(app, weight_kg=80.0)
    assert known(app).base.days["weight_kg"].tolist() == [80]
    assert "8050" not in said(app)


def test_a_value_is_taken_back():
    app = written(to_write(), weight_kg=80.5, protein_g=150.0)
    app = field(app, "journal_value_protein_g").set_value(None).run()
    assert known(app).base.days["protein_g"].isna().all()


def test_0_kcal_says_what_it_counts_as_and_is_no_day_of_the_week():
    app = written(to_write(), energy_kcal=0.0)
    assert "0 kcal counts as a day that was not logged" in said(app)
    assert field(app, "journal_value_energy_kcal").value == 0
    assert weekly(known(app).base).empty
    assert "0 kcal counts" not in said(written(app, energy_kcal=900.0))


def test_weights_are_in_the_persons_units_and_kept_in_kilograms():
    app = written(to_write(units="imperial"), weight_kg=180.0)
    # 180 lb × 0.45359237.
    assert known(app).base.days["weight_kg"][0] == pytest.approx(81.6466, abs=1e-4)
    assert field(app, "journal_value_weight_kg").value == 180
    units = keyed(side(app).button_group, "profile_units")
    app = units.set_value("metric").run()
    assert field(app, "journal_value_weight_kg").value == 81.6


def test_sets_are_added_and_stay():
    app = written(to_write())
    keyed(app.main.selectbox, "journal_add_exercise").set_value("Leg press")
    for name, value in {"weight": 180.0, "reps": 10, "sets": 3}.items():
        field(app, f"journal_add_{name}").set_value(value)
    app = press(app, "Add")
    log = known(app).base.log
    assert log["exercise"].tolist() == ["Leg press"] * 3
    assert log["weight_kg"].tolist() == [180] * 3
    assert "3 sets of 1 exercise." in said(app)
    assert "Saved: sets, " in said(app)
    assert known(press(app, "Undo")).base.empty


def test_sets_without_an_exercise_are_asked_for_it():
    app = press(written(to_write()), "Add")
    assert "Say the exercise and the repetitions first." in said(app)
    assert known(app).base.empty


def test_what_is_written_says_saved_and_is_undone_step_by_step():
    app = written(to_write(), weight_kg=80.5)
    before = known(app).base
    app = written(app, protein_g=150.0)
    assert "Saved: protein, " in said(app)
    app = press_gone(app, "Undo")
    assert known(app).base == before
    assert field(app, "journal_value_protein_g").value is None
    assert "Undone: protein, " in said(app)
    app = press(app, "Undo")
    assert known(app).base.empty
    assert "Undo" not in labels(app)


def test_the_only_value_comes_back_and_what_was_deleted_does_not():
    app = written(to_write(), weight_kg=80.5)
    app = field(app, "journal_value_weight_kg").set_value(None).run()
    assert known(app).base.empty
    app = press(app, "Undo")
    assert known(app).base.days["weight_kg"].tolist() == [80.5]
    known(app).erase()
    assert "Undo" not in labels(app.run())


def test_a_day_of_the_list_is_mended_in_its_fields():
    app = with_open(written(to_write(), weight_kg=80.5), "journal_last_days")
    day = today() - timedelta(days=3)
    app = keyed(app.main.button, f"journal_day_{day}").click().run()
    assert field(app, "journal_value_weight_kg").value is None
    assert keyed(app.main.date_input, "journal_day").value == day
    app = written(app, weight_kg=80.1)
    weights = known(app).base.days.set_index("date")["weight_kg"]
    assert weights[str(day)] == 80.1
    assert len(weights) == 2
    # The list has made way for the fields.
    assert f"journal_day_{day}" not in [one.key for one in app.main.button]
    app = with_open(app, "journal_last_days")
    line = keyed(app.main.button, f"journal_day_{day}").label
    assert line.endswith(f"{day.day} {day:%b}** 80.1 kg")


def test_every_field_saves_in_one_way():
    app = written(to_write(), waist_cm=85.5, carbohydrate_g=300.0, fat_g=80.0)
    app = keyed(app.main.text_input, "journal_mark_note").set_value("a cold").run()
    assert "Saved: note, " in said(app)
    app = keyed(app.main.checkbox, "journal_mark_illness").check().run()
    assert "Saved: ill, " in said(app)
    app = keyed(app.main.checkbox, "journal_mark_fasted").check().run()
    marks = known(app).base.marks
    assert sorted(marks["kind"]) == ["fasted", "illness", "note", "waist"]
    # It is the mark of the Check-in page.
    assert "Illness: " in text(with_open(go(app, "checkin")))
    app = with_open(go(app, "journal"), "journal_hand")
    assert keyed(app.main.text_input, "journal_mark_note").value == "a cold"
    assert field(app, "journal_value_waist_cm").value == 85.5
    app = keyed(app.main.checkbox, "journal_mark_illness").uncheck().run()
    assert "illness" not in set(known(app).base.marks["kind"])
    app = press(app, "Undo")
    assert known(app).base.marks.equals(marks)
    assert keyed(app.main.checkbox, "journal_mark_illness").value


@pytest.mark.parametrize("answer, kept", [(YES, [12_000.0]), (NO, [])])
def test_a_slip_of_the_thumb_is_asked_about_where_it_was_made(answer: str, kept: list[float]):
    app = written(to_write(), energy_kcal=12_000.0)
    assert known(app).base.empty
    assert field(app, "journal_value_energy_kcal").value == 12_000
    asked = keyed(app.main.button_group, "journal_asked_journal_value_energy_kcal")
    assert asked.label == "That makes 12,000 kcal in the day: is that right?"
    app = asked.set_value(answer).run()
    assert known(app).base.days["energy_kcal"].tolist() == kept
    assert field(app, "journal_value_energy_kcal").value == (12_000 if kept else None)


def test_body_fat_is_written_with_how_it_was_measured():
    app = field(written(to_write()), "journal_fat").set_value(21.5).run()
    assert not app.exception
    columns = ["kind", "value", "unit", "note", "source"]
    marks = known(app).base.marks[columns].to_numpy().tolist()
    assert marks == [["body_fat", 21.5, "%", "scale", "hand"]]
    assert "1 reading of body fat" in said(app)
    app = keyed(app.main.selectbox, "journal_fat_method").set_value("dxa").run()
    assert known(app).base.marks["note"].tolist() == ["dxa"]
    app = go(go(app, "why"), "journal")
    app = written(app)
    assert field(app, "journal_fat").value == 21.5
    assert keyed(app.main.selectbox, "journal_fat_method").value == "dxa"
    app = field(app, "journal_fat").set_value(None).run()
    assert known(app).base.marks.empty


def test_a_body_fat_that_cannot_be_is_told_and_stays_as_it_was_typed():
    app = field(written(to_write()), "journal_fat").set_value(215.0).run()
    assert "did you mean 21.5 %" in said(app)
    assert field(app, "journal_fat").value == 215
    assert known(app).base.marks.empty


def test_who_is_shown_no_numbers_is_not_asked_for_body_fat():
    app = opened("journal")
    box = labelled(side(app).multiselect, "Health conditions (optional)")
    app = written(box.set_value(["eating_disorder"]).run())
    keys = [one.key for one in (*app.main.number_input, *app.main.checkbox)]
    assert "journal_fat" not in keys
    assert "journal_value_waist_cm" not in keys
    assert "journal_mark_fasted" not in keys
    assert {"journal_value_sleep_h", "journal_mark_illness"} <= {*keys}
