"""The sheet of a page and the messages on it."""

from __future__ import annotations

import re
from typing import Any
from unittest.mock import Mock

import pytest
import streamlit as st

from pages.common import style
from pages.common.style import PAGES, alert


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """What was drawn as HTML."""
    html = Mock()
    monkeypatch.setattr(st, "html", html)
    return html


def test_the_sheet_has_the_rules_of_all_before_those_of_each_page():
    places = ["<first>", ".tp h1 {", ".tp-cards {", ".tp-plate {", ".tp-sheet {", ".why dl {"]
    found = [f"<first>{style.sheet()}".index(one) for one in places]
    assert found == sorted(found)


@pytest.mark.parametrize(
    "place",
    sorted(PAGES.rglob("style.css")),
    ids=lambda one: one.parent.relative_to(PAGES).as_posix(),
)
def test_a_rule_is_for_something_that_is_drawn(place):
    """Every class of ours in a sheet is in the code of the folder that it is for."""
    folder = PAGES if place.parent.name == "common" else place.parent
    files = [*folder.rglob("*.py"), *folder.rglob("*.js")]
    code = "".join(one.read_text("utf-8") for one in files)
    names = set(re.findall(r"\.(tp-[\w-]+|why\b|[a-z]+)(?=[\s.,:>{\[)])", place.read_text("utf-8")))
    assert names
    assert [name for name in names if not re.search(rf"\b{name}\b", code)] == []


@pytest.mark.parametrize(
    ("halves", "read"), [(False, "training 17:30–18:45"), (True, "training 5:30 pm–6:45 pm")]
)
def test_times_are_drawn_as_the_visitor_reads_them(
    monkeypatch: pytest.MonkeyPatch, halves: bool, read: str
):
    markdown, chart = Mock(), Mock()
    monkeypatch.setattr(st, "markdown", markdown)
    monkeypatch.setattr(st, "vega_lite_chart", chart)
    monkeypatch.setattr(style, "has_halves_of_a_day", lambda: halves)
    style.draw("<p>training 17:30–18:45</p>")
    assert markdown.call_args.args == (f'<div class="tp"><p>{read}</p></div>',)
    rows: dict[str, list[Any]] = {"start": [17.5, 26.0], "time": ["training 17:30–18:45", ""]}
    style.draw_chart(rows, {"mark": "bar"}, "training 17:30–18:45")
    table, spec = chart.call_args.args
    assert table.to_pydict() == {"start": [17.5, 26.0], "time": [read, ""]}
    assert (spec, chart.call_args.kwargs) == ({"mark": "bar"}, {"alt": read})


def test_a_message_is_text_whatever_it_holds(drawn: Mock):
    alert("<img src=x>\nand more", "![](http://example.org/x.png)")
    (html,) = drawn.call_args.args
    assert html == (
        '<div role="alert" class="tp-alert">&lt;img src=x&gt;<br>and more<br>'
        "![](http://example.org/x.png)</div>"
    )


def test_a_message_moves_up_to_its_field_and_stands_in_its_place(drawn: Mock):
    place = Mock()
    alert("Too heavy", place=place, near=True)
    place.html.assert_called_once_with('<div role="alert" class="tp-alert near">Too heavy</div>')
    drawn.assert_not_called()


def test_nothing_is_drawn_where_there_is_nothing_to_say(drawn: Mock):
    alert()
    drawn.assert_not_called()


def test_each_colour_has_one_meaning():
    named = {name: value for name, value in vars(style).items() if str(value).startswith("#")}
    colours = [value for name, value in named.items() if not name.startswith("INK")]
    assert len(colours) == len(set(colours)) == 7
