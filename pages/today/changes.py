"""A meal that went otherwise, and what was eaten beside the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite

import streamlit as st

from calc import InputError, Plan
from calc.show.plan.plates import plates_of
from calc.today import diary, meals, slips
from calc.today.meals import Extra, Lived, Row, Told
from pages.common.keeping.alone import touched
from pages.common.state import menu as menus
from pages.common.state.today import Asked, Today
from pages.common.widgets import one_tap
from pages.today.asked import draw_said

SHARES: Mapping[str, float] = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1¼": 1.25, "1½": 1.5, "2×": 2.0}
FIELDS: Mapping[str, str] = {
    "energy_kcal": "kcal",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrate (g)",
    "fat_g": "Fat (g)",
}
EXTRA = "extra"


def draw_change(state: Today, day: date, row: Row, rows: Sequence[Row], key: str) -> None:
    """Draw how a meal can be changed: a share of it, or what it held."""

    def share() -> None:
        chosen = SHARES.get(st.session_state[f"{key}_share"] or "")
        if chosen is not None:
            touched(lambda: _tell(state, day, row, meals.changed(row, chosen), rows))

    def amounts() -> None:
        given = {name: st.session_state[f"{key}_{name}"] for name in FIELDS}

        def change() -> None:
            try:
                _tell(state, day, row, meals.changed(row, **given), rows)
            except InputError as fault:
                state.fault = (row.name, str(fault))

        touched(change)

    st.pills("How much of it?", list(SHARES), key=f"{key}_share", on_change=share)
    told = state.lived(day).meals.get(row.name)
    held = row.amounts if told is None else told.amounts
    with st.form(f"{key}_form", border=False, enter_to_submit=True):
        with st.container(horizontal=True):
            for name, label in FIELDS.items():
                st.number_input(
                    label,
                    value=held._asdict()[name] if isfinite(held._asdict()[name]) else None,
                    min_value=0.0,
                    format="%g",
                    key=f"{key}_{name}",
                    width=130,
                )
        st.form_submit_button("It held this", on_click=one_tap(amounts))


def draw_other_dishes(state: Today, plan: Plan, weekday: str, row: Row, key: str) -> None:
    """Draw the dishes that a meal could be instead; one that is taken is in the week's menu too."""
    found = menus.load()
    if not found.has_week(plan):
        return
    mains = {one.name: one.main for one in plates_of(plan, weekday, found.week(plan)).meals}
    others = found.others(plan, weekday, row.name, mains) if row.name in mains else ()

    def choose() -> None:
        dish = st.session_state[f"{key}_dish"]

        def change() -> None:
            if dish in others:
                found.take(weekday, row.name, dish, mains)
                state.opened = ""

        touched(change)

    if others:
        st.pills(
            "Another dish, with the day as right as it is",
            others,
            key=f"{key}_dish",
            on_change=choose,
        )


def draw_extras(state: Today, day: date, rows: Sequence[Row]) -> None:
    """Draw what was eaten beside the plan, each to be taken back, and the fields of one more."""
    lived = state.lived(day)

    def gone() -> None:
        place = _place(st.session_state[f"today_extras_{day}"], lived.extras)
        if place is not None:
            touched(lambda: state.live(day, diary.without_extra(lived, place), rows))

    if lived.extras:
        st.pills(
            "Eaten on top (a touch takes it back)",
            _names(lived.extras),
            key=f"today_extras_{day}",
            on_change=gone,
        )
    box = st.expander("Something extra", key="today_extra", on_change="rerun")
    if box.open:
        with box:
            _draw_extra(state, day, rows)
    draw_said(state, EXTRA)


def _draw_extra(state: Today, day: date, rows: Sequence[Row]) -> None:
    def add() -> None:
        what = st.session_state["today_extra_what"]
        given = {name: st.session_state[f"today_extra_{name}"] for name in FIELDS}

        def change() -> None:
            try:
                more = meals.extra(what, **given)
                _add(state, day, diary.add(state.lived(day), more), more, rows)
            except InputError as fault:
                state.fault = (EXTRA, str(fault))

        touched(change)

    with st.form("today_extra_form", clear_on_submit=True, border=False):
        with st.container(horizontal=True):
            st.text_input(
                "What", key="today_extra_what", max_chars=int(meals.LONGEST_WHAT), width=200
            )
            for name, label in FIELDS.items():
                st.number_input(
                    label,
                    value=None,
                    min_value=0.0,
                    format="%g",
                    key=f"today_extra_{name}",
                    width=130,
                )
        st.form_submit_button("Add", on_click=one_tap(add), icon=":material/add:")


def _tell(state: Today, day: date, row: Row, told: Told, rows: Sequence[Row]) -> None:
    now = diary.tell(state.lived(day), row.name, told)
    _ask_or(state, day, now, told.amounts.energy_kcal, row.name, rows)


def _add(state: Today, day: date, now: Lived, more: Extra, rows: Sequence[Row]) -> None:
    _ask_or(state, day, now, more.amounts.energy_kcal, EXTRA, rows)


def _ask_or(
    state: Today, day: date, now: Lived, kcal: float, place: str, rows: Sequence[Row]
) -> None:
    """Take a day as it is now, or ask first where that may be a slip."""

    def keep() -> None:
        state.opened = ""
        state.live(day, now, rows)

    question = slips.of_food(kcal, meals.at_least(now).energy_kcal)
    if question:
        state.asked, state.fault = Asked(place, question, keep), ("", "")
    else:
        keep()


def _names(extras: Sequence[Extra]) -> list[str]:
    """Each extra by a name of its own."""
    return [
        f"{number}. {one.what}, {one.amounts.energy_kcal:.0f} kcal"
        for number, one in enumerate(extras, 1)
    ]


def _place(name: str | None, extras: Sequence[Extra]) -> int | None:
    names = _names(extras)
    return names.index(name) if name in names else None
