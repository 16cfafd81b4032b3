"""The week that is opened, as HTML."""

from __future__ import annotations

from calc.show.journal.training.done import Done, Part
from calc.show.journal.week import Cell, Row
from pages.journal.opened import opened_html


def test_a_week_of_nothing_says_so_twice():
    html = opened_html("5 to 11 Oct", [], [])
    assert "No session was logged." in html
    assert "No day was logged." in html


def test_names_from_a_file_are_text():
    row = Row("Mon 5 Oct", "<b>Legs</b>\n17:30, 1 exercise", (Cell("3", "sets", ""),))
    html = opened_html("5 to 11 Oct", [], [row])
    assert "&lt;b&gt;Legs&lt;/b&gt;" in html
    assert "<small>17:30, 1 exercise</small>" in html


def test_the_exercises_of_a_session_stand_below_it_with_the_best_set_marked():
    row = Row("Mon 5 Oct", "Legs\n1 exercise", (Cell("3", "sets", ""),))
    squat = Done("Squat <b>", (Part("62.5 kg × "), Part("8", True), Part(", 7")))
    html = opened_html("5 to 11 Oct", [], [row], what=[[squat]])
    assert "<b>Squat &lt;b&gt;</b> 62.5 kg × <mark>" in html
    assert ">best </span>8</mark>, 7</li>" in html
    assert "the best set" in html
    assert "the best set" not in opened_html("5 to 11 Oct", [], [row], what=[[]])
