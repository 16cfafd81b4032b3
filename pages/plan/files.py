"""The plan to share and to take away: a link, two tables and a calendar."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from calc import Plan
from calc.day.calendar import calendar_file
from calc.person.link import to_text
from calc.units import Units
from pages.common.visitor import address, timezone, today

FILES = ("plan.csv", "day.csv")


def draw_downloads(plan: Plan, units: Units) -> None:
    """One row: the link behind a click, and the files, which are made when they are asked for."""
    with st.container(horizontal=True, key="share"):
        link = st.popover("Copy link", icon=":material/link:", on_change="rerun", key="copy_link")
        button = partial(st.download_button, on_click="ignore", icon=":material/download:")
        button("Plan CSV", plan.to_csv, "two-plates-plan.csv", "text/csv", key="plan_csv")
        button("Day CSV", plan.days_csv, "two-plates-days.csv", "text/csv", key="day_csv")
        # Read here: when the file is made, after a click, the visitor's context is gone.
        calendar = partial(_calendar, plan, today(), timezone())
        button("Calendar", calendar, "two-plates.ics", "text/calendar", key="ics")
    if link.open:
        with link:
            _draw_link(plan, to_text(plan.profile, units))


def calendar_address(query: str) -> str:
    """The address of the calendar for a query, in the visitor's time zone."""
    zone = timezone()
    return address("plan.ics", "&".join(filter(None, (query, zone and f"timezone={zone}"))))


def _draw_link(plan: Plan, query: str) -> None:
    st.caption("Opens this plan anywhere. The inputs are in the address; nothing is stored.")
    st.code(address("", query), language=None, wrap_lines=True)
    if plan.profile.conditions:
        st.caption(
            "Your answers on health are not in it, so whoever opens it sees the plan without them."
        )
    st.caption("For a spreadsheet or a calendar to subscribe to:")
    tables = [address(file, query) for file in FILES]
    st.code("\n".join([*tables, calendar_address(query)]), language=None, wrap_lines=True)


def _calendar(plan: Plan, start: date, zone: str) -> bytes:
    training_days = plan.profile.training_days
    training = plan.days["training"] if training_days else None
    return calendar_file(training, plan.days["rest"], training_days, start, zone)
