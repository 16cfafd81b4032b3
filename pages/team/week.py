"""The team's week, laid over everybody's own sessions at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from calc import InputError
from calc.person.limits import SESSION_KINDS, WEEKDAY_NAMES, WEEKDAYS
from calc.show.team.week import KINDS, calendar, entry_said, unchanged, with_entry
from calc.team.roster import Roster
from calc.team.week import TEAM_SESSION, Entry
from pages.common.keeping.alone import touched, touching
from pages.common.state.team import Team
from pages.common.style import alert, draw
from pages.common.visitor import timezone, today
from pages.common.widgets import one_tap

FAULT = "team_week_fault"
FIELDS = ("team_week_day", "team_week_kind", "team_week_start", "team_week_minutes")
SESSION = "team_week_session"
OFFERED: dict[str, str] = {**KINDS}
SESSIONS: list[str] = [*SESSION_KINDS]


def draw_week(team: Team, roster: Roster) -> None:
    """Draw what the week has, and the fields for one thing more."""
    box = st.expander(
        "The team's week: match, travel, second session, rest",
        icon=":material/event:",
        on_change="rerun",
        key="team_week",
    )
    if not box.open:
        return
    with box:
        draw(
            '<p class="faint">It goes over everybody\'s own sessions, and every plan follows. A '
            "match takes the place of that day's sessions, a rest leaves none.</p>"
        )
        for place, one in enumerate(roster.week):
            _draw_entry(team, one, place)
        _draw_fields(team, roster)
        said = unchanged(roster)
        if said:
            alert(said)
        if roster.week:
            st.download_button(
                "This week (calendar)",
                partial(calendar, roster.week, today(), timezone()),
                "two-plates-team.ics",
                "text/calendar",
                on_click="ignore",
                icon=":material/download:",
                key="team_week_ics",
            )


def _draw_entry(team: Team, entry: Entry, place: int) -> None:
    def leave(roster: Roster) -> Roster:
        return replace(roster, week=tuple(one for one in roster.week if one != entry))

    with st.container(horizontal=True, vertical_alignment="center", key=f"team_entry_{place}"):
        draw(f"<p>{escape(entry_said(entry))}</p>")
        st.button(
            "Take out",
            on_click=touching(partial(team.change, leave)),
            type="tertiary",
            help=f"Take out: {entry_said(entry)}",
            key=f"team_entry_out_{place}_{entry_said(entry)}",
        )


def _draw_fields(team: Team, roster: Roster) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Weekday",
            WEEKDAYS,
            index=WEEKDAYS.index("sat"),
            format_func=WEEKDAY_NAMES.__getitem__,
            key=FIELDS[0],
            width=150,
        )
        kind = st.selectbox(
            "What", list(OFFERED), format_func=OFFERED.__getitem__, key=FIELDS[1], width=170
        )
        if kind != "rest":
            st.text_input("Start", placeholder="15:00", key=FIELDS[2], width=100)
            st.number_input("Minutes", value=None, min_value=1, step=5, key=FIELDS[3], width=130)
        if kind in ("match", "double"):
            st.selectbox(
                "Kind of session",
                SESSIONS,
                index=SESSIONS.index(TEAM_SESSION),
                key=SESSION,
                width=170,
            )
        st.button(
            "Add to the week",
            on_click=one_tap(partial(_add, team)),
            icon=":material/add:",
            key="team_week_add",
        )
    fault = st.session_state.get(FAULT)
    if fault:
        alert(fault)


def _add(team: Team) -> None:
    day, kind, start, minutes = (st.session_state.get(name) for name in FIELDS)
    session = st.session_state.get(SESSION) or TEAM_SESSION
    st.session_state[FAULT] = ""

    def added(roster: Roster) -> Roster:
        try:
            week = with_entry(roster.week, str(day), str(kind), str(start or ""), minutes, session)
        except InputError as fault:
            st.session_state[FAULT] = "\n".join(map(str, fault.errors))
            return roster
        return replace(roster, week=week)

    touched(partial(team.change, added))
