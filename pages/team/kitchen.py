"""The team's kitchen: plate sizes for a day or the week, who gets which, what to buy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from calc import InputError
from calc.food.menus.planner import Week
from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.show.plan.week_plates import shopping_text
from calc.show.team.kitchen import kitchen_sentence, meal_sheets, seats_table, to_buy, with_shares
from calc.show.team.sheets import MOST_SHEETS
from calc.tables.safe_csv import as_file, to_csv
from calc.team.kitchen import plate_list
from calc.team.plates import Plates, plates
from calc.team.roster import Roster
from calc.units import Units
from pages.common.plan.paper import frame_html, printed, shop_html, table_html
from pages.common.sharing import draw_sharing
from pages.common.state.team import Team
from pages.common.style import alert, draw
from pages.web.files import CSV

WHOLE_WEEK = "week"


def draw_kitchen(team: Team, roster: Roster, units: Units) -> None:
    """Draw the way to the plates, and those that were worked out."""
    box = st.expander(
        "The kitchen: plate sizes, who gets which, what to buy",
        icon=":material/restaurant:",
        on_change="rerun",
        key="team_kitchen",
    )
    if not box.open:
        return
    with box:
        draw(
            '<p class="faint">One menu for all, in at most four sizes of plate at each meal, so '
            "that everybody is near their own plan. Other diets get a line of their own.</p>"
        )
        if len(roster.planned) > MOST_SHEETS:
            draw(f"<p>Plates are worked out for up to {int(MOST_SHEETS)} people.</p>")
            return
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen = st.selectbox(
                "For",
                (*WEEKDAYS, WHOLE_WEEK),
                format_func={**WEEKDAY_NAMES, WHOLE_WEEK: "The whole week"}.__getitem__,
                key="team_kitchen_day",
                width=190,
            )
            asked = st.button(
                "Work out the plates", icon=":material/calculate:", key="team_kitchen_go"
            )
        days = WEEKDAYS if chosen == WHOLE_WEEK else (chosen,)
        if asked:
            _work_out(team, roster, days)
        if team.kitchen_fault:
            alert(team.kitchen_fault)
        found = team.plates_of(days)
        if found:
            _draw_plates(found, units)


def _work_out(team: Team, roster: Roster, days: Sequence[str]) -> None:
    """Work out a day after the other; another touch anywhere, or 'Stop', ends it where it is."""
    bar = st.progress(0.0, text="Working out the plates")
    stop = st.empty()
    stop.button("Stop", icon=":material/stop:", key="team_kitchen_stop")
    members, weeks = roster.members(), dict[str, Week]()
    team.begin_kitchen()
    try:
        for share, day in with_shares(days):
            bar.progress(share, text=f"Working out the plates of {WEEKDAY_NAMES[day]}")
            team.serve(plates(members, day, weeks=weeks))
    except InputError as fault:
        team.kitchen_fault = str(fault)
    bar.empty()
    stop.empty()


def _draw_plates(days: Sequence[Plates], units: Units) -> None:
    for day in days:
        draw(f'<p class="lead">{escape(kitchen_sentence(day))}</p>{_meals_html(day, units)}')
        st.dataframe(
            seats_table(day, units),
            hide_index=True,
            placeholder="",
            alt=f"Who gets which size on {WEEKDAY_NAMES[day.day]}",
        )
        for name, why in day.apart.items():
            draw(f'<p class="faint"><b>{escape(name)}</b> {escape(why)}</p>')
    aisles = to_buy(days, units)
    draw(f"<h3>What to buy for everybody</h3>{shop_html(aisles)}")
    draw_sharing(
        "team_kitchen_take",
        texts={"Copy the list": shopping_text(aisles)},
        sheets={"Print for the kitchen": partial(kitchen_html, days, units)},
    )
    st.download_button(
        "Plates CSV",
        lambda: as_file(to_csv(plate_list(days))),
        "two-plates-plates.csv",
        CSV,
        on_click="ignore",
        icon=":material/download:",
        key="team_plates_csv",
    )


def _meals_html(day: Plates, units: Units) -> str:
    meals = "".join(
        f"<section><h3>{escape(one.title)}</h3>{table_html(one.heads, one.rows)}</section>"
        for one in meal_sheets(day, units)
    )
    return f'<div class="tp-plates">{meals}</div>'


def kitchen_html(days: Sequence[Plates], units: Units) -> str:
    """The sheets of a kitchen: a page a day with its plates, one with names, one to buy by."""
    pages = []
    for day in days:
        name = WEEKDAY_NAMES[day.day]
        seats = seats_table(day, units)
        pages.append(f"<h1>{name}: plates</h1>{_meals_html(day, units)}")
        pages.append(f"<h1>{name}: who gets which</h1>{frame_html(seats)}")
    return printed([*pages, f"<h1>What to buy</h1>{shop_html(to_buy(days, units))}"])
