"""The week that is opened, as HTML."""

from __future__ import annotations

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
