"""A session of the day: started, taken up again, or done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from calc import InputError, Profile
from calc.person.limits import WEEKDAYS
from calc.show.today import day as shown
from calc.show.today.session import done_sentence, under_way
from calc.show.training.week import next_day
from calc.today.begin import begin
from calc.training.pain import spared_week
from calc.training.session import Session
from calc.units import Units
from pages.common.keeping.alone import touching
from pages.common.state import journal as journals
from pages.common.state import training as trainings
from pages.common.state.profile import load as load_inputs
from pages.common.state.today import Today
from pages.common.style import by_the_clock, draw
from pages.common.visitor import now, today
from pages.common.visitor import weekday as todays_weekday

SESSION = "session"


def sessions(profile: Profile, units: Units) -> Mapping[str, Session]:
    """The sessions of the person's training week, by weekday."""
    training = trainings.load(profile, units, todays_weekday())
    week = training.week(training.readings())
    return spared_week(week, training.painful, training.assignments)[0].sessions


def draw_start(state: Today, day: date, line: shown.Line | None, units: Units) -> None:
    """Draw the session of a line of the day with the button that starts it, or takes it up."""
    if state.workout is not None:
        if state.workout.day == day.isoformat():
            st.button(
                under_way(state.workout),
                type="primary",
                on_click=touching(partial(_show, state)),
                icon=":material/play_arrow:",
                key="today_go_on",
            )
        return
    week = sessions(load_inputs().profile, units)
    weekday = WEEKDAYS[day.weekday()]
    planned = week.get(weekday) or week[next_day(week, weekday)]
    done = done_sentence(journals.load().base, day)
    said = f"{line.time} {line.what}, {line.holds}" if line else ""
    if said or done:
        draw(f'<p class="tp-line"><b>{by_the_clock(said)}</b> {done}</p>')
    if day > today():
        return
    st.button(
        f"Start {planned.name}" if not done else f"Start {planned.name} again",
        on_click=touching(partial(_begin, state, planned, day, line, units)),
        icon=":material/fitness_center:",
        type="secondary" if done else "primary",
        key="today_start",
    )


def _show(state: Today) -> None:
    state.shows = SESSION


def _begin(
    state: Today, planned: Session, day: date, line: shown.Line | None, units: Units
) -> None:
    at = now() if day == today() or line is None else line.time
    try:
        state.begin(begin(planned, journals.load().base, day.isoformat(), at, units))
        _show(state)
    except InputError as fault:
        state.fault = ("start", str(fault))
