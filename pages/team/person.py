"""One person of the team as the Plan page would show them, and the cells of their row."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape

import streamlit as st

from calc import Notice, Plan, make_plan
from calc.person.link import to_text
from calc.show.plan.clock import (
    DAY,
    UNDER,
    clock_columns,
    clock_sentence,
    in_one_lane,
    in_whole_grams,
)
from calc.show.plan.week import option, options, week_sentence, weight_sentence
from calc.team.roster import LONGEST_CELL, Roster
from calc.units import Units
from pages.common.keeping.alone import touched, touching
from pages.common.notices import notices_html
from pages.common.plan import cards, charts
from pages.common.plan.paper import week_html
from pages.common.sharing import draw_sharing
from pages.common.state.team import Team
from pages.common.style import draw, draw_chart
from pages.common.visitor import on_a_phone, page_address, weekday
from pages.common.widgets import show

WIDTH = 220


def draw_person(team: Team, roster: Roster, units: Units) -> None:
    """Draw the choice of a person, and below it their plan."""

    def choose() -> None:
        team.open(roster, st.session_state["team_person"])

    draw("<h2>One person</h2>")
    show("team_person", team.opened)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Whose plan",
            list(range(len(roster.names))),
            format_func=roster.names.__getitem__,
            index=None,
            placeholder="Choose somebody, here or in the table",
            on_change=choose,
            key="team_person",
            width=420,
        )
        st.button(
            "Add a person",
            on_click=touching(team.add),
            icon=":material/person_add:",
            key="team_add",
        )
    row = team.opened
    if row is None:
        return
    if row in roster.planned:
        laid = roster.laid(row)
        _draw_plan(roster.names[row], make_plan(laid.profile), laid.notices, units)
    _draw_cells(team, roster, row)


def _draw_plan(name: str, plan: Plan, changed: Iterable[Notice], units: Units) -> None:
    offered = options(plan)
    kind = plan.kind_of(weekday())
    if len(offered) > 1:
        chosen = st.segmented_control(
            "Kind of day",
            offered,
            default=kind,
            required=True,
            format_func=partial(option, plan),
            label_visibility="collapsed",
            key=f"team_day_{name}_{offered}",
        )
        kind = chosen or kind
    day = plan.days[kind]
    whole, said = in_whole_grams(day, units), clock_sentence(day)
    found = " ".join(filter(None, (week_sentence(plan), weight_sentence(plan, units))))
    draw(
        f'<h3 class="tp-part">{escape(name)}</h3><p class="lead">{escape(found)}</p>'
        + cards.cards_html(plan, kind, units)
        + notices_html((*changed, *cards.of_the_amounts(plan, kind)), units)
        + cards.rows_html(whole, units, says_roles=on_a_phone())
        + notices_html(cards.of_the_clock(plan, kind), units)
        + f'<p class="lead">{escape(said)}</p>'
    )
    draw_chart(in_one_lane(clock_columns(whole, units)), charts.clock_spec((DAY, UNDER)), said)
    draw_sharing(
        "team_person_take",
        # An address holds no health answer, and would show what they withhold.
        link="" if plan.profile.conditions else page_address("plan", to_text(plan.profile, units)),
        sheets={"Print this week": partial(week_html, plan, units, name)},
    )


def _draw_cells(team: Team, roster: Roster, row: int) -> None:
    """The cells of a person's row, each a field of its own."""
    name = roster.names[row]
    with st.expander(
        f"Change {name}",
        expanded=row not in roster.planned,
        icon=":material/edit:",
        key=f"team_cells_{team.number}_{row}",
    ):
        with st.container(horizontal=True):
            for column in roster.table.columns:
                _draw_cell(team, roster, row, str(column))
        st.button(
            f"Take {name} out of the team",
            on_click=touching(partial(team.remove, roster, row)),
            icon=":material/person_remove:",
            key=f"team_remove_{team.number}_{row}",
        )


def _draw_cell(team: Team, roster: Roster, row: int, column: str) -> None:
    key = f"team_cell_{team.number}_{row}_{column}"

    def take() -> None:
        touched(partial(team.mend, roster, column, st.session_state[key], [row]))

    show(key, str(roster.table.at[row, column]))
    st.text_input(column, key=key, on_change=take, max_chars=int(LONGEST_CELL), width=WIDTH)
