"""A team's plans to take along: tables, a workbook with a sheet a person, and what is printed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from calc import make_plan
from calc.show.team.sheets import MOST_SHEETS, workbook
from calc.tables.safe_csv import as_file, to_csv
from calc.team.roster import Roster
from calc.units import Units
from pages.common.plan.paper import printed, week_body
from pages.common.sharing import draw_sharing
from pages.common.style import draw
from pages.team.bring import draw_roster_files
from pages.web.files import XLSX


def draw_take_away(roster: Roster, units: Units) -> None:
    """Draw what there is to take along."""
    few = len(roster.planned) <= MOST_SHEETS
    draw("<h2>Take away</h2>")
    draw_sharing(
        "team_take",
        sheets={"Print a sheet a person": partial(_sheets, roster, units)} if few else {},
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
                partial(workbook, roster, units),
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


def _sheets(roster: Roster, units: Units) -> str:
    """The week of everybody who has a plan, each on a page."""
    return printed(
        week_body(make_plan(roster.profile(row)), units, roster.names[row])
        for row in roster.planned
    )
