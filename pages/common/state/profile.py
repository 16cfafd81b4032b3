"""What a session knows: one profile, in the address and here; all else is computed from it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from calc import InputError, Profile
from calc.person.limits import BuildError
from calc.person.link import BUILD, EXAMPLE, from_query, to_query
from calc.person.profile import READERS, SHORT_FORM
from calc.person.sessions import with_short_form
from calc.units import Units, quantity
from pages.common import faces, visitor
from pages.web import measures

KEY = "two_plates"
REQUIRED = {"weight": "Body weight", "height": "Height", "age": "Age"} | {
    "training_start": "Training start",
    "training_minutes": "Training minutes",
    "wake_time": "Wake time",
    "meals": "Meals a day",
    "energy_swing": "Energy swing",
    "caffeine_mg": "Caffeine",
}
# A browser tells its address with every rerun, and for a moment after we wrote a new one it still
# tells the old one: a click that follows a change at once would undo the change.
SECONDS_UNTIL_WRITTEN = 1.5

Address = dict[str, list[str]]


@dataclass
class State:
    """One session's inputs.

    `profile` is the last valid one. `typed` holds what a person entered that is not valid, by
    field, and `messages` says why. `faults` are those of the address. `shown` is what each widget
    showed when it was last drawn or changed, so that an edit can be told from a rounded display.
    `moved` is set until the form is drawn on another page: there its widgets begin empty.
    `lent` are health answers that count here and are nobody's to keep yet, `own` those of them and
    of others that were kept already.
    """

    profile: Profile
    units: Units
    faults: tuple[InputError, ...]
    address: Address
    typed: dict[str, Any] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    shown: dict[str, Any] = field(default_factory=dict)
    lent: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    touched: bool = False
    page: str = ""
    moved: bool = False
    written_by: float = 0.0
    previous: Address | None = None
    refilled: bool = False

    @property
    def is_example(self) -> bool:
        """Whether the profile is the example that a first visit shows, not a person's own."""
        return not self.touched and self.profile == EXAMPLE

    @property
    def own_conditions(self) -> frozenset[str]:
        """The health answers that are the person's own, without those that only count here."""
        return self.profile.conditions.difference(self.lent.difference(self.own))

    @property
    def to_check(self) -> int:
        """How many inputs wait for a correction."""
        return len(self.faults) + len(self.messages)

    def edits(self) -> dict[str, Any]:
        """Return the values of widgets that differ from what was shown, by widget key."""
        return {
            key: st.session_state[key]
            for key, shown in self.shown.items()
            if key in st.session_state and st.session_state[key] != shown
        }

    def give(self, given: Mapping[str, Any]) -> None:
        """Take what a person entered, by field of `Profile`, in any form that its reader takes.

        What is not valid stays in `typed` with its message, and the last valid value in the
        profile. Faults of the address that these fields had are settled with it.
        """
        if not given:
            return
        self.touched = True
        if not given.keys().isdisjoint(SHORT_FORM) and "sessions" not in given:
            given = self._on_the_sessions(given)
        self.faults = tuple(fault for fault in self.faults if not _settled(fault, given))
        asked = {**self.typed, **given}
        self.typed, self.messages = {}, {}
        valid: dict[str, Any] = {}
        for name, value in asked.items():
            if value is None and name in REQUIRED:
                self._refuse(name, value, f"{REQUIRED[name]} is empty.")
                continue
            try:
                valid[name] = READERS[name](name, value)
            except InputError as fault:
                self._refuse(name, value, str(fault))
        while valid:
            try:
                self.profile = replace(self.profile, **valid)
                break
            except InputError as error:
                # Each value alone was read, so it is some that do not fit each other.
                out = self._at_odds(error, asked, valid)
                left = {name: value for name, value in valid.items() if name not in out}
                valid = left if len(left) < len(valid) else {}
        for name in given.keys() & self.messages.keys():
            measures.refused(name)

    def _on_the_sessions(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Change the week's sessions as its short form was; where that cannot be read, none."""
        week = self.profile.week
        if not self.profile.sessions:
            return {"sessions": None, **given}
        short = {name: given.get(name, getattr(self.profile, name)) for name in SHORT_FORM}
        try:
            days, start, minutes = (READERS[name](name, short[name]) for name in SHORT_FORM)
        except InputError:
            return given
        others = {name: value for name, value in given.items() if name not in SHORT_FORM}
        return {**others, "sessions": with_short_form(week, days, start, minutes)}

    def _at_odds(
        self, error: InputError, asked: Mapping[str, Any], valid: Mapping[str, Any]
    ) -> set[str]:
        """Refuse what does not fit with the rest, and return the fields that go without it.

        A fault of what stands already, such as a session that a new waking puts in the night, is
        one of the change.
        """
        out: set[str] = set()
        for fault in error.errors:
            if isinstance(fault, BuildError):
                self._refuse(fault.field, None, str(fault))
                self.typed |= {name: asked[name] for name in BUILD if name in asked}
                out |= {*BUILD}
                continue
            for name in {fault.field} & valid.keys() or valid.keys():
                self._refuse(name, asked[name], str(fault))
                out.add(name)
        return out

    def _refuse(self, name: str, value: Any, message: str) -> None:
        self.typed[name] = value
        self.messages.setdefault(name, message)

    def given(self, name: str) -> Any:
        """Return what stands in a field: what was typed, valid or not."""
        return self.typed[name] if name in self.typed else getattr(self.profile, name)


def take(profile: Profile, units: Units, *, in_address: bool = True) -> None:
    """Take a profile that was kept in place of the session's, whose health answers stay.

    The address says it from now on, unless it holds something else that is yet to be read.
    """
    state = _known()
    state.profile = replace(profile, conditions=state.profile.conditions)
    state.units, state.faults, state.address = units, (), address()
    state.typed, state.messages, state.shown = {}, {}, {}
    state.touched = state.moved = True
    if in_address:
        save(state, changed=True)


def begin_anew() -> None:
    """Show the example in place of a profile that is gone; health answers stay."""
    state = _known()
    state.profile = replace(EXAMPLE, conditions=state.profile.conditions)
    state.units, state.faults = visitor.usual_units(), ()
    state.typed, state.messages, state.shown = {}, {}, {}
    state.touched, state.moved = False, True
    state.previous, state.address, state.refilled = state.address, {}, False
    save(state)


def take_conditions(conditions: frozenset[str]) -> None:
    """Take health answers that were kept in place of the session's."""
    state = _known()
    state.own = conditions
    _show_conditions(state)
    state.touched = state.touched or bool(conditions)


def lend_conditions(lent: frozenset[str]) -> None:
    """Let health answers count besides the session's own, these and no others that are lent."""
    state = _known()
    state.own, state.lent = state.own_conditions, lent
    _show_conditions(state)


def _show_conditions(state: State) -> None:
    state.profile = replace(state.profile, conditions=state.own | state.lent)
    for name in ("typed", "messages"):
        getattr(state, name).pop("conditions", None)
    state.shown.pop("profile_conditions", None)
    state.moved = True


def give_at_once(given: Mapping[str, Any], *beside: str) -> None:
    """Take fields of a profile that no widget of the form gave; called before a page is drawn.

    Their widgets, and those of the fields `beside` them, show them anew.
    """
    inputs = load()
    inputs.give(given)
    for name in (*given, *beside):
        for key in faces.keys_of(name):
            inputs.shown.pop(key, None)
    save(inputs, changed=True)


def give_maintenance(kcal: float | None) -> None:
    """Set the plan's maintenance, None for the formula's; called before a page is drawn."""
    known = None
    if kcal is not None and isfinite(kcal):
        known = quantity(kcal, "kilocalorie/day")
    give_at_once({"maintenance": known})


def _known() -> State:
    state: State | None = st.session_state.get(KEY)
    if state is None:
        state = st.session_state[KEY] = State(EXAMPLE, "metric", (), {})
    return state


def address() -> Address:
    """Return the query of the address as it is now, the values by name."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _settled(fault: InputError, given: Mapping[str, Any]) -> bool:
    if isinstance(fault, BuildError):
        return not given.keys().isdisjoint(BUILD)
    return fault.field not in READERS or fault.field in given


def load() -> State:
    """Return the session's state, read from the address where that was changed from outside."""
    context = get_script_run_ctx()
    page = context.page_script_hash if context else ""
    now, is_new = address(), KEY not in st.session_state
    state = _known()
    if is_new or (now != state.address and _from_outside(state, now, page)):
        _read(state, now)
    state.moved = state.moved or page != state.page
    state.page = page
    return state


def _from_outside(state: State, address: Address, page: str) -> bool:
    elsewhere = state.page != page or not any(key in st.session_state for key in state.shown)
    if not address and elsewhere:
        # The navigation leaves the query behind; `save` writes it again.
        state.refilled = True
        return False
    if not address and state.refilled:
        # One step back from there is the moment before it was written again.
        state.refilled = False
        return False
    just_written = time.monotonic() < state.written_by
    return not (state.edits() or (just_written and address == state.previous))


def _read(state: State, address: Address) -> None:
    link = from_query((name, value) for name, values in address.items() for value in values)
    state.profile = replace(link.profile, conditions=state.profile.conditions)
    state.units, state.faults, state.address = link.units, link.faults, address
    if not address and not state.touched:
        state.units = visitor.usual_units()
    state.typed, state.messages, state.shown = {}, {}, {}
    # One step back leads to what was one's own before, or to where nothing was given yet.
    state.touched = bool(state.own_conditions) or (state.touched and bool(address))
    state.refilled = False


def written(profile: Profile, units: Units) -> Address:
    """Return the address of a profile, the values by name."""
    found: Address = {}
    for name, value in to_query(profile, units):
        found.setdefault(name, []).append(value)
    return found


def save(state: State, *, changed: bool = False) -> None:
    """Write the inputs to the address where it does not hold them yet; conditions never go there.

    An address that was opened stays as it is until something is `changed`: so one step back does
    not lead to what we would write over again.
    """
    if changed:
        state.previous, state.address = state.address, written(state.profile, state.units)
        state.refilled = False
    if address() != state.address:
        st.query_params.from_dict(state.address)
        state.written_by = time.monotonic() + SECONDS_UNTIL_WRITTEN
