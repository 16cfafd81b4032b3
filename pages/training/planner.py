"""The session as a table to edit, the week's days, marks of pain, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from calc.evidence import figure
from calc.evidence.conflicts import ADVICE
from calc.person.limits import WEEKDAY_NAMES
from calc.show.training.rows import (
    DEFAULTS,
    FIRST,
    MORE,
    OPTIONS,
    typed,
    with_exercise,
    with_one_more_set,
)
from calc.show.training.session import Cue, Gaps, Mend, Part, View
from calc.show.training.week import choices
from calc.show.words import weight_unit
from calc.training.catalogue import EXERCISE_NAMES
from calc.training.pain import FATIGUE_OR_PAIN
from calc.training.progression import FORM_FIRST
from calc.training.rest_and_tempo import TEMPO_WORDS
from calc.units import Units
from pages.common.state.training import OWN, Training
from pages.common.widgets import one_tap, show

FIRST_WIDTHS = {"exercise": 155, "sets": 70, "reps": 78, "load": 84, "rest": 82}


def draw_week(training: Training) -> None:
    """Draw the choice of the week and of its day."""
    every = {name: one.label for name, one in choices().items()}
    every |= {OWN: "From your file"} if OWN in training.weeks else {}
    show("training_choice", training.choice)
    st.segmented_control(
        "Week",
        list(every),
        required=True,
        format_func=every.__getitem__,
        key="training_choice",
        on_change=lambda: training.open(st.session_state["training_choice"]),
        persist_state="page",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="training_days_row"):
        show("training_day", training.day)
        st.segmented_control(
            "Day",
            list(training.drafts),
            required=True,
            format_func=lambda day: f"{day.capitalize()}: {training.drafts[day].name}",
            key="training_day",
            on_change=lambda: training.show(st.session_state["training_day"]),
            persist_state="page",
        )
        box = st.popover("Move days", on_change="rerun", key="training_arrange")
    if box.open:
        with box:
            _draw_arrange(training)


def _draw_arrange(training: Training) -> None:
    others = [day for day in WEEKDAY_NAMES if day != training.day]
    st.selectbox("Day", others, format_func=WEEKDAY_NAMES.__getitem__, key="training_to")

    def arrange(how: str) -> None:
        training.arrange(how, st.session_state["training_to"])

    def offer(how: str, label: str, of: str = "") -> None:
        st.button(label, on_click=one_tap(arrange), args=(how,), key=f"training_{how}{of}")

    offer("move", "Move this session to that day")
    offer("copy", "Train it on that day too")
    if len(training.drafts) > 1:
        # Of each day its own: a second tap does not take out the one that is shown next.
        offer("drop", "Remove this day", f"_{training.day}")
    st.button("Reset this week", on_click=one_tap(training.start_again), key="training_again")


def _columns(units: Units) -> dict[str, Any]:
    unit, column, width, usual = weight_unit(units), st.column_config, FIRST_WIDTHS, DEFAULTS
    return {
        "exercise": column.TextColumn(
            "Exercise", width=width["exercise"], pinned=True, max_chars=80
        ),
        "sets": column.TextColumn(
            "Sets", default=usual["sets"], width=width["sets"], help="3 or 3-4"
        ),
        "reps": column.TextColumn(
            "Reps", default=usual["reps"], width=width["reps"], help="10 or 10-15"
        ),
        "load": column.NumberColumn(f"Load, {unit}", width=width["load"]),
        "rest": column.TextColumn(
            "Rest, s", default=usual["rest"], width=width["rest"], help="90 or 60-90"
        ),
        "reserve": column.NumberColumn(
            "In reserve",
            default=usual["reserve"],
            help="Repetitions you could still do when the set ends.",
        ),
        "tempo": column.NumberColumn("Seconds a rep", default=usual["tempo"]),
        "technique": column.SelectboxColumn("Technique", options=OPTIONS),
        "group": column.TextColumn(
            "Group", help="Exercises of a superset or a giant set have the same letter."
        ),
        "drops": column.NumberColumn("Drops", help="How often a drop set takes weight off."),
        "maximum": column.NumberColumn(
            f"Maximum, {unit}", help="One-repetition maximum, if you know it."
        ),
        "warm_up": column.CheckboxColumn("Warm-up set", help="Warm-up sets do not count."),
    }


def draw_table(training: Training, units: Units) -> None:
    """Draw the session's table, and take what is typed in it."""
    key = f"training_rows_{training.number}"
    if key not in st.session_state:
        # Its widget is new, or was on another page for a while: it starts from what is there.
        training.base = training.draft
    assert training.base is not None
    columns = [*FIRST, *MORE] if training.more else list(FIRST)
    edited = st.data_editor(
        training.base.rows,
        key=key,
        num_rows="dynamic",
        hide_index=True,
        column_order=columns,
        column_config=_columns(units),
        placeholder="",
        alt=f"The session {training.draft.name} as a table",
    )
    training.drafts[training.day] = typed(training.draft, edited, columns)


