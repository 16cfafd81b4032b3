"""The weeks of the journal: what they show in words, the picture, and the week that is opened."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from calc import Profile, make_plan
from calc.clock import iso_dates
from calc.show.journal import week as words
from calc.show.journal import weeks as shown
from calc.show.journal.span import apart, month_text, months_of, span_of, within_months
from calc.show.journal.training.muscles import most_trained
from calc.show.journal.training.progress import may_estimate
from calc.show.training.volume import muscle_name, standard
from calc.training.catalogue import EXERCISE_NAMES
from calc.training.exercises import MUSCLES
from calc.training.landmarks import LANDMARKS, edited
from calc.units import Units
from pages.common.state import journal as journal_state
from pages.common.state import training as training_state
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.common.widgets import one_tap
from pages.journal.charts import WEEK, picture_file, weeks_spec
from pages.journal.closer import draw_closer
from pages.journal.head import draw_head
from pages.journal.known import ASSIGNMENTS, Derived, derived, once
from pages.journal.opened import CHOSEN, draw_week

CHART = "journal_chart"
MOST_MUSCLES = 8
MUSCLES_KEY, USUAL, SPAN_KEY = "journal_muscles", "journal_usual", "journal_span"
MONTHS = "Months"
SPANS = {"12 weeks": 12, "26 weeks": 26, "Year": 53, "All": None}
FIRST_MONTH, LAST_MONTH = "journal_first_month", "journal_last_month"
CLICKED = "journal_clicked"
MONTH_WIDTH = 138
MONTHS_AT_FIRST = 3


def draw_weeks(state: JournalState, profile: Profile, units: Units) -> None:
    """Draw the weeks of a journal that holds something."""
    known = derived(state)
    if known.weeks.empty:
        return
    training = training_state.stored()
    own = edited(training.landmarks)[0] if training and training.landmarks else LANDMARKS
    head = st.container(key="journal_findings")
    weeks, muscles = _draw_choices(state, known)
    held_against = standard(known.counting, profile.experience, own)
    plan = make_plan(profile)
    hidden = plan.hides_numbers
    targets = shown.targets_of(plan, held_against, muscles)
    with head:
        draw_head(state, known, weeks, muscles, targets, held_against, plan, units)
        if not hidden:
            _draw_both(known.weeks, weeks)
    mondays = list(iso_dates(weeks["week_start"]))[::-1]
    if st.session_state.get(CHOSEN) not in mondays:
        st.session_state[CHOSEN] = None
    unmarked = once(
        state,
        known,
        "picture",
        lambda: shown.picture(
            weeks, known.weigh_ins, targets, muscles, units, known.last_day, hidden=hidden
        ),
        *(mondays, muscles, targets, units, hidden),
    )
    picture = shown.marked(unmarked, st.session_state[CHOSEN])
    spec = weeks_spec(picture)
    st.vega_lite_chart(
        picture.rows, spec, on_select=_click, selection_mode=[WEEK], key=CHART, alt=picture.alt
    )
    draw_week(state, known, mondays, units, years=words.needs_years(weeks), hidden=hidden)
    draw_closer(
        state,
        known,
        weeks,
        held_against,
        units,
        opened=st.session_state[CHOSEN],
        estimates=may_estimate(profile),
        hidden=hidden,
    )
    _draw_more(known, weeks, muscles, units, hidden=hidden)
    _draw_pictures(picture.rows, spec)


def _draw_both(every: pd.DataFrame, shown: pd.DataFrame) -> None:
    """Where training and food lie apart: that they do, and the way to the weeks that have both."""
    found = apart(every, shown)
    if found is None:
        return
    draw(f'<p class="lead">{escape(found.text)}</p>')
    if found.months:
        st.button(
            "Go to the weeks that have both",
            key="journal_both",
            icon=":material/arrow_back:",
            on_click=one_tap(_show_months),
            args=found.months,
        )


def _show_months(first: str, last: str) -> None:
    st.session_state[SPAN_KEY] = MONTHS
    st.session_state[FIRST_MONTH], st.session_state[LAST_MONTH] = first, last


def _draw_choices(state: JournalState, known: Derived) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Draw what is shown of the weeks, and return those that are, with the muscles shown."""
    if not known.weeks["workouts"].gt(0).any():
        return _draw_span(state, known), ()
    left, right = st.columns([1, 1], gap="medium")
    with right:
        weeks = _draw_span(state, known)
    # A browser stops at as many; a forged message need not, and would fail.
    given = (st.session_state.get(MUSCLES_KEY) or [])[:MOST_MUSCLES]
    usual = list(most_trained(weeks, known.days_trained))
    # Muscles that nobody chose follow the span.
    if not given or given == st.session_state.get(USUAL):
        given = usual
    st.session_state[MUSCLES_KEY], st.session_state[USUAL] = given, usual
    left.multiselect(
        "Muscles",
        MUSCLES,
        format_func=lambda name: muscle_name(name).capitalize(),
        max_selections=MOST_MUSCLES,
        key=MUSCLES_KEY,
        placeholder="Those trained most",
        wrap=True,
        persist_state="session",
    )
    return weeks, tuple(given)


