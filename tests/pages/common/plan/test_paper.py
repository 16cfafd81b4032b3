"""The week on paper, and a table of texts."""

from __future__ import annotations

from dataclasses import replace

from calc import make_plan
from calc.person.link import EXAMPLE
from pages.common.plan.paper import table_html, week_html


def test_the_week_on_paper_has_seven_days_and_leaves_out_what_is_withheld():
    html = week_html(make_plan(EXAMPLE), "metric")
    assert html.count("<tr>") == 8
    assert "<th>Energy</th>" in html
    young = week_html(make_plan(replace(EXAMPLE, age=16)), "metric")
    assert "Left out" in young
    assert "kcal" not in young
    sleepless = replace(EXAMPLE, conditions=frozenset({"sleep_disorder"}))
    assert "Lights out" not in week_html(make_plan(sleepless), "metric")


def test_what_somebody_is_called_is_text():
    assert "<h1>&lt;b&gt; Ana</h1>" in week_html(make_plan(EXAMPLE), "metric", "<b> Ana")
    assert "<td>&lt;img&gt;</td>" in table_html(["Who"], [["<img>"]])