def draw_additions(training: Training) -> None:
    """Draw how exercises are added, and the switch to the columns that a phone has no room for."""

    def add() -> None:
        if name := st.session_state["training_add"]:
            training.put(with_exercise(training.draft, name))
        st.session_state["training_add"] = None

    def switch() -> None:
        training.more = st.session_state["training_more"]
        # With other columns the widget begins anew, and would forget what was typed.
        training.rebase()

    with st.container(horizontal=True, vertical_alignment="center", key="training_additions"):
        st.selectbox(
            "Add an exercise",
            EXERCISE_NAMES,
            index=None,
            placeholder="Add an exercise",
            label_visibility="collapsed",
            key="training_add",
            on_change=add,
            width=260,
        )
        show("training_more", training.more)
        st.toggle("More columns", key="training_more", on_change=switch, persist_state="page")
    if training.more:
        _draw_ends(training)


def _draw_ends(training: Training) -> None:
    with st.container(horizontal=True, key="training_ends"):
        for name, label in (("warm_up_minutes", "Warm-up"), ("cool_down_minutes", "Cool-down")):
            key = f"training_{name}"
            show(key, getattr(training.draft, name))
            st.number_input(
                f"{label} (minutes)",
                value=None,
                step=0.5,
                format="%g",
                key=key,
                width=150,
                on_change=_take_minutes(training, name, key),
                persist_state="page",
            )


def _take_minutes(training: Training, name: str, key: str) -> Callable[[], None]:
    def take() -> None:
        training.put(replace(training.draft, **{name: st.session_state[key]}))

    return take


def draw_mends(training: Training, mends: Iterable[Mend]) -> None:
    """Draw a button for each exercise that closes a gap."""

    def mend(one: Mend) -> None:
        change = with_one_more_set if one.there else with_exercise
        training.put(change(training.draft, one.exercise))

    if not (found := tuple(mends)):
        return
    with st.container(horizontal=True, key="training_mends"):
        for one in found:
            st.button(
                one.label, on_click=one_tap(mend), args=(one,), key=f"training_mend_{one.exercise}"
            )


def draw_pain(training: Training, exercises: Iterable[str]) -> None:
    """Draw the mark of sharp pain, behind a click."""
    box = st.expander(
        "Does an exercise hurt?",
        expanded=bool(training.painful),
        on_change="rerun",
        key="training_pain_box",
    )
    if not box.open:
        return

    def take() -> None:
        training.painful = tuple(st.session_state["training_pain"])

    with box:
        st.caption(f"{FATIGUE_OR_PAIN} The mark stays on this page.")
        show("training_pain", list(training.painful))
        st.multiselect(
            "Sharp pain during",
            list(dict.fromkeys((*exercises, *training.painful))),
            placeholder="None",
            key="training_pain",
            on_change=take,
            persist_state="page",
            select_all=False,
        )


