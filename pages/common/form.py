"""The profile form: what counts is asked first, the rest behind 'Refine'."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from calc import Profile
from calc.person.guardrails import hides_numbers
from calc.person.profile import SHORT_FORM
from calc.plan.goal import is_withheld, problem
from calc.units import UNITS
from pages.common import faces, fields
from pages.common.places import you
from pages.common.state.profile import State, load, save
from pages.common.style import alert
from pages.common.tape import draw_tape
from pages.common.visitor import on_a_phone, today
from pages.common.week import WEEK_BOX, draw_week

BOX, IS_OPEN = "two_plates_form", "two_plates_form_is_open"
REFINE_BOX = "profile_refine"


def profile_form(*, sets_up: bool = False, changed: Callable[[], None] | None = None) -> Profile:
    """Draw the form into its place and return the profile to plan for.

    Where a field is in error that is the last valid value, and the message beside it says so. On a
    phone it is a line that opens, but for a first visit to the page that `sets_up` a plan.
    `changed` is called where one of the fields that are asked first was, before a run.
    """
    state = _take(load())
    with you():
        box = _box(state, sets_up=sets_up)
        if box.open:
            with box:
                _fields(state, changed)
    state.moved = False
    return state.profile


def look() -> tuple[object, ...]:
    """What is seen of the form beside what was typed into it; equal where it would be the same."""
    state, now = load(), st.session_state
    boxes = tuple(bool(now.get(key)) for key in (IS_OPEN, REFINE_BOX, WEEK_BOX))
    # The line of the closed form, and what is in these boxes, says the profile once more.
    said = (
        state.profile if now.get(REFINE_BOX) or now.get(WEEK_BOX) or not now.get(IS_OPEN) else None
    )
    told = (state.faults, tuple(state.messages.items()), tuple(state.typed.items()))
    return (state.units, state.moved, state.is_example, *told, frozenset(state.shown), boxes, said)


def _box(state: State, *, sets_up: bool) -> ExpanderContainer:
    """The box of the form; what stands on it changes only with its being open.

    With another name it would be another box, and a field would lose the hand that types in it.
    """
    phone = on_a_phone()
    if IS_OPEN not in st.session_state or (phone and state.moved):
        asks = sets_up and (state.is_example or bool(state.faults))
        st.session_state[IS_OPEN] = not phone or asks
    is_open = st.session_state[IS_OPEN]
    name = "Your numbers" if is_open else _summary(state)
    return st.expander(name, is_open, key=BOX, on_change=_remember)


def _remember() -> None:
    st.session_state[IS_OPEN] = st.session_state[BOX]


def _summary(state: State) -> str:
    """The form in a line, for where it is closed."""
    if state.to_check:
        return f"Your numbers ({state.to_check} to check)"
    profile = state.profile
    if hides_numbers(profile.conditions):
        return "Your numbers"
    weight, tall = (
        faces.words(name, getattr(profile, name), state.units) for name in ("weight", "height")
    )
    whose = "An example" if state.is_example else "You"
    return f"{whose}: {weight}, {tall}, {profile.age} years, {profile.goal}"


def _fields(state: State, changed: Callable[[], None] | None) -> None:
    _faults(state)
    _first(state, changed)
    refine = st.expander("Refine", key=REFINE_BOX, on_change="rerun")
    if refine.open:
        with refine:
            for name, draw in fields.REFINE.items():
                if name in fields.GOALS_OF_WEIGHT and is_withheld(state.profile):
                    continue
                _row(state, {name: draw[state.units] if isinstance(draw, dict) else (draw,)})
                if name == "goal_date":
                    alert(*_goal_problem(state), near=True)
                elif name == "body_fat":
                    draw_tape(state.profile, state.units)
    else:
        alert(
            *(_message(state, name) for name in fields.REFINE if name in state.messages),
            *_goal_problem(state),
            near=True,
        )


def take_edits() -> None:
    """Take what was changed in the form's widgets, before the page that draws them."""
    _take(load())


def is_example(profile: Profile) -> bool:
    """Whether `profile` is the example that a first visit shows, not a person's own."""
    state = load()
    return state.is_example and profile == state.profile


