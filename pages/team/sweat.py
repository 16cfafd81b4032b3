"""The team's sweat tests: a table or written by hand, with a rate and a drink plan each."""

from __future__ import annotations

from functools import partial

import streamlit as st

from calc import InputError
from calc.show.team.sweat import check_tests, results, with_rates, with_test
from calc.tables.safe_csv import as_file, to_csv
from calc.team.reading import texts_of
from calc.team.roster import Roster
from calc.team.sweat import EMPTY, sweat_table
from calc.units import Units
from pages.common.keeping.alone import touched, touching
from pages.common.state.team import Team
from pages.common.style import alert, draw
from pages.common.widgets import one_tap
from pages.team.bring import LARGEST_MEGABYTES
from pages.web.files import CSV

FIELDS = ("before", "after", "drunk", "urine", "minutes")


def draw_sweat(team: Team, roster: Roster, units: Units) -> None:
    """Draw where tests are brought or written, and what they come to."""
    box = st.expander(
        "Sweat tests: how much each loses and drinks",
        icon=":material/water_drop:",
        on_change="rerun",
        key="team_sweat",
    )
    if not box.open:
        return
    with box:
        draw(
            '<p class="faint">Weigh everybody before and after a session, dry and in the same '
            "clothes, and note what they drank.</p>"
        )
        _draw_fields(team, roster, units)
        _draw_bring(team)
        if team.tests is not None:
            _draw_results(team, roster, units)


def _draw_fields(team: Team, roster: Roster, units: Units) -> None:
    scale, cup = ("kg", "ml") if units == "metric" else ("lb", "fl oz")
    cup = "ml" if units == "stone" else cup
    labels = (
        f"Before ({scale})",
        f"After ({scale})",
        f"Drunk ({cup})",
        f"Urine ({cup})",
        "Minutes",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Who", roster.names, key="team_sweat_name", width=200)
        for field, label in zip(FIELDS, labels, strict=True):
            st.number_input(
                label, value=None, step=0.1, format="%g", key=f"team_sweat_{field}", width=130
            )
        st.button(
            "Add this test",
            on_click=one_tap(partial(_add, team, units)),
            icon=":material/add:",
            key=f"team_sweat_add_{0 if team.tests is None else len(team.tests)}",
        )


def _add(team: Team, units: Units) -> None:
    given = {field: st.session_state.get(f"team_sweat_{field}") for field in FIELDS}
    name = st.session_state.get("team_sweat_name") or ""
    touched(lambda: team.test(with_test(team.tests, name, units=units, **given)))
    for field in FIELDS:
        st.session_state[f"team_sweat_{field}"] = None


def _draw_bring(team: Team) -> None:
    given = st.file_uploader(
        "Or a table of tests (CSV or .xlsx)",
        max_upload_size=LARGEST_MEGABYTES,
        key=f"team_sweat_file_{team.number}",
    )
    st.download_button(
        "Table to fill (CSV)",
        lambda: as_file(EMPTY),
        "two-plates-sweat-tests.csv",
        CSV,
        on_click="ignore",
        icon=":material/download:",
        key="team_sweat_empty",
    )
    if given is None:
        return
    try:
        read = texts_of(given.getvalue(), given.name)
        table = read.table
        fault = "\n".join(read.told) or check_tests(table)
    except InputError as error:
        fault = str(error)
    if fault:
        alert(*fault.splitlines())
    elif team.tests is None or not table.equals(team.tests):
        touched(partial(team.test, table))
        team.renew()
        st.rerun()


def _draw_results(team: Team, roster: Roster, units: Units) -> None:
    tests = team.tests
    assert tests is not None
    try:
        found = results(tests, roster, units)
    except InputError as fault:
        alert(*map(str, fault.errors))
        return
    st.dataframe(
        found, hide_index=True, placeholder="", alt="The sweat rate and drink plan of each test"
    )
    with st.container(horizontal=True):
        st.button(
            "Use these rates in the plans",
            on_click=touching(lambda: team.change(lambda known: with_rates(known, tests))),
            icon=":material/check:",
            key="team_sweat_use",
        )
        st.download_button(
            "Sweat tests CSV",
            lambda: as_file(to_csv(sweat_table(tests, roster.members()))),
            "two-plates-sweat.csv",
            CSV,
            on_click="ignore",
            icon=":material/download:",
            key="team_sweat_csv",
        )
        st.button(
            "Clear the tests",
            on_click=touching(partial(team.test, None)),
            type="tertiary",
            key="team_sweat_clear",
        )
