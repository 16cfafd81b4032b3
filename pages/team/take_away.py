"""A team's plans to take along: tables, a workbook with a sheet a person, and what is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

import streamlit as st

from calc import make_plan
from calc.person.limits import WEEKDAYS
from calc.show.team.kitchen import seats_said
from calc.show.team.sheets import MOST_SHEETS, links, workbook
from calc.show.words import weighed_in
from calc.tables.safe_csv import as_file, to_csv
from calc.team.plates import Plates
from calc.team.roster import Roster
from calc.units import Units
from pages.common.plan.paper import printed, week_body
from pages.common.sharing import code, draw_sharing
from pages.common.state.team import Team
from pages.common.style import draw
from pages.common.visitor import page_address
from pages.team.bring import draw_roster_files
from pages.web.files import XLSX

Links = Callable[[], Mapping[int, str]]


def draw_take_away(team: Team, roster: Roster, units: Units) -> None:
    """Draw what there is to take along."""
    few, days = len(roster.planned) <= MOST_SHEETS, team.plates_of(WEEKDAYS)
    # Read here: when a file is made, after a click, the visitor's context is gone.
    address = partial("{}?{}".format, page_address("plan", ""))
    own = partial(links, roster, units, address) if few else dict
    draw("<h2>Take away</h2>")
    draw_sharing(
        "team_take",
        sheets={"Print a sheet a person": partial(_sheets, roster, units, days, own)}
        if few
        else {},
    )
    button = partial(st.download_button, on_click="ignore", icon=":material/download:")
    with st.container(horizontal=True, key="team_files"):
        button(
            "Plans CSV",
            partial(_plans_csv, roster, own),
            "two-plates-team.csv",
            "text/csv",
            key="team_csv",
        )
        if few:
            button(
                "Workbook, a sheet a person",
                partial(_workbook, roster, units, days, own),
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


def _plans_csv(roster: Roster, own: Links) -> bytes:
    found = own()
    addresses = [found.get(row, "") for row in range(len(roster.names))]
    return as_file(to_csv(roster.plans.assign(link=addresses)))


def _workbook(roster: Roster, units: Units, days: Sequence[Plates], own: Links) -> bytes:
    return workbook(roster, units, days, own())


def _sheets(roster: Roster, units: Units, days: Sequence[Plates], own: Links) -> str:
    """The week of everybody who has a plan, each on a page, with their plates and their link."""
    plates, found = seats_said(days), own()
    return printed(
        week_body(make_plan(roster.profile(row)), units, roster.names[row])
        + _plates_html(plates.get(roster.names[row], ()), units)
        + _link_html(found.get(row, ""))
        for row in roster.planned
    )


def _link_html(link: str) -> str:
    if not link:
        return ""
    return f'<p class="own"><img alt="" src="{code(link)}"> This plan on a phone.</p>'


def _plates_html(lines: Sequence[str], units: Units) -> str:
    items = "".join(f"<li>{escape(weighed_in(line, units))}</li>" for line in lines)
    return f"<section><h2>Plates</h2><ul>{items}</ul></section>" if items else ""
