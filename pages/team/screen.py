"""The weekly screen: logs that people bring, whose each is, and the facts of a week."""

from __future__ import annotations

from functools import partial
from html import escape
from itertools import starmap

import pandas as pd
import streamlit as st

from calc.show.journal.bring import label_of
from calc.show.journal.contents import plain_markdown
from calc.show.team.screen import (
    Log,
    answered,
    journals,
    last_week,
    log_of,
    raised,
    screen_sentence,
    untold,
)
from calc.tables.safe_csv import as_file, to_csv
from calc.team.roster import Roster
from calc.team.screen import LABELS, fact_table, screen
from calc.units import Units
from pages.common.plan.paper import frame_html
from pages.common.state.team import Team
from pages.common.style import alert, draw
from pages.common.visitor import today
from pages.common.widgets import one_tap
from pages.team.bring import LARGEST_MEGABYTES
from pages.web.files import CSV


def draw_screen(team: Team, roster: Roster, units: Units) -> None:
    """Draw where logs are brought, and what a week of them says."""
    box = st.expander(
        "Weekly screen: who to talk to",
        icon=":material/visibility:",
        on_change="rerun",
        key="team_screen",
    )
    if not box.open:
        return
    with box:
        looked_for = "; ".join(LABELS.values())
        draw(
            f'<p class="faint">Five facts from the logs that people bring: {escape(looked_for)}. '
            "No score and no diagnosis: a reason to ask how it goes. Logs stay in this tab and are "
            "not kept.</p>"
        )
        _draw_bring(team, roster)
        for place, log in enumerate(team.logs):
            if log.waits:
                _draw_waiting(team, roster, log, place)
        if journals(team.logs):
            _draw_facts(team, roster, units)


def _draw_bring(team: Team, roster: Roster) -> None:
    given = st.file_uploader(
        "Logs of your people (one or more, each named as its person)",
        accept_multiple_files=True,
        max_upload_size=LARGEST_MEGABYTES,
        key=f"team_logs_{team.number}",
    )
    if given:
        bar = st.progress(0.0, text="Reading")
        for one in given:
            bar.progress(0.0, text=f"Reading {plain_markdown(one.name)}")
            team.log(log_of(one.name, one.getvalue(), roster.names))
        team.renew()
        st.rerun()


def _draw_waiting(team: Team, roster: Roster, log: Log, place: int) -> None:
    """Draw what a file leaves open: whose it is, and what it does not say."""
    with st.container(border=True, key=f"team_log_{place}"):
        draw(f"<p><b>{escape(log.file)}</b></p>")
        if log.fault:
            alert(log.fault)
        names = list(roster.names)
        who = st.selectbox(
            "Whose log is it?",
            names,
            index=names.index(log.whose) if log.whose in names else None,
            key=f"team_log_who_{place}_{log.file}",
            width=260,
        )
        given = {
            one.name: st.radio(
                plain_markdown(label_of(one)),
                list(one.answers),
                index=None,
                format_func=one.answers.__getitem__,
                horizontal=True,
                key=f"team_log_{place}_{log.file}_{one.name}",
            )
            for one in log.questions
        }
        with st.container(horizontal=True):
            st.button(
                "Use this log",
                disabled=log.journal is None or not who or not all(given.values()),
                on_click=one_tap(partial(_take, team, log, who or "", given)),
                key=f"team_log_use_{log.digest}",
            )
            st.button(
                "Skip it",
                on_click=one_tap(partial(team.drop_log, log)),
                type="tertiary",
                key=f"team_log_skip_{log.digest}",
            )


def _take(team: Team, log: Log, who: str, given: dict[str, str | None]) -> None:
    answers = {name: answer for name, answer in given.items() if answer}
    team.replace_log(log, answered(log.of(who), answers))


def _draw_facts(team: Team, roster: Roster, units: Units) -> None:
    logs = journals(team.logs)
    monday = st.date_input(
        "Week of", value=last_week(logs, today()), max_value=today(), key="team_week_of", width=200
    )
    facts = screen([one for one in roster.members() if one.name in logs], logs, monday)
    draw(f'<p class="lead">{escape(screen_sentence(facts, monday))}</p>')
    for one in raised(facts, units):
        told = "".join(starmap(_fact_html, one.facts))
        draw(
            f'<h3 class="tp-part">{escape(one.name)}</h3>'
            f'<ul class="tp-notices" role="list">{told}</ul>'
        )
    left = "".join(f"<li>{escape(line)}</li>" for line in untold(facts))
    if left:
        draw(f"<details><summary>What cannot be told</summary><ul>{left}</ul></details>")
    st.download_button(
        "Facts CSV",
        lambda: as_file(to_csv(fact_table(facts))),
        "two-plates-screen.csv",
        CSV,
        on_click="ignore",
        icon=":material/download:",
        key="team_screen_csv",
    )


def _fact_html(label: str, text: str, rows: pd.DataFrame) -> str:
    """A fact with its rows a click away."""
    return (
        f"<li><b>{escape(label)}.</b> {escape(text)}"
        f"<details><summary>The rows</summary>{frame_html(rows)}</details></li>"
    )
