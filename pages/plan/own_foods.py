"""A person's own foods on the page: put in from their labels, asked about, and taken out again."""

from __future__ import annotations

from typing import Any

import streamlit as st

from calc.errors import InputError
from calc.food import Label
from calc.food.foods import CONTENTS, EATEN_BY
from pages.common.state import menu as state
from pages.common.style import alert
from pages.common.widgets import one_tap

AMOUNTS = {
    "energy_kcal": "Energy (kcal)",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrate (g)",
    "fat_g": "Fat (g)",
}
SURE = "It is right as it stands"


def draw_own_foods() -> None:
    """Draw the foods that a person put in, and what asks for another one."""
    box = st.expander("Your own foods", on_change="rerun", key="own_foods")
    if not box.open:
        return
    menus = state.load()
    with box:
        if menus.own:
            names = [one.name for one in menus.own]
            st.pills("Tap one to take it out", names, key="own_there", on_change=_take_out)
        with st.form("own_food", border=False, enter_to_submit=False):
            _draw_fields(menus)
            st.form_submit_button("Add it", on_click=one_tap(_add), key="own_add")
        if menus.doubted:
            alert(menus.doubted["why"], near=True)
            if menus.doubted["may_be"]:
                st.button(SURE, on_click=one_tap(_add), kwargs={"sure": True}, key="own_sure")


def _draw_fields(menus: state.Menus) -> None:
    turn = menus.number
    st.text_input("Name", key=f"own_name_{turn}", placeholder="protein pudding")
    st.number_input(
        "The label is for so many grams",
        *(1.0, 2000.0, 100.0, 10.0),
        format="%g",
        key=f"own_per_g_{turn}",
    )
    with st.container(horizontal=True):
        for name, label in AMOUNTS.items():
            st.number_input(label, value=None, key=f"own_{name}_{turn}", format="%g", width=150)
    st.multiselect("It contains", CONTENTS, key=f"own_contains_{turn}", placeholder="None of these")
    st.selectbox("Who eats it", EATEN_BY, format_func=str.capitalize, key=f"own_eaten_by_{turn}")


def _add(*, sure: bool = False) -> None:
    menus = state.load()
    given: dict[str, Any] = {
        name: st.session_state.get(f"own_{name}_{menus.number}")
        for name in ("name", "per_g", *AMOUNTS, "contains", "eaten_by")
    }
    missing = [label for name, label in AMOUNTS.items() if given[name] is None]
    if missing:
        menus.doubted = {"why": f"Still empty: {', '.join(missing)}.", "may_be": False}
        return
    given["contains"] = tuple(given["contains"] or ())
    try:
        menus.add(Label(**given, sure=sure))
    except InputError as fault:
        asked = fault.errors[0]
        menus.doubted = {"why": str(asked), "may_be": asked.field == "energy_kcal"}
        return
    # It is kept, which is for all around the menu.
    st.rerun()


def _take_out() -> None:
    menus, name = state.load(), st.session_state["own_there"]
    st.session_state["own_there"] = None
    menus.own = [one for one in menus.own if one.name != name]
    st.rerun()