def draw_unassigned(training: Training, names: Iterable[str]) -> None:
    """Draw a question for each exercise that is not recognised."""
    for name in names:
        key = f"training_is_{name}"

        def take(name: str = name, key: str = key) -> None:
            if chosen := st.session_state[key]:
                training.assignments[name] = chosen

        st.selectbox(
            f"'{name}' is most like",
            EXERCISE_NAMES,
            index=None,
            placeholder="Choose an exercise",
            key=key,
            on_change=take,
            width=360,
        )


STATES = {"missing": "Missing", "few": "Too few", "covered": "Covered"}
# How dark a part of the session's bar is: work darkest, what is not training lightest.
SHADES = {
    "Warm-up": "20%",
    "Sets": "100%",
    "Rests": "45%",
    "Between exercises": "8%",
    "Cool-down": "20%",
}


def faults_html(faults: Iterable[str]) -> str:
    """What could not be read, each on its line; nothing for none."""
    lines = "<br>".join(escape(fault) for fault in faults)
    if not lines:
        return ""
    return f'<p class="tp-faults" role="alert">{lines}<br>What you typed is kept.</p>'


def cues_html(found: Iterable[Cue]) -> str:
    """Form before weight, and a cue for each exercise a click away."""
    items = "".join(_cue(one) for one in found)
    if not items:
        return ""
    return (
        f"<p>{escape(FORM_FIRST.why)}</p>"
        "<details><summary>How each exercise is done, and what it trains</summary>"
        f'<ul class="tp-list" role="list">{items}</ul>'
        f'<p class="faint">{escape(TEMPO_WORDS)}</p></details>'
    )


def _cue(one: Cue) -> str:
    share = f' <span class="tp-badge">{escape(one.share)}</span>' if one.share else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in (one.cue, one.note) if line)
    muscles = f"<small>{escape(one.muscles)}</small>" if one.muscles else ""
    return f'<li><b class="name">{escape(one.exercise)}</b>{share}{lines}{muscles}</li>'


def coverage_html(found: Gaps) -> str:
    """What is said of the legs: which are covered, and what is missing; nothing for nothing."""
    if not found.title:
        return ""
    items = []
    for one in found.covered:
        badge = "tp-badge" if one.state == "covered" else "tp-badge evidence"
        items.append(
            f'<li><span class="{badge}">{STATES[one.state]}</span> '
            f'<b class="name">{escape(one.label)}</b> <small>{escape(one.why)}</small></li>'
        )
    return f'<h2>{found.title}</h2><ul class="tp-list" role="list">{"".join(items)}</ul>'


def time_html(parts: Iterable[Part], sentence: str, when: str) -> str:
    """How long the session takes, as a bar of its parts and in words."""
    every = tuple(parts)
    spans = "".join(
        f'<span style="flex:{one.share:.4f};--share:{SHADES[one.name]}"></span>'
        for one in every
        if one.minutes
    )
    items = "".join(
        f"<li>{escape(one.name)} <b>{figure(one.minutes, 1)}</b> min</li>" for one in every
    )
    return (
        f"<h2>How long it takes</h2><p>{escape(when)}. {escape(sentence)}</p>"
        f'<div class="tp-bar" aria-hidden="true">{spans}</div>'
        f'<ul class="tp-times" role="list">{items}</ul>'
    )


def findings_html(found: Iterable[View]) -> str:
    """Where the session leaves popular advice, a click away: both sides with their badges."""
    items = "".join(
        f"<li><b>{escape(one.planned)}</b>"
        f'<p><span class="tp-badge">{ADVICE}</span> {escape(one.article)}</p>'
        f'<p><span class="tp-badge evidence">{escape(one.badge)}</span> '
        f"{escape(one.evidence)}</p></li>"
        for one in found
    )
    if not items:
        return ""
    return (
        "<details><summary>Where popular advice differs from this session</summary>"
        f'<ul class="tp-list" role="list">{items}</ul></details>'
    )
