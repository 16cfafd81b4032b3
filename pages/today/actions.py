"""What else can be done with the exercise in hand: ramps, drops, another one, its order, pain."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from calc import InputError
from calc.show.journal.by_hand import suggestions
from calc.show.today import session as shown
from calc.today import workout
from calc.today.begin import more_of, usual_drops_of, warm_up_of
from calc.today.workout import Workout
from calc.training.pain import FATIGUE_OR_PAIN
from calc.units import Units
from pages.common.keeping.alone import touched
from pages.common.state import journal as journals
from pages.common.state import training as trainings
from pages.common.state.today import Today
from pages.common.style import alert, draw
from pages.common.widgets import show
from pages.today.asked import draw_said

SWAP, MORE, EARLIER, NOTE = "Swap", "Add an exercise", "Earlier times", "Note"
HURTS, GO_ON = "It hurts", "It is fine again"
TOGETHER, APART = "Superset with the next", "No superset"
PLACE = "actions"
STOPPED = (
    "Stop this exercise. It is out of this session and of your next ones; have a sharp pain looked "
    "at before you train it again. Another exercise is under 'Swap'."
)


def draw_actions(state: Today, session: Workout, units: Units) -> None:
    """Draw them as one row; those that ask for more open below it."""
    card = session.card
    acts = _acts(session, units)
    asks = (SWAP, MORE, EARLIER, NOTE)
    names = [*acts, *asks]

    def choose() -> None:
        chosen = st.session_state["today_actions"]

        def change() -> None:
            state.opens = chosen if chosen in asks else ""
            if chosen in acts and is_in_hand(state, session):
                try:
                    state.train(acts[chosen])
                    if chosen in (HURTS, GO_ON):
                        trainings.mark_painful(card.exercise, hurts=chosen == HURTS)
                except InputError as fault:
                    state.fault = (PLACE, str(fault))

        touched(change)

    show("today_actions", state.opens or None)
    st.pills("With this exercise", names, key="today_actions", on_change=choose)
    draw_said(state, PLACE)
    if card.hurts:
        alert(STOPPED, FATIGUE_OR_PAIN)
    if state.opens in (SWAP, MORE):
        _draw_choice(state, session, units, swaps=state.opens == SWAP)
    elif state.opens == NOTE:
        _draw_note(state, session)
    elif state.opens == EARLIER:
        times = shown.times_of(journals.load().base, card, session.day)
        said = shown.last_time(times, units) or "Your journal has no earlier time of it."
        draw("".join(f"<p>{line}</p>" for line in said.split("\n")))


def is_in_hand(state: Today, seen: Workout) -> bool:
    """Whether the exercise that was seen is in hand still: nothing was asked of another one."""
    return state.workout is not None and state.workout.card.exercise == seen.card.exercise


def _acts(session: Workout, units: Units) -> Mapping[str, Callable[[Workout], Workout]]:
    """What is done with one touch, by its name, as far as it can be done."""
    card = session.card
    ramp = warm_up_of(card, units)
    found: dict[str, Callable[[Workout], Workout]] = {}
    if ramp and not any(one.kind == workout.WARM_UP for one in card.sets):
        found["Warm-up sets"] = lambda given: workout.put_before(given, ramp)
    found["Add a set"] = workout.add_set
    if card.current is not None and len(card.sets) > 1:
        found["One set less"] = workout.drop_last
    if not any(one.kind == workout.DROP_SET for one in card.sets):
        drops = usual_drops_of(card, units)
        found["Drop set"] = lambda given: workout.put_after(given, drops)
    if session.has_more:
        found["Later"] = lambda given: workout.move(given, 1)
    if session.at:
        found["Earlier"] = lambda given: workout.move(given, -1)
    if card.group or session.has_more:
        found[APART if card.group else TOGETHER] = workout.pair
    if len(session.cards) > 1 and not any(one.done for one in card.sets):
        found["Leave it out"] = workout.remove
    found[GO_ON if card.hurts else HURTS] = lambda given: workout.hurts(given, on=not card.hurts)
    return found


def _draw_choice(state: Today, session: Workout, units: Units, *, swaps: bool) -> None:
    journal = journals.load()
    key = "today_exercise"

    def take() -> None:
        name = (st.session_state[key] or "").removeprefix("Add: ").strip()
        if not name:
            return

        def change() -> None:
            try:
                card = more_of(name, journal.base, session.day, units)
                put = workout.swap if swaps else workout.add
                if not swaps or is_in_hand(state, session):
                    state.train(lambda given: put(given, card))
                state.opens = ""
            except InputError as fault:
                state.fault = (PLACE, str(fault))

        touched(change)

    st.selectbox(
        "Which exercise instead?" if swaps else "Which exercise?",
        journal.derived("suggestions", lambda _: suggestions(journal.base)),
        index=None,
        placeholder="Choose or write one",
        accept_new_options=True,
        key=key,
        on_change=take,
    )


def _draw_note(state: Today, session: Workout) -> None:
    show("today_note", session.card.note)

    def take() -> None:
        text = st.session_state["today_note"] or ""

        def change() -> None:
            try:
                state.train(lambda given: workout.note(given, text), session)
                state.opens = ""
            except InputError as fault:
                state.fault = (PLACE, str(fault))

        touched(change)

    st.text_input("Note to this exercise", key="today_note", max_chars=300, on_change=take)