def _draw_span(state: JournalState, known: Derived) -> pd.DataFrame:
    every = known.weeks
    chosen = st.segmented_control(
        "Weeks shown",
        [*SPANS, MONTHS],
        default="12 weeks",
        required=True,
        key=SPAN_KEY,
        wrap=True,
        persist_state="session",
    )
    if chosen != MONTHS:
        last = SPANS[chosen or "12 weeks"]
        return once(state, known, "span", lambda: span_of(every, last), last)
    months = months_of(every)
    for key, usual in ((FIRST_MONTH, months[-MONTHS_AT_FIRST:][0]), (LAST_MONTH, months[-1])):
        if st.session_state.get(key) not in months:
            st.session_state[key] = usual
    with st.container(horizontal=True):
        ends = [
            st.selectbox(
                label,
                months,
                format_func=month_text,
                key=key,
                width=MONTH_WIDTH,
                persist_state="session",
            )
            for label, key in (("From", FIRST_MONTH), ("To", LAST_MONTH))
        ]
    return once(state, known, "span", lambda: within_months(every, *ends), *ends)


def _click() -> None:
    """Open the week that was clicked in the picture; close it where it was open."""
    points = st.session_state[CHART]["selection"].get(WEEK) or []
    now = [str(point["week"]) for point in points]
    before = st.session_state.get(CLICKED, [])
    st.session_state[CLICKED] = now
    # A click adds its week to those of the picture or takes it out of them.
    new = [week for week in now if week not in before]
    gone = [week for week in before if week not in now]
    week = (new or gone or now or [None])[-1]
    if week is not None:
        st.session_state[CHOSEN] = None if st.session_state.get(CHOSEN) == week else week


def _draw_more(
    known: Derived, weeks: pd.DataFrame, muscles: Sequence[str], units: Units, *, hidden: bool
) -> None:
    box = st.expander("The weeks as a table", on_change="rerun", key="journal_weeks_table")
    if box.open:
        table = words.weeks_table(weeks, muscles, units, hidden=hidden)
        box.dataframe(table, hide_index=True, alt="The weeks of the chart, the last first")
    if len(known.unknown):
        _draw_unknown(known.unknown)


def _draw_unknown(unknown: pd.Series) -> None:
    """The exercises that count for no muscle yet, and what each of them is most like."""
    box = st.expander("Name the exercises we do not know", on_change="rerun", key="journal_unknown")
    if not box.open:
        return
    with box:
        for name in words.asked(unknown):
            key = f"journal_is_{name}"
            st.selectbox(
                f"{words.shown_name(name)} is most like",
                EXERCISE_NAMES,
                index=None,
                placeholder="Choose an exercise",
                key=key,
                on_change=_assign,
                args=(name, key),
                width=360,
            )


def _assign(name: str, key: str) -> None:
    chosen = st.session_state[key]
    if chosen:
        state = journal_state.load()
        kept = state.answers.get(ASSIGNMENTS) or {}
        state.remember(ASSIGNMENTS, {**kept, name: chosen})


def _draw_pictures(rows: pd.DataFrame, spec: dict[str, Any]) -> None:
    background = "#181613" if st.context.theme.type == "dark" else "#fcfaf6"
    with st.container(horizontal=True, key="journal_pictures"):
        for kind, mime in (("png", "image/png"), ("svg", "image/svg+xml")):
            st.download_button(
                f"Chart {kind.upper()}",
                partial(picture_file, rows, json.dumps(spec), kind, background),
                f"two-plates-weeks.{kind}",
                mime,
                on_click="ignore",
                icon=":material/image:",
                key=f"journal_{kind}",
            )
