"""The end of a session: what it came to, and what of it is in the journal."""

from __future__ import annotations

from dataclasses import replace

from calc.journal import Journal
from calc.journal.by_hand import put_sets, set_rows
from calc.journal.day_marks import note_on, put_note
from calc.today import workout
from calc.today.finish import Ended, ended, finished
from calc.today.workout import SetRow
from tests.calc.today.test_workout import all_done
from tests.support.todays import card, session


def test_it_stands_beside_the_other_sets_of_the_day():
    mine = put_sets(Journal(), "2026-11-30", workout.sets_table(session()).assign())
    mine = put_sets(
        mine, "2026-11-30", workout.sets_table(all_done(replace(session(), name="Morning")))
    )
    journal = finished(mine, all_done(session()))
    assert set(set_rows(journal, "2026-11-30")["workout"]) == {"Morning", "Upper A"}
    assert len(set_rows(journal, "2026-11-30")) == 10


def test_written_again_it_is_there_once():
    once = finished(Journal(), all_done(session()))
    assert finished(once, all_done(session())) == once


def test_nothing_but_what_was_done_is_written():
    journal = finished(Journal(), workout.tick(session(), 0, 60, 8))
    assert len(journal.log) == 1
    assert journal.log["start"].tolist() == ["17:30:00"]


def test_notes_go_into_that_of_the_day_and_each_once():
    noted = workout.note(all_done(session()), "narrow grip")
    mine = put_note(Journal(), "2026-11-30", "slept badly")
    journal = finished(finished(mine, noted), noted)
    assert note_on(journal, "2026-11-30") == "slept badly; Lat pulldown: narrow grip"
    assert finished(Journal(), all_done(session())).marks.empty


def test_it_says_sets_minutes_and_kilograms():
    found = ended(Journal(), all_done(session()), "18:20", "metric")
    assert found == Ended(5, 50, 5 * 8 * 60.0, ())
    assert ended(Journal(), session(), "17:30", "metric") == Ended(0, 0, 0.0, ())
    assert ended(Journal(), replace(session(), began="23:40"), "00:10", "metric").minutes == 30


def test_a_best_is_told_against_the_days_before_it():
    before = finished(Journal(), all_done(replace(session(), day="2026-11-23")))
    same = ended(before, all_done(session()), "18:20", "metric")
    better = replace(session(replace(card(), sets=(SetRow(load_kg=62.5, reps=8.0),))))
    assert same.bests == ()
    assert ended(before, all_done(better), "18:20", "metric").bests == (
        "Barbell bench press: 62.5 kg × 8, your best so far",
    )