def _first(state: State, changed: Callable[[], None] | None) -> None:
    _fill(state, ("profile_units",), lambda: (state.units,))
    fields.units(key="profile_units")
    _row(state, {"weight": fields.WEIGHT[state.units]}, changed)
    _row(state, {"height": fields.HEIGHT[state.units]}, changed)
    for names in fields.ROWS:
        _row(state, {name: (fields.FIRST[name],) for name in names}, changed)
        if "training_start" in names:
            draw_week(state.profile)


def _take(state: State) -> State:
    """Read what was changed in the widgets into the state, and the state into the address."""
    edits = state.edits()
    units = edits.pop("profile_units", None)
    if units:
        state.units = units
        state.shown["profile_units"] = units
        state.faults = tuple(fault for fault in state.faults if fault.field != "units")
        state.give(
            {
                name: faces.in_units(name, state.typed[name], units)
                for name in faces.IN_UNITS
                if state.typed.get(name) is not None
            }
        )
    given = {}
    for name in faces.NAMES:
        for unit in UNITS:
            face = faces.face(name, unit)
            if edits.keys().isdisjoint(face.keys) or name in given:
                continue
            values = tuple(st.session_state.get(key, state.shown.get(key)) for key in face.keys)
            given[name] = face.read(values)
            for key in faces.keys_of(name):
                state.shown.pop(key, None)
            state.shown |= dict(zip(face.keys, values, strict=True))
    state.give(given)
    # Either form of the week says the other anew.
    if "sessions" in given or not given.keys().isdisjoint(SHORT_FORM):
        for name in {"sessions", *SHORT_FORM}.difference(given):
            for key in faces.keys_of(name):
                state.shown.pop(key, None)
    save(state, changed=bool(units or given))
    return state


def _fill(state: State, keys: tuple[str, ...], values: Callable[[], tuple[Any, ...]]) -> None:
    """Set widgets to what is to be shown; what a person typed stays as it was typed."""
    if not all(key in state.shown for key in keys):
        state.shown |= dict(zip(keys, values(), strict=True))
    for key in keys:
        same = key in st.session_state and st.session_state[key] == state.shown[key]
        if state.moved or not same:
            st.session_state[key] = state.shown[key]


def _row(
    state: State,
    draws: Mapping[str, tuple[fields.Draw, ...]],
    changed: Callable[[], None] | None = None,
) -> None:
    """Draw the widgets of fields, side by side where there are several, and messages below them."""
    widgets: list[tuple[fields.Draw, str]] = []
    for name, own in draws.items():
        face = faces.face(name, state.units)
        _fill(state, face.keys, partial(face.show, state.given(name)))
        widgets += zip(own, face.keys, strict=True)
    if len(widgets) == 1:
        row: AbstractContextManager[object] = nullcontext()
    else:
        # A row and not columns, which a phone would put one below the other.
        row = st.container(horizontal=True, wrap=False, vertical_alignment="bottom")
    with row:
        for draw, key in widgets:
            draw(key=key, on_change=changed)
    alert(*(_message(state, name) for name in draws if name in state.messages), near=True)


def _goal_problem(state: State) -> tuple[str, ...]:
    """What is wrong with a goal weight or date beside who it is for; nothing where nothing is."""
    said = problem(state.profile, today())
    return (said,) if said else ()


def _message(state: State, name: str) -> str:
    said = faces.message(name, state.typed.get(name), state.messages[name])
    value = getattr(state.profile, name)
    if value is None:
        return f"{said} The plan goes on without it."
    if name == "conditions":
        return f"{said} The plan keeps the answers that it had."
    return f"{said} The plan keeps {faces.words(name, value, state.units)}."


def _faults(state: State) -> None:
    lines = []
    for fault in state.faults:
        instead = ""
        if fault.field in faces.NAMES and fault.field != "conditions":
            value = getattr(state.profile, fault.field)
            words = None if value is None else faces.words(fault.field, value, state.units)
            instead = f" The plan uses {words}." if words else " The plan goes on without it."
        lines.append(f"In the link: {fault}{instead}")
    alert(*lines, near=True)
