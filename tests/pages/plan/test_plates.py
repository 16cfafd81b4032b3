"""The plates of a day as HTML."""

from __future__ import annotations

import re
from html import unescape

import pytest

from calc.show.plan.plates import plates_of
from pages.plan.plates import plates_html
from tests.support.profiles import plan


@pytest.mark.parametrize("kind", ["training", "rest"])
def test_each_meal_is_drawn_with_its_dishes_and_the_source(kind: str):
    html = plates_html(plan(), kind)
    assert html.count("<h3>") == 4
    assert "USDA" in html
    text = unescape(re.sub(r"<[^>]+>", " ", html))
    for meal in plates_of(plan(), kind).meals:
        assert meal.title in text
        assert meal.off in text
        assert all(dish.name in text for dish in meal.dishes)


def test_html_of_ours_is_one_block():
    # A blank line or an indented one would hand the rest to Markdown.
    assert "\n" not in plates_html(plan(), "training")


def test_where_numbers_are_hidden_nothing_is_drawn():
    assert plates_html(plan(conditions="eating_disorder", weight="52 kg"), "rest") == ""
