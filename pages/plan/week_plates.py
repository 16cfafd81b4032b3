"""The week's menu on the page, what to buy for it, and both to take along."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from calc import Plan, make_plan
from calc.errors import InputError
from calc.food import Menu
from calc.kept.codec.menus import PEOPLE
from calc.person.limits import WEEKDAY_NAMES
from calc.show.plan.plates import has_menus
from calc.show.plan.week_plates import (
    Aisle,
    aisles_of,
    cook_lines,
    days_of,
    for_whom,
    shopping_csv,
    shopping_text,
)
from calc.tables.safe_csv import as_file
from pages.common.plan.paper import shop_html
from pages.common.sharing import draw_sharing
from pages.common.state import menu as state
from pages.common.state.profile import load
from pages.common.style import alert, draw
from pages.web.files import CSV


def draw_week_menu(plan: Plan) -> None:
    """The week's menu and its list behind a click; nothing where a plan counts too little."""
    if has_menus(plan):
        box = st.expander("The week's menu, and what to buy", on_change="rerun", key="week_menu")
        if box.open:
            with box:
                _draw()


@st.fragment
def _draw() -> None:
    inputs, menus = load(), state.load()
    plan, units = make_plan(inputs.profile), inputs.units
    try:
        found = menus.week(plan)
    except InputError as fault:
        alert(*map(str, fault.errors))
        return
    lines = cook_lines(found, menus.people, units)
    draw(
        f"{_grid_html(found)}{_lines_html(lines)}<h2>What to buy</h2>"
        '<p class="faint">Weighed as it is sold: raw, dry or frozen.</p>'
    )
    st.number_input(
        "People who eat the same",
        *(PEOPLE[0], PEOPLE[-1], menus.people),
        key="menu_people",
        on_change=_count,
        width=220,
    )
    aisles = aisles_of(found.shopping, menus.people, units)
    draw(shop_html(aisles))
    draw_sharing(
        "menu_take_away",
        texts={"Copy the list": shopping_text(aisles)},
        sheets={"Print both": partial(_sheet_html, found, aisles, lines, menus.people)},
    )
    with st.container(horizontal=True):
        for name, text, file in (
            ("Menu CSV", found.to_csv(), "two-plates-menu.csv"),
            ("Shopping CSV", shopping_csv(found, menus.people), "two-plates-shopping.csv"),
        ):
            st.download_button(
                name,
                partial(as_file, text),
                file,
                CSV,
                on_click="ignore",
                icon=":material/download:",
                key=file,
            )


def _count() -> None:
    state.load().serve(st.session_state["menu_people"])
    # It is kept, which is for all around the menu.
    st.rerun()


def _grid_html(found: Menu) -> str:
    """The week as a list of days, which a wide screen shows beside each other."""
    days = "".join(
        f"<li><h3>{WEEKDAY_NAMES[one.day]}</h3><ul>"
        + "".join(
            f"<li><small>{escape(time)} {escape(meal)}</small><br>{escape(dish)}</li>"
            for time, meal, dish in one.meals
        )
        + "</ul></li>"
        for one in days_of(found)
    )
    return f'<ul class="tp-week" role="list">{days}</ul>'


def _lines_html(lines: tuple[str, ...]) -> str:
    return "".join(f'<p class="faint">{escape(one)}</p>' for one in lines)


def _sheet_html(found: Menu, aisles: tuple[Aisle, ...], lines: tuple[str, ...], people: int) -> str:
    """The week and the list for paper."""
    return (
        f'<div class="tp tp-paper tp-printed"><h1>The week\'s menu</h1>{_grid_html(found)}'
        f"{_lines_html(lines)}"
        f"<h1>What to buy {escape(for_whom(people))}</h1>{shop_html(aisles)}</div>"
    )
