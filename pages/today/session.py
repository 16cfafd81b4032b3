"""The session at hand: one exercise a card, its set in the fields, done with one touch."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from math import isfinite

import streamlit as st

from calc import InputError
from calc.show.today import session as shown
from calc.show.words import in_own_weight, kilograms, weight_unit
from calc.today import finish, slips, workout
from calc.today.begin import step_of
from calc.today.workout import Card, Workout
from calc.units import Units
from pages.common.keeping.alone import touched, touching
from pages.common.state import journal as journals
from pages.common.state.profile import load as load_inputs
from pages.common.state.today import Asked, Today
from pages.common.style import draw
from pages.common.visitor import now
from pages.common.widgets import one_tap, show
from pages.today.actions import draw_actions
from pages.today.asked import draw_said
from pages.today.rest import begin_rest, draw_rest

RESERVES = ("0", "1", "2", "3", "4", "5")
SET = "set"

Change = Callable[[Workout, int, float | None, float | None], Workout]


def draw_session(state: Today, session: Workout) -> None:
    """Draw the card in hand and what goes with it."""
    units = load_inputs().units
    card, place = session.card, session.card.current
    _draw_card(session, card, units)
    if place is not None:
        _draw_set(state, session, card, place, units)
    draw_said(state, SET)
    draw_rest(state, f"{session.at} {card.exercise}")
    _draw_done(state, session, card, units)
    draw_actions(state, session, units)
    _draw_exercises(state, session)
    _draw_end(state, session, units)


def _draw_card(session: Workout, card: Card, units: Units) -> None:
    """Draw which exercise it is, last time, and its sets to come."""
    before = journals.load().derived(
        "last", lambda _: _last(session, card, units), card.exercise, session.day, units
    )
    last = f"<p>{escape(before)}</p>" if before else ""
    why = f'<p class="faint">{escape(card.why)}</p>' if card.why else ""
    note = f"<p><b>Note:</b> {escape(card.note)}</p>" if card.note else ""
    items = "".join(
        f'<li class="{"done" if one.done else "now" if one.current else ""}">'
        f"<b>{escape(one.number)}</b> {escape(one.text)}{' ✓' if one.done else ''}</li>"
        for one in shown.sets_of(card, units)
    )
    draw(
        f'<div class="tp-title tp-card"><p class="faint">{escape(shown.where(session))}</p>'
        f"<h1>{escape(card.exercise)}</h1>{last}{why}{note}"
        f'<ol class="tp-sets" role="list">{items}</ol></div>'
    )


def _last(session: Workout, card: Card, units: Units) -> str:
    times = shown.times_of(journals.load().base, card, session.day)
    return shown.last_time(times[:1], units)


def _draw_set(state: Today, session: Workout, card: Card, place: int, units: Units) -> None:
    one, unit = card.sets[place], weight_unit(units)
    # The same fields for every set: they stay where they are, and so does the thumb.
    load_key, reps_key = "today_set_load", "today_set_reps"
    shown_load = in_own_weight(one.load_kg, units) if isfinite(one.load_kg) else None
    for name, value in (
        (load_key, shown_load),
        (reps_key, int(one.reps) if isfinite(one.reps) else None),
    ):
        show(name, state.typed.get(name, value))

    def given() -> tuple[float | None, float | None]:
        load, reps = st.session_state[load_key], st.session_state[reps_key]
        return None if load is None else kilograms(load, units), reps

    def take(change: Change, *, rests: bool) -> None:
        load, reps = given()

        def keep() -> None:
            before = state.workout
            state.train(lambda now: change(now, place, load, reps), session)
            if rests and state.workout is not before:
                begin_rest(state, card.rest_s)

        def touch() -> None:
            question = slips.of_set(card, load, reps, units)
            try:
                if question:
                    # What cannot be is refused before it is asked about.
                    change(session, place, load, reps)
                    state.asked = Asked(SET, question, keep)
                else:
                    keep()
                    return
            except InputError as fault:
                state.fault = (SET, str(fault))
            state.typed.update({name: st.session_state[name] for name in (load_key, reps_key)})

        touched(touch)

    def done() -> None:
        take(workout.tick, rests=True)

    def written() -> None:
        take(workout.write, rests=False)

    with st.container(horizontal=True, wrap=False, vertical_alignment="bottom", key="today_set"):
        st.number_input(
            f"Load ({unit})",
            value=None,
            min_value=0.0,
            step=step_of(units),
            format="%g",
            key=load_key,
            on_change=written,
        )
        st.number_input(
            "Repetitions", value=None, min_value=0, step=1, key=reps_key, on_change=written
        )
    st.button(
        shown.done_label(card, place, units),
        type="primary",
        width="stretch",
        on_click=one_tap(done),
        icon=":material/check:",
        key="today_done",
    )


def _draw_done(state: Today, session: Workout, card: Card, units: Units) -> None:
    """Draw what is done of the card: how near to the end it was, and a way to mend it."""
    places = [place for place, one in enumerate(card.sets) if one.done]
    if not places:
        return
    last = places[-1]
    key = f"today_reserve_{session.at}_{last}"
    left = card.sets[last].reserve
    show(key, f"{left:.0f}" if isfinite(left) else None)

    def tell() -> None:
        value = st.session_state[key]
        told = float(value) if value in RESERVES else None
        touched(lambda: state.train(lambda given: workout.reserve(given, last, told), session))

    def mend() -> None:
        touched(lambda: state.train(lambda given: workout.untick(given, given.at, last), session))

    st.pills("Repetitions left in that set", RESERVES, key=key, on_change=tell)
    st.button(
        shown.mend_label(last),
        on_click=one_tap(mend),
        icon=":material/undo:",
        key=f"today_mend_{session.at}_{last}",
        type="tertiary",
    )


def _draw_exercises(state: Today, session: Workout) -> None:
    names = shown.exercise_labels(session)
    show("today_exercises", names[session.at])

    def go() -> None:
        chosen = st.session_state["today_exercises"]
        if chosen in names:
            touched(lambda: state.train(lambda given: workout.go_to(given, names.index(chosen))))

    st.pills("All exercises", names, key="today_exercises", on_change=go)


def _draw_end(state: Today, session: Workout, units: Units) -> None:
    def end() -> None:
        found = finish.ended(journals.load().base, session, now(), units)
        try:
            state.finish()
        except InputError as fault:
            # The session stays as it is, until what cannot be kept is mended.
            state.fault = (SET, str(fault))
        else:
            state.said = shown.ended_sentences(found, units)

    def away() -> None:
        state.shows = ""

    whole = session.done == session.planned
    with st.container(horizontal=True):
        st.button(
            "Finish",
            on_click=touching(end),
            type="primary" if whole else "secondary",
            icon=":material/flag:",
            key="today_finish",
        )
        st.button("Back to the day", on_click=touching(away), type="tertiary", key="today_away")
