"""Everybody's plan as one table to sort and filter, and who stands apart from it."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import streamlit as st

from calc.show.team.everybody import apart, everybody, found_in
from calc.show.words import in_units
from calc.team.roster import Roster
from calc.units import Units
from pages.common.keeping.alone import touching
from pages.common.state.team import Team
from pages.common.style import draw

# More are read in a file.
MOST_APART = 30


def draw_everybody(team: Team, roster: Roster, units: Units) -> None:
    """Draw the table; a row that is chosen is the person who is looked at."""
    table = everybody(roster, units)
    if table.empty:
        return
    draw("<h2>Everybody's plan</h2>")
    with st.container(horizontal=True, key="team_filter"):
        text = st.text_input("Find", placeholder="A name or a word", key="team_find", width=260)
        goals = sorted(set(table["Goal"]))
        chosen = st.pills("Goal", goals, selection_mode="multi", key="team_goals")
    shown = found_in(table, text, chosen if len(goals) > 1 else ())
    rows = shown.index.tolist()

    def choose() -> None:
        places = st.session_state["team_table"].selection.rows
        # A browser may say anything: what is none of the rows is nobody.
        team.open(roster, next((row for place, row in enumerate(rows) if places == [place]), None))

    if shown.empty:
        draw('<p role="status">Nobody like that. Clear the field above to see everybody.</p>')
        return
    config: dict[str, Any] = {
        name: st.column_config.NumberColumn(format="localized")
        for name in shown.select_dtypes("number").columns
    }
    with st.container(key="team_everybody"):
        st.dataframe(
            shown,
            hide_index=True,
            column_config=config | {"Name": st.column_config.TextColumn(pinned=True)},
            placeholder="",
            on_select=choose,
            selection_mode="single-row",
            key="team_table",
            alt="Everybody's plan: energy, protein, carbohydrate, fat, drink and sleep a day",
        )


def draw_apart(team: Team, roster: Roster, units: Units) -> None:
    """Draw who stands apart and why, each with the way to what is left of their plan."""
    found = apart(roster)
    if not found:
        return
    draw(
        "<h2>Apart</h2><p class='lead'>Something is left out of these plans, so they are in no "
        "table beside others. A doctor or a dietitian is the one to ask.</p>"
    )
    for one in found[:MOST_APART]:
        why = in_units(" ".join(one.why), units)
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"team_apart_{one.row}"
        ):
            draw(f"<p><b>{escape(one.name)}</b> {escape(why)}</p>")
            st.button(
                "Open",
                on_click=touching(partial(team.open, roster, one.row)),
                help=f"Open the plan of {one.name}",
                key=f"team_open_{one.row}",
            )
    if len(found) > MOST_APART:
        draw(
            f'<p class="faint">{len(found):,} people are apart; these are the first. All are in '
            "the Plans CSV, and open below by their names.</p>"
        )
