"""A team's plans to take along: tables, a workbook with a sheet a person, and what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from calc import make_plan
from calc.person.limits import WEEKDAYS
from calc.show.team.kitchen import seats_said
from calc.show.team.sheets import MOST_SHEETS, workbook
from calc.show.words import weighed_in
from calc.tables.safe_csv import as_file, to_csv
from calc.team.plates import Plates
from calc.team.roster import Roster
from calc.units import Units
from pages.common.plan.paper import printed, week_body
from pages.common.sharing import draw_sharing
from pages.common.state.team import Team
from pages.common.style import draw
from pages.team.bring import draw_roster_files
from pages.web.files import XLSX


def draw_take_away(team: Team, roster: Roster, units: Units) -> None:
    """Draw what there is to take along."""
    few, days = len(roster.planned) <= MOST_SHEETS, team.plates_of(WEEKDAYS)
    draw("<h2>Take away</h2>")
    draw_sharing(
        "team_take",
        sheets={"Print a sheet a person": partial(_sheets, roster, units, days)} if few else {},
    )
    button = partial(st.download_button, on_click="ignore", icon=":material/download:")
    with st.container(horizontal=True, key="team_files"):
        button(
            "Plans CSV",
            lambda: as_file(to_csv(roster.plans)),
            "two-plates-team.csv",
            "text/csv",
            key="team_csv",
        )
        if few:
            button(
                "Workbook, a sheet a person",
                partial(workbook, roster, units, days),
                "two-plates-team.xlsx",
                XLSX,
                key="team_xlsx",
            )
        draw_roster_files(roster, "as it is now")
    if not few:
        draw(
            f'<p class="faint">Sheets are for up to {int(MOST_SHEETS)} people: leave others out, '
            "or take the CSV.</p>"
        )


def _sheets(roster: Roster, units: Units, days: Sequence[Plates]) -> str:
    """The week of everybody who has a plan, each on a page, with their plates."""
    own = seats_said(days)
    return printed(
        week_body(make_plan(roster.profile(row)), units, roster.names[row])
        + _plates_html(own.get(roster.names[row], ()), units)
        for row in roster.planned
    )


def _plates_html(lines: Sequence[str], units: Units) -> str:
    items = "".join(f"<li>{escape(weighed_in(line, units))}</li>" for line in lines)
    return f"<section><h2>Plates</h2><ul>{items}</ul></section>" if items else ""
