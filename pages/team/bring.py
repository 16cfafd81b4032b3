"""Where a roster is brought, and what is asked of it: whole columns first, then single cells."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from calc import InputError
from calc.show.team.mending import HEADINGS_SAID, Mend, headings_for, mends, units_for
from calc.tables.safe_csv import as_file, to_csv
from calc.tables.workbook import Tab, to_workbook
from calc.team.reading import example
from calc.team.roster import LONGEST_CELL, Roster
from pages.common.keeping.alone import touched, touching
from pages.common.state.team import Team
from pages.common.style import alert, draw
from pages.web.files import XLSX

LARGEST_MEGABYTES = 20
MOST_MENDS = 12
WIDTH = 420


def draw_bring(team: Team) -> None:
    """Draw the field for a roster, and ways to begin without one."""
    box = st.expander(
        "Bring a roster" if team.roster is None else "Another roster",
        expanded=team.roster is None,
        icon=":material/group_add:",
        key=f"team_bring_{team.roster is None}",
    )
    with box:
        given = st.file_uploader(
            "A roster (CSV or .xlsx), a row a person",
            max_upload_size=LARGEST_MEGABYTES,
            key=f"team_file_{team.number}",
        )
        draw(f'<p class="faint">{escape(HEADINGS_SAID)}</p>')
        with st.container(horizontal=True):
            if team.roster is None:
                st.button(
                    "Start with three people",
                    on_click=touching(team.begin),
                    icon=":material/group:",
                    key="team_begin",
                )
            draw_roster_files(example(), "to fill")
    # The box may be closed, and what is refused may have been a cell.
    if team.fault:
        alert(team.fault)
    if given is not None:
        touched(partial(team.bring, given.name, given.getvalue()))
        st.rerun()


def draw_roster_files(roster: Roster, what: str) -> None:
    """Draw the buttons that give a roster as a file, both ways."""
    button = partial(st.download_button, on_click="ignore", icon=":material/download:")
    button(
        f"Roster {what} (.xlsx)",
        lambda: to_workbook({"Roster": Tab(roster.table)}),
        "two-plates-roster.xlsx",
        XLSX,
        key=f"team_roster_xlsx_{what}",
    )
    button(
        f"Roster {what} (CSV)",
        lambda: as_file(to_csv(roster.table)),
        "two-plates-roster.csv",
        "text/csv",
        key=f"team_roster_csv_{what}",
    )


def draw_missing(team: Team, roster: Roster) -> None:
    """Ask which column a field is in, where none says so."""
    draw(
        "<h2>Which column is which?</h2>"
        "<p class='faint'>The log of an app is no roster: bring that "
        "to the Journal.</p>"
    )
    for fault in roster.missing:
        _draw_missing(team, roster, fault)
    draw('<h3 class="tp-part">Its first rows</h3>')
    st.dataframe(roster.table.head(), hide_index=True, alt="The first rows of the roster")


def _draw_missing(team: Team, roster: Roster, fault: InputError) -> None:
    alert(str(fault))
    offered = headings_for(roster, fault)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        columns = [str(one) for one in roster.table.columns]
        column = st.selectbox(
            f"Column of {fault.field}",
            columns,
            index=None,
            placeholder="Not in it",
            key=f"team_column_{team.number}_{fault.field}",
        )
        heading = next(iter(offered))
        if len(offered) > 1:
            heading = st.selectbox(
                f"Unit of {fault.field}",
                list(offered),
                format_func=offered.__getitem__,
                key=f"team_heading_{team.number}_{fault.field}",
            )
        st.button(
            "Use this column",
            disabled=column is None,
            on_click=touching(partial(team.head, roster, str(column), heading)),
            key=f"team_use_{team.number}_{fault.field}",
        )


def draw_mends(team: Team, roster: Roster) -> None:
    """Draw what is to be mended, each cell with its field, and the way to take a change back."""
    if roster.read_as:
        draw(f'<p class="faint">{escape(" ".join(roster.read_as))}</p>')
    if team.before is not None:
        st.button(
            "Undo the last change",
            on_click=touching(partial(team.undo, roster)),
            icon=":material/undo:",
            key=f"team_undo_{team.number}",
        )
    for column, offered in units_for(roster).items():
        _draw_unit(team, roster, column, offered)
    found = mends(roster)
    if not found:
        return
    draw("<h2>To mend</h2>")
    for one in found[:MOST_MENDS]:
        _draw_mend(team, roster, one, f"{team.number}_{one.rows[0]}_{one.column}")
    if len(found) > MOST_MENDS:
        draw('<p class="faint">More come up as these are mended. Everybody else has a plan.</p>')


def _draw_unit(team: Team, roster: Roster, column: str, offered: dict[str, str]) -> None:
    def take() -> None:
        touched(partial(team.head, roster, column, st.session_state[key]))

    key = f"team_unit_{team.number}_{column}"
    st.pills(
        f"The unit of bare numbers in '{column}'",
        list(offered),
        format_func=offered.__getitem__,
        key=key,
        on_change=take,
    )


def _draw_mend(team: Team, roster: Roster, one: Mend, number: str) -> None:
    key = f"team_mend_{number}"

    def take() -> None:
        touched(partial(team.mend, roster, one.column, st.session_state[key], one.rows))

    with st.container(key=f"team_mend_box_{number}"):
        st.session_state.setdefault(key, one.value)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(
                one.label, key=key, on_change=take, max_chars=int(LONGEST_CELL), width=WIDTH
            )
            if len(one.rows) == 1:
                st.button(
                    "Leave out",
                    on_click=touching(partial(team.remove, roster, one.rows[0])),
                    type="tertiary",
                    help=f"Take {roster.names[one.rows[0]]} out of the roster",
                    key=f"team_out_{number}",
                )
        alert(one.message, near=True)
