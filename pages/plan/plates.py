"""The day's menu on the page: beside each meal its dish with amounts, and what can be changed."""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from calc import Plan, make_plan
from calc.errors import InputError
from calc.show.plan.plates import (
    Plates,
    ShownDish,
    ShownMeal,
    another_menu,
    first_words,
    has_menus,
    plates_of,
)
from calc.show.plan.week import weekday_of
from pages.common.state import menu as state
from pages.common.state.profile import give_at_once, load
from pages.common.style import alert, draw
from pages.common.visitor import weekday
from pages.common.widgets import one_tap
from pages.plan.own_foods import draw_own_foods

SWAP, KEEP, GO, OUT = "Another dish", "Keep it", "Let it go", "Leave out a food"
AS_IT_IS = "As it is"


def menu_box(plan: Plan) -> ExpanderContainer | None:
    """Draw the box of the menu, still empty; nothing where a plan counts too little for one."""
    if not has_menus(plan):
        return None
    return st.expander("A menu for this day", on_change="rerun", key="foods")


@st.fragment
def draw_menu(kind: str) -> None:
    """Draw the menu for a kind of day into the box, on the first weekday of that kind from today.

    It is a fragment: what is asked draws nothing else anew. What is chosen does, for it is kept.
    """
    inputs, menus = load(), state.load()
    plan, units = make_plan(inputs.profile), inputs.units
    day = weekday_of(plan, kind, weekday())
    try:
        found = plates_of(plan, day, menus.week(plan), units, menus.people)
    except InputError as fault:
        alert(*map(str, fault.errors))
        found = Plates((), ())
    mains = {one.name: one.main for one in found.meals}
    for number, meal in enumerate(found.meals):
        draw(_meal_html(meal, is_kept=(day, meal.name) in menus.kept))
        _draw_changes(plan, day, meal, mains, f"menu_{number}")
    draw(f'<p class="faint">{" ".join(map(escape, found.sentences))}</p>')
    _draw_wishes(menus)


def _draw_changes(plan: Plan, day: str, meal: ShownMeal, mains: dict[str, str], key: str) -> None:
    """Draw what can be done about a meal; what is asked for more stands below it until it is."""
    menus = state.load()
    kept = (day, meal.name) in menus.kept
    options = [SWAP, GO if kept else KEEP, OUT]

    def choose() -> None:
        what = st.session_state[key]
        st.session_state[key] = None
        if what in (SWAP, OUT):
            menus.ask(day, meal.name, what)
        elif what:
            menus.keep(day, meal.name, meal.main)
            st.rerun()

    st.pills(
        f"Change {meal.name}", options, key=key, on_change=choose, label_visibility="collapsed"
    )
    if menus.asked == (day, meal.name, SWAP):
        _draw_swaps(plan, day, meal, mains, f"{key}_swap")
    elif menus.asked == (day, meal.name, OUT):
        _draw_foods(meal, f"{key}_out")


def _draw_swaps(plan: Plan, day: str, meal: ShownMeal, mains: dict[str, str], key: str) -> None:
    menus = state.load()
    others = menus.others(plan, day, meal.name, mains)

    def choose() -> None:
        dish = st.session_state[key]
        st.session_state[key] = None
        if dish in others:
            menus.take(day, meal.name, dish, mains)
            st.rerun()
        else:
            menus.asked = None

    line = (
        "Instead, with the day as right as it is:"
        if others
        else ("No other dish of ours keeps the day right here.")
    )
    st.pills(line, [*others, AS_IT_IS], key=key, on_change=choose)


def _draw_foods(meal: ShownMeal, key: str) -> None:
    foods = first_words(meal)

    def choose() -> None:
        food = st.session_state[key]
        st.session_state[key] = None
        state.load().asked = None
        if food in foods:
            give_at_once({"exclude": (*load().profile.exclude, food)})
            # The form says it too, in which it can be taken back.
            st.rerun()

    line = "Which one is never to be on your plate? It goes to 'Foods not eaten', under Refine."
    st.pills(line, [*foods, AS_IT_IS], key=key, on_change=choose)


def _draw_wishes(menus: state.Menus) -> None:
    def another() -> None:
        menus.begin_another()
        give_at_once({"menu_seed": another_menu(load().profile)})
        st.rerun()

    def at_hand() -> None:
        menus.use(st.session_state["menu_have"] or "")
        st.rerun()

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(
            "Another menu", on_click=one_tap(another), icon=":material/refresh:", key="menu_another"
        )
        st.text_input(
            "In the fridge, to be used",
            menus.have,
            placeholder="aubergine, salmon",
            key="menu_have",
            on_change=at_hand,
            width=260,
        )
    draw_own_foods()


def _meal_html(meal: ShownMeal, *, is_kept: bool) -> str:
    dishes = "".join(map(_dish_html, meal.dishes))
    kept = ' <span class="tp-badge">Kept</span>' if is_kept else ""
    amounts = f"<small>{escape(meal.holds)}. {escape(meal.off)}</small>"
    pot = f"<p><small>{escape(meal.pot)}</small></p>" if meal.pot else ""
    return (
        f'<div class="tp-plate"><h3>{escape(meal.title)}{kept}</h3>'
        f"<div>{dishes}</div>{pot}<p>{amounts}</p></div>"
    )


def _dish_html(dish: ShownDish) -> str:
    foods = "".join(f"<li>{escape(food)}</li>" for food in dish.foods)
    how = f"<p><small>{escape(dish.how)}</small></p>" if dish.how else ""
    return f"<section><b>{escape(dish.name)}</b><ul>{foods}</ul>{how}</section>"
