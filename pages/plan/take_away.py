"""The plan to take along: its link, its files and feeds, and what is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from html import escape

import streamlit as st

from calc import InputError, Plan
from calc.day.calendar import calendar_file
from calc.person.limits import WEEKDAY_NAMES
from calc.person.link import to_text
from calc.show.plan.plates import has_menus, plates_of
from calc.show.plan.sheets import workbook
from calc.show.plan.week import weekday_of
from calc.tables.safe_csv import as_file
from calc.units import Units
from pages.common.plan.paper import foods_body, printed, week_html
from pages.common.sharing import draw_sharing
from pages.common.state import menu
from pages.common.state.profile import load
from pages.common.visitor import address, timezone, today, weekday
from pages.web.files import FILES

# The buttons of the files, and their addresses.
BUTTONS: Mapping[str, str] = {
    "Calendar": "plan.ics",
    "Workbook": "plan.xlsx",
    "Plan CSV": "plan.csv",
    "Day CSV": "day.csv",
}
SAYS = (
    "The link opens this plan anywhere. Its inputs are in the address itself, health answers not."
)
WITHOUT_HEALTH = (
    "Your answers on health are not in it, so whoever opens it sees the plan without them."
)


def draw_take_away(plan: Plan, units: Units, kind: str) -> None:
    """The link and what is printed, then the files, which are made when they are asked for."""
    query = to_text(plan.profile, units)
    draw_sharing(
        "plan_take_away",
        heading="Take away",
        link=address("", query),
        says=[SAYS, *([WITHOUT_HEALTH] if plan.profile.conditions else [])],
        feeds=feeds(query),
        prints="Print",
        sheets={
            "Print the week": partial(week_html, plan, units),
            **({"Print with foods": partial(_foods_html, plan, kind)} if has_menus(plan) else {}),
        },
    )
    # Read here: when a file is made, after a click, the visitor's context is gone.
    makes = makers(plan, units, today(), timezone())
    with st.container(horizontal=True, key="share"):
        for name, path in BUTTONS.items():
            file = next(one for one in FILES if one.path == path)
            st.download_button(
                name,
                makes[path],
                file.filename,
                file.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=path,
            )


def _foods_html(plan: Plan, kind: str) -> str:
    """A kind of day with the dishes of its menu, on the first such day from today."""
    menus, units = menu.load(), load().units
    day = weekday_of(plan, kind, weekday())
    try:
        found = plates_of(plan, day, menus.week(plan), units, menus.people)
    except InputError as fault:
        return printed([f"<p>{escape(str(fault))}</p>"])
    return printed([foods_body(f"{WEEKDAY_NAMES[day]}, with foods", found)])


def makers(plan: Plan, units: Units, start: date, zone: str) -> Mapping[str, Callable[[], bytes]]:
    """What makes each file of a plan, by its address."""
    return {
        "plan.csv": lambda: as_file(plan.to_csv()),
        "day.csv": lambda: as_file(plan.days_csv()),
        "plan.xlsx": partial(workbook, plan, units),
        "plan.ics": lambda: calendar_file(plan.calendar_days, start, zone),
    }


def feeds(query: str) -> dict[str, str]:
    """The addresses that a calendar or a spreadsheet asks again, by what each gives."""
    zone = timezone()
    in_zone = "&".join(filter(None, (query, zone and f"timezone={zone}")))
    return {
        name: address(path, in_zone if path == "plan.ics" else query)
        for name, path in BUTTONS.items()
    }
