"""The week on paper, and a table of texts."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

from calc import make_plan
from calc.food import menu
from calc.person.link import EXAMPLE
from calc.show.plan.plates import plates_of
from pages.common.plan.paper import foods_body, table_html, week_html


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


def test_a_day_with_foods_has_each_meal_with_its_dishes():
    plan = make_plan(EXAMPLE)
    found = plates_of(plan, "mon", menu(plan))
    html = foods_body("Monday", found)
    assert html.count("<section>") == len(found.meals)
    for meal in found.meals:
        assert meal.title in html
        assert all(food in unescape(html) for dish in meal.dishes for food in dish.foods)
    assert found.sentences[0] in unescape(html)
