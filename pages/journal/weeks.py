"""The weeks of the journal: what they show in words, the picture, and the week that is opened."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from calc import Profile, make_plan
from calc.clock import iso_dates
from calc.journal import Journal, weekly
from calc.journal.overlap import resolved
from calc.journal.weekly import trend_weight, unassigned
from calc.show.journal import week as words
from calc.show.journal import weeks as shown
from calc.show.journal.findings import findings
from calc.show.journal.week import DAY_HEADS, SESSION_HEADS, Cell, Row
from calc.show.training.volume import LEGS, muscle_name, standard
from calc.training.catalogue import EXERCISE_NAMES
from calc.training.exercises import MUSCLES
from calc.training.landmarks import LANDMARKS, edited
from calc.training.volume import Counting
from calc.units import Units
from pages.common.state import journal as journal_state
from pages.common.state import training as training_state
from pages.common.state.journal import JournalState
from pages.common.style import draw
from pages.journal.charts import WEEK, picture_file, weeks_spec


def opened_html(
    title: str, days: Sequence[Row], sessions: Sequence[Row], heads: Sequence[str] = DAY_HEADS
) -> str:
    """The sessions and the days of a week, each as a table; a sentence where there is none.

    `heads` name the amounts of the days.
    """
    return (
        f'<h2 class="first">{escape(title)}</h2>'
        + _table("Sessions", "No session was logged.", SESSION_HEADS, sessions, what="Session")
        + _table("Days", "No day was logged.", heads, days)
    )


def _table(name: str, none: str, heads: Sequence[str], rows: Sequence[Row], what: str = "") -> str:
    if not rows:
        return f'<p class="faint">{escape(none)}</p>'
    named = f'<th scope="col" role="columnheader">{escape(what)}</th>' if what else ""
    cells = "".join(
        f'<th scope="col" role="columnheader" class="n">{escape(head)}</th>' for head in heads
    )
    body = "".join(_row(row, bool(what)) for row in rows)
    return (
        f'<table class="tp-day" role="table" aria-label="{escape(name)}">'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Day</th>'
        f'{named}{cells}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(row: Row, what: bool) -> str:
    first, _, note = row.what.partition("\n")
    middle = (
        f'<td role="cell" class="what">{escape(first)}<small>{escape(note)}</small></td>'
        if what
        else ""
    )
    cells = "".join(map(_cell, row.cells))
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(row.when)}</th>'
        f"{middle}{cells}</tr>"
    )


def _cell(cell: Cell) -> str:
    if not cell.text:
        return '<td role="cell" class="n"></td>'
    unit = f" <small>{escape(cell.unit)}</small>" if cell.unit else ""
    return f'<td role="cell" class="n" data-of="{escape(cell.of)}">{escape(cell.text)}{unit}</td>'


ASSIGNMENTS = "assignments"
CHART, CHOSEN = "journal_chart", "journal_week"
MOST_MUSCLES = 8
MUSCLES_KEY, SPAN_KEY = "journal_muscles", "journal_span"
MONTHS = "Months"
SPANS = {"12 weeks": 12, "26 weeks": 26, "Year": 53, "All": None}
FIRST_MONTH, LAST_MONTH = "journal_first_month", "journal_last_month"
CLICKED = "journal_clicked"
MONTH_WIDTH = 138
MONTHS_AT_FIRST = 3


@dataclass(frozen=True)
class Derived:
    """What was worked out of a journal, and how its sets were counted."""

    journal: Journal
    counting: Counting
    assignments: dict[str, str]
    weeks: pd.DataFrame
    weigh_ins: pd.DataFrame
    last_day: date
    unknown: pd.Series


def derived(state: JournalState) -> Derived:
    """What is worked out of the journal shown: once, until it or the way of counting changes."""
    training = training_state.stored()
    counting = training.counting if training else Counting()
    own = assignments(state)

    def work_out(journal: Journal) -> Derived:
        return Derived(
            journal,
            counting,
            own,
            weekly(journal, counting, assignments=own),
            trend_weight(resolved(journal).days),
            words.last_day(journal),
            unassigned(journal, assignments=own),
        )

    return state.derived("weeks", work_out, counting, own)


def assignments(state: JournalState) -> dict[str, str]:
    """What the person says an exercise is, here or on the Training page, by its name."""
    training = training_state.stored()
    kept = state.answers.get(ASSIGNMENTS) or {}
    return {**kept, **(training.assignments if training else {})}


def draw_weeks(state: JournalState, profile: Profile, units: Units) -> None:
    """Draw the weeks of a journal that holds something."""
    known = derived(state)
    if known.weeks.empty:
        return
    training = training_state.stored()
    own = edited(training.landmarks)[0] if training and training.landmarks else LANDMARKS
    trained = bool(known.weeks["workouts"].gt(0).any())
    muscles = tuple(st.session_state.get(MUSCLES_KEY) or LEGS) if trained else ()
    held_against = standard(known.counting, profile.experience, own)
    plan = make_plan(profile)
    hidden = plan.hides_numbers
    targets = shown.targets_of(plan, held_against, muscles)
    head = st.container(key="journal_findings")
    weeks = _draw_choices(known.weeks, trained)
    told = findings(
        known.weeks,
        muscles=muscles,
        sets_low={name: goal.low for name, goal in targets.sets.items()},
        sets_high={name: goal.high for name, goal in targets.sets.items()},
        protein_low=targets.protein.low if targets.protein else None,
        energy_low=targets.energy.low if targets.energy else None,
        energy_high=targets.energy.high if targets.energy else None,
        sleep_low=targets.sleep.low if targets.sleep else None,
        last_day=known.last_day,
        intake=not hidden,
    )
    trend = "" if hidden else words.trend_sentence(known.weigh_ins, weeks, units)
    unknown = words.unknown_sentence(known.unknown) if len(known.unknown) else ""
    key = words.KEY_WITHOUT_BODY if hidden else words.KEY_OF_CHART
    with head:
        draw(
            "<h2>Training and intake, week by week</h2>"
            + "".join(f'<p class="lead">{escape(text)}</p>' for text in (*told, trend) if text)
            + "".join(
                f'<p class="faint">{escape(text)}</p>'
                for text in (unknown, words.HIDDEN if hidden else "")
                if text
            )
            + f"<details><summary>How sure is this?</summary><p>{escape(key)}</p></details>"
        )
    mondays = list(iso_dates(weeks["week_start"]))[::-1]
    if st.session_state.get(CHOSEN) not in mondays:
        st.session_state[CHOSEN] = None
    picture = shown.picture(
        weeks,
        known.weigh_ins,
        targets,
        muscles,
        units,
        known.last_day,
        chosen=st.session_state[CHOSEN],
        hidden=hidden,
    )
    spec = weeks_spec(picture)
    st.vega_lite_chart(
        picture.rows, spec, on_select=_click, selection_mode=[WEEK], key=CHART, alt=picture.alt
    )
    _draw_week(known, mondays, units, years=words.needs_years(weeks), hidden=hidden)
    _draw_more(known, weeks, muscles, units, hidden=hidden)
    _draw_pictures(picture.rows, spec)


def _draw_choices(every: pd.DataFrame, trained: bool) -> pd.DataFrame:
    """Draw what is shown of the weeks, and return those that are."""
    left, right = st.columns([1, 1], gap="medium") if trained else (None, st.container())
    if left is not None:
        # A browser stops at as many; a forged message need not, and would fail.
        given = st.session_state.get(MUSCLES_KEY) or []
        if len(given) > MOST_MUSCLES:
            st.session_state[MUSCLES_KEY] = given[:MOST_MUSCLES]
        left.multiselect(
            "Muscles",
            MUSCLES,
            default=LEGS,
            format_func=lambda name: muscle_name(name).capitalize(),
            max_selections=MOST_MUSCLES,
            key=MUSCLES_KEY,
            placeholder="The legs",
            wrap=True,
            persist_state="session",
        )
    with right:
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
            return words.span_of(every, SPANS[chosen or "12 weeks"])
        months = words.months_of(every)
        for key, usual in ((FIRST_MONTH, months[-MONTHS_AT_FIRST:][0]), (LAST_MONTH, months[-1])):
            if st.session_state.get(key) not in months:
                st.session_state[key] = usual
        with st.container(horizontal=True):
            ends = [
                st.selectbox(
                    label,
                    months,
                    format_func=words.month_text,
                    key=key,
                    width=MONTH_WIDTH,
                    persist_state="session",
                )
                for label, key in (("From", FIRST_MONTH), ("To", LAST_MONTH))
            ]
    return words.within_months(every, *ends)


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


def _draw_week(
    known: Derived, mondays: Sequence[str], units: Units, *, years: bool, hidden: bool
) -> None:
    """The week that was clicked in the picture, or chosen from the list below it."""
    chosen = st.selectbox(
        "Open a week",
        mondays,
        index=None,
        format_func=lambda text: words.week_text(date.fromisoformat(text), year=years),
        placeholder="A week from the chart, or from this list",
        key=CHOSEN,
    )
    if chosen:
        sessions = words.sessions(known.journal, chosen, units, known.counting, known.assignments)
        title = words.week_text(date.fromisoformat(chosen), year=years)
        days = words.days(known.journal, chosen, units, hidden=hidden)
        draw(opened_html(title, days, sessions, words.day_heads(hidden=hidden)))


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
